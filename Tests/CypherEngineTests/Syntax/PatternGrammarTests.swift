import CypherEngine
import Testing

@Suite struct PatternGrammarTests {
  @Test(arguments: [
    ("(a)", "(a)"),
    ("()--()", "()-[]-()"),
    ("()-->()<--()<-->()", "()-[]->()<-[]-()-[]-()"),
    ("()-[]-()<-[]->()", "()-[]-()-[]-()"),
    ("( a ) - [ r ] - > ( b )", "(a)-[r]->(b)"),
    ("(a)⟨—[r]–(b)", "(a)<-[r]-(b)"),
    ("p = (a)-->(b)", "p = (a)-[]->(b)"),
    ("(a:A:B {x: 1, `y z`: 2})", "(a:(A&B) {x: 1, `y z`: 2})"),
    ("(:A|B&!C)", "(:(A|(B&!C)))"),
    ("(n IS Person)", "(n:Person)"),
    ("(n:A WHERE n.x > 1)", "(n:A WHERE (n.x > 1))"),
    ("()-[r:A|B]->()", "()-[r:(A|B)]->()"),
    ("()-[r:A|:B|:C]->()", "()-[r:((A|B)|C)]->()"),
    ("()-[r:!A&!B]->()", "()-[r:(!A&!B)]->()"),
    ("()-[:A {x: 1}]->()", "()-[:A {x: 1}]->()"),
    ("()-[r WHERE r.x = 1]->()", "()-[r WHERE (r.x = 1)]->()"),
    ("()-[*]->()", "()-[*1..]->()"),
    ("()-[*2]->()", "()-[*2..2]->()"),
    ("()-[*..]->()", "()-[*1..]->()"),
    ("()-[*0..]->()", "()-[*0..]->()"),
    ("()-[r:A*..3 {x: 1}]->()", "()-[r:A*1..3 {x: 1}]->()"),
    ("()-[*1..3]->()", "()-[*1..3]->()"),
    ("()-->+()", "()-[*1..]->()"),
    ("()-[:R]->*()", "()-[:R*0..]->()"),
    ("()--{2}()", "()-[*2..2]-()"),
    ("()-->{,3}()", "()-[*0..3]->()"),
    ("()<--{1,}()", "()<-[*1..]-()"),
    ("p = shortestPath((a)-[*]-(b))", "p = shortestPath((a)-[*1..]-(b))"),
    ("allshortestpaths((a)-->(b))", "allShortestPaths((a)-[]->(b))"),
    ("((a)-->(b))", "(a)-[]->(b)"),
    ("(`a b`:`C``D`)", "(`a b`:`C``D`)"),
    ("(match_:Match {order: 1})-[:IN]->(:Null)", "(match_:Match {order: 1})-[:`IN`]->(:`Null`)"),
    ("(a), (b)--(c)", "(a), (b)-[]-(c)"),
  ])
  func everyFormOfAPatternIsRead(text: String, expected: String) throws {
    #expect(try TreeText.write(CypherParser.parse("MATCH \(text) RETURN 1")) == "MATCH \(expected) RETURN 1")
  }

  @Test func aPatternToBeMadeTakesItsPropertiesFromAParameter() throws {
    let query = try CypherParser.parse("CREATE (n:A $props)-[:R $`more props`]->()")
    #expect(TreeText.write(query) == "CREATE (n:A $props)-[:R $`more props`]->()")
  }

  @Test func rangesOfNodesAndRelationshipsCoverWhatIsWritten() throws {
    let text = "MATCH  p = ( a ) -[r]-> (b:B) , (c) RETURN 1"
    guard case .match(_, let patterns, _) = try CypherParser.parse(text).first.clauses[0].kind else { return }
    let utf8 = Array(text.utf8)
    let ranges = [patterns[0].range, patterns[0].first.range, patterns[0].steps[0].relationship.range, patterns[0].steps[0].node.range]
    #expect(ranges.map { String(decoding: utf8[$0], as: UTF8.self) } == ["p = ( a ) -[r]-> (b:B)", "( a )", "-[r]->", "(b:B)"])
    #expect(patterns[1].range.count == 3)
  }
}
