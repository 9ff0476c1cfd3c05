import NewsGraphModel

/// Joins people's names inside an article: full and short forms, other romanisations, and surnames that two people share.
struct PersonCoreference {
  let document: Document
  let gazetteer: Gazetteer
  private let kinship: Kinship

  init(document: Document, gazetteer: Gazetteer) {
    self.document = document
    self.gazetteer = gazetteer
    kinship = Kinship(document)
  }

  /// A person's name in the forms in which names are compared.
  private struct Person {
    var thing: Int
    var parts: [String]
    /// The parts in a spelling on which romanisations agree.
    var keys: [String]
  }

  /// A surname that is also a known company's name is the person's whom the article has named before.
  func prepare(_ clusters: inout ThingClusters) {
    for (a, b) in kinship.pairs {
      let (first, second) = (document.mentions[a].thing, document.mentions[b].thing)
      let names = (clusters[first].name, clusters[second].name)
      clusters.correct(first) { $0.relatives.append(names.1) }
      clusters.correct(second) { $0.relatives.append(names.0) }
    }
    var surnames: Set<String> = []
    for mention in document.mentions where mention.kind == .name {
      let thing = clusters[mention.thing]
      if thing.type == CoreType.person, mention.tokens.count > 1 {
        if let last = PersonName.parts(thing.name).last { surnames.insert(last) }
      } else if thing.type == CoreType.organization, mention.tokens.count == 1, thing.key != nil {
        let words = document.text(mention.tokens)
        guard words.contains(where: \.isLowercase), surnames.contains(words.folded),
          mention.tokens.lowerBound == 0 || document.tokens[mention.tokens.lowerBound - 1].part != .determiner
        else { continue }
        clusters.correct(mention.thing) { $0 = Thing(type: CoreType.person, name: words) }
      }
    }
  }

  func join(_ clusters: inout ThingClusters) {
    let persons = persons(clusters)
    defer { joinKnownAs(&clusters) }
    joinRomanisations(persons.filter { $0.parts.count > 1 }, &clusters)
    joinShort(persons.filter { $0.parts.count > 1 }, &clusters)
    joinSingle(persons, &clusters)
  }

  private func persons(_ clusters: ThingClusters) -> [Person] {
    let roots = Set(
      clusters.things.indices.filter { clusters.things[$0].type == CoreType.person && clusters.things[$0].isNamed }.map(clusters.root))
    return roots.map { thing in
      let parts = PersonName.parts(clusters.things[thing].name)
      return Person(thing: thing, parts: parts, keys: parts.map(gazetteer.spellingKey))
    }.sorted { (-$0.parts.count, $0.thing) < (-$1.parts.count, $1.thing) }
  }

