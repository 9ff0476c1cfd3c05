/// Leaves out the first rows.
final class Skip: RowCount {
  init(_ count: @escaping Evaluation, next: Operator) { super.init(count, word: "SKIP", next: next) }

  override func push(_ frame: Frame) throws -> Bool {
    try countDown(frame) > 0 ? true : try emit(frame)
  }
}
