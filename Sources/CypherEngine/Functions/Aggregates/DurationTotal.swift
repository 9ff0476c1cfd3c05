internal import GraphAccess

/// Durations added up, which they can be with one another and nothing else.
enum DurationTotal {
  static func add(_ value: Temporal, to sum: Temporal?, of function: String) throws(CypherError) -> Temporal {
    guard case .duration = value else {
      throw Argument.mismatch(.temporal(value), of: function, expected: "numbers or durations")
    }
    guard let sum else { return value }
    return try TemporalArithmetic.add(sum, value) ?? sum
  }

  static func mixture(in function: String) -> CypherError {
    .type("InvalidArgumentValue", "\(function)() cannot add numbers and durations to one another")
  }
}
