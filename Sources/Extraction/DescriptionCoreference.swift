import NewsGraphModel

/// Joins descriptions to names inside an article: `the minister`, `the delegation`, `the union`.
struct DescriptionCoreference {
  let syntax: Syntax
  let gazetteer: Gazetteer

  func join(_ document: Document, _ clusters: inout ThingClusters) {
    joinAppositions(document, &clusters)
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
        let named = Set((bodies[noun] ?? []).filter { $0.tokens.upperBound <= mention.tokens.lowerBound }.map { clusters.root($0.thing) })
        join(mention, named.isEmpty ? described(noun, mention, document, clusters) : named, "description", document, &clusters)
      }
    }
  }

  /// What `the bloc` may stand for: the bodies of its kind in this sentence and the two before.
  private func described(_ noun: String, _ mention: Mention, _ document: Document, _ clusters: ThingClusters) -> Set<Int> {
    let reader = DescriptionReader(document: document, gazetteer: gazetteer)
    guard let sentence = document.sentence(of: mention.tokens.lowerBound) else { return [] }
    // The same sentence first: of two bodies the one that was named last is meant.
    for back in 0...2 where sentence - back >= 0 {
      let range = document.sentences[sentence - back].tokens.lowerBound..<mention.tokens.lowerBound
      let found = document.mentions.filter {
        range.contains($0.tokens.lowerBound) && $0.kind == .name && reader.fits(noun, clusters[$0.thing])
      }
      let things = Set(found.map { clusters.root($0.thing) })
      if !things.isEmpty { return things }
    }
    return []
  }

  /// `Civic Dawn, the largest party,`: a description between commas explains the name before it.
  private func joinAppositions(_ document: Document, _ clusters: inout ThingClusters) {
    var byEnd: [Int: Mention] = [:]
    for mention in document.mentions where mention.kind == .name { byEnd[mention.tokens.upperBound] = mention }
    for mention in document.mentions where mention.kind == .nominal {
      let start = mention.tokens.lowerBound
      guard start > 1, document.tokens[start - 1].text == ",", let name = byEnd[start - 1],
        ["a", "an", "the"].contains(document.tokens[start].lower),
        clusters[name.thing].isNamed, !clusters[mention.thing].isNamed, clusters[mention.thing].event == nil,
        clusters[name.thing].type == clusters[mention.thing].type, !document.tokens[mention.head].penn.isPlural,
        syntax.base(mention.head) == "appos" || !followsVerb(mention)
      else { continue }
      clusters.join(name.thing, mention.thing, reason: "apposition", document: document.article.id)
    }
  }

  /// `Civic Dawn, the company said`: a verb behind a description makes it a subject.
  private func followsVerb(_ mention: Mention) -> Bool {
    if ["nsubj", "conj"].contains(syntax.base(mention.head)) { return true }
    let next = mention.tokens.upperBound
    return next < syntax.tokens.count && [.verb, .auxiliary].contains(syntax.tokens[next].part)
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
