import NewsGraphModel

/// Makes the names of one document agree with each other: the same words name the same kind of thing throughout.
///
/// The kind that most mentions of a spelling have goes to all of them; and a single word that ends the name of a person found elsewhere in
/// the document is that person, wherever it stands.
struct NameConsistency {
  private var kinds: [[String]: [RecognizedName.Kind: Int]] = [:]
  private var surnames: Set<String> = []
  private let sentences: [[String]]

  init(_ sentences: [[String]], _ names: [[RecognizedName]]) {
    self.sentences = sentences
    for (sentence, found) in zip(sentences, names) {
      for name in found {
        kinds[Array(sentence[name.tokens]), default: [:]][name.kind, default: 0] += 1
        if name.kind == .person, name.tokens.count > 1, let last = name.tokens.last { surnames.insert(sentence[last]) }
      }
    }
  }

  /// The names of every sentence, agreed.
  func names(_ names: [[RecognizedName]]) -> [[RecognizedName]] {
    zip(sentences, names).map { sentence, found in
      let agreed = found.map { RecognizedName(tokens: $0.tokens, kind: kind(Array(sentence[$0.tokens])) ?? $0.kind) }
      return missed(sentence, agreed)
    }
  }

  /// The kind of thing that words name in this document; nothing when they were never found to be a name.
  private func kind(_ words: [String]) -> RecognizedName.Kind? {
    guard let counts = kinds[words] else { return nil }
    if words.count == 1, surnames.contains(words[0]) { return .person }
    // The order of the kinds settles a draw, so that no dictionary's order does.
    return RecognizedName.Kind.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] }
  }

  /// The names of a sentence with the surnames that were passed over.
  private func missed(_ sentence: [String], _ found: [RecognizedName]) -> [RecognizedName] {
    var isTaken = [Bool](repeating: false, count: sentence.count)
    for name in found { for word in name.tokens { isTaken[word] = true } }
    let missed = sentence.indices.filter { !isTaken[$0] && surnames.contains(sentence[$0]) && sentence[$0].first?.isUppercase == true }
    return (found + missed.map { RecognizedName(tokens: $0..<$0 + 1, kind: .person) }).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
