extension Parser {
  /// Whether the bracket here opens `[x IN list …]`.
  func beginsListComprehension() -> Bool { isVariable(peek()) && peek(2).keyword == .in }

  /// Whether the bracket here opens `[(a)-->(b) …]`.
  func beginsPatternComprehension() -> Bool {
    let isNamed = isVariable(peek()) && peek(2).kind == .equal
    let first = position + (isNamed ? 3 : 1)
    return isPattern(at: first) || isNamed && beginsShortestPath(at: first)
  }

  mutating func list() throws(SyntaxFailure) -> Expression {
    let start = token.start
    advance()
    var elements: [Expression] = []
    if !at(.rightBracket) {
      repeat { elements.append(try value()) } while take(.comma)
    }
    try expect(.rightBracket, elements.isEmpty ? "a value or ']'" : "']' or ','")
    return Expression(.list(elements), at: start..<previousEnd)
  }

  /// `[x IN list WHERE x > 1 | x + 1]`
  mutating func listComprehension() throws(SyntaxFailure) -> Expression {
    let start = token.start
    let inner = try comprehensionBody()
    try expect(.rightBracket, "']', 'WHERE', '|' or an operator")
    return Expression(inner, at: start..<previousEnd)
  }

  /// From the bracket or parenthesis that opens it to the one that closes it, which is left.
  mutating func comprehensionBody() throws(SyntaxFailure) -> Expression.Kind {
    let outer = comprehension
    comprehension = position
    advance()
    let variable = try variable()
    try expect(.in)
    let list = try value()
    let predicate = take(.where) ? try condition() : nil
    let projection = take(.bar) ? try value() : nil
    comprehension = outer
    return .listComprehension(variable: variable.text, list: list, predicate: predicate, projection: projection)
  }

  /// `[p = (a)-->(b) WHERE b.age > 1 | b.name]`
  mutating func patternComprehension() throws(SyntaxFailure) -> Expression {
    let start = token.start
    let outer = comprehension
    comprehension = position
    advance()
    let pattern = try pathPattern(.predicate)
    let predicate = take(.where) ? try condition() : nil
    try expect(.bar, "'|' and what to list")
    comprehension = outer
    let projection = try value()
    try expect(.rightBracket, "']'")
    return Expression(.patternComprehension(pattern, predicate: predicate, projection: projection), at: start..<previousEnd)
  }

  /// `{name: 'Ada', born: 1815}`
  mutating func map() throws(SyntaxFailure) -> Expression {
    let start = token.start
    advance()
    var entries: [(key: String, value: Expression)] = []
    if !at(.rightBrace) {
      repeat {
        let key = try key()
        try expect(.colon, "':'")
        entries.append((key.text, try value()))
      } while take(.comma)
    }
    try expect(.rightBrace, "'}' or ','")
    return Expression(.map(entries), at: start..<previousEnd)
  }

  /// The key of a map's entry.
  private mutating func key() throws(SyntaxFailure) -> Name {
    if at(.malformedNumber) {
      throw refused("unexpected \(quoted(text(token.range))), expected a key, which begins with a letter", at: token.range)
    }
    return try anyName("a key")
  }

  /// `n {.name, .*, age: 1, other}`
  mutating func mapProjection(of subject: Expression) throws(SyntaxFailure) -> Expression {
    try descend()
    advance()
    var items: [MapProjectionItem] = []
    if !at(.rightBrace) {
      repeat { items.append(try mapProjectionItem()) } while take(.comma)
    }
    ascend()
    try expect(.rightBrace, "'}' or ','")
    return Expression(.mapProjection(subject, items), at: subject.range.lowerBound..<previousEnd)
  }

  private mutating func mapProjectionItem() throws(SyntaxFailure) -> MapProjectionItem {
    if take(.dot) {
      return take(.star) ? .allProperties : .property(try anyName("the name of a property or '*'").text)
    }
    if peek().kind == .colon {
      let key = try key()
      advance()
      return .entry(key.text, try value())
    }
    let name = try variable("'.name', '.*', a key or a variable")
    return .variable(name.text, name.range)
  }
}
