import NewsGraphModel

/// Joins named things of different documents: equal keys and names, short names, other romanisations, slips of one letter.
///
/// A weak link (a short name, a slip) is followed only when it leads to exactly one candidate, so that two people never become one through
/// a third.
struct NameResolution {
  let gazetteer: Gazetteer

  func resolve(_ clusters: inout Clusters) {
    joinEqual(&clusters)
    var parts: [String: [String]] = [:]
    joinSpellings(people(clusters, &parts), &clusters)
    joinSlips(people(clusters, &parts), &clusters)
    joinShort(people(clusters, &parts), &clusters)
    joinAcronyms(&clusters)
  }

  private func named(_ clusters: Clusters) -> [Int] {
    clusters.roots.filter {
      clusters.isNamed($0) && clusters.things[$0].thing.event == nil && !clusters.things[$0].thing.properties.keys.contains("content")
    }
  }

  private func joinEqual(_ clusters: inout Clusters) {
    var byKey: [String: Int] = [:]
    var byName: [String: Int] = [:]
    for index in clusters.things.indices {
      let thing = clusters.things[index].thing
      guard thing.event == nil, thing.properties["content"] == nil else { continue }
      if let key = thing.key {
        if let first = byKey[key] { clusters.join(first, index, reason: nil) } else { byKey[key] = index }
      }
      guard thing.isNamed else { continue }
      let name = "\(thing.type)\u{1F}\(thing.name.folded)"
      if let first = byName[name] {
        let other = clusters.things[first].thing
        if other.key == nil || thing.key == nil || other.key == thing.key { clusters.join(first, index, reason: nil) }
      } else {
        byName[name] = index
      }
    }
  }

  /// The parts of a name in comparable spelling, without a nickname in quotes.
  private func parts(_ name: String) -> [String] {
    var isQuoted = false
    var parts: [String] = []
    for word in name.folded.split(separator: " ") {
      if word.hasPrefix("\"") { isQuoted = true }
      if !isQuoted { parts.append(gazetteer.spellingKey(word.filter { $0 != "." && $0 != "\"" })) }
      if word.hasSuffix("\"") { isQuoted = false }
    }
    return parts
  }

  /// A name that no gazetteer knows, by which people or bodies are told apart.
  private struct Named {
    var index: Int
    var type: String
    var parts: [String]
  }

  private func people(_ clusters: Clusters, _ known: inout [String: [String]]) -> [Named] {
    named(clusters).filter { clusters.things[$0].thing.key == nil && !clusters.things[$0].names.isEmpty }.map { index in
      let thing = clusters.things[index].thing
      let parts = known[thing.name] ?? parts(thing.name)
      known[thing.name] = parts
      return Named(index: index, type: thing.type, parts: parts)
    }
  }

  /// The same name in another romanisation: all parts agree in their spelling key.
  private func joinSpellings(_ people: [Named], _ clusters: inout Clusters) {
    var known: [String: Int] = [:]
    for one in people where one.parts.count > 1 {
      let key = one.type + "\u{1F}" + one.parts.joined(separator: " ")
      if let first = known[key] { clusters.join(first, one.index, reason: "transliteration") } else { known[key] = one.index }
    }
  }

  /// One letter too many, too few or wrong in one long part of a full name; all other parts agree.
  private func joinSlips(_ people: [Named], _ clusters: inout Clusters) {
    let full = people.filter { $0.parts.count > 1 }
    // Names that agree in all parts but one, and in that part's first letter, stand together: only they are compared.
    var groups: [[String]: [Int]] = [:]
    func places(_ one: Named) -> [[String]] {
      one.parts.indices.filter { one.parts[$0].count >= 5 }.map { place in
        var parts = one.parts
        parts[place] = String(parts[place].prefix(1)) + "*"
        return [one.type] + parts
      }
    }
    for (number, one) in full.enumerated() { for place in places(one) { groups[place, default: []].append(number) } }
    for (number, one) in full.enumerated() where clusters.root(one.index) == one.index {
      let near = Set(places(one).flatMap { groups[$0] ?? [] }).subtracting([number]).map { full[$0] }
      let candidates = near.filter { other in
        clusters.root(other.index) != clusters.root(one.index) && Self.isSlip(one.parts, other.parts)
          && !areTwoGivenNames(one, other, clusters)
          && clusters.weight(other.index) >= clusters.weight(one.index)
      }
      if candidates.count == 1 { clusters.join(candidates[0].index, one.index, reason: "misspelling") }
    }
  }

  /// `Daniel` and `Daniela` differ by one letter and are two people all the same.
  private func areTwoGivenNames(_ a: Named, _ b: Named, _ clusters: Clusters) -> Bool {
    guard a.parts.first != b.parts.first else { return false }
    return [a, b].allSatisfy { named in
      let first = clusters.things[named.index].thing.name.folded.split(separator: " ").first.map(String.init) ?? ""
      return gazetteer.givenNames[first] != nil
    }
  }

  static func isSlip(_ a: [String], _ b: [String]) -> Bool {
    guard a.count == b.count else { return false }
    let different = zip(a, b).filter { $0 != $1 }
    guard different.count == 1, let (x, y) = different.first, min(x.count, y.count) >= 5, x.first == y.first else { return false }
    return NearestName.editDistance(x, y) == 1
  }

  /// A short name that fits exactly one full name of the corpus.
  private func joinShort(_ people: [Named], _ clusters: inout Clusters) {
    // Only people are called by their last name.
    let persons = people.filter { $0.type == CoreType.person }
    let byLast = Dictionary(grouping: persons.filter { $0.parts.count > 1 }) { $0.parts.last ?? "" }
    for one in persons where one.parts.count == 1 {
      let candidates = Set((byLast[one.parts[0]] ?? []).map { clusters.root($0.index) })
      if candidates.count == 1, let full = candidates.first { clusters.join(full, one.index, reason: "surname") }
    }
  }

  /// `LBF` where exactly one name in the corpus has these initials.
  private func joinAcronyms(_ clusters: inout Clusters) {
    let all = named(clusters).filter { clusters.things[$0].thing.key == nil }
    var byInitials: [String: [Int]] = [:]
    for long in all {
      let words = clusters.things[long].thing.name.split { $0 == " " || $0 == "-" }.filter { $0.first?.isUppercase ?? false }
      if words.count > 2 { byInitials[String(words.compactMap(\.first)), default: []].append(long) }
    }
    for short in all {
      let name = clusters.things[short].thing.name
      guard (2...8).contains(name.count), name.allSatisfy({ $0.isUppercase }) else { continue }
      let candidates = Set((byInitials[name] ?? []).map(clusters.root))
      if candidates.count == 1, let long = candidates.first { clusters.join(long, short, reason: "acronym") }
    }
  }
}
