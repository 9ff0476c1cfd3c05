import NewsGraphModel

/// Makes the names of one document agree with each other: the same words name the same kind of thing throughout.
///
/// Three steps, each over the whole document: the kind that most mentions of a spelling have goes to all of them; a single word that ends
/// the name of a person found elsewhere is that person; words with capitals that were a name at least twice, or are such a last word, are a
/// name wherever they stand.
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

  private static let longest = 6

  /// The names of a sentence with those that were passed over.
  private func missed(_ sentence: [String], _ found: [RecognizedName]) -> [RecognizedName] {
    var isTaken = [Bool](repeating: false, count: sentence.count)
    for name in found { for word in name.tokens { isTaken[word] = true } }
    var names = found
    var start = 0
    while start < sentence.count {
      let longest = (start..<min(start + Self.longest, sentence.count)).prefix { !isTaken[$0] }.count
      let length = stride(from: longest, to: 0, by: -1).first { isKnown(Array(sentence[start..<start + $0])) } ?? 0
      if length > 0, let kind = kind(Array(sentence[start..<start + length])) ?? (length == 1 ? .person : nil) {
        names.append(RecognizedName(tokens: start..<start + length, kind: kind))
      }
      start += max(1, length)
    }
    return names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func isKnown(_ words: [String]) -> Bool {
    guard words[0].first?.isUppercase == true else { return false }
    if words.count == 1, surnames.contains(words[0]) { return true }
    return (kinds[words] ?? [:]).values.reduce(0, +) > 1
  }
}
