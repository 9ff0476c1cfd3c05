import NewsGraphModel

// What an article says of its own short forms, and where it says where it was written.

extension NameFinder {
  /// Collects the acronyms that stand in parentheses behind what they are short for: in `Agrarian Union (AU)` no other union is meant.
  mutating func explainAcronyms() {
    guard tokens.count > 3 else { return }
    for open in 1..<tokens.count - 2 where tokens[open].text == "(" && tokens[open + 2].text == ")" {
      let short = open + 1
      guard isAcronym(short..<open + 2), isCapitalized(open - 1),
        case .organization(let name, _, _)? = gazetteer.names[tokens[short].text]?.meaning
      else { continue }
      var start = open - 1
      var isSame = false
      while start >= 0, open - start <= 10, isCapitalized(start) || Self.connectors.contains(tokens[start].lower) {
        let long = text(start..<open)
        if case .organization(let other, _, _)? = gazetteer.names[long]?.meaning, name == other { isSame = true }
        start -= 1
      }
      if !isSame { explained.insert(tokens[short].text) }
    }
  }

  private static let connectors: Set<String> = [
    "of", "for", "and", "the", "on", "in", "to", "&", "-", "'", "’", "'s", "’s", "de", "la", "del", "des", "du", "dos", "da", ",",
  ]

  /// Reads `LUSAKA, Zambia, Feb 16 (Continental Wire) –`: a town and a newspaper or agency, whatever they look like.
  mutating func readDateline(_ sentence: Sentence) -> Bool {
    let range = sentence.tokens
    guard let last = range.last, range.count < 20, ["-", "–", "—", "--", ":"].contains(tokens[last].text) else { return false }
    var end = range.lowerBound
    while end < last, tokens[end].text.allSatisfy({ $0.isUppercase || $0 == "." || $0 == "'" || $0 == "’" }) { end += 1 }
    let town = range.lowerBound..<end
    guard (1...4).contains(town.count), tokens[town.lowerBound].text.count > 1, [",", "(", tokens[last].text].contains(tokens[end].text)
    else {
      return false
    }
    let name = text(town).capitalized
    if let entry = gazetteer.names[name] ?? gazetteer.names[text(town)] {
      add(town, entry)
    } else {
      found.append(
        FoundMention(town, thing: Thing(type: CoreType.place, name: name, properties: ["kind": .string("City")]), syntax: syntax))
    }
    let rest = end..<last
    if let open = rest.first(where: { tokens[$0].text == "(" }), let close = rest.first(where: { tokens[$0].text == ")" }),
      close > open + 1,
      isCapitalized(open + 1)
    {
      let agency = open + 1..<close
      if let match = match(open + 1, close), match.count == agency.count {
        add(agency, match.entry)
      } else {
        add(agency, CoreType.organization, properties: ["kind": .string("MediaOutlet")])
      }
      readPlaces(end..<open)
    } else {
      readPlaces(rest)
    }
    return true
  }

  /// The countries and regions of a dateline; dates and names of correspondents are none.
  private mutating func readPlaces(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      if isCapitalized(index), !timeTokens.contains(index), let match = match(index, range.upperBound),
        TimeReader.month(tokens[index].text) == nil
      {
        add(index..<index + match.count, match.entry)
        index += match.count
      } else {
        index += 1
      }
    }
  }
}
