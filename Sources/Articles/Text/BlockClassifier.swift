internal import NewsGraphModel

/// Decides what each block of an article is: headline, heading, paragraph, or part of the page.
///
/// Works from looks alone: length, closing punctuation, place, and the wording of lines that newspapers put around articles.
struct BlockClassifier {
  struct Composition {
    /// What the view shows, in text order; spans are in code points of the article's text.
    var blocks: [(kind: TextView.BlockKind, span: Span)] = []
    var boilerplate: [Span] = []
    /// What labels and bylines tell.
    var metadata = ArticleMetadata()
  }

  private let text: [Unicode.Scalar]
  private var blocks: [DraftBlock]
  private let title: String?
  private var metadata = ArticleMetadata()

  init(draft: DraftText, title: String?) {
    text = draft.text
    blocks = draft.blocks
    self.title = title
  }

  func composition() -> Composition {
    var work = self
    work.markPageLines()
    work.markHeadline()
    work.markNamesUnderHeadline()
    work.markHeadings()
    return work.joined()
  }

  /// How many blocks at both ends of a text are searched for lines of the page.
  private static let closelyRead = 2000

  /// The block's words when it is short, else its beginning.
  private func string(_ block: DraftBlock) -> String {
    String(text[block.span.start..<min(block.span.end, block.span.start + 400)]).singleLine
  }

  /// A paragraph that could only belong to an article.
  private func isSubstantial(_ block: DraftBlock) -> Bool {
    !block.isBoilerplate && block.kind != .heading && block.kind != .headline
      && (block.span.count >= 200 || block.span.count >= 100 && closing(block).isSentenceEnd)
  }

  // MARK: Lines of the page

  private mutating func markPageLines() {
    var lastSubstantial = -1
    for index in blocks.indices where isSubstantial(blocks[index]) { lastSubstantial = index }
    var seenSubstantial = false
    var expected: String?
    var index = 0
    while index < blocks.count {
      defer { index += 1 }
      if blocks[index].isBoilerplate { continue }
      // A file of millions of lines is no article; what it holds between its ends is not looked at so closely.
      if index >= Self.closelyRead, index < blocks.count - Self.closelyRead { continue }
      if blocks[index].span.count > 400 {
        seenSubstantial = true
        expected = nil
        continue
      }
      // The end of a sentence is text, even if it is the one word `home.`
      if index > 0, !blocks[index - 1].isBoilerplate, blocks[index - 1].kind == .paragraph, blocks[index].kind == .paragraph,
        closing(blocks[index]) == .sentence, startsSmall(blocks[index]), isCut(blocks[index - 1], before: blocks[index])
      {
        continue
      }
      let line = string(blocks[index])
      let key = expected
      expected = nil
      switch BoilerplateLine(line) {
      case .single: blocks[index].isBoilerplate = true
      case .byline(let names):
        // In the middle of an article such a line is more likely a heading.
        guard !seenSubstantial || index > lastSubstantial else { break }
        blocks[index].isBoilerplate = true
        if !seenSubstantial { _ = metadata.set("author", [names.joined(separator: ",")]) }
      case .date(let day):
        guard !seenSubstantial || index > lastSubstantial else { break }
        blocks[index].isBoilerplate = true
        if !seenSubstantial { _ = metadata.set("date", [day]) }
      case .label(let key, let value):
        blocks[index].isBoilerplate = true
        if let value {
          if !seenSubstantial, !["editor", "section", "source"].contains(key) { _ = metadata.set(key, [value]) }
        } else {
          expected = key
        }
      case .related:
        blocks[index].isBoilerplate = true
        index = markLinks(after: index, lastSubstantial: lastSubstantial) - 1
      case .comments:
        blocks[index].isBoilerplate = true
        if seenSubstantial { for place in index..<blocks.count { blocks[place].isBoilerplate = true } }
      case nil:
        if let key, line.count <= 80, !closing(blocks[index]).isSentenceEnd {
          blocks[index].isBoilerplate = true
          if !seenSubstantial { _ = metadata.set(key, [line.trimmedOfMarks]) }
        } else if isSubstantial(blocks[index]) {
          seenSubstantial = true
        }
      }
    }
  }

