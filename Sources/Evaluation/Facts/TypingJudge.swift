internal import NewsGraphModel

/// Judges, article by article, whether named things are found and typed.
struct TypingJudge {
  private(set) var figures: [String: FactFigure] = [:]
  private(set) var errors: [EvaluationError] = []
  static let types = ["Person", "Organization", "Place"]

  init(_ assignment: GoldAssignment) {
    let graph = assignment.graph
    for type in Self.types { figures[type] = FactFigure() }
    var nodes: [String: Set<String>] = [:]
    for entity in graph.graph.entities where graph.kind(entity.id).isNamed {
      for (_, article, _) in graph.mentions(entity) { nodes[article, default: []].insert(entity.id) }
    }
    for article in assignment.index.articles {
      let known = Set(article.entities.map(\.id))
      let core = Dictionary(article.entities.filter(\.isCore).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      var found: Set<String> = []
      for node in (nodes[article.id] ?? []).sorted(by: { $0.precedes($1) }) {
        let type = graph.kind(node).rawValue
        let assigned = assignment.of(node)
        let ids = assigned.intersection(known).filter { core[$0] != nil }.sorted { $0.precedes($1) }
        func wrong(_ reason: String) {
          figures[type]?.wrong += 1
          errors.append(
            EvaluationError(
              kind: .typing, article: article.id, subject: "\(graph.entity(node)?.name ?? node) as \(type)", reason: reason, id: node))
        }
        if let fitting = ids.first(where: { core[$0]?.acceptedTypes.contains(type) == true && !found.contains($0) }) {
          found.insert(fitting)
          figures[type]?.right += 1
        } else if let first = ids.first {
          wrong(found.contains(first) ? "a second node for \(first)" : "it is \(first)")
        } else if assigned.isDisjoint(with: known) {
          wrong(assigned.isEmpty ? "the annotation has no such thing" : "it is \(assigned.sorted()[0])")
        }
      }
      for entity in article.entities where entity.isCore {
        figures[entity.type]?.core += 1
        if found.contains(entity.id) {
          figures[entity.type]?.recalled += 1
        } else {
          errors.append(
            EvaluationError(
              kind: .typing, article: article.id, subject: "\(entity.names[0]) (\(entity.type))", reason: "not found", id: nil))
        }
      }
    }
  }
}
