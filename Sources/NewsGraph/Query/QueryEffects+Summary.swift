internal import CypherEngine

extension QueryEffects {
  /// `2 nodes and 1 relationship created, 3 properties set`
  var summary: String {
    func count(_ number: Int, _ one: String, _ many: String) -> String? { number == 0 ? nil : "\(number) \(number == 1 ? one : many)" }
    func part(_ counts: [String?], _ verb: String) -> String? {
      let counts = counts.compactMap { $0 }
      return counts.isEmpty ? nil : counts.joined(separator: " and ") + " " + verb
    }
    let parts = [
      part([count(nodesCreated, "node", "nodes"), count(relationshipsCreated, "relationship", "relationships")], "created"),
      part([count(nodesDeleted, "node", "nodes"), count(relationshipsDeleted, "relationship", "relationships")], "deleted"),
      part([count(propertiesSet, "property", "properties")], "set"),
      part([count(labelsAdded, "label", "labels")], "added"),
      part([count(labelsRemoved, "label", "labels")], "removed"),
    ].compactMap { $0 }
    return parts.isEmpty ? "nothing changed" : parts.joined(separator: ", ")
  }

  var isEmpty: Bool {
    nodesCreated + nodesDeleted + relationshipsCreated + relationshipsDeleted + propertiesSet + labelsAdded + labelsRemoved == 0
  }
}
