import CypherEngine
import GraphAccess
import Testing

/// What the openCypher kit does not ask, answered by hand.
@Suite struct AnswerTests {
  /// Two persons who lead, one place, a loop, two parallel relationships.
  static let setup = """
    CREATE (a:A {x: 1, s: 'a'}), (b:B {x: 2.0, s: 'b'}), (c:A {x: 3}), (d:C {x: 1.0}),
      (a)-[:R {w: 1}]->(b), (b)-[:S {w: 2}]->(c), (a)-[:R {w: 3}]->(a), (a)-[:R {w: 4}]->(b), (c)-[:T {w: 5}]->(d)
    """

  static func rows(_ query: String, in graph: any GraphReading, parameters: [String: Value] = [:]) throws -> [String] {
    try CypherSession(graph: graph).run(query, parameters: parameters).rows.map { $0.map { NaiveValues.key($0) }.joined(separator: " ") }
  }

  static func graph() throws -> MemoryGraph {
    let graph = MemoryGraph()
    _ = try CypherSession(graph: graph).run(setup)
    return graph
  }

  @Test(arguments: [
    // The sides of a union leave their columns where no variable is.
    ("MATCH (a {s: 'a'}) RETURN a.x AS x, a.x AS y UNION RETURN 1 AS x, 2 AS y", ["1 1", "1 2"]),
    ("MATCH (a {s: 'a'}) RETURN a AS x, a AS y UNION ALL RETURN 1 AS x, 2 AS y", ["(0) (0)", "1 2"]),
    (
      "MATCH (a:A) CALL { WITH a RETURN a AS x UNION WITH a MATCH (a)-->(b) RETURN b AS x } RETURN a.x, x.x",
      ["1 1", "1 2", "3 1", "3 3"]
    ),
    ("MATCH (a:A) RETURN COUNT { RETURN a AS x UNION MATCH (a)-->(b) RETURN b AS x }, a.x", ["2 1", "2 3"]),
    ("RETURN COLLECT { RETURN 1 AS x UNION ALL RETURN 2 AS x } AS l", ["[1,2]"]),
    // One relationship under two names is still one.
    ("MATCH ()-[r]->() WITH r AS r1, r AS r2 MATCH ()-[r1]->()-[r2]->() RETURN count(*)", ["0"]),
    ("MATCH ()-[r:S]->() WITH r AS r1, r AS r2 MATCH ()-[r1]->() MATCH ()-[r2]->() RETURN count(*)", ["1"]),
    // What is no node matches no pattern of a node.
    ("MATCH (a {s: 'a'}) UNWIND [1, 'x', null, a] AS n MATCH (n) RETURN n.x", ["1"]),
    ("MATCH (a {s: 'a'}) UNWIND [1, a] AS n MATCH (n)-->(b:B) RETURN count(*)", ["2"]),
    // Sums of SKIP and LIMIT can be beyond the integers.
    ("UNWIND [3, 1, 2] AS x RETURN x ORDER BY x SKIP 1 LIMIT 9223372036854775807", ["2", "3"]),
    ("UNWIND range(1, 3000) AS x RETURN x % 2 AS y, x ORDER BY y LIMIT 2", ["0 2", "0 4"]),
    ("UNWIND range(1, 3000) AS x WITH x ORDER BY x DESC SKIP 2998 LIMIT 5 RETURN x", ["1", "2"]),
    // Conditions on a walk look at other parts of the pattern.
    ("MATCH (b), (a)-[rs* {w: b.x}]->(c) RETURN b.x, size(rs)", ["1 1", "1 1", "2 1", "3 1"]),
    ("UNWIND [1, 2] AS v MATCH (a), (b)-[* {w: v}]->(c) WHERE a.x = b.x RETURN v, a.x, c.x", ["1 1 2", "1 1 2", "2 2 3"]),
    // Counting without looking.
    ("MATCH (a)-[:R]-(b) RETURN count(*)", ["5"]),
    ("MATCH (a)-[:R]->(b)<-[:R]-(c) RETURN count(*)", ["2"]),
    ("MATCH (a)-[:R]->(b), (a)-[:R]->(c) RETURN count(c)", ["6"]),
    ("MATCH (a:A)-->(b:B) RETURN a.x, count(b)", ["1 2"]),
    ("MATCH (a), (b) RETURN count(*), count(b)", ["16 16"]),
    ("OPTIONAL MATCH (m:Nope) RETURN count(m), count(*)", ["0 1"]),
    ("MATCH (n) OPTIONAL MATCH (n)-[:T]->(m) RETURN count(m), count(*)", ["1 4"]),
    ("MATCH (a)-->(b) RETURN count(DISTINCT b), count(b)", ["4 5"]),
    // Joins.
    ("UNWIND [1, 1.0, null, 'a'] AS v MATCH (n {x: v}) RETURN v, n.x", ["1 1", "1 1", "1 1", "1 1"]),
    ("MATCH (a), (b) WHERE a.x = b.x RETURN a.x, b.x", ["1 1", "1 1", "1 1", "1 1", "2 2", "3 3"]),
    ("MATCH (a), (b) WHERE a.x + 0.0 / 0.0 = b.x + 0.0 / 0.0 RETURN count(*)", ["0"]),
    ("MATCH (a), (b) WHERE [a.x, a.s] = [b.x, b.s] RETURN a.x, b.x", ["1 1", "2 2"]),
    // Seeks.
    ("MATCH (n) WHERE n.x IN [1, 1, null, 'a', 2] RETURN n.x", ["1", "1", "2"]),
    ("MATCH (n) WHERE n.s IN ['a', 'a', 'zz'] RETURN n.x", ["1"]),
    ("MATCH (n {x: $one}) RETURN n.x", ["1", "1"]),
    ("MATCH (n) WHERE n.x IN $list RETURN n.x", ["1", "1", "3"]),
    ("MATCH (n) WHERE n.x = null OR n.x IN [] RETURN n", []),
    // Spellings of GQL.
    ("FOR x IN [1, 2] RETURN x", ["1", "2"]),
    ("MATCH (n:A|B&!C) RETURN count(*)", ["3"]),
    ("MATCH (n:!A) RETURN count(*)", ["2"]),
    ("MATCH (a)-[r:R|S]->{1,2}(b) RETURN count(*), sum(size(r))", ["8 12"]),
    ("MATCH (a)-->{2}(b) RETURN count(*)", ["5"]),
    ("MATCH (n:A) WHERE NOT EXISTS { (n)-[:R]->(:B) } RETURN n.x", ["3"]),
    ("MATCH (n) WHERE COUNT { (n)-->(m) WHERE m.x > n.x } > 1 RETURN n.x", ["1"]),
    ("MATCH (n:A) CALL (n) { MATCH (n)-->(m) RETURN m ORDER BY m.x DESC LIMIT 1 } RETURN n.x, m.x", ["1 2", "3 1"]),
    ("MATCH (n:A) RETURN n {.x, y: n.x + 1}.y AS y", ["2", "4"]),
    ("RETURN 'ABC' =~ '(?i)a.c' AS a, 'abc' =~ 'b' AS b, null =~ 'a' AS c", ["true false null"]),
    ("MATCH (n:A {x: 1}) RETURN length(shortestPath((n)-[*]->(n))) AS l", ["1"]),
  ])
  func aQueryGivesTheseRowsInMemoryAndOnASnapshot(query: String, expected: [String]) throws {
    let memory = try Self.graph()
    let snapshot = try GraphSnapshot(bytes: SnapshotWriter.bytes(for: memory.records()))
    let parameters: [String: Value] = ["one": .float(1), "list": .list([.integer(1), .integer(3), .null, .integer(1)])]
    for graph: any GraphReading in [memory, snapshot] {
      #expect(try Self.rows(query, in: graph, parameters: parameters).sorted() == expected.sorted())
    }
  }

