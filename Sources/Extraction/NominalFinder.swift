import NewsGraphModel

/// Finds things that are described rather than named: a country's delegation, events, groups of people.
struct NominalFinder {
  let document: Document
  let gazetteer: Gazetteer
  let syntax: Syntax
  private let names: [FoundMention]
  private var mentionAt: [Int: Int] = [:]
  private let officeTokens: Set<Int>
  /// Nouns for bodies that stand before a title and belong to it: `board head`.
  private let possessors: [Int]
  /// The first mention of each organisation by its wording, with the token behind it.
  private let bodies: [(name: Int, end: Int)]
  private var tokens: [Token] { document.tokens }

  init(document: Document, gazetteer: Gazetteer, syntax: Syntax, names: [FoundMention], offices: [Office]) {
    self.document = document
    self.gazetteer = gazetteer
    self.syntax = syntax
    self.names = names
    for (index, mention) in names.enumerated() { for token in mention.tokens { mentionAt[token] = index } }
    officeTokens = Set(offices.flatMap { Array($0.full) })
    var wordings: Set<String> = []
    bodies = names.indices.filter {
      names[$0].thing.type == CoreType.organization && names[$0].thing.isNamed && wordings.insert(names[$0].thing.name).inserted
    }.map { ($0, names[$0].tokens.upperBound) }
    possessors = offices.compactMap { office in
      guard let token = office.possessor, token == office.tokens.lowerBound - 1, office.full.contains(token), office.body == nil,
        gazetteer.descriptions[document.tokens[token].lemma]?.type == CoreType.organization
      else { return nil }
      return token
    }
  }

  func find() -> [FoundMention] {
    var found: [FoundMention] = []
    var taken = officeTokens
    let events = EventFinder(document: document, gazetteer: gazetteer, syntax: syntax, names: names).find()
    for event in events { taken.formUnion(event.tokens) }
    found += events
    for index in possessors where mentionAt[index] == nil {
      // `supervisory board head Ada Byron`.
      var start = index
      while start > 0, [.noun, .adjective].contains(tokens[start - 1].part), mentionAt[start - 1] == nil { start -= 1 }
      guard start < index else { continue }
      let thing = Thing(type: CoreType.organization, name: document.text(start..<index + 1).spaced, isNamed: false)
      found.append(FoundMention(start..<index + 1, head: index, kind: .nominal, thing: thing, syntax: syntax))
    }
    for index in tokens.indices where mentionAt[index] == nil && !taken.contains(index) {
      if let capital = CapitalReader(document: document, gazetteer: gazetteer).capital(index, mentionAt, names) {
        found.append(FoundMention(capital.tokens, head: index, kind: .nominal, thing: capital.thing, syntax: syntax))
      } else if let group = group(index) {
        found.append(group)
      } else if let people = people(index) {
        found.append(people)
      }
    }
    return found
  }

  /// `the Norwegian delegation`, `Norway's negotiators`, `envoys from Norway`.
  private func group(_ index: Int) -> FoundMention? {
    guard tokens[index].part == .noun || tokens[index].part == .properNoun, let group = gazetteer.groups[tokens[index].lower] else {
      return nil
    }
    guard let (owner, range) = owner(index), case .string(let code)? = owner.thing.properties["iso3166"] else { return nil }
    let adjective = gazetteer.country(code: code)?.adjectives.first ?? owner.thing.name
    let thing = Thing(
      type: CoreType.organization, name: "\(adjective) \(group.label)", properties: ["kind": .string(group.kind)],
      key: "\(group.label) \(code)", isNamed: group.kind == "Delegation")
    return FoundMention(range, head: index, kind: .nominal, thing: thing, syntax: syntax)
  }

  /// The country that stands with a noun, and the words from there to the noun or on to the country.
  private func owner(_ index: Int) -> (FoundMention, Range<Int>)? {
    var place = index - 1
    while place >= 0, index - place < 6 {
      if let mention = mentionAt[place] {
        guard names[mention].thing.type == CoreType.country else { return nil }
        let start = names[mention].tokens.lowerBound
        // `Russian and Ukrainian delegations` are two things that one noun names.
        if start > 1, tokens[start - 1].lower == "and", mentionAt[start - 2].map({ names[$0].thing.type == CoreType.country }) ?? false {
          return nil
        }
        if start > 1, tokens[start - 1].text == "-", mentionAt[start - 2] != nil { return nil }
        return (names[mention], start..<index + 1)
      }
      guard [.adjective, .noun, .number].contains(tokens[place].part) || ["'s", "’s", "-"].contains(tokens[place].text) else { break }
      place -= 1
    }
    if index + 2 < tokens.count, ["from", "of"].contains(tokens[index + 1].lower),
      let mention = mentionAt[index + 2] ?? mentionAt[min(index + 3, tokens.count - 1)],
      names[mention].thing.type == CoreType.country, !isFollowedByAnd(names[mention].tokens.upperBound)
    {
      return (names[mention], index..<names[mention].tokens.upperBound)
    }
    return nil
  }

  private func isFollowedByAnd(_ index: Int) -> Bool {
    index + 1 < tokens.count && ["and", ","].contains(tokens[index].lower)
      && mentionAt[index + 1].map { names[$0].thing.type == CoreType.country } ?? false
  }

