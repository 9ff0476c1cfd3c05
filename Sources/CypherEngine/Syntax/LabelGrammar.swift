extension Parser {
  /// Where a label expression stands, which decides what its signs mean.
  enum LabelPlace {
    /// `(n:A:B)`
    case node
    /// `-[:A|:B]->`, where a colon cannot join types.
    case relationship
    /// `n:A` as an expression, where a bar may belong to the comprehension around it.
    case predicate
  }

  /// `A`, `A:B`, `A|B`, `A&!(B|C)`, `%`: what follows the colon.
  mutating func labelExpression(_ place: LabelPlace) throws(SyntaxFailure) -> LabelExpression {
    var alternatives = [try labelConjunction(place)]
    while at(.bar), barJoinsLabels(place) {
      advance()
      if at(.colon), place != .predicate { advance() }
      alternatives.append(try labelConjunction(place))
    }
    return BalancedTree.join(alternatives) { .or($0, $1) }
  }

  private mutating func labelConjunction(_ place: LabelPlace) throws(SyntaxFailure) -> LabelExpression {
    var factors = [try labelFactor(place)]
    while at(.ampersand) || at(.colon) && place != .relationship {
      advance()
      factors.append(try labelFactor(place))
    }
    return BalancedTree.join(factors) { .and($0, $1) }
  }

  private mutating func labelFactor(_ place: LabelPlace) throws(SyntaxFailure) -> LabelExpression {
    if at(.word) || at(.escapedName) {
      let name = try anyName("a label")
      return .name(name.text, name.range)
    }
    switch token.kind {
    case .percent:
      advance()
      return .wildcard
    case .exclamation, .leftParenthesis:
      return try nestedLabels(place)
    default:
      throw unexpected(place == .relationship ? "a relationship type" : "a label")
    }
  }

  private mutating func nestedLabels(_ place: LabelPlace) throws(SyntaxFailure) -> LabelExpression {
    try descend()
    defer { ascend() }
    if take(.exclamation) { return .not(try labelFactor(place)) }
    advance()
    let inner = try labelExpression(place)
    try expect(.rightParenthesis, "')', '|' or '&'")
    return inner
  }

  /// Whether the bar here goes on with the labels; in a comprehension it does so only if another bar is left to end them.
  private func barJoinsLabels(_ place: LabelPlace) -> Bool {
    guard place == .predicate, token.partner == comprehension else { return true }
    return (peek().kind == .word || peek().kind == .escapedName) && peek(2).kind == .bar
  }

  /// `A:B` or `A&B`, where labels are set or removed.
  mutating func labelNames() throws(SyntaxFailure) -> [Name] {
    var names: [Name] = []
    repeat { names.append(try anyName("a label")) } while take(.colon) || take(.ampersand)
    return names
  }
}
