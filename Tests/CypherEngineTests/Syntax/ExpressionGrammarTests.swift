import CypherEngine
import Testing

@Suite struct ExpressionGrammarTests {
  @Test(arguments: [
    ("a OR b XOR c AND NOT d", "(a OR (b XOR (c AND (NOT d))))"),
    ("NOT a = b", "(NOT (a = b))"),
    ("NOT NOT a", "(NOT (NOT a))"),
    ("a AND b AND c AND d", "((a AND b) AND (c AND d))"),
    ("a < b <= c <> d", "(a < b <= c <> d)"),
    ("(a < b) = c", "((a < b) = c)"),
    ("a = b IS NULL", "(a = (b IS NULL))"),
    ("a IS NOT NULL AND b", "((a IS NOT NULL) AND b)"),
    ("a = b IN [c]", "(a = (b IN [c]))"),
    ("[a] + [b] IN [c] + [d]", "(([a] + [b]) IN ([c] + [d]))"),
    ("a STARTS WITH b ENDS WITH c", "((a STARTS WITH b) ENDS WITH c)"),
    ("a CONTAINS 'x' OR a =~ 'y'", "((a CONTAINS 'x') OR (a =~ 'y'))"),
    ("a - b - c", "((a - b) - c)"),
    ("a + b * c ^ d ^ e % f", "(a + ((b * ((c ^ d) ^ e)) % f))"),
    ("a || b + c", "((a || b) + c)"),
    ("-3 ^ 2", "((-3) ^ 2)"),
    ("-a.b", "(-(a.b))"),
    ("- - +1", "(-((-((+1)))))"),
    ("-1.abs", "(-((1).abs))"),
    ("1 - -1", "(1 - (-1))"),
    ("a.b[0].c[1..2][..3][4..][..]", "a.b[0].c[1..2][..3][4..][..]"),
    ("a.b + [1][0]", "(a.b + [1][0])"),
    ("n:Person AND m:A:B", "((n:Person) AND (m:(A&B)))"),
    ("n:A|B&!(C|%)", "(n:(A|(B&!(C|%))))"),
    ("n.x:A", "(n.x:A)"),
    ("n IS Person = m IS NULL", "((n:Person) = (m IS NULL))"),
    ("n {.name, .*, age: 1, other}", "n {.name, .*, age: 1, other}"),
    ("n{}.x", "(n {}).x"),
  ])
  func operatorsHoldTheirOperandsAsOpenCypherSays(text: String, expected: String) throws {
    #expect(try TreeText.write(CypherParser.parseExpression(text)) == expected)
  }

  @Test(arguments: [
    ("CASE a WHEN 1 THEN 'x' WHEN b OR c THEN 'y' ELSE z END", "CASE a WHEN 1 THEN 'x' WHEN (b OR c) THEN 'y' ELSE z END"),
    ("case when a > 1 then 2 end", "CASE WHEN (a > 1) THEN 2 END"),
    ("CASE CASE x WHEN 1 THEN 2 END WHEN 2 THEN 3 END", "CASE CASE x WHEN 1 THEN 2 END WHEN 2 THEN 3 END"),
    ("[x IN xs WHERE x > 1 | x.y]", "[x IN xs WHERE (x > 1) | x.y]"),
    ("[x IN xs]", "[x IN xs]"),
    ("[x in [1, 2] + ys]", "[x IN ([1, 2] + ys)]"),
    ("[x IN xs WHERE x:A | x]", "[x IN xs WHERE (x:A) | x]"),
    ("[x IN xs WHERE x:A|B | x]", "[x IN xs WHERE (x:(A|B)) | x]"),
    ("[x IN xs WHERE (x:A|B)]", "[x IN xs WHERE (x:(A|B))]"),
    ("[x IN xs WHERE x IN [y IN ys WHERE y:A | y] | x]", "[x IN xs WHERE (x IN [y IN ys WHERE (y:A) | y]) | x]"),
    ("filter(x IN xs WHERE x)", "[x IN xs WHERE x]"),
    ("extract(x IN xs | x + 1)", "[x IN xs | (x + 1)]"),
    ("[(a)-[r:R]->(b:B) WHERE b.x | b.y]", "[(a)-[r:R]->(b:B) WHERE b.x | b.y]"),
    ("[p = (a)--() | p]", "[p = (a)-[]-() | p]"),
    ("[p = shortestPath((a)-[*]-(b)) | length(p)]", "[p = shortestPath((a)-[*1..]-(b)) | length(p)]"),
    ("all(x IN xs WHERE x) AND None(x IN xs WHERE x)", "(all(x IN xs WHERE x) AND none(x IN xs WHERE x))"),
    ("single(x IN xs WHERE any(y IN x WHERE y))", "single(x IN xs WHERE any(y IN x WHERE y))"),
    ("reduce(s = 0, x IN xs | s + x)", "reduce(s = 0, x IN xs | (s + x))"),
    ("count( * )", "count(*)"),
    ("count(DISTINCT a)", "count(DISTINCT a)"),
    ("duration.between(a, b)", "duration.between(a, b)"),
    ("single(a) + all(b) + any()", "((single(a) + all(b)) + any())"),
    ("coalesce()", "coalesce()"),
    ("exists(n.prop)", "exists(n.prop)"),
    ("exists((a)-->(b))", "exists(((a)-[]->(b)))"),
    ("exists { (a)-->(b) WHERE b.x }", "exists { MATCH (a)-[]->(b) WHERE b.x }"),
    ("count { p = (a)-->(), (c) }", "count { MATCH p = (a)-[]->(), (c) }"),
    ("EXISTS { MATCH (a) RETURN a UNION MATCH (b) RETURN b }", "exists { MATCH (a) RETURN a UNION MATCH (b) RETURN b }"),
    ("collect { MATCH (a) RETURN a.x ORDER BY a.x LIMIT 3 }", "collect { MATCH (a) RETURN a.x ORDER BY a.x LIMIT 3 }"),
    ("shortestPath((a)-[:R*..3]->(b))", "shortestPath((a)-[:R*1..3]->(b))"),
    ("{}", "{}"),
    ("{a: 1, `b c`: [], null: {d: null}}", "{a: 1, `b c`: [], `null`: {d: null}}"),
  ])
  func whatHasAGrammarOfItsOwnIsRead(text: String, expected: String) throws {
    #expect(try TreeText.write(CypherParser.parseExpression(text)) == expected)
  }

