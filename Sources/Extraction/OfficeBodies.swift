import NewsGraphModel

/// Finds the country or organisation of an office that is named without it: `its chair`, `President Byron`, `the country's leader`.
///
/// Runs when the article's mentions are joined, because the answer often stands in another sentence. What is found so is marked as inferred.
struct OfficeBodies {
  let document: Document
  let gazetteer: Gazetteer
  let syntax: Syntax
  private let descriptions: DescriptionReader
  private let pronouns: [Int: Int]
  private let mentionAt: [Int: Int]
  private let order: MentionOrder
  /// The first mention of each thing that has a key.
  private let byKey: [String: Int]
  private var tokens: [Token] { document.tokens }

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
    for index in offices.indices where offices[index].body == nil && offices[index].possessor == nil {
      if let body = seat(offices[index]) { set(&offices[index], body) }
    }
    for index in offices.indices where offices[index].body == nil && offices[index].possessor == nil {
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

  private func set(_ office: inout Office, _ body: Int) {
    office.body = body
    office.isInferred = true
  }

  private func isOpen(_ office: Office) -> Bool {
    office.body == nil && office.possessor == nil && isNational(office.title)
      && document.things[document.mentions[office.holder].thing].type == CoreType.person
  }

  /// Whether a state has such an office.
  private func isNational(_ title: String) -> Bool {
    if gazetteer.nationalTitles[title] != nil { return true }
    let words = title.split(separator: " ")
    return words.count > 1 && (words.last == "minister" || words.first == "minister") && words.first != "chief" && words.first != "first"
      && words.first != "shadow"
  }

  // MARK: Possessors

  /// Whether a person possesses the office: a president's secretary general leads nothing.
  private func isPersonal(_ office: Office) -> Bool {
    guard let possessor = office.possessor else { return false }
    if ["his", "her"].contains(tokens[possessor].lower) { return true }
    return mentionAt[possessor].map { document.things[document.mentions[$0].thing].type == CoreType.person } ?? false
  }

  private func possessed(_ office: Office, _ offices: [Office]) -> Int? {
    guard let possessor = office.possessor else { return nil }
    let token = tokens[possessor]
    if token.part == .pronoun || ["his", "her", "its", "their", "whose"].contains(token.lower) {
      let isPersonal = ["his", "her"].contains(token.lower)
      if let mention = pronouns[possessor] { return body(of: mention, office, offices) }
      guard !isPersonal else { return nil }
      // `Litoral, whose chief executive`: whatever the tree makes of the name.
      if token.lower == "whose", possessor > 1, tokens[possessor - 1].text == ",",
        let mention = mentionAt[possessor - 2], document.mentions[mention].kind == .name,
        document.things[document.mentions[mention].thing].type == CoreType.organization
      {
        return mention
      }
      let near = nearest(before: possessor) { mention in
        ([CoreType.organization, CoreType.country].contains(document.things[mention.thing].type) || isCapital(mention.thing))
          && !["amod", "compound", "nmod:poss"].contains(tokens[mention.head].label)
      }.flatMap { document.things[document.mentions[$0].thing].isNamed || isSpecific($0) ? $0 : nil }
      return near ?? (["its", "their"].contains(token.lower) ? before(possessor) : nil)
    }
    if let mention = mentionAt[possessor], document.things[document.mentions[mention].thing].isNamed {
      return body(of: mention, office, offices)
    }
    if !token.penn.isPlural, let mention = descriptions.antecedent(of: token.lemma, at: possessor) {
      // `Senate Majority Leader`: a capital letter means the Senate, and no other parliament.
      let name = document.things[document.mentions[mention].thing].name.folded
      let isName = office.shown.contains(possessor) && token.text.first?.isUppercase == true && office.shown.lowerBound != possessor
      if !isName && token.part != .properNoun || name.split(separator: " ").contains(where: { $0 == token.lower }) { return mention }
      return nil
    }
    return mentionAt[possessor].flatMap { isSpecific($0) ? $0 : nil }
  }

  /// `Its chairman` at the beginning of a sentence: of the only body that the sentence before names.
  private func before(_ token: Int) -> Int? {
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
  private func isSpecific(_ mention: Int) -> Bool {
    let range = document.mentions[mention].tokens
    guard document.things[document.mentions[mention].thing].type == CoreType.organization else { return false }
    let words = range.filter { [.noun, .properNoun, .adjective].contains(tokens[$0].part) }.count
    return words > 1 || gazetteer.peopleWords[tokens[document.mentions[mention].head].lower] == "person"
  }

  /// What a possessor stands for as a body: itself, the country of a capital or of a person who serves one.
  private func body(of mention: Int, _ office: Office, _ offices: [Office]) -> Int? {
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
  private func country(of person: Int, _ offices: [Office]) -> Int? {
    let bodies = offices.filter { document.mentions[$0.holder].thing == person && $0.tenure != .former }.compactMap(\.body).filter {
      document.things[document.mentions[$0].thing].type == CoreType.country
    }
    return Set(bodies.map { document.mentions[$0].thing }).count == 1 ? bodies.first : nil
  }

  /// The only body in which a person has an office.
  private func onlyBody(of person: Int, _ offices: [Office]) -> Int? {
    let bodies = offices.filter { document.mentions[$0.holder].thing == person && $0.tenure != .former }.compactMap(\.body)
    return Set(bodies.map { document.mentions[$0].thing }).count == 1 ? bodies.first : nil
  }

  private func isCapital(_ thing: Int) -> Bool {
    guard let key = document.things[thing].key, key.hasPrefix("city ") else { return false }
    return gazetteer.country(code: String(key.dropFirst(5).prefix(2))).map { key == "city \($0.code) \($0.capital)" } ?? false
  }

  private func nearest(before token: Int, _ fits: (Mention) -> Bool) -> Int? {
    guard let sentence = document.sentence(of: token) else { return nil }
    let range = document.sentences[sentence].tokens.lowerBound..<token
    return order.inside(range).filter { index in
      let mention = document.mentions[index]
      return mention.kind != .pronoun && mention.tokens.upperBound <= token && fits(mention)
    }.max { document.mentions[$0].tokens.lowerBound < document.mentions[$1].tokens.lowerBound }
  }

  // MARK: The sentence

  /// `Norway was represented by President Byron`, `The Norwegian side was led by Defence Minister Byron`, `President Byron, accompanied by
  /// Foreign Minister Lovelace`.
  private func local(_ office: Office, _ offices: [Office]) -> Int? {
    let holder = document.mentions[office.holder]
    guard let sentence = document.sentence(of: holder.head) else { return nil }
    var current = holder.head
    for _ in 0..<3 {
      guard let governor = syntax.head(current) else { return nil }
      if syntax.isVerb(governor) {
        return governed(by: governor, office, offices, document.sentences[sentence].tokens)
      }
      current = governor
    }
    return nil
  }

  private func governed(by verb: Int, _ office: Office, _ offices: [Office], _ sentence: Range<Int>) -> Int? {
    let lemma = tokens[verb].lemma
    let holder = document.mentions[office.holder].thing
    func people(_ words: [Int]) -> Int? {
      for word in words {
        guard let mention = mentionAt[word], document.mentions[mention].thing != holder,
          let country = country(of: document.mentions[mention].thing, offices)
        else { continue }
        return country
      }
      return nil
    }
    if Self.representing.contains(lemma) {
      let arguments = ArgumentFinder(syntax)
      for word in arguments.object(verb).map(\.token) {
        guard let mention = mentionAt[word] else {
          continue
        }
        if let country = owner(mention) { return country }
        let thing = document.things[document.mentions[mention].thing]
        if lemma == "represent", isCapital(document.mentions[mention].thing) || thing.type == CoreType.organization && thing.isNamed {
          return mention
        }
      }
      return nil
    }
    if Self.accompanying.contains(lemma) {
      let arguments = ArgumentFinder(syntax)
      return people(arguments.object(verb).map(\.token) + arguments.subject(verb).map(\.token) + [syntax.head(verb)].compactMap { $0 })
    }
    return nil
  }

  /// `In Lille they met the mayor, Ada Byron`: of the only town that the sentence names before; `Speaker Byron`: of the only parliament.
  private func seat(_ office: Office) -> Int? {
    guard let sentence = document.sentence(of: office.tokens.lowerBound), office.tenure == .current else { return nil }
    let range = document.sentences[sentence].tokens.lowerBound..<office.tokens.lowerBound
    func only(_ range: Range<Int>, _ kind: String) -> Int? {
      let found = order.inside(range).filter {
        let thing = document.things[document.mentions[$0].thing]
        return document.mentions[$0].kind == .name && thing.properties["kind"] == .string(kind)
      }
      return Set(found.map { document.mentions[$0].thing }).count == 1 ? found.last : nil
    }
    switch office.title {
    case "mayor", "lord mayor": return only(range, "City")
    case "governor": return only(range, "Region")
    case "speaker":
      let start = order.before(office.tokens.lowerBound).first.map { document.mentions[$0].tokens.lowerBound } ?? office.tokens.lowerBound
      return only(start..<office.tokens.lowerBound, "Parliament")
    case "founder", "co-founder", "chief executive", "ceo", "general counsel", "chief financial officer", "chief executive officer":
      return descriptions.antecedent(of: "company", at: office.tokens.lowerBound)
    default:
      // Only Germany and Austria have a chancellor: of the one that the article names.
      guard let codes = gazetteer.nationalTitles[office.title], !codes.isEmpty else { return nil }
      let found = codes.compactMap { byKey[$0] }
      return found.count == 1 ? found.first : nil
    }
  }

  /// `The Norwegian delegation included Ada Byron, deputy foreign minister, and …`
  private func included(_ office: Office, _ lookup: MentionLookup) -> Int? {
    guard let place = document.sentence(of: office.tokens.lowerBound) else { return nil }
    let sentence = document.sentences[place].tokens
    for verb in sentence where verb < office.tokens.lowerBound && Self.including.contains(tokens[verb].lemma) {
      let arguments = ArgumentFinder(syntax)
      guard let country = arguments.subject(verb).lazy.compactMap({ lookup.mention($0.token) }).compactMap({ owner($0) }).first else {
        continue
      }
      let members = arguments.object(verb).compactMap { lookup.mention($0.token) }.flatMap { lookup.list(from: $0, in: sentence) }
      if members.contains(office.holder) { return country }
    }
    return nil
  }

  /// `Norway, this year's chair`: of the only alliance that the article has named so far.
  private func alliance(_ office: Office) -> Int? {
    let before = order.before(office.tokens.lowerBound).filter {
      document.mentions[$0].kind == .name
        && document.things[document.mentions[$0].thing].properties["kind"] == .string("Alliance")
    }
    return Set(before.map { document.mentions[$0].thing }).count == 1 ? before.last : nil
  }

  private static let including: Set<String> = ["include", "comprise", "feature", "number"]
  private static let representing: Set<String> = ["represent", "lead", "head", "chair", "co-lead"]
  private static let accompanying: Set<String> = ["accompany", "flank", "escort"]

  /// The country that a mention is, or whose delegation it is, as a mention.
  private func owner(_ mention: Int) -> Int? {
    let thing = document.things[document.mentions[mention].thing]
    if thing.type == CoreType.country { return mention }
    guard thing.type == CoreType.organization, thing.properties["kind"] == .string("Delegation"), let code = thing.key?.suffix(2) else {
      return nil
    }
    let range = document.mentions[mention].tokens
    return order.inside(range).first { document.things[document.mentions[$0].thing].key == String(code) } ?? byKey[String(code)]
  }

  // MARK: The article

  /// The country in which the same person has a national office elsewhere in the article.
  private func ofHolder(_ office: Office, _ offices: [Office]) -> Int? {
    let person = document.mentions[office.holder].thing
    let bodies = offices.filter { other in
      document.mentions[other.holder].thing == person && other.body != nil && isNational(other.title) && other.tenure != .former
    }.compactMap(\.body).filter { document.things[document.mentions[$0].thing].type == CoreType.country }
    return Set(bodies.map { document.mentions[$0].thing }).count == 1 ? bodies.first : nil
  }

  /// Whether the article names another body in which the same person has an office of this title: the president of a club.
  private func hasOtherBody(_ office: Office, _ offices: [Office]) -> Bool {
    let person = document.mentions[office.holder].thing
    return offices.contains { document.mentions[$0.holder].thing == person && $0.body != nil && $0.title == office.title }
  }

  /// Whether nothing speaks against the country: it has such an office, and the sentence names no other country.
  private func mayBe(_ office: Office, _ home: Int) -> Bool {
    let country = document.things[document.mentions[home].thing].key ?? ""
    if let codes = gazetteer.nationalTitles[office.title], !codes.isEmpty, !codes.contains(country) { return false }
    guard let sentence = document.sentence(of: office.tokens.lowerBound) else { return false }
    let range = document.sentences[sentence].tokens
    // `State Congress President Byron` is president of something that was not recognised.
    let before = office.shown.lowerBound - 1
    if range.contains(before), [.properNoun, .noun].contains(tokens[before].part), tokens[before].text.first?.isUppercase == true {
      return false
    }
    return !order.inside(range).contains { number in
      let mention = document.mentions[number]
      return document.things[mention.thing].type == CoreType.country
        && document.things[mention.thing].key != country
    }
  }

  /// The country of the town with which the article begins: `LA PAZ, July 14 (Wire) -`.
  private func datelineCountry() -> String? {
    guard
      let first = document.mentions.first(where: { mention in
        mention.kind == .name && mention.tokens.lowerBound < 40
          && mention.tokens.allSatisfy { tokens[$0].text.allSatisfy { $0.isUppercase || !$0.isLetter } }
      }), let key = document.things[first.thing].key, key.hasPrefix("city ")
    else { return nil }
    return String(key.dropFirst(5).prefix(2))
  }

  /// The country that the whole article is about, where there can be no doubt: nearly all that is named in it belongs there.
  private func dominantCountry() -> Int? {
    var counts: [String: Int] = [:]
    var mentions: [String: Int] = [:]
    for (number, mention) in document.mentions.enumerated() where mention.kind == .name {
      let thing = document.things[mention.thing]
      if thing.type == CoreType.country, let code = thing.key {
        counts[code, default: 0] += 1
        if mentions[code] == nil { mentions[code] = number }
      } else if let key = thing.key, key.hasPrefix("city ") || key.hasPrefix("region ") {
        let code = String(key.split(separator: " ", omittingEmptySubsequences: false)[1])
        if code.count == 2 { counts[code, default: 0] += 1 }
      }
    }
    let total = counts.values.reduce(0, +)
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value >= 3 else { return nil }
    // Where the article comes from says as much as half of the names.
    let isHome = best.key == datelineCountry() && counts.values.count { $0 == best.value } == 1
    return best.value * 4 >= total * 3 || isHome && best.value * 2 > total ? mentions[best.key] : nil
  }
}
