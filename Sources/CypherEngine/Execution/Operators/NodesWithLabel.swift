internal import GraphAccess

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
