#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import GraphAccess

/// Angles in radians.
enum TrigonometryFunctions {
  static let all: [CypherFunction] = [
    MathFunctions.float("sin") { sin($0) },
    MathFunctions.float("cos") { cos($0) },
    MathFunctions.float("tan") { tan($0) },
    MathFunctions.float("cot") { 1 / tan($0) },
    MathFunctions.float("asin") { asin($0) },
    MathFunctions.float("acos") { acos($0) },
    MathFunctions.float("atan") { atan($0) },
    MathFunctions.float("sinh") { sinh($0) },
    MathFunctions.float("cosh") { cosh($0) },
    MathFunctions.float("tanh") { tanh($0) },
    MathFunctions.float("coth") { 1 / tanh($0) },
    MathFunctions.float("degrees") { $0 * 180 / .pi },
    MathFunctions.float("radians") { $0 * .pi / 180 },
    MathFunctions.float("haversin") { (1 - cos($0)) / 2 },
    .strict("atan2", 2...2, accepts: [.number, .number], result: .float) { arguments, _ in
      .float(atan2(try Argument.number(arguments[0], of: "atan2"), try Argument.number(arguments[1], of: "atan2")))
    },
  ]
}
