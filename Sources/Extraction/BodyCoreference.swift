import NewsGraphModel

/// Joins names of organisations inside an article, and tells whose public bodies they are.
struct BodyCoreference {
  let document: Document
  let gazetteer: Gazetteer

  /// Corrects what the article itself explains, before equal names are joined.
  func prepare(_ clusters: inout ThingClusters) {
    let owners = BodyOwners(document: document, gazetteer: gazetteer)
    for (index, mention) in document.mentions.enumerated() where mention.kind == .name {
      guard let traits = owners.traits(index) else { continue }
      // `Ukraine's Main Intelligence Directorate` may be a known body under its full name.
      if let known = known(clusters[mention.thing].name, traits) {
        clusters.correct(mention.thing) { thing in
          thing.name = known
          thing.key = "organization \(known)"
        }
      } else {
        clusters.correct(mention.thing) { $0.body = traits }
      }
    }
    defineAcronyms(&clusters)
  }

  /// The known body that a name means once its country is told.
  private func known(_ name: String, _ traits: BodyTraits) -> String? {
    guard let country = traits.country.flatMap(gazetteer.country(code:)) else { return nil }
    for full in ["\(name) of \(country.name)"] + country.adjectives.map({ "\($0) \(name)" }) {
      if case .organization(let known, _, let code)? = gazetteer.names[full]?.meaning, code == country.code { return known }
    }
    return nil
  }

  func join(_ clusters: inout ThingClusters) {
    joinUnowned(&clusters)
    joinShortened(&clusters)
    joinCompanies(&clusters)
  }

  // MARK: Acronyms

  /// `Lake Basin Forum (LBF)`: in this article the letters mean what stands before them, whatever they mean elsewhere.
  private func defineAcronyms(_ clusters: inout ThingClusters) {
    var byEnd: [Int: Mention] = [:]
    for mention in document.mentions where mention.kind == .name { byEnd[mention.tokens.upperBound] = mention }
    var defined: [String: Int] = [:]
    for mention in document.mentions where mention.kind == .name {
      let name = document.text(mention.tokens)
      guard Self.isAcronym(name), defined[name] == nil else { continue }
      let before = mention.tokens.lowerBound - 1
      guard before > 0, document.tokens[before].text == "(", let long = byEnd[before], long.tokens.count > 1 else { continue }
      guard clusters[long.thing].type == CoreType.organization, clusters[mention.thing].type == CoreType.organization else { continue }
      // Two known names: `European Union (EU)` needs nothing, and `the UN (AU)` explains nothing.
      if clusters[long.thing].key != nil, clusters[mention.thing].key != nil { continue }
      defined[name] = long.thing
    }
    guard !defined.isEmpty else { return }
    for mention in document.mentions where mention.kind == .name {
      let name = document.text(mention.tokens)
      guard Self.isAcronym(name), let long = defined[name], clusters[mention.thing].type == CoreType.organization else { continue }
      if clusters[long].key == nil {
        clusters.correct(mention.thing) { thing in
          thing.name = name
          thing.key = nil
          thing.body = nil
          thing.properties = [:]
        }
      }
      clusters.join(long, mention.thing, reason: "acronym", document: document.article.id)
    }
  }

  private static func isAcronym(_ name: String) -> Bool {
    (2...8).contains(name.count) && name.allSatisfy { $0.isUppercase || $0.isNumber }
  }

  // MARK: Short names

  private func named(_ clusters: ThingClusters) -> [Int] {
    var seen: Set<Int> = []
    return clusters.things.indices.map(clusters.root).filter {
      clusters.things[$0].type == CoreType.organization && clusters.things[$0].isNamed && clusters.things[$0].event == nil
        && seen.insert($0).inserted
    }
  }

  /// `the Foreign Ministry` where the article speaks of one country's only.
  private func joinUnowned(_ clusters: inout ThingClusters) {
    let bodies = named(clusters).filter { clusters.things[$0].body != nil }
    let owned = Dictionary(grouping: bodies.filter { clusters.things[$0].body?.country != nil }) { clusters.things[$0].body?.core ?? "" }
    for short in bodies where clusters.things[short].body?.country == nil {
      guard let core = clusters.things[short].body?.core, let found = owned[core], found.count == 1 else { continue }
      clusters.join(found[0], short, reason: "short-name", document: document.article.id)
    }
  }

  /// `the Supreme Court` after `the Oslo Supreme Court`: the words that end exactly one longer name.
  private func joinShortened(_ clusters: inout ThingClusters) {
    let all = named(clusters)
    for short in all where clusters.root(short) == short {
      let thing = clusters.things[short]
      guard thing.key == nil, thing.body?.isShared == true, thing.body?.country == nil else { continue }
      let tail = " " + thing.name.folded
      guard tail.dropFirst().contains(" ") else { continue }
      let longer = Set(all.filter { $0 != short && clusters.things[$0].name.folded.hasSuffix(tail) }.map(clusters.root))
      if longer.count == 1, let long = longer.first {
        clusters.join(long, short, reason: "short-name", document: document.article.id)
      }
    }
  }

  /// `Kestrel` for `Kestrel Partners`, `Northwind Glass` for `Northwind Glass AG`, whatever the name alone was taken for.
  ///
  /// A single word may be the founder's surname: ``PersonCoreference`` decides about those.
  private func joinCompanies(_ clusters: inout ThingClusters) {
    let companies = companies(clusters)
    guard !companies.isEmpty else { return }
    for index in clusters.things.indices where clusters.root(index) == index {
      let thing = clusters.things[index]
      guard thing.isNamed, thing.key == nil, thing.event == nil, let company = companies[thing.name.folded], company != index else {
        continue
      }
      if thing.type == CoreType.organization || thing.type == CoreType.person && thing.name.contains(" ") {
        clusters.join(company, index, reason: "short-name", document: document.article.id)
      }
    }
  }

  /// Companies by their name without `Ltd`, `AG`, `Partners`; two of one short name are left out.
  func companies(_ clusters: ThingClusters) -> [String: Int] {
    var found: [String: Int] = [:]
    var doubtful: Set<String> = []
    for index in named(clusters) {
      var words = clusters.things[index].name.split(separator: " ")
      guard let last = words.last, gazetteer.organizationHeads[String(last)] == "Company" else { continue }
      words.removeLast()
      let short = words.joined(separator: " ").folded
      guard !short.isEmpty else { continue }
      if found.updateValue(index, forKey: short) != nil { doubtful.insert(short) }
    }
    return found.filter { !doubtful.contains($0.key) }
  }
}
