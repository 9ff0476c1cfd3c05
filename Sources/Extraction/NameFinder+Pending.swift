import NewsGraphModel

// Names whose kind only the rest of the article, or the sentence around them, can tell.

extension NameFinder {
  /// Decides all mentions of one wording together, names of several words first: the shorter ones are often their short forms.
  mutating func decidePending() {
    var groups: [String: [Range<Int>]] = [:]
    var order: [String] = []
    for range in pending {
      let words = text(range)
      if groups[words] == nil { order.append(words) }
      groups[words, default: []].append(range)
    }
    let sizes = order.enumerated().sorted {
      let (a, b) = (groups[$0.element]?.first?.count ?? 0, groups[$1.element]?.first?.count ?? 0)
      return a != b ? a > b : $0.offset < $1.offset
    }
    var known = KnownNames()
    var learnt = 0
    for (_, words) in sizes {
      guard let ranges = groups[words] else { continue }
      for mention in found[learnt...] { known.learn(mention, self) }
      learnt = found.count
      if let thing = known.others[words] {
        for range in ranges { found.append(FoundMention(range, thing: thing, syntax: syntax)) }
      } else {
        decide(words, ranges, known)
      }
    }
  }

  private mutating func decide(_ words: String, _ ranges: [Range<Int>], _ known: KnownNames) {
    guard let first = ranges.first else { return }
    let isBody = known.bodies[words] != nil
    let isPerson =
      known.persons[words] != nil
      || first.count > 1 && first.allSatisfy { known.persons[tokens[$0].text] != nil || tokens[$0].text == "-" }
    var signs = signs(ranges)
    // `Anne Byron` behind `Ada Byron`.
    if first.count > 1, known.surnames[tokens[first.upperBound - 1].text] != nil { signs.person += 3 }
    if isExcluded(words, ranges, signs, known), !isBody, !isPerson { return }
    if isAcronym(first) { signs.person = 0 }
    if isBody, !isPerson || (known.bodies[words] ?? 0) < (known.persons[words] ?? 0) {
      // `Northwind` of `Northwind Energy`.
      if signs.organizationKind == nil { signs.organizationKind = known.kinds[words] }
      for range in ranges { add(range, CoreType.organization, kind: signs.organizationKind) }
    } else if isPerson {
      for range in ranges { add(range, CoreType.person) }
    } else if signs.isPerson || !signs.isOrganization && !signs.isPlace && ranges.contains(where: personalContext) {
      for range in ranges { add(range, CoreType.person) }
    } else if signs.isOrganization {
      for range in ranges { add(range, CoreType.organization, kind: signs.organizationKind) }
    } else if signs.isPlace {
      for range in ranges {
        if signs.state > 0, signs.placeKind == nil {
          add(range, CoreType.country)
        } else if let joined = joined(range) {
          add(joined, CoreType.place, kind: gazetteer.descriptions[tokens[range.upperBound].lower]?.kind)
        } else {
          add(range, CoreType.place, kind: signs.placeKind)
        }
      }
    }
  }

  private mutating func add(_ range: Range<Int>, _ type: String, kind: String?) {
    add(range, type, properties: kind.flatMap { $0.isEmpty ? nil : ["kind": .string($0)] } ?? [:])
  }

  /// A surname that is also a firm or a town means the person whom the article names in full.
  mutating func settleSurnames() {
    var surnames: [String: Int] = [:]
    for mention in found where mention.thing.type == CoreType.person && mention.tokens.count > 1 {
      if let last = mention.tokens.last {
        surnames[tokens[last].text] = min(surnames[tokens[last].text] ?? .max, mention.tokens.lowerBound)
      }
    }
    for index in found.indices where found[index].tokens.count == 1 {
      let token = found[index].tokens.lowerBound
      guard let key = found[index].thing.key, key.hasPrefix("organization ") || key.hasPrefix("city "),
        let start = surnames[tokens[token].text], start < token
      else { continue }
      let before = token > 0 ? tokens[token - 1].lower : ""
      guard !["in", "at", "near", "the"].contains(before) else { continue }
      found[index].thing = Thing(type: CoreType.person, name: tokens[token].text)
    }
  }
}
