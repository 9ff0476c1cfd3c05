internal import NewsGraphModel

/// Finds the signs inside a paragraph that are markup: emphasis, links, code, tags.
enum InlineMarks {
  /// The places of the signs, in order; and where a bold heading that runs into the paragraph ends.
  static func find(_ text: [Unicode.Scalar], _ span: Span) -> (marks: [Span], boldEnd: Int?) {
    var marks: [Span] = []
    var boldEnd: Int?
    /// Opened emphasis: sign, length, place.
    var open: [(sign: Unicode.Scalar, count: Int, place: Int)] = []
    var brackets: [Int] = []
    // What was not found is not looked for again from the next place: time stays in proportion.
    var lastTagSearch = 0
    var lastTargetSearch = 0
    var index = span.start
    var firstWord = span.start
    while firstWord < span.end, Invisible.isSpace(text[firstWord]) { firstWord += 1 }
    while index < span.end {
      let scalar = text[index]
      switch scalar {
      case "\\":
        if index + 1 < span.end, "*_`[]()#>~\\!-+.".unicodeScalars.contains(text[index + 1]) {
          marks.append(Span(index, index + 1))
          index += 1
        }
      case "*", "_", "~":
        var end = index
        while end < span.end, text[end] == scalar { end += 1 }
        let count = end - index
        let before = index > span.start ? text[index - 1] : " "
        let after = end < span.end ? text[end] : " "
        if count <= 3, scalar != "~" || count == 2 {
          let closes = !Invisible.isSpace(before) && (scalar != "_" || !isWord(after))
          let opens = !Invisible.isSpace(after) && (scalar != "_" || !isWord(before))
          if closes, let place = open.lastIndex(where: { $0.sign == scalar && $0.count == count }) {
            let start = open[place].place
            open.removeSubrange(place...)
            marks.append(Span(start, start + count))
            marks.append(Span(index, end))
            if start == firstWord, count >= 2 { boldEnd = end }
          } else if opens, open.count < 32 {
            open.append((scalar, count, index))
          }
        }
        index = end - 1
      case "`":
        var end = index
        while end < span.end, text[end] == "`" { end += 1 }
        if end - index <= 3 { marks.append(Span(index, end)) }
        index = end - 1
      case "[":
        if brackets.count < 32 { brackets.append(index) }
      case "]":
        guard let start = brackets.popLast() else { break }
        if index + 1 < span.end, text[index + 1] == "(", index >= lastTargetSearch {
          let limit = min(span.end, index + 2000)
          guard let close = closing(text, from: index + 2, to: limit) else {
            lastTargetSearch = limit
            break
          }
          let isPicture = start > span.start && text[start - 1] == "!"
          if isPicture {
            marks.append(Span(start - 1, close + 1))
          } else {
            marks.append(Span(start, start + 1))
            marks.append(Span(index, close + 1))
          }
          index = close
        } else if start + 1 < index, text[start + 1] == "^", index - start < 12 {
          marks.append(Span(start, index + 1))
        }
      case "<":
        // A tag that never ends is looked for once only.
        guard index >= lastTagSearch, index + 1 < span.end, isTagStart(text[index + 1]) else { break }
        let limit = min(span.end, index + 1000)
        if let close = text[index..<limit].firstIndex(of: ">") {
          marks.append(Span(index, close + 1))
          index = close
        } else {
          lastTagSearch = limit
        }
      default:
        break
      }
      index += 1
    }
    return (marks.sorted(), boldEnd)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool { scalar.isLetter || scalar.properties.numericType != nil }

  private static func isTagStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "/" || scalar == "!" || (0x41...0x5A).contains(scalar.value & 0xFFFF_FFDF)
  }

  /// The bracket that ends a link's target, on the same line.
  private static func closing(_ text: [Unicode.Scalar], from start: Int, to end: Int) -> Int? {
    var depth = 0
    for index in start..<max(start, end) {
      switch text[index] {
      case "(": depth += 1
      case ")":
        if depth == 0 { return index }
        depth -= 1
      case "\n": return nil
      default: break
      }
    }
    return nil
  }
}
