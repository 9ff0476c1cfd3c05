internal import GraphAccess

/// Leaves out the first rows.
final class Skip: Operator {
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
    let left = try rest ?? RowCount.of(count(frame), "SKIP")
    rest = max(0, left - 1)
    return left > 0 ? true : try emit(frame)
  }

  override func finish(_ frame: Frame) throws {
    // A count that is wrong is an error without rows, too.
    if rest == nil { _ = try RowCount.of(count(frame), "SKIP") }
    try super.finish(frame)
  }
}
