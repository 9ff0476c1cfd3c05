internal import GraphAccess

/// `SKIP` and `LIMIT`: counts rows down from a number that the query gives.
class RowCount: Operator {
  private let count: Evaluation
  private let word: String
  /// How many are left; nothing before the number is known.
  private var rest: Int?

  init(_ count: @escaping Evaluation, word: String, next: Operator) {
    self.count = count
    self.word = word
    super.init(next: next)
  }

  final override func begin() {
    rest = nil
    super.begin()
  }

  /// How many are left with this row; the next time it is one less.
  final func countDown(_ frame: Frame) throws -> Int {
    let left = try rest ?? number(frame)
    rest = max(0, left - 1)
    return left
  }

  final override func finish(_ frame: Frame) throws {
    // A number that is wrong is an error without rows, too.
    if rest == nil { _ = try number(frame) }
    try super.finish(frame)
  }

  private func number(_ frame: Frame) throws -> Int {
    let value = try count(frame)
    guard case .integer(let number) = value else {
      throw CypherError(.syntaxError, .runtime, "InvalidArgumentType", "\(value.kindName) after \(word), expected an integer")
    }
    guard number >= 0 else {
      throw CypherError(.syntaxError, .runtime, "NegativeIntegerArgument", "\(word) \(number), expected 0 or more")
    }
    return number
  }
}