  /// Marks the list of links below a line such as `Read also`, and gives the place after it.
  private mutating func markLinks(after heading: Int, lastSubstantial: Int) -> Int {
    var index = heading + 1
    // Nothing like a paragraph follows: all that is left is the list.
    if heading > lastSubstantial {
      while index < blocks.count {
        blocks[index].isBoilerplate = true
        index += 1
      }
      return index
    }
    while index < blocks.count, index - heading <= 8, blocks[index].span.count <= 160,
      blocks[index].isBoilerplate || !closing(blocks[index]).isSentenceEnd
    {
      // A heading directly above a paragraph is the article's own, unless it is an item of the list.
      if blocks[index].isMarked, blocks[index].kind == .heading { break }
      blocks[index].isBoilerplate = true
      index += 1
    }
    return index
  }

  // MARK: Headline and headings

  private mutating func markHeadline() {
    guard let first = blocks.firstIndex(where: { !$0.isBoilerplate }) else { return }
    let titleKey = title.map { $0.singleLine.folded }
    // The title that is known from elsewhere, wherever at the top it stands.
    if let titleKey, !titleKey.isEmpty {
      for index in blocks.indices.prefix(20) where !blocks[index].isBoilerplate && blocks[index].span.count <= 400 {
        if string(blocks[index]).trimmedOfMarks.folded == titleKey {
          blocks[index].kind = .headline
          return
        }
        if isSubstantial(blocks[index]) { break }
      }
    }
    if blocks[first...].prefix(12).contains(where: { $0.kind == .headline && !$0.isBoilerplate }) { return }
    let block = blocks[first]
    let isAlone = !blocks[(first + 1)...].contains { !$0.isBoilerplate }
    guard !isAlone,
      block.kind == .heading || block.kind == .paragraph && (looksLikeHeading(block, maximum: 220) || endsWithInitials(block))
    else { return }
    blocks[first].kind = .headline
  }

  /// Whether the full stop at the end of a short line belongs to an abbreviation: `… meets secretary in Washington, D.C.`
  private func endsWithInitials(_ block: DraftBlock) -> Bool {
    let words = string(block).split(separator: " ")
    guard block.span.count <= 110, let last = words.last, last.count >= 4, last.last == "." else { return false }
    return last.dropLast().split(separator: ".").allSatisfy { $0.count == 1 && $0.first?.isUppercase == true }
  }

  private mutating func markNamesUnderHeadline() {
    guard let headline = blocks.firstIndex(where: { $0.kind == .headline && !$0.isBoilerplate }) else { return }
    for index in (headline + 1)..<max(blocks.count, headline + 1) {
      if blocks[index].isBoilerplate { continue }
      guard blocks[index].kind == .paragraph, blocks[index].span.count <= 160, index + 1 < blocks.count,
        let names = Byline.list(string(blocks[index]).trimmedOfMarks)
      else { return }
      blocks[index].isBoilerplate = true
      _ = metadata.set("author", names)
      return
    }
  }

  private mutating func markHeadings() {
    for index in blocks.indices where !blocks[index].isBoilerplate && !blocks[index].isMarked && blocks[index].kind == .paragraph {
      guard looksLikeHeading(blocks[index], maximum: 110), let next = blocks[(index + 1)...].first(where: { !$0.isBoilerplate }),
        next.kind != .heading, next.span.count > blocks[index].span.count || next.span.count >= 80,
        !startsSmall(next), !startsSmall(blocks[index]), !isAttribution(blocks[index])
      else { continue }
      if let previous = blocks[..<index].last(where: { !$0.isBoilerplate }), previous.kind == .paragraph, closing(previous) == .open {
        continue
      }
      blocks[index].kind = .heading
    }
  }

