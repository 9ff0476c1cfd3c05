import NewsGraphModel

/// Finds the country or organisation of an office that is named without it: `its chair`, `President Byron`, `the country's leader`.
///
/// Runs when the article's mentions are joined, because the answer often stands in another sentence. What is found so is marked as inferred.
struct OfficeBodies {
  let document: Document
  let gazetteer: Gazetteer
  let syntax: Syntax
  let descriptions: DescriptionReader
  let pronouns: [Int: Int]
  let mentionAt: [Int: Int]
  let order: MentionOrder
  /// The first mention of each thing that has a key.
  let byKey: [String: Int]
  var tokens: [Token] { document.tokens }

  init(document: Document, gazetteer: Gazetteer, syntax: Syntax) {
    self.document = document
    self.gazetteer = gazetteer
    self.syntax = syntax
    descriptions = DescriptionReader(document: document, gazetteer: gazetteer)
    var pronouns: [Int: Int] = [:]
    var mentionAt: [Int: Int] = [:]
    for (number, mention) in document.mentions.enumerated() {
      if mention.kind == .pronoun { pronouns[mention.tokens.lowerBound] = number }
      for token in mention.tokens where mention.kind == .name || mentionAt[token] == nil { mentionAt[token] = number }
    }
    (self.pronouns, self.mentionAt) = (pronouns, mentionAt)
    order = MentionOrder(document.mentions)
    var byKey: [String: Int] = [:]
    for number in document.mentions.indices.reversed() {
      if let key = document.things[document.mentions[number].thing].key { byKey[key] = number }
    }
    self.byKey = byKey
  }

  /// The offices of the document with the bodies that can be told.
  func resolved() -> [Office] {
    var offices = document.offices
    // What is possessed first: it may tell the country of whoever else is only titled.
    for index in offices.indices where offices[index].body == nil && offices[index].possessor != nil {
      if let body = possessed(offices[index], offices) {
        set(&offices[index], body)
        offices[index].isServing = isPersonal(offices[index])
        // `works council chief`: the council's chief.
        if let possessor = offices[index].possessor, offices[index].shown.contains(possessor), possessor < offices[index].tokens.lowerBound
        {
          offices[index].title = document.text(offices[index].tokens).spaced.lowercased()
        }
      }
    }
    for index in offices.indices
    where offices[index].body == nil && document.things[document.mentions[offices[index].holder].thing].type == CoreType.country {
      if let body = alliance(offices[index]) { set(&offices[index], body) }
    }
    let lookup = MentionLookup(document: document, syntax: syntax)
    for index in offices.indices where isOpen(offices[index]) {
      if let body = included(offices[index], lookup) { set(&offices[index], body) }
    }
    for index in offices.indices where offices[index].body == nil && offices[index].possessor == nil && !isNarrowed(offices[index]) {
      if let body = seat(offices[index]) { set(&offices[index], body) }
    }
    for index in offices.indices where offices[index].body == nil && offices[index].possessor == nil && !isNarrowed(offices[index]) {
      if let body = local(offices[index], offices) { set(&offices[index], body) }
    }
    for index in offices.indices where isOpen(offices[index]) {
      if let body = ofHolder(offices[index], offices) { set(&offices[index], body) }
    }
    let home = dominantCountry()
    for index in offices.indices where isOpen(offices[index]) {
      if let home, !hasOtherBody(offices[index], offices), mayBe(offices[index], home) { set(&offices[index], home) }
    }
    // Whose spokesman is Byron's is known only now.
    for index in offices.indices where offices[index].body == nil && offices[index].possessor != nil {
      if let body = possessed(offices[index], offices) {
        set(&offices[index], body)
        offices[index].isServing = isPersonal(offices[index])
      }
    }
    return offices
  }

  func set(_ office: inout Office, _ body: Int) {
    office.body = body
    office.isInferred = true
  }

  func isOpen(_ office: Office) -> Bool {
    office.body == nil && office.possessor == nil && isNational(office.title) && !isNarrowed(office)
      && document.things[document.mentions[office.holder].thing].type == CoreType.person
  }