  @Test(arguments: [
    ("(a)-->(b)", "((a)-[]->(b))"),
    ("(a)--(b)", "((a)-[]-(b))"),
    ("((a)<-[:R]-())", "((a)<-[:R]-())"),
    ("NOT (a:A)-[r {x: 1}]-(b) AND (c)", "((NOT ((a:A)-[r {x: 1}]-(b))) AND c)"),
    ("(a) - (b)", "(a - b)"),
    ("(a)-[b]", "(a - [b])"),
    ("(a)-[1, 2]-(b)", "((a - [1, 2]) - b)"),
    ("(a) < -(b)", "(a < (-(b)))"),
    ("(a.x)-[b]-(c)", "((a.x - [b]) - c)"),
    ("()-[:R]->{1,3}()", "(()-[:R*1..3]->())"),
  ])
  func aParenthesisBeginsAPatternOnlyBeforeARelationship(text: String, expected: String) throws {
    let query = try CypherParser.parse("MATCH (n) WHERE \(text) RETURN 1")
    #expect(TreeText.write(query) == "MATCH (n) WHERE \(expected) RETURN 1")
  }

  @Test(arguments: ["order", "limit", "skip", "end", "all", "count", "exists", "asc", "call", "yield", "on", "for", "filter", "type"])
  func wordsOfTheGrammarNameVariablesWhereNothingElseCanStand(word: String) throws {
    let query = try CypherParser.parse("MATCH (\(word):\(word) {\(word): 1}) WITH \(word) AS \(word) RETURN \(word).\(word) AS \(word)")
    guard case .return(let projection) = query.first.clauses.last?.kind,
      case .property(let subject, word) = projection.items[0].expression.kind, case .variable(word) = subject.kind
    else {
      Issue.record("\(word) is not read as a variable")
      return
    }
  }

  @Test(arguments: [
    ("RETURN  count( * ) , n . name", ["count( * )", "n . name"]),
    ("RETURN ( 1 + 2 )*3 /* x */, -  x //y\n", ["( 1 + 2 )*3", "-  x"]),
    ("RETURN  NOT ( a )  AS b, [ 1 , 2 ] [ 0 ] ORDER BY a", ["NOT ( a )", "[ 1 , 2 ] [ 0 ]"]),
    ("RETURN 'é' + $ö, x IS  NULL , a<b", ["'é' + $ö", "x IS  NULL", "a<b"]),
  ])
  func rangesAreTightSoThatColumnsAreNamedAsWritten(text: String, columns: [String]) throws {
    let query = try CypherParser.parse(text)
    guard case .return(let projection) = query.first.clauses[0].kind else {
      Issue.record("no RETURN")
      return
    }
    let utf8 = Array(text.utf8)
    #expect(projection.items.map { String(decoding: utf8[$0.expression.range], as: UTF8.self) } == columns)
  }
}
