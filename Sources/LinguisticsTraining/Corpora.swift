import FoundationEssentials
import NewsGraphModel
import Linguistics

/// Reads what networks learn from: treebanks in CoNLL-U and names in JSON Lines.
public enum Corpora {
  /// The features that extraction needs; others are left out.
  static let features: Set<Substring> = ["Number", "Tense", "Voice", "VerbForm", "PronType", "Polarity"]

  /// The sentences of treebanks and name files; names of a sentence that a treebank also has are joined to its tree.
  ///
  /// Throws a `Diagnostic` with path and line for what cannot be read.
  public static func read(treebanks: [String], names: [String]) throws -> [AnnotatedSentence] {
    var sentences: [AnnotatedSentence] = []
    for path in treebanks { sentences += try treebank(path) }
    var places: [[String]: [Int]] = [:]
    for (index, sentence) in sentences.enumerated() { places[sentence.words, default: []].append(index) }
    // Where the words are cut differently the letters are the same.
    var letters: [String: [Int]] = [:]
    for (index, sentence) in sentences.enumerated() { letters[sentence.words.joined(), default: []].append(index) }
    for path in names {
      for sentence in try nameFile(path) {
        if let known = places[sentence.words] ?? letters[sentence.words.joined()] {
          for index in known where sentences[index].words.count == sentence.words.count { sentences[index].names = sentence.names }
        } else {
          sentences.append(sentence)
        }
      }
    }
    return sentences
  }

  /// The sentences of a treebank (CoNLL-U, Universal Dependencies 2); multiword tokens and empty nodes are passed over.
  static func treebank(_ path: String) throws -> [AnnotatedSentence] {
    var sentences: [AnnotatedSentence] = []
    var sentence = AnnotatedSentence()
    var heads: [Int] = []
    func finish() {
      guard !sentence.words.isEmpty else { return }
      sentence.heads = heads.map { $0 == 0 ? heads.count : $0 - 1 }
      sentences.append(sentence)
      sentence = AnnotatedSentence()
      heads = []
    }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty { finish() }
      guard let first = line.first, first != "#" else { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 10 else {
        throw Diagnostic(.error, path: path, line: index + 1, "\(cells.count) columns, expected 10", code: "conllu-columns")
      }
      guard Int(cells[0]) != nil else { continue }
      guard let head = Int(cells[6]), head >= 0 else {
        throw Diagnostic(.error, path: path, line: index + 1, "head '\(cells[6])', expected a word number", code: "conllu-head")
      }
      sentence.words.append(String(cells[1]))
      sentence.classes[0].append(String(cells[3]))
      sentence.classes[1].append(String(cells[4]))
      let kept = cells[5].split(separator: "|").filter { features.contains($0.prefix { $0 != "=" }) }
      sentence.classes[2].append(kept.isEmpty ? "_" : kept.joined(separator: "|"))
      heads.append(head)
      sentence.labels.append(String(cells[7]))
    }
    finish()
    return sentences.filter { sentence in sentence.heads.allSatisfy { $0 <= sentence.words.count } }
  }

  /// The sentences of a name file: `text`, `tokens` and `sents` as pairs of offsets, `entities` with `start`, `end` and `type`.
  static func nameFile(_ path: String) throws -> [AnnotatedSentence] {
    var sentences: [AnnotatedSentence] = []
    for (index, line) in try [UInt8](Data(contentsOf: URL(filePath: path))).split(separator: 0x0A).enumerated() {
      let record = try JSONValue.parse(line)
      guard let text = record["text"]?.string, let entities = record["entities"]?.array, let tokens = pairs(record["tokens"]),
        let spans = pairs(record["sents"])
      else {
        throw Diagnostic(.error, path: path, line: index + 1, "no text, tokens, sents and entities", code: "names-members")
      }
      let scalars = Array(text.unicodeScalars)
      guard tokens.allSatisfy({ $0.upperBound <= scalars.count }) else {
        throw Diagnostic(.error, path: path, line: index + 1, "a token reaches beyond the text", code: "names-offsets")
      }
      for span in spans {
        let own = tokens.filter { $0.lowerBound >= span.lowerBound && $0.upperBound <= span.upperBound && !$0.isEmpty }
        guard !own.isEmpty else { continue }
        var sentence = AnnotatedSentence()
        sentence.words = own.map { token in
          var word = String.UnicodeScalarView()
          word.append(contentsOf: scalars[token])
          return String(word)
        }
        sentence.names = tags(own, sentence.words, entities)
        sentences.append(sentence)
      }
    }
    return sentences
  }

  private static func pairs(_ value: JSONValue?) -> [Range<Int>]? {
    guard let items = value?.array else { return nil }
    var pairs: [Range<Int>] = []
    for item in items {
      guard let pair = item.array, pair.count >= 2, let start = pair[0].integer, let end = pair[1].integer, 0 <= start, start <= end else {
        return nil
      }
      pairs.append(start..<end)
    }
    return pairs
  }

  /// The type under which a corpus's type is learned; quantities and dates are not names.
  private static let types = ["PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC", "EVENT": "MISC"]

  private static func tags(_ tokens: [Range<Int>], _ words: [String], _ entities: [JSONValue]) -> [String] {
    var tags = [String](repeating: "O", count: tokens.count)
    for entity in entities {
      guard let start = entity["start"]?.integer, let end = entity["end"]?.integer, let type = entity["type"]?.string.flatMap({ types[$0] })
      else { continue }
      var own = tokens.indices.filter { tokens[$0].lowerBound < end && tokens[$0].upperBound > start }
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