  @Test(arguments: [
    // A LIMIT leaves nothing undone.
    ("UNWIND range(1, 3) AS i CALL { CREATE (n:New) RETURN n } RETURN i LIMIT 1", "MATCH (n:New) RETURN count(*)", ["3"]),
    ("MATCH (n:A) SET n.y = 1 RETURN n LIMIT 0", "MATCH (n {y: 1}) RETURN count(*)", ["2"]),
    // Writing while relationships are walked along.
    (
      "MATCH (a)-[:R]->(b) CALL { WITH a UNWIND range(1, 100) AS i CREATE (a)-[:N]->(:New) } RETURN 1",
      "MATCH ()-[:N]->(n) RETURN count(n)", ["300"]
    ),
    ("MATCH (a)-[r]->(b) DELETE r", "MATCH ()-->() RETURN count(*)", ["0"]),
    ("MATCH (n) DETACH DELETE n", "MATCH (n) RETURN count(*)", ["0"]),
    ("FOREACH (i IN [1, 2] | FOREACH (j IN [1, 2] | MERGE (:F {x: i * j})))", "MATCH (f:F) RETURN f.x", ["1", "2", "4"]),
    ("UNWIND [1, 1, 2] AS i MERGE (n:M {i: i}) ON MATCH SET n.seen = true", "MATCH (m:M) RETURN m.i, m.seen", ["1 true", "2 null"]),
    ("MATCH (a:A) MERGE (a)-[:R]->(b:B)", "MATCH (b:B) RETURN count(*)", ["2"]),
    ("MERGE (x)-[:Q]->(x)", "MATCH (x)-[:Q]->(x) RETURN count(*)", ["1"]),
    ("MATCH (n:A) SET n = {x: n.x}", "MATCH (n:A) RETURN size(keys(n))", ["1", "1"]),
    ("MATCH (a:A {x: 1}), (b:B) MERGE (b)-[:R]-(a)", "MATCH (:A)-[r:R]->(:B) RETURN count(r)", ["2"]),
  ])
  func aWriteLeavesThis(write: String, question: String, expected: [String]) throws {
    let graph = try Self.graph()
    _ = try CypherSession(graph: graph).run(write)
    #expect(try Self.rows(question, in: graph).sorted() == expected)
  }

