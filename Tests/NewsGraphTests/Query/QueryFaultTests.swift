import GraphAccess
import NewsGraph
import Testing

/// What is said of wrong queries: where, what was expected, and what was probably meant.
@Suite struct QueryFaultTests {
  @Test(
    arguments: [
      (
        "MATCH (p:Person) RETURN q.name", "query:1:25: error: ",
        "did you mean 'p'? (SyntaxError, UndefinedVariable) [cypher-undefined-variable]",
        """
          MATCH (p:Person) RETURN q.name
                                  ^
        """
      ),
      (
        "MATCH (p:Person\nRETURN p", "query:2:1: error: ", "(SyntaxError, UnexpectedSyntax) [cypher-unexpected-syntax]",
        """
          RETURN p
          ^^^^^^
        """
      ),
      (
        "RETURN '李雷',\tfoo(1)", "query:1:14: error: ", "[cypher-unknown-function]",
        """
          RETURN '李雷', foo(1)
                         ^^^
        """
      ),
      (
        "RETURN $nme AS x", "query:1:8: error: ", "did you mean '$name'? (ParameterMissing, MissingParameter) [cypher-missing-parameter]",
        nil
      ),
      ("RETURN 1,\r\nx\r\n", "query:2:1: error: ", "[cypher-undefined-variable]", "  x\n  ^"),
      ("RETURN 1;\nRETURN x", "query:2:8: error: ", "[cypher-undefined-variable]", "  RETURN x\n         ^"),
      (
        "RETURN 1; UNWIND [0] AS z RETURN 1/z AS y", "query:1:11: error: ", "(ArithmeticError, DivisionByZero) [cypher-division-by-zero]",
        nil
      ),
      ("UNWIND [0] AS z RETURN 1/z AS y", "query: error: ", "[cypher-division-by-zero]", ""),
      ("", "query: error: ", "[query-empty]", ""), (" ; // nothing\n;", "query: error: ", "[query-empty]", ""),
      (
        "RETURN '\u{1B}[31m' AS x, y", "query:1:22: error: ", "[cypher-undefined-variable]",
        "  RETURN '\u{FFFD}[31m' AS x, y\n                       ^"
      ),
    ] as [(String, String, String, String?)])
  func aWrongQueryIsMarked(script: String, beginning: String, end: String, excerpt: String?) throws {
    let fault = try #require(throws: QueryFault.self) { try Asking.ask(script) { $0.parameters = ["name": .integer(1)] } }
    let text = fault.diagnostic.description
    #expect(text.hasPrefix(beginning) && text.hasSuffix(end), "\(text)")
    if let excerpt { #expect(fault.excerpt == excerpt, "\n\(fault.excerpt)") }
  }

  @Test func ofALongLineThePartAroundThePlaceIsShown() throws {
    let long = "RETURN " + String(repeating: "1 + ", count: 90) + "nobody" + String(repeating: " + 1", count: 90)
    let lines = try #require(throws: QueryFault.self) { try Asking.ask(long) }.excerpt.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].count <= 102 && lines[0].hasPrefix("  …") && lines[0].hasSuffix("…"))
    let start = try #require(lines[1].firstIndex(of: "^"))
    let column = lines[1].distance(from: lines[1].startIndex, to: start)
    #expect(lines[0].dropFirst(column).hasPrefix("nobody"))
    #expect(lines[1].dropFirst(column) == "^^^^^^")
  }

  @Test func nothingRunsWhenALaterStatementIsWrong() throws {
    var text = ""
    let run = QueryRun(try QueryScript(QuerySource(name: "q", text: "RETURN 1 AS a; RETURN b")), on: MemoryGraph()) { nil }
    #expect(throws: QueryFault.self) {
      try run.run {
        text += String(decoding: $0, as: UTF8.self)
      } tell: { _ in
      }
    }
    #expect(text == "")
  }

  @Test(arguments: [("RETURN x", true), ("RETURN", true), ("UNWIND [0] AS z RETURN 1/z AS y", false)])
  func aWrongQueryIsUsageAndAFailedRunIsNot(script: String, isUsage: Bool) throws {
    #expect(try #require(throws: QueryFault.self) { try Asking.ask(script) }.isUsage == isUsage)
  }

  @Test func rowsBeyondTheLimitAreAnError() throws {
    for limit in [0, 1] {
      let fault = #expect(throws: QueryFault.self) { try Asking.ask("MATCH (p:Person) RETURN p") { $0.maximumRows = limit } }
      #expect(fault?.diagnostic.code == "query-rows" && fault?.isUsage == false)
    }
    for limit in [2, 3] {
      #expect(try Asking.ask("MATCH (p:Person) RETURN p") { $0.maximumRows = limit }.ending.rows == 2)
    }
  }

  @Test func aRunThatTakesTooLongIsStopped() throws {
    let endless = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b = 0 RETURN count(*) AS n"
    let fault = #expect(throws: QueryFault.self) { try Asking.ask(endless) { $0.seconds = 0.05 } }
    #expect(
      fault?.isUsage == false && fault?.diagnostic.message.contains("LimitExceeded") == true, "\(fault.map { "\($0.diagnostic)" } ?? "")")
    let whole = #expect(throws: QueryFault.self) { try Asking.ask(endless) { $0.seconds = 0 } }
    #expect(whole?.diagnostic.message.contains("ran longer than 0 seconds,") == true, "no one asks for 0.0 seconds")
  }

  @Test func whateverIsAskedTheProgramGoesOn() throws {
    var random = Seeded(state: 11)
    let parts = [
      "MATCH ", "OPTIONAL MATCH ", "(p:Person)", "(o)", "-[r:LEADS]->", "-[*0..3]-", "RETURN ", "WITH ", "UNWIND ", "CREATE ", "MERGE ",
      "DELETE ",
      "SET ", "WHERE ", "ORDER BY ", "p", "o", "r", "p.name", "*", "[1, 2]", "{a: 1}", "$x", "count(", "collect(", ")", "AS x ", "AS y ",
      ",", " ", "1",
      "0", "/", "'", "\"", "`", ";", "//", "/*", "\n", "\t", "\r", "李", "\u{0}", "\u{1B}", "e\u{301}", "🙂", "null", "NOT ", "= ", "IN ",
      "LIMIT ", "-", "CALL {",
      "}", "EXPLAIN ", "UNION ", "date(", "reduce(a = 0, i IN [1] | a + i)", "shortestPath(",
    ]
    var kinds: Set<String> = []
    for number in 0..<600 {
      var script = number % 2 == 0 ? "MATCH (p)-[r]->(o) RETURN " : ""
      for _ in 0..<Int.random(in: 1...12, using: &random) { script += parts.randomElement(using: &random) ?? "" }
      let form = QueryForm.names[number % QueryForm.names.count]
      do {
        let answer = try Asking.ask(script, in: form) {
          $0.seconds = 1
          $0.maximumRows = 20
          $0.width = number % 90
        }
        kinds.insert(answer.text.isEmpty ? "nothing" : "answer")
      } catch let fault as QueryFault {
        kinds.insert("fault")
        let lines = fault.excerpt.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.isEmpty || fault.excerpt.isEmpty || lines.count == 2 && lines[1].contains("^"), "\(script)")
        let text = fault.excerpt.unicodeScalars
        #expect(!text.contains { $0 != "\n" && $0.properties.generalCategory == .control }, "\(script)")
      }
    }
    #expect(kinds == ["answer", "fault", "nothing"])
  }
}
