import CypherEngine
import GraphAccess
import Testing

/// What may stand beside an aggregate, and what `ORDER BY` may write out again after one.
@Suite struct GroupingTests {
  @Test(arguments: [
    ("MATCH (n) RETURN n.x AS x, count(*) + size([(m)-->() | 1]) AS c", ["1 7", "2 6", "3 6"]),
    ("MATCH (n) WITH n, count(*) + size([(n)-->(m) WHERE m.x <> n.x | m.x]) AS c RETURN n.x, c", ["1 1", "1 3", "2 2", "3 2"]),
    ("MATCH (n) WITH n AS m, count(*) + COUNT { (n)-->() } AS c RETURN m.x, c", ["1 1", "1 4", "2 2", "3 2"]),
    ("MATCH (n:A) RETURN [x IN collect(n) | size([(x)-->(m) | m])] AS l", ["[3,1]"]),
    ("MATCH (n) RETURN n:A, count(*) AS c ORDER BY n:A", ["false 2", "true 2"]),
    ("MATCH (n) RETURN DISTINCT n:A ORDER BY n:A DESC", ["true", "false"]),
    ("MATCH (n:A) RETURN n {.x, y: n.x}.x AS x, count(*) AS c ORDER BY n {.x, y: n.x}.x DESC", ["3 1", "1 1"]),
    ("UNWIND [1, 2, 3] AS x WITH x, x % 2 AS k, sum(x) AS s ORDER BY sum(x) - 2 * (x % 2) RETURN x", ["1", "3", "2"]),
  ])
  func anExpressionOfKeysHasOneValueForItsGroup(query: String, expected: [String]) throws {
    let rows = try AnswerTests.rows(query, in: AnswerTests.graph())
    #expect(query.contains("ORDER BY") ? rows == expected : rows.sorted() == expected)
  }

  @Test(arguments: [
    "MATCH (n) RETURN count(*) + size([(n)-->() | 1])",
    "MATCH (n) RETURN n.x, count(*) + size([(n)-->(m) | m.x])",
    "MATCH (n) RETURN count(*) > 0 AND exists { (n)-->() }",
    "MATCH (n) RETURN count(*) > 0 AND exists { MATCH (m) WHERE exists { (m)-->(n) } RETURN m }",
    "MATCH (n) WITH count(*) > 0 AND exists((n)-->()) AS b RETURN b",
    "MATCH (n) RETURN count(*) + COUNT { (n)-->() }",
    "MATCH (a)-->(b) RETURN a.x + b.x, count(*) AS c ORDER BY a.x + b.x + count(*)",
  ])
  func whatTheRowsOfAGroupDoNotShareIsRefusedBesideAnAggregate(query: String) {
    #expect(Self.detail(of: query) == "SyntaxError compile AmbiguousAggregationExpression")
  }

  @Test(arguments: [
    ("MATCH p = (a)-->(b) WHERE p.name = 'x' RETURN p", "SyntaxError"),
    ("MATCH (a)-[rs*]->(b) RETURN rs.name", "SyntaxError"),
    ("WITH [1, 2] AS l RETURN l.name", "TypeError"),
  ])
  func aPropertyOfWhatHasNoneIsAnErrorBeforeTheQueryRuns(query: String, type: String) {
    #expect(Self.detail(of: query) == "\(type) compile InvalidArgumentType")
  }

  /// The error that the query gives; nothing when it runs.
  static func detail(of query: String) -> String? {
    do {
      _ = try CypherSession(graph: MemoryGraph()).run(query)
      return nil
    } catch {
      return "\(error.kind.rawValue) \(error.phase.rawValue) \(error.detail)"
    }
  }
}
