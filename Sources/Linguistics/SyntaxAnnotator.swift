public import NewsGraphModel

/// Gives every token its part of speech, its lemma and its place in the sentence's dependency tree, and the document its names.
public struct SyntaxAnnotator: Annotator {
  public static let name = "syntax"
  public static let requires: Set<Layer> = [.tokens, .sentences]
  public static let assigns: Set<Layer> = [.partsOfSpeech, .lemmas, .dependencies, .names]

  private let network: Network
  private let lemmatizer: Lemmatizer

  public init(_ network: Network, lemmatizer: Lemmatizer) {
    self.network = network
    self.lemmatizer = lemmatizer
  }

  public func annotate(_ document: inout Document) {
    let sentences = document.sentences.map { sentence in document.tokens[sentence.tokens].map { Self.spelling($0.text) } }
    let analyses = analyse(sentences)
    for (sentence, analysis) in zip(document.sentences, analyses) {
      let first = sentence.tokens.lowerBound
      let count = sentence.tokens.count
      for (index, tag) in analysis.tags.enumerated() {
        let head = analysis.tree.heads[index]
        document.tokens[first + index].part = tag.part
        document.tokens[first + index].penn = tag.penn
        document.tokens[first + index].features = tag.features
        document.tokens[first + index].lemma = lemmatizer.lemma(of: document.tokens[first + index].lower, tag.part, tag.penn)
        document.tokens[first + index].head = head == count ? -1 : first + head
        document.tokens[first + index].label = analysis.tree.labels[index]
      }
    }
    let found = analyses.map(\.names)
    let names = NameConsistency(sentences, found).names(found)
    document.names = zip(document.sentences, names).flatMap { sentence, names in
      names.map { $0.shifted(by: sentence.tokens.lowerBound) }
    }
  }

  /// Sentences in their order, those with parentheses put together from their pieces.
  private func analyse(_ sentences: [[String]]) -> [SentenceAnalysis] {
    let stretches = sentences.map(Interposition.find)
    var pieces: [[String]] = []
    for (words, stretches) in zip(sentences, stretches) {
      pieces.append(Interposition.rest(stretches, of: words).map { words[$0] })
      pieces += stretches.map { Array(words[$0.inner]) }
    }
    var analyses = network.analyse(pieces)[...]
    let interrupted = sentences.indices.filter { !stretches[$0].isEmpty }
    var names = NameRecognizer(network).names(in: interrupted.map { sentences[$0] })[...]
    return zip(sentences, stretches).map { words, stretches in
      let own = analyses.prefix(1 + stretches.count)
      analyses = analyses.dropFirst(own.count)
      guard let rest = own.first, !stretches.isEmpty else { return own.first ?? network.analyse([words])[0] }
      return Interposition.join(words, stretches, rest: rest, inner: Array(own.dropFirst()), names: names.popFirst() ?? [])
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
