import NewsGraphModel

/// Joins events of different documents: the same day and family of kinds, and nothing that speaks against it.
struct EventResolution {
  func resolve(_ clusters: inout Clusters) {
    // Events of one day stand together; the others need no comparing.
    var known: [String: [Int]] = [:]
    for second in clusters.roots {
      let thing = clusters.things[second].thing
      guard thing.event != nil, let date = thing.properties["date"]?.string, date.count == 10 else { continue }
      let day = "\(thing.eventFamily) \(date.dropFirst(4))"
      let candidates = (known[day] ?? []).filter {
        clusters.root($0) == $0 && clusters.things[$0].document != clusters.things[second].document
          && isSame(clusters.things[$0].thing, thing)
      }
      if candidates.count == 1, let first = candidates.first { clusters.join(first, second, reason: "event") }
      known[day, default: []].append(second)
    }
  }

  private func isSame(_ a: Thing, _ b: Thing) -> Bool {
    guard let first = a.event, let second = b.event, a.eventFamily == b.eventFamily else { return false }
    // Without a day that both name, two articles may speak of two meetings.
    guard let x = a.properties["date"]?.string, let y = b.properties["date"]?.string, x.count == 10, y.count == 10 else { return false }
    guard x == y || x.hasPrefix("XXXX") != y.hasPrefix("XXXX") && x.dropFirst(4) == y.dropFirst(4) else { return false }
    if let x = a.properties["ordinal"], let y = b.properties["ordinal"], x != y { return false }
    let samePlace = first.place != nil && first.place == second.place
    if first.place != nil, second.place != nil, !samePlace { return false }
    let shared = !Set(first.participants).isDisjoint(with: second.participants)
    if !first.participants.isEmpty, !second.participants.isEmpty, !shared { return false }
    return samePlace || shared
  }
}