  /// `the regional president`: whether a word says that the office is not that of the whole.
  func isNarrowed(_ office: Office) -> Bool {
    let before = office.tokens.lowerBound - 1
    return before >= 0 && Self.narrowing.contains(tokens[before].lower)
  }

  /// Bodies that somebody belongs to as one of many.
  private static let personal: Set<String> = ["party", "union", "club", "group", "faction", "movement"]

  private static let narrowing: Set<String> = [
    "regional", "provincial", "municipal", "local", "cantonal", "district", "departmental", "communal", "county", "sectional",
  ]

  /// Whether a state has such an office.
  func isNational(_ title: String) -> Bool {
    if gazetteer.nationalTitles[title] != nil { return true }
    let words = title.split(separator: " ")
    return words.count > 1 && (words.last == "minister" || words.first == "minister") && words.first != "chief" && words.first != "first"
      && words.first != "shadow"
  }

  // MARK: Possessors

  /// Whether a person possesses the office: a president's secretary general leads nothing.
  func isPersonal(_ office: Office) -> Bool {
    guard let possessor = office.possessor else { return false }
    if ["his", "her"].contains(tokens[possessor].lower) { return true }
    return mentionAt[possessor].map { document.things[document.mentions[$0].thing].type == CoreType.person } ?? false
  }

  func possessed(_ office: Office, _ offices: [Office]) -> Int? {
    guard let possessor = office.possessor else { return nil }
    let token = tokens[possessor]
    if token.part == .pronoun || ["his", "her", "its", "their", "whose"].contains(token.lower) {
      let isPersonal = ["his", "her"].contains(token.lower)
      if let mention = pronouns[possessor] { return body(of: mention, office, offices) }
      guard !isPersonal else { return nil }
      if token.lower == "whose" { return directly(before: possessor, office, offices) }
      let near = nearest(before: possessor) { mention in
        ([CoreType.organization, CoreType.country].contains(document.things[mention.thing].type) || isCapital(mention.thing))
          && !["amod", "compound", "nmod:poss"].contains(tokens[mention.head].label)
      }.flatMap { document.things[document.mentions[$0].thing].isNamed || isSpecific($0) ? $0 : nil }
      return near ?? (["its", "their"].contains(token.lower) ? before(possessor) : nil)
    }
    if let mention = mentionAt[possessor], document.things[document.mentions[mention].thing].isNamed {
      return body(of: mention, office, offices)
    }
    // `his party's leader`: of the party that is his, whichever was named last.
    if possessor > 0, ["his", "her"].contains(tokens[possessor - 1].lower), Self.personal.contains(token.lower) { return nil }
    if !token.penn.isPlural, let mention = descriptions.antecedent(of: token.lemma, at: possessor) {
      // `Senate Majority Leader`: a capital letter means the Senate, and no other parliament.
      let name = document.things[document.mentions[mention].thing].name.folded
      let isName = office.shown.contains(possessor) && token.text.first?.isUppercase == true && office.shown.lowerBound != possessor
      if !isName && token.part != .properNoun || name.split(separator: " ").contains(where: { $0 == token.lower }) { return mention }
      return nil
    }
    return mentionAt[possessor].flatMap { isSpecific($0) ? $0 : nil }
  }

  /// `Northwind, whose chief executive`: what stands directly before, whatever the tree makes of it, or before a place that is said of it.
  private func directly(before relative: Int, _ office: Office, _ offices: [Office]) -> Int? {
    guard relative > 1 else { return nil }
    let end = tokens[relative - 1].text == "," ? relative - 1 : relative
    if let mention = mentionAt[end - 1], document.mentions[mention].tokens.upperBound == end,
      ![CoreType.place, CoreType.person].contains(document.things[document.mentions[mention].thing].type) || tokens[end - 2].lower != "of"
    {
      let isBody = document.things[document.mentions[mention].thing].type != CoreType.person
      return isBody ? body(of: mention, office, offices) : nil
    }
    guard
      let near = nearest(before: end, { [CoreType.organization, CoreType.country].contains(document.things[$0.thing].type) }),
      !(document.mentions[near].tokens.upperBound..<end).contains(where: { syntax.isVerb($0) || [",", ";", ":"].contains(tokens[$0].text) })
    else { return nil }
    return document.things[document.mentions[near].thing].isNamed || isSpecific(near) ? near : nil
  }

