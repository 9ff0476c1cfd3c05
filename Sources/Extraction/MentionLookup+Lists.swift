import NewsGraphModel

// Lists of people that a few words open.

extension MentionLookup {
  /// The names of the list that begins at a token: people, and bodies and countries that are listed themselves and own nobody.
  ///
  /// Read word by word, because trees of such lists are seldom right. The list ends with its clause.
  func names(behind start: Int, in sentence: Range<Int>) -> [Int] {
    var found: [Int] = []
    var others: [Int] = []
    var index = start
    var depth = 0
    while index < sentence.upperBound {
      let token = document.tokens[index]
      if token.text == "(" { depth += 1 }
      if token.text == ")" { depth -= 1 }
      if depth > 0 {
        index += 1
        continue
      }
      if token.text == ";" || token.text == ":" && index > start || Self.closing.contains(token.lower) { break }
      if ["who", "which", "whose", "where"].contains(token.lower) {
        // A clause about the one before.
        while index < sentence.upperBound, ![",", ";"].contains(document.tokens[index].text) { index += 1 }
        continue
      }
      if token.penn.isFinite, index > start, token.part == .verb || token.part == .auxiliary { break }
      if let mention = name(at: index) {
        let end = document.mentions[mention].tokens.upperBound
        let isOwner = end < sentence.upperBound && ["'s", "’s", "'", "’"].contains(document.tokens[end].text)
        if !isOwner {
          if thing(mention).type == CoreType.person {
            found.append(mention)
          } else if isListed(index, end, start, sentence) {
            others.append(mention)
          }
        }
        index = end
        continue
      }
      index += 1
    }
    return found.isEmpty ? others : found
  }

  /// The people that brackets behind a token name, if they are a list; the closing sign may be missing.
  func names(inBracketsBehind token: Int, in sentence: Range<Int>) -> [Int] {
    guard let open = (token..<min(sentence.upperBound, token + 9)).first(where: { document.tokens[$0].text == "(" }) else { return [] }
    let close = (open..<sentence.upperBound).first { document.tokens[$0].text == ")" } ?? sentence.upperBound
    let found = names(behind: open + 1, in: sentence.lowerBound..<close).filter { thing($0).type == CoreType.person }
    return found.count > 1 ? found : []
  }

  private static let closing: Set<String> = [
    "while", "but", "although", "though", "because", "when", "after", "before", "whereas",
  ]

  private func name(at index: Int) -> Int? {
    document.mentions.firstIndex { $0.tokens.lowerBound == index && $0.kind == .name }
  }

  /// Whether a name is an item of the list and not part of one: commas, `and` or the list's ends stand on both sides.
  private func isListed(_ start: Int, _ end: Int, _ first: Int, _ sentence: Range<Int>) -> Bool {
    var before = start - 1
    while before >= first, document.tokens[before].part == .determiner { before -= 1 }
    let opens = before < first || [",", "and"].contains(document.tokens[before].lower)
    return opens && (end >= sentence.upperBound || [",", "and", ".", ";"].contains(document.tokens[end].lower))
  }
}
