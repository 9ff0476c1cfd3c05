internal import Articles
public import NewsGraphModel

/// The articles of a graph, opened again to see what stands around the sentences that prove something.
public struct ArticleContext: Sendable {
  /// What was wrong with the inputs.
  public let diagnostics: [Diagnostic]
  private var texts: [String: [Unicode.Scalar]] = [:]

  /// Reads the articles that the documents were made from, wherever they lie now: an article is known by its text, or else by its id.
  public init(_ inputs: [String], of documents: [DocumentRecord], maximumBytes: Int) {
    let (sources, problems) = ArticleFinder.find(inputs)
    let reader = ArticleReader(maximumBytes: maximumBytes)
    let byHash = Dictionary(grouping: documents, by: \.sha256).mapValues { $0.map(\.id) }
    let ids = Set(documents.map(\.id))
    var diagnostics = problems
    for source in sources {
      let (articles, problems) = reader.read(source)
      diagnostics += problems
      for article in articles {
        if let known = byHash[article.sha256] {
          for id in known { texts[id] = article.scalars }
        } else if ids.contains(article.id), texts[article.id] == nil {
          texts[article.id] = article.scalars
        }
      }
    }
    self.diagnostics = diagnostics
  }

  /// What an article says around evidence, each side at most so many code points of the same paragraph; nothing when the article is not
  /// here, or does not say it.
  public func around(_ evidence: Evidence, limit: Int = 160) -> (before: String, after: String)? {
    guard let text = texts[evidence.document], evidence.span.end <= text.count,
      String(text[evidence.span.start..<evidence.span.end]) == evidence.quote
    else { return nil }
    func isBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
    let before = text[..<evidence.span.start].reversed().prefix { !isBreak($0) }
    let after = text[evidence.span.end...].prefix { !isBreak($0) }
    let first = before.prefix(limit).reversed()
    let last = after.prefix(limit)
    return (
      (before.count > limit ? "…" : "") + String(Array(first)), String(last) + (after.count > limit ? "…" : "")
    )
  }

  /// Whether the article of evidence was found.
  public func hasArticle(of evidence: Evidence) -> Bool { texts[evidence.document] != nil }
}
