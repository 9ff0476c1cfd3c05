internal import GraphAccess

/// `avg(x)`: of numbers a float, of durations a duration; null of nothing.
final class Average: Accumulator {
  private var count = 0
  private var sum = CompensatedSum()
  private var duration: Temporal?
  private var hasNumbers = false

  func add(_ value: Value) throws(CypherError) {
    switch value {
    case .null: return
    case .integer, .float:
      sum.add(Arithmetic.number(value) ?? 0)
      hasNumbers = true
    case .temporal(let added): duration = try DurationTotal.add(added, to: duration, of: "avg")
    default: throw Argument.mismatch(value, of: "avg", expected: "numbers or durations")
    }
    count += 1
    if duration != nil, hasNumbers { throw DurationTotal.mixture(in: "avg") }
  }

  func result() throws(CypherError) -> Value {
    if count == 0 { return .null }
    guard let duration else { return .float(sum.value / Double(count)) }
    return try TemporalArithmetic.divide(duration, by: count).map { .temporal($0) } ?? .null
  }
}
