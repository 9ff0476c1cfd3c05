internal import NewsGraphModel

/// Entities that look like another and were kept apart.
enum Suspects {
  /// At most ten, by name and id: things of one kind that share a name, a last name, or all but a letter or two.
  static func of(_ entity: Entity, in graph: Graph) -> [EntityExplanation.Suspect] {
    guard entity.properties["content"] == nil else { return [] }
    let names = Set(([entity.name] + entity.aliases).map(\.folded)).filter { !$0.isEmpty }
    let isPerson = entity.types.contains(CoreType.person) || entity.type == CoreType.person
    let last = isPerson ? lastPart(entity.name) : nil
    var found: [EntityExplanation.Suspect] = []
    // A graph that was just built knows why it kept them apart.
    var known: [String: String] = [:]
    for pair in graph.suspects where pair.first == entity.id || pair.second == entity.id {
      known[pair.first == entity.id ? pair.second : pair.first] = SuspectWords.sentence(pair.reason)
    }
    for other in graph.entities where other.id != entity.id && other.properties["content"] == nil {
      guard let reason = known[other.id] ?? reason(entity, names, last, other) else { continue }
      found.append(EntityExplanation.Suspect(id: other.id, name: other.name, type: other.type, reason: reason))
    }
    return Array(found.sorted { $0.name != $1.name ? $0.name.precedes($1.name) : $0.id.precedes($1.id) }.prefix(10))
  }

  private static func reason(_ entity: Entity, _ names: Set<String>, _ last: String?, _ other: Entity) -> String? {
    let others = ([other.name] + other.aliases).map(\.folded)
    if let shared = others.first(where: names.contains) {
      return other.type == entity.type
        ? "also called '\(shared)', but told apart by what the articles say of it" : "also called '\(shared)', but of another type"
    }
    guard other.type == entity.type else { return nil }
    if let last, last == lastPart(other.name) { return "has the same last name" }
    let (name, otherName) = (entity.name.folded, other.name.folded)
    // Dates and numbers in the names of events differ by little and mean much.
    guard min(name.count, otherName.count) >= 6, !name.contains(where: \.isNumber) else { return nil }
    return NearestName.editDistance(name, otherName, atMost: 2) == nil ? nil : "is spelled almost the same"
  }

  private static func lastPart(_ name: String) -> String? {
    let parts = name.folded.split(separator: " ")
    return parts.last.flatMap { $0.count > 2 ? String($0) : nil }
  }
}
