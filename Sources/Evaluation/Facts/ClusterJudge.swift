internal import NewsGraphModel

/// Judges how mentions of annotated entities, and annotated events, are held together.
struct ClusterJudge {
  let assignment: GoldAssignment
  private var index: GoldIndex { assignment.index }
  private var graph: JudgedGraph { assignment.graph }

  /// One thing to hold together: what it is, and the node that it is found in.
  private struct Unit {
    var article: String
    var gold: String
    var node: String?
  }

  struct Verdict {
    var figure = ClusterFigure()
    /// Annotated ids with all their nodes, where these are several.
    var splits: [(gold: String, nodes: [String])] = []
    /// Nodes with all that they hold, where this is several.
    var merges: [(node: String, golds: [String])] = []
  }

  /// Named mentions of core entities, over all articles together.
  func entities() -> Verdict {
    var found: [String: [(span: Span, node: String)]] = [:]
    for entity in graph.graph.entities where !graph.kind(entity.id).isStatement && graph.kind(entity.id) != .event {
      for (_, article, mention) in graph.mentions(entity) { found[article, default: []].append((mention.span, entity.id)) }
    }
    var units: [Unit] = []
    for article in index.articles {
      for entity in article.entities where entity.isCore {
        for mention in entity.mentions where mention.isName && !mention.isDisputed {
          let node = node(of: mention, entity, article, found[article.id] ?? [])
          units.append(Unit(article: article.id, gold: entity.id, node: node))
        }
      }
    }
    return verdict(units)
  }

  /// The node of a mention: the one that covers it best; of several the one that does not fit, since one mention has one meaning.
  private func node(
    of mention: GoldArticle.Mention, _ entity: GoldArticle.Entity, _ article: GoldArticle, _ found: [(span: Span, node: String)]
  ) -> String? {
    let isPerson = entity.type == "Person"
    let keys = assignment.keys
    var shares: [(share: Double, node: String)] = []
    for (span, node) in found where span.overlaps(mention.span) {
      var share = span.likeness(mention.span)
      if share < 0.9, keys.key(article.words(span), isPerson: isPerson) == keys.key(mention.text, isPerson: isPerson) { share = 0.9 }
      if share >= 0.5 { shares.append((share, node)) }
    }
    guard let top = shares.map(\.share).max() else { return nil }
    let best = Set(shares.filter { $0.share >= top - 1e-9 }.map(\.node)).sorted { $0.precedes($1) }
    return best.first { !assignment.of($0).contains(entity.id) } ?? best.first
  }

  /// Core events, each once in every article that tells of it.
  func events() -> Verdict {
    var votes: [[String]: [String: Double]] = [:]
    for entity in graph.graph.entities where graph.kind(entity.id) == .event {
      var articles: [String] = []
      for (number, article, _) in graph.mentions(entity) {
        if !articles.contains(article) { articles.append(article) }
        let fits = assignment.fits[entity.id]?[number] ?? []
        for gold in fits { votes[[article, gold], default: [:]][entity.id, default: 0] += 1 / Double(fits.count) }
      }
      for article in articles {
        for gold in assignment.of(entity.id) where index.things[gold]?.articles.contains(article) ?? false {
          if votes[[article, gold]]?[entity.id] ?? 0 == 0 { votes[[article, gold], default: [:]][entity.id] = 0.25 }
        }
      }
    }
    var units: [Unit] = []
    for article in index.articles {
      for event in article.events where event.isCore {
        let weights = votes[[article.id, event.id]] ?? [:]
        let top = weights.values.max() ?? 0
        let best = weights.filter { $0.value >= top - 1e-9 }.keys.sorted { $0.precedes($1) }
        let node = best.first { assignment.of($0).contains(event.id) } ?? best.first
        units.append(Unit(article: article.id, gold: event.id, node: node))
      }
    }
    return verdict(units)
  }

  private func verdict(_ units: [Unit]) -> Verdict {
    var (byGold, byNode): ([String: [Int]], [String: [Int]]) = ([:], [:])
    for (number, unit) in units.enumerated() {
      byGold[unit.gold, default: []].append(number)
      if let node = unit.node { byNode[node, default: []].append(number) }
    }
    var verdict = Verdict()
    var (precision, recall) = (0.0, 0.0)
    for unit in units {
      guard let node = unit.node, let together = byNode[node], let all = byGold[unit.gold] else { continue }
      verdict.figure.detected += 1
      let both = together.count { units[$0].gold == unit.gold }
      precision += Double(both) / Double(together.count)
      recall += Double(both) / Double(all.count)
    }
    verdict.figure.units = units.count
    if verdict.figure.detected > 0 { verdict.figure.precision = precision / Double(verdict.figure.detected) }
    if !units.isEmpty { verdict.figure.recall = recall / Double(units.count) }
    verdict.splits = byGold.compactMap { gold, numbers in
      let nodes = Set(numbers.compactMap { units[$0].node }).sorted { $0.precedes($1) }
      return nodes.count > 1 ? (gold, nodes) : nil
    }.sorted { $0.gold.precedes($1.gold) }
    verdict.merges = byNode.compactMap { node, numbers in
      let golds = Set(numbers.map { units[$0].gold }).sorted { $0.precedes($1) }
      return golds.count > 1 ? (node, golds) : nil
    }.sorted { $0.node.precedes($1.node) }
    verdict.figure.splits = verdict.splits.reduce(0) { $0 + $1.nodes.count - 1 }
    verdict.figure.merges = verdict.merges.reduce(0) { $0 + $1.golds.count - 1 }
    return verdict
  }
}