  @Test(arguments: [
    "CREATE (t:T) WITH t SET t.x = 1 / 0",
    "UNWIND [1, 0] AS d CREATE (:T {v: 1 / d})",
    "MATCH (n:A) SET n.x = 'changed', n:T REMOVE n:A WITH n RETURN 1 / 0",
    "MATCH (a {s: 'a'}) DELETE a",
    "MATCH (n) DETACH DELETE n WITH n RETURN n.x",
    "MATCH ()-[r]->() DELETE r WITH r RETURN 1 / 0",
    "FOREACH (i IN [1, 0] | CREATE (:T {v: 1 / i}))",
    "MATCH (n) CALL { WITH n CREATE (:T) RETURN 1 / 0 AS z } RETURN z",
    "UNWIND [1, null] AS v MERGE (:T {v: v})",
  ])
  func aWriteThatFailsLeavesTheGraphAsItWas(write: String) throws {
    let graph = try Self.graph()
    let before = SnapshotWriter.bytes(for: graph.records())
    #expect(throws: CypherError.self) { try CypherSession(graph: graph).run(write) }
    #expect(graph.nodeCount == 4 && graph.relationshipCount == 5)
    let questions = ["MATCH (n) RETURN n, labels(n), n.x, n.s", "MATCH (a)-[r]->(b) RETURN a, r, b, type(r), r.w"]
    let old = try GraphSnapshot(bytes: before)
    for question in questions { #expect(try Self.rows(question, in: graph).sorted() == Self.rows(question, in: old).sorted()) }
  }

  @Test func aProcedureOfTheCallerIsGivenItsArgumentsAndAnswersRows() throws {
    let twice = Procedure(
      name: "test.twice", inputs: [.init("number", .integer)], outputs: [.init("number", .integer), .init("text", .string)]
    ) { arguments, _, _ throws(CypherError) in
      guard case .integer(let number) = arguments[0] else { return [] }
      return [[.integer(number), .string("once")], [.integer(2 * number), .string("twice")]]
    }
    let session = CypherSession(graph: MemoryGraph(), procedures: [twice])
    let query = "UNWIND [1, null, 3] AS i CALL test.twice(i) YIELD number AS n, text WHERE n > 1 RETURN i, n, text"
    let rows = try session.run(query).rows.map { $0.map { NaiveValues.key($0) }.joined(separator: " ") }
    #expect(rows == ["1 2 'twice'", "3 3 'once'", "3 6 'twice'"])
    #expect(throws: CypherError.self) { try session.run("CALL test.twice('a') YIELD number RETURN number") }
  }
}
