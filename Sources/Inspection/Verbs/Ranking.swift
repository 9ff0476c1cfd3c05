internal import GraphAccess
public import NewsGraphModel

/// The entities that stand out in a graph.
public struct Ranking: Sendable {
  /// What makes an entity stand out.
  public enum Measure: String, Sendable, CaseIterable {
    /// How many relations it has, either way; a relation with itself counts twice.
    case degree
    /// Where a reader ends up who follows relations at random.
    case pagerank
    /// How many shortest ways between others lead through it.
    case betweenness
  }

  /// One entity with its score.
  public struct Row: Sendable {
    public let entity: EntityReference
    public let score: Double
    /// How many relations leave and reach it.
    public let outgoing: Int
    public let incoming: Int
  }

  public let measure: Measure
  /// Highest score first; of equals by name and id.
  public let rows: [Row]
  /// How many entities were compared.
  public let total: Int

  /// Measures over relations of the types, all without them, and keeps entities of a type, a kind or with a label.
  public init(
    _ view: InspectedGraph, by measure: Measure = .degree, label: String? = nil, types: [String]? = nil, limit: Int = 10
  ) {
    let numbers = RelationNames(view).numbers(types, in: view)
    let nodes = view.nodes(ofType: label)
    let scores = Self.scores(view, measure, numbers)
    let best = nodes.map { (node: $0, score: scores[$0] ?? 0, name: view.name(of: $0)) }.sorted { a, b in
      if a.score != b.score { return a.score > b.score }
      if a.name != b.name { return a.name.precedes(b.name) }
      return view.id(of: a.node).precedes(view.id(of: b.node))
    }
    self.measure = measure
    total = nodes.count
    rows = best.prefix(max(0, limit)).map { entry in
      Row(
        entity: view.entity(entry.node), score: entry.score,
        outgoing: view.graph.degree(of: entry.node, along: view.traversal(.outgoing, types: numbers)),
        incoming: view.graph.degree(of: entry.node, along: view.traversal(.incoming, types: numbers)))
    }
  }

  private static func scores(_ view: InspectedGraph, _ measure: Measure, _ types: [NameID]?) -> [NodeID: Double] {
    // Nobody interrupts these computations, so none throws.
    let scores: [(node: NodeID, score: Double)]
    switch measure {
    case .degree:
      let degrees = (try? view.graph.degrees(along: view.traversal(.both, types: types))) ?? []
      scores = degrees.map { ($0.node, Double($0.degree)) }
    case .betweenness: scores = (try? view.graph.betweenness(along: view.traversal(.both, types: types))) ?? []
    case .pagerank:
      let ranks = ((try? view.graph.pageRank(along: view.traversal(.outgoing, types: types))) ?? []).filter { view.isShown(node: $0.node) }
      // Entities that are not looked at have no relations here: without them the others keep their proportions.
      let sum = ranks.reduce(0) { $0 + $1.score }
      scores = sum > 0 ? ranks.map { ($0.node, $0.score / sum) } : ranks
    }
    // Sums in another order differ in their last digits, which must not decide about places.
    return Dictionary(scores.map { ($0.node, rounded($0.score)) }, uniquingKeysWith: { first, _ in first })
  }

  private static func rounded(_ score: Double) -> Double {
    let scaled = (score * 1e9).rounded() / 1e9
    return scaled.isFinite ? scaled : score
  }

  /// `{"by", "rows": [{"entity", "score", "out", "in"}], "total"}`.
  public var json: JSONValue {
    .object([
      .init("by", .string(measure.rawValue)),
      .init(
        "rows",
        .array(
          rows.map {
            .object([
              .init("entity", $0.entity.json), .init("score", .rounded($0.score, to: 6)), .init("out", .integer($0.outgoing)),
              .init("in", .integer($0.incoming)),
            ])
          })),
      .init("total", .integer(total)),
    ])
  }
}
