import NewsGraphModel

// What the words around a name, and the network, tell of its type.

extension NameFinder {
  /// What all mentions of a name tell: its look once, the network by its average, the sentences together.
  func signs(_ mentions: [Range<Int>]) -> NameSigns {
    var signs = NameSigns(), votes = NameSigns()
    var voters = 0
    for range in mentions {
      if readNetwork(range, &votes) { voters += 1 }
      let sentence = document.sentence(of: range.lowerBound).map { document.sentences[$0].tokens } ?? range
      readBefore(range, sentence, &signs)
      readBehind(range, sentence, &signs)
      readVerb(range, &signs)
      if range.count < 3, !isAcronym(range) { readState(range, sentence, &signs) }
    }
    signs += votes.divided(by: voters)
    if let first = mentions.first { readShape(first, &signs) }
    if mentions.contains(where: looksPersonal) {
      signs.person += voters > 0 && mentions.contains { looksPersonal($0) && isActor($0) } ? 4 : 2
    }
    if mentions.contains(where: personalContext) { signs.person += 5 }
    return signs
  }

  // MARK: Network

  /// The kind of the network's name that is these tokens, or most of them.
  func recognized(_ range: Range<Int>) -> (name: RecognizedName, isExact: Bool)? {
    guard let number = range.lazy.compactMap({ recognized[$0] }).last else { return nil }
    let name = document.names[number]
    if name.tokens == range { return (name, true) }
    let shared = name.tokens.clamped(to: range).count
    return shared * 2 > max(range.count, name.tokens.count) ? (name, false) : nil
  }

  /// Whether the network takes these tokens for a name, and for whose.
  private func readNetwork(_ range: Range<Int>, _ signs: inout NameSigns) -> Bool {
    guard let (name, isExact) = recognized(range) else { return false }
    switch name.kind {
    // A single word is a surname to the network wherever it knows nothing better.
    case .person: signs.person += !isExact || range.count == 1 && describesNoun(range) ? 3 : range.count > 1 ? 5 : 4
    case .organization: signs.organization += isExact ? 5 : 3
    case .location: if !isAttribute(range) { signs.place += !isExact ? 3 : range.count > 1 ? 4 : 5 }
    case .other:
      if isAcronym(range) { signs.organization += 1 }
      return false
    }
    return true
  }

  // MARK: Shape

  private func readShape(_ range: Range<Int>, _ signs: inout NameSigns) {
    let words = range.map { tokens[$0].text }
    if isAcronym(range), !describesNoun(range) {
      let head = tokens[FoundMention.top(range, syntax)]
      if ["nsubj", "nsubj:pass", "nmod:poss"].contains(head.label) { signs.organization += 2 }
      signs.organization += words[0].contains { $0.isNumber } ? 1 : 3
    }
    // `Roman Catholic`.
    if words.count > 1, let last = words.last, gazetteer.notNames.contains(last), gazetteer.givenNames[words[0].folded] == nil {
      signs.person -= 5
    }
    // `the Koreans`: a plural behind an article is no single person.
    if words.count == 1, range.lowerBound > 0, tokens[range.lowerBound - 1].lower == "the", ["ans", "ese"].contains(words[0].suffix(3)),
      tokens[range.lowerBound].penn.isPlural || words[0].hasSuffix("ians") || words[0].hasSuffix("eans")
    {
      signs.person -= 8
    }
    if words.contains("&") { signs.organization += 6 }
    if words.count > 1, words.dropLast().contains(where: { $0.count <= 2 && $0.first?.isUppercase == true && $0.last == "." }) {
      signs.person += 4
    }
    if words.count > 1, gazetteer.givenNames[words[0].folded] != nil { signs.person += 5 }
    // `BlueRiver`, but `McGregor`, `DeLuca` and `O'Neill` are people.
    if words.count == 1, let upper = words[0].dropFirst(4).firstIndex(where: { $0.isUppercase }),
      words[0][upper...].contains(where: { $0.isLowercase }),
      !words[0].contains("'"), !words[0].contains("’"), !words[0].contains("-")
    {
      signs.organization += 4
    }
  }

