public import NewsGraphModel

/// The words of one article that prove a relation.
public struct RelationProof: Hashable, Sendable {
  /// The article's own words.
  public let quote: String
  /// The id of the article; nothing when the graph does not say.
  public let article: String?
  /// In code points of the article's text.
  public let span: Span?
  /// From 0 to 1.
  public let confidence: Double

  /// Whether both are the same words at the same place, whatever they prove.
  public func isSameSentence(as other: RelationProof) -> Bool {
    quote == other.quote && article == other.article && span == other.span
  }

  /// `{"quote", "article", "start", "end"}`.
  public var json: JSONValue {
    .object([
      .init("quote", .string(quote)), .init("article", JSONValue(article)), .init("start", span.map { .integer($0.start) } ?? .null),
      .init("end", span.map { .integer($0.end) } ?? .null),
    ])
  }
}
