import NewsGraphModel

/// Joins people of different documents whose names differ: other romanisations, slips, middle names, initials, surnames.
///
/// Names alone join only romanisations and slips of one letter in a full name. All else needs evidence besides: a common office, a common tie
/// to a body, or documents that speak of the same things.
struct PersonResolution {
  let gazetteer: Gazetteer
  let ties: Ties

  func resolve(_ clusters: inout Clusters, _ names: inout ComparableNames) {
    var evidence = PersonEvidence(gazetteer: gazetteer, ties: ties, clusters)
    joinSpellings(&clusters, &names, &evidence)
    joinSlips(&clusters, &names, &evidence)
    joinMiddleNames(&clusters, &names, &evidence)
    joinFirstNames(&clusters, &names, &evidence)
    joinSurnames(&clusters, &names, &evidence)
  }

  private func people(_ clusters: Clusters, _ names: inout ComparableNames) -> [ComparableName] {
    names.all(clusters).filter { $0.type == CoreType.person }
  }

  /// Joins if no two names of the clusters contradict each other, else notes the pair.
  private func join(_ kept: Int, _ other: Int, _ reason: String, _ clusters: inout Clusters, _ names: inout ComparableNames) {
    let (first, second) = (clusters.root(kept), clusters.root(other))
    guard first != second else { return }
    if clusters.serveTwoStates(first, second) { return clusters.suspect(first, second, reason: "other-country") }
    let (x, y) = (clusters.summary(first), clusters.summary(second))
    if !x.relatives.isDisjoint(with: y.names) || !y.relatives.isDisjoint(with: x.names) {
      return clusters.suspect(first, second, reason: "relatives")
    }
    // One document that names both in full and did not join them knows them apart.
    let isTold = reason == "same-office" && !x.documents.isDisjoint(with: y.documents)
    if isTold || x.names.contains(where: { a in y.names.contains { contradict(a, $0, reason, &names) } }) {
      return clusters.suspect(first, second, reason: "weak-link")
    }
    clusters.join(first, second, reason: reason)
  }

  /// Whether two full names cannot be one person's.
  private func contradict(_ a: String, _ b: String, _ reason: String, _ names: inout ComparableNames) -> Bool {
    let (x, y) = (names.name(a), names.name(b))
    guard x.count > 1, y.count > 1 else { return false }
    let first = (x[0], y[0])
    let genders = [a, b].map { gazetteer.givenNames[$0.folded.split(separator: " ").first.map(String.init) ?? ""] ?? "mf" }
    if genders[0] != genders[1], !genders.contains("mf") { return true }
    if first.0 == first.1 || first.0.count == 1 && first.1.hasPrefix(first.0) || first.1.count == 1 && first.0.hasPrefix(first.1) {
      return false
    }
    if reason == "same-office" { return first.0.first != first.1.first }
    return NearestName.editDistance(first.0, first.1, atMost: 2) == nil
  }

  // MARK: Full names

  /// The same name in another romanisation: all parts agree in their spelling key. Very short keys prove nothing.
  private func joinSpellings(_ clusters: inout Clusters, _ names: inout ComparableNames, _ evidence: inout PersonEvidence) {
    var known: [[String]: Int] = [:]
    for one in people(clusters, &names) where one.parts.count > 1 {
      guard let first = known[one.parts] else {
        known[one.parts] = one.index
        continue
      }
      if one.parts.reduce(0, { $0 + $1.count }) > 7 || evidence.sharesOffice(first, one.index, &clusters) {
        join(first, one.index, "transliteration", &clusters, &names)
      } else {
        clusters.suspect(first, one.index, reason: "short-name")
      }
    }
  }

  /// One letter too many, too few or wrong in one long part of a full name; two letters where the office is the same.
  private func joinSlips(_ clusters: inout Clusters, _ names: inout ComparableNames, _ evidence: inout PersonEvidence) {
    let blocks = SlipBlocks(people(clusters, &names).filter { $0.parts.count > 1 })
    for one in blocks.names where clusters.root(one.index) == one.index {
      var candidates: [ComparableName] = []
      for other in blocks.near(one) where clusters.root(other.index) != clusters.root(one.index) {
        guard let letters = NameComparison.slip(one.parts, other.parts) else { continue }
        let isLighter = clusters.weight(other.index) >= clusters.weight(one.index)
        let sharesOffice = evidence.sharesOffice(one.index, other.index, &clusters)
        if areTwoGivenNames(one, other), !sharesOffice {
          if isLighter { clusters.suspect(one.index, other.index, reason: "other-first-name") }
        } else if letters == 1 || sharesOffice {
          if isLighter { candidates.append(other) }
        } else if isLighter {
          clusters.suspect(one.index, other.index, reason: "no-evidence")
        }
      }
      if candidates.count == 1 { join(candidates[0].index, one.index, "misspelling", &clusters, &names) }
      if candidates.count > 1 { for other in candidates { clusters.suspect(one.index, other.index, reason: "several-candidates") } }
    }
  }

  /// `Daniel` and `Daniela` differ by one letter and are two people all the same.
  private func areTwoGivenNames(_ a: ComparableName, _ b: ComparableName) -> Bool {
    guard a.parts.first != b.parts.first else { return false }
    return gazetteer.givenNames[a.given] != nil && gazetteer.givenNames[b.given] != nil
  }

