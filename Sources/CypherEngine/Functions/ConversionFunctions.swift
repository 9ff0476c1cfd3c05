internal import GraphAccess

/// One kind of value made into another: `toInteger` and its family.
///
/// Text that cannot be read gives null. A kind that cannot be converted is a `TypeError`, except in the `…OrNull` and list functions,
/// where it gives null.
enum ConversionFunctions {
  static let all: [CypherFunction] =
    family("toBoolean", result: .boolean, expected: "a boolean or string", boolean)
    + family("toInteger", result: .integer, expected: "a number, boolean or string", integer)
    + family("toFloat", result: .float, expected: "a number or string", float)
    + family("toString", result: .string, expected: "a string, number, boolean or temporal value", string)

  private enum Outcome {
    case value(Value)
    case wrongKind
  }

  private static func family(
    _ name: String, result: StaticType, expected: String, _ convert: @escaping @Sendable (Value) throws(CypherError) -> Outcome
  ) -> [CypherFunction] {
    // What cannot be read and what is too large give null to those who asked for it.
    @Sendable func orNull(_ value: Value) -> Value {
      if case .value(let value)? = try? convert(value) { value } else { .null }
    }
    return [
      .strict(name, 1...1, result: result) { arguments, _ in
        guard case .value(let value) = try convert(arguments[0]) else {
          throw Argument.mismatch(arguments[0], of: name, expected: expected)
        }
        return value
      },
      CypherFunction(name + "OrNull", 1...1, result: result) { arguments, _ in orNull(arguments[0]) },
      .strict(name + "List", 1...1, accepts: [.list], result: .list) { arguments, _ in
        .list(try Argument.list(arguments[0], of: name + "List").map(orNull))
      },
    ]
  }

  private static func boolean(_ value: Value) -> Outcome {
    switch value {
    case .boolean: return .value(value)
    case .string(let text):
      switch text.lowercased() {
      case "true": return .value(.boolean(true))
      case "false": return .value(.boolean(false))
      default: return .value(.null)
      }
    default: return .wrongKind
    }
  }

  private static func integer(_ value: Value) throws(CypherError) -> Outcome {
    switch value {
    case .integer: return .value(value)
    case .boolean(let boolean): return .value(.integer(boolean ? 1 : 0))
    case .float(let float):
      if float.isNaN { return .value(.null) }
      guard let integer = NumberText.integer(float) else {
        throw .arithmetic("IntegerOverflow", "\(NumberText.text(float)) is beyond the integers of 64 bits")
      }
      return .value(.integer(integer))
    case .string(let text): return .value(try NumberText.integer(text).map { .integer($0) } ?? .null)
    default: return .wrongKind
    }
  }

  private static func float(_ value: Value) -> Outcome {
    switch value {
    case .float: .value(value)
    case .integer(let integer): .value(.float(Double(integer)))
    case .string(let text): .value(NumberText.float(text).map { .float($0) } ?? .null)
    default: .wrongKind
    }
  }

  private static func string(_ value: Value) -> Outcome {
    Concatenation.text(value).map { .value(.string($0)) } ?? .wrongKind
  }
}
