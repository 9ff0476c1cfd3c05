internal import GraphAccess

/// `FOREACH`: runs the inner clauses for every element of a list.
final class Foreach: WritingOperator {
  private let slot: Int
  private let list: Evaluation
  private let inner: NestedChain

  init(slot: Int, list: @escaping Evaluation, inner: NestedChain, live: [Int], next: Operator) {
    self.slot = slot
    self.list = list
    self.inner = inner
    super.init(live: live, next: next)
  }

  override func write(_ frame: Frame, _ keep: () throws -> Void) throws {
    switch try list(frame) {
    case .null: break
    case .list(let elements):
      for element in elements {
        try frame.tick()
        frame[slot] = element
        try inner.run(frame) { _ in true }
      }
    case let other:
      throw CypherError(.typeError, .runtime, "InvalidArgumentType", "\(other.kindName) after FOREACH … IN, expected a list")
    }
    try keep()
  }
}
