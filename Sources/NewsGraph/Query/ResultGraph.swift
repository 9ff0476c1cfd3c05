internal import GraphAccess

/// The part of a graph that results speak of: their nodes, relationships and paths, also those inside lists and maps.
struct ResultGraph {
  private var nodes: Set<NodeID> = []
  private var relationships: Set<RelationshipID> = []

  mutating func add(_ value: Value, depth: Int = 0) {
    switch value {
    case .node(let node): nodes.insert(node)
    case .relationship(let relationship): relationships.insert(relationship)
    case .path(let path):
      nodes.formUnion(path.nodes)
      relationships.formUnion(path.relationships)
    case .list(let items) where depth < ValueText.maximumDepth:
      for item in items { add(item, depth: depth + 1) }
    case .map(let map) where depth < ValueText.maximumDepth:
      for item in map.values { add(item, depth: depth + 1) }
    default: break
    }
  }

  /// The rows of that part, in the graph's order; relationships bring their ends, what was deleted is left out.
  func records(of graph: any GraphReading) -> GraphRecords {
    let (labels, types, keys) = (graph.labelNames, graph.typeNames, graph.keyNames)
    let kept = relationships.filter { graph.contains(relationship: $0) }.sorted()
    var shown = nodes
    for relationship in kept { shown.formUnion([graph.source(of: relationship), graph.target(of: relationship)]) }
    var records = GraphRecords()
    var places: [NodeID: Int] = [:]
    for node in shown.sorted() where graph.contains(node: node) {
      places[node] = records.nodes.count
      records.nodes.append(
        GraphRecords.Node(
          labels: graph.labels(of: node).map { labels[Int($0)] },
          properties: graph.properties(ofNode: node).map { (keys[Int($0.key)], $0.value) }))
    }
    for relationship in kept {
      guard let source = places[graph.source(of: relationship)], let target = places[graph.target(of: relationship)] else { continue }
      records.relationships.append(
        GraphRecords.Relationship(
          type: types[Int(graph.type(of: relationship))], source: source, target: target,
          properties: graph.properties(ofRelationship: relationship).map { (keys[Int($0.key)], $0.value) }))
    }
    return records
  }
}
