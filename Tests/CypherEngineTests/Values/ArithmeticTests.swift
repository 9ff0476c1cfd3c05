import GraphAccess
import Testing

@testable import CypherEngine

@Suite struct ArithmeticTests {
  enum Operator: String, CaseIterable, Sendable {
    case add, subtract, multiply, divide, modulo, power

    func callAsFunction(_ a: Value, _ b: Value) throws(CypherError) -> Value {
      switch self {
      case .add: try Arithmetic.add(a, b)
      case .subtract: try Arithmetic.subtract(a, b)
      case .multiply: try Arithmetic.multiply(a, b)
      case .divide: try Arithmetic.divide(a, b)
      case .modulo: try Arithmetic.modulo(a, b)
      case .power: try Arithmetic.power(a, b)
      }
    }
  }

  @Test(
    arguments: [
      (.add, .integer(1), .integer(2), .integer(3)), (.add, .integer(1), .float(0.5), .float(1.5)),
      (.add, .string("a"), .integer(1), .string("a1")), (.add, .float(1), .string("a"), .string("1.0a")),
      (.add, .string("a"), .boolean(true), .string("atrue")), (.add, .list([.integer(1)]), .list([.null]), .list([.integer(1), .null])),
      (.add, .list([.boolean(false)]), .boolean(true), .list([.boolean(false), .boolean(true)])),
      (.add, .string("x"), .list([]), .list([.string("x")])), (.add, .list([]), .null, .null),
      (.subtract, .integer(1), .integer(2), .integer(-1)), (.multiply, .integer(3), .float(0.5), .float(1.5)),
      (.divide, .integer(7), .integer(2), .integer(3)), (.divide, .integer(-7), .integer(2), .integer(-3)),
      (.divide, .integer(7), .float(2), .float(3.5)), (.divide, .float(0), .float(0), .float(.nan)),
      (.divide, .integer(1), .float(0), .float(.infinity)),
      (.modulo, .integer(-7), .integer(3), .integer(-1)), (.modulo, .integer(.min), .integer(-1), .integer(0)),
      (.modulo, .float(5.5), .integer(2), .float(1.5)), (.power, .integer(2), .integer(3), .float(8)),
    ] as [(Operator, Value, Value, Value)])
  func computes(operation: Operator, a: Value, b: Value, expected: Value) throws {
    let result = try operation(a, b)
    #expect(same(result, expected), "\(result) instead of \(expected)")
  }

  @Test(
    arguments: [
      (.add, .max, 1, "IntegerOverflow"), (.subtract, .min, 1, "IntegerOverflow"), (.multiply, .max, 2, "IntegerOverflow"),
      (.divide, .min, -1, "IntegerOverflow"), (.divide, 1, 0, "DivisionByZero"), (.modulo, 1, 0, "DivisionByZero"),
    ] as [(Operator, Int, Int, String)])
  func integersFailRatherThanWrap(operation: Operator, a: Int, b: Int, detail: String) {
    let error = #expect(throws: CypherError.self) { try operation(.integer(a), .integer(b)) }
    #expect(error?.kind == .arithmeticError && error?.phase == .runtime && error?.detail == detail)
  }

  @Test(arguments: Operator.allCases)
  func nullMakesNullAndNothingTraps(operation: Operator) throws {
    for a in SampleValues.all {
      #expect(try operation(a, .null).isNull, "\(a)")
      #expect(try operation(.null, a).isNull, "\(a)")
      for b in SampleValues.all {
        do throws(CypherError) {
          _ = try operation(a, b)
        } catch {
          let isExpected = [.typeError, .arithmeticError].contains(error.kind) && error.phase == .runtime
          if !isExpected { Issue.record("\(a) and \(b): \(error)") }
        }
      }
    }
  }

  @Test func theLeastIntegerHasNoNegative() throws {
    #expect(throws: CypherError.self) { try Arithmetic.negate(.integer(.min)) }
    #expect(same(try Arithmetic.negate(.integer(.max)), .integer(-.max)))
    #expect(same(try Arithmetic.negate(.float(1)), .float(-1)))
    #expect(try Arithmetic.negate(.null).isNull)
    #expect(throws: CypherError.self) { try Arithmetic.negate(.string("1")) }
  }

  @Test(
    arguments: [
      (1, "1.0"), (0.1, "0.1"), (-2.5, "-2.5"), (1e16, "1.0E16"), (1.5e-7, "1.5E-7"), (1e300, "1.0E300"), (.nan, "NaN"),
      (-.infinity, "-Infinity"), (.leastNonzeroMagnitude, "5.0E-324"),
    ] as [(Double, String)])
  func floatsHaveTheirShortestDigits(float: Double, text: String) {
    #expect(NumberText.text(float) == text)
    #expect(same(.float(NumberText.float(text) ?? 0), .float(float)))
  }
}
