import NewsGraphModel

/// Joins names inside an article.
struct NameCoreference {
  let gazetteer: Gazetteer

  func join(_ document: Document, _ clusters: inout ThingClusters) {
    joinSurnames(document, &clusters)
    joinEqual(document, &clusters)
    joinShortBodies(document, &clusters)
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
      // A surname that is joined to a person already is no name of other people.
      if clusters.root(index) != index, clusters[index].name != thing.name { continue }
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

  /// A person's name in the forms in which names are compared.
  private struct Person {
    var thing: Int
    var parts: [String]
    /// The parts in a spelling on which romanisations agree.
    var keys: [String]
  }

  /// `Byron` and `Ada Byron`; a short name that fits two people is joined to neither.
  private func joinPersons(_ document: Document, _ clusters: inout ThingClusters) {
    let roots = Set(
      clusters.things.indices.filter { clusters.things[$0].type == CoreType.person && clusters.things[$0].isNamed }.map(clusters.root))
    let persons = roots.map { thing in
      let parts = PersonName.parts(clusters.things[thing].name)
      return Person(thing: thing, parts: parts, keys: parts.map(gazetteer.spellingKey))
    }.sorted { (-$0.parts.count, $0.thing) < (-$1.parts.count, $1.thing) }
    joinShort(persons, document, &clusters)
    joinRomanisations(persons, document, &clusters)
  }

  private func joinShort(_ persons: [Person], _ document: Document, _ clusters: inout ThingClusters) {
    let byThing = Dictionary(uniqueKeysWithValues: persons.map { ($0.thing, $0) })
    // Whatever a short name is short for has its first part somewhere.
    var byKey: [String: [Person]] = [:]
    for person in persons { for key in Set(person.keys) { byKey[key, default: []].append(person) } }
    for short in persons {
      let candidates = Set(
        (short.keys.first.flatMap { byKey[$0] } ?? []).filter { full in
          full.parts.count > short.parts.count && clusters.root(full.thing) != clusters.root(short.thing) && isShort(short, of: full)
        }.map { clusters.root($0.thing) })
      if candidates.count == 1, let full = candidates.first {
        clusters.join(
          full, short.thing, reason: short.parts.last == byThing[full]?.parts.last ? "surname" : "short-name", document: document.article.id
        )
      }
    }
  }

  /// Whether a short form of a name can stand for the full one: its last parts, or its first where that is how people are called.
  private func isShort(_ short: Person, of full: Person) -> Bool {
    if full.keys.suffix(short.keys.count) == short.keys[...] { return true }
    let isGiven = gazetteer.givenNames[short.parts[0]] != nil
    if full.parts.prefix(short.parts.count) == short.parts[...], !isGiven || short.parts.count > 1 { return true }
    // A family name in the middle: `Teo` of `Joanna Teo Mei Fen`.
    if short.parts.count == 1 { return full.parts.count > 3 && full.parts.dropFirst().contains(short.parts[0]) && !isGiven }
    return full.parts.count == short.parts.count + 1 && full.parts.first == short.parts.first && full.parts.last == short.parts.last
  }

  /// `Zelenskiy` and `Zelensky`: other romanisations of names with the same number of parts.
  private func joinRomanisations(_ persons: [Person], _ document: Document, _ clusters: inout ThingClusters) {
    let full = persons.filter { $0.parts.count > 1 }
    var byKeys: [[String]: Int] = [:]
    for second in full {
      guard let first = byKeys[second.keys] else {
        byKeys[second.keys] = second.thing
        continue
      }
      clusters.join(first, second.thing, reason: "transliteration", document: document.article.id)
    }
  }

  /// `Economic Community of West African States (ECOWAS)`.
  private func joinAcronyms(_ document: Document, _ clusters: inout ThingClusters) {
    var byEnd: [Int: Mention] = [:]
    for mention in document.mentions where mention.kind == .name { byEnd[mention.tokens.upperBound] = mention }
    for mention in document.mentions where mention.kind == .name {
      let name = document.text(mention.tokens)
      guard (2...8).contains(name.count), name.allSatisfy({ $0.isUppercase || $0.isNumber }) else { continue }
      let before = mention.tokens.lowerBound - 1
      guard before > 0, document.tokens[before].text == "(", let long = byEnd[before] else { continue }
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
}
