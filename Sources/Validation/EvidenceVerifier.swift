public import NewsGraphModel

/// Holds what a graph says that an article says against the article itself.
///
/// Every mention's text and every evidence's quote must be the article's text at its span, and every span must lie inside the text.
public struct EvidenceVerifier: Sendable {
  private let documents: [String: DocumentRecord]
  /// By document id, in the order of the graph.
  private let mentions: [String: [(entity: String, mention: EntityMention)]]
  private let evidence: [String: [(relation: String, evidence: Evidence)]]

  /// Sorts the graph's claims by document.
  public init(_ graph: Graph) {
    documents = Dictionary(graph.documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var mentions: [String: [(entity: String, mention: EntityMention)]] = [:]
    for entity in graph.entities {
      for mention in entity.mentions { mentions[mention.document, default: []].append((entity.id, mention)) }
    }
    self.mentions = mentions
    var evidence: [String: [(relation: String, evidence: Evidence)]] = [:]
    for relation in graph.relations {
      for one in relation.evidence { evidence[one.document, default: []].append((relation.id, one)) }
    }
    self.evidence = evidence
  }

  /// How many texts and spans ``verify(_:)`` compares for one document.
  public func checks(in document: String) -> Int {
    (mentions[document]?.count ?? 0) + (evidence[document] ?? []).reduce(0) { $0 + 4 + $1.evidence.cues.count }
  }

  /// Compares everything that the graph says of this article; empty when all of it holds.
  ///
  /// Diagnostics carry the line and column in the article and are sorted by place.
  public func verify(_ article: Article) -> [Diagnostic] {
    guard let record = documents[article.id] else {
      return [Diagnostic(.error, path: article.path, "the graph has no document '\(article.id)'", code: "verify-document")]
    }
    var found: [(offset: Int, message: String, code: String)] = []
    func compare(_ span: Span, _ text: String, _ what: String, _ code: String) {
      if span.end > article.scalars.count {
        found.append((span.start, "\(what) ends at \(span.end), the text has \(article.scalars.count) code points", "verify-span"))
      } else if !article.scalars[span.start..<span.end].elementsEqual(text.unicodeScalars) {
        found.append((span.start, "\(what) says '\(Self.short(text))', the article says '\(Self.short(article.text(in: span)))'", code))
      }
    }
    func contain(_ span: Span, _ what: String) {
      if span.end > article.scalars.count || span.isEmpty {
        found.append(
          (
            span.start, "\(what) at \(span.start)..<\(span.end) is not inside the text of \(article.scalars.count) code points",
            "verify-span"
          ))
      }
    }
    for (entity, mention) in mentions[article.id] ?? [] {
      compare(mention.span, mention.text, "a mention of '\(entity)'", "verify-mention")
    }
    for (relation, evidence) in evidence[article.id] ?? [] {
      compare(evidence.span, evidence.quote, "the quote of '\(relation)'", "verify-quote")
      for (span, name) in [(evidence.trigger, "trigger"), (evidence.subject, "subject"), (evidence.object, "object")] {
        contain(span, "the \(name) of '\(relation)'")
      }
      for cue in evidence.cues { contain(cue.span, "a \(cue.kind.rawValue) cue of '\(relation)'") }
    }
    found.sort { ($0.offset, $0.code, $0.message) < ($1.offset, $1.code, $1.message) }
    let lines = LineIndex(article.scalars)
    var diagnostics: [Diagnostic] = []
    if record.sha256 != article.sha256 {
      diagnostics.append(
        Diagnostic(
          .error, path: article.path, "the article's text has the hash '\(article.sha256)', the graph was made from '\(record.sha256)'",
          code: "verify-hash"))
    }
    for one in found {
      let (line, column) = lines.place(of: one.offset)
      diagnostics.append(Diagnostic(.error, path: article.path, line: line, column: column, one.message, code: one.code))
    }
    return diagnostics
  }

  /// Enough of a text to recognise it, on one line.
  private static func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= 60 ? line : line.prefix(59) + "…"
  }
}

/// Where the lines of a text begin.
struct LineIndex {
  private let starts: [Int]
  private let count: Int

  init(_ scalars: [Unicode.Scalar]) {
    starts = [0] + scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }
    count = scalars.count
  }

  /// One-based; an offset beyond the text counts as its end.
  func place(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(offset, count)
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, offset - starts[low] + 1)
  }
}
