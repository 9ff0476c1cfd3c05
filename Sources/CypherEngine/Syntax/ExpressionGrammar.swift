extension Parser {
  /// An expression whose value is used, which a pattern has only inside a function that takes patterns.
  mutating func value() throws(SyntaxFailure) -> Expression {
    try asValue(climb(from: .or))
  }

  /// An expression that is true or not, which a pattern may be too: `WHERE (a)-->(b)`.
  mutating func condition() throws(SyntaxFailure) -> Expression {
    try climb(from: .or)
  }

  /// Refuses a pattern where a value is wanted.
  private func asValue(_ expression: Expression) throws(SyntaxFailure) -> Expression {
    guard case .pattern(let pattern) = expression.kind, pattern.selector == .all else { return expression }
    throw refused(
      "a pattern is no value here, 'exists { … }' tells whether it matches and '[pattern | value]' lists what it finds",
      at: expression.range)
  }

  /// An operand with whatever operators that hold at least that tightly follow it.
  mutating func climb(from minimum: Precedence = .or) throws(SyntaxFailure) -> Expression {
    try descend()
    let outer = beginTree()
    var expression = try operand(minimum)
    while try extend(&expression, minimum) {}
    endTree(outer)
    ascend()
    return expression
  }

  /// Goes on with an expression, if an operator of that precedence follows it.
  private mutating func extend(_ left: inout Expression, _ minimum: Precedence) throws(SyntaxFailure) -> Bool {
    guard let (infix, length) = infix(), infix.precedence >= minimum else { return false }
    switch infix {
    case .binary(let binary) where infix.precedence < .not:
      left = try chain(left, binary, infix.precedence.next)
    case .binary(let binary):
      left = try self.binary(left, binary, length, infix.precedence.next)
    case .comparison:
      left = try comparison(left)
    case .isNull, .isNotNull:
      left = try nullCheck(left, infix == .isNull ? .isNull : .isNotNull, length)
    }
    return true
  }

  /// `a AND b AND c`: as a balanced tree, which is the same since these operators are associative.
  private mutating func chain(
    _ first: Expression, _ operation: Expression.BinaryOperator, _ tighter: Precedence
  ) throws(SyntaxFailure) -> Expression {
    var operands = [first]
    while let (infix, length) = infix(), infix == .binary(operation) {
      for _ in 0..<length { advance() }
      operands.append(try climb(from: tighter))
    }
    try grow(by: Int.bitWidth - (operands.count - 1).leadingZeroBitCount)
    return BalancedTree.join(operands) { left, right in
      Expression(.binary(operation, left, right), at: left.range.lowerBound..<right.range.upperBound)
    }
  }

  private mutating func binary(
    _ left: Expression, _ operation: Expression.BinaryOperator, _ length: Int, _ tighter: Precedence
  ) throws(SyntaxFailure) -> Expression {
    for _ in 0..<length { advance() }
    let left = try asValue(left)
    let right = try asValue(climb(from: tighter))
    try grow()
    return Expression(.binary(operation, left, right), at: left.range.lowerBound..<right.range.upperBound)
  }

  private mutating func comparison(_ first: Expression) throws(SyntaxFailure) -> Expression {
    var operands = [try asValue(first)]
    var operators: [Expression.ComparisonOperator] = []
    while let (infix, _) = infix(), case .comparison(let comparison) = infix {
      advance()
      operators.append(comparison)
      operands.append(try asValue(climb(from: .predicate)))
    }
    try grow()
    return Expression(.comparison(operands, operators), at: first.range.lowerBound..<previousEnd)
  }

  private mutating func nullCheck(
    _ subject: Expression, _ operation: Expression.UnaryOperator, _ length: Int
  ) throws(SyntaxFailure) -> Expression {
    for _ in 0..<length { advance() }
    try grow()
    return Expression(.unary(operation, try asValue(subject)), at: subject.range.lowerBound..<previousEnd)
  }

  /// What an expression begins with: an operand, with the operators before it.
  private mutating func operand(_ minimum: Precedence) throws(SyntaxFailure) -> Expression {
    if at(.not), minimum <= .not { return try negation() }
    return try at(.plus) || at(.minus) ? signed() : postfix()
  }

  private mutating func negation() throws(SyntaxFailure) -> Expression {
    var starts: [Int] = []
    while at(.not) {
      starts.append(token.start)
      advance()
    }
    let operand = try climb(from: .comparison)
    try grow(by: starts.count)
    return starts.reversed().reduce(operand) { inner, start in
      Expression(.unary(.not, inner), at: start..<inner.range.upperBound)
    }
  }

  /// Signs hold tighter than every operator between operands, the power too: `-3 ^ 2` is 9.
  private mutating func signed() throws(SyntaxFailure) -> Expression {
    let signs = takeSigns()
    let operand = at(.minus) ? try negativeNumber() : try asValue(postfix())
    try grow(by: signs.count)
    return signs.reversed().reduce(operand) { inner, sign in
      Expression(.unary(sign.operation, inner), at: sign.start..<inner.range.upperBound)
    }
  }

  /// The signs before an operand, without the one that belongs to a number.
  private mutating func takeSigns() -> [(operation: Expression.UnaryOperator, start: Int)] {
    var signs: [(operation: Expression.UnaryOperator, start: Int)] = []
    while at(.plus) || at(.minus) {
      // The sign of a number belongs to it: the smallest number cannot be written as the opposite of another.
      if at(.minus), peek().kind == .integer || peek().kind == .float, !Parser.goesOnWithOperand(peek(2).kind) { break }
      signs.append((at(.plus) ? .plus : .minus, token.start))
      advance()
    }
    return signs
  }

  private mutating func negativeNumber() throws(SyntaxFailure) -> Expression {
    let start = token.start
    advance()
    let number = try number(isNegative: true)
    return Expression(number.kind, at: start..<number.range.upperBound)
  }

  private static func goesOnWithOperand(_ kind: Token.Kind) -> Bool {
    kind == .dot || kind == .leftBracket || kind == .colon
  }

  /// An atom with the properties, elements and labels that are asked of it.
  ///
  /// - Parameter takesLabels: whether a colon asks for labels, which it does not where `SET n:Label` says what to set.
  mutating func postfix(takesLabels: Bool = true) throws(SyntaxFailure) -> Expression {
    let outer = beginTree()
    let first = token
    var operand = try atom()
    try grow()
    while try extend(&operand, from: first, takesLabels) {}
    endTree(outer)
    return operand
  }

  /// Goes on with an operand, if something is asked of it.
  private mutating func extend(_ operand: inout Expression, from first: Token, _ takesLabels: Bool) throws(SyntaxFailure) -> Bool {
    guard let suffix = suffix(after: first, takesLabels) else { return false }
    operand = try self.suffix(suffix, of: operand)
    try grow()
    return true
  }

  /// What asks something of an operand: a dot, a bracket, a brace or a colon, which `IS` before a label is the same as.
  private func suffix(after first: Token, _ takesLabels: Bool) -> Token.Kind? {
    switch token.kind {
    case .dot, .leftBracket: token.kind
    case .colon: takesLabels ? .colon : nil
    case .word: takesLabels && at(.is) && isLabelName(peek()) ? .colon : nil
    // Only a variable has a map projection, and only directly behind it.
    case .leftBrace: isVariable(first) && previousEnd == first.end ? .leftBrace : nil
    default: nil
    }
  }

  /// Whether the token can only be a label behind `IS`, where `NULL` and `NOT NULL` are none.
  private func isLabelName(_ token: Token) -> Bool {
    token.kind == .escapedName || token.kind == .word && token.keyword != .null && token.keyword != .not
  }

  private mutating func suffix(_ kind: Token.Kind, of operand: Expression) throws(SyntaxFailure) -> Expression {
    let subject = try asValue(operand)
    switch kind {
    case .dot: return try property(of: subject)
    case .leftBracket: return try element(of: subject)
    case .colon: return try labels(of: subject)
    default: return try mapProjection(of: subject)
    }
  }

  private mutating func property(of subject: Expression) throws(SyntaxFailure) -> Expression {
    advance()
    let key = try anyName("the name of a property")
    return Expression(.property(subject, key.text), at: subject.range.lowerBound..<previousEnd)
  }

  private mutating func labels(of subject: Expression) throws(SyntaxFailure) -> Expression {
    advance()
    let labels = try labelExpression(.predicate)
    return Expression(.hasLabels(subject, labels), at: subject.range.lowerBound..<previousEnd)
  }

  /// `list[0]`, `map['key']`, `list[1..3]`
  private mutating func element(of subject: Expression) throws(SyntaxFailure) -> Expression {
    advance()
    if at(.dots) { return try slice(of: subject, from: nil) }
    let index = try value()
    if at(.dots) { return try slice(of: subject, from: index) }
    try expect(.rightBracket, "']' or '..'")
    return Expression(.element(subject, index), at: subject.range.lowerBound..<previousEnd)
  }

  private mutating func slice(of subject: Expression, from first: Expression?) throws(SyntaxFailure) -> Expression {
    advance()
    let last = at(.rightBracket) ? nil : try value()
    try expect(.rightBracket, "']'")
    return Expression(.slice(subject, from: first, to: last), at: subject.range.lowerBound..<previousEnd)
  }
}
