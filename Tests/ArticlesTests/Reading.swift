import Articles
import NewsGraphModel
import Testing

/// One article read from text, for tests that look at one thing about it.
func read(_ text: String, as path: String = "a.txt") throws -> Article {
  try #require(ArticleReader().read(bytes: Array(text.utf8), path: path).articles.first)
}

extension Article {
  /// The blocks of the view, each as its kind and its words.
  var shown: [String] { view.blocks.map { "\($0.kind.rawValue): \(view.text(in: $0.span))" } }

  /// The words of the view, block by block.
  var words: [String] { view.blocks.map { view.text(in: $0.span) } }

  /// What is marked as part of the page.
  var marked: [String] { boilerplate.map { text(in: $0) } }

  /// Breaks of the promises that every article's view makes; empty when it keeps them all.
  var brokenPromises: [String] {
    var broken: [String] = []
    var last = 0
    for index in view.scalars.indices {
      let original = view.original(Span(index, index + 1))
      if original.start < last || original.end > scalars.count { broken.append("code point \(index) of the view stands at \(original)") }
      last = original.end
      if !original.isEmpty, boilerplate.contains(where: { $0.overlaps(original) }) { broken.append("code point \(index) is of the page") }
    }
    var end = 0
    for block in view.blocks {
      if block.span.start < end || block.span.end > view.scalars.count || block.span.isEmpty { broken.append("block at \(block.span)") }
      end = block.span.end
    }
    for (a, b) in zip(boilerplate, boilerplate.dropFirst()) where a.end > b.start { broken.append("boilerplate at \(b) overlaps") }
    return broken
  }
}
