internal import GraphAccess

/// Fills places with computed values.
final class Compute: Operator {
  private let items: [(slot: Int, value: Evaluation)]

  init(_ items: [(slot: Int, value: Evaluation)], next: Operator) {
    self.items = items
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    for item in items { frame[item.slot] = try item.value(frame) }
    return try emit(frame)
  }
}
