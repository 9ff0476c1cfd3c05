internal import NewsGraphModel

/// The text rules that hold in every format but JSON Lines, which keeps the articles' words as they are.
enum ExportText {
  /// The text in NFC without controls and noncharacters, with line feeds for all line ends, trimmed.
  ///
  /// Nothing else is touched: right-to-left text, emoji and combining marks stay. Cleaning twice is cleaning once.
  static func clean(_ text: String) -> String {
    if isInert(text) { return text }
    var scalars: [Unicode.Scalar] = []
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n":
        if !afterReturn { scalars.append("\n") }
      case "\r", "\u{85}", "\u{2028}", "\u{2029}": scalars.append("\n")
      default: if scalar == "\t" || !isIllegal(scalar) { scalars.append(scalar) }
      }
      afterReturn = scalar == "\r"
    }
    var rest = scalars[...]
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return String(rest).nfc
  }

  /// The items that are not empty after cleaning, in order.
  static func clean(_ texts: [String]) -> [String] { texts.map { clean($0) }.filter { !$0.isEmpty } }

  /// The text on one line of about `limit` characters, cut between two words and ended by `…`; shorter text is left whole.
  static func shorten(_ text: String, to limit: Int = 60) -> String {
    let line = String(text.map { $0.isWhitespace ? " " : $0 })
    guard line.count > limit else { return line }
    var head = line.prefix(limit - 1)
    if let space = head.lastIndex(of: " "), head.distance(from: head.startIndex, to: space) > limit / 2 { head = head[..<space] }
    while let last = head.last, last.isWhitespace || ",;:-–—(".contains(last) { head.removeLast() }
    return head + "…"
  }

  /// Whether cleaning certainly changes nothing, as with most texts; it is normalization that costs.
  ///
  /// Every code point is in a range without controls, white space other than the space, and anything that composes or decomposes canonically.
  private static func isInert(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.first != 0x20, bytes.last != 0x20 else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20...0x7E, 0xA1...0x2FF, 0x400...0x482, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x4E00...0x9FFF, 0x1F300...0x1F64F:
        true
      default: false
      }
    }
  }

  private static func isIllegal(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return value < 0x20 || (0x7F...0x9F).contains(value) || (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE
  }
}
