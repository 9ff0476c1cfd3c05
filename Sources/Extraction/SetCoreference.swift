import NewsGraphModel

/// Finds whom words for several mean: `both sides`, `the two ministers`, `neither government`, `the former`, `the latter`.
///
/// Such words get one mention for each of those they stand for. Words whose members are not clear speak of nobody.
struct SetCoreference {
  let document: Document
  let syntax: Syntax
  private let order: MentionOrder
  /// How often each country is mentioned, and where first; most often first.
  private let countries: [(count: Int, mention: Int)]
  private var tokens: [Token] { document.tokens }

  /// A run of tokens that stands for several things, each given by one of its mentions.
  struct Group {
    var tokens: Range<Int>
    var head: Int
    var members: [Int]
  }

  init(document: Document, syntax: Syntax) {
    self.document = document
    self.syntax = syntax
    order = MentionOrder(document.mentions)
    var uses: [Int: (count: Int, mention: Int)] = [:]
    for (number, mention) in document.mentions.enumerated()
    where mention.kind != .pronoun && document.things[mention.thing].type == CoreType.country {
      uses[mention.thing] = ((uses[mention.thing]?.count ?? 0) + 1, uses[mention.thing]?.mention ?? number)
    }
    countries = uses.values.sorted { ($1.count, $0.mention) < ($0.count, $1.mention) }
  }

  func find() -> [Group] {
    var groups: [Group] = []
    for (number, sentence) in document.sentences.enumerated() {
      for index in sentence.tokens {
        if let group = pair(index, number) ?? oneOfTwo(index, number) { groups.append(group) }
      }
    }
    return groups
  }

  /// `both sides`, `the two leaders`, `neither side`, `the three countries`.
  private func pair(_ index: Int, _ sentence: Int) -> Group? {
    let token = tokens[index]
    guard token.part == .noun, let kind = Self.nouns[token.lemma] else { return nil }
    var start = index - 1
    var count: Int?
    var isDefinite = false
    let first = document.sentences[sentence].tokens.lowerBound
    while start >= first, index - start < 5 {
      let word = tokens[start].lower
      if let number = Self.numbers[word] {
        count = number
        if ["both", "neither", "either"].contains(word) { isDefinite = true }
      } else if ["the", "these", "those"].contains(word) {
        isDefinite = true
        start -= 1
        break
      } else if tokens[start].part != .adjective || tokens[start].text.first?.isUppercase == true {
        break
      }
      start -= 1
    }
    guard let count, isDefinite, let members = members(kind, count, before: start + 1, sentence),
      kind != .people || members.allSatisfy({ hasOffice($0, token.lemma) })
    else { return nil }
    return Group(tokens: start + 1..<index + 1, head: index, members: members)
  }

  /// Whether a person has an office that the noun may mean; every minister and president is a leader of somebody.
  private func hasOffice(_ mention: Int, _ noun: String) -> Bool {
    let person = document.mentions[mention].thing
    return document.offices.contains { office in
      document.mentions[office.holder].thing == person
        && (office.title.hasSuffix(noun) || noun == "leader" && Self.leaders.contains { office.title.hasSuffix($0) })
    }
  }

  private static let leaders: Set<String> = [
    "president", "minister", "leader", "chancellor", "king", "queen", "premier", "chairman", "chief", "head",
  ]

  /// `the former`, `the latter`.
  private func oneOfTwo(_ index: Int, _ sentence: Int) -> Group? {
    let word = tokens[index].lower
    guard word == "former" || word == "latter", index > 0, tokens[index - 1].lower == "the", index + 1 < tokens.count,
      ![.noun, .properNoun, .adjective].contains(tokens[index + 1].part) || tokens[index + 1].penn.isFinite,
      let pair = coordination(before: index - 1, sentence) ?? (word == "latter" ? lastNamed(sentence) : nil)
    else { return nil }
    return Group(tokens: index - 1..<index + 1, head: index, members: [word == "former" ? pair[0] : pair[1]])
  }

  /// Whether a noun may stand for a set whose members were named before.
  static func isNoun(_ lemma: String) -> Bool { nouns[lemma] != nil }

  static func isCount(_ word: String) -> Bool { numbers[word] != nil }

  /// The last two agents that the sentence before speaks of.
  private func lastNamed(_ sentence: Int) -> [Int]? {
    guard sentence > 0 else { return nil }
    let range = document.sentences[sentence - 1].tokens
    let found = order.inside(range).filter {
      (document.mentions[$0].kind == .name || !fits($0, .people)) && (fits($0, .people) || fits($0, .bodies))
        && !["amod", "compound", "nmod:poss"].contains(tokens[document.mentions[$0].head].label)
    }
    guard found.count > 1, document.mentions[found[found.count - 1]].thing != document.mentions[found[found.count - 2]].thing else {
      return nil
    }
    return Array(found.suffix(2))
  }

