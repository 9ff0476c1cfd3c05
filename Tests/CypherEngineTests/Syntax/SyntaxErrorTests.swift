import CypherEngine
import Testing

/// The text to blame stands between ⟦ and ⟧; nothing stands there when the end of the text is to blame.
@Suite struct SyntaxErrorTests {
  @Test(arguments: [
    ("⟦⟧", "UnexpectedSyntax"),
    ("// only a comment⟦⟧", "UnexpectedSyntax"),
    ("MATCH (n) ⟦RETRUN⟧ n", "UnexpectedSyntax"),
    ("⟦MTCH⟧ (n) RETURN n", "UnexpectedSyntax"),
    ("MATCH (n⟦,⟧ m) RETURN n", "UnexpectedSyntax"),
    ("MATCH (n ⟦RETURN⟧ n", "UnexpectedSyntax"),
    ("RETURN 1⟦)⟧", "UnexpectedSyntax"),
    ("RETURN (1⟦⟧", "UnexpectedSyntax"),
    ("RETURN 1; ⟦RETURN⟧ 2", "UnexpectedSyntax"),
    ("RETURN [1, ⟦]⟧", "UnexpectedSyntax"),
    ("RETURN [⟦,⟧ ]", "UnexpectedSyntax"),
    ("RETURN {⟦1⟧: 2}", "UnexpectedSyntax"),
    ("RETURN {⟦1B2c⟧: 2}", "UnexpectedSyntax"),
    ("RETURN {k1⟦.⟧k: 1}", "UnexpectedSyntax"),
    ("RETURN {k1⟦#⟧k: 1}", "UnexpectedSyntax"),
    ("RETURN 1 ⟦!=⟧ 2", "UnexpectedSyntax"),
    ("RETURN 1 = ⟦NOT⟧ true", "UnexpectedSyntax"),
    ("RETURN ⟦'abc⟧", "UnexpectedSyntax"),
    ("RETURN ⟦`abc⟧", "UnexpectedSyntax"),
    ("RETURN 1 ⟦/* abc⟧", "UnexpectedSyntax"),
    ("RETURN '⟦\\x⟧'", "UnexpectedSyntax"),
    ("RETURN all(x IN xs⟦)⟧", "UnexpectedSyntax"),
    ("RETURN CASE x ⟦END⟧", "UnexpectedSyntax"),
    ("RETURN size(⟦*⟧)", "UnexpectedSyntax"),
    ("RETURN shortestPath(⟦a⟧)", "UnexpectedSyntax"),
    ("MATCH p = shortestPath((a)-->()⟦-->⟧(b)) RETURN p", "UnexpectedSyntax"),
    ("CREATE ⟦shortestPath⟧((a)-->(b))", "UnexpectedSyntax"),
    ("RETURN 1 LIMIT 1 ⟦SKIP⟧ 1", "UnexpectedSyntax"),
    ("MATCH (n) RETURN ⟦(n)-[]->()⟧", "UnexpectedSyntax"),
    ("MATCH (n) RETURN size(⟦(n)-[]->()⟧)", "UnexpectedSyntax"),
    ("MATCH (n) WHERE ⟦(n)-->()⟧ = true RETURN n", "UnexpectedSyntax"),
    ("MATCH (n) SET n.x = head(⟦(n)--()⟧).y", "UnexpectedSyntax"),
    ("MATCH ⟦((a)-->(b))⟧{1,2} RETURN a", "UnexpectedSyntax"),
    ("MATCH (a)-->(⟦RETURN⟧ a", "UnexpectedSyntax"),
    ("MATCH (n) CALL { MATCH (m) ⟦RETRUN⟧ m } RETURN n", "UnexpectedSyntax"),
    ("MATCH (n) WHERE exists { (n)-->() ⟦RETRUN⟧ n } RETURN n", "UnexpectedSyntax"),
    ("⟦CALL p() YIELD *⟧ RETURN 1", "UnexpectedSyntax"),
    ("MATCH (n) SET ⟦n[0]⟧ = 1", "UnexpectedSyntax"),
    ("RETURN ⟦9223372h54775808⟧", "InvalidNumberLiteral"),
    ("RETURN ⟦0x⟧", "InvalidNumberLiteral"),
    ("RETURN ⟦0xZZ⟧", "InvalidNumberLiteral"),
    ("RETURN ⟦0o18⟧", "InvalidNumberLiteral"),
    ("RETURN ⟦017⟧", "InvalidNumberLiteral"),
    ("RETURN ⟦1.5x⟧", "InvalidNumberLiteral"),
    ("RETURN ⟦1e⟧", "InvalidNumberLiteral"),
    ("RETURN ⟦9223372036854775808⟧", "IntegerOverflow"),
    ("RETURN -⟦9223372036854775809⟧", "IntegerOverflow"),
    ("RETURN ⟦0x8000000000000000⟧", "IntegerOverflow"),
    ("RETURN -⟦0x8000000000000001⟧", "IntegerOverflow"),
    ("RETURN ⟦0o1000000000000000000000⟧", "IntegerOverflow"),
    ("RETURN ⟦99999999999999999999999999999999999⟧", "IntegerOverflow"),
    ("RETURN ⟦1.34E999⟧", "FloatingPointOverflow"),
    ("RETURN -⟦1e309⟧", "FloatingPointOverflow"),
    ("RETURN '⟦\\uH⟧'", "InvalidUnicodeLiteral"),
    ("RETURN 'a⟦\\uD800⟧'", "InvalidUnicodeLiteral"),
    ("RETURN '⟦\\U00110000⟧'", "InvalidUnicodeLiteral"),
    ("RETURN 42 ⟦—⟧ 41", "InvalidUnicodeCharacter"),
    ("RETURN ⟦“⟧a”", "InvalidUnicodeCharacter"),
    ("MATCH (a)-[:LIKES⟦..⟧]->(b) RETURN a", "InvalidRelationshipPattern"),
    ("MATCH (a)-[*⟦-⟧2]->(b) RETURN a", "InvalidRelationshipPattern"),
    ("MATCH (a)-[*⟦1.5⟧]->(b) RETURN a", "InvalidRelationshipPattern"),
    ("MATCH (a)-[*1..⟦$n⟧]->(b) RETURN a", "InvalidRelationshipPattern"),
    ("MATCH (a)-->{⟦}⟧(b) RETURN a", "InvalidRelationshipPattern"),
    ("MATCH (n ⟦$p⟧) RETURN n", "InvalidParameterUse"),
    ("MERGE (a)-[r:R ⟦$p⟧]->(b)", "InvalidParameterUse"),
  ])
  func errorsNameTheirKindAndTheirPlace(marked: String, detail: String) throws {
    try SyntaxErrorTests.check(marked, detail)
  }

