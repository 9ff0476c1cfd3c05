/// Cuts a query's UTF-8 into tokens, in one pass; what is wrong becomes a token too.
///
/// Blanks and comments are left out. The last token is always ``Token/Kind/endOfText``.
struct Lexer {
  private let bytes: [UInt8]
  private var position = 0
  private var tokens: [Token] = []
  /// Indices of the brackets that are still open.
  private var open: [Int] = []

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 4 + 1)
  }

  static func tokens(of bytes: [UInt8]) -> [Token] {
    var lexer = Lexer(bytes)
    while lexer.skipBlanks() { lexer.scan() }
    lexer.tokens.append(Token(kind: .endOfText, start: bytes.count, end: bytes.count))
    return lexer.tokens
  }

  /// The byte so many places on; 0 after the end, which no token begins with.
  private func peek(_ distance: Int = 0) -> UInt8 {
    let index = position + distance
    return index < bytes.count ? bytes[index] : 0
  }

  private mutating func append(_ kind: Token.Kind, from start: Int, keyword: Keyword? = nil) {
    tokens.append(Token(kind: kind, keyword: keyword, start: start, end: position))
  }

  /// Moves to the next token; false at the text's end.
  private mutating func skipBlanks() -> Bool {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "/") {
        while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
      } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        let start = position
        position += 2
        while position < bytes.count, !(peek() == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) { position += 1 }
        guard position < bytes.count else {
          append(.unterminatedComment, from: start)
          return false
        }
        position += 2
      } else if byte == 0x20 || (0x09...0x0D).contains(byte) || (0x1C...0x1F).contains(byte) {
        position += 1
      } else if byte >= 0x80, let (scalar, length) = SourceScalar.decode(bytes, at: position), SourceScalar.isBlank(scalar) {
        position += length
      } else {
        return true
      }
    }
    return false
  }

  private mutating func scan() {
    let start = position
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      skipWord()
      append(.word, from: start, keyword: Keyword(bytes[start..<position]))
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      scanNumber()
    case UInt8(ascii: ".") where isDigit(peek(1)):
      scanNumber()
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      scanString(quote: byte)
    case UInt8(ascii: "`"):
      position += 1
      append(skipEscapedName() ? .escapedName : .unterminatedName, from: start)
    case UInt8(ascii: "$"):
      scanParameter()
    case 0x80...:
      scanForeign()
    default:
      scanSign(byte)
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// Moves over letters, digits and whatever else may go on in a name.
  private mutating func skipWord() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        guard SourceScalar.isNamePart(byte) else { return }
        position += 1
      } else {
        guard let (scalar, length) = SourceScalar.decode(bytes, at: position), SourceScalar.isNamePart(scalar) else { return }
        position += length
      }
    }
  }

  /// Moves behind the closing backtick, past doubled ones; false when there is none.
  private mutating func skipEscapedName() -> Bool {
    while position < bytes.count {
      position += 1
      guard bytes[position - 1] == UInt8(ascii: "`") else { continue }
      guard peek() == UInt8(ascii: "`") else { return true }
      position += 1
    }
    return false
  }

  private mutating func scanParameter() {
    let start = position
    position += 1
    if peek() == UInt8(ascii: "`") {
      position += 1
      append(skipEscapedName() ? .escapedParameter : .unterminatedName, from: start)
    } else {
      skipWord()
      append(position == start + 1 ? .strayCharacter : .parameter, from: start)
    }
  }

  private mutating func scanString(quote: UInt8) {
    let start = position
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\\"), position < bytes.count {
        position += 1
      } else if byte == quote {
        append(.string, from: start)
        return
      }
    }
    append(.unterminatedString, from: start)
  }

  /// A number and whatever letters and digits cling to it, which make it malformed.
  private mutating func scanNumber() {
    let start = position
    var kind = Token.Kind.integer
    if peek() == UInt8(ascii: "0"), let base = NumberLiteral.Base(prefix: peek(1)) {
      position += 2
      let digits = position
      while base.value(of: peek()) != nil { position += 1 }
      if position == digits { kind = .malformedNumber }
    } else {
      skipDigits()
      if peek() == UInt8(ascii: "."), isDigit(peek(1)) {
        kind = .float
        position += 1
        skipDigits()
      }
      if peek() | 0x20 == UInt8(ascii: "e") {
        let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") ? 1 : 0
        if isDigit(peek(1 + sign)) {
          kind = .float
          position += 1 + sign
          skipDigits()
        }
      }
      // A leading zero was once octal and is now nothing: whoever writes it should say what is meant.
      if kind == .integer, position > start + 1, bytes[start] == UInt8(ascii: "0") { kind = .malformedNumber }
    }
    let end = position
    skipWord()
    append(position == end ? kind : .malformedNumber, from: start)
  }

  private mutating func skipDigits() {
    while isDigit(peek()) { position += 1 }
  }

  private mutating func scanForeign() {
    let start = position
    guard let (scalar, length) = SourceScalar.decode(bytes, at: position) else {
      position += 1
      return append(.foreignCharacter, from: start)
    }
    position += length
    if SourceScalar.isNameStart(scalar) {
      skipWord()
      append(.word, from: start)
    } else {
      append(SourceScalar.patternSign(scalar) ?? .foreignCharacter, from: start)
    }
  }

  private mutating func scanSign(_ byte: UInt8) {
    let start = position
    if let kind = Lexer.pair(byte, peek(1)) {
      position += 2
      append(kind, from: start)
      return
    }
    position += 1
    let kind = Lexer.sign(byte)
    append(kind, from: start)
    switch kind {
    case .leftParenthesis, .leftBracket, .leftBrace: open.append(tokens.count - 1)
    case .rightParenthesis: close(.leftParenthesis)
    case .rightBracket: close(.leftBracket)
    case .rightBrace: close(.leftBrace)
    case .bar: tokens[tokens.count - 1].partner = open.last ?? -1
    default: break
    }
  }

  private mutating func close(_ kind: Token.Kind) {
    guard let opening = open.popLast(), tokens[opening].kind == kind else { return }
    tokens[opening].partner = tokens.count - 1
    tokens[tokens.count - 1].partner = opening
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> Token.Kind? {
    switch (first, second) {
    case (UInt8(ascii: "."), UInt8(ascii: ".")): .dots
    case (UInt8(ascii: "|"), UInt8(ascii: "|")): .doubleBar
    case (UInt8(ascii: "+"), UInt8(ascii: "=")): .plusEqual
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): .lessOrEqual
    case (UInt8(ascii: "<"), UInt8(ascii: ">")): .notEqual
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): .greaterOrEqual
    case (UInt8(ascii: "="), UInt8(ascii: "~")): .matches
    case (UInt8(ascii: "!"), UInt8(ascii: "=")): .foreignNotEqual
    default: nil
    }
  }

  private static func sign(_ byte: UInt8) -> Token.Kind {
    switch byte {
    case UInt8(ascii: "("): .leftParenthesis
    case UInt8(ascii: ")"): .rightParenthesis
    case UInt8(ascii: "["): .leftBracket
    case UInt8(ascii: "]"): .rightBracket
    case UInt8(ascii: "{"): .leftBrace
    case UInt8(ascii: "}"): .rightBrace
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "|"): .bar
    case UInt8(ascii: "&"): .ampersand
    case UInt8(ascii: "!"): .exclamation
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "-"): .minus
    case UInt8(ascii: "*"): .star
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "%"): .percent
    case UInt8(ascii: "^"): .caret
    case UInt8(ascii: "="): .equal
    case UInt8(ascii: "<"): .less
    case UInt8(ascii: ">"): .greater
    default: .strayCharacter
    }
  }
}
