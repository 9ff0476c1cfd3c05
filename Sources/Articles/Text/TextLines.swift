internal import NewsGraphModel

/// One line of a text that is not blank.
struct TextLine {
  private var low: Int32
  private var high: Int32
  private var next: Int32
  /// Whether blank lines, or nothing, stand before it.
  var isAfterBlank: Bool

  init(_ start: Int, _ contentEnd: Int, _ end: Int, isAfterBlank: Bool) {
    low = Int32(truncatingIfNeeded: start)
    high = Int32(truncatingIfNeeded: contentEnd)
    next = Int32(truncatingIfNeeded: end)
    self.isAfterBlank = isAfterBlank
  }

  /// In code points, without the line's end.
  var span: Span { Span(Int(low), Int(high)) }
  /// Where the next line starts.
  var end: Int { Int(next) }
}

/// The lines of a text that are not blank; ends are LF, CR LF, CR, FF, VT, U+2028 and U+2029.
struct TextLines {
  let text: [Unicode.Scalar]
  private(set) var lines: [TextLine] = []

  init(_ text: [Unicode.Scalar], from start: Int = 0) {
    self.text = text
    var lineStart = start
    var isAfterBlank = true
    var hasContent = false
    var index = start
    func close(_ contentEnd: Int, _ end: Int, _ lines: inout [TextLine]) {
      if hasContent {
        lines.append(TextLine(lineStart, contentEnd, end, isAfterBlank: isAfterBlank))
        isAfterBlank = false
      } else {
        isAfterBlank = true
      }
      hasContent = false
      lineStart = end
    }
    while index < text.count {
      let scalar = text[index]
      if Self.isLineEnd(scalar) {
        let contentEnd = index
        if scalar == "\r", index + 1 < text.count, text[index + 1] == "\n" { index += 1 }
        close(contentEnd, index + 1, &lines)
      } else if !hasContent, !Invisible.isSpace(scalar), scalar.value != 0xFEFF, scalar.value != 0x200B {
        hasContent = true
      }
      index += 1
    }
    close(text.count, text.count, &lines)
  }

  static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? (0xA...0xD).contains(scalar.value) : scalar.value == 0x2028 || scalar.value == 0x2029
  }

  /// The line's words; very long lines are cut, as they are only looked at to recognize short ones.
  func string(_ line: TextLine, keepsIndent: Bool = false) -> String {
    let span = line.span
    let text = String(text[span.start..<min(span.end, span.start + 2000)])
    return keepsIndent ? text : text.singleLine
  }
}
