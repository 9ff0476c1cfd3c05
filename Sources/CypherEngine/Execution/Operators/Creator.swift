internal import GraphAccess

/// Makes the nodes, relationships and paths of a pattern.
struct Creator {
  private enum Item {
    case node(slot: Int, labels: [String], properties: Evaluation?)
    case relationship(slot: Int, type: String, source: Int, target: Int, properties: Evaluation?)
    case path(slot: Int, BoundPath)
  }

  private let items: [Item]

  init(_ creations: [BoundCreation], compiler: ExpressionCompiler) {
    items = creations.map { creation in
      switch creation {
      case .node(let slot, let labels, let properties):
        .node(slot: slot, labels: labels, properties: properties.map { compiler.compile($0) })
      case .relationship(let slot, let type, let source, let target, let properties):
        .relationship(slot: slot, type: type, source: source, target: target, properties: properties.map { compiler.compile($0) })
      case .path(let slot, let path): .path(slot: slot, path)
      }
    }
  }

  func create(_ frame: Frame) throws {
    guard let graph = frame.memory else { throw CypherError.readOnly }
    for item in items {
      switch item {
      case .node(let slot, let labels, let properties):
        let values = try Self.properties(properties, frame)
        frame[slot] = .node(graph.createNode(labels: labels, properties: values))
        frame.count {
          $0.nodesCreated += 1
          $0.labelsAdded += Set(labels).count
          $0.propertiesSet += values.count
        }
      case .relationship(let slot, let type, let source, let target, let properties):
        let values = try Self.properties(properties, frame)
        let (from, to) = (try Self.node(source, frame), try Self.node(target, frame))
        frame[slot] = .relationship(graph.createRelationship(type: type, source: from, target: to, properties: values))
        frame.count {
          $0.relationshipsCreated += 1
          $0.propertiesSet += values.count
        }
      case .path(let slot, let path): frame[slot] = MakePath.value(of: path, frame)
      }
    }
  }

  private static func node(_ slot: Int, _ frame: Frame) throws(CypherError) -> NodeID {
    guard case .node(let node) = frame[slot] else {
      throw CypherError(
        .semanticError, .runtime, "InvalidArgumentType", "\(frame[slot].kindName) as the end of a new relationship, expected a node")
    }
    try Access.check(node: node, in: frame.graph)
    return node
  }

  /// The properties that are not null, by the order of their names.
  static func properties(_ properties: Evaluation?, _ frame: Frame) throws -> [(key: String, value: Value)] {
    guard let properties else { return [] }
    switch try properties(frame) {
    case .null: return []
    case let value:
      let map = try PropertyMap.of(value, in: frame)
      for value in map.values { try PropertyMap.checkStorable(value) }
      return map.filter { !$0.value.isNull }.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value) }
    }
  }
}

extension CypherError {
  /// A clause that writes on a graph that cannot be written to.
  static var readOnly: CypherError {
    CypherError(
      .semanticError, .runtime, "ReadOnly", "the graph can only be read, expected a query without CREATE, MERGE, SET, REMOVE and DELETE")
  }
}
