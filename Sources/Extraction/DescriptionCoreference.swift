import NewsGraphModel

/// Joins descriptions to names inside an article: `the minister`, `the delegation`, `the union`.
struct DescriptionCoreference {
  let syntax: Syntax

  func join(_ document: Document, _ clusters: inout ThingClusters) {
    for mention in document.mentions where mention.kind == .nominal {
      let thing = clusters[mention.thing]
      guard thing.event == nil, !thing.isNamed, mention.tokens.count == 2,
        ["the", "that", "this"].contains(document.tokens[mention.tokens.lowerBound].lower)
      else { continue }
      let noun = document.tokens[mention.head].lemma
      if thing.type == CoreType.person {
        let holders = Set(
          document.offices.filter {
            $0.tokens.upperBound <= mention.tokens.lowerBound && document.tokens[$0.tokens.upperBound - 1].lemma == noun
          }
          .map { clusters.root(document.mentions[$0.holder].thing) })
        if holders.count == 1, let holder = holders.first {
          clusters.join(holder, mention.thing, reason: "office", document: document.article.id)
        }
      } else if !document.tokens[mention.head].penn.isPlural {
        let bodies = document.mentions.filter { other in
          guard other.tokens.upperBound <= mention.tokens.lowerBound, clusters[other.thing].type == CoreType.organization,
            clusters[other.thing].isNamed
          else { return false }
          return clusters[other.thing].name.folded.split(separator: " ").contains { $0 == noun }
        }
        let things = Set(bodies.map { clusters.root($0.thing) })
        if things.count == 1, let body = things.first {
          clusters.join(body, mention.thing, reason: "description", document: document.article.id)
        }
      }
    }
  }
}
