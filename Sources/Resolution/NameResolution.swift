import NewsGraphModel

/// Joins named things of different documents: equal keys and names, bodies of one country, people by name and evidence, acronyms.
///
/// A weak link (a short name, a slip) is followed only when it leads to exactly one candidate and nothing in either cluster speaks against
/// it, so that two people never become one through a third. What looks alike and is kept apart is noted as a suspect.
struct NameResolution {
  let gazetteer: Gazetteer
  let ties: Ties

  func resolve(_ clusters: inout Clusters) {
    joinEqual(&clusters)
    BodyResolution(gazetteer: gazetteer).resolve(&clusters)
    var names = ComparableNames(gazetteer)
    joinSpellings(&clusters, &names)
    joinSlips(&clusters, &names)
    PersonResolution(gazetteer: gazetteer, ties: ties).resolve(&clusters, &names)
    joinAcronyms(&clusters)
  }

  /// Equal keys, and equal names but for case and marks; not of public bodies, nor of people who are called by one name only.
  private func joinEqual(_ clusters: inout Clusters) {
    var byKey: [String: Int] = [:]
    var byName: [String: Int] = [:]
    for index in clusters.things.indices {
      let thing = clusters.things[index].thing
      guard thing.event == nil, thing.properties["content"] == nil else { continue }
      if let key = thing.key {
        if let first = byKey[key] { clusters.join(first, index, reason: nil) } else { byKey[key] = index }
      }
      guard thing.isNamed, thing.body == nil else { continue }
      let folded = thing.name.folded
      if thing.type == CoreType.person, !folded.contains(" ") { continue }
      let name = "\(thing.type)\u{1F}\(folded)"
      if let first = byName[name] {
        let other = clusters.things[first].thing
        if other.key == nil || thing.key == nil || other.key == thing.key {
          if thing.type == CoreType.person, clusters.serveTwoStates(first, index) {
            clusters.suspect(first, index, reason: "other-country")
          } else {
            clusters.join(first, index, reason: nil)
          }
        }
      } else {
        byName[name] = index
      }
    }
  }

  // MARK: Other names than people's

  private func bodies(_ clusters: Clusters, _ names: inout ComparableNames) -> [ComparableName] {
    names.all(clusters).filter { $0.type != CoreType.person && clusters.things[$0.index].thing.body?.isShared != true }
  }

  /// The same name in another romanisation: all parts agree in their spelling key.
  private func joinSpellings(_ clusters: inout Clusters, _ names: inout ComparableNames) {
    var known: [String: Int] = [:]
    for one in bodies(clusters, &names) where one.parts.count > 1 {
      let key = one.type + "\u{1F}" + one.parts.joined(separator: " ")
      guard let first = known[key] else {
        known[key] = one.index
        continue
      }
      if clusters.countriesAgree(first, one.index) { clusters.join(first, one.index, reason: "transliteration") }
    }
  }

  /// One letter too many, too few or wrong in one long part of a full name; all other parts agree.
  private func joinSlips(_ clusters: inout Clusters, _ names: inout ComparableNames) {
    let blocks = SlipBlocks(bodies(clusters, &names).filter { $0.parts.count > 1 })
    for one in blocks.names where clusters.root(one.index) == one.index {
      let candidates = blocks.near(one).filter { other in
        clusters.root(other.index) != clusters.root(one.index) && NameComparison.isSlip(one.parts, other.parts)
          && clusters.weight(other.index) >= clusters.weight(one.index) && clusters.countriesAgree(one.index, other.index)
      }
      if candidates.count == 1 { clusters.join(candidates[0].index, one.index, reason: "misspelling") }
      if candidates.count > 1 { for other in candidates { clusters.suspect(one.index, other.index, reason: "several-candidates") } }
    }
  }

  /// `LBF` where exactly one name in the corpus has these initials.
  private func joinAcronyms(_ clusters: inout Clusters) {
    let all = ComparableNames.named(clusters).filter { clusters.things[$0].thing.key == nil }
    var byInitials: [String: [Int]] = [:]
    for long in all where clusters.things[long].thing.type == CoreType.organization {
      let words = clusters.things[long].thing.name.split { $0 == " " || $0 == "-" }.filter { $0.first?.isUppercase ?? false }
      if words.count > 2 { byInitials[String(words.compactMap(\.first)), default: []].append(long) }
    }
    for short in all where clusters.things[short].thing.type == CoreType.organization {
      let name = clusters.things[short].thing.name
      guard (2...8).contains(name.count), name.allSatisfy({ $0.isUppercase }) else { continue }
      let candidates = Set((byInitials[name] ?? []).map(clusters.root))
      if candidates.count == 1, let long = candidates.first { clusters.join(long, short, reason: "acronym") }
      if candidates.count > 1 { for long in candidates.sorted() { clusters.suspect(long, short, reason: "several-candidates") } }
    }
  }
}

extension Clusters {
  /// Whether no two members are said to be bodies of different countries.
  func countriesAgree(_ a: Int, _ b: Int) -> Bool {
    let countries = Set((members(a) + members(b)).compactMap { things[$0].thing.body?.country })
    return countries.count < 2
  }
}
