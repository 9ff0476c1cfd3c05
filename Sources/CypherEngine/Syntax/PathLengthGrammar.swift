extension Parser {
  /// `2`, `1..3`, `..3`, `1..` or nothing: what follows the `*` inside a relationship.
  mutating func length() throws(SyntaxFailure) -> RelationshipPattern.Length {
    let minimum = try bound()
    guard take(.dots) else { return .init(minimum: minimum ?? 1, maximum: minimum) }
    return .init(minimum: minimum ?? 1, maximum: try bound())
  }

  /// `{2}`, `{1,3}`, `{,3}`, `{1,}`, `+` or `*` behind a relationship.
  mutating func quantifier() throws(SyntaxFailure) -> RelationshipPattern.Length? {
    if take(.plus) { return .init(minimum: 1, maximum: nil) }
    if take(.star) { return .init(minimum: 0, maximum: nil) }
    guard take(.leftBrace) else { return nil }
    let minimum = try bound()
    var length = RelationshipPattern.Length(minimum: minimum ?? 0, maximum: minimum)
    if take(.comma) {
      length.maximum = try bound()
    } else if minimum == nil {
      throw invalidLength("expected how often the relationship is repeated, as in '{1,3}'")
    }
    try expect(.rightBrace, "'}' or ','")
    return length
  }

  private mutating func bound() throws(SyntaxFailure) -> Int? {
    switch token.kind {
    case .integer:
      guard case .integer(let bound) = try number(isNegative: false).kind else { return nil }
      return bound
    case .minus, .plus, .dash, .float, .malformedNumber, .string:
      throw invalidLength("unexpected \(quoted(text(token.range))), a length is a whole number that is not negative")
    case .parameter, .escapedParameter:
      throw invalidLength("unexpected \(quoted(text(token.range))), a length cannot be a parameter")
    default:
      return nil
    }
  }

  /// An error in the length of a relationship, here.
  func invalidLength(_ message: String) -> SyntaxFailure {
    SyntaxFailure("InvalidRelationshipPattern", message, at: token.range)
  }
}
