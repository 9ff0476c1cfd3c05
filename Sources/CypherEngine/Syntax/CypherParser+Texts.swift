extension CypherParser {
  /// The strings that stand in a query, in the order of the text; one with an escape that does not exist is left out.
  public static func texts(in query: String) -> [String] {
    let bytes = Array(query.utf8)
    return Lexer.tokens(of: bytes).compactMap { $0.kind == .string ? try? StringLiteral.decode(bytes, $0.range) : nil }
  }
}
