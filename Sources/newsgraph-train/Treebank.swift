import FoundationEssentials

/// A sentence of a treebank: words with tags and heads.
struct TreebankSentence {
  var words: [String] = []
  var lemmas: [String] = []
  /// `UPOS/XPOS`.
  var tags: [String] = []
  /// Index of each word's head; the root is the number of words.
  var heads: [Int] = []
  var labels: [String] = []
}

enum Treebank {
  /// Reads CoNLL-U files (Universal Dependencies); multiword tokens and empty nodes are passed over.
  static func read(_ paths: [String]) throws -> [TreebankSentence] {
    var sentences: [TreebankSentence] = []
    for path in paths {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      var sentence = TreebankSentence()
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.isEmpty {
          if !sentence.words.isEmpty { sentences.append(finish(sentence)) }
          sentence = TreebankSentence()
          continue
        }
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard cells.count == 10, Int(cells[0]) != nil, let head = Int(cells[6]) else { continue }
        sentence.words.append(String(cells[1]))
        sentence.lemmas.append(String(cells[2]))
        sentence.tags.append("\(cells[3])/\(cells[4])")
        sentence.heads.append(head - 1)
        sentence.labels.append(String(cells[7]))
      }
      if !sentence.words.isEmpty { sentences.append(finish(sentence)) }
    }
    return sentences
  }

  private static func finish(_ sentence: TreebankSentence) -> TreebankSentence {
    var sentence = sentence
    sentence.heads = sentence.heads.map { $0 < 0 ? sentence.words.count : $0 }
    return sentence
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers from the same seed, on every machine.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
