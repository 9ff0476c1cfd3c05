import NewsGraphModel

// What the sentence around an office, and the article as a whole, tell of its body.

extension OfficeBodies {
  /// `Norway was represented by President Byron`, `The Norwegian side was led by Defence Minister Byron`, `President Byron, accompanied by
  /// Foreign Minister Lovelace`.
  func local(_ office: Office, _ offices: [Office]) -> Int? {
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

  func governed(by verb: Int, _ office: Office, _ offices: [Office], _ sentence: Range<Int>) -> Int? {
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
  func seat(_ office: Office) -> Int? {
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
      return company(office)
    default:
      // Only Germany and Austria have a chancellor: of the one that the article names.
      guard let codes = gazetteer.nationalTitles[office.title], !codes.isEmpty else { return nil }
      let found = codes.compactMap { byKey[$0] }
      return found.count == 1 ? found.first : nil
    }
  }

  /// The company of `chief executive Ada Byron`: what the sentence names last, where that may be a company.
  private func company(_ office: Office) -> Int? {
    let start = office.tokens.lowerBound
    let near = nearest(before: start) { document.things[$0.thing].type == CoreType.organization && document.things[$0.thing].isNamed }
    guard let near else { return descriptions.antecedent(of: "company", at: start) }
    let kind = document.things[document.mentions[near].thing].properties["kind"]?.string
    return kind.map { ["Company", "MediaOutlet", "Agency"].contains($0) } ?? true ? near : nil
  }

  /// `The Norwegian delegation included Ada Byron, deputy foreign minister, and …`
  func included(_ office: Office, _ lookup: MentionLookup) -> Int? {
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
  func alliance(_ office: Office) -> Int? {
    let before = order.before(office.tokens.lowerBound).filter {
      document.mentions[$0].kind == .name
        && document.things[document.mentions[$0].thing].properties["kind"] == .string("Alliance")
    }
    return Set(before.map { document.mentions[$0].thing }).count == 1 ? before.last : nil
  }

  private static let including: Set<String> = ["include", "comprise", "feature", "number"]
  private static let representing: Set<String> = ["represent", "lead", "head", "chair", "co-lead"]
  private static let accompanying: Set<String> = ["accompany", "flank", "escort", "send", "dispatch"]

  /// The country that a mention is, or whose delegation it is, as a mention.
  func owner(_ mention: Int) -> Int? {
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
  func ofHolder(_ office: Office, _ offices: [Office]) -> Int? {
    let person = document.mentions[office.holder].thing
    let bodies = offices.filter { other in
      document.mentions[other.holder].thing == person && other.body != nil && isNational(other.title) && other.tenure != .former
    }.compactMap(\.body).filter { document.things[document.mentions[$0].thing].type == CoreType.country }
    return Set(bodies.map { document.mentions[$0].thing }).count == 1 ? bodies.first : nil
  }

  /// Whether the article names another body in which the same person has an office of this title: the president of a club.
  func hasOtherBody(_ office: Office, _ offices: [Office]) -> Bool {
    let person = document.mentions[office.holder].thing
    return offices.contains { document.mentions[$0.holder].thing == person && $0.body != nil && $0.title == office.title }
  }

  /// Whether nothing speaks against the country: it has such an office, and the sentence names no other country.
  func mayBe(_ office: Office, _ home: Int) -> Bool {
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
  func datelineCountry() -> String? {
    guard
      let first = document.mentions.first(where: { mention in
        mention.kind == .name && mention.tokens.lowerBound < 40
          && mention.tokens.allSatisfy { tokens[$0].text.allSatisfy { $0.isUppercase || !$0.isLetter } }
      }), let key = document.things[first.thing].key, key.hasPrefix("city ")
    else { return nil }
    return String(key.dropFirst(5).prefix(2))
  }

  /// The country that the whole article is about, where there can be no doubt: nearly all that is named in it belongs there.
  func dominantCountry() -> Int? {
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
