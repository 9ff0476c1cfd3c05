import NewsGraphModel

/// Joins descriptions to names inside an article: `the minister`, `the delegation`, `the union`.
struct DescriptionCoreference {
  let syntax: Syntax

  func join(_ document: Document, _ clusters: inout ThingClusters) {
    let bodies = bodies(document, clusters)
    var offices: [String: [Office]] = [:]
    for office in document.offices { offices[document.tokens[office.tokens.upperBound - 1].lemma, default: []].append(office) }
    for mention in document.mentions where mention.kind == .nominal {
      let thing = clusters[mention.thing]
      guard thing.event == nil, !thing.isNamed, mention.tokens.count == 2,
        ["the", "that", "this"].contains(document.tokens[mention.tokens.lowerBound].lower)
      else { continue }
      let noun = document.tokens[mention.head].lemma
      if thing.type == CoreType.person {
        let holders = (offices[noun] ?? []).filter { $0.tokens.upperBound <= mention.tokens.lowerBound }
        join(mention, Set(holders.map { clusters.root(document.mentions[$0.holder].thing) }), "office", document, &clusters)
      } else if !document.tokens[mention.head].penn.isPlural {
        let named = (bodies[noun] ?? []).filter { $0.tokens.upperBound <= mention.tokens.lowerBound }
        join(mention, Set(named.map { clusters.root($0.thing) }), "description", document, &clusters)
      }
    }
  }

  /// Only a description that fits exactly one thing is joined to it.
  private func join(_ mention: Mention, _ things: Set<Int>, _ reason: String, _ document: Document, _ clusters: inout ThingClusters) {
    guard things.count == 1, let thing = things.first else { return }
    clusters.join(thing, mention.thing, reason: reason, document: document.article.id)
  }

  /// Mentions of named organisations by each word of their names.
  private func bodies(_ document: Document, _ clusters: ThingClusters) -> [String: [Mention]] {
    var bodies: [String: [Mention]] = [:]
    for mention in document.mentions where clusters[mention.thing].type == CoreType.organization && clusters[mention.thing].isNamed {
      for word in Set(clusters[mention.thing].name.folded.split(separator: " ")) { bodies[String(word), default: []].append(mention) }
    }
    return bodies
  }
}
