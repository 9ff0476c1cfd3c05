import NewsGraphModel

/// Joins mentions of one event inside an article; rounds, dates and places that differ keep events apart.
struct EventCoreference {
  func join(_ document: Document, _ clusters: inout ThingClusters) {
    var known: [Int] = []
    for mention in document.mentions where clusters[mention.thing].event != nil {
      let index = clusters.root(mention.thing)
      guard !known.contains(index) else { continue }
      let candidates = known.filter { clusters.root($0) == $0 && isCompatible(clusters[$0], clusters[index], document) }
      let scored = candidates.map { ($0, agreement(clusters[$0], clusters[index])) }
      let best = scored.max { ($0.1, $0.0) < ($1.1, $1.0) }
      if let best, best.1 > 0 || clusters[index].event?.isDefinite ?? false {
        clusters.join(best.0, index, reason: "event", document: document.article.id)
      } else {
        known.append(index)
      }
    }
  }

  private func isCompatible(_ a: Thing, _ b: Thing, _ document: Document) -> Bool {
    guard let first = a.event, let second = b.event, Self.family(a) == Self.family(b) else { return false }
    if let x = a.properties["ordinal"], let y = b.properties["ordinal"], x != y { return false }
    if let x = a.properties["date"]?.string, let y = b.properties["date"]?.string, !x.hasPrefix(y), !y.hasPrefix(x) { return false }
    if let x = first.place, let y = second.place, x != y { return false }
    if !first.participants.isEmpty, !second.participants.isEmpty, Set(first.participants).isDisjoint(with: second.participants) { return false }
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

  /// Kinds that articles use for one and the same event.
  static func family(_ thing: Thing) -> String {
    let kind = thing.properties["kind"]?.string ?? ""
    return ["Talks", "Meeting", "Summit"].contains(kind) ? "Meeting" : kind
  }
}
