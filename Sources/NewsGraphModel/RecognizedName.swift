/// Words that a name recogniser takes for a name.
public struct RecognizedName: Hashable, Sendable {
  /// By the types of most corpora of names.
  public enum Kind: String, Sendable, CaseIterable {
    case person = "PER"
    case organization = "ORG"
    case location = "LOC"
    /// Nationalities, works, events and the like.
    case other = "MISC"
  }

  /// Token numbers, half open.
  public var tokens: Range<Int>
  public var kind: Kind

  public init(tokens: Range<Int>, kind: Kind) {
    self.tokens = tokens
    self.kind = kind
  }
}
