import NewsGraphModel

/// Tells whose public body a mention names: `Kenya's Supreme Court`, `the Chilean Foreign Ministry`, `the Ministry of Defence of Norway`.
struct BodyOwners {
  private let document: Document
  private let gazetteer: Gazetteer
  private var byStart: [Int: Int] = [:]
  private var byEnd: [Int: Int] = [:]
  private var tokens: [Token] { document.tokens }

  /// Kinds of bodies that each country has, so that the name alone tells nothing.
  private static let shared: Set<String> = ["Ministry", "Court", "Parliament", "Government", "ArmedForce"]
  /// Kinds of bodies that two countries may have under one name.
  private static let owned: Set<String> = ["Agency", "Party", "Union"]

  init(document: Document, gazetteer: Gazetteer) {
    self.document = document
    self.gazetteer = gazetteer
    for (index, mention) in document.mentions.enumerated() where mention.kind == .name {
      byStart[mention.tokens.lowerBound] = index
      byEnd[mention.tokens.upperBound] = index
    }
  }

  /// What tells the body of a mention apart; nothing for companies, alliances and bodies that are known by their name.
  func traits(_ index: Int) -> BodyTraits? {
    let thing = document.things[document.mentions[index].thing]
    guard thing.type == CoreType.organization, thing.isNamed, thing.key == nil else { return nil }
    let kind = thing.properties["kind"]?.string ?? ""
    let isKnown = gazetteer.names[thing.name] != nil
    guard isKnown || Self.shared.contains(kind) || Self.owned.contains(kind) else { return nil }
    let (words, inside) = Self.parts(thing.name, gazetteer)
    // `Oslo District Court`: the town tells more than a country could.
    let hasPlace = words.contains { gazetteer.names[$0]?.isPlace ?? false }
    let country = inside ?? Self.parts(document.text(document.mentions[index].tokens).spaced, gazetteer).country ?? around(index)
    return BodyTraits(
      core: Self.core(words, sorted: kind == "Ministry"), country: country, isShared: (isKnown || Self.shared.contains(kind)) && !hasPlace)
  }

  /// The words of a name without its country: `Chilean Foreign Ministry`, `Ministry of Fisheries of Chile`.
  private static func parts(_ name: String, _ gazetteer: Gazetteer) -> (words: [String], country: String?) {
    var words = name.split(separator: " ").map(String.init)
    func code(_ words: ArraySlice<String>) -> String? {
      switch gazetteer.names[words.joined(separator: " ")]?.meaning {
      case .country(let index)?, .demonym(let index)?: gazetteer.countries[index].code
      default: nil
      }
    }
    for count in stride(from: min(3, words.count - 1), through: 1, by: -1) {
      guard let found = code(words.prefix(count)) else { continue }
      words.removeFirst(count)
      return (words, found)
    }
    if let place = words.lastIndex(of: "of"), place > 0, place + 1 < words.count {
      let start = words[place + 1].lowercased() == "the" ? place + 2 : place + 1
      if start < words.count, let found = code(words[start...]) { return (Array(words[..<place]), found) }
    }
    return (words, nil)
  }

  /// `Ministry of Defense` and `Defence Ministry` are one in the same country.
  private static func core(_ words: [String], sorted: Bool) -> String {
    let plain = words.map { word -> String in
      switch word.folded {
      case "defense": "defence"
      case "internal": "interior"
      case "labor": "labour"
      case "department": sorted ? "ministry" : "department"
      case let word: word
      }
    }.filter { !["of", "the", "for", "and", "&"].contains($0) && !(sorted && $0 == "affairs") }
    return (sorted ? plain.sorted { $0.precedes($1) } : plain).joined(separator: " ")
  }

  /// The country that stands before or behind a name.
  private func around(_ index: Int) -> String? {
    let range = document.mentions[index].tokens
    return before(range.lowerBound) ?? after(range.upperBound, 0)
  }

  private func code(_ mention: Int) -> String? {
    document.things[document.mentions[mention].thing].properties["iso3166"]?.string
  }

  /// `Ukraine's Main Intelligence Directorate`, `the Ukrainian military's Main Intelligence Directorate`.
  private func before(_ start: Int) -> String? {
    var place = start
    while place > 0, start - place < 4 {
      if let mention = byEnd[place] { return code(mention) }
      let token = tokens[place - 1]
      guard ["'s", "’s", "'", "’"].contains(token.text) || token.part == .adjective || token.part == .noun else { return nil }
      place -= 1
    }
    return nil
  }

  /// `the Supreme Court of Norway`, `the Main Intelligence Directorate of the Russian Defence Ministry`.
  private func after(_ end: Int, _ depth: Int) -> String? {
    guard depth < 3, end + 1 < tokens.count, ["of", "in"].contains(tokens[end].lower) else { return nil }
    let start = tokens[end + 1].lower == "the" ? end + 2 : end + 1
    guard let mention = byStart[start] else {
      // `of the General Staff of Russia`, where the staff is no name that is known.
      let words = (start..<min(start + 4, tokens.count)).prefix { tokens[$0].text.first?.isUppercase ?? false }
      return words.isEmpty ? nil : after(words.endIndex, depth + 1)
    }
    if let code = code(mention) {
      // `of the Russian Defence Ministry` and `of Norway`, but not `in Norway`, where a court may sit that is another's.
      return tokens[end].lower == "of" ? code : nil
    }
    let thing = document.things[document.mentions[mention].thing]
    guard thing.type == CoreType.organization else { return nil }
    return Self.parts(thing.name, gazetteer).country ?? after(document.mentions[mention].tokens.upperBound, depth + 1)
  }
}
