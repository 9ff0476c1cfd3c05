/// Only the first rows; then no more are wanted.
final class Limit: RowCount {
  init(_ count: @escaping Evaluation, next: Operator) { super.init(count, word: "LIMIT", next: next) }

  override func push(_ frame: Frame) throws -> Bool {
    let left = try countDown(frame)
    return left > 0 ? try emit(frame) && left > 1 : false
  }
}
