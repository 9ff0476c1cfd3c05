/// An article and what the annotators have found in it.
///
/// All offsets and token numbers here count in the article's *view*; `article.view.original(_:)` leads back to the article's text.
public struct Document: Sendable {
  public let article: Article
  public var tokens: [Token] = []
  /// In text order; every token is in exactly one sentence.
  public var sentences: [Sentence] = []

  public init(_ article: Article) {
    self.article = article
  }
}

/// One word, number or sign.
public struct Token: Sendable {
  /// In code points of the view.
  public var span: Span
  /// As the view spells it.
  public var text: String

  public init(span: Span, text: String) {
    self.span = span
    self.text = text
  }
}

/// A run of tokens that makes one statement, or a headline.
public struct Sentence: Sendable {
  /// Token numbers, half open.
  public var tokens: Range<Int>
  public var block: TextView.BlockKind

  public init(tokens: Range<Int>, block: TextView.BlockKind) {
    self.tokens = tokens
    self.block = block
  }
}
