extension MemoryGraph {
  /// A graph of plain rows, numbered as they are; a relationship with an end that is no place in the nodes is left out.
  public convenience init(_ records: GraphRecords) {
    self.init()
    for node in records.nodes { createNode(labels: node.labels, properties: node.properties) }
    let places = records.nodes.indices
    reserve(records.relationships.lazy.filter { places.contains($0.source) && places.contains($0.target) }.map { ($0.source, $0.target) })
    for relationship in records.relationships where places.contains(relationship.source) && places.contains(relationship.target) {
      createRelationship(
        type: relationship.type, source: NodeID(truncatingIfNeeded: relationship.source),
        target: NodeID(truncatingIfNeeded: relationship.target), properties: relationship.properties)
    }
  }

  /// A copy of another graph with the same numbers for nodes, relationships and names.
  public convenience init(copying graph: any GraphReading) {
    self.init()
    for name in graph.labelNames { _ = number(ofLabelAdding: name) }
    for name in graph.typeNames { _ = number(ofTypeAdding: name) }
    keyTable = NameTable(graph.keyNames)
    for number in 0..<graph.nodeBound {
      let node = NodeID(truncatingIfNeeded: number)
      let properties = PropertyRow(ascending: graph.properties(ofNode: node))
      _ = appendNode(labels: graph.labels(of: node), properties: properties)
    }
    reserve(
      (0..<graph.relationshipBound).lazy.map {
        let relationship = RelationshipID(truncatingIfNeeded: $0)
        return (Int(graph.source(of: relationship)), Int(graph.target(of: relationship)))
      })
    for number in 0..<graph.relationshipBound {
      let relationship = RelationshipID(truncatingIfNeeded: number)
      _ = appendRelationship(
        type: graph.type(of: relationship), source: graph.source(of: relationship), target: graph.target(of: relationship),
        properties: PropertyRow(ascending: graph.properties(ofRelationship: relationship)))
      if !graph.contains(relationship: relationship) { delete(relationship: relationship) }
    }
    for number in 0..<graph.nodeBound where !graph.contains(node: NodeID(truncatingIfNeeded: number)) {
      delete(node: NodeID(truncatingIfNeeded: number))
    }
  }

  /// Makes room for relationships that will be added, so that no column grows step by step.
  private func reserve(_ ends: some Sequence<(Int, Int)>) {
    var outDegrees = [Int](repeating: 0, count: nodeBound)
    var inDegrees = outDegrees
    for (source, target) in ends {
      outDegrees[source] += 1
      inDegrees[target] += 1
    }
    for node in 0..<nodeBound {
      outgoing[node].reserve(outDegrees[node])
      incoming[node].reserve(inDegrees[node])
    }
  }
}
