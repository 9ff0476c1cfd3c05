#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import GraphAccess

/// The operators on numbers, strings, lists and temporal values.
///
/// Null makes null. Integers that overflow and divisions of integers by zero throw an `ArithmeticError`, floats follow IEEE 754, and
/// operands that do not fit throw a `TypeError`.
enum Arithmetic {
  /// `a + b`: also joins strings with strings, numbers, booleans and temporal values, and lists with lists and elements.
  static func add(_ a: Value, _ b: Value) throws(CypherError) -> Value {
    switch (a, b) {
    case (.integer(let x), .integer(let y)): return try whole(x.addingReportingOverflow(y), x, "+", y)
    case (.null, _), (_, .null): return .null
    case (.list, _), (_, .list): return try Concatenation.lists(a, b)
    case (.string, _), (_, .string): return try Concatenation.strings(a, b)
    case (.temporal(let x), .temporal(let y)): return try temporal(TemporalArithmetic.add(x, y), a, "+", b)
    default: return try floats(a, "+", b, +)
    }
  }

  /// `a - b`
  static func subtract(_ a: Value, _ b: Value) throws(CypherError) -> Value {
    switch (a, b) {
    case (.integer(let x), .integer(let y)): return try whole(x.subtractingReportingOverflow(y), x, "-", y)
    case (.temporal(let x), .temporal(let y)): return try temporal(TemporalArithmetic.subtract(x, y), a, "-", b)
    default: return try floats(a, "-", b, -)
    }
  }

  /// `a * b`: also durations by numbers.
  static func multiply(_ a: Value, _ b: Value) throws(CypherError) -> Value {
    switch (a, b) {
    case (.integer(let x), .integer(let y)): return try whole(x.multipliedReportingOverflow(by: y), x, "*", y)
    case (.temporal(let x), .integer(let factor)), (.integer(let factor), .temporal(let x)):
      return try temporal(TemporalArithmetic.multiply(x, by: factor), a, "*", b)
    case (.temporal(let x), .float(let factor)), (.float(let factor), .temporal(let x)):
      return try temporal(TemporalArithmetic.multiply(x, by: factor), a, "*", b)
    default: return try floats(a, "*", b, *)
    }
  }

  /// `a / b`: of two integers an integer, cut off toward zero; also durations by numbers.
  static func divide(_ a: Value, _ b: Value) throws(CypherError) -> Value {
    switch (a, b) {
    case (.integer, .integer(0)): throw .arithmetic("DivisionByZero", "an integer is divided by zero")
    case (.integer(let x), .integer(let y)): return try whole(x.dividedReportingOverflow(by: y), x, "/", y)
    case (.temporal(let x), .integer(let divisor)): return try temporal(TemporalArithmetic.divide(x, by: divisor), a, "/", b)
    case (.temporal(let x), .float(let divisor)): return try temporal(TemporalArithmetic.divide(x, by: divisor), a, "/", b)
    default: return try floats(a, "/", b, /)
    }
  }

  /// `a % b`: what is left of a division toward zero, with the sign of `a`.
  static func modulo(_ a: Value, _ b: Value) throws(CypherError) -> Value {
    switch (a, b) {
    case (.integer, .integer(0)): throw .arithmetic("DivisionByZero", "an integer is divided by zero")
    // The least integer by -1 overflows as a quotient and leaves nothing.
    case (.integer(let x), .integer(let y)): return .integer(x.remainderReportingOverflow(dividingBy: y).partialValue)
    default: return try floats(a, "%", b) { $0.truncatingRemainder(dividingBy: $1) }
    }
  }

  /// `a ^ b`: always a float.
  static func power(_ a: Value, _ b: Value) throws(CypherError) -> Value {
    try floats(a, "^", b) { pow($0, $1) }
  }

  /// `-a`
  static func negate(_ a: Value) throws(CypherError) -> Value {
    switch a {
    case .null: return .null
    case .integer(let x): return try whole((0).subtractingReportingOverflow(x), 0, "-", x)
    case .float(let x): return .float(-x)
    case .temporal(let x): return try temporal(TemporalArithmetic.multiply(x, by: -1), .integer(-1), "*", a)
    default: throw .type("InvalidArgumentType", "only numbers and durations have a negative, not \(a.kindName)")
    }
  }

  /// `+a`
  static func plus(_ a: Value) throws(CypherError) -> Value {
    switch a {
    case .null, .integer, .float: return a
    case .temporal(.duration): return a
    default: throw .type("InvalidArgumentType", "only numbers and durations have a sign, not \(a.kindName)")
    }
  }

  /// A number as a float; nothing for everything else.
  @inline(__always)
  static func number(_ value: Value) -> Double? {
    switch value {
    case .integer(let integer): Double(integer)
    case .float(let float): float
    default: nil
    }
  }

  @inline(__always)
  private static func whole(
    _ result: (partialValue: Int, overflow: Bool), _ a: Int, _ sign: String, _ b: Int
  ) throws(CypherError) -> Value {
    if result.overflow { throw .arithmetic("IntegerOverflow", "\(a) \(sign) \(b) is beyond the integers of 64 bits") }
    return .integer(result.partialValue)
  }

  @inline(__always)
  private static func floats(
    _ a: Value, _ sign: String, _ b: Value, _ operation: (Double, Double) -> Double
  ) throws(CypherError) -> Value {
    if let x = number(a), let y = number(b) { return .float(operation(x, y)) }
    if a.isNull || b.isNull { return .null }
    throw mismatch(a, sign, b)
  }

  private static func temporal(_ result: Temporal?, _ a: Value, _ sign: String, _ b: Value) throws(CypherError) -> Value {
    guard let result else { throw mismatch(a, sign, b) }
    return .temporal(result)
  }

  private static func mismatch(_ a: Value, _ sign: String, _ b: Value) -> CypherError {
    .type("InvalidArgumentType", "'\(sign)' does not go with \(a.kindName) and \(b.kindName)")
  }
}
