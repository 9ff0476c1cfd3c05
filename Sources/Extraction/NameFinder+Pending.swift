import NewsGraphModel

// Names whose kind only the rest of the article, or the sentence around them, can tell.

extension NameFinder {
  mutating func decidePending() {
    var persons: Set<String> = [], others: [String: Thing] = [:]
    for mention in found {
      if mention.thing.type == CoreType.person {
        for index in mention.tokens where tokens[index].text.count > 2 { persons.insert(tokens[index].text) }
        if mention.tokens.count > 1 { persons.insert(text(mention.tokens)) }
        // The tail of a hyphenated or many-worded name: `Issa-Bello`, `von der Leyen`.
        if mention.tokens.count > 2 { persons.insert(text(mention.tokens.dropFirst())) }
      } else if mention.thing.isNamed {
        others[text(mention.tokens)] = mention.thing
      }
    }
    var left: [Range<Int>] = []
    for range in pending {
      if isDateline(range) {
        add(range, CoreType.place, properties: ["kind": .string("City")])
      } else if !persons.contains(text(range)), isBodyContext(range) || range.contains(where: { tokens[$0].text == "&" }) {
        add(range, CoreType.organization)
        others[text(range)] = found[found.count - 1].thing
      } else if personalContext(range) {
        add(range, CoreType.person)
        persons.insert(text(range))
        for index in range where tokens[index].text.count > 2 { persons.insert(tokens[index].text) }
      } else {
        left.append(range)
      }
    }
    let bodies = shortBodies()
    let votes = votes()
    for range in left {
      let words = text(range)
      let isPerson =
        persons.contains(words)
        || range.count > 1 && range.allSatisfy({ persons.contains(tokens[$0].text) || tokens[$0].text == "-" })
      if let thing = others[words] {
        found.append(FoundMention(range, thing: thing, syntax: syntax))
      } else if let body = bodies[words], !isPerson || body.start <= range.lowerBound && !isNamed(words, before: body.start) {
        found.append(FoundMention(range, thing: body.thing, syntax: syntax))
      } else if isPerson {
        add(range, CoreType.person)
      } else if isAcronym(range) {
        if votes[words] != nil || acts(range) { add(range, CoreType.organization) }
      } else if isPlaceContext(range) {
        add(range, CoreType.place)
      } else if let kind = votes[words], isCredible(kind, range, persons) {
        add(range, kind)
      } else if looksPersonal(range) {
        add(range, CoreType.person)
      }
    }
  }

  /// Whether a name does something, has something or is explained in parentheses.
  private func acts(_ range: Range<Int>) -> Bool {
    let head = FoundMention.top(range, syntax)
    return ["nsubj", "nsubj:pass", "nmod:poss"].contains(tokens[head].label)
      || range.lowerBound > 0 && tokens[range.lowerBound - 1].text == "("
  }

  /// Whether what the recogniser takes a name for fits the words: common words are no names, a place lies somewhere.
  private func isCredible(_ type: String, _ range: Range<Int>, _ persons: Set<String>) -> Bool {
    let first = tokens[range.lowerBound]
    if range.count == 1 {
      if gazetteer.notNames.contains(first.text) || gazetteer.peopleWords[first.text] != nil || gazetteer.peopleWords[first.lower] != nil
        || type != CoreType.organization && gazetteer.placeHeads[first.text] != nil || first.part != .properNoun
        || gazetteer.organizationHeads[first.text].map({ $0 != "Parliament" }) ?? false || titleEnd(range.lowerBound, tokens.count) != nil
        || first.penn.isPlural
      {
        return false
      }
    } else if range.contains(where: { persons.contains(tokens[$0].text) && tokens[$0].text.count > 3 }) {
      return false
    }
    switch type {
    case CoreType.place: return isLocated(range)
    case CoreType.person: return true
    default: return range.count > 1 && gazetteer.givenNames[first.text.folded] != nil ? false : range.count > 1 || !isAdjective(range)
    }
  }

  /// `the Conservative vice-chair`: a capitalised adjective names nobody.
  private func isAdjective(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    return ["amod", "compound"].contains(tokens[range.lowerBound].label) && next < tokens.count
      && tokens[next].text.first?.isLowercase == true
  }

  /// Whether a person of this surname is named before a token.
  private func isNamed(_ surname: String, before token: Int) -> Bool {
    found.contains { mention in
      mention.thing.type == CoreType.person && mention.tokens.lowerBound < token && mention.tokens.contains { tokens[$0].text == surname }
    }
  }

