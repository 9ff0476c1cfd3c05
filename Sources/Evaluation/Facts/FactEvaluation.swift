public import NewsGraphModel

/// A graph held against annotated articles: how much is right, how much is there, and what is wrong.
public struct FactEvaluation: Sendable {
  /// Relations of one group, the most asked for first.
  public struct Group: Sendable {
    public var name: String
    public var figures: [(type: String, figure: FactFigure)]
    public var total: FactFigure
  }

  public private(set) var groups: [Group] = []
  /// Of the primary relations, facts of all articles together.
  public let corpus: FactFigure
  public let types: [(type: String, figure: FactFigure)]
  public let typing: FactFigure
  public let entities: ClusterFigure
  public let events: ClusterFigure
  /// Of the primary relations that are right.
  public let modality: MarkFigure
  public let attribution: MarkFigure
  public let addressees: MarkFigure
  public let dates: MarkFigure
  public let content: Double?
  /// Listed mistakes that were made, of how many.
  public let traps: (relations: Int, listedRelations: Int, entities: Int, listedEntities: Int)
  /// Sorted by kind, article and subject.
  public let errors: [EvaluationError]
  /// How many relations have a type that no annotation is about.
  public let unjudged: [String: Int]
  /// How many articles are annotated.
  public let articles: Int

  /// The relations that annotations are about first; a relation of any other name is judged when an annotation has it.
  private static let named: [(name: String, types: [String])] = [
    ("primary", ["leads", "attended", "demanded", "proposed"]),
    (
      "secondary",
      [
        "member_of", "holds_position", "met_with", "talked_with", "took_place_in", "rejected", "agreed_to", "hosted", "mediated",
        "located_in",
      ]
    ),
  ]
  /// Annotated by example only, so that no relation of it is missing or wrong.
  private static let exempt: Set<String> = ["said"]

  /// Judges a graph; the articles must have their texts.
  public init(_ graph: Graph, gold articles: [GoldArticle]) {
    let keys = NameKeys()
    let judged = JudgedGraph(graph, articles: Set(articles.map(\.id)))
    let assignment = GoldAssignment(GoldIndex(articles, keys), judged, ContentWords(), keys)
    let known = Set(Self.named.flatMap(\.types))
    let others = Set(articles.flatMap { $0.facts.map(\.type) }).subtracting(known).subtracting(Self.exempt)
    var (facts, unjudged) = JudgedFact.all(in: judged, types: known.union(others))
    let judge = FactJudge(assignment: assignment)
    for number in facts.indices { judge.judge(&facts[number]) }

    var errors: [EvaluationError] = []
    func error(_ fact: JudgedFact, _ kind: EvaluationError.Kind, _ reason: String) -> EvaluationError {
      EvaluationError(
        kind: kind, article: fact.article, subject: Self.words(fact, judged), reason: reason, id: fact.relation.id,
        quote: fact.relation.evidence.first { judged.article($0.document) == fact.article }?.quote)
    }
    for fact in facts {
      if fact.outcome == .wrong { errors.append(error(fact, fact.mistake ?? .wrong, fact.reason)) }
      for trap in fact.statusTraps { errors.append(error(fact, .listed, "right, but not so: \(trap)")) }
    }
    var attributes = AttributeJudge(assignment)
    let primary = Set(Self.named[0].types)
    for fact in facts where fact.outcome == .right && primary.contains(fact.type) { attributes.judge(fact) { error(fact, $0, $1) } }

    let named = Self.named + [("other", others.sorted { $0.precedes($1) })]
    var covered: Set<[String]> = []
    for group in named where !group.types.isEmpty {
      let own = facts.filter { group.types.contains($0.type) }
      let found = Set(own.flatMap { fact in fact.matched.map { [fact.article, $0.fact.id] } })
      if group.name == "primary" { covered = found }
      var figures: [(type: String, figure: FactFigure)] = []
      for type in group.types {
        var figure = FactFigure()
        figure.right = own.count { $0.type == type && $0.outcome == .right }
        figure.wrong = own.count { $0.type == type && $0.outcome == .wrong }
        for article in articles {
          for fact in article.facts where fact.type == type && fact.level == .core {
            figure.core += 1
            if found.contains([article.id, fact.id]) { figure.recalled += 1 } else { errors.append(Self.missed(fact, article)) }
          }
        }
        figures.append((type, figure))
      }
      groups.append(Group(name: group.name, figures: figures, total: figures.reduce(FactFigure()) { $0 + $1.figure }))
    }
    corpus = CorpusFacts(facts, assignment, types: primary, covered: covered).figure

    let typing = TypingJudge(assignment)
    types = TypingJudge.types.map { ($0, typing.figures[$0] ?? FactFigure()) }
    self.typing = types.reduce(FactFigure()) { $0 + $1.figure }
    let clusters = ClusterJudge(assignment: assignment)
    let (entities, events) = (clusters.entities(), clusters.events())
    for (gold, nodes) in entities.splits + events.splits {
      errors.append(EvaluationError(kind: .split, subject: gold, reason: "it is \(nodes.joined(separator: ", "))"))
    }
    for (node, golds) in entities.merges + events.merges {
      errors.append(EvaluationError(kind: .merge, subject: node, reason: "it is \(golds.joined(separator: ", "))", id: node))
    }
    let traps = EntityTraps(assignment)
    (self.entities, self.events) = (entities.figure, events.figure)
    (modality, attribution, addressees, dates) = (
      attributes.modality, attributes.attribution, attributes.addressees, attributes.date
    )
    content = attributes.content
    self.traps = (
      Set(facts.flatMap { fact in fact.traps.map { [fact.article, $0] } }).count,
      articles.reduce(0) { $0 + $1.traps.count { if case .relation = $0 { true } else { false } } }, traps.hits.count, traps.listed
    )
    self.articles = articles.count
    self.unjudged = unjudged
    self.errors = (errors + attributes.errors + typing.errors + traps.hits).inOrder
  }

  /// How many errors there are of each kind, in the order of the kinds; kinds without any are left out.
  public var counts: [(kind: EvaluationError.Kind, count: Int)] {
    EvaluationError.Kind.allCases.compactMap { kind in
      let count = errors.count { $0.kind == kind }
      return count > 0 ? (kind, count) : nil
    }
  }

  private static func words(_ fact: JudgedFact, _ graph: JudgedGraph) -> String {
    func name(_ id: String) -> String { graph.contents(id).first ?? id }
    let denied = fact.isDenied ? "not " : ""
    return "\(denied)\(fact.relation.type): \(name(fact.relation.source)) → \(name(fact.relation.target))"
  }

  private static func missed(_ fact: GoldArticle.Fact, _ article: GoldArticle) -> EvaluationError {
    let denied = fact.isDenied ? "not " : ""
    let sentence = fact.sentences.first { $0.level == .core } ?? fact.sentences.first
    return EvaluationError(
      kind: .missed, article: article.id, subject: "\(denied)\(fact.type): \(fact.ends.subject) → \(fact.ends.object)", reason: fact.id,
      quote: sentence.map { article.words($0.span) })
  }
}

extension [EvaluationError] {
  fileprivate var inOrder: Self {
    func key(_ error: EvaluationError) -> [String] { [error.article ?? "", error.subject, error.reason, error.id ?? ""] }
    let rank = Dictionary(EvaluationError.Kind.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return sorted { a, b in
      if a.kind != b.kind { return rank[a.kind] ?? 0 < rank[b.kind] ?? 0 }
      return key(a).lexicographicallyPrecedes(key(b)) { $0.precedes($1) }
    }
  }
}
