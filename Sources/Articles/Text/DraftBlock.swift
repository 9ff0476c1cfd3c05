internal import NewsGraphModel

/// A stretch of an article before it is decided what it is.
struct DraftBlock {
  /// In code points of the article's text.
  var span: Span
  var kind: TextView.BlockKind
  /// Whether markup says what it is, so that its looks need not be asked.
  var isMarked = false
  /// Whether it belongs to the page and not to the article.
  var isBoilerplate = false
  /// Where a heading that runs into the paragraph ends.
  var runInEnd: Int?

  init(_ kind: TextView.BlockKind, _ span: Span, isMarked: Bool = false) {
    self.kind = kind
    self.span = span
    self.isMarked = isMarked
  }
}

/// A text that has been taken apart: its blocks, and what in them is not read.
struct DraftText {
  var text: [Unicode.Scalar]
  var blocks: [DraftBlock] = []
  /// Markup inside blocks.
  var marks: [Span] = []
  /// Front matter and other parts outside all blocks that belong to the page.
  var boilerplate: [Span] = []
  var metadata = ArticleMetadata()

  /// Makes the article; blocks that belong to the page are marked, the others make up the view.
  func article(id: String, path: String, metadata given: ArticleMetadata) -> Article {
    let known = given.completed(by: metadata)
    let composition = BlockClassifier(draft: self, title: known.title).composition()
    let boilerplate = Self.merged(boilerplate + composition.boilerplate)
    var builder = ViewBuilder(text, leftOut: Self.merged(marks + boilerplate))
    for block in composition.blocks { builder.append(block.kind, block.span) }
    let view = builder.view
    var found = known.completed(by: composition.metadata)
    if found.title == nil { found.title = view.blocks.first { $0.kind == .headline }.map { view.text(in: $0.span) } }
    if found.publisher == nil { found.publisher = Dateline.agency(view) }
    if found.date == nil { found.date = Dateline.day(view) }
    return Article(
      id: id, path: path, title: found.title, date: found.date, publisher: found.publisher, authors: found.authors, url: found.url,
      language: found.language, scalars: text, view: view, boilerplate: boilerplate)
  }

  /// Sorted, with overlapping and touching spans as one; empty ones are left out.
  static func merged(_ spans: [Span]) -> [Span] {
    var result: [Span] = []
    for span in spans.sorted() where !span.isEmpty {
      if let last = result.last, span.start <= last.end {
        result[result.count - 1] = Span(last.start, max(last.end, span.end))
      } else {
        result.append(span)
      }
    }
    return result
  }
}
