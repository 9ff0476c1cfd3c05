public import NewsGraphModel

/// What a build has done.
public struct BuildReport: Sendable {
  public var articles: Int
  /// Of what was written.
  public var entities: TypeCounts
  public var relations: TypeCounts
  /// How many relations were found but not written, because their status was not chosen: by default what articles deny, doubt or make conditional.
  public var withheld: Int
  /// How many entities and relations the ontology refused.
  public var quarantined: Int
  /// How many pairs of entities look alike and were kept apart.
  public var suspects = 0
  /// In the order in which they were written.
  public var files: [ExportFolder.File]
  /// What was read again to prove the graph.
  public var verification: Verification?
  public var diagnostics: [Diagnostic]

  init(_ graph: Graph, diagnostics: [Diagnostic]) {
    articles = graph.documents.count
    entities = TypeCounts(graph.entities.lazy.map(\.type))
    relations = TypeCounts(graph.relations.lazy.map(\.type))
    withheld = 0
    quarantined = 0
    files = []
    self.diagnostics = diagnostics
  }
}

/// How many things there are of each type.
public struct TypeCounts: Sendable, Equatable {
  /// The most frequent first, then by name.
  public let byType: [(type: String, count: Int)]
  public let total: Int

  init(_ types: some Sequence<String>) {
    var counts: [String: Int] = [:]
    for type in types { counts[type, default: 0] += 1 }
    byType = counts.map { (type: $0.key, count: $0.value) }.sorted { a, b in
      a.count != b.count ? a.count > b.count : a.type.precedes(b.type)
    }
    total = counts.values.reduce(0, +)
  }

  public static func == (a: TypeCounts, b: TypeCounts) -> Bool {
    a.byType.map(\.type) == b.byType.map(\.type) && a.byType.map(\.count) == b.byType.map(\.count)
  }
}
