import CypherEngine
import Testing

@Suite struct QueryGrammarTests {
  /// Each is the form in which it is written back, but for case and blanks.
  static let queries = [
    "MATCH (n) RETURN n",
    "MATCH (n:Person)-[r:(LEADS|KNOWS)*1..3 {x: 1}]->(m), (o) WHERE (n.age > 30) RETURN n",
    "MATCH (n) RETURN DISTINCT n.name AS name, count(*) ORDER BY name DESC, n.x SKIP 1 LIMIT $limit",
    "MATCH (a) OPTIONAL MATCH (a)-[]->(b) MATCH (c) RETURN *, a.x AS x",
    "MATCH (a) WITH *, a.x AS x ORDER BY x LIMIT 3 WHERE (x > 1) RETURN x",
    "UNWIND [1, 2] AS x RETURN x",
    "RETURN 1 UNION ALL RETURN 2 UNION ALL RETURN 3",
    "RETURN 1 UNION RETURN 2",
    "CALL db.labels",
    "CALL db.labels()",
    "CALL db.labels() YIELD *",
    "MATCH (n) CALL graph.pagerank(n, {x: 1}) YIELD node AS m, score WHERE (score > 1) RETURN m",
    "MATCH (n) CALL { MATCH (m) RETURN m UNION RETURN 1 AS m } RETURN n",
    "MATCH (n) CALL (n) { MATCH (n)-[]->(m) RETURN m } RETURN m",
    "MATCH (n) CALL () { CREATE (m) } RETURN n",
    "CREATE (a:A {x: 1})-[:R]->(b), (c)",
    "MATCH (a) CREATE (b) CREATE (c) SET (a).x = 1 RETURN a",
    "MERGE (a:A {x: 1})-[r:R]->(b) ON CREATE SET (a).x = 1, a:B:C ON MATCH SET a += {y: 1}, b = $p",
    "MATCH (a) SET (a).x = 1, a = {x: 1}, a += $p, a:B:C, (a.b).c = 2",
    "MATCH (a) REMOVE (a).x, a:B:C",
    "MATCH (a) DELETE a, a.b",
    "MATCH (a) DETACH DELETE a",
    "MATCH (a) FOREACH (x IN a.list | CREATE (b {x: x}) FOREACH (y IN x | SET (b).y = y))",
    "CREATE (a) WITH a MATCH (b) CREATE (c) WITH * UNWIND [1] AS x RETURN a",
    "EXPLAIN MATCH (n) RETURN n",
    "PROFILE MATCH (n) RETURN n",
    "MATCH (n) WHERE exists { MATCH (n)-[]->(m) WITH m WHERE (m.x > 1) RETURN m } RETURN n {.name, friends: [(n)-[]-(f) | f.name]}",
    "MATCH (n) WHERE (all(x IN n.xs WHERE ((x)-[:R]->(n))) OR ((n)-[]->())) RETURN CASE n.x WHEN 1 THEN 'one' ELSE 'more' END AS size",
  ]

  @Test(arguments: queries)
  func everyClauseIsRead(text: String) throws {
    #expect(try TreeText.write(CypherParser.parse(text)) == text)
    #expect(try TreeText.write(CypherParser.parse(QueryGrammarTests.spreadOut(text))) == text)
  }

  /// The same query with other blanks and comments and in other case where case does not matter.
  private static func spreadOut(_ text: String) -> String {
    var words: [String] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let isKeyword = word.count > 1 && word.unicodeScalars.allSatisfy { ("A"..."Z").contains($0) }
      words.append(isKeyword ? word.lowercased() : String(word))
    }
    return "// first\n" + words.joined(separator: "\t /* -- */\r\n") + " ; "
  }

  @Test(arguments: [
    ("FOR x IN [1] RETURN x", "UNWIND [1] AS x RETURN x"),
    ("RETURN 1 AS x ORDER BY x ASCENDING, y ASC, z DESCENDING OFFSET 1", "RETURN 1 AS x ORDER BY x, y, z DESC SKIP 1"),
    ("RETURN 1 UNION DISTINCT RETURN 2", "RETURN 1 UNION RETURN 2"),
    ("MATCH (a) CALL (*) { RETURN 1 AS x } RETURN x", "MATCH (a) CALL { WITH * RETURN 1 AS x } RETURN x"),
    (
      "MERGE (a) ON MATCH SET a.x = 1 ON CREATE SET a.y = 2 ON MATCH SET a.z = 3",
      "MERGE (a) ON CREATE SET (a).y = 2 ON MATCH SET (a).x = 1, (a).z = 3"
    ),
    ("MATCH (a) SET a IS B", "MATCH (a) SET a:B"),
    ("UNWIND [] AS order RETURN order AS return", "UNWIND [] AS order RETURN order AS `return`"),
  ])
  func otherSpellingsMeanTheSame(text: String, expected: String) throws {
    #expect(try TreeText.write(CypherParser.parse(text)) == expected)
  }

  @Test(arguments: [
    ("", 0), ("  // nothing\n", 0), (";;", 0), ("RETURN 1", 1), ("RETURN 1;", 1),
    ("RETURN ';'; // ;\n CREATE (a) ;; MATCH (n) RETURN n", 3),
  ])
  func aScriptIsStatementsWithSemicolonsBetween(text: String, count: Int) throws {
    #expect(try CypherParser.parseScript(text).count == count)
  }

  @Test func clausesAndQueriesKnowWhereTheyStand() throws {
    let text = " EXPLAIN MATCH (n)\n WHERE n.x  RETURN n  UNION  ALL RETURN 1 ; "
    let query = try CypherParser.parse(text)
    let utf8 = Array(text.utf8)
    let ranges = [query.range] + query.first.clauses.map(\.range) + query.unions.map(\.range)
    #expect(
      ranges.map { String(decoding: utf8[$0], as: UTF8.self) } == [
        "EXPLAIN MATCH (n)\n WHERE n.x  RETURN n  UNION  ALL RETURN 1", "MATCH (n)\n WHERE n.x", "RETURN n", "UNION  ALL",
      ])
  }
}
