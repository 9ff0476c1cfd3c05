import NewsGraphModel

/// Joins descriptions to names inside an article: `the minister`, `the delegation`, `the union`.
struct DescriptionCoreference {
  let syntax: Syntax
  let gazetteer: Gazetteer

  func join(_ document: Document, _ clusters: inout ThingClusters) {
    let order = MentionOrder(document.mentions)
    joinAppositions(document, &clusters)
    let bodies = bodies(document, clusters)
    var offices: [String: [Office]] = [:]
    for office in document.offices { offices[document.tokens[office.tokens.upperBound - 1].lemma, default: []].append(office) }
    for mention in document.mentions where mention.kind == .nominal {
      let thing = clusters[mention.thing]
      guard thing.event == nil, !thing.isNamed, ["the", "that", "this"].contains(document.tokens[mention.tokens.lowerBound].lower) else {
        continue
      }
      let noun = document.tokens[mention.head].lemma
      if thing.type == CoreType.person {
        let holders = (offices[noun] ?? []).filter {
          $0.tokens.upperBound <= mention.tokens.lowerBound && fits($0, mention, document, order)
        }
        let found = Set(holders.map { clusters.root(document.mentions[$0.holder].thing) })
        join(mention, found.isEmpty ? subjectBefore(mention, document, clusters, order) : found, "office", document, &clusters)
      } else if mention.tokens.count != 2 {
        continue
      } else if document.tokens[mention.head].penn.isPlural {
        join(mention, sameNoun(mention, noun, document, clusters, order), "description", document, &clusters)
      } else if !document.tokens[mention.head].penn.isPlural {
        let named = Set((bodies[noun] ?? []).filter { $0.tokens.upperBound <= mention.tokens.lowerBound }.map { clusters.root($0.thing) })
        join(mention, named.isEmpty ? described(noun, mention, document, clusters, order) : named, "description", document, &clusters)
      }
    }
  }

  /// `The 58-year-old Samoan`, `the Kenyan`: the person that the sentence before was about.
  private func subjectBefore(
    _ mention: Mention, _ document: Document, _ clusters: ThingClusters, _ order: MentionOrder
  ) -> Set<Int> {
    let isOld = mention.tokens.contains { document.tokens[$0].lower.hasSuffix("year-old") || document.tokens[$0].lower == "old" }
    let isDemonym = gazetteer.names[document.tokens[mention.head].text]?.isDemonym ?? false
    guard isOld || isDemonym, let sentence = document.sentence(of: mention.head), sentence > 0 else { return [] }
    let before = document.sentences[sentence - 1].tokens
    let subjects = order.inside(before).map { document.mentions[$0] }.filter {
      before.contains($0.head) && $0.kind == .name && clusters[$0.thing].type == CoreType.person && syntax.base($0.head) == "nsubj"
    }
    return Set(subjects.map { clusters.root($0.thing) })
  }

  /// Whether the words before `minister` in `the French foreign minister` are true of an office.
  private func fits(_ office: Office, _ mention: Mention, _ document: Document, _ order: MentionOrder) -> Bool {
    guard mention.tokens.count > 2 else { return true }
    var words: Set<String> = []
    for index in mention.tokens.dropFirst().dropLast() where document.tokens[index].text != "-" {
      if let country = order.inside(mention.tokens).lazy.map({ document.mentions[$0] }).first(where: {
        $0.tokens.contains(index) && $0.kind == .name && document.things[$0.thing].type == CoreType.country
      }) {
        guard let body = office.body, document.things[document.mentions[body].thing].key == document.things[country.thing].key else {
          return false
        }
      } else {
        words.insert(document.tokens[index].lower)
      }
    }
    return words.isSubset(of: Set(document.text(office.shown).lowercased().split(separator: " ").map(String.init)))
  }

  /// `the ministers` after `Economy ministers`: the only group before that is called by the noun.
  private func sameNoun(
    _ mention: Mention, _ noun: String, _ document: Document, _ clusters: ThingClusters, _ order: MentionOrder
  ) -> Set<Int> {
    Set(
      order.before(mention.tokens.lowerBound).map { document.mentions[$0] }.filter {
        $0.kind == .nominal && $0.tokens.upperBound <= mention.tokens.lowerBound && $0.tokens.count > 1
          && document.tokens[$0.head].lemma == noun && document.tokens[$0.head].penn.isPlural && clusters[$0.thing].event == nil
          && !["the", "that", "these", "those", "both", "two"].contains(document.tokens[$0.tokens.lowerBound].lower)
      }.map { clusters.root($0.thing) })
  }

  /// What `the bloc` may stand for: the bodies of its kind in this sentence and the two before.
  private func described(
    _ noun: String, _ mention: Mention, _ document: Document, _ clusters: ThingClusters, _ order: MentionOrder
  ) -> Set<Int> {
    guard let sentence = document.sentence(of: mention.tokens.lowerBound) else { return [] }
    // The same sentence first: of two bodies the one that was named last is meant.
    for back in 0...2 where sentence - back >= 0 {
      let range = document.sentences[sentence - back].tokens.lowerBound..<mention.tokens.lowerBound
      let found = order.inside(range).map { document.mentions[$0] }.filter {
        $0.kind == .name && gazetteer.describes(noun, clusters[$0.thing]) && !isOwner($0, document, order)
      }
      let things = Set(found.map { clusters.root($0.thing) })
      if !things.isEmpty { return things }
      if back == 0 {
        // The only organisation of the sentence, where nothing says what it is.
        let bodies = order.inside(range).map { document.mentions[$0] }.filter {
          $0.kind == .name && clusters[$0.thing].type == CoreType.organization && !isOwner($0, document, order)
        }
        let only = Set(bodies.map { clusters.root($0.thing) })
        if only.count == 1, let body = only.first, clusters[body].properties["kind"] == nil, clusters[body].key == nil { return only }
      }
    }
    // Further back only what leaves no choice.
    let all = order.before(mention.tokens.lowerBound).map { document.mentions[$0] }.filter {
      $0.tokens.upperBound <= mention.tokens.lowerBound && $0.kind == .name && gazetteer.describes(noun, clusters[$0.thing])
    }
    return Set(all.map { clusters.root($0.thing) })
  }

  /// `the AU's Peace Council`: the one that is possessed is spoken of.
  private func isOwner(_ mention: Mention, _ document: Document, _ order: MentionOrder) -> Bool {
    let end = mention.tokens.upperBound
    guard end + 1 < document.tokens.count, ["'s", "’s"].contains(document.tokens[end].text) else { return false }
    return order.inside(end + 1..<end + 2).contains { document.mentions[$0].kind == .name }
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
    // `A third company, Kestrel Group,`: the name explains the description before it.
    var byStart: [Int: Mention] = [:]
    for mention in document.mentions where mention.kind == .name { byStart[mention.tokens.lowerBound] = mention }
    for mention in document.mentions where mention.kind == .nominal {
      let end = mention.tokens.upperBound
      guard end + 1 < document.tokens.count, document.tokens[end].text == ",", let name = byStart[end + 1],
        document.tokens[mention.tokens.lowerBound].part == .determiner, clusters[name.thing].isNamed, !clusters[mention.thing].isNamed,
        clusters[mention.thing].event == nil, clusters[name.thing].type == clusters[mention.thing].type,
        !document.tokens[mention.head].penn.isPlural, name.tokens.upperBound < document.tokens.count,
        [",", "."].contains(document.tokens[name.tokens.upperBound].text)
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
