internal import GraphAccess

/// Every node of the graph, ascending.
final class AllNodes: Operator {
  private let slot: Int

  init(slot: Int, next: Operator) {
    self.slot = slot
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    for node in 0..<NodeID(frame.graph.nodeBound) where frame.graph.contains(node: node) {
      try frame.tick()
      frame[slot] = .node(node)
      guard try emit(frame) else { return false }
    }
    return true
  }
}

/// Every node with a label, ascending.
final class NodesWithLabel: Operator {
  private let slot: Int
  private let label: NameReference

  init(slot: Int, label: String, next: Operator) {
    self.slot = slot
    self.label = NameReference(.label, label)
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    guard let label = label.number(frame) else { return true }
    for node in frame.graph.nodes(label: label) {
      try frame.tick()
      frame[slot] = .node(node)
      guard try emit(frame) else { return false }
    }
    return true
  }
}

/// The nodes whose property equals a value, or one of a list of values, by the graph's index; without an index, by looking at all.
final class NodesWithValue: Operator {
  private let slot: Int
  private let key: NameReference
  private let value: Evaluation
  private let isList: Bool

  init(slot: Int, key: String, value: @escaping Evaluation, isList: Bool, next: Operator) {
    self.slot = slot
    self.key = NameReference(.key, key)
    self.value = value
    self.isList = isList
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    guard let key = key.number(frame) else { return true }
    let wanted = try value(frame)
    guard isList, case .list(let items) = wanted else { return try seek(wanted, key, frame) }
    let found = items.map { frame.graph.nodes(key: key, equalTo: $0) }
    if found.contains(where: { $0 == nil }) { return try scan(frame) { try Membership.contains(wanted, frame.graph.property(key, ofNode: $0)) } }
    var seen: Set<NodeID> = []
    for case let nodes? in found {
      for node in nodes where seen.insert(node).inserted {
        try frame.tick()
        frame[slot] = .node(node)
        guard try emit(frame) else { return false }
      }
    }
    return true
  }

  /// Looks at every node.
  private func scan(_ frame: Frame, _ holds: (NodeID) throws -> Bool?) throws -> Bool {
    for node in 0..<NodeID(frame.graph.nodeBound) where frame.graph.contains(node: node) {
      try frame.tick()
      guard try holds(node) == true else { continue }
      frame[slot] = .node(node)
      guard try emit(frame) else { return false }
    }
    return true
  }

  private func seek(_ value: Value, _ key: NameID, _ frame: Frame) throws -> Bool {
    if value.isNull { return true }
    if let nodes = frame.graph.nodes(key: key, equalTo: value) {
      for node in nodes {
        try frame.tick()
        frame[slot] = .node(node)
        guard try emit(frame) else { return false }
      }
      return true
    }
    return try scan(frame) { Equality.equals(frame.graph.property(key, ofNode: $0), value) }
  }
}

/// How many nodes there are, without looking at them.
final class CountNodes: Operator {
  private let label: NameReference?

  init(label: String?, next: Operator) {
    self.label = label.map { NameReference(.label, $0) }
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    let count: Int
    if let label { count = label.number(frame).map { frame.graph.count(label: $0) } ?? 0 } else { count = frame.graph.nodeCount }
    guard count > 0 else { return true }
    let weight = frame.weight
    frame.weight = weight &* count
    defer { frame.weight = weight }
    return try emit(frame)
  }
}
