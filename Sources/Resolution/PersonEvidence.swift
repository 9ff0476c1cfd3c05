import NewsGraphModel

/// What besides the names says that two clusters are one person.
struct PersonEvidence {
  private let gazetteer: Gazetteer
  private var ties: Ties
  /// The named things of each document, but people who are called by one name only.
  private var contexts: [String: Set<Int>] = [:]
  private var wide: [Int: Set<Int>] = [:]

  init(gazetteer: Gazetteer, ties: Ties, _ clusters: Clusters) {
    self.gazetteer = gazetteer
    self.ties = ties
    for (index, folded) in clusters.things.enumerated() where folded.thing.isNamed && folded.thing.event == nil {
      if folded.thing.type == CoreType.person, !folded.thing.name.contains(" ") { continue }
      contexts[folded.document, default: []].insert(clusters.root(index))
    }
  }

  /// Whether an article, an office, a tie or the company in which they are named agrees.
  mutating func isSupported(_ a: Int, _ b: Int, _ clusters: inout Clusters) -> Bool {
    sharesDocument(a, b, &clusters) || sharesOffice(a, b, &clusters) || sharesTie(a, b, &clusters)
      || sharesContext(a, b, &clusters)
  }

  private func sharesDocument(_ a: Int, _ b: Int, _ clusters: inout Clusters) -> Bool {
    let (first, second) = (clusters.summary(a).documents, clusters.summary(b).documents)
    return first.count < second.count ? first.contains(where: second.contains) : second.contains(where: first.contains)
  }

  /// The same office in the same body; where one of them leaves the body out, only an office of several words tells enough.
  func sharesOffice(_ a: Int, _ b: Int, _ clusters: inout Clusters) -> Bool {
    let (first, second) = (clusters.summary(a).offices, clusters.summary(b).offices)
    guard !first.isEmpty, !second.isEmpty else { return false }
    return first.contains { x in
      guard isSpecific(x.title) else { return false }
      return second.contains { y in
        x.title == y.title && (x.body == nil || y.body == nil ? x.title.contains(" ") : x.body == y.body)
      }
    }
  }

  /// Whether few hold the office at one time: a finance minister, no senator.
  private func isSpecific(_ title: String) -> Bool {
    gazetteer.nationalTitles[title] != nil || title.contains(" ") || ["leader", "head", "chief"].contains(title)
  }

  mutating func sharesTie(_ a: Int, _ b: Int, _ clusters: inout Clusters) -> Bool {
    let (first, second) = (ties.of(a, &clusters), ties.of(b, &clusters))
    return !first.isDisjoint(with: second)
  }

  /// Whether two named things beside them stand in documents of both.
  private mutating func sharesContext(_ a: Int, _ b: Int, _ clusters: inout Clusters) -> Bool {
    let (first, second) = (context(a, &clusters), context(b, &clusters))
    let shared = first.count < second.count ? first.filter(second.contains) : second.filter(first.contains)
    return Set(shared.map(clusters.root)).subtracting([clusters.root(a), clusters.root(b)]).count > 1
  }

  private mutating func context(_ cluster: Int, _ clusters: inout Clusters) -> Set<Int> {
    let root = clusters.root(cluster)
    if let known = wide[root] { return known }
    let context = clusters.summary(root).documents.reduce(into: Set<Int>()) { $0.formUnion(contexts[$1] ?? []) }
    wide[root] = context
    return context
  }
}

extension Clusters {
  /// Whether articles give people of one name offices of states, and never of one state: a Kenyan minister and a Chilean senator.
  mutating func serveTwoStates(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (summary(a).offices, summary(b).offices)
    guard !first.isEmpty, !second.isEmpty, Set(first.map(\.title)).isDisjoint(with: second.map(\.title)) else { return false }
    let (x, y) = (Self.states(first), Self.states(second))
    return !x.isEmpty && !y.isEmpty && x.isDisjoint(with: y)
  }

  /// Whose offices these are; whoever serves abroad holds one for a state and in another, which proves nothing.
  private static func states(_ offices: Set<HeldOffice>) -> Set<String> {
    if offices.contains(where: { abroad.contains($0.title.split(separator: " ").last.map(String.init) ?? "") }) { return [] }
    return Set(offices.compactMap(\.body).filter { $0.count == 2 })
  }

  private static let abroad: Set<String> = [
    "envoy", "ambassador", "representative", "consul", "diplomat", "mediator", "coach", "rapporteur", "negotiator", "coordinator",
  ]
}
