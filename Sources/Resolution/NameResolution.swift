import NewsGraphModel

/// Joins named things of different documents: equal keys and names, short names, other romanisations, slips of one letter.
///
/// A weak link (a short name, a slip) is followed only when it leads to exactly one candidate, so that two people never become one through a third.
struct NameResolution {
  let gazetteer: Gazetteer

  func resolve(_ clusters: inout Clusters) {
    joinEqual(&clusters)
    joinSpellings(&clusters)
    joinSlips(&clusters)
    joinShort(&clusters)
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

  private func parts(_ index: Int, _ clusters: Clusters) -> [String] {
    var isQuoted = false
    var parts: [String] = []
    for word in clusters.things[index].thing.name.folded.split(separator: " ") {
      if word.hasPrefix("\"") { isQuoted = true }
      if !isQuoted { parts.append(gazetteer.spellingKey(word.filter { $0 != "." && $0 != "\"" })) }
      if word.hasSuffix("\"") { isQuoted = false }
    }
    return parts
  }

  private func people(_ clusters: Clusters) -> [(index: Int, parts: [String])] {
    named(clusters).filter { clusters.things[$0].thing.key == nil && clusters.things[$0].names.count > 0 }.map { ($0, parts($0, clusters)) }
  }

  /// The same name in another romanisation: all parts agree in their spelling key.
  private func joinSpellings(_ clusters: inout Clusters) {
    var known: [String: Int] = [:]
    for (index, parts) in people(clusters) where parts.count > 1 {
      let key = clusters.things[index].thing.type + "\u{1F}" + parts.joined(separator: " ")
      if let first = known[key] { clusters.join(first, index, reason: "transliteration") } else { known[key] = index }
    }
  }

  /// One letter too many, too few or wrong in one long part of a full name; all other parts agree.
  private func joinSlips(_ clusters: inout Clusters) {
    let full = people(clusters).filter { $0.parts.count > 1 }
    for one in full where clusters.root(one.index) == one.index {
      let candidates = full.filter { other in
        other.index != one.index && clusters.root(other.index) != clusters.root(one.index)
          && clusters.things[other.index].thing.type == clusters.things[one.index].thing.type && Self.isSlip(one.parts, other.parts)
          && clusters.weight(other.index) >= clusters.weight(one.index)
      }
      if candidates.count == 1 { clusters.join(candidates[0].index, one.index, reason: "misspelling") }
    }
  }

  static func isSlip(_ a: [String], _ b: [String]) -> Bool {
    guard a.count == b.count else { return false }
    let different = zip(a, b).filter { $0 != $1 }
    guard different.count == 1, let (x, y) = different.first, min(x.count, y.count) >= 5, x.first == y.first else { return false }
    return NearestName.editDistance(x, y) == 1
  }

  /// A short name that fits exactly one full name of the corpus.
  private func joinShort(_ clusters: inout Clusters) {
    let everyone = people(clusters)
    for one in everyone where one.parts.count == 1 {
      let type = clusters.things[one.index].thing.type
      let candidates = Set(
        everyone.filter { $0.parts.count > 1 && $0.parts.last == one.parts[0] && clusters.things[$0.index].thing.type == type }.map {
          clusters.root($0.index)
        })
      // Only people are called by their last name.
      if candidates.count == 1, let full = candidates.first, type == "Person" { clusters.join(full, one.index, reason: "surname") }
    }
  }

  /// `LBF` where exactly one name in the corpus has these initials.
  private func joinAcronyms(_ clusters: inout Clusters) {
    let all = named(clusters).filter { clusters.things[$0].thing.key == nil }
    for short in all {
      let name = clusters.things[short].thing.name
      guard (2...8).contains(name.count), name.allSatisfy({ $0.isUppercase }) else { continue }
      let candidates = Set(
        all.filter { long in
          let words = clusters.things[long].thing.name.split { $0 == " " || $0 == "-" }.filter { $0.first?.isUppercase ?? false }
          return words.count == name.count && words.count > 2 && String(words.compactMap(\.first)) == name
        }.map(clusters.root))
      if candidates.count == 1, let long = candidates.first { clusters.join(long, short, reason: "acronym") }
    }
  }
}
