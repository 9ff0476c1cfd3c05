import NewsGraphModel

/// Joins names inside an article.
struct NameCoreference {
  let gazetteer: Gazetteer

  func join(_ document: Document, _ clusters: inout ThingClusters) {
    joinEqual(document, &clusters)
    joinPersons(document, &clusters)
    joinAcronyms(document, &clusters)
  }

  /// The same key, or the same spelling and type.
  private func joinEqual(_ document: Document, _ clusters: inout ThingClusters) {
    var byKey: [String: Int] = [:]
    var byName: [String: Int] = [:]
    for index in clusters.things.indices where clusters.things[index].event == nil {
      let thing = clusters.things[index]
      guard thing.isNamed || thing.key != nil else { continue }
      if let key = thing.key {
        if let first = byKey[key] { clusters.join(first, index, reason: nil, document: document.article.id) } else { byKey[key] = index }
      }
      let name = "\(thing.type) \(thing.name.folded)"
      if let first = byName[name] {
        if clusters[first].key == nil || clusters[index].key == nil {
          clusters.join(first, index, reason: nil, document: document.article.id)
        }
      } else {
        byName[name] = index
      }
    }
  }

  /// `Byron` and `Ada Byron`; a short name that fits two people is joined to neither.
  private func joinPersons(_ document: Document, _ clusters: inout ThingClusters) {
    let persons = Set(
      clusters.things.indices.filter { clusters.things[$0].type == CoreType.person && clusters.things[$0].isNamed }.map(clusters.root)
    )
    .sorted { (-PersonName.parts(clusters.things[$0].name).count, $0) < (-PersonName.parts(clusters.things[$1].name).count, $1) }
    for short in persons {
      let parts = PersonName.parts(clusters.things[short].name)
      let candidates = Set(
        persons.filter { other in
          let full = PersonName.parts(clusters.things[other].name)
          return full.count > parts.count && clusters.root(other) != clusters.root(short) && PersonName.isShort(parts, of: full, gazetteer)
        }.map(clusters.root)
      ).sorted()
      if candidates.count == 1, let full = candidates.first {
        clusters.join(
          full, short, reason: parts.last == PersonName.parts(clusters.things[full].name).last ? "surname" : "short-name",
          document: document.article.id)
      }
    }
    // `Zelenskiy` and `Zelensky`: other romanisations of names with the same number of parts.
    for (place, first) in persons.enumerated() {
      for second in persons[(place + 1)...] where clusters.root(first) != clusters.root(second) {
        let (a, b) = (PersonName.parts(clusters.things[first].name), PersonName.parts(clusters.things[second].name))
        if a.count == b.count, a.count > 1, a.map(gazetteer.spellingKey) == b.map(gazetteer.spellingKey) {
          clusters.join(first, second, reason: "transliteration", document: document.article.id)
        }
      }
    }
  }

  /// `Economic Community of West African States (ECOWAS)`.
  private func joinAcronyms(_ document: Document, _ clusters: inout ThingClusters) {
    for (index, mention) in document.mentions.enumerated() where mention.kind == .name && index > 0 {
      let name = document.text(mention.tokens)
      guard (2...8).contains(name.count), name.allSatisfy({ $0.isUppercase || $0.isNumber }) else { continue }
      let before = mention.tokens.lowerBound - 1
      guard before > 0, document.tokens[before].text == "(" else { continue }
      guard let long = document.mentions.last(where: { $0.tokens.upperBound == before && $0.kind == .name }) else { continue }
      if clusters[long.thing].type == CoreType.organization, clusters[mention.thing].type == CoreType.organization {
        clusters.join(long.thing, mention.thing, reason: "acronym", document: document.article.id)
      }
    }
  }
}

/// Comparing people's names.
enum PersonName {
  /// The parts of a name in comparable form, without nicknames in quotes.
  static func parts(_ name: String) -> [String] {
    var parts: [String] = []
    var isQuoted = false
    for word in name.folded.split(separator: " ") {
      if word.hasPrefix("\"") { isQuoted = true }
      if !isQuoted { parts.append(String(word.filter { $0 != "." && $0 != "\"" })) }
      if word.hasSuffix("\"") { isQuoted = false }
    }
    return parts
  }

  /// Whether a short form of a name can stand for the full one: its last parts, or its first where that is how people are called.
  static func isShort(_ short: [String], of full: [String], _ gazetteer: Gazetteer) -> Bool {
    guard !short.isEmpty, short.count < full.count else { return false }
    let keys = (short.map(gazetteer.spellingKey), full.map(gazetteer.spellingKey))
    if Array(keys.1.suffix(short.count)) == keys.0 { return true }
    if Array(full.prefix(short.count)) == short, gazetteer.givenNames[short[0]] == nil || short.count > 1 { return true }
    // A family name in the middle: `Teo` of `Joanna Teo Mei Fen`.
    return short.count == 1 && full.count > 3 && full.dropFirst().contains(short[0]) && gazetteer.givenNames[short[0]] == nil
      || full.count == short.count + 1 && short.count > 1 && full.first == short.first && full.last == short.last
  }
}
