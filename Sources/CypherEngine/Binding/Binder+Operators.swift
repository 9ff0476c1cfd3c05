internal import GraphAccess

extension Binder {
  func bindUnary(_ sign: Expression.UnaryOperator, _ operand: Expression) throws(CypherError) -> Typed {
    switch sign {
    case .not: return (.unary(.not, try bindCondition(operand)), .boolean)
    case .isNull, .isNotNull:
      return (.unary(sign, try bind(operand).expression), .boolean)
    case .minus, .plus:
      let (bound, type) = try bind(operand)
      guard type.isOpen || type.isNumber || type == .temporal else {
        throw .syntax("InvalidArgumentType", "\(type) after a sign, expected a number", at: operand.range)
      }
      if case .constant(let value) = bound, sign == .minus, let negated = try? Arithmetic.negate(value) {
        return (.constant(negated), type)
      }
      return sign == .plus ? (bound, type) : (.unary(.minus, bound), type)
    }
  }

  func bindBinary(_ sign: Expression.BinaryOperator, _ a: Expression, _ b: Expression) throws(CypherError) -> Typed {
    switch sign {
    case .or, .xor, .and:
      return (.binary(sign, try bindCondition(a), try bindCondition(b)), .boolean)
    case .within:
      let left = try bind(a).expression
      let (right, type) = try bind(b)
      guard type.isOpen || type.isList else {
        throw .syntax("InvalidArgumentType", "\(type) after IN, expected a list", at: b.range)
      }
      return (.binary(sign, left, right), .boolean)
    case .startsWith, .endsWith, .contains, .matches:
      return (.binary(sign, try bind(a).expression, try bind(b).expression), .boolean)
    case .add, .concatenate:
      let (left, leftType) = try bind(a)
      let (right, rightType) = try bind(b)
      return (.binary(sign, left, right), Self.sum(leftType, rightType))
    case .subtract, .multiply, .divide, .modulo, .power:
      let (left, leftType) = try bind(a)
      let (right, rightType) = try bind(b)
      for (type, operand) in [(leftType, a), (rightType, b)] where !(type.isOpen || type.isNumber || type == .temporal) {
        throw .syntax("InvalidArgumentType", "\(type) beside '\(sign.rawValue)', expected a number", at: operand.range)
      }
      let type: InferredType =
        if leftType == .integer && rightType == .integer {
          sign == .power ? .float : .integer
        } else if leftType.isNumber && rightType.isNumber {
          sign == .power || leftType == .float || rightType == .float ? .float : .number
        } else { .any }
      return (.binary(sign, left, right), type)
    }
  }

  /// The type of `a + b`, as far as it is sure.
  private static func sum(_ a: InferredType, _ b: InferredType) -> InferredType {
    if a.isList && b.isList { return .list(a.element.joined(b.element)) }
    if a == .string && b == .string { return .string }
    if a == .integer && b == .integer { return .integer }
    if a.isNumber && b.isNumber { return a == .float || b == .float ? .float : .number }
    return .any
  }

  func bindCall(
    _ name: String, isDistinct: Bool, _ arguments: [Expression], at range: Range<Int>
  ) throws(CypherError) -> Typed {
    let key = name.lowercased()
    if let aggregate = Aggregates.all[key] {
      return try bindAggregate(.named(aggregate), name: name, isDistinct: isDistinct, arguments, at: range)
    }
    if key == "exists", let only = arguments.first, arguments.count == 1, case .pattern(let pattern) = only.kind {
      return try bindPatternExpression(pattern)
    }
    guard let function = Functions.all[key] else {
      throw CypherError(
        .syntaxError, .compile, "UnknownFunction", "unknown function '\(name)'", at: range.lowerBound..<range.lowerBound + name.utf8.count,
        candidates: Functions.all.values.map(\.name) + Aggregates.all.values.map(\.name))
    }
    if isDistinct {
      throw .syntax("UnexpectedSyntax", "DISTINCT in a call of '\(function.name)', which is no aggregate", at: range)
    }
    try check(arguments.count, fits: function.arity, name: function.name, at: range)
    var bound: [BoundExpression] = []
    for (index, argument) in arguments.enumerated() {
      let (expression, type) = try bind(argument)
      if index < function.accepts.count, !type.fits(function.accepts[index]) {
        throw .syntax(
          "InvalidArgumentType", "\(type) as argument \(index + 1) of '\(function.name)', expected \(function.accepts[index].phrase)",
          at: argument.range)
      }
      bound.append(expression)
    }
    return (.call(function, bound), InferredType(function.result))
  }

  private func check(_ count: Int, fits arity: ClosedRange<Int>, name: String, at range: Range<Int>) throws(CypherError) {
    guard !arity.contains(count) else { return }
    let most = arity.upperBound == .max ? " or more" : " to \(arity.upperBound)"
    let expected = arity.lowerBound == arity.upperBound ? "\(arity.lowerBound)" : "\(arity.lowerBound)" + most
    throw .syntax("InvalidNumberOfArguments", "\(count) arguments for '\(name)', expected \(expected)", at: range)
  }

  func bindAggregate(
    _ function: BoundAggregate.Function, name: String, isDistinct: Bool, _ arguments: [Expression], at range: Range<Int>
  ) throws(CypherError) -> Typed {
    guard let aggregation else {
      throw .syntax("InvalidAggregation", "the aggregate '\(name)' outside WITH and RETURN", at: range)
    }
    guard !aggregation.isInsideAggregate else {
      throw .syntax("NestedAggregation", "the aggregate '\(name)' inside another, expected a WITH between them", at: range)
    }
    aggregation.isInsideAggregate = true
    defer { aggregation.isInsideAggregate = false }
    if case .named(let aggregate) = function { try check(arguments.count, fits: aggregate.arity, name: name, at: range) }
    var bound: [BoundExpression] = []
    var first: InferredType = .any
    for (index, argument) in arguments.enumerated() {
      if argument.calls(["rand", "randomuuid"]) {
        throw .syntax("NonConstantExpression", "a random number inside the aggregate '\(name)'", at: argument.range)
      }
      let (expression, type) = try bind(argument)
      if index == 0 { first = type }
      bound.append(expression)
    }
    let slot = makeSlot()
    aggregation.aggregates.append(BoundAggregate(function: function, isDistinct: isDistinct, arguments: bound, slot: slot))
    let type: InferredType =
      switch name.lowercased() {
      case "count": .integer
      case "collect": .list(first == .null ? .any : first)
      default: .any
      }
    return (.slot(slot), type)
  }
}

extension ArgumentKind {
  /// How messages name it.
  var phrase: String {
    switch self {
    case .any: "anything"
    case .number: "a number"
    case .integer: "an integer"
    case .string: "a string"
    case .boolean: "a boolean"
    case .list: "a list"
    case .map: "a map"
    case .node: "a node"
    case .relationship: "a relationship"
    case .path: "a path"
    case .nodeOrRelationship: "a node or a relationship"
    case .propertied: "a node, a relationship or a map"
    case .stringOrList: "a string or a list"
    }
  }
}
