internal import GraphAccess
internal import NewsGraphModel

extension InspectedGraph {
  /// Whether the relation says the same both ways.
  func isSymmetric(_ relation: ProvenRelation) -> Bool {
    relationTypes[Int(graph.type(of: relation.relationship))]?.isSymmetric == true
  }

  /// Whether the relation is something that an agent is at another for a time: leads it, belongs to it, has an office there.
  ///
  /// The ontology tells: a state, which has no category of events, from agents to agents that are never persons.
  func isRole(_ relation: ProvenRelation) -> Bool {
    guard let type = relationTypes[Int(graph.type(of: relation.relationship))], type.plover == nil, !type.isSymmetric else { return false }
    return type.sources.allSatisfy { ontology.isA($0, CoreType.agent) }
      && type.targets.contains { ontology.isA($0, CoreType.agent) && !ontology.isA(CoreType.person, $0) }
  }

  /// The entities whose own properties refer to another, as an event does to its place, ascending by number.
  func referrers(to node: NodeID) -> [NodeID] {
    let names = Set([keys.entityID, keys.id].compactMap { value($0, node: node).readable })
    guard !referenceKeys.isEmpty, !names.isEmpty else { return [] }
    return nodes.filter { other in
      other != node && referenceKeys.contains { value($0, node: other).texts.contains { names.contains($0) } }
    }
  }

  /// The relations between others that speak of an entity beside their ends, ascending by number.
  func references(to node: NodeID) -> [(part: Dossier.Part, relationship: RelationshipID)] {
    let names = Set([keys.entityID, keys.id].compactMap { value($0, node: node).readable })
    let parts: [(key: NameID?, part: Dossier.Part)] = [
      (keys.addressees, .addressee), (keys.event, .event), (keys.place, .place), (keys.attributedTo, .attribution),
    ]
    let known = parts.compactMap { entry in entry.key.map { ($0, entry.part) } }
    guard !known.isEmpty, !names.isEmpty else { return [] }
    var found: [(part: Dossier.Part, relationship: RelationshipID)] = []
    for number in 0..<graph.relationshipBound {
      let relationship = RelationshipID(truncatingIfNeeded: number)
      guard graph.contains(relationship: relationship) else { continue }
      let part = known.first { key, _ in graph.property(key, ofRelationship: relationship).texts.contains { names.contains($0) } }?.1
      guard let part, isShown(relationship: relationship) else { continue }
      let ends = [graph.source(of: relationship), graph.target(of: relationship)]
      if !ends.contains(node) { found.append((part, relationship)) }
    }
    return found
  }
}
