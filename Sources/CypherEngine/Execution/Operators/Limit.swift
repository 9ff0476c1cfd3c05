internal import GraphAccess

/// Only the first rows; then no more are wanted.
final class Limit: Operator {
  private let count: Evaluation
  private var rest: Int?

  init(_ count: @escaping Evaluation, next: Operator) {
    self.count = count
    super.init(next: next)
  }

  override func begin() {
    rest = nil
    super.begin()
  }

  override func push(_ frame: Frame) throws -> Bool {
    let left = try rest ?? RowCount.of(count(frame), "LIMIT")
    rest = left
    guard left > 0 else { return false }
    rest = left - 1
    return try emit(frame) && left > 1
  }

  override func finish(_ frame: Frame) throws {
    if rest == nil { _ = try RowCount.of(count(frame), "LIMIT") }
    try super.finish(frame)
  }
}
