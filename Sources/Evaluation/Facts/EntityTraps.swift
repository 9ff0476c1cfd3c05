internal import NewsGraphModel

/// Listed mistakes about entities: what is none, what is split, what is two.
struct EntityTraps {
  private(set) var hits: [EvaluationError] = []
  private(set) var listed = 0

  init(_ assignment: GoldAssignment) {
    let (graph, keys) = (assignment.graph, assignment.keys)
    let entities = graph.graph.entities
    for article in assignment.index.articles {
      for trap in article.traps {
        switch trap {
        case .relation: continue
        case .entity(let id, let names, let types):
          listed += 1
          let names = Set(names.map { keys.key($0) })
          let hit = entities.first { entity in
            let kind = graph.kind(entity.id)
            return kind.isNamed && (types.isEmpty || types.contains(kind.rawValue))
              && graph.mentions(entity).contains { $0.article == article.id && names.contains(keys.key($0.mention.text)) }
          }
          if let hit { add(.typing, article.id, hit, "a listed mistake, \(id)") }
        case .merge(let id, let first, let second):
          guard assignment.index.things[first] != nil, assignment.index.things[second] != nil else { continue }
          listed += 1
          let hit = entities.first { entity in
            let fits = (assignment.fits[entity.id] ?? [:]).values.filter { $0.count == 1 }
            return fits.contains { $0.contains(first) } && fits.contains { $0.contains(second) }
          }
          if let hit { add(.merge, article.id, hit, "a listed mistake, \(id): \(first) and \(second)") }
        case .split(let id, let gold, let names, let documents):
          listed += 1
          let names = Set(names.map { keys.key($0, isPerson: true) })
          let owners = entities.filter { entity in
            graph.mentions(entity).contains { number, article, mention in
              assignment.fits[entity.id]?[number]?.contains(gold) == true && (documents.isEmpty || documents.contains(article))
                && names.contains(keys.key(mention.text, isPerson: true))
            }
          }
          let rest = Set(entities.map(\.id).filter { assignment.of($0).contains(gold) }).subtracting(owners.map(\.id))
          if let first = owners.first, owners.count > 1 || !rest.isEmpty {
            add(.split, article.id, first, "a listed mistake, \(id): \(gold)")
          }
        }
      }
    }
  }

  private mutating func add(_ kind: EvaluationError.Kind, _ article: String, _ entity: Entity, _ reason: String) {
    hits.append(EvaluationError(kind: kind, article: article, subject: entity.name, reason: reason, id: entity.id))
  }
}
