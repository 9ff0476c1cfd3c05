internal import NewsGraphModel

/// Facts of all articles together: what several articles say is one fact, and what a split node says again is wrong.
struct CorpusFacts {
  private(set) var figure = FactFigure()
  /// How many facts only repeat another because one of their ends is split.
  private(set) var redundant = 0

  init(_ facts: [JudgedFact], _ assignment: GoldAssignment, types: Set<String>, covered: Set<[String]>) {
    var keys: [[String]: String] = [:]
    var core: [String: Bool] = [:]
    var members: [String: [[String]]] = [:]
    for article in assignment.index.articles {
      for fact in article.facts where types.contains(fact.type) {
        keys[[article.id, fact.id]] = fact.corpusKey
        core[fact.corpusKey] = core[fact.corpusKey] == true || fact.level == .core
        members[fact.corpusKey, default: []].append([article.id, fact.id])
      }
      // A fact of another type may be what a relation is right about.
      for fact in article.facts where keys[[article.id, fact.id]] == nil { keys[[article.id, fact.id]] = fact.corpusKey }
    }
    let groups = Dictionary(grouping: facts.filter { types.contains($0.type) }) {
      [$0.type, $0.relation.source, $0.relation.target, $0.isDenied ? "1" : "0"]
    }
    var seen: [[String]: Set<[String]>] = [:]
    for key in groups.keys.sorted(by: { $0.lexicographicallyPrecedes($1) { $0.precedes($1) } }) {
      let group = groups[key] ?? []
      let right = group.filter { $0.outcome == .right }
      guard !right.isEmpty else {
        if !group.contains(where: { $0.outcome == .neutral }) { figure.wrong += 1 }
        continue
      }
      func ids(_ id: String) -> String { assignment.of(id).sorted { $0.precedes($1) }.joined(separator: " ") }
      let (source, target) = (ids(key[1]), ids(key[2]))
      let isContent = FactJudge.contentTypes.contains(key[0]) && target.isEmpty
      let identity = [key[0], source, target, key[3]]
      let facts = Set(right.flatMap { fact in fact.matched.compactMap { keys[[fact.article, $0.fact.id]] } })
      let before = facts.flatMap { seen[identity + [$0]] ?? [] }
      for fact in facts { seen[identity + [fact], default: []].insert([key[1], key[2]]) }
      let isSplit = before.contains { !isContent || $0[0] != key[1] }
      if isSplit {
        figure.wrong += 1
        redundant += 1
      } else if before.isEmpty {
        figure.right += 1
      }
    }
    for (key, isCore) in core where isCore {
      figure.core += 1
      if (members[key] ?? []).contains(where: covered.contains) { figure.recalled += 1 }
    }
  }
}