  private enum Kind { case bodies, people, countries }

  private static let nouns: [String: Kind] = [
    "side": .bodies, "country": .countries, "nation": .countries, "government": .countries, "neighbour": .countries, "neighbor": .countries,
    "state": .countries, "capital": .countries, "delegation": .bodies, "party": .bodies, "leader": .people, "minister": .people,
    "president": .people, "company": .bodies, "firm": .bodies, "union": .bodies, "ally": .countries,
  ]
  private static let numbers: [String: Int] = ["both": 2, "two": 2, "neither": 2, "either": 2, "three": 3, "four": 4, "2": 2, "3": 3]

  private func fits(_ mention: Int, _ kind: Kind) -> Bool {
    let thing = document.things[document.mentions[mention].thing]
    guard thing.event == nil, thing.isNamed || thing.key != nil, document.mentions[mention].kind != .pronoun else { return false }
    switch kind {
    case .people: return thing.type == CoreType.person
    case .countries: return thing.type == CoreType.country
    case .bodies: return thing.type == CoreType.country || thing.type == CoreType.organization
    }
  }

  /// The things that are meant: those of a list as long, else all that the sentences from two before name, if they are as many.
  private func members(_ kind: Kind, _ count: Int, before token: Int, _ sentence: Int) -> [Int]? {
    for back in 0...2 where sentence - back >= 0 {
      let range = document.sentences[sentence - back].tokens.clamped(to: 0..<token)
      let lists = lists(in: range, kind).filter { $0.count == count }
      if Set(lists.map { Set($0.map { document.mentions[$0].thing }) }).count == 1, let list = lists.last { return list }
      if lists.count > 1 { return nil }
    }
    let start = document.sentences[max(0, sentence - 2)].tokens.lowerBound
    var last: [Int: Int] = [:]
    for index in order.inside(min(start, token)..<token) where fits(index, kind) {
      last[document.mentions[index].thing] = index
    }
    if last.count == count { return last.values.sorted() }
    return count == 2 && kind != .people ? mainPair(before: token) : nil
  }

  /// The two countries of which the article speaks far more than of any other.
  private func mainPair(before token: Int) -> [Int]? {
    guard countries.count >= 2, countries[1].count >= 3, countries.count == 2 || countries[1].count >= 2 * countries[2].count else {
      return nil
    }
    let pair = [countries[0].mention, countries[1].mention]
    return pair.allSatisfy { document.mentions[$0].tokens.upperBound <= token } ? pair.sorted() : nil
  }

  /// The lists of names of a kind: `Norway, Kenya and Chile`, `between Norway and Kenya`.
  private func lists(in range: Range<Int>, _ kind: Kind) -> [[Int]] {
    var result: [[Int]] = []
    var list: [Int] = []
    var end = -1
    for index in order.inside(range) where fits(index, kind) {
      let mention = document.mentions[index]
      guard mention.tokens.lowerBound >= end else { continue }
      let isJoined =
        !list.isEmpty
        && (end..<mention.tokens.lowerBound).allSatisfy { token in
          tokens[token].text == "," || tokens[token].lower == "and" || tokens[token].part == .determiner || tokens[token].text == "-"
            || isTitle(token)
        } && end < mention.tokens.lowerBound
      if !isJoined {
        if list.count > 1 { result.append(list) }
        list = []
      }
      if !list.contains(where: { document.mentions[$0].thing == mention.thing }) { list.append(index) }
      end = mention.tokens.upperBound
    }
    if list.count > 1 { result.append(list) }
    return result
  }

  private func isTitle(_ token: Int) -> Bool { document.offices.contains { $0.full.contains(token) } }

  /// The nearest pair of agents joined by `and` before a token, in this sentence or the one before.
  private func coordination(before token: Int, _ sentence: Int) -> [Int]? {
    for back in 0...1 where sentence - back >= 0 {
      let range = document.sentences[sentence - back].tokens.clamped(to: 0..<token)
      for kind in [Kind.people, .bodies] {
        let pairs = lists(in: range, kind).filter { $0.count == 2 }
        guard pairs.count == 1, let pair = pairs.first else { continue }
        // Nobody else may come between.
        let end = document.mentions[pair[1]].tokens.upperBound
        let isLast = !order.inside(min(end, range.upperBound)..<range.upperBound).contains { fits($0, kind) }
        if isLast { return pair }
      }
      if !(lists(in: range, .people) + lists(in: range, .bodies)).isEmpty { return nil }
    }
    return nil
  }
}
