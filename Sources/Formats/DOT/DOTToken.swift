/// A word of the DOT language.
enum DOTToken: Hashable {
  /// A name, numeral, quoted or HTML string, without its quotes; `isBare` when it was written without any.
  case id(String, isBare: Bool)
  /// A keyword in lower case: `graph`, `node`, `edge`, `digraph`, `subgraph`, `strict`.
  case keyword(String)
  /// `{`, `}`, `[`, `]`, `=`, `;`, `,`, `:`, `+`.
  case sign(Character)
  /// `->` or `--`.
  case edge(isDirected: Bool)
  case end

  static let keywords: Set<String> = ["node", "edge", "graph", "digraph", "subgraph", "strict"]

  /// How messages show it.
  var shown: String {
    switch self {
    case .id(let text, _): "'\(ExportText.shorten(text, to: 40))'"
    case .keyword(let word): "the keyword '\(word)'"
    case .sign(let sign): "'\(sign)'"
    case .edge(let isDirected): isDirected ? "'->'" : "'--'"
    case .end: "the end of the file"
    }
  }
}

/// What breaks the grammar, and the byte at which.
struct DOTMistake: Error {
  var message: String
  var offset: Int
}

/// Cuts a DOT text into words.
struct DOTLexer {
  private let bytes: [UInt8]
  private var index: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = 0
  }

  private func byte(_ ahead: Int = 0) -> UInt8? { index + ahead < bytes.count ? bytes[index + ahead] : nil }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The next word and the byte where it starts.
  mutating func next() throws(DOTMistake) -> (token: DOTToken, offset: Int) {
    try skipSpace()
    let start = index
    guard let first = byte() else { return (.end, start) }
    switch first {
    case UInt8(ascii: "\""): return (.id(try quoted(), isBare: false), start)
    case UInt8(ascii: "<"): return (.id(try html(), isBare: false), start)
    case UInt8(ascii: "-") where byte(1) == UInt8(ascii: ">"), UInt8(ascii: "-") where byte(1) == UInt8(ascii: "-"):
      let isDirected = byte(1) == UInt8(ascii: ">")
      index += 2
      return (.edge(isDirected: isDirected), start)
    case _ where "{}[]=;,:+".utf8.contains(first):
      index += 1
      return (.sign(Character(Unicode.Scalar(first))), start)
    case _ where Self.isLetter(first):
      while let next = byte(), Self.isLetter(next) || Self.isDigit(next) { index += 1 }
      let word = text(start..<index)
      let lower = word.lowercased()
      return (DOTToken.keywords.contains(lower) ? .keyword(lower) : .id(word, isBare: true), start)
    default:
      guard let end = numeral(from: start) else {
        let shown = first > 0x20 && first < 0x7F ? "'\(Character(Unicode.Scalar(first)))'" : "the byte 0x\(String(first, radix: 16))"
        throw DOTMistake(message: "\(shown) begins no word of the DOT language; put names with such characters into quotes", offset: start)
      }
      index = end
      return (.id(text(start..<end), isBare: true), start)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F || byte >= 0x80
  }

  private static func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }

  /// The end of `[-]?(.[0-9]+ | [0-9]+(.[0-9]*)?)`; nothing when there is no numeral.
  private func numeral(from start: Int) -> Int? {
    func digit(_ at: Int) -> Bool { at < bytes.count && Self.isDigit(bytes[at]) }
    func point(_ at: Int) -> Bool { at < bytes.count && bytes[at] == UInt8(ascii: ".") }
    var at = start < bytes.count && bytes[start] == UInt8(ascii: "-") ? start + 1 : start
    guard digit(at) || point(at) && digit(at + 1) else { return nil }
    while digit(at) { at += 1 }
    if point(at) {
      at += 1
      while digit(at) { at += 1 }
    }
    return at
  }

  /// Skips white space and comments; `#` and the rest of its line are one, whatever the manual says of the line's beginning.
  private mutating func skipSpace() throws(DOTMistake) {
    while let next = byte() {
      switch next {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      case UInt8(ascii: "#"): skipLine()
      case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/"): skipLine()
      case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*"):
        let start = index
        index += 2
        while index < bytes.count, !(byte() == UInt8(ascii: "*") && byte(1) == UInt8(ascii: "/")) { index += 1 }
        guard index < bytes.count else { throw DOTMistake(message: "the comment is never closed, expected '*/'", offset: start) }
        index += 2
      default: return
      }
    }
  }

  private mutating func skipLine() {
    while let next = byte(), next != 0x0A { index += 1 }
  }

  /// A quoted string; an escaped quote loses its backslash, a backslash before a line's end joins the lines, every other backslash stays.
  private mutating func quoted() throws(DOTMistake) -> String {
    let start = index
    var result: [UInt8] = []
    index += 1
    while let next = byte() {
      switch next {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: result, as: UTF8.self)
      case UInt8(ascii: "\\"):
        switch byte(1) {
        case UInt8(ascii: "\""): result.append(UInt8(ascii: "\""))
        case 0x0A: break
        case 0x0D where byte(2) == 0x0A: index += 1
        case let other?: result += [next, other]
        case nil: result.append(next)
        }
        index += 2
      default:
        result.append(next)
        index += 1
      }
    }
    throw DOTMistake(message: "the string is never closed, expected '\"'", offset: start)
  }

  /// An HTML string: everything between balanced angle brackets, comments too.
  private mutating func html() throws(DOTMistake) -> String {
    let start = index
    var depth = 0
    while let next = byte() {
      if next == UInt8(ascii: "<") {
        depth += 1
      } else if next == UInt8(ascii: ">") {
        depth -= 1
        if depth == 0 {
          index += 1
          return text((start + 1)..<(index - 1))
        }
      }
      index += 1
    }
    throw DOTMistake(message: "the HTML string is never closed, expected '>'", offset: start)
  }
}
