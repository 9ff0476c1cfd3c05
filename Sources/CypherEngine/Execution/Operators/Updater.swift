internal import GraphAccess

/// Sets and removes properties and labels at once, and gathers what is to be deleted until all rows have been seen.
final class Updater {
  private enum Item {
    case setProperty(Evaluation, key: String, Evaluation)
    case replaceProperties(slot: Int, Evaluation)
    case mergeProperties(slot: Int, Evaluation)
    case addLabels(slot: Int, [String])
    case removeProperty(Evaluation, key: String)
    case removeLabels(slot: Int, [String])
    case delete(Evaluation, isDetaching: Bool)
  }

  private let items: [Item]
  private var relationships: Set<RelationshipID> = []
  private var nodes: Set<NodeID> = []

  init(_ updates: [BoundUpdate], compiler: ExpressionCompiler) {
    items = updates.map { update in
      switch update {
      case .setProperty(let holder, let key, let value): .setProperty(compiler.compile(holder), key: key, compiler.compile(value))
      case .replaceProperties(let slot, let value): .replaceProperties(slot: slot, compiler.compile(value))
      case .mergeProperties(let slot, let value): .mergeProperties(slot: slot, compiler.compile(value))
      case .addLabels(let slot, let labels): .addLabels(slot: slot, labels)
      case .removeProperty(let holder, let key): .removeProperty(compiler.compile(holder), key: key)
      case .removeLabels(let slot, let labels): .removeLabels(slot: slot, labels)
      case .delete(let value, let isDetaching): .delete(compiler.compile(value), isDetaching: isDetaching)
      }
    }
  }

  /// Does what is to be done for one row.
  func update(_ frame: Frame) throws {
    guard let graph = frame.memory else { throw CypherError.readOnly }
    for item in items {
      switch item {
      case .setProperty(let holder, let key, let value):
        let value = try value(frame)
        try PropertyMap.checkStorable(value)
        try set(key, of: holder(frame), to: value, graph, frame)
      case .removeProperty(let holder, let key): try set(key, of: holder(frame), to: .null, graph, frame)
      case .replaceProperties(let slot, let value):
        let source = try value(frame)
        if frame[slot].isNull { continue }
        // Without a map, as of a missing parameter, nothing is left.
        let map = source.isNull ? [:] : try PropertyMap.of(source, in: frame)
        let old = try PropertyMap.of(frame[slot], in: frame)
        for key in old.keys.sorted() where map[key] == nil { try set(key, of: frame[slot], to: .null, graph, frame) }
        try merge(map, into: frame[slot], graph, frame)
      case .mergeProperties(let slot, let value):
        let source = try value(frame)
        if frame[slot].isNull || source.isNull { continue }
        try merge(PropertyMap.of(source, in: frame), into: frame[slot], graph, frame)
      case .addLabels(let slot, let labels):
        guard let node = try node(frame[slot], frame) else { continue }
        for label in labels where graph.add(label: label, to: node) { frame.count { $0.labelsAdded += 1 } }
      case .removeLabels(let slot, let labels):
        guard let node = try node(frame[slot], frame) else { continue }
        for label in labels where graph.remove(label: label, from: node) { frame.count { $0.labelsRemoved += 1 } }
      case .delete(let value, let isDetaching): try doom(value(frame), isDetaching: isDetaching, graph)
      }
    }
  }

  private func merge(_ map: [String: Value], into holder: Value, _ graph: MemoryGraph, _ frame: Frame) throws {
    for (key, value) in map.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      try PropertyMap.checkStorable(value)
      try set(key, of: holder, to: value, graph, frame)
    }
  }

  private func set(_ key: String, of holder: Value, to value: Value, _ graph: MemoryGraph, _ frame: Frame) throws(CypherError) {
    let changed: Bool
    switch holder {
    case .null: return
    case .node(let node):
      try Access.check(node: node, in: graph)
      changed = graph.set(key, ofNode: node, to: value)
    case .relationship(let relationship):
      try Access.check(relationship: relationship, in: graph)
      changed = graph.set(key, ofRelationship: relationship, to: value)
    default:
      throw CypherError(
        .typeError, .runtime, "InvalidArgumentType", "the property '\(key)' of \(holder.kindName), expected a node or a relationship")
    }
    if changed { frame.count { $0.propertiesSet += 1 } }
  }

  private func node(_ value: Value, _ frame: Frame) throws(CypherError) -> NodeID? {
    switch value {
    case .null: return nil
    case .node(let node):
      try Access.check(node: node, in: frame.graph)
      return node
    default: throw CypherError(.typeError, .runtime, "InvalidArgumentType", "labels of \(value.kindName), expected a node")
    }
  }

  // MARK: Deleting

  private func doom(_ value: Value, isDetaching: Bool, _ graph: MemoryGraph) throws(CypherError) {
    switch value {
    case .null: return
    case .node(let node):
      guard graph.contains(node: node) else { return }
      nodes.insert(node)
      guard isDetaching else { return }
      for direction in [Direction.outgoing, .incoming] {
        let adjacency = graph.adjacency(of: node, direction)
        for index in 0..<adjacency.count { relationships.insert(adjacency.relationships[index]) }
      }
    case .relationship(let relationship): relationships.insert(relationship)
    case .path(let path):
      for relationship in path.relationships { relationships.insert(relationship) }
      for node in path.nodes { try doom(.node(node), isDetaching: isDetaching, graph) }
    default:
      throw CypherError(
        .typeError, .runtime, "InvalidArgumentType", "\(value.kindName) after DELETE, expected a node, a relationship or a path")
    }
  }

  /// Deletes what all rows have asked for, relationships first.
  func delete(_ frame: Frame) throws(CypherError) {
    guard let graph = frame.memory, !(nodes.isEmpty && relationships.isEmpty) else { return }
    frame.hasDeleted = true
    for relationship in relationships.sorted() where graph.delete(relationship: relationship) {
      frame.count { $0.relationshipsDeleted += 1 }
    }
    for node in nodes.sorted() {
      if graph.delete(node: node) {
        frame.count { $0.nodesDeleted += 1 }
      } else if graph.contains(node: node) {
        // A later clause may still delete its relationships.
        frame.doomed.append(node)
      }
    }
    relationships = []
    nodes = []
  }
}
