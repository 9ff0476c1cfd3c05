internal import GraphAccess

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
    guard isList else { return try seek(wanted, key, frame) { try offer($0, frame) } }
    switch wanted {
    case .null: return true
    case .list(let items):
      var seen: Set<NodeID> = []
      for item in items {
        let goesOn = try seek(item, key, frame) { seen.insert($0).inserted ? try offer($0, frame) : true }
        guard goesOn else { return false }
      }
      return true
    default: throw CypherError(.typeError, .runtime, "InvalidArgumentType", "\(wanted.kindName) after IN, expected a list")
    }
  }

  private func offer(_ node: NodeID, _ frame: Frame) throws -> Bool {
    frame[slot] = .node(node)
    return try emit(frame)
  }

  /// Calls `body` with every node that has the value until it answers false, and answers whether it never did.
  private func seek(_ value: Value, _ key: NameID, _ frame: Frame, _ body: (NodeID) throws -> Bool) throws -> Bool {
    if value.isNull { return true }
    if let nodes = frame.graph.nodes(key: key, equalTo: value) {
      for node in nodes {
        try frame.tick()
        guard try body(node) else { return false }
      }
      return true
    }
    for node in 0..<NodeID(frame.graph.nodeBound) where frame.graph.contains(node: node) {
      try frame.tick()
      guard Equality.equals(frame.graph.property(key, ofNode: node), value) == true else { continue }
      guard try body(node) else { return false }
    }
    return true
  }
}
