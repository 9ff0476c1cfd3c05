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
