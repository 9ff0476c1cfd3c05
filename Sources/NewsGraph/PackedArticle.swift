internal import Articles
internal import NewsGraphModel

/// An article in about two bytes a letter, a tenth of its working size, so that a corpus can wait in memory for its turn.
struct PackedArticle: IdentifiedArticle, Sendable {
  /// Text that stands in the original as it does in the view, or one letter that does not.
  private struct Run: Sendable {
    /// In code points of the view.
    var count: Int32
    var original: Int32
    /// How many code points of the original each letter of the run stands for.
    var width: Int32
  }

  var id: String
  let sha256: String
  let path: String
  /// Everything but text and view.
  private let record: DocumentRecord
  private let text: String
  private let view: String
  private let runs: [Run]
  private let blocks: [TextView.Block]
  private let boilerplate: [Span]

  init(_ article: Article) {
    id = article.id
    sha256 = article.sha256
    path = article.path
    record = DocumentRecord(article)
    text = String(article.scalars)
    view = String(article.view.scalars)
    blocks = article.view.blocks
    boilerplate = article.boilerplate
    var runs: [Run] = []
    for offset in article.view.scalars.indices {
      let original = article.view.original(Span(offset, offset + 1))
      if original.count == 1, let last = runs.last, last.width == 1, Int(last.original + last.count) == original.start {
        runs[runs.count - 1].count += 1
      } else {
        runs.append(Run(count: 1, original: Int32(original.start), width: Int32(original.count)))
      }
    }
    self.runs = runs
  }

  /// The article as it was, under its present id.
  var article: Article {
    var view = TextView()
    var letters = self.view.unicodeScalars.makeIterator()
    var ends = blocks[...]
    for run in runs {
      for step in 0..<run.count {
        guard let letter = letters.next() else { break }
        let start = Int(run.original + step)
        view.append(letter, original: Span(start, start + Int(run.width)))
        while let block = ends.first, block.span.end == view.scalars.count {
          view.endBlock(block.kind, from: block.span.start)
          ends.removeFirst()
        }
      }
    }
    return Article(
      id: id, path: path, title: record.title, date: record.date, publisher: record.publisher, authors: record.authors,
      url: record.url, language: record.language, scalars: Array(text.unicodeScalars), view: view, boilerplate: boilerplate)
  }
}
