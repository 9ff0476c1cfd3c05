internal import NewsGraphModel

/// A treebank's text as an analyser reads it.
public enum TreebankPrediction {
  /// The treebank's own words with the analyser's tags, lemmas and trees.
  public static func overGoldTokens(_ gold: CoNLLUFile, _ analyser: some Analyser) throws -> CoNLLUFile {
    var result = CoNLLUFile()
    for document in gold.documents {
      let found = try analyser.analyse(document.map { $0.words.map(\.form) })
      for (index, sentence) in document.enumerated() {
        var sentence = sentence
        let analysis = index < found.count ? found[index] : SentenceReading()
        for (place, word) in analysis.words(count: sentence.words.count).enumerated() {
          sentence.words[place] = Self.word(sentence.words[place].form, word)
        }
        result.sentences.append(sentence)
      }
    }
    return result
  }

  /// The text of each document with the analyser's own tokens and sentences.
  ///
  /// Paragraphs are those that the treebank marks, so that a heading is not joined to what follows it; where sentences end inside them is
  /// for the analyser to find.
  public static func overRawText(_ gold: CoNLLUFile, _ analyser: some Analyser) throws -> CoNLLUFile {
    var result = CoNLLUFile()
    for document in gold.documents {
      let text = rawText(document)
      let scalars = Array(text.unicodeScalars)
      let cut = analyser.cut(text)
      func form(_ span: Span) -> String { String(scalars[span.start..<span.end]) }
      let found = try analyser.analyse(cut.map { $0.map { form($0.span) } })
      for (index, words) in cut.enumerated() {
        var sentence = CoNLLUSentence()
        if index == 0 { sentence.newDocument = document.first?.newDocument ?? "" }
        guard let first = words.first, let last = words.last else { continue }
        sentence.isNewParagraph = first.span.start == 0 || scalars[first.span.start - 1] == "\n"
        sentence.text = form(Span(first.span.start, last.span.end))
        sentence.tokens = tokens(words, scalars)
        let analysis = index < found.count ? found[index] : SentenceReading()
        sentence.words = zip(words, analysis.words(count: words.count)).map { Self.word(form($0.span), $1) }
        result.sentences.append(sentence)
      }
    }
    return result
  }

  /// The text of a document, one line a paragraph.
  public static func rawText(_ document: ArraySlice<CoNLLUSentence>) -> String {
    var text = ""
    var isSpaceBehind = false
    for sentence in document {
      if !text.isEmpty { text += sentence.isNewParagraph ? "\n" : isSpaceBehind ? " " : "" }
      // The comment is trusted only where it has the same characters as the tokens.
      func letters(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { !SpannedWords.isSpace($0) } }
      var forms = sentence
      forms.text = nil
      let surface = sentence.surface
      text += letters(surface) == sentence.tokens.flatMap { letters($0.form) } ? surface : forms.surface
      isSpaceBehind = sentence.tokens.last?.isSpaceBehind ?? true
    }
    return text
  }

  private static func tokens(_ words: [CutWord], _ scalars: [Unicode.Scalar]) -> [CoNLLUSentence.Token] {
    var tokens: [CoNLLUSentence.Token] = []
    var index = 0
    while index < words.count {
      var end = index + 1
      while end < words.count, words[end].isJoined, words[end].span.start == words[end - 1].span.end { end += 1 }
      let span = Span(words[index].span.start, words[end - 1].span.end)
      let isSpaceBehind = span.end >= scalars.count || SpannedWords.isSpace(scalars[span.end])
      tokens.append(.init(form: String(scalars[span.start..<span.end]), words: index..<end, isSpaceBehind: isSpaceBehind))
      index = end
    }
    return tokens
  }

  private static func word(_ form: String, _ found: SentenceReading.Word) -> CoNLLUSentence.Word {
    .init(
      form: form, lemma: found.lemma, part: found.part, penn: found.penn, features: found.features, head: found.head,
      label: found.label)
  }
}