  /// Whether a name in quotes is what somebody is called: `Wanda Mwangi – "Wandi" to her friends`.
  private func isNickname(_ first: Mention, _ second: Mention) -> Bool {
    let gap = first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)
    let tokens = document.tokens
    guard (1...3).contains(gap.count), gap.allSatisfy({ ["\"", "“", "‘", "'", "–", "—", "-", ",", "("].contains(tokens[$0].text) }),
      ["\"", "“", "‘", "'"].contains(tokens[gap.upperBound - 1].text)
    else { return false }
    let end = second.tokens.upperBound
    return end + 2 < tokens.count && ["\"", "”", "’", "'"].contains(tokens[end].text) && tokens[end + 1].lower == "to"
      && ["his", "her", "their", "friends", "fans", "colleagues", "supporters", "family"].contains(tokens[end + 2].lower)
  }

  /// `Wanda Mwangi, known at home as "Mama Wanda"`.
  private func joinKnownAs(_ clusters: inout ThingClusters) {
    let names = document.mentions.filter { $0.kind == .name }
    for (first, second) in zip(names, names.dropFirst()) {
      if clusters[first.thing].type == CoreType.person, clusters.root(first.thing) != clusters.root(second.thing), isNickname(first, second)
      {
        clusters.join(first.thing, second.thing, reason: "also-known-as", document: document.article.id)
        continue
      }
      let gap = first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)
      guard gap.count < 8, let known = gap.first(where: { document.tokens[$0].lower == "known" }),
        let last = gap.last(where: { !["\"", "“", "'", "‘"].contains(document.tokens[$0].text) }), document.tokens[last].lower == "as",
        known < last,
        gap.prefix(while: { $0 < known }).allSatisfy({ [",", "also", "better", "widely", "-"].contains(document.tokens[$0].lower) }),
        clusters[first.thing].type == CoreType.person, clusters[second.thing].type == CoreType.person
      else { continue }
      clusters.join(first.thing, second.thing, reason: "also-known-as", document: document.article.id)
    }
  }

  /// `Chaikovskiy` and `Chaikovsky`: other romanisations of names with the same number of parts.
  private func joinRomanisations(_ persons: [Person], _ clusters: inout ThingClusters) {
    var byKeys: [[String]: Int] = [:]
    for second in persons {
      guard let first = byKeys[second.keys] else {
        byKeys[second.keys] = second.thing
        continue
      }
      guard !areRelatives(first, second.thing, clusters) else { continue }
      clusters.join(first, second.thing, reason: "transliteration", document: document.article.id)
    }
  }

  private func areRelatives(_ a: Int, _ b: Int, _ clusters: ThingClusters) -> Bool {
    clusters[a].relatives.contains(clusters[b].name) || clusters[b].relatives.contains(clusters[a].name)
  }

  /// `Ada Byron` for `Ada Augusta Byron`; a short name that fits two people is joined to neither.
  private func joinShort(_ persons: [Person], _ clusters: inout ThingClusters) {
    for short in persons {
      let candidates = Set(
        persons.filter { full in
          full.parts.count > short.parts.count && clusters.root(full.thing) != clusters.root(short.thing) && isShort(short, of: full)
            && !areRelatives(full.thing, short.thing, clusters)
        }.map { clusters.root($0.thing) })
      if candidates.count == 1, let full = candidates.first {
        clusters.join(full, short.thing, reason: "short-name", document: document.article.id)
      }
    }
  }

  /// Whether a short form of a name can stand for the full one: its last parts, or its first where that is how people are called.
  private func isShort(_ short: Person, of full: Person) -> Bool {
    let isGiven = gazetteer.givenNames[short.parts[0]] != nil
    if full.keys.suffix(short.keys.count) == short.keys[...] {
      // `Musa Haddad` is no short form of `Karim Musa Haddad`, but may well be his father.
      return short.keys.count == 1 || !isGiven
    }
    if full.parts.prefix(short.parts.count) == short.parts[...], !isGiven || short.parts.count > 1 { return true }
    // A family name in the middle: `Lin` of `Ada Lin Mei Hua`.
    if short.parts.count == 1 { return full.parts.count > 3 && full.parts.dropFirst().contains(short.parts[0]) && !isGiven }
    return full.parts.count == short.parts.count + 1 && full.keys.first == short.keys.first && full.keys.last == short.keys.last
  }

  // MARK: Single names

  /// `Byron` for whoever of that name the article has named; where it names several, each use is decided by itself.
  private func joinSingle(_ persons: [Person], _ clusters: inout ThingClusters) {
    let companies = BodyCoreference(document: document, gazetteer: gazetteer).companies(clusters)
    let full = persons.filter { $0.parts.count > 1 }
    let groups = Dictionary(grouping: persons.filter { $0.parts.count == 1 }) { $0.keys[0] }
    for (_, uses) in groups.sorted(by: { $0.key.precedes($1.key) }) {
      guard let short = uses.first else { continue }
      var candidates = Set(full.filter { isShort(short, of: $0) }.map { clusters.root($0.thing) })
      if let company = companies[short.parts[0]] { candidates.insert(clusters.root(company)) }
      let reader = SharedNames(document: document, clusters: clusters, candidates: candidates.sorted(), kinship: kinship)
      var chosen: [Int: [Int]] = [:]
      for (use, target) in reader.targets(uses.map(\.thing).sorted()) { chosen[target ?? -1, default: []].append(use) }
      for (target, uses) in chosen.sorted(by: { $0.key < $1.key }) {
        for use in uses.dropFirst() { clusters.join(uses[0], use, reason: nil, document: document.article.id) }
        guard target >= 0 else { continue }
        let name = PersonName.parts(clusters[target].name)
        let isLast = clusters[target].type == CoreType.person && name.last == short.parts[0]
        clusters.join(target, uses[0], reason: isLast ? "surname" : "short-name", document: document.article.id)
      }
    }
  }
}
