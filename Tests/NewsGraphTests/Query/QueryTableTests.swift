import GraphAccess
import Testing

@testable import NewsGraph

/// Tables, as people see them.
@Suite struct QueryTableTests {
  @Test(
    arguments: [
      (
        "MATCH (p:Person) RETURN p, p.born AS born", nil,
        """
         p                      │ born
        ────────────────────────┼──────
         Ada Byron (person/ada) │ 1815
         李雷 (person/li)       │ null

        """
      ),
      (
        "MATCH (p:Person) RETURN p, p.born AS born", 20,
        """
         p           │ born
        ─────────────┼──────
         Ada Byron … │ 1815
         李雷 (pers… │ null

        """
      ),
      (
        "MATCH (p:Person) RETURN p, p.born AS born", 1,
        """
         p    │ born
        ──────┼──────
         Ada… │ 1815
         李…  │ null

        """
      ),
      (
        "UNWIND ['🇺🇦', 'e\u{301}', '\u{1B}[2J', 'a\nb', ''] AS x RETURN x, size(x) AS n", nil,
        """
         x    │ n
        ──────┼───
         🇺🇦   │ 2
         e\u{301}    │ 2
         \u{FFFD}[2J │ 4
         a↵b  │ 3
              │ 0

        """
      ),
      ("MATCH (n:Nobody) RETURN n", nil, " n\n───\n"),
      ("MATCH (n:Person) RETURN count(*) AS 数", nil, " 数\n────\n  2\n"),
    ] as [(String, Int?, String)])
  func aTableIsDrawnLikeThis(query: String, width: Int?, expected: String) throws {
    let answer = try Asking.ask(query) { $0.width = width }
    #expect(answer.text == expected, "\n\(answer.text)")
  }

  @Test(arguments: [
    ([10, 10, 10], 30, [10, 10, 10]), ([10, 10, 10], 29, [10, 10, 9]), ([50, 5, 5], 30, [20, 5, 5]), ([50, 40, 5], 35, [15, 15, 5]),
    ([50, 40, 5], 36, [16, 15, 5]), ([9, 9], 2, [4, 4]), ([3, 9], 2, [3, 4]), ([1, 2], -5, [1, 2]), ([], 5, []),
  ])
  func theWidestColumnsAreCut(widths: [Int], total: Int, fitted: [Int]) {
    #expect(TableRows.fit(widths, in: total) == fitted)
  }

  @Test func everyLineOfANarrowTableFits() throws {
    for width in 20...70 {
      let answer = try Asking.ask("MATCH (a)-[r]->(b) RETURN a, r, b, a.name + ' 李雷' AS name") { $0.width = width }
      for line in answer.text.split(separator: "\n") { #expect(CellWidth.of(line) <= max(width, 27), "\(width): \(line)") }
    }
  }

  @Test(arguments: [
    ("RETURN 1 AS x", "1"), ("RETURN 1.0 AS x", "1.0"), ("RETURN 1e16 AS x", "1.0E16"), ("RETURN 2.5e-10 AS x", "2.5E-10"),
    ("RETURN 0.0/0.0 AS x", "NaN"), ("RETURN -1.0/0.0 AS x", "-Infinity"), ("RETURN null AS x", "null"),
    ("RETURN true AS x", "true"), ("RETURN ['a', 1, null, [2]] AS x", "['a', 1, null, [2]]"),
    ("RETURN {b: 'c\\'d', a: 1} AS x", "{a: 1, b: 'c\\'d'}"),
    ("RETURN {`a b`: 1} AS x", "{`a b`: 1}"), ("RETURN date('2025-05-16') AS x", "2025-05-16"), ("RETURN duration('P1M') AS x", "P1M"),
    ("MATCH (x:Organization) RETURN x", "(:Organization:`Trade Union` {motto: 'one\\nfor \"all\"'})"),
    ("MATCH (x) WHERE labels(x) = [] RETURN x", "()"), ("MATCH ()-[x:LEADS]->() RETURN x", "[:LEADS]"),
    ("MATCH x = (:Person)<-[:KNOWS]-() RETURN x", "(Ada Byron)<-[:KNOWS]-(李雷)"),
    ("MATCH x = (:Organization)<--() RETURN x", "(:Organization:`Trade Union`)<-[:LEADS]-(Ada Byron)"),
    ("MATCH x = (:Person {born: 1815}) RETURN [x] AS x", "[(Ada Byron)]"),
    ("MATCH (x {name: 'Ada Byron'}) DETACH DELETE x RETURN x", "(deleted)"),
  ])
  func aValueIsShownLikeThis(query: String, expected: String) throws {
    let lines = try Asking.ask(query).text.split(separator: "\n")
    #expect(lines.count == 3 && lines[2].drop { $0 == " " } == expected)
  }

  @Test func listsInListsAreWrittenWhole() throws {
    for form in ["table", "json", "csv", "markdown"] {
      let text = try Asking.ask("RETURN reduce(x = [], i IN range(1, 900) | [x]) AS x", in: form).text
      #expect(text.contains(String(repeating: "[", count: 901) + String(repeating: "]", count: 901)), "\(form)")
    }
    #expect(try Asking.ask("RETURN reduce(x = [], i IN range(1, 900) | [x]) AS x", in: "graphml").notes.count == 1)
  }

  @Test func listsInListsEndSomewhere() throws {
    var value = Value.null
    for _ in 0..<2000 { value = .list([value]) }
    let graph = MemoryGraph()
    #expect(ValueText(graph: graph, isShort: true).text(value).contains("…"))
    #expect(ValueJSON(graph: graph).text(value).contains("…"))
  }
}
