import NewsGraphModel

// Which things a trigger joins.

extension StatementBuilder {
  /// An end of a statement: a mention, the thing that it stands for here, and how sure it is that it fills the slot.
  struct End {
    var mention: Int
    var thing: Int
    var certainty: Double
    /// The verb whose status is the statement's, where it is not the trigger's.
    var anchor: Int?
    /// Who says so, where a sentence before has told.
    var attribution: Statement.Attribution?
  }

  /// The mentions in the first slot that holds any of a fitting type.
  mutating func ends(_ slots: [Trigger.Slot], _ token: Int, _ tokens: Range<Int>, _ sentence: Range<Int>, _ fits: (String) -> Bool)
    -> [End]
  {
    for slot in slots {
      if slot == .names || slot == .brackets {
        let names =
          slot == .names ? lookup.names(behind: tokens.upperBound, in: sentence) : lookup.names(inBracketsBehind: token, in: sentence)
        let found = names.compactMap { member in
          thing(of: member, fits).map { End(mention: member, thing: $0, certainty: 0.95) }
        }
        if !found.isEmpty { return found }
        continue
      }
      var words = arguments.fill(slot, of: token)
      // `put forward to`, `take part in`: the preposition may hang on the trigger's last word.
      if words.isEmpty, tokens.count > 1, case .preposition = slot {
        for other in tokens.dropFirst() where words.isEmpty { words = arguments.fill(slot, of: other) }
      }
      var found: [End] = []
      for word in words {
        let senders = gathers ? senders(word.token, fits) : []
        if !senders.isEmpty {
          found += senders.map { End(mention: $0.mention, thing: $0.thing, certainty: word.certainty * 0.9, anchor: word.anchor) }
          continue
        }
        guard let mention = lookup.mention(word.token) ?? quotedSpeaker(word.token) else { continue }
        if slot != .possessor, isEllipsis(word.token, mention) { continue }
        for member in members(mention, slot, sentence) where !found.contains(where: { $0.mention == member }) {
          guard let thing = thing(of: member, fits) else { continue }
          let pronoun = document.mentions[member].kind == .pronoun ? 0.85 : 1
          found.append(End(mention: member, thing: thing, certainty: word.certainty * pronoun, anchor: word.anchor))
        }
      }
      if gathers, slot == .subject || slot == .object, !found.isEmpty {
        found += companions(words.map(\.token), sentence, token, fits).filter { other in !found.contains { $0.mention == other.mention } }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Who comes along: `together with Ada Byron`, `The ministers of both countries, Ada Byron and Daniel Moreau, met`.
  private mutating func companions(_ words: [Int], _ sentence: Range<Int>, _ trigger: Int, _ fits: (String) -> Bool) -> [End] {
    var mentions: [Int] = []
    for index in sentence.dropLast(2) where ["along", "together"].contains(syntax.tokens[index].lower) {
      guard syntax.tokens[index + 1].lower == "with", let noun = arguments.behind("with", index, within: 2),
        let mention = lookup.mention(noun)
      else { continue }
      mentions += members(mention, .subject, sentence)
    }
    for word in words where syntax.tokens[word].penn.isPlural && syntax.tokens[word].part == .noun && word < trigger {
      guard let comma = (word + 1..<min(trigger, word + 12)).first(where: { syntax.tokens[$0].text == "," }),
        let first = document.mentions.first(where: { $0.tokens.lowerBound == comma + 1 && $0.kind == .name }),
        things[first.thing].type == CoreType.person
      else { continue }
      mentions += lookup.names(behind: comma + 1, in: sentence.lowerBound..<trigger)
    }
    return mentions.compactMap { mention in thing(of: mention, fits).map { End(mention: mention, thing: $0, certainty: 0.85) } }
  }

  /// The countries and bodies of `representatives of Norway, Kenya and Chile`, `the Norwegian and Kenyan delegations`.
  private mutating func senders(_ token: Int, _ fits: (String) -> Bool) -> [(mention: Int, thing: Int)] {
    let group = gazetteer.groups[syntax.tokens[token].lemma] ?? gazetteer.groups[syntax.tokens[token].lower]
    guard group?.kind == "Delegation" || Self.agents.contains(syntax.tokens[token].lemma), syntax.tokens[token].penn.isPlural else {
      return []
    }
    let owners =
      syntax.children(token, ["nmod"]).filter { !Set(["of", "from", "for"]).isDisjoint(with: syntax.cases($0)) }
      + syntax.children(token, ["amod", "compound", "nmod:poss"])
    var found: [(mention: Int, thing: Int)] = []
    // `executives of operator Northwind Energy`: the name may hang below a noun.
    let words = owners.flatMap { syntax.conjuncts($0) }.flatMap { [$0] + syntax.children($0, ["appos", "flat", "nmod:desc"]) }
    for word in words {
      guard let mention = lookup.mention(word), document.mentions[mention].kind == .name, let thing = thing(of: mention, fits),
        things[thing].type == CoreType.country || things[thing].type == CoreType.organization
      else { continue }
      found.append((mention, thing))
    }
    if found.count == 1 { return things[found[0].thing].type == CoreType.organization ? found : [] }
    return found
  }

  /// `unlike Norway's, was led by`: a name in the genitive means something that it owns.
  private func isEllipsis(_ token: Int, _ mention: Int) -> Bool {
    let own = document.mentions[mention]
    let end = own.tokens.upperBound
    return own.kind == .name && own.tokens.contains(token) && end < syntax.tokens.count && ["'s", "’s"].contains(syntax.tokens[end].text)
      && syntax.base(token) != "nmod" && syntax.tokens[end].part != .auxiliary && syntax.tokens[end].part != .verb
  }

  /// Those who come for a body that sends them.
  private static let agents: Set<String> = ["executive", "official", "representative", "negotiator", "manager", "envoy", "delegate"]

  /// `We demand a recount`: in a quotation the first person is who speaks.
  private func quotedSpeaker(_ token: Int) -> Int? {
    guard ["we", "i", "our", "my"].contains(syntax.tokens[token].lower) else { return nil }
    guard let speaker = arguments.quotation(around: token)?.speaker.flatMap({ lookup.mention($0) }) else { return nil }
    guard ["we", "our"].contains(syntax.tokens[token].lower) else { return speaker }
    // Who speaks for a body says `we` of it.
    let person = document.mentions[speaker].thing
    let bodies = document.offices.filter { document.mentions[$0.holder].thing == person && $0.tenure != .former }.compactMap(\.body)
    return Set(bodies.map { document.mentions[$0].thing }).count == 1 ? bodies[0] : speaker
  }

  /// What a mention stands for where a thing of a fitting type is wanted: a capital that acts is its country's government.
  mutating func thing(of mention: Int, _ fits: (String) -> Bool) -> Int? {
    let number = document.mentions[mention].thing
    if fits(things[number].type) { return number }
    guard fits(CoreType.country), things[number].type == CoreType.place,
      let country = gazetteer.countries.first(where: { things[number].key == "city \($0.code) \($0.capital)" })
    else { return nil }
    if let known = things.firstIndex(where: { $0.key == country.code }) { return known }
    things.append(Thing(type: CoreType.country, name: country.name, properties: ["iso3166": .string(country.code)], key: country.code))
    return things.count - 1
  }

  func members(_ mention: Int, _ slot: Trigger.Slot, _ sentence: Range<Int>) -> [Int] {
    let own = document.mentions[mention]
    switch own.kind {
    case .name: return lookup.list(from: mention, in: sentence)
    case .pronoun: return [mention]
    case .nominal:
      // `both sides` stands for several, each with a mention of its own.
      return lookup.together(with: mention)
    }
  }
}

extension ArgumentFinder {
  /// The mentions of a word and its conjuncts.
  func conjunctMentions(_ token: Int, _ lookup: MentionLookup) -> [Int] {
    syntax.conjuncts(token).compactMap { lookup.mention($0) }
  }
}
