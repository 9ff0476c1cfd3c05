internal import NewsGraphModel

/// Which annotated thing each entity of a graph is: the one that most of its mentions fit.
struct GoldAssignment {
  let index: GoldIndex
  let graph: JudgedGraph
  let words: ContentWords
  let keys: NameKeys
  /// By entity id; normally one, several only where the very same mentions fit several.
  private(set) var assigned: [String: Set<String>] = [:]
  /// By entity id and number of the mention: what the mention alone fits.
  private(set) var fits: [String: [Int: Set<String>]] = [:]

  init(_ index: GoldIndex, _ graph: JudgedGraph, _ words: ContentWords, _ keys: NameKeys) {
    (self.index, self.graph, self.words, self.keys) = (index, graph, words, keys)
    for entity in graph.graph.entities { assigned[entity.id] = assign(entity) }
  }

  func of(_ id: String) -> Set<String> { assigned[id] ?? [] }

  private mutating func assign(_ entity: Entity) -> Set<String> {
    let kind = graph.kind(entity.id)
    if kind == .event { return event(entity) }
    let named = kind.isStatement ? [] : thing(entity, isPerson: kind == .person)
    guard named.isEmpty, !kind.isStatement, kind != .person else { return named }
    return kind.isNamed ? eventByItsWords(entity) : event(entity)
  }

  // MARK: Persons, organizations, places

  private mutating func thing(_ entity: Entity, isPerson: Bool) -> Set<String> {
    var votes = Votes()
    var articles: Set<String> = []
    for (number, article, mention) in graph.mentions(entity) {
      articles.insert(article)
      let (candidates, isName) = candidates(article, mention, isPerson: isPerson)
      guard !candidates.isEmpty else { continue }
      fits[entity.id, default: [:]][number] = candidates
      votes.add(candidates, weight: isName ? 1 : 0.5, voter: number)
    }
    let names = [entity.name] + entity.aliases
    if !votes.isEmpty {
      var best = votes.best
      if best.count > 1 {
        let name: Set = [keys.key(entity.name), keys.key(entity.name, isPerson: true)]
        let called = best.filter { id in
          guard let thing = index.things[id] else { return false }
          return thing.names.contains { name.contains(keys.key($0, isPerson: thing.isPerson)) }
        }
        if !called.isEmpty { best = called }
      }
      return votes.sameVoters(best)
    }
    return byName(names, articles, isPerson: isPerson) ?? byLikeness(entity, names, articles, isPerson: isPerson)
  }

  /// What one mention fits: an annotated span that it nearly covers, else an annotated name that it equals.
  private func candidates(_ article: String, _ mention: EntityMention, isPerson: Bool) -> (ids: Set<String>, isName: Bool) {
    guard let gold = index.article(article) else { return ([], false) }
    var shares: [String: Double] = [:]
    var isName: [String: Bool] = [:]
    for place in index.places[article] ?? [] where place.span.overlaps(mention.span) {
      var share = mention.span.likeness(place.span)
      let asPerson = isPerson || index.things[place.id]?.isPerson == true
      if keys.key(mention.text, isPerson: isPerson) == keys.key(gold.words(place.span), isPerson: asPerson) { share = max(share, 0.9) }
      if share > shares[place.id] ?? 0 { (shares[place.id], isName[place.id]) = (share, place.isName) }
    }
    let byKey = index.ids[article] ?? [:]
    var named = byKey[keys.key(mention.text)] ?? []
    if isPerson {
      named.formUnion(byKey[keys.key(mention.text, isPerson: true)] ?? [])
      let people = named.filter { index.things[$0]?.isPerson == true }
      if !people.isEmpty { named = people }
    }
    guard let top = shares.values.filter({ $0 >= 0.5 }).max() else {
      return (named, named.contains { isName[$0] ?? true })
    }
    var ids = Set(shares.filter { $0.value >= top - 1e-9 }.keys)
    if !named.isDisjoint(with: ids) { ids.formIntersection(named) } else if named.count == 1, top < 0.9 { ids = named }
    return (ids, ids.contains { isName[$0] ?? true })
  }

  /// No mention of it is annotated: the one thing that its name means in its articles.
  private func byName(_ names: [String], _ articles: Set<String>, isPerson: Bool) -> Set<String>? {
    let pool = (articles.isEmpty ? Set(index.articles.map(\.id)) : articles).compactMap { index.ids[$0] }
    for name in names where !name.isEmpty {
      for key in [keys.key(name), keys.key(name, isPerson: isPerson)] {
        let found = pool.reduce(into: Set<String>()) { $0.formUnion($1[key] ?? []) }
        if found.count == 1 { return found }
      }
    }
    return nil
  }

