import Evaluation
import Linguistics
import NewsGraphModel

/// The program's own annotators, measured.
struct AnnotatorAnalyser: Analyser {
  /// Those that find tags, lemmas, trees and names; they are given tokens and sentences.
  let annotators: [any Annotator]
  /// Spells lemmas as treebanks do, with capitals.
  let lemmatizer: Lemmatizer

  func cut(_ text: String) -> [[CutWord]] {
    var document = Document(Self.article(Array(text.unicodeScalars)))
    Tokenizer().annotate(&document)
    return document.sentences.map { sentence in
      var isQuoted = false
      return sentence.tokens.map { index in
        let token = document.tokens[index]
        var isJoined = false
        if index > sentence.tokens.lowerBound {
          isJoined = Contractions.isJoined(document.tokens[index - 1], token, isQuoted: isQuoted)
        }
        if !isJoined, ["'", "‘", "’"].contains(token.text) { isQuoted = token.text == "‘" || !isQuoted }
        return CutWord(token.span, isJoined: isJoined)
      }
    }
  }

  func analyse(_ sentences: [[String]]) throws -> [SentenceReading] {
    var scalars: [Unicode.Scalar] = []
    var tokens: [Token] = []
    var ranges: [Range<Int>] = []
    for words in sentences {
      let first = tokens.count
      for word in words {
        let start = scalars.count
        scalars.append(contentsOf: word.unicodeScalars)
        tokens.append(Token(span: Span(start, scalars.count), text: word))
        scalars.append(" ")
      }
      if !scalars.isEmpty { scalars[scalars.count - 1] = "\n" }
      ranges.append(first..<tokens.count)
    }
    var document = Document(Self.article(scalars))
    document.tokens = tokens
    document.sentences = ranges.map { Sentence(tokens: $0, block: .paragraph) }
    for annotator in annotators { annotator.annotate(&document) }
    return ranges.map { range in
      let words = range.map { index in
        let token = document.tokens[index]
        return SentenceReading.Word(
          lemma: lemmatizer.treebankLemma(of: token.text, token.part, token.penn), part: token.part.rawValue, penn: token.penn.name,
          features: token.features,
          head: token.head < 0 ? -1 : token.head - range.lowerBound, label: token.label)
      }
      let inside = document.names.filter { range.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= range.upperBound }
      return SentenceReading(
        words: words,
        names: inside.map { .init($0.tokens.lowerBound - range.lowerBound..<$0.tokens.upperBound - range.lowerBound, $0.kind.rawValue) })
    }
  }

  static func article(_ scalars: [Unicode.Scalar]) -> Article {
    Article(id: "text", path: "text.txt", scalars: scalars, view: TextView(plain: scalars))
  }
}
