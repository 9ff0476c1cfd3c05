extension Parser {
  /// Whether the parenthesis at a token's index begins a path with at least one relationship, rather than an expression in parentheses.
  ///
  /// Looks at the first tokens inside the brackets and at those behind, never at what lies between, so that nested parentheses are not
  /// read again and again.
  func isPattern(at index: Int) -> Bool {
    let opening = token(at: index)
    guard opening.kind == .leftParenthesis, opening.partner > index, beginsNode(after: index) else { return false }
    var next = opening.partner + 1
    if isKind(next, .less, .leftArrowHead) { next += 1 }
    guard isKind(next, .minus, .dash) else { return false }
    next += 1
    if token(at: next).kind == .leftBracket {
      guard token(at: next).partner > next, beginsRelationship(after: next) else { return false }
      next = token(at: next).partner + 1
    }
    guard isKind(next, .minus, .dash) else { return false }
    next += 1
    if isKind(next, .greater, .rightArrowHead) { next += 1 }
    switch token(at: next).kind {
    case .plus, .star: next += 1
    case .leftBrace:
      guard token(at: next).partner > next else { return false }
      next = token(at: next).partner + 1
    default: break
    }
    return token(at: next).kind == .leftParenthesis
  }

  /// Whether `shortestPath(` or `allShortestPaths(` stands at a token's index.
  func beginsShortestPath(at index: Int) -> Bool {
    let word = token(at: index)
    return (word.keyword == .shortestPath || word.keyword == .allShortestPaths) && token(at: index + 1).kind == .leftParenthesis
  }

  private func token(at index: Int) -> Token { tokens[min(index, tokens.count - 1)] }

  private func isKind(_ index: Int, _ first: Token.Kind, _ second: Token.Kind) -> Bool {
    let kind = token(at: index).kind
    return kind == first || kind == second
  }

  private func beginsNode(after index: Int) -> Bool {
    var next = index + 1
    if isVariable(token(at: next)) { next += 1 }
    let token = token(at: next)
    switch token.kind {
    case .rightParenthesis, .colon, .leftBrace, .parameter, .escapedParameter: return true
    default: return token.keyword == .where || token.keyword == .is
    }
  }

  private func beginsRelationship(after index: Int) -> Bool {
    var next = index + 1
    if isVariable(token(at: next)) { next += 1 }
    let token = token(at: next)
    switch token.kind {
    case .rightBracket, .colon, .leftBrace, .parameter, .escapedParameter, .star, .dots: return true
    default: return token.keyword == .where || token.keyword == .is
    }
  }
}