  // MARK: Neighbours

  private func readBefore(_ range: Range<Int>, _ sentence: Range<Int>, _ signs: inout NameSigns) {
    func word(_ back: Int) -> String {
      let index = range.lowerBound - back
      return sentence.contains(index) ? tokens[index].lower : ""
    }
    let next = sentence.contains(range.upperBound) ? tokens[range.upperBound].lower : ""
    let isOwner = ["'s", "’s", "-", "'", "’"].contains(next)
    if let before = descriptor(range.lowerBound - 1, sentence), !opensClause(range, behind: range.lowerBound - 1) {
      add(before, 8, &signs)
    } else if word(1) == ",", [",", ".", ")", "–", "—", ";"].contains(next), let before = descriptor(range.lowerBound - 2, sentence) {
      // `a third company, Northwind,`
      add(before, 6, &signs)
    } else if word(1) == ",", [",", ".", ")", "–", "—", ";"].contains(next), sentence.contains(range.lowerBound - 2),
      isPersonNoun(range.lowerBound - 2)
    {
      signs.person += 6
    } else if ["called", "named", "dubbed", "itself", "themselves", "as"].contains(word(1)) {
      for back in 2...5 {
        if word(1) == "as", !["known", "itself", "themselves"].contains(word(2)) { break }
        if let before = descriptor(range.lowerBound - back, sentence) {
          add(before, 12, &signs)
          break
        }
      }
    }
    // `Operation "Spider"`.
    if ["\"", "“", "'", "‘"].contains(word(1)), gazetteer.otherStarts.contains(word(2).capitalized) { signs.other += 20 }
    if range.lowerBound > sentence.lowerBound, isPersonNoun(range.lowerBound - 1), !opensClause(range, behind: range.lowerBound - 1) {
      signs.person += 6
    }
    if word(1) == "based", ["-", "–"].contains(word(2)) { signs.organization += 12 }
    switch word(1) {
    case "in", "near", "outside", "across", "throughout", "around":
      if !isOwner, !isAcronym(range), !Self.trusted.contains(word(2)), !isAttribute(range) { signs.place += 4 }
    case "for":
      // `the member for Castle Point`.
      if ["mp", "member", "mla", "parliament", "senator"].contains(word(2)) { signs.place += 6 }
    case "at", "into", "towards", "toward", "from", "to", "off":
      if !isOwner, !isAcronym(range), range.count < 3, !isAttribute(range) { signs.place += word(1) == "at" || word(1) == "into" ? 2 : 1 }
    case "northern", "southern", "eastern", "western", "central", "downtown", "north-eastern", "north-western", "south-eastern",
      "south-western", "northeastern", "northwestern", "southeastern", "southwestern", "coastal", "rural", "upper", "lower":
      signs.place += 6
    case "of":
      let noun = range.lowerBound - 2
      if Self.parts.contains(word(2)) || descriptor(noun, sentence)?.type == CoreType.place {
        signs.place += 6
        if let kind = descriptor(noun, sentence)?.kind { signs.placeKind = signs.placeKind ?? kind }
      } else if Self.shares.contains(word(2)) {
        signs.organization += 6
      } else if noun >= sentence.lowerBound, tokens[noun].text.first?.isLowercase == true, gazetteer.titles[word(2)] != nil {
        signs.organization += 4
      }
    case "(":
      // `European Four (E4)`.
      if [")", ";", ",", ":"].contains(next), isAcronym(range), range.lowerBound > sentence.lowerBound + 1,
        isCapitalized(range.lowerBound - 2)
      {
        signs.organization += 4
      }
    default: break
    }
    if ["in", "of"].contains(word(1)), ["shares", "stake", "stakes", "investors", "shareholders"].contains(word(2)) {
      signs.organization += 6
    }
  }

