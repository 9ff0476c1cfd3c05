public import NewsGraphModel

/// Gives every token its part of speech, its lemma and its place in the sentence's dependency tree.
public struct SyntaxAnnotator: Annotator {
  public static let name = "syntax"
  public static let requires: Set<Layer> = [.tokens, .sentences]
  public static let assigns: Set<Layer> = [.partsOfSpeech, .lemmas, .dependencies]

  private let tagger: Tagger
  private let parser: DependencyParser
  private let lemmatizer: Lemmatizer

  public init(tagger: Tagger, parser: DependencyParser, verbs: VerbLexicon) {
    self.tagger = tagger
    self.parser = parser
    lemmatizer = Lemmatizer(verbs: verbs)
  }

  public func annotate(_ document: inout Document) {
    for sentence in document.sentences {
      let first = sentence.tokens.lowerBound
      let words = document.tokens[sentence.tokens].map { Self.spelling($0.text) }
      let numbers = tagger.tagNumbers(words)
      let (heads, labels) = parser.parse(words, tags: numbers)
      for index in words.indices {
        let tag = tagger.tag(number: numbers[index])
        document.tokens[first + index].part = tag.part
        document.tokens[first + index].penn = tag.penn
        document.tokens[first + index].lemma = lemmatizer.lemma(document.tokens[first + index].lower, tag.part, tag.penn)
        document.tokens[first + index].head = heads[index] == words.count ? -1 : first + heads[index]
        document.tokens[first + index].label = labels[index]
      }
    }
  }

  /// The spelling of the treebanks: plain apostrophes and quotes.
  private static func spelling(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    return String(
      text.unicodeScalars.map { scalar in
        switch scalar {
        case "’", "‘", "ʼ": "'"
        case "“", "”": "\""
        default: scalar
        }
      })
  }
}
