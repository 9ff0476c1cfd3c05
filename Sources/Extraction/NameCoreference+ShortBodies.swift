import NewsGraphModel

// Which body a short name means.

extension NameCoreference {
  /// `Northwind` for `Northwind Energy`, `Kestrel` for `Kestrel A/S`, `the Commission` for the European Commission.
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
        // `Kenya's Foreign Ministry` is no short form of `Foreign Ministry of Norway`.
        if let country = clusters.things[short].body?.country, country != clusters[long].body?.country { return false }
        let isHead = own.count == 1 && gazetteer.organizationHeads[clusters.things[short].name] != nil
        return isHead
          ? all.last == own[0] || all.first == own[0] && all.count > 1 && ["of", "for"].contains(all[1]) : all.prefix(own.count) == own[...]
      }
      let roots = Set(candidates.map(clusters.root))
      if roots.count == 1, let long = roots.first { clusters.join(long, short, reason: "short-name", document: document.article.id) }
    }
  }
}
