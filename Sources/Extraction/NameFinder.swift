import NewsGraphModel

/// Finds runs of capitalised words and decides what they name.
struct NameFinder {
  let document: Document
  let gazetteer: Gazetteer
  let syntax: Syntax
  let timeTokens: Set<Int>
  var found: [FoundMention] = []
  /// Runs whose kind only the rest of the article can tell.
  var pending: [Range<Int>] = []
  /// The name that the network found at each token, as its number.
  let recognized: [Int: Int]
  /// Acronyms that the article itself explains, and therefore no others.
  var explained: Set<String> = []
  var midSentence: Set<String> = []

  var tokens: [Token] { document.tokens }

  init(document: Document, gazetteer: Gazetteer, syntax: Syntax) {
    self.document = document
    self.gazetteer = gazetteer
    self.syntax = syntax
    timeTokens = Set(document.times.flatMap { Array($0.tokens) })
    var recognized: [Int: Int] = [:]
    for (number, name) in document.names.enumerated() { for token in name.tokens { recognized[token] = number } }
    self.recognized = recognized
  }

  mutating func find() -> [FoundMention] {
    for sentence in document.sentences where !isTitleCase(sentence) {
      for index in sentence.tokens.dropFirst() where isCapitalized(index) && tokens[index].part == .properNoun {
        midSentence.insert(tokens[index].text)
      }
    }
    explainAcronyms()
    var headlines: [Sentence] = []
    for sentence in document.sentences {
      if isTitleCase(sentence) { headlines.append(sentence) } else if !readDateline(sentence) { read(sentence) }
    }
    decidePending()
    settleSurnames()
    settleAliases()
    for sentence in headlines { readHeadline(sentence) }
    return found
  }

  // MARK: Results

  mutating func add(_ range: Range<Int>, _ entry: Gazetteer.Entry) {
    var thing: Thing
    switch entry.meaning {
    case .demonym(let index) where isSomebody(range, gazetteer.countries[index]):
      let first = (max(0, range.lowerBound - 7)..<range.lowerBound).last { tokens[$0].part == .determiner } ?? range.lowerBound - 1
      found.append(
        FoundMention(
          first..<range.upperBound, head: range.lowerBound, kind: .nominal,
          thing: Thing(type: CoreType.person, name: text(range), isNamed: false), syntax: syntax))
      return
    case .country(let index), .demonym(let index):
      let country = gazetteer.countries[index]
      thing = Thing(type: CoreType.country, name: country.name, properties: ["iso3166": .string(country.code)], key: country.code)
    case .metonym(let index) where isInside(range):
      thing = Thing(
        type: CoreType.place, name: text(range), properties: ["kind": .string("Building")],
        key: "building \(gazetteer.countries[index].code) \(tokens[range.lowerBound].text.folded)")
    case .metonym(let index):
      thing = Thing(
        type: CoreType.organization, name: text(range), properties: ["kind": .string("Government")],
        key: "seat " + gazetteer.countries[index].code)
    case .city(let name, let country):
      thing = Thing(type: CoreType.place, name: name, properties: ["kind": .string("City")], key: "city \(country) \(name)")
    case .region(let name, let country, let kind):
      thing = Thing(
        type: CoreType.place, name: name, properties: ["kind": .string(kind == "MacroRegion" ? "Region" : kind)],
        key: "region \(country) \(name)")
    case .organization(let name, let kind, let country):
      // A name that bodies of several countries bear identifies none of them.
      thing = Thing(
        type: CoreType.organization, name: name, properties: kind.isEmpty ? [:] : ["kind": .string(kind)],
        key: country == "*" ? nil : "organization \(name)")
    }
    if thing.properties["kind"] == .string("") { thing.properties["kind"] = nil }
    found.append(FoundMention(range, thing: thing, syntax: syntax))
  }

  mutating func add(_ range: Range<Int>, _ type: String, properties: [String: PropertyValue] = [:]) {
    found.append(FoundMention(range, thing: Thing(type: type, name: text(range), properties: properties), syntax: syntax))
  }

  /// `the 58-year-old Samoan`: a person and no country.
  private func isSomebody(_ range: Range<Int>, _ country: Gazetteer.Country) -> Bool {
    guard range.count == 1, range.lowerBound > 0, country.adjectives.contains(text(range)), !country.people.contains(text(range)) else {
      return false
    }
    let (before, next) = (range.lowerBound - 1, range.upperBound)
    let isOld = tokens[before].lower.hasSuffix("old") || ["young", "veteran", "former"].contains(tokens[before].lower)
    guard isOld || ["the", "a", "another"].contains(tokens[before].lower), next < tokens.count else { return false }
    return ["nsubj", "nsubj:pass", "obj", "obl:agent"].contains(tokens[range.lowerBound].label)
      && (tokens[next].part == .verb || tokens[next].part == .auxiliary || [",", ".", "who"].contains(tokens[next].lower))
  }

  /// Whether something happens there: `at the Kremlin`.
  private func isInside(_ range: Range<Int>) -> Bool {
    var before = range.lowerBound - 1
    while before >= 0, tokens[before].part == .determiner { before -= 1 }
    return before >= 0 && ["in", "at", "inside", "outside", "near"].contains(tokens[before].lower)
  }

  func text(_ range: Range<Int>) -> String { document.text(range).spaced }

  func match(_ index: Int, _ limit: Int) -> (count: Int, entry: Gazetteer.Entry)? {
    let first = tokens[index].text
    if explained.contains(first) { return nil }
    if let match = gazetteer.match(first: first, limit: limit - index, join: { document.text(index..<index + $0).spaced }) { return match }
    // Datelines and headlines shout: `LUSAKA`.
    guard first.allSatisfy({ $0.isUppercase }),
      first.count > 3
        || first.count > 1 && limit - index > 1 && tokens[index + 1].text.count > 1 && tokens[index + 1].text.allSatisfy({ $0.isUppercase })
    else { return nil }
    return gazetteer.match(first: first.capitalized, limit: min(3, limit - index)) { document.text(index..<index + $0).spaced.capitalized }
  }

  func titleEnd(_ index: Int, _ limit: Int) -> Int? {
    TitleReader(document: document, gazetteer: gazetteer).title(at: index, limit: limit)?.upperBound
  }
}

extension Gazetteer.Entry {
  var isDemonym: Bool { if case .demonym = meaning { true } else { false } }
  var isOrganization: Bool { if case .organization = meaning { true } else { false } }
  var isPlace: Bool {
    switch meaning {
    case .city, .region: true
    default: false
    }
  }
}

extension String {
  /// With single plain spaces.
  var spaced: String { isSpaced ? self : split { $0.isWhitespace }.joined(separator: " ") }

  /// Whether these are plain letters and signs with single spaces between, as nearly all words are.
  private var isSpaced: Bool {
    var last = UInt8(ascii: " ")
    for byte in utf8 {
      if byte >= 0x80 || byte < 0x20 || byte == 0x20 && last == 0x20 { return false }
      last = byte
    }
    return last != 0x20
  }

  /// Each word with a capital, the rest in lower case.
  var capitalized: String {
    split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(separator: " ")
  }
}
