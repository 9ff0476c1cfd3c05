internal import GraphAccess

/// A subquery that writes: is run for every row before the first of them goes on, so that a `LIMIT` after it leaves nothing undone.
final class RunWritingSubquery: WritingOperator {
  private let inner: NestedChain
  private let isUnit: Bool

  init(_ inner: NestedChain, isUnit: Bool, live: [Int], next: Operator) {
    self.inner = inner
    self.isUnit = isUnit
    super.init(live: live, next: next)
  }

  override func write(_ frame: Frame, _ keep: () throws -> Void) throws {
    try inner.run(frame) { _ in
      if !isUnit { try keep() }
      return true
    }
    if isUnit { try keep() }
  }
}
