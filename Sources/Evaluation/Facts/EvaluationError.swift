internal import NewsGraphModel

/// One thing that is not as the annotation has it.
public struct EvaluationError: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Source and target are exchanged.
    case inverted
    /// The article says the opposite.
    case polarity
    /// A mistake that the annotation warns of.
    case listed
    /// The annotation has nothing like it.
    case wrong
    /// Right but for one end.
    case end
    /// Right but for the words that are demanded or proposed.
    case content
    /// True of the article, but the evidence is another sentence.
    case evidence
    case missed
    case modality
    case attribution
    case addressee
    case date
    case typing
    /// Several nodes for one thing.
    case split
    /// One node for several things.
    case merge
  }

  public var kind: Kind
  /// The id of the article; nothing for what several articles show together.
  public var article: String?
  /// What is wrong: `leads: Ada Byron → Harbour Union`.
  public var subject: String
  /// What was expected.
  public var reason: String
  /// The id of the relation or entity that is wrong; nothing for what is missing.
  public var id: String?
  /// The sentence.
  public var quote: String?

  var json: JSONValue {
    func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    return .object([
      .init("kind", .string(kind.rawValue)), .init("article", text(article)), .init("subject", .string(subject)),
      .init("reason", .string(reason)), .init("id", text(id)), .init("quote", text(quote)),
    ])
  }
}
