extension Parser {
  /// Reads one kind of thing that an expression can begin with.
  private typealias Reader = (inout Parser) throws(SyntaxFailure) -> Expression

  /// The smallest complete expression: a literal, a variable, a call, something in brackets.
  mutating func atom() throws(SyntaxFailure) -> Expression {
    // Choosing and reading are two steps because a call of every reader from one place would take room for all of them on the stack, at
    // every level of nesting.
    let reader = try reader()
    return try reader(&self)
  }

  private func reader() throws(SyntaxFailure) -> Reader {
    switch token.kind {
    case .integer, .float: return { (parser) throws(SyntaxFailure) in try parser.number(isNegative: false) }
    case .string: return { (parser) throws(SyntaxFailure) in try parser.string() }
    case .parameter, .escapedParameter: return { (parser) throws(SyntaxFailure) in parser.parameter() }
    case .leftParenthesis where isPattern(at: position): return { (parser) throws(SyntaxFailure) in try parser.patternExpression() }
    case .leftParenthesis: return { (parser) throws(SyntaxFailure) in try parser.group() }
    case .leftBracket: return bracketReader()
    case .leftBrace: return { (parser) throws(SyntaxFailure) in try parser.map() }
    case .word, .escapedName: return try wordReader()
    default: throw unexpected("an expression")
    }
  }

  private func bracketReader() -> Reader {
    if beginsListComprehension() { return { (parser) throws(SyntaxFailure) in try parser.listComprehension() } }
    if beginsPatternComprehension() { return { (parser) throws(SyntaxFailure) in try parser.patternComprehension() } }
    return { (parser) throws(SyntaxFailure) in try parser.list() }
  }

  private func wordReader() throws(SyntaxFailure) -> Reader {
    if let special = specialReader(token.keyword) { return special }
    guard isVariable(token) else { throw unexpected("an expression") }
    if beginsCall() { return { (parser) throws(SyntaxFailure) in try parser.functionCall() } }
    return { (parser) throws(SyntaxFailure) in
      let name = try parser.variable()
      return Expression(.variable(name.text), at: name.range)
    }
  }

  /// For words that begin something with a grammar of its own, if what follows them says so.
  private func specialReader(_ keyword: Keyword?) -> Reader? {
    switch keyword {
    case .true: return { (parser) throws(SyntaxFailure) in parser.constant(.boolean(true)) }
    case .false: return { (parser) throws(SyntaxFailure) in parser.constant(.boolean(false)) }
    case .null: return { (parser) throws(SyntaxFailure) in parser.constant(.null) }
    case .case: return { (parser) throws(SyntaxFailure) in try parser.conditional() }
    case .exists, .count, .collect:
      if peek().kind == .leftBrace, peek(2).kind != .dot { return { (parser) throws(SyntaxFailure) in try parser.subqueryExpression() } }
      if keyword == .count, peek().kind == .leftParenthesis, peek(2).kind == .star {
        return { (parser) throws(SyntaxFailure) in try parser.countAll() }
      }
    case .all, .any, .noneOf, .single:
      if beginsIteration() { return { (parser) throws(SyntaxFailure) in try parser.quantifier() } }
    case .filter, .extract:
      if beginsIteration() { return { (parser) throws(SyntaxFailure) in try parser.olderComprehension() } }
    case .reduce:
      if peek().kind == .leftParenthesis, isVariable(peek(2)), peek(3).kind == .equal {
        return { (parser) throws(SyntaxFailure) in try parser.reduction() }
      }
    case .shortestPath, .allShortestPaths:
      if peek().kind == .leftParenthesis { return { (parser) throws(SyntaxFailure) in try parser.patternExpression() } }
    default: break
    }
    return nil
  }

  /// Whether `(x IN` follows.
  private func beginsIteration() -> Bool {
    peek().kind == .leftParenthesis && isVariable(peek(2)) && peek(3).keyword == .in
  }

  /// Whether a parenthesis follows the name here, which may have dots.
  private func beginsCall() -> Bool {
    var length = 1
    while peek(length).kind == .dot, peek(length + 1).kind == .word || peek(length + 1).kind == .escapedName { length += 2 }
    return peek(length).kind == .leftParenthesis
  }

  /// - Parameter isNegative: whether a minus was read before it.
  mutating func number(isNegative: Bool) throws(SyntaxFailure) -> Expression {
    let token = token
    let digits = bytes[token.range]
    advance()
    if token.kind == .integer {
      guard let integer = NumberLiteral.integer(digits, isNegative: isNegative) else {
        throw SyntaxFailure(
          "IntegerOverflow",
          "\(quoted((isNegative ? "-" : "") + text(token.range))) is no 64-bit integer, which go from \(Int.min) to \(Int.max)",
          at: token.range)
      }
      return Expression(.integer(integer), at: token.range)
    }
    guard let float = NumberLiteral.float(digits) else {
      throw SyntaxFailure(
        "FloatingPointOverflow",
        "\(quoted(text(token.range))) is too large for a floating-point number, of which the largest is \(Double.greatestFiniteMagnitude)",
        at: token.range)
    }
    return Expression(.float(isNegative ? -float : float), at: token.range)
  }

  private mutating func string() throws(SyntaxFailure) -> Expression {
    let range = token.range
    advance()
    return Expression(.string(try StringLiteral.decode(bytes, range)), at: range)
  }

  mutating func parameter() -> Expression {
    let token = token
    advance()
    return Expression(.parameter(name(of: token)), at: token.range)
  }

  private mutating func patternExpression() throws(SyntaxFailure) -> Expression {
    let pattern = try pathPattern(.predicate)
    return Expression(.pattern(pattern), at: pattern.range)
  }

  /// `(a + b)`: the expression inside with a range that includes the parentheses.
  private mutating func group() throws(SyntaxFailure) -> Expression {
    let start = token.start
    advance()
    let inner = try climb()
    try expect(.rightParenthesis, "')' or an operator")
    return Expression(inner.kind, at: start..<previousEnd)
  }

  private mutating func constant(_ kind: Expression.Kind) -> Expression {
    let range = token.range
    advance()
    return Expression(kind, at: range)
  }

  private mutating func countAll() throws(SyntaxFailure) -> Expression {
    let start = token.start
    advance()
    advance()
    advance()
    try expect(.rightParenthesis, "')'")
    return Expression(.countAll, at: start..<previousEnd)
  }
}
