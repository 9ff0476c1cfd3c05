internal import GraphAccess

/// The arguments of a call as what a function wants, or a `TypeError` that says what was there instead.
enum Argument {
  static func number(_ value: Value, of function: String) throws(CypherError) -> Double {
    switch value {
    case .float(let float): return float
    case .integer(let integer): return Double(integer)
    default: throw mismatch(value, of: function, expected: "a number")
    }
  }

  static func integer(_ value: Value, of function: String) throws(CypherError) -> Int {
    guard case .integer(let integer) = value else { throw mismatch(value, of: function, expected: "an integer") }
    return integer
  }

  /// An integer that is not negative: a length, a place.
  static func count(_ value: Value, of function: String) throws(CypherError) -> Int {
    let count = try integer(value, of: function)
    if count < 0 { throw .argument("NumberOutOfRange", "\(function)() expects no negative number, not \(count)") }
    return count
  }

  static func string(_ value: Value, of function: String) throws(CypherError) -> String {
    guard case .string(let string) = value else { throw mismatch(value, of: function, expected: "a string") }
    return string
  }

  static func list(_ value: Value, of function: String) throws(CypherError) -> [Value] {
    guard case .list(let values) = value else { throw mismatch(value, of: function, expected: "a list") }
    return values
  }

  static func relationship(_ value: Value, of function: String) throws(CypherError) -> RelationshipID {
    guard case .relationship(let relationship) = value else { throw mismatch(value, of: function, expected: "a relationship") }
    return relationship
  }

  static func path(_ value: Value, of function: String) throws(CypherError) -> Path {
    guard case .path(let path) = value else { throw mismatch(value, of: function, expected: "a path") }
    return path
  }

  static func mismatch(_ value: Value, of function: String, expected: String) -> CypherError {
    .type("InvalidArgumentValue", "\(function)() expects \(expected), not \(value.kindName)")
  }
}

extension CypherFunction {
  /// A function that answers null as soon as one of its arguments is null, which the body then never sees.
  static func strict(
    _ name: String, _ arity: ClosedRange<Int>, accepts: [ArgumentKind] = [], result: StaticType = .any,
    _ evaluate: @escaping @Sendable (_ arguments: [Value], _ context: any EvaluationContext) throws -> Value
  ) -> CypherFunction {
    CypherFunction(name, arity, accepts: accepts, result: result) { arguments, context in
      for argument in arguments where argument.isNull { return .null }
      return try evaluate(arguments, context)
    }
  }

  /// The same function under another name.
  func named(_ name: String) -> CypherFunction {
    CypherFunction(name, arity, accepts: accepts, result: result, evaluate)
  }
}
