import GraphAccess

/// A value written so that two are written alike only when they are the same to the last bit.
func exact(_ value: Value) -> String {
  switch value {
  case .null: "null"
  case .boolean(let boolean): "\(boolean)"
  case .integer(let integer): "\(integer)"
  case .float(let float): "float \(float.bitPattern)"
  case .string(let string): "text \(Array(string.utf8))"
  case .list(let list): "[" + list.map(exact).joined(separator: ", ") + "]"
  case .map(let map): "{" + map.map { "\(Array($0.key.utf8)): \(exact($0.value))" }.sorted().joined(separator: ", ") + "}"
  case .node(let node): "node \(node)"
  case .relationship(let relationship): "relationship \(relationship)"
  case .path(let path): "path \(path.nodes) \(path.relationships)"
  case .temporal(let temporal): "\(temporal)"
  }
}

/// Everything that a graph answers, in words that do not depend on the numbers of its names or on the order of its adjacencies.
func answers(_ graph: any GraphReading, asking values: [Value]) -> [String] {
  let (labels, types, keys) = (graph.labelNames, graph.typeNames, graph.keyNames)
  var lines = ["\(graph.nodeCount) of \(graph.nodeBound) nodes, \(graph.relationshipCount) of \(graph.relationshipBound) relationships"]

  func name(_ names: [String], _ number: NameID) -> String {
    Int(number) < names.count ? "\(Array(names[Int(number)].utf8))" : "unknown"
  }
  func row(_ entries: [(key: NameID, value: Value)]) -> String {
    let ascends = zip(entries, entries.dropFirst()).allSatisfy { $0.key < $1.key }
    return "\(ascends) " + entries.map { name(keys, $0.key) + " " + exact($0.value) }.sorted().joined(separator: "; ")
  }
  for (number, label) in labels.enumerated() {
    lines.append("label \(Array(label.utf8)) \(graph.label(named: label) == NameID(number)) \(graph.count(label: NameID(number)))")
    lines.append("  " + graph.nodes(label: NameID(number)).map { "\($0)" }.joined(separator: " "))
  }
  for (number, type) in types.enumerated() {
    lines.append("type \(Array(type.utf8)) \(graph.type(named: type) == NameID(number)) \(graph.count(type: NameID(number)))")
  }
  for (number, key) in keys.enumerated() {
    lines.append("key \(Array(key.utf8)) \(graph.key(named: key) == NameID(number))")
    for value in values {
      let found = graph.nodes(key: NameID(number), equalTo: value).map { Array($0) }
      lines.append("  key \(Array(key.utf8)) \(exact(value)): \(String(describing: found))")
    }
  }
  lines.append("\([graph.label(named: "nobody"), graph.type(named: "nobody"), graph.key(named: "nobody")])")
  for node in 0..<NodeID(graph.nodeBound) {
    let given = graph.labels(of: node).map { name(labels, $0) }
    lines.append("node \(node) \(graph.contains(node: node)) \(given) " + row(graph.properties(ofNode: node)))
    let has = (0..<NameID(labels.count)).filter { graph.has(label: $0, node: node) }.map { name(labels, $0) }
    lines.append("  has \(has.sorted())")
    for key in 0..<NameID(keys.count) {
      let text = graph.withText(key, ofNode: node) { Array($0) }
      lines.append("  node \(node) \(name(keys, key)) " + exact(graph.property(key, ofNode: node)) + " \(String(describing: text))")
    }
    for direction in [Direction.outgoing, .incoming] {
      let adjacency = graph.adjacency(of: node, direction)
      let entries = (0..<adjacency.count).map {
        "\(adjacency.relationships[$0]) to \(adjacency.neighbors[$0]) by \(name(types, adjacency.types[$0]))"
      }
      lines.append("  \(direction) \(entries.sorted())")
      if adjacency.isSortedByType {
        for type in 0..<NameID(types.count) {
          let run = adjacency.run(of: type)
          let expected = (0..<adjacency.count).filter { adjacency.types[$0] == type }.map { adjacency.relationships[$0] }
          if expected != (0..<run.count).map({ run.relationships[$0] }) { lines.append("run of \(type) at \(node) is wrong") }
        }
      }
    }
  }
  for relationship in 0..<RelationshipID(graph.relationshipBound) {
    lines.append(
      "relationship \(relationship) \(graph.contains(relationship: relationship)) \(graph.source(of: relationship)) "
        + "\(graph.target(of: relationship)) \(name(types, graph.type(of: relationship))) "
        + row(graph.properties(ofRelationship: relationship)))
    for key in 0..<NameID(keys.count) {
      lines.append("  \(relationship) \(name(keys, key)) " + exact(graph.property(key, ofRelationship: relationship)))
    }
  }
  let (sections, rest) = (lines.prefix { !$0.hasPrefix("node") }, lines.drop { !$0.hasPrefix("node") })
  // Names come in the order of their graph's numbers; the rest is by nodes.
  return sections.sorted() + rest.map { $0 }
}
