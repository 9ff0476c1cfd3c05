#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import GraphAccess

/// Roots, logarithms and what else is asked of numbers.
enum MathFunctions {
  static let all: [CypherFunction] = [
    .strict("abs", 1...1, accepts: [.number], result: .number) { arguments, _ in
      switch arguments[0] {
      case .integer(let integer):
        guard integer != .min else { throw CypherError.arithmetic("IntegerOverflow", "abs(\(integer)) is beyond the integers of 64 bits") }
        return .integer(Swift.abs(integer))
      default: return .float(try Argument.number(arguments[0], of: "abs").magnitude)
      }
    },
    .strict("sign", 1...1, accepts: [.number], result: .integer) { arguments, _ in
      let number = try Argument.number(arguments[0], of: "sign")
      return .integer(number > 0 ? 1 : number < 0 ? -1 : 0)
    },
    .strict("isNaN", 1...1, accepts: [.number], result: .boolean) { arguments, _ in
      .boolean(try Argument.number(arguments[0], of: "isNaN").isNaN)
    },
    float("sqrt") { $0.squareRoot() },
    float("exp") { Self.exponential($0) },
    float("log") { Self.logarithm($0) },
    float("ln") { Self.logarithm($0) },
    float("log10") { Self.decimalLogarithm($0) },
    .strict("power", 2...2, accepts: [.number, .number], result: .float) { arguments, _ in
      try Arithmetic.power(.float(Argument.number(arguments[0], of: "power")), .float(Argument.number(arguments[1], of: "power")))
    },
    CypherFunction("e", 0...0, result: .float) { _, _ in .float(exponential(1)) },
    CypherFunction("pi", 0...0, result: .float) { _, _ in .float(.pi) },
  ]

  /// A function from a number to a float.
  static func float(_ name: String, _ body: @escaping @Sendable (Double) -> Double) -> CypherFunction {
    .strict(name, 1...1, accepts: [.number], result: .float) { arguments, _ in
      .float(body(try Argument.number(arguments[0], of: name)))
    }
  }

  // Named apart from the C library's, which the names of this type would hide.
  private static func exponential(_ number: Double) -> Double { exp(number) }
  private static func logarithm(_ number: Double) -> Double { log(number) }
  private static func decimalLogarithm(_ number: Double) -> Double { log10(number) }
}
