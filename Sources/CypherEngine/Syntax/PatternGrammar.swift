extension Parser {
  /// What a pattern is for, which decides what may stand in it.
  enum PatternPlace {
    case match, create, merge
    /// Inside an expression.
    case predicate

    /// Whether the pattern is looked for rather than made.
    var isRead: Bool { self == .match || self == .predicate }
  }

  /// Patterns with commas between them.
  mutating func pathPatterns(_ place: PatternPlace) throws(SyntaxFailure) -> [PathPattern] {
    var patterns: [PathPattern] = []
    repeat { patterns.append(try pathPattern(place)) } while take(.comma)
    return patterns
  }

  /// `p = (a)-[:KNOWS]->(b)`, `shortestPath((a)-[*]->(b))`
  mutating func pathPattern(_ place: PatternPlace) throws(SyntaxFailure) -> PathPattern {
    try descend(by: 2)
    var pattern = PathPattern(first: NodePattern(range: token.range), range: token.range)
    try fill(&pattern, place)
    ascend(by: 2)
    return pattern
  }

  // Patterns are large values: they are filled in place, since each copy on the way would take room on the stack at every level.

  private mutating func fill(_ pattern: inout PathPattern, _ place: PatternPlace) throws(SyntaxFailure) {
    let start = token.start
    if isVariable(token), peek().kind == .equal {
      pattern.variable = try variable()
      advance()
    }
    if beginsShortestPath(at: position) {
      try fillShortest(&pattern, place)
    } else {
      try fillElement(&pattern, place)
    }
    pattern.range = start..<previousEnd
  }

  private mutating func fillShortest(_ pattern: inout PathPattern, _ place: PatternPlace) throws(SyntaxFailure) {
    if !place.isRead { throw refused("a shortest path can be found but not made", at: token.range) }
    pattern.selector = at(.shortestPath) ? .shortest : .allShortest
    advance()
    advance()
    try fillElement(&pattern, place)
    if pattern.steps.count > 1 {
      throw refused("a shortest path has one relationship pattern, which may have any length", at: pattern.steps[1].relationship.range)
    }
    try expect(.rightParenthesis, "')'")
  }

  private mutating func fillElement(_ pattern: inout PathPattern, _ place: PatternPlace) throws(SyntaxFailure) {
    if at(.leftParenthesis), peek().kind == .leftParenthesis { return try fillParentheses(&pattern, place) }
    try fill(&pattern.first, place)
    while beginsRelationship() { try fillStep(&pattern, place) }
  }

  private func beginsRelationship() -> Bool { at(.minus) || at(.less) || at(.dash) || at(.leftArrowHead) }

  private mutating func fillStep(_ pattern: inout PathPattern, _ place: PatternPlace) throws(SyntaxFailure) {
    let last = appendStep(&pattern)
    try fill(&pattern.steps[last].relationship, place)
    try fill(&pattern.steps[last].node, place)
  }

  /// The index of an empty step at the pattern's end.
  private func appendStep(_ pattern: inout PathPattern) -> Int {
    pattern.steps.append((RelationshipPattern(arrow: .either, range: token.range), NodePattern(range: token.range)))
    return pattern.steps.count - 1
  }

  /// `((a)-->(b))`, which is the same without the parentheses; a path that is repeated as a whole is not supported.
  private mutating func fillParentheses(_ pattern: inout PathPattern, _ place: PatternPlace) throws(SyntaxFailure) {
    try descend()
    let start = token.start
    advance()
    try fillElement(&pattern, place)
    try expect(.rightParenthesis, "')' or a relationship")
    if at(.leftBrace) || at(.plus) || at(.star) || beginsRelationship() {
      throw refused(
        "a path in parentheses cannot be repeated or go on, a single relationship can: '-[:TYPE]->{1,3}'", at: start..<previousEnd)
    }
    ascend()
  }

  private mutating func fill(_ node: inout NodePattern, _ place: PatternPlace) throws(SyntaxFailure) {
    let start = token.start
    try expect(.leftParenthesis, "'(' and a node")
    if isVariable(token) { node.variable = try variable() }
    if take(.colon) || take(.is) { node.labels = try labelExpression(.node) }
    node.properties = try properties(place)
    if place.isRead, take(.where) { node.predicate = try condition() }
    try expect(.rightParenthesis, node.predicate == nil ? "')', ':' or '{' in a node" : "')' or an operator")
    node.range = start..<previousEnd
  }

  private mutating func properties(_ place: PatternPlace) throws(SyntaxFailure) -> Expression? {
    switch token.kind {
    case .leftBrace: return try map()
    case .parameter, .escapedParameter:
      if place != .create { throw invalidParameter() }
      return parameter()
    default: return nil
    }
  }

  private func invalidParameter() -> SyntaxFailure {
    let parameter = text(token.range)
    return SyntaxFailure(
      "InvalidParameterUse",
      "\(quoted(parameter)) cannot stand for all properties of a pattern here, name them: '{name: \(parameter).name}'", at: token.range)
  }

  private mutating func fill(_ relationship: inout RelationshipPattern, _ place: PatternPlace) throws(SyntaxFailure) {
    let start = token.start
    let pointsLeft = take(.less) || take(.leftArrowHead)
    try dash()
    if take(.leftBracket) { try fillDetail(of: &relationship, place) }
    try dash()
    let pointsRight = take(.greater) || take(.rightArrowHead)
    relationship.arrow = pointsLeft == pointsRight ? .either : pointsLeft ? .left : .right
    if let quantifier = try quantifier() {
      if relationship.length != nil { throw refused("the relationship has a length already", at: tokens[position - 1].range) }
      relationship.length = quantifier
    }
    relationship.range = start..<previousEnd
  }

  private mutating func dash() throws(SyntaxFailure) {
    if !take(.minus), !take(.dash) { throw unexpected("'-' of a relationship") }
  }

  /// What stands between the brackets of a relationship.
  private mutating func fillDetail(of relationship: inout RelationshipPattern, _ place: PatternPlace) throws(SyntaxFailure) {
    if isVariable(token) { relationship.variable = try variable() }
    if take(.colon) || take(.is) { relationship.types = try labelExpression(.relationship) }
    if at(.dots) { throw invalidLength("unexpected '..', a length begins with '*'") }
    if take(.star) { relationship.length = try length() }
    relationship.properties = try properties(place)
    if place.isRead, take(.where) { relationship.predicate = try condition() }
    try expect(.rightBracket, relationship.predicate == nil ? "']', ':', '*' or '{' in a relationship" : "']' or an operator")
  }
}
