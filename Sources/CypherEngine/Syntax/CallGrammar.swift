extension Parser {
  /// `duration.between(a, b)`, `count(DISTINCT n)`, `exists((a)-->(b))`
  mutating func functionCall() throws(SyntaxFailure) -> Expression {
    let name = try dottedName("a function")
    let takesPattern = name.text.lowercased() == "exists"
    advance()
    let isDistinct = take(.distinct)
    let arguments = try arguments(takePattern: takesPattern)
    return Expression(.call(name: name.text, isDistinct: isDistinct, arguments: arguments), at: name.range.lowerBound..<previousEnd)
  }

  /// What stands in the parentheses of a call, with the one that closes them.
  mutating func arguments(takePattern: Bool = false) throws(SyntaxFailure) -> [Expression] {
    if take(.rightParenthesis) { return [] }
    var arguments: [Expression] = []
    repeat {
      if at(.star) { throw unexpected("an argument, since only 'count' takes '*'") }
      arguments.append(try takePattern ? condition() : value())
    } while take(.comma)
    try expect(.rightParenthesis, "')' or ','")
    return arguments
  }

  /// A name with dots between its parts, of a function or a procedure.
  mutating func dottedName(_ what: String) throws(SyntaxFailure) -> Name {
    let first = try anyName("the name of \(what)")
    var text = first.text
    while take(.dot) {
      text += "."
      text += try anyName("the name of \(what)").text
    }
    return Name(text, at: first.range.lowerBound..<previousEnd)
  }

  /// `all(x IN list WHERE x > 1)`
  mutating func quantifier() throws(SyntaxFailure) -> Expression {
    let start = token.start
    let quantifier: Expression.Quantifier = at(.all) ? .all : at(.any) ? .any : at(.single) ? .single : .none
    advance()
    advance()
    let variable = try variable()
    try expect(.in)
    let list = try value()
    try expect(.where)
    let predicate = try condition()
    try expect(.rightParenthesis, "')' or an operator")
    return Expression(
      .quantifier(quantifier, variable: variable.text, list: list, predicate: predicate), at: start..<previousEnd)
  }

  /// `filter(x IN list WHERE x > 1)` and `extract(x IN list | x + 1)`, which list comprehensions have replaced.
  mutating func olderComprehension() throws(SyntaxFailure) -> Expression {
    let start = token.start
    let isFilter = at(.filter)
    advance()
    let inner = try comprehensionBody()
    if isFilter, case .listComprehension(_, _, predicate: nil, _) = inner { throw unexpected("'WHERE'") }
    try expect(.rightParenthesis, "')' or an operator")
    return Expression(inner, at: start..<previousEnd)
  }

  /// `reduce(sum = 0, x IN list | sum + x)`
  mutating func reduction() throws(SyntaxFailure) -> Expression {
    let start = token.start
    advance()
    let outer = comprehension
    comprehension = position
    advance()
    let accumulator = try variable()
    advance()
    let initial = try value()
    try expect(.comma, "','")
    let variable = try variable()
    try expect(.in)
    let list = try value()
    try expect(.bar, "'|'")
    comprehension = outer
    let step = try value()
    try expect(.rightParenthesis, "')' or an operator")
    return Expression(
      .reduce(accumulator: accumulator.text, initial: initial, variable: variable.text, list: list, step: step), at: start..<previousEnd)
  }

  /// `CASE x WHEN 1 THEN 'one' ELSE 'many' END`, and without a subject `CASE WHEN x > 1 THEN …`
  mutating func conditional() throws(SyntaxFailure) -> Expression {
    let start = token.start
    advance()
    let subject = at(.when) ? nil : try value()
    var branches: [(when: Expression, then: Expression)] = []
    repeat { branches.append(try branch(hasSubject: subject != nil)) } while at(.when)
    let otherwise = take(.else) ? try value() : nil
    if !take(.end) { throw unexpected(otherwise == nil ? "'WHEN', 'ELSE' or 'END'" : "'END'") }
    return Expression(.conditional(subject: subject, branches: branches, otherwise: otherwise), at: start..<previousEnd)
  }

  private mutating func branch(hasSubject: Bool) throws(SyntaxFailure) -> (when: Expression, then: Expression) {
    try expect(.when)
    let when = try hasSubject ? value() : condition()
    try expect(.then)
    return (when, try value())
  }

  /// `exists { (a)-->(b) WHERE … }`, `count { MATCH … }`, `collect { … RETURN x }`
  mutating func subqueryExpression() throws(SyntaxFailure) -> Expression {
    let start = token.start
    let kind: Expression.SubqueryKind = at(.exists) ? .exists : at(.count) ? .count : .collect
    advance()
    advance()
    let query = try beginsPattern() ? patternQuery() : query(kind == .collect ? .collect : .exists)
    try expect(.rightBrace, "'}' or a clause")
    return Expression(.subquery(kind, query), at: start..<previousEnd)
  }

  /// The patterns and the condition that stand for a whole query in `exists { … }`.
  private mutating func patternQuery() throws(SyntaxFailure) -> Query {
    try descend()
    let start = token.start
    let kind = try matchBody(isOptional: false)
    ascend()
    let range = start..<previousEnd
    return Query(first: SingleQuery(clauses: [Clause(kind, at: range)]), range: range)
  }

  /// Whether a path pattern begins here rather than a clause.
  private func beginsPattern() -> Bool {
    if at(.leftParenthesis) { return true }
    if peek().kind == .equal { return isVariable(token) }
    return (at(.shortestPath) || at(.allShortestPaths)) && peek().kind == .leftParenthesis
  }
}
