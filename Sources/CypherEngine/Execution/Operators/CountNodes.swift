internal import GraphAccess

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