  /// Whether a line names the speaker of the quotation above it: `— Ada Byron`.
  private func isAttribution(_ block: DraftBlock) -> Bool {
    guard let first = text[block.span.start..<block.span.end].first(where: { !Invisible.isSpace($0) }) else { return false }
    return "-–—".unicodeScalars.contains(first)
  }

  /// Whether a block is short and does not end as sentences do.
  private func looksLikeHeading(_ block: DraftBlock, maximum: Int) -> Bool {
    guard block.span.count <= maximum, block.span.count >= 2 else { return false }
    let end = closing(block)
    return end == .open || end == .question && block.span.count <= 110 && !string(block).contains { "“\"«„".contains($0) }
  }

  // MARK: Joining

  /// How a block ends.
  private enum Closing {
    case sentence, question, comma, colon, open

    var isSentenceEnd: Bool { self == .sentence || self == .question }
  }

  private func closing(_ block: DraftBlock) -> Closing {
    var index = block.span.end
    var steps = 0
    while index > block.span.start, steps < 40 {
      index -= 1
      steps += 1
      let scalar = text[index]
      if Invisible.isSpace(scalar) || "*_~`\"'”’»“)]".unicodeScalars.contains(scalar) || (0x200B...0x200F).contains(scalar.value) {
        continue
      }
      switch scalar {
      case ".", "!", "…", "。": return .sentence
      case "?": return .question
      case ",", "،": return .comma
      case ":", ";": return .colon
      default: return .open
      }
    }
    return .open
  }

  private func startsSmall(_ block: DraftBlock) -> Bool {
    for index in block.span.start..<min(block.span.end, block.span.start + 20) {
      let scalar = text[index]
      if scalar.isSmall { return true }
      if scalar.isLetter || scalar.properties.numericType != nil { return false }
      if "“\"«„‘-–—•".unicodeScalars.contains(scalar) { return false }
    }
    return false
  }

  /// Whether a paragraph stops in the middle of a sentence that the next one goes on with.
  private func isCut(_ open: DraftBlock, before next: DraftBlock) -> Bool {
    switch closing(open) {
    case .comma: return startsSmall(next)
    case .open: return startsSmall(next) || open.span.count >= 80 && Self.unfinished.contains(lastWord(open))
    default: return false
    }
  }

  private func lastWord(_ block: DraftBlock) -> String {
    var start = block.span.end
    while start > block.span.start, block.span.end - start < 12, Invisible.isSpace(text[start - 1]) { start -= 1 }
    let end = start
    while start > block.span.start, end - start < 12, text[start - 1].isLetter { start -= 1 }
    return String(text[start..<end])
  }

  /// Words with which no sentence ends.
  private static let unfinished: Set<String> = [
    "the", "a", "an", "of", "and", "or", "to", "with", "from", "by", "at", "into", "than", "that", "which", "whose", "their", "its", "his",
    "is", "are", "was", "were", "has", "have", "had", "as", "between", "against", "including",
  ]

  private func joined() -> Composition {
    var result = Composition()
    result.metadata = metadata
    var last: DraftBlock?
    func flush(_ result: inout Composition) {
      guard let block = last else { return }
      if let end = block.runInEnd {
        result.blocks.append((.heading, Span(block.span.start, end)))
        result.blocks.append((block.kind, Span(end, block.span.end)))
      } else {
        result.blocks.append((block.kind, block.span))
      }
      last = nil
    }
    for block in blocks {
      if block.isBoilerplate {
        result.boilerplate.append(block.span)
        continue
      }
      // A sentence that a gap, a column or an advertisement has cut in two.
      if let open = last, open.kind == .paragraph, block.kind == .paragraph, isCut(open, before: block) {
        last?.span = Span(open.span.start, block.span.end)
        continue
      }
      flush(&result)
      last = block
    }
    flush(&result)
    return result
  }
}