  /// `the protesters`, `three opposition leaders`: people who may act though nobody names them.
  private func people(_ index: Int) -> FoundMention? {
    let token = tokens[index]
    guard token.part == .noun, token.label != "compound", token.label != "amod", !Self.anybody.contains(token.lemma) else { return nil }
    // `tycoon Ada Byron`: the noun describes the name behind it.
    if let next = mentionAt[index + 1], names[next].tokens.lowerBound == index + 1, !token.penn.isPlural,
      [CoreType.person, CoreType.organization].contains(names[next].thing.type)
    {
      return nil
    }
    if let next = mentionAt[index + 1], names[next].thing.type == CoreType.person { return nil }
    let kind =
      gazetteer.peopleWords[token.lower] ?? gazetteer.peopleWords[token.lemma] ?? (gazetteer.titles[token.lemma] != nil ? "person" : nil)
      ?? (isDescription(index) ? "group" : nil)
    guard kind != nil else { return nil }
    // `the Kadima party`: the noun says what the name before it is.
    if index > 0, let before = mentionAt[index - 1], names[before].thing.type == CoreType.organization, names[before].thing.isNamed,
      gazetteer.descriptions[token.lemma]?.type == CoreType.organization, !token.penn.isPlural
    {
      return FoundMention(
        names[before].tokens.lowerBound..<index + 1, head: index, kind: .nominal, thing: names[before].thing, syntax: syntax)
    }
    let range = phrase(index)
    // `its allies`: nobody can be told who they are.
    if range.contains(where: { tokens[$0].label == "nmod:poss" && tokens[$0].part == .pronoun }) { return nil }
    if kind == "person", !token.penn.isPlural, isApposition(range, index) { return nil }
    let isGroup = kind == "group" || token.penn.isPlural
    // `delegates`, `executives`: without a word about whose, nobody in particular.
    if token.penn.isPlural, range.count == 1, Self.anonymous.contains(token.lemma), token.label.hasPrefix("nsubj"), tail(index) == index + 1
    {
      return nil
    }
    // `both governments`: ``SetCoreference`` tells who they are.
    if SetCoreference.isNoun(token.lemma), range.contains(where: { SetCoreference.isCount(tokens[$0].lower) }),
      range.allSatisfy({ $0 == index || tokens[$0].part == .determiner || SetCoreference.isCount(tokens[$0].lower) })
    {
      return nil
    }
    // `Norway and Kenya, observers at earlier meetings`: it explains names and speaks of nobody else.
    if token.penn.isPlural, range.lowerBound > 1, [",", "("].contains(tokens[range.lowerBound - 1].text),
      mentionAt[range.lowerBound - 2] != nil,
      token.label == "appos"
        || range.count == 1 && (index + 1 >= tokens.count || !tokens[index + 1].penn.isFinite && tokens[index + 1].part != .coordinator)
    {
      return nil
    }
    // `delegates from 24 associations`: what says whose they are belongs to their name.
    let full = token.penn.isPlural && Self.anonymous.contains(token.lemma) ? range.lowerBound..<tail(index) : range
    let words = document.text(trimmed(full)).spaced
    let thing = Thing(type: isGroup ? CoreType.organization : CoreType.person, name: words, isNamed: false)
    return FoundMention(full, head: index, kind: .nominal, thing: thing, syntax: syntax)
  }

  /// `Ada Byron, then a young deputy who`: what somebody was at the time is nobody else.
  private func isApposition(_ range: Range<Int>, _ index: Int) -> Bool {
    var start = range.lowerBound
    while start < index, tokens[start].part != .determiner { start += 1 }
    guard start < index, start > 2, ["then", "now", "once", "formerly", "previously"].contains(tokens[start - 1].lower),
      tokens[start - 2].text == ",", let name = mentionAt[start - 3], names[name].thing.type == CoreType.person
    else { return false }
    return index + 1 >= tokens.count || !tokens[index + 1].penn.isFinite
  }

  /// The end of the `of` or `from` phrase behind a noun.
  private func tail(_ index: Int) -> Int {
    var end = index + 1
    guard end < tokens.count, ["of", "from"].contains(tokens[end].lower) else { return end }
    end += 1
    while end < tokens.count, end < index + 14 {
      let token = tokens[end]
      let isInside =
        [.determiner, .number, .adjective, .noun, .properNoun, .symbol].contains(token.part) || token.lower == "of" || token.text == "%"
        || token.lower == "and" && end + 1 < tokens.count && [.noun, .properNoun].contains(tokens[end + 1].part)
      guard isInside else { break }
      end += 1
    }
    return end
  }

  /// `the body`: a noun that only means somebody where a name before it may be meant.
  private func isDescription(_ index: Int) -> Bool {
    guard index > 0, !tokens[index].penn.isPlural, ["the", "this", "that"].contains(tokens[index - 1].lower),
      gazetteer.descriptions[tokens[index].lemma]?.type == CoreType.organization
    else { return false }
    return bodies.last { $0.end <= index && gazetteer.describes(tokens[index].lemma, names[$0.name].thing) } != nil
  }

  private static let anonymous: Set<String> = [
    "delegate", "head", "executive", "guest", "participant", "attendee", "representative", "official", "visitor", "expert", "observer",
    "holder",
  ]

  /// Nouns that single out nobody.
  private static let anybody: Set<String> = [
    "people", "person", "other", "man", "woman", "someone", "everyone", "friend", "child", "family", "member", "fan", "reader", "viewer",
    "reporter", "journalist", "one", "capital", "centre", "center", "half", "leader's",
  ]

  /// The noun with what stands before it.
  private func phrase(_ index: Int) -> Range<Int> {
    var start = index
    for child in syntax.children(index, ["det", "amod", "compound", "nummod", "nmod:poss", "advmod"]) where child < start {
      start = min(start, syntax.subtree(child).lowerBound)
    }
    return start..<index + 1
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound - 1, tokens[start].part == .determiner { start += 1 }
    return start..<range.upperBound
  }
}
