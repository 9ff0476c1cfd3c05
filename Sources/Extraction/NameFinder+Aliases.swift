import NewsGraphModel

// Other names that an article gives to a person.

extension NameFinder {
  /// `Ada Byron, known at home as "Mama Ada"`; `Byron – "Din" to his staff`: whoever is called so is that person.
  mutating func settleAliases() {
    var aliases: [String: Thing] = [:]
    for mention in found where mention.thing.type == CoreType.person {
      var index = mention.tokens.upperBound
      guard index + 2 < tokens.count, [",", "–", "—", "(", "-"].contains(tokens[index].text) else { continue }
      let isAside = tokens[index].text != ","
      index += 1
      var isCalled = false
      if ["known", "nicknamed", "dubbed", "called"].contains(tokens[index].lower) || tokens[index].lower == "better" {
        isCalled = true
        let isPlain = tokens[index].lower != "known" && tokens[index].lower != "better"
        let limit = min(tokens.count - 1, index + 7)
        while index < limit, !Self.quotes.contains(tokens[index].text), isPlain || tokens[index].lower != "as" { index += 1 }
        if tokens[index].lower == "as" { index += 1 }
      }
      guard index + 2 < tokens.count, Self.quotes.contains(tokens[index].text),
        let end = (index + 2..<min(tokens.count, index + 6)).first(where: { Self.quotes.contains(tokens[$0].text) }),
        tokens[index + 1].text.first?.isUppercase == true,
        isCalled || isAside && end + 1 < tokens.count && ["to", "for", ")"].contains(tokens[end + 1].lower)
      else { continue }
      let words = text(index + 1..<end)
      guard words != text(mention.tokens), !words.contains(",") else { continue }
      aliases[words] = mention.thing
      if !found.contains(where: { $0.tokens.overlaps(index + 1..<end) }) {
        found.append(FoundMention(index + 1..<end, thing: mention.thing, syntax: syntax))
      }
    }
    guard !aliases.isEmpty else { return }
    for index in found.indices { if let thing = aliases[text(found[index].tokens)] { found[index].thing = thing } }
  }

  private static let quotes: Set<String> = ["\"", "“", "”", "‘", "’", "'", "``", "''"]
}
