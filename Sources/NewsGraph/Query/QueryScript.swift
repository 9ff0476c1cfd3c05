internal import CypherEngine

/// Statements with `;` between them, run one after the other on the same graph.
public struct QueryScript: Sendable {
  struct Statement: Sendable {
    var text: String
    /// Where it begins in the source's UTF-8.
    var start: Int
    /// Whether it ends with something that gives rows.
    var returnsRows: Bool
    /// What `EXPLAIN` or `PROFILE` before it asks for.
    var mode: Query.Mode
  }

  public let source: QuerySource
  let statements: [Statement]

  /// Reads the statements; throws what is wrong with the text of any of them, and for a text without one.
  public init(_ source: QuerySource) throws(QueryFault) {
    self.source = source
    do {
      statements = try CypherParser.parseScript(source.text).map { query in
        Statement(
          text: String(decoding: source.bytes[query.range], as: UTF8.self), start: query.range.lowerBound,
          returnsRows: query.first.clauses.last.map { Self.givesRows($0) } ?? false, mode: query.mode)
      }
    } catch {
      throw QueryFault(error, in: source)
    }
    guard !statements.isEmpty else {
      throw QueryFault(
        .error, "nothing to ask, expected a query such as MATCH (p:Person) RETURN p.name", code: "query-empty", at: nil, in: source,
        isUsage: true)
    }
  }

  /// Whether any statement gives rows.
  public var returnsRows: Bool { statements.contains { $0.returnsRows } }

  private static func givesRows(_ clause: Clause) -> Bool {
    switch clause.kind {
    case .return, .call: true
    default: false
    }
  }
}
