import NewsGraphModel

/// Makes the names of one document agree with each other: the same words name the same kind of thing throughout.
///
/// The kind that most mentions of a spelling have goes to all of them; a single word that ends the name of a person found elsewhere in the
/// document is that person, wherever it stands; and so are the initials that stand in parentheses behind a name, as in `World Trade
/// Organization (WTO)`, that name.
struct NameConsistency {
  private var kinds: [[String]: [RecognizedName.Kind: Int]] = [:]
  private var surnames: Set<String> = []
  /// What each of the document's initials stands for.
  private var initials: [String: RecognizedName.Kind] = [:]
  private let sentences: [[String]]

  init(_ sentences: [[String]], _ names: [[RecognizedName]]) {
    self.sentences = sentences
    for (sentence, found) in zip(sentences, names) {
      for name in found {
        kinds[Array(sentence[name.tokens]), default: [:]][name.kind, default: 0] += 1
        if name.kind == .person, name.tokens.count > 1, let last = name.tokens.last { surnames.insert(sentence[last]) }
        // The first explanation counts.
        if let short = Self.initials(sentence, behind: name), initials[short] == nil { initials[short] = name.kind }
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

  /// The word in parentheses behind a name, where it is made of the first letters of the name's capitalised words.
  private static func initials(_ sentence: [String], behind name: RecognizedName) -> String? {
    let rest = sentence[name.tokens.upperBound...].prefix(3)
    guard rest.count == 3, rest.first == "(", rest.last == ")" else { return nil }
    let letters = sentence[name.tokens].compactMap(\.first).filter(\.isUppercase)
    return letters.count > 1 && rest.dropFirst().first == String(letters) ? String(letters) : nil
  }

  /// The kind of thing that words name in this document; nothing when they were never found to be a name.
  private func kind(_ words: [String]) -> RecognizedName.Kind? {
    if words.count == 1, let kind = single(words[0]) { return kind }
    guard let counts = kinds[words] else { return nil }
    // The order of the kinds settles a draw, so that no dictionary's order does.
    return RecognizedName.Kind.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] }
  }

  /// The kind of thing that one word names wherever it stands: initials that were explained, and surnames.
  private func single(_ word: String) -> RecognizedName.Kind? { initials[word] ?? (surnames.contains(word) ? .person : nil) }

  /// The names of a sentence with the initials and surnames that were passed over.
  private func missed(_ sentence: [String], _ found: [RecognizedName]) -> [RecognizedName] {
    var isTaken = [Bool](repeating: false, count: sentence.count)
    for name in found { for word in name.tokens { isTaken[word] = true } }
    let missed = sentence.indices.compactMap { index -> RecognizedName? in
      guard !isTaken[index], sentence[index].first?.isUppercase == true, let kind = single(sentence[index]) else { return nil }
      return RecognizedName(tokens: index..<index + 1, kind: kind)
    }
    return (found + missed).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
