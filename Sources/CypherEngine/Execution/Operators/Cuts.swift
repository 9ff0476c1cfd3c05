internal import GraphAccess

/// How many rows `SKIP` and `LIMIT` speak of.
enum RowCount {
  static func of(_ value: Value, _ word: String) throws(CypherError) -> Int {
    guard case .integer(let count) = value else {
      throw CypherError(.syntaxError, .runtime, "InvalidArgumentType", "\(value.kindName) after \(word), expected an integer")
    }
    guard count >= 0 else {
      throw CypherError(.syntaxError, .runtime, "NegativeIntegerArgument", "\(word) \(count), expected 0 or more")
    }
    return count
  }
}

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
