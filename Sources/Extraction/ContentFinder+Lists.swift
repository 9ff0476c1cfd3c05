import NewsGraphModel

// Lists behind a colon or a dash, of which trees are seldom right.

extension ContentFinder {
  /// `the terms include: no tariffs on fish, a joint fund and yearly talks`: noun phrases between commas, read word by word.
  ///
  /// Nothing when there is no sign, when the list has one item, or when any item is no noun phrase.
  func enumerated(behind noun: Int, _ sentence: Range<Int>) -> [Content]? {
    guard let sign = (noun + 1..<min(sentence.upperBound, noun + 10)).first(where: { [":", "--", "—", "–"].contains(tokens[$0].text) }),
      (noun + 1..<sign).allSatisfy({ index in
        let token = tokens[index]
        return [.auxiliary, .adverb].contains(token.part) || ["include", "be", "comprise"].contains(token.lemma)
      })
    else { return nil }
    var end = sentence.upperBound
    while end > sign, tokens[end - 1].part == .punctuation { end -= 1 }
    var items: [Range<Int>] = []
    var start = sign + 1
    for index in sign + 1..<max(sign + 1, end) {
      let isLast = tokens[index].lower == "and" && !items.isEmpty && isItem(index + 1..<end)
      guard [",", ";"].contains(tokens[index].text) || isLast else { continue }
      if start < index { items.append(start..<index) }
      start = index + 1
      if start < end, tokens[start].lower == "and" { start += 1 }
    }
    if start < end { items.append(start..<end) }
    guard items.count > 1, items.allSatisfy(isItem) else { return nil }
    return items.map { item in Content(head: top(of: item), tokens: item) }
  }

  /// Whether words are a noun phrase: a verb stands only behind a conjunction or a relative pronoun.
  private func isItem(_ words: Range<Int>) -> Bool {
    guard let first = words.first, [.determiner, .adjective, .noun, .properNoun, .number].contains(tokens[first].part),
      words.contains(where: { [.noun, .properNoun].contains(tokens[$0].part) })
    else { return false }
    guard let verb = words.first(where: { tokens[$0].penn.isFinite }) else { return true }
    return words.contains { $0 < verb && Self.subordinating.contains(tokens[$0].lower) }
  }

  private static let subordinating: Set<String> = [
    "after", "before", "until", "once", "if", "when", "while", "as", "that", "which", "who", "where", "unless", "whose",
  ]

  /// The top word of a noun phrase: the last noun before a preposition.
  private func top(of words: Range<Int>) -> Int {
    var found: Int?
    for index in words {
      if [.noun, .properNoun].contains(tokens[index].part) { found = index } else if found != nil { break }
    }
    return found ?? words.lowerBound
  }
}
