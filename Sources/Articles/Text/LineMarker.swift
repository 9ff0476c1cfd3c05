internal import NewsGraphModel

/// What the first signs of a line say about it, in Markdown and in plain text written like it.
enum LineMarker: Equatable {
  case none
  /// Level and length of the sign.
  case heading(Int, length: Int)
  case item(length: Int)
  case quotation(length: Int)
  /// A line of signs that parts sections, or underlines a heading.
  case rule
  case fence
  /// A picture, a table, a link definition, a comment: nothing to read.
  case apparatus

  /// Reads the start of a line; white space before it counts to the length.
  init(_ line: ArraySlice<Unicode.Scalar>, afterItem: Bool) {
    var index = line.startIndex
    while index < line.endIndex, Invisible.isSpace(line[index]) || line[index].value == 0xFEFF { index += 1 }
    let indent = index - line.startIndex
    let rest = line[index...]
    guard let first = rest.first else {
      self = .none
      return
    }
    let isSpaceNext = rest.count > 1 && Invisible.isSpace(rest[index + 1])
    switch first {
    case "#":
      let level = rest.prefix(7).prefix { $0 == "#" }.count
      let isHeading = level <= 6 && rest.count > level && Invisible.isSpace(rest[index + level])
      self = isHeading ? .heading(level, length: indent + level + 1) : .none
    case "-", "*", "+", "_", "=", "•", "·", "▪", "●", "‣":
      if Self.isRule(rest) {
        self = .rule
      } else if isSpaceNext, first != "_", first != "=", first != "·" || rest.count > 3 {
        self = .item(length: indent + 2)
      } else {
        self = .none
      }
    case "0"..."9":
      let digits = rest.prefix(3).prefix { ("0"..."9").contains($0) }.count
      let place = index + digits
      let isItem =
        digits <= 2 && place + 1 < rest.endIndex && (rest[place] == "." || rest[place] == ")") && Invisible.isSpace(rest[place + 1])
      // `16. Mai 2025 …` is no item, unless one stands before it or it is the first.
      self = isItem && (afterItem || digits == 1 && first == "1") ? .item(length: indent + digits + 2) : .none
    case ">":
      self = .quotation(length: indent + (isSpaceNext ? 2 : 1))
    case "`", "~":
      self = rest.prefix(3).count == 3 && rest.prefix(3).allSatisfy({ $0 == first }) ? .fence : .none
    case "|":
      self = rest.last(where: { !Invisible.isSpace($0) }) == "|" && rest.count > 2 ? .apparatus : .none
    case "!":
      self = Self.isPicture(rest) ? .apparatus : .none
    case "[":
      self = Self.isDefinition(rest) || rest.dropFirst().first == "!" && Self.isPicture(rest.dropFirst()) ? .apparatus : .none
    case "<":
      self = rest.starts(with: "<!--".unicodeScalars) && rest.suffix(3).elementsEqual("-->".unicodeScalars) ? .apparatus : .none
    default:
      self = .none
    }
  }

  private static func isRule(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard line.count <= 200, let first = line.first, "-*_=".unicodeScalars.contains(first) else { return false }
    var count = 0
    for scalar in line where !Invisible.isSpace(scalar) {
      guard scalar == first else { return false }
      count += 1
    }
    return count >= 3
  }

  /// `![…](…)` and nothing behind it but perhaps the end of a link around it.
  private static func isPicture(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard line.dropFirst().first == "[", line.count <= 4000, let last = line.last(where: { !Invisible.isSpace($0) }) else { return false }
    return last == ")" && line.count { $0 == "(" } <= 4
  }

  /// `[name]: address`
  private static func isDefinition(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let close = line.prefix(200).firstIndex(of: "]"), close + 1 < line.endIndex, line[close + 1] == ":" else { return false }
    return String(line[close...].prefix(40)).contains("://") || line.dropFirst().first == "^"
  }
}
