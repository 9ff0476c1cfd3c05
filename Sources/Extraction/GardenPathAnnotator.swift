public import NewsGraphModel

/// Mends trees that the grammar of English rules out, before anything is read from them.
///
/// A parser that is right nine times in ten errs in ways that can be told from the words: `Norway called for a truce` has no other verb, so
/// `called` is no participle.
/// **Changes** heads, labels, and the tag of a past tense that was taken for a participle; each rule only where nothing else can be meant.
public struct GardenPathAnnotator: Annotator {
  public static let name = "garden-paths"
  public static let requires: Set<Layer> = [.sentences, .partsOfSpeech, .lemmas, .dependencies]
  public static let assigns: Set<Layer> = [.dependencies]

  public init() {}

  public func annotate(_ document: inout Document) {
    for sentence in document.sentences where sentence.block != .headline && sentence.block != .heading {
      var path = GardenPath(tokens: document.tokens[sentence.tokens])
      if path.mend() { document.tokens.replaceSubrange(sentence.tokens, with: path.tokens) }
    }
  }
}
