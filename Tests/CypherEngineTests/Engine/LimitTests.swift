import CypherEngine
import GraphAccess
import Testing

/// No query runs for ever, takes all memory or more stack than there is: it ends with rows or with an error that says so.
@Suite struct LimitTests {
  /// Eight nodes, each joined with each.
  private static func completeGraph() -> MemoryGraph {
    let graph = MemoryGraph()
    for number in 0..<8 { graph.createNode(labels: ["A"], properties: [("x", .integer(number))]) }
    for source in NodeID(0)..<8 {
      for target in NodeID(0)..<8 where source != target { graph.createRelationship(type: "R", source: source, target: target) }
    }
    return graph
  }

  @Test(arguments: [
    "UNWIND range(1, 1000000000) AS x RETURN count(*)",
    "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN max(x + y)",
    "MATCH (a), (b), (c), (d), (e), (f), (g), (h), (i), (j) RETURN sum(a.x + j.x) AS s",
    "MATCH (a)-[*]->(b) RETURN count(*)",
    "MATCH p = (a)-[*]->(b) WHERE length(p) > 100 RETURN p",
    "MATCH (a {x: 0}), (b {x: 1}) MATCH p = shortestPath((a)-[*]-(b)) WHERE length(p) > 30 RETURN p",
    "RETURN all(x IN range(1, 10000) WHERE all(y IN range(1, 10000) WHERE y > 0)) AS t",
    "RETURN size(reduce(a = [], i IN range(1, 100000) | a + i)) AS n",
    "RETURN size(reduce(s = 'a', x IN range(1, 60) | replace(s, 'a', 'aa'))) AS n",
    "MATCH (a) WHERE EXISTS { MATCH (a)-[*]->(b) WHERE b.x = -1 } RETURN a",
    "MATCH (a) RETURN [(a)-[*]->(b) | b.x] AS l",
    "RETURN size([x IN range(1, 10000) WHERE any(y IN range(1, 10000) WHERE y < 0)]) AS n",
  ])
  func aQueryThatWouldRunForLongIsStopped(query: String) throws {
    let session = CypherSession(graph: Self.completeGraph(), limits: Limits(seconds: 0.05, values: 2_000_000))
    let error = #expect(throws: CypherError.self) { try session.run(query) }
    #expect(error?.kind == .limitExceeded)
  }

  @Test(arguments: [
    "UNWIND range(1, 30000) AS x RETURN x",
    "UNWIND range(1, 30000) AS x RETURN collect(x) AS l",
    "UNWIND range(1, 30000) AS x RETURN collect(DISTINCT x) AS l",
    "UNWIND range(1, 30000) AS x WITH x ORDER BY x RETURN count(*) AS c",
    "UNWIND range(1, 30000) AS x WITH DISTINCT x RETURN count(*) AS c",
    "UNWIND range(1, 30000) AS x RETURN x, count(*) AS c",
    "UNWIND range(1, 100) AS x RETURN range(x, x + 1000) AS l",
    "UNWIND range(1, 100) AS x RETURN collect(range(x, x + 1000)) AS l",
    "UNWIND range(1, 100) AS x WITH x, range(x, x + 1000) AS l ORDER BY x RETURN count(*) AS c",
    "UNWIND range(1, 100) AS x RETURN {a: range(x, x + 1000)} AS m",
    "UNWIND range(1, 30000) AS x CREATE ()",
    "RETURN COLLECT { UNWIND range(1, 30000) AS x RETURN x } AS l",
    "WITH reduce(s = 'a', x IN range(1, 14) | s + s) AS s UNWIND range(1, 100) AS x RETURN collect(s + x) AS l",
    "RETURN range(1, 300000000) AS l",
    "RETURN reduce(s = [1], x IN range(1, 5000) | [s]) AS l",
    "RETURN reduce(s = {a: 1}, x IN range(1, 5000) | {a: s}) AS m",
  ])
  func aQueryThatWouldKeepTooMuchIsStopped(query: String) throws {
    let session = CypherSession(graph: MemoryGraph(), limits: Limits(seconds: 20, values: 20_000))
    let error = #expect(throws: CypherError.self) { try session.run(query) }
    #expect(error?.kind == .limitExceeded && error?.detail != "Timeout", "\(String(describing: error))")
  }

  @Test(arguments: [
    "WITH range(1, 1000) AS l UNWIND l AS a WITH a, l ORDER BY a RETURN count(*) AS c",
    "UNWIND range(1, 6000) AS x WITH x WHERE EXISTS { UNWIND [1, 2] AS y WITH DISTINCT y RETURN y } RETURN count(*) AS c",
    "UNWIND range(1, 6000) AS x RETURN sum(size(COLLECT { UNWIND [1, 2, 3] AS y RETURN y ORDER BY y })) AS c",
    "UNWIND range(1, 20000) AS x RETURN x ORDER BY x DESC LIMIT 3",
    "UNWIND range(1, 4000) AS x CALL { WITH x UNWIND [1, 2, 3] AS y RETURN collect(y) AS l LIMIT 1 } RETURN count(l) AS c",
  ])
  func whatIsGivenUpOrSharedDoesNotCount(query: String) throws {
    let session = CypherSession(graph: MemoryGraph(), limits: Limits(values: 5_000))
    #expect(throws: Never.self) { try session.run(query) }
  }

  @Test func moreRowsThanAllowedAreAnError() throws {
    let session = CypherSession(graph: MemoryGraph(), limits: Limits(rows: 10))
    #expect(try session.run("UNWIND range(1, 10) AS x RETURN x").rows.count == 10)
    let error = #expect(throws: CypherError.self) { try session.run("UNWIND range(1, 11) AS x RETURN x") }
    #expect(error?.kind == .limitExceeded)
  }
}
