import Evaluation
import FoundationEssentials
import NewsGraphModel

/// Reads what networks learn from: treebanks in CoNLL-U and names in JSON Lines.
public enum Corpora {
  /// The features that extraction needs; others are left out.
  private static let features: Set<Substring> = ["Number", "Tense", "Voice", "VerbForm", "PronType", "Polarity"]

  /// The sentences of treebanks and name files; names of a sentence that a treebank also has are joined to its tree.
  ///
  /// A file that is given twice counts twice. Throws a `Diagnostic` with path and line for what cannot be read.
  public static func read(treebanks: [String], names: [String]) throws -> [AnnotatedSentence] {
    var sentences: [AnnotatedSentence] = []
    for path in treebanks { sentences += try CoNLLUFile(bytes(path), name: path).sentences.map(sentence) }
    // Where the words are cut differently the letters are the same.
    var places: [String: [Int]] = [:]
    for (index, sentence) in sentences.enumerated() { places[sentence.words.joined(), default: []].append(index) }
    for path in names {
      for document in try NameFile(bytes(path), name: path).documents {
        for sentence in Self.sentences(document) {
          let known = places[sentence.words.joined()] ?? []
          for index in known where sentences[index].words == sentence.words { sentences[index].names = sentence.names }
          if known.isEmpty { sentences.append(sentence) }
        }
      }
    }
    return sentences
  }

  private static func bytes(_ path: String) throws -> Data {
    do { return try Data(contentsOf: URL(filePath: path)) } catch {
      throw Diagnostic(.error, path: path, "cannot be read, expected a readable file", code: "file-unreadable")
    }
  }

  private static func sentence(_ treebank: CoNLLUSentence) -> AnnotatedSentence {
    var sentence = AnnotatedSentence()
    sentence.words = treebank.words.map(\.form)
    sentence.classes = [
      treebank.words.map(\.part), treebank.words.map(\.penn),
      treebank.words.map { word in
        let kept = word.features.split(separator: "|").filter { features.contains($0.prefix { $0 != "=" }) }
        return kept.isEmpty ? "_" : kept.joined(separator: "|")
      },
    ]
    sentence.heads = treebank.words.map { $0.head < 0 ? treebank.words.count : $0.head }
    sentence.labels = treebank.words.map(\.label)
    return sentence
  }

  private static func sentences(_ document: NameDocument) -> [AnnotatedSentence] {
    let scalars = Array(document.text.unicodeScalars)
    return document.sentences.compactMap { span in
      let tokens = document.tokens.filter { $0.start >= span.start && $0.end <= span.end && $0.start < $0.end }
      guard !tokens.isEmpty else { return nil }
      var sentence = AnnotatedSentence()
      sentence.words = tokens.map { token in
        var word = String.UnicodeScalarView()
        word.append(contentsOf: scalars[token.start..<token.end])
        return String(word)
      }
      sentence.names = tags(tokens, sentence.words, document.names)
      return sentence
    }
  }

  /// The type under which a corpus's type is learned; quantities and dates are not names.
  private static let types = ["PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC", "EVENT": "MISC"]

  private static func tags(_ tokens: [Span], _ words: [String], _ names: [NameDocument.Name]) -> [String] {
    var tags = [String](repeating: "O", count: tokens.count)
    for name in names {
      guard let type = types[name.type] else { continue }
      var own = tokens.indices.filter { tokens[$0].start < name.span.end && tokens[$0].end > name.span.start }
      // Corpora differ in whether an article belongs to a name; here it does not.
      if let first = own.first, own.count > 1, words[first] == "the" { own.removeFirst() }
      guard let first = own.first, let last = own.last, own.allSatisfy({ tags[$0] == "O" }) else { continue }
      for index in own { tags[index] = "I-" + type }
      tags[first] = "B-" + type
      tags[last] = first == last ? "S-" + type : "E-" + type
    }
    return tags
  }
}
