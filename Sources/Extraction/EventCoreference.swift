import NewsGraphModel

/// Joins mentions of one event inside an article; rounds, dates and places that differ keep events apart.
struct EventCoreference {
  func join(_ document: Document, _ clusters: inout ThingClusters) {
    // By family: events of different families are never the same.
    var known: [String: [Int]] = [:]
    var nouns: [Int: Set<String>] = [:]
    for mention in document.mentions where clusters[mention.thing].event != nil {
      let index = clusters.root(mention.thing)
      guard nouns[index] == nil else { continue }
      let noun = document.tokens[mention.head].lemma
      let isDefinite = clusters[index].event?.isDefinite ?? false
      let family = clusters[index].eventFamily
      let candidates = (known[family] ?? []).filter { isCompatible(clusters[$0], clusters[index]) }
      let scored = candidates.map { candidate in
        // `the summit` is the summit, not the session after it; `the gathering` may be either.
        let sameNoun = nouns[candidate]?.contains(noun) ?? false
        return (
          index: candidate, agreement: agreement(clusters[candidate], clusters[index]),
          fit: (sameNoun ? 2 : Self.general.contains(noun) ? 1 : 0)
        )
      }
      let best = scored.max { ($0.agreement + $0.fit, $0.index) < ($1.agreement + $1.fit, $1.index) }
      if let best, best.agreement > 0 && best.fit > 0 || best.agreement > 1 || isDefinite && best.fit > 0 {
        clusters.join(best.index, index, reason: "event", document: document.article.id)
        nouns[best.index, default: []].insert(noun)
      } else {
        known[family, default: []].append(index)
        nouns[index] = [noun]
      }
    }
  }

  /// Nouns that speak of an event named otherwise before.
  private static let general: Set<String> = [
    "gathering", "event", "meeting", "talks", "talk", "negotiation", "negotiations", "discussion", "encounter", "round", "occasion",
  ]

  private func isCompatible(_ a: Thing, _ b: Thing) -> Bool {
    guard let first = a.event, let second = b.event else { return false }
    if let x = a.properties["ordinal"], let y = b.properties["ordinal"], x != y { return false }
    if let x = a.properties["date"]?.string, let y = b.properties["date"]?.string, !x.hasPrefix(y), !y.hasPrefix(x) { return false }
    if let x = first.place, let y = second.place, x != y { return false }
    if !first.participants.isEmpty, !second.participants.isEmpty, Set(first.participants).isDisjoint(with: second.participants) {
      return false
    }
    return true
  }

  /// How many traits the two share.
  private func agreement(_ a: Thing, _ b: Thing) -> Int {
    guard let first = a.event, let second = b.event else { return 0 }
    var count = 0
    if let date = a.properties["date"], date == b.properties["date"] { count += 2 }
    if first.place != nil, first.place == second.place { count += 1 }
    if let ordinal = a.properties["ordinal"], ordinal == b.properties["ordinal"] { count += 1 }
    if !first.participants.isEmpty, first.participants == second.participants { count += 1 }
    return count
  }
}