  /// The first words of bodies' names, by which they are called later: `Litoral` for `Litoral Terminals`; with the token of the full name.
  private func shortBodies() -> [String: (thing: Thing, start: Int)] {
    var bodies: [String: (thing: Thing, start: Int)] = [:]
    for mention in found.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound })
    where mention.thing.type == CoreType.organization && mention.thing.key == nil && mention.tokens.count > 1 && isCalledShort(mention) {
      let first = tokens[mention.tokens.lowerBound]
      for end in mention.tokens.lowerBound + 1..<mention.tokens.upperBound {
        let words = text(mention.tokens.lowerBound..<end)
        guard words.count > 3, gazetteer.names[words] == nil, !gazetteer.notNames.contains(words), first.text != "The",
          !tokens[mention.tokens.lowerBound..<end].contains(where: { ["of", "for", "and", "'", "’", "'s", "’s"].contains($0.lower) })
        else { continue }
        if bodies[words] == nil { bodies[words] = (mention.thing, mention.tokens.lowerBound) }
      }
    }
    return bodies
  }

  /// Firms, parties and media are called by the first words of their names; a Fishers' Association is not.
  private func isCalledShort(_ mention: FoundMention) -> Bool {
    if let kind = mention.thing.properties["kind"]?.string { return ["Company", "Party", "MediaOutlet", "ArmedForce"].contains(kind) }
    return mention.tokens.last.map { gazetteer.organizationHeads[tokens[$0].text] == nil } ?? false
  }

  /// What the name recogniser takes a name for, where it is of one mind about all its uses.
  private func votes() -> [String: String] {
    var votes: [String: Set<RecognizedName.Kind>] = [:]
    for name in document.names where name.kind != .other { votes[text(name.tokens), default: []].insert(name.kind) }
    var result: [String: String] = [:]
    for (words, kinds) in votes where kinds.count == 1 && words.count > 2 {
      switch kinds.first {
      case .person?: if words.contains(" ") { result[words] = CoreType.person }
      case .organization?: result[words] = CoreType.organization
      case .location?: result[words] = CoreType.place
      default: break
      }
    }
    return result
  }

  /// A surname that is also a firm or a town means the person whom the article names in full.
  mutating func settleSurnames() {
    var surnames: [String: Int] = [:]
    for mention in found where mention.thing.type == CoreType.person && mention.tokens.count > 1 {
      if let last = mention.tokens.last {
        surnames[tokens[last].text] = min(surnames[tokens[last].text] ?? .max, mention.tokens.lowerBound)
      }
    }
    for index in found.indices where found[index].tokens.count == 1 {
      let token = found[index].tokens.lowerBound
      guard let key = found[index].thing.key, key.hasPrefix("organization ") || key.hasPrefix("city "),
        let start = surnames[tokens[token].text], start < token
      else { continue }
      let before = token > 0 ? tokens[token - 1].lower : ""
      guard !["in", "at", "near", "the"].contains(before) else { continue }
      found[index].thing = Thing(type: CoreType.person, name: tokens[token].text)
    }
  }

  /// `the Agrarian Union (AU)`: what an article calls AU is that union, whatever others are called so.
  mutating func settleAcronyms() {
    var byEnd: [Int: Int] = [:]
    for (index, mention) in found.enumerated() { byEnd[mention.tokens.upperBound] = index }
    var local: [String: Thing] = [:]
    for mention in found where mention.tokens.count == 1 && isAcronym(mention.tokens) {
      let token = mention.tokens.lowerBound
      guard token > 1, tokens[token - 1].text == "(", let long = byEnd[token - 1], found[long].thing.type == CoreType.organization,
        found[long].tokens.count > 1, found[long].thing.key != mention.thing.key || mention.thing.key == nil
      else { continue }
      let initials = found[long].tokens.compactMap { tokens[$0].text.first }.filter(\.isUppercase)
      guard String(initials) == tokens[token].text || initials.first == tokens[token].text.first && found[long].thing.key == nil else {
        continue
      }
      local[tokens[token].text] = found[long].thing
    }
    for index in found.indices where found[index].tokens.count == 1 {
      if let thing = local[tokens[found[index].tokens.lowerBound].text], found[index].thing.type != CoreType.person {
        found[index].thing = thing
      }
    }
  }
}
