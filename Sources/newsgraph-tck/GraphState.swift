internal import GraphAccess

/// What is in a graph, so that two moments can be held against each other as the kit does it.
///
/// A node that is created and deleted between them leaves no trace, and a property that is set to what it was is no change.
struct GraphState {
  private struct Property: Hashable {
    let isOfNode: Bool
    let owner: UInt32
    let key: String
    let value: String
  }

  private var nodes: Set<NodeID> = []
  private var relationships: Set<RelationshipID> = []
  private var labels: Set<String> = []
  private var properties: Set<Property> = []

  init(_ graph: MemoryGraph) {
    let notation = Notation(graph: graph)
    let (labelNames, keyNames) = (graph.labelNames, graph.keyNames)
    for node in 0..<NodeID(graph.nodeBound) where graph.contains(node: node) {
      nodes.insert(node)
      for label in graph.labels(of: node) { labels.insert(labelNames[Int(label)]) }
      for (key, value) in graph.properties(ofNode: node) {
        properties.insert(Property(isOfNode: true, owner: node, key: keyNames[Int(key)], value: notation.text(value)))
      }
    }
    for relationship in 0..<RelationshipID(graph.relationshipBound) where graph.contains(relationship: relationship) {
      relationships.insert(relationship)
      for (key, value) in graph.properties(ofRelationship: relationship) {
        properties.insert(Property(isOfNode: false, owner: relationship, key: keyNames[Int(key)], value: notation.text(value)))
      }
    }
  }

  /// What was added and taken away, by the names of the protocol; nothing for what stayed as it was.
  func changes(to later: GraphState) -> [String: Int] {
    var changes: [String: Int] = [:]
    func compare<Element>(_ name: String, _ before: Set<Element>, _ after: Set<Element>) {
      let (added, removed) = (after.subtracting(before).count, before.subtracting(after).count)
      if added > 0 { changes["+" + name] = added }
      if removed > 0 { changes["-" + name] = removed }
    }
    compare("nodes", nodes, later.nodes)
    compare("relationships", relationships, later.relationships)
    compare("labels", labels, later.labels)
    compare("properties", properties, later.properties)
    return changes
  }
}
