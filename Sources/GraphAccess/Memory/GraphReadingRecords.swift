extension GraphReading {
  /// The graph as plain rows, in ascending order of numbers; what was deleted is left out and the rest numbered anew without gaps.
  public func records() -> GraphRecords {
    let (labels, types, keys) = (labelNames, typeNames, keyNames)
    var records = GraphRecords()
    var places = [Int](repeating: -1, count: nodeBound)
    for number in 0..<nodeBound {
      let node = NodeID(truncatingIfNeeded: number)
      guard contains(node: node) else { continue }
      places[number] = records.nodes.count
      records.nodes.append(
        GraphRecords.Node(
          labels: self.labels(of: node).map { labels[Int($0)] },
          properties: properties(ofNode: node).map { (keys[Int($0.key)], $0.value) }))
    }
    for number in 0..<relationshipBound {
      let relationship = RelationshipID(truncatingIfNeeded: number)
      guard contains(relationship: relationship) else { continue }
      records.relationships.append(
        GraphRecords.Relationship(
          type: types[Int(type(of: relationship))], source: places[Int(source(of: relationship))],
          target: places[Int(target(of: relationship))],
          properties: properties(ofRelationship: relationship).map { (keys[Int($0.key)], $0.value) }))
    }
    return records
  }
}