  private func readBehind(_ range: Range<Int>, _ sentence: Range<Int>, _ signs: inout NameSigns) {
    let end = range.upperBound
    func word(_ ahead: Int) -> String { sentence.contains(end + ahead) ? tokens[end + ahead].lower : "" }
    switch word(0) {
    case ",":
      if let age = Int(word(1)), (10...110).contains(age), [",", "."].contains(word(2)) { signs.person += 8 }
      if word(1) == "who" { signs.person += 6 }
      if word(1) == "for", word(3) == "part" {
        if word(2) == "its" { signs.organization += 4 } else if word(2) != "their" { signs.person += 4 }
      }
      // `the union, whose leader`: the one before the comma has a leader.
      if sentence.contains(end + 1), word(1) != "whose" {
        if hasTitlePhrase(end + 1) {
          signs.person += 6
        } else if let noun = apposition(end + 1, sentence) {
          if let kind = descriptor(noun, sentence) { add(kind, 8, &signs) } else if isPersonNoun(noun) { signs.person += 6 }
        } else if let match = match(end + 1, sentence.upperBound), match.entry.isCountry || match.entry.isPlace,
          [",", ".", "(", "–", "—"].contains(word(1 + match.count)), !match.entry.isAmbiguous
        {
          signs.place += 5
        }
      }
      if word(1) == "based", word(2) == "in" { signs.organization += 6 }
    case "who": signs.person += 3
    case "-", "–":
      if ["based", "born", "bound"].contains(word(1)) { signs.place += 8 }
    case "'s", "’s":
      if Self.companyOffices.contains("\(word(1)) \(word(2))") { signs.organization += 6 }
      for ahead in 1...4 {
        if Self.holdings.contains(word(ahead)) || ahead > 1 && Self.holdings.contains("\(word(ahead - 1)) \(word(ahead))") {
          signs.organization += 4
          break
        }
      }
    case "(":
      // `the E4 (France, Germany and Poland)`.
      if isAcronym(range), sentence.contains(end + 1), match(end + 1, sentence.upperBound)?.entry.isCountry == true {
        signs.organization += 4
      }
      if word(2) == ")", sentence.contains(end + 1), isAcronym(end + 1..<end + 2) { signs.organization += 8 }
    default: break
    }
    if joined(range) != nil { signs.place += 6 }
  }

  /// A name with the noun in lower case that belongs to it: `the Kolma dam`.
  func joined(_ range: Range<Int>) -> Range<Int>? {
    guard range.upperBound < tokens.count, !isAcronym(range) else { return nil }
    let noun = tokens[range.upperBound]
    guard noun.text.first?.isLowercase == true, noun.part == .noun, gazetteer.descriptions[noun.lower]?.joins == true else { return nil }
    return range.lowerBound..<range.upperBound + 1
  }

  // MARK: Verbs

  private func readVerb(_ range: Range<Int>, _ signs: inout NameSigns) {
    let head = FoundMention.top(range, syntax)
    guard let governor = syntax.head(head) else { return }
    let lemma = tokens[governor].lemma
    switch syntax.base(head) {
    case "nsubj":
      guard syntax.isVerb(governor) else { break }
      if Self.speaking.contains(lemma) {
        signs.person += isAcronym(range) ? 0 : range.count > 1 ? 3 : 4
      } else if ["report", "publish", "broadcast", "reveal"].contains(lemma) {
        signs.organization += 3
      }
      if syntax.children(governor, ["advcl", "xcomp"]).contains(where: { ["cite", "quote"].contains(tokens[$0].lemma) }) {
        signs.organization += 4
      }
    case "obl", "nmod":
      let before = range.lowerBound > 0 ? tokens[range.lowerBound - 1].lower : ""
      let motion = Self.motion.contains(lemma) || syntax.head(governor).map { Self.motion.contains(tokens[$0].lemma) } ?? false
      if ["from", "to", "for", "into", "through"].contains(before), motion { signs.place += 4 }
    case "obj":
      if ["leave", "visit", "reach", "enter", "capture", "bomb", "shell", "besiege"].contains(lemma) { signs.place += 3 }
    default: break
    }
  }
}

extension Gazetteer.Entry {
  /// Whether this is the name of one body only.
  var isUnique: Bool { if case .organization(_, _, let country) = meaning { country != "*" } else { false } }
  var isCountry: Bool { if case .country = meaning { true } else { false } }
}