  @Test(arguments: [
    "⟦MATCH (n)⟧",
    "⟦UNWIND [1] AS x⟧",
    "MATCH (n) ⟦WITH n⟧",
    "MATCH (n) ⟦CALL p() YIELD x⟧",
    "RETURN 1 ⟦RETURN 2⟧",
    "RETURN 1 ⟦MATCH (n)⟧ RETURN n",
    "CREATE (a) ⟦MATCH (b)⟧ RETURN b",
    "MERGE (a) ⟦UNWIND [1] AS x⟧ RETURN x",
    "CREATE (a) ⟦CALL p()⟧",
    "RETURN 1 UNION RETURN 2 ⟦UNION ALL⟧ RETURN 3",
    "RETURN 1 UNION ALL RETURN 2 ⟦UNION⟧ RETURN 3",
    "MATCH (n) WHERE exists { MATCH (n)-->(m) ⟦SET m.x = 1⟧ } RETURN n",
    "MATCH (n) WHERE exists { ⟦CALL { CREATE (m) }⟧ RETURN 1 } RETURN n",
    "MATCH (n) WHERE exists { ⟦WITH n⟧ } RETURN n",
    "RETURN collect { ⟦MATCH (n)⟧ }",
    "FOREACH (x IN [1] | ⟦MATCH (n)⟧ SET n.x = 1)",
    "MATCH (n) CALL { ⟦WITH n⟧ } RETURN n",
  ])
  func clausesOutOfPlaceAreRefused(marked: String) throws {
    try SyntaxErrorTests.check(marked, "InvalidClauseComposition")
  }

  @Test(arguments: [
    ("MATCH (n) RETRUN n", ["RETURN"]), ("MTACH (n) RETURN n", ["MATCH"]), ("MATCH (n) WHER n.x RETURN n", ["WHERE"]),
    ("RETURN 1 ODER BY x", ["ORDER"]), ("MATCH (n) xyzzy n", []), ("RETURN 1 != 2", ["<>"]), ("RETURN 42 — 41", ["-"]),
    ("RETURN 017", ["17", "0o17"]),
  ])
  func misspeltWordsAreProposedAsTheyWereMeant(text: String, candidates: [String]) {
    #expect(throws: CypherError.self) { try CypherParser.parse(text) }
    do throws(CypherError) {
      _ = try CypherParser.parse(text)
    } catch {
      #expect(error.candidates == candidates)
    }
  }

  @Test func messagesSayWhatWasThereAndWhatWasExpected() {
    do throws(CypherError) {
      _ = try CypherParser.parse("MATCH (n) WHERE n.x = RETURN n")
      Issue.record("no error")
    } catch {
      #expect(error.message == "unexpected 'RETURN', expected an expression")
    }
  }

  private static func check(_ marked: String, _ detail: String) throws {
    let parts = marked.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }
    try #require(parts.count == 3)
    let range = parts[0].utf8.count..<(parts[0].utf8.count + parts[1].utf8.count)
    do throws(CypherError) {
      let query = try CypherParser.parse(parts.joined())
      Issue.record("no error: \(TreeText.write(query))")
    } catch {
      #expect(error.kind == .syntaxError && error.phase == .compile)
      #expect(error.detail == detail, "\(error.message)")
      #expect(error.range == range, "\(error.message)")
    }
  }
}