  /// `Ada Byron` and `Ada M. Byron`: one person where something else says so too, and nobody else bears the longer name's ends.
  private func joinMiddleNames(_ clusters: inout Clusters, _ names: inout ComparableNames, _ evidence: inout PersonEvidence) {
    let groups = Dictionary(grouping: people(clusters, &names).filter { $0.parts.count > 1 }) {
      [$0.parts[0], $0.parts[$0.parts.count - 1]]
    }
    for (_, group) in groups.sorted(by: { ($0.value.first?.index ?? 0) < ($1.value.first?.index ?? 0) }) where group.count > 1 {
      let longer = group.filter { $0.parts.count > 2 }
      for one in group where one.parts.count == 2 {
        if longer.count == 1, let long = longer.first, evidence.isSupported(one.index, long.index, &clusters) {
          join(long.index, one.index, "middle-name", &clusters, &names)
        } else {
          for long in longer { clusters.suspect(one.index, long.index, reason: longer.count > 1 ? "several-candidates" : "no-evidence") }
        }
      }
      for (a, b) in zip(longer, longer.dropFirst()) { clusters.suspect(a.index, b.index, reason: "other-middle-name") }
    }
  }

  /// `Vadim` for `Vladimir` of one surname: only where the office or the tie is the same, and only one such person is known.
  private func joinFirstNames(_ clusters: inout Clusters, _ names: inout ComparableNames, _ evidence: inout PersonEvidence) {
    let full = people(clusters, &names).filter { $0.parts.count == 2 && $0.parts[1].count > 4 }
    let groups = Dictionary(grouping: full) { $0.parts[1] }
    for (_, group) in groups.sorted(by: { $0.key.precedes($1.key) }) where group.count > 1 {
      for (number, a) in group.enumerated() {
        for b in group.dropFirst(number + 1) where clusters.root(a.index) != clusters.root(b.index) {
          guard evidence.sharesOffice(a.index, b.index, &clusters) || evidence.sharesTie(a.index, b.index, &clusters) else { continue }
          let (x, y) = (a.parts[0], b.parts[0])
          let limit = (max(x.count, y.count) - 1) / 2
          let isNear = x.first == y.first && (min(x.count, y.count) == 1 || NearestName.editDistance(x, y, atMost: limit) != nil)
          if group.count == 2, isNear {
            join(a.index, b.index, "same-office", &clusters, &names)
          } else {
            clusters.suspect(a.index, b.index, reason: "other-first-name")
          }
        }
      }
    }
  }

  // MARK: Surnames and initials

  /// A surname, alone or with an initial, that fits exactly one full name of the corpus, where something else says so too.
  private func joinSurnames(_ clusters: inout Clusters, _ names: inout ComparableNames, _ evidence: inout PersonEvidence) {
    let people = people(clusters, &names)
    let byLast = Dictionary(grouping: people.filter { $0.parts.count > 1 && $0.parts[0].count > 1 }) { $0.parts.last ?? "" }
    // A slip leaves the first letter and nearly the length.
    let spelt = Dictionary(grouping: byLast.keys.sorted { $0.precedes($1) }) { Spelling($0, longer: 0) }
    var alone: [String: Int] = [:]
    for one in people {
      let isInitial = one.parts.count == 2 && one.parts[0].count == 1
      guard one.parts.count == 1 || isInitial, let last = one.parts.last else { continue }
      let fitting = (byLast[last] ?? []).filter { !isInitial || $0.parts[0].hasPrefix(one.parts[0]) }
      let candidates = Set(fitting.map { clusters.root($0.index) }).sorted()
      if candidates.count == 1, evidence.isSupported(one.index, candidates[0], &clusters) {
        join(candidates[0], one.index, isInitial ? "initial" : "surname", &clusters, &names)
      } else if candidates.isEmpty, joinMisspelt(one, Spelling.near(last).flatMap { spelt[$0] ?? [] }, byLast, &clusters, &names, &evidence)
      {
        continue
      } else {
        for other in candidates { clusters.suspect(one.index, other, reason: candidates.count > 1 ? "several-candidates" : "no-evidence") }
        // The same single name elsewhere.
        if candidates.isEmpty, let first = alone[last] {
          if evidence.isSupported(first, one.index, &clusters) {
            join(first, one.index, "same-name", &clusters, &names)
          } else {
            clusters.suspect(first, one.index, reason: "no-evidence")
          }
        }
        if candidates.isEmpty, alone[last] == nil { alone[last] = one.index }
      }
    }
  }

  /// A surname with a slip, and the same office: `Defence Minister Solhiem`.
  private func joinMisspelt(
    _ one: ComparableName, _ surnames: [String], _ byLast: [String: [ComparableName]], _ clusters: inout Clusters,
    _ names: inout ComparableNames, _ evidence: inout PersonEvidence
  ) -> Bool {
    guard one.parts.count == 1, !clusters.summary(one.index).offices.isEmpty else { return false }
    var found: Set<Int> = []
    for last in surnames where NameComparison.isSlip([last], one.parts) {
      for other in byLast[last] ?? [] where evidence.sharesOffice(one.index, other.index, &clusters) {
        found.insert(clusters.root(other.index))
      }
    }
    guard found.count == 1, let only = found.first else { return false }
    join(only, one.index, "misspelling", &clusters, &names)
    return true
  }
}
