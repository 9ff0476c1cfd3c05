internal import GraphAccess

/// `sum(x)`: of integers an integer, of numbers with a float among them a float, of durations a duration; 0 of nothing.
final class Sum: Accumulator {
  private var integers = 0
  private var floats = CompensatedSum()
  private var hasFloats = false
  private var hasNumbers = false
  private var duration: Temporal?

  func add(_ value: Value) throws(CypherError) {
    switch value {
    case .null: return
    case .integer(let integer):
      let (sum, overflow) = integers.addingReportingOverflow(integer)
      if overflow { throw .arithmetic("IntegerOverflow", "the sum is beyond the integers of 64 bits") }
      integers = sum
      hasNumbers = true
    case .float(let float):
      floats.add(float)
      hasFloats = true
      hasNumbers = true
    case .temporal(let added): duration = try DurationTotal.add(added, to: duration, of: "sum")
    default: throw Argument.mismatch(value, of: "sum", expected: "numbers or durations")
    }
    if duration != nil, hasNumbers { throw DurationTotal.mixture(in: "sum") }
  }

  func result() -> Value {
    if let duration { return .temporal(duration) }
    guard hasFloats else { return .integer(integers) }
    var sum = floats
    sum.add(Double(integers))
    return .float(sum.value)
  }
}
