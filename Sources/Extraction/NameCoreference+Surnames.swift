import NewsGraphModel

// Whom a bare surname means where two people of an article share it.

extension NameCoreference {
  /// Joins each bare surname to the only person of that name so far; once a person has been called by it, it stays theirs.
  ///
  /// News name a relative in full and go on to call the first person by the surname. A surname whose first use comes after two people of that
  /// name is neither's.
  func joinSurnames(_ document: Document, _ clusters: inout ThingClusters) {
    var people: [String: [(name: String, thing: Int)]] = [:]
    var owners: [String: Int] = [:]
    for mention in document.mentions where mention.kind == .name && clusters.things[mention.thing].type == CoreType.person {
      let parts = PersonName.parts(clusters.things[mention.thing].name)
      guard let last = parts.last else { continue }
      let key = gazetteer.spellingKey(last)
      if parts.count > 1 {
        let name = parts.joined(separator: " ")
        if !(people[key] ?? []).contains(where: { $0.name == name }) { people[key, default: []].append((name, mention.thing)) }
        continue
      }
      guard document.sentence(of: mention.head).map({ document.sentences[$0].block != .headline }) ?? false else { continue }
      let known = people[key] ?? []
      let owner = owners[key] ?? (known.count == 1 ? known[0].thing : nil)
      guard let owner else { continue }
      owners[key] = owner
      clusters.join(owner, mention.thing, reason: "surname", document: document.article.id)
    }
  }

  /// `Litoral` for `Litoral Terminals`, `Skovlund` for `Skovlund A/S`, `the Commission` for the European Commission.
  func joinShortBodies(_ document: Document, _ clusters: inout ThingClusters) {
    let bodies = Set(
      clusters.things.indices.filter { clusters.things[$0].type == CoreType.organization && clusters.things[$0].isNamed }.map(clusters.root)
    ).sorted()
    let words = Dictionary(
      uniqueKeysWithValues: bodies.map {
        ($0, clusters.things[$0].name.folded.split(separator: " ").map(String.init).filter { $0 != "the" })
      })
    for short in bodies where clusters.root(short) == short && clusters.things[short].key == nil {
      guard let own = words[short], !own.isEmpty else { continue }
      let candidates = bodies.filter { long in
        guard let all = words[long], all.count > own.count, clusters.root(long) != short else { return false }
        let isHead = own.count == 1 && gazetteer.organizationHeads[clusters.things[short].name] != nil
        return isHead
          ? all.last == own[0] || all.first == own[0] && all.count > 1 && ["of", "for"].contains(all[1]) : all.prefix(own.count) == own[...]
      }
      let roots = Set(candidates.map(clusters.root))
      if roots.count == 1, let long = roots.first { clusters.join(long, short, reason: "short-name", document: document.article.id) }
    }
  }
}
