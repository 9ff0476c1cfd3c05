internal import NewsGraphModel

/// The names that an analyser finds in the texts of a file.
public enum NamePrediction {
  /// Over the analyser's own tokens and sentences.
  public static func overRawText(_ gold: NameFile, _ analyser: some Analyser) throws -> NameFile {
    NameFile(
      try gold.documents.map { document in
        try predict(document, analyser.cut(document.text).map { $0.map(\.span) }, analyser)
      })
  }

  /// Over the file's own tokens and sentences; tokens that stand in no sentence belong to none and have no names.
  public static func overGoldTokens(_ gold: NameFile, _ analyser: some Analyser) throws -> NameFile {
    NameFile(
      try gold.documents.map { document in
        var sentences: [[Span]] = []
        var rest = document.tokens.sorted()[...]
        for sentence in document.sentences.sorted() {
          while let token = rest.first, token.start < sentence.start { rest.removeFirst() }
          let words = rest.prefix { $0.end <= sentence.end }
          rest = rest.dropFirst(words.count)
          if !words.isEmpty { sentences.append(Array(words)) }
        }
        return try predict(document, sentences, analyser)
      })
  }

  private static func predict(_ document: NameDocument, _ sentences: [[Span]], _ analyser: some Analyser) throws -> NameDocument {
    let scalars = Array(document.text.unicodeScalars)
    let found = try analyser.analyse(sentences.map { $0.map { String(scalars[$0.start..<$0.end]) } })
    var names: [NameDocument.Name] = []
    for (words, analysis) in zip(sentences, found) {
      for name in analysis.names where !name.words.isEmpty && words.indices.contains(name.words.upperBound - 1) {
        names.append(.init(Span(words[name.words.lowerBound].start, words[name.words.upperBound - 1].end), name.type))
      }
    }
    return NameDocument(id: document.id, text: document.text, names: names.sorted())
  }
}