  /// A description that is worded like an annotated one.
  private func byLikeness(_ entity: Entity, _ names: [String], _ articles: Set<String>, isPerson: Bool) -> Set<String> {
    guard !articles.isEmpty, !isPerson else { return [] }
    let texts = graph.mentions(entity).map(\.mention.text) + names
    var best: (id: String, likeness: Double)?
    for article in articles.sorted(by: { $0.precedes($1) }) {
      for gold in index.article(article)?.entities ?? [] where gold.type != "Person" {
        for mention in gold.mentions where !mention.isName {
          for text in texts {
            let likeness = words.likeness(text, mention.text)
            if likeness > best?.likeness ?? 0 { best = (gold.id, likeness) }
          }
        }
      }
    }
    guard let best, best.likeness >= 0.66 else { return [] }
    return [best.id]
  }

  // MARK: Events

  /// What is typed as a person, an organization or a place is an event only where its words are an event's words.
  private func eventByItsWords(_ entity: Entity) -> Set<String> {
    var votes = Votes()
    for (number, article, mention) in graph.mentions(entity) {
      for event in index.article(article)?.events ?? [] where event.mentions.contains(where: { mention.span.likeness($0) >= 0.5 }) {
        votes.add([event.id], weight: 1, voter: number)
      }
    }
    let best = votes.best
    return best.count == 1 ? Set(best) : []
  }

  private mutating func event(_ entity: Entity) -> Set<String> {
    var votes = Votes()
    var articles: Set<String> = []
    let date = entity.properties["date"]?.string
    for (number, article, mention) in graph.mentions(entity) {
      articles.insert(article)
      guard let gold = index.article(article) else { continue }
      var shares: [(id: String, share: Double)] = []
      for event in gold.events {
        for place in event.mentions {
          let shared = mention.span.overlap(place)
          if shared > 0, Double(shared) >= 0.8 * Double(min(mention.span.count, place.count)) {
            shares.append((event.id, mention.span.likeness(place)))
          }
        }
      }
      if let top = shares.map(\.share).max() {
        let ids = Set(shares.filter { $0.share >= top - 1e-9 }.map(\.id))
        votes.add(ids, weight: 1, voter: number)
        fits[entity.id, default: [:]][number] = ids
        continue
      }
      var ids = Set(gold.events.filter { $0.anchors.contains { $0.overlap(mention.span) > 0 } }.map(\.id))
      if ids.count > 1, date != nil {
        let dated = ids.filter { EDTFAgreement.fits(date, index.things[$0]?.date) }
        if dated.count == 1 { ids = dated }
      }
      guard ids.count == 1 else { continue }
      votes.add(ids, weight: 0.5, voter: number)
      fits[entity.id, default: [:]][number] = ids
    }
    return votes.isEmpty ? eventByName(entity, articles, date) : chosen(votes, entity, date)
  }

  private func chosen(_ votes: Votes, _ entity: Entity, _ date: String?) -> Set<String> {
    var best = votes.best
    if best.count > 1, date != nil {
      let dated = best.filter { EDTFAgreement.fits(date, index.things[$0]?.date) }
      if !dated.isEmpty { best = dated }
    }
    if best.count > 1 {
      let likeness = best.map { id in (index.things[id]?.names ?? []).map { words.likeness(entity.name, $0) }.max() ?? 0 }
      let top = likeness.max() ?? 0
      best = zip(best, likeness).filter { $0.1 >= top - 1e-9 }.map(\.0)
    }
    return votes.sameVoters(best)
  }

  private func eventByName(_ entity: Entity, _ articles: Set<String>, _ date: String?) -> Set<String> {
    var scores: [(id: String, score: Double)] = []
    for thing in index.things.values where thing.isEvent && (articles.isEmpty || !articles.isDisjoint(with: thing.articles)) {
      var names = thing.names
      for article in thing.articles {
        for event in index.article(article)?.events ?? [] where event.id == thing.id {
          names.formUnion(event.mentions.compactMap { index.article(article)?.words($0) })
        }
      }
      var score = names.map { words.likeness(entity.name, $0) }.max() ?? 0
      if date != nil, thing.date != nil { score += EDTFAgreement.fits(date, thing.date) ? 0.25 : -0.5 }
      scores.append((thing.id, score))
    }
    guard let top = scores.map(\.score).max(), top >= 0.6 else { return [] }
    let best = scores.filter { $0.score >= top - 1e-9 }
    return best.count == 1 ? [best[0].id] : []
  }
}

/// What the mentions of one entity speak for.
private struct Votes {
  private var weights: [String: Double] = [:]
  private var voters: [String: Set<Int>] = [:]

  var isEmpty: Bool { weights.isEmpty }

  mutating func add(_ ids: Set<String>, weight: Double, voter: Int) {
    for id in ids {
      weights[id, default: 0] += weight / Double(ids.count)
      voters[id, default: []].insert(voter)
    }
  }

  /// What has most votes, sorted.
  var best: [String] {
    guard let top = weights.values.max() else { return [] }
    return weights.filter { $0.value >= top - 1e-9 }.keys.sorted { $0.precedes($1) }
  }

  /// Those that the very same mentions speak for as for the first: true ambiguity.
  func sameVoters(_ ids: [String]) -> Set<String> {
    guard ids.count > 1, let first = ids.first else { return Set(ids) }
    return Set(ids.filter { voters[$0] == voters[first] })
  }
}
