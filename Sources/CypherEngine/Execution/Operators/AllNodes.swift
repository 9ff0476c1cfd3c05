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
