internal import GraphAccess

/// Every relationship between two known nodes.
final class ExpandInto: Operator {
  private let expansion: Expansion
  private let forward: Walker
  private let backward: Walker
  private let difference: Difference

  init(_ expansion: Expansion, next: Operator) {
    self.expansion = expansion
    forward = Walker(types: expansion.types, direction: expansion.direction)
    backward = Walker(types: expansion.types, direction: expansion.direction?.reversed)
    difference = Difference(slots: expansion.differs)
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    guard case .node(let from) = frame[expansion.from], case .node(let to) = frame[expansion.to] else { return true }
    let usesBackward = degree(to, expansion.direction?.reversed, frame) < degree(from, expansion.direction, frame)
    let (node, other, walker) = usesBackward ? (to, from, backward) : (from, to, forward)
    return try walker.forEach(of: node, frame) { neighbor, relationship in
      guard neighbor == other, difference.allows(relationship, frame) else { return true }
      frame[expansion.relationship] = .relationship(relationship)
      return try emit(frame)
    }
  }

  private func degree(_ node: NodeID, _ direction: Direction?, _ frame: Frame) -> Int {
    if let direction { return frame.graph.adjacency(of: node, direction).count }
    return frame.graph.adjacency(of: node, .outgoing).count + frame.graph.adjacency(of: node, .incoming).count
  }
}
