internal import NewsGraphModel

/// Takes plain text and Markdown apart into blocks.
///
/// Both are read alike, as plain text copied from a page often keeps Markdown's signs, and articles in Markdown are mostly plain text.
enum TextReader {
  static func draft(_ text: [Unicode.Scalar]) -> DraftText {
    var draft = DraftText(text: text)
    var lines = TextLines(text)
    if let front = FrontMatter(text, lines) {
      draft.metadata = front.metadata
      draft.boilerplate.append(Span(0, front.end))
      lines = TextLines(text, from: front.end)
    }
    var layout = Layout(lines)
    layout.read()
    draft.blocks = layout.blocks
    draft.boilerplate += layout.boilerplate
    draft.marks = layout.marks
    for index in draft.blocks.indices { markInside(index, &draft) }
    return draft
  }

  /// Finds the signs inside a block, and makes headings of what is set in bold.
  private static func markInside(_ index: Int, _ draft: inout DraftText) {
    let block = draft.blocks[index]
    let (marks, boldEnd) = InlineMarks.find(draft.text, block.span)
    draft.marks += marks
    guard block.kind == .paragraph, let boldEnd, boldEnd - block.span.start <= 200 else { return }
    let rest = draft.text[boldEnd..<block.span.end].drop { Invisible.isSpace($0) }
    if rest.isEmpty {
      // A short line all in bold.
      if block.span.count <= 160 {
        draft.blocks[index].kind = .heading
        draft.blocks[index].isMarked = true
      }
    } else if let last = draft.text[block.span.start..<boldEnd].last(where: { !"*_".unicodeScalars.contains($0) && !Invisible.isSpace($0) }
    ),
      ".:?!".unicodeScalars.contains(last) || ".:".unicodeScalars.contains(rest[rest.startIndex])
    {
      let isOutside = !".:?!".unicodeScalars.contains(last)
      draft.blocks[index].runInEnd = isOutside ? rest.startIndex + 1 : boldEnd
    }
  }

  /// Goes through the lines once.
  private struct Layout {
    let lines: TextLines
    private let wrapping: LineWrapping
    private(set) var blocks: [DraftBlock] = []
    private(set) var boilerplate: [Span] = []
    private(set) var marks: [Span] = []
    /// The line that the last block ends with, while more may follow.
    private var lastLine: TextLine?

    init(_ lines: TextLines) {
      self.lines = lines
      wrapping = LineWrapping(lines)
    }

    mutating func read() {
      var index = 0
      while index < lines.lines.count {
        let line = lines.lines[index]
        let marker = LineMarker(lines.text[line.span.start..<line.span.end], afterItem: blocks.last?.kind == .listItem)
        switch marker {
        case .none: plain(line)
        case .heading(_, let length):
          add(.heading, line, skipping: length, isMarked: true)
          markClosingSigns(line)
          lastLine = nil
        case .item(let length): add(.listItem, line, skipping: length, isMarked: true)
        case .quotation(let length): quotation(line, length)
        case .rule:
          underline(line)
          lastLine = nil
        case .fence:
          index = fence(index)
          lastLine = nil
        case .apparatus:
          boilerplate.append(line.span)
          lastLine = nil
          index += caption(after: index)
        }
        index += 1
      }
    }

    /// Leaves out the line below a picture when it is all in italics: its caption. Gives the number of lines left out.
    private mutating func caption(after index: Int) -> Int {
      guard index + 1 < lines.lines.count else { return 0 }
      let line = lines.string(lines.lines[index + 1])
      guard let sign = line.first, sign == "*" || sign == "_", line.count > 2, line.last == sign, line.dropFirst().first != sign else {
        return 0
      }
      boilerplate.append(lines.lines[index + 1].span)
      return 1
    }

    private mutating func add(_ kind: TextView.BlockKind, _ line: TextLine, skipping length: Int = 0, isMarked: Bool = false) {
      blocks.append(DraftBlock(kind, Span(min(line.span.start + length, line.span.end), line.span.end), isMarked: isMarked))
      lastLine = line
    }

    /// Whether the line continues the last block.
    private func continues(_ line: TextLine) -> Bool {
      guard let lastLine, !line.isAfterBlank else { return false }
      return wrapping.runsOn(lastLine, line)
    }

    private mutating func plain(_ line: TextLine) {
      guard continues(line), let lastLine else {
        add(.paragraph, line)
        return
      }
      markHyphen(lastLine, line)
      blocks[blocks.count - 1].span = Span(blocks[blocks.count - 1].span.start, line.span.end)
      self.lastLine = line
    }

    private mutating func quotation(_ line: TextLine, _ length: Int) {
      if blocks.last?.kind == .quotation, continues(line) {
        marks.append(Span(line.span.start, line.span.start + length))
        blocks[blocks.count - 1].span = Span(blocks[blocks.count - 1].span.start, line.span.end)
        lastLine = line
      } else {
        add(.quotation, line, skipping: length, isMarked: true)
      }
    }

    /// A word divided at the end of a line keeps its hyphen only when the parts are words of their own.
    private mutating func markHyphen(_ line: TextLine, _ next: TextLine) {
      let text = lines.text
      let last = line.span.end - 1
      guard last > line.span.start + 1, text[last] == "-" || text[last] == "\u{AD}" || text[last] == "‐",
        text[last - 1].isSmall, let first = text[next.span.start..<next.span.end].firstIndex(where: { !Invisible.isSpace($0) }),
        text[first].isSmall
      else { return }
      // Without a dictionary only the soft hyphen is sure to be none of the word's own; the line's end is left out either way.
      marks.append(Span(text[last] == "\u{AD}" ? last : last + 1, first))
    }

    /// A line of signs makes a heading of a short line directly above it.
    private mutating func underline(_ line: TextLine) {
      boilerplate.append(line.span)
      guard !line.isAfterBlank, lastLine != nil, let block = blocks.last, block.kind == .paragraph, block.span.count <= 120,
        let sign = lines.text[line.span.start..<line.span.end].first(where: { !Invisible.isSpace($0) }), sign == "=" || sign == "-"
      else { return }
      blocks[blocks.count - 1].kind = .heading
      blocks[blocks.count - 1].isMarked = true
    }

    /// `## Heading ##`
    private mutating func markClosingSigns(_ line: TextLine) {
      guard let block = blocks.last else { return }
      var end = block.span.end
      while end > block.span.start, lines.text[end - 1] == "#" || Invisible.isSpace(lines.text[end - 1]) { end -= 1 }
      if end < block.span.end { blocks[blocks.count - 1].span = Span(block.span.start, end) }
    }

    /// Leaves a block of code out, and gives its last line; a fence without an end is only itself left out.
    private mutating func fence(_ start: Int) -> Int {
      let opening = lines.lines[start]
      let sign = lines.text[opening.span.start..<opening.span.end].first { !Invisible.isSpace($0) }
      var index = start + 1
      while index < min(lines.lines.count, start + 2000) {
        let line = lines.lines[index]
        let content = lines.text[line.span.start..<line.span.end]
        if content.first(where: { !Invisible.isSpace($0) }) == sign, LineMarker(content, afterItem: false) == .fence {
          boilerplate.append(Span(opening.span.start, line.span.end))
          return index
        }
        index += 1
      }
      boilerplate.append(opening.span)
      return start
    }
  }
}
