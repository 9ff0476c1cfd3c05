internal import LibXML
internal import NewsGraphModel

/// Takes an HTML page apart into blocks.
///
/// The article's text is all text of the page's body, block by block, each on a line of its own; what stands around the article is in it, and
/// marked. White space is collapsed as browsers do it.
enum HTMLReader {
  static func draft(_ text: [Unicode.Scalar], path: String) -> (draft: DraftText, diagnostics: [Diagnostic]) {
    let (root, diagnostics) = HTMLParser.parse(text, path: path)
    return (root.map { draft($0) } ?? DraftText(text: []), diagnostics)
  }

  /// Takes a tree apart that was parsed already.
  static func draft(_ root: XMLNode) -> DraftText {
    let page = Page(root)
    let metadata = PageMetadata.read(page)
    let content = PageContent(page, title: metadata.title)
    var writer = PageWriter(page: page, content: content)
    var draft = writer.draft()
    draft.metadata = metadata
    // What the page's reader sees as its headline is the title; the head's may have the paper's name in it.
    if draft.metadata.title == nil, let headline = content.headline { draft.metadata.title = page.text(headline).nonEmpty }
    return draft
  }
}

/// Writes out the text of a page, block by block.
private struct PageWriter {
  let page: Page
  let content: PageContent
  private var result = DraftText(text: [])
  private var kinds: [TextView.BlockKind] = [.paragraph]
  private var pageDepth = 0
  private var silentDepth = 0
  private var linkDepth = 0
  private var boldDepth = 0
  private var headlineDepth = 0
  /// The block that is being written.
  private var start = 0
  private var linkCount = 0
  private var boldEnd: Int?
  private var isAllBold = true
  private var pendingSpace = false

  init(page: Page, content: PageContent) {
    self.page = page
    self.content = content
  }

  mutating func draft() -> DraftText {
    for item in page.items {
      switch item {
      case .open(let number): open(number)
      case .text(let text, _): if silentDepth == 0 { write(text) }
      case .close(let number): close(number)
      }
    }
    endBlock()
    if result.text.last == "\n" { result.text.removeLast() }
    return result
  }

  private mutating func open(_ number: Int) {
    let name = page.elements[number].name
    if Page.blocks.contains(name) || name == "br" { endBlock() }
    if Page.silent.contains(name) { silentDepth += 1 }
    if content.isPagePart[number] {
      endBlock()
      pageDepth += 1
    }
    if number == content.headline {
      endBlock()
      headlineDepth += 1
    }
    switch name {
    case "a": linkDepth += 1
    case "b", "strong": boldDepth += 1
    case "h1", "h2", "h3", "h4", "h5", "h6": kinds.append(.heading)
    case "li", "dd": kinds.append(.listItem)
    case "blockquote": kinds.append(.quotation)
    default: break
    }
  }

  private mutating func close(_ number: Int) {
    let name = page.elements[number].name
    if Page.blocks.contains(name) { endBlock() }
    if Page.silent.contains(name) { silentDepth -= 1 }
    if content.isPagePart[number] {
      endBlock()
      pageDepth -= 1
    }
    if number == content.headline {
      endBlock()
      headlineDepth -= 1
    }
    switch name {
    case "a": linkDepth -= 1
    case "b", "strong":
      boldDepth -= 1
      if boldDepth == 0, isAllBold, result.text.count > start { boldEnd = result.text.count }
    case "h1", "h2", "h3", "h4", "h5", "h6", "li", "dd", "blockquote": kinds.removeLast()
    default: break
    }
  }

  private mutating func write(_ text: String) {
    for scalar in text.unicodeScalars {
      // Only the white space of HTML collapses; a no-break space is a character.
      if scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" || scalar == "\u{C}" {
        pendingSpace = result.text.count > start
        continue
      }
      if pendingSpace {
        result.text.append(" ")
        pendingSpace = false
      }
      result.text.append(scalar)
      if linkDepth > 0 { linkCount += 1 }
      if boldDepth == 0 { isAllBold = false }
    }
  }

  private mutating func endBlock() {
    defer {
      start = result.text.count
      linkCount = 0
      boldEnd = nil
      isAllBold = true
      pendingSpace = false
    }
    guard result.text.count > start else { return }
    let kind: TextView.BlockKind = headlineDepth > 0 ? .headline : kinds.last ?? .paragraph
    var block = DraftBlock(kind, Span(start, result.text.count), isMarked: kind != .paragraph)
    block.isBoilerplate = pageDepth > 0 && headlineDepth == 0
    // A block that is one link leads somewhere else.
    if kind == .paragraph || kind == .listItem, linkCount * 10 > block.span.count * 8 { block.isBoilerplate = true }
    if kind == .paragraph, isAllBold, boldDepth > 0 || boldEnd == result.text.count, block.span.count <= 160 {
      block.kind = .heading
      block.isMarked = true
    } else if kind == .paragraph, let boldEnd, boldEnd - start <= 200, ".:?!".unicodeScalars.contains(result.text[boldEnd - 1]),
      boldEnd < result.text.count
    {
      block.runInEnd = boldEnd
    }
    result.blocks.append(block)
    result.text.append("\n")
  }
}
