import NewsGraphModel

// What single words around a name say, and where in its sentence it stands.

extension NameFinder {
  func add(_ descriptor: Gazetteer.Description, _ weight: Int, _ signs: inout NameSigns) {
    if descriptor.type.isEmpty {
      signs.other += weight
    } else if descriptor.type == CoreType.place {
      signs.place += weight
      if let kind = descriptor.kind { signs.placeKind = signs.placeKind ?? kind }
    } else {
      signs.organization += weight
      if let kind = descriptor.kind { signs.organizationKind = signs.organizationKind ?? kind }
    }
  }

  /// What the common noun at a token says of a name beside it.
  func descriptor(_ index: Int, _ sentence: Range<Int>) -> Gazetteer.Description? {
    guard sentence.contains(index), tokens[index].part == .noun || tokens[index].part == .properNoun else { return nil }
    return gazetteer.descriptions[tokens[index].text] ?? gazetteer.descriptions[tokens[index].lemma]
  }

  func isPersonNoun(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.part == .noun, token.text.first?.isLowercase == true, !token.penn.isPlural else { return false }
    return gazetteer.peopleWords[token.lower] == "person" || gazetteer.titles[token.lower] != nil
  }

  /// Whether a name stands where people do: as a subject, in a list or beside a description.
  func isActor(_ range: Range<Int>) -> Bool {
    ["nsubj", "conj", "appos", "root"].contains(syntax.base(FoundMention.top(range, syntax)))
  }

  /// `Slavonic studies`: the name is a part of a noun phrase.
  func describesNoun(_ range: Range<Int>) -> Bool {
    let head = FoundMention.top(range, syntax)
    guard ["amod", "compound"].contains(syntax.base(head)), let noun = syntax.head(head) else { return false }
    return noun >= range.upperBound && tokens[noun].text.first?.isLowercase == true
  }

  /// Whether a name describes the noun behind it, or is an adjective or a language: `in Ottoman times`, `in English`.
  func isAttribute(_ range: Range<Int>) -> Bool {
    if range.count == 1, gazetteer.notNames.contains(tokens[range.lowerBound].text) || tokens[range.lowerBound].part == .adjective {
      return true
    }
    let head = FoundMention.top(range, syntax)
    guard syntax.base(head) == "amod", let noun = syntax.head(head) else { return false }
    return noun >= range.upperBound
  }

  /// `the group Byron leads`: the name begins a clause about the noun.
  func opensClause(_ range: Range<Int>, behind noun: Int) -> Bool {
    let head = FoundMention.top(range, syntax)
    guard syntax.base(head) == "nsubj", let verb = syntax.head(head) else { return false }
    // `the agency Nordbladet reported …` is misread as a clause now and then.
    return syntax.base(verb) == "acl" && verb > head && !gazetteer.verbs.isClass(tokens[verb].lemma, .say)
  }

  /// The noun of a description behind a comma: `, the country's largest bank,`.
  func apposition(_ start: Int, _ sentence: Range<Int>) -> Int? {
    guard sentence.contains(start) else { return nil }
    let first = tokens[start]
    var index = start
    var noun: Int?
    var isOpened = first.part == .determiner || ["its", "their"].contains(first.lower)
    while index < sentence.upperBound, index - start < 10 {
      let token = tokens[index]
      if ["'s", "’s", "'", "’"].contains(token.text) {
        isOpened = true
        noun = nil
      } else if token.part == .noun {
        noun = index
      } else if ![.determiner, .adjective, .number, .properNoun, .adverb].contains(token.part) && token.text != "-"
        && !["its", "their"].contains(token.lower)
      {
        break
      }
      index += 1
    }
    return isOpened ? noun : nil
  }

  /// Nouns of which `in` says no place: `confidence in`.
  static let trusted: Set<String> = [
    "shares", "stake", "stakes", "interest", "confidence", "trust", "faith", "investor", "investors", "invest", "invested", "believe",
    "believes", "believed", "investment", "investments", "holding",
  ]
  /// What places have: `the outskirts of`.
  static let parts: Set<String> = [
    "outskirts", "streets", "banks", "shores", "hills", "people", "mayor", "north", "south", "east", "west", "northeast", "northwest",
    "southeast", "southwest", "centre", "center", "coast", "off", "residents", "inhabitants", "governor", "wells", "siege", "fall",
    "capture", "skies", "liberation", "bishop", "archbishop",
  ]
  /// What companies have: `the headquarters of`.
  static let shares: Set<String> = [
    "headquarters", "shareholders", "employees", "subsidiary", "founder", "co-founder", "boss", "owner", "ceo", "editor", "shares",
    "takeover", "acquisition", "profits", "offices", "members", "branch",
  ]
  static let holdings: Set<String> = [
    "shareholders", "shares", "chief executive", "ceo", "board", "employees", "staff", "headquarters", "profits", "profit", "revenue",
    "customers", "subsidiary", "parent", "chairman", "chairwoman", "founder", "lawyers", "members", "newsroom", "editor", "bid",
    "management", "products", "factory", "factories", "plant", "plants", "general counsel", "fleet", "turnover", "executives",
  ]
  /// Offices that only a company or another body has.
  static let companyOffices: Set<String> = ["chief executive", "managing director", "chief financial", "finance chief", "chief operating"]
  static let motion: Set<String> = [
    "withdraw", "withdrawal", "travel", "fly", "flight", "return", "arrive", "move", "march", "flee", "deploy", "retreat", "evacuate",
    "head", "drive", "go", "come", "deport", "ship", "advance", "trip", "visit", "journey", "road", "train", "pull", "bus", "sail", "bind",
    "leave", "evacuation", "deportation", "transfer", "depart",
  ]
}