  /// `Its chairman` at the beginning of a sentence: of the only body that the sentence before names.
  func before(_ token: Int) -> Int? {
    guard let sentence = document.sentence(of: token), sentence > 0,
      !order.inside(document.sentences[sentence].tokens.lowerBound..<max(token, document.sentences[sentence].tokens.lowerBound)).contains(
        where: {
          let thing = document.things[document.mentions[$0].thing]
          return thing.type != CoreType.event && thing.type != CoreType.place && thing.isNamed
        })
    else { return nil }
    let range = document.sentences[sentence - 1].tokens
    let bodies = order.inside(range).filter {
      document.things[document.mentions[$0].thing].isNamed
        && document.things[document.mentions[$0].thing].type == CoreType.organization
    }
    return Set(bodies.map { document.mentions[$0].thing }).count == 1 ? bodies.last : nil
  }

  /// Whether words without a name say of which body they speak: `the rail workers' federation`, but not `the party`.
  func isSpecific(_ mention: Int) -> Bool {
    let range = document.mentions[mention].tokens
    guard document.things[document.mentions[mention].thing].type == CoreType.organization else { return false }
    let words = range.filter { [.noun, .properNoun, .adjective].contains(tokens[$0].part) }.count
    return words > 1 || gazetteer.peopleWords[tokens[document.mentions[mention].head].lower] == "person"
  }

  /// What a possessor stands for as a body: itself, the country of a capital or of a person who serves one.
  func body(of mention: Int, _ office: Office, _ offices: [Office]) -> Int? {
    let thing = document.mentions[mention].thing
    switch document.things[thing].type {
    case CoreType.organization, CoreType.country: return mention
    case CoreType.person:
      let last = office.title.split(separator: " ").last.map(String.init) ?? ""
      guard TitleReader.serving.contains(last) || gazetteer.titles[office.title] == "office" else { return nil }
      return country(of: thing, offices) ?? onlyBody(of: thing, offices)
    case CoreType.place: return isCapital(thing) ? mention : nil
    default: return nil
    }
  }

  /// The country whose office a person has.
  func country(of person: Int, _ offices: [Office]) -> Int? {
    let bodies = offices.filter { document.mentions[$0.holder].thing == person && $0.tenure != .former }.compactMap(\.body).filter {
      document.things[document.mentions[$0].thing].type == CoreType.country
    }
    return Set(bodies.map { document.mentions[$0].thing }).count == 1 ? bodies.first : nil
  }

  /// The only body in which a person has an office.
  func onlyBody(of person: Int, _ offices: [Office]) -> Int? {
    let bodies = offices.filter { document.mentions[$0.holder].thing == person && $0.tenure != .former }.compactMap(\.body)
    return Set(bodies.map { document.mentions[$0].thing }).count == 1 ? bodies.first : nil
  }

  func isCapital(_ thing: Int) -> Bool {
    guard let key = document.things[thing].key, key.hasPrefix("city ") else { return false }
    return gazetteer.country(code: String(key.dropFirst(5).prefix(2))).map { key == "city \($0.code) \($0.capital)" } ?? false
  }

  func nearest(before token: Int, _ fits: (Mention) -> Bool) -> Int? {
    guard let sentence = document.sentence(of: token) else { return nil }
    let range = document.sentences[sentence].tokens.lowerBound..<token
    return order.inside(range).filter { index in
      let mention = document.mentions[index]
      return mention.kind != .pronoun && mention.tokens.upperBound <= token && fits(mention)
    }.max { document.mentions[$0].tokens.lowerBound < document.mentions[$1].tokens.lowerBound }
  }
}
