/// The parser's place in the text and what it knows of the way there; its extensions read one part of the grammar each.
///
/// A recursive descent. The operators climb by precedence, so that a level of parentheses costs a handful of stack frames.
struct Parser {
  let bytes: [UInt8]
  /// The last one is always the end.
  let tokens: [Token]
  private(set) var position = 0
  private var nesting = 0
  /// At least how many levels any walk through the tree goes down, clauses being one chain.
  private(set) var depth = 0
  private var parts = 0
  /// At least the height of the tree of every expression read since it was last set to 0.
  private(set) var height = 0
  /// The token of the bracket within which a bar ends the expression: `[x IN list WHERE x:A | x.name]`.
  var comprehension: Int?

  init(_ text: String) {
    bytes = Array(text.utf8)
    tokens = Lexer.tokens(of: bytes)
  }

  // MARK: Tokens

  var token: Token { tokens[position] }

  /// The token so many places on, the last one after the end.
  func peek(_ distance: Int = 1) -> Token { tokens[min(position + distance, tokens.count - 1)] }

  func at(_ kind: Token.Kind) -> Bool { tokens[position].kind == kind }

  func at(_ keyword: Keyword) -> Bool { tokens[position].keyword == keyword }

  /// Where the token before this one ends.
  var previousEnd: Int { position == 0 ? 0 : tokens[position - 1].end }

  mutating func advance() {
    if position < tokens.count - 1 { position += 1 }
  }

  /// Steps over the token if it is of that kind.
  mutating func take(_ kind: Token.Kind) -> Bool {
    guard at(kind) else { return false }
    advance()
    return true
  }

  /// Steps over the keyword if it is there.
  mutating func take(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    advance()
    return true
  }

  mutating func expect(_ kind: Token.Kind, _ expected: @autoclosure () -> String) throws(SyntaxFailure) {
    if !take(kind) { throw unexpected(expected()) }
  }

  mutating func expect(_ keyword: Keyword) throws(SyntaxFailure) {
    if !take(keyword) { throw unexpected("'\(keyword.rawValue)'") }
  }

  // MARK: Bounds

  /// Goes one level down, unless that is too deep; what needs more of the stack counts as several levels.
  mutating func descend(by levels: Int = 1) throws(SyntaxFailure) {
    nesting += levels
    depth = max(depth, nesting + height)
    if nesting > CypherParser.maximumNesting {
      throw SyntaxFailure(
        "UnexpectedSyntax", "the query is nested more than \(CypherParser.maximumNesting) levels deep here", at: token.range)
    }
  }

  /// Counts what makes a query long.
  mutating func lengthen(by count: Int) throws(SyntaxFailure) {
    parts += count
    if parts > CypherParser.maximumLength {
      throw SyntaxFailure("UnexpectedSyntax", "the query is too long here, expected several queries or a list to 'UNWIND'", at: token.range)
    }
  }

  mutating func ascend(by levels: Int = 1) { nesting -= levels }

  /// Begins to measure an expression's tree; the answer is handed to ``endTree(_:)``.
  mutating func beginTree() -> Int {
    let outer = height
    height = 0
    return outer
  }

  /// Counts another storey, or several, on top of what was measured.
  mutating func grow(by storeys: Int = 1) throws(SyntaxFailure) {
    height += storeys
    depth = max(depth, nesting + height)
    if height > CypherParser.maximumHeight {
      throw SyntaxFailure(
        "UnexpectedSyntax",
        "the expression has more than \(CypherParser.maximumHeight) operators in a chain here, a list may hold the values instead",
        at: tokens[max(position - 1, 0)].range)
    }
  }

  mutating func endTree(_ outer: Int) { height = max(outer, height) }

  // MARK: Names

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// What a name, escaped or not, or a parameter calls something.
  func name(of token: Token) -> String {
    switch token.kind {
    case .escapedName: StringLiteral.name(bytes, token.range)
    case .escapedParameter: StringLiteral.name(bytes, (token.start + 1)..<token.end)
    case .parameter: text((token.start + 1)..<token.end)
    default: text(token.range)
    }
  }

  /// Whether the token can name a variable.
  func isVariable(_ token: Token) -> Bool {
    switch token.kind {
    case .escapedName: true
    case .word: token.keyword?.isReserved != true
    default: false
    }
  }

  mutating func variable(_ expected: @autoclosure () -> String = "a variable") throws(SyntaxFailure) -> Name {
    guard isVariable(token) else { throw unexpected(expected()) }
    return takeName()
  }

  /// A label, a type, a key or an alias, where every word is a name.
  mutating func anyName(_ expected: @autoclosure () -> String) throws(SyntaxFailure) -> Name {
    guard at(.word) || at(.escapedName) else { throw unexpected(expected()) }
    return takeName()
  }

  private mutating func takeName() -> Name {
    let token = token
    advance()
    return Name(name(of: token), at: token.range)
  }
}
