import Evaluation
import NewsGraphModel
import Testing

/// Names are scored by their exact spans.
@Suite struct EvaluateNamesTests {
  private func file(_ lines: String) throws(Diagnostic) -> NameFile { try NameFile(Array(lines.utf8), name: "a.jsonl") }

  static let gold = """
    {"id":"a","text":"Ada of Oslo","entities":[{"start":0,"end":3,"type":"PER"},{"start":7,"end":11,"type":"ORG","fine":"club"}]}

    {"id":"b","text":"Oslo","entities":[{"start":0,"end":4,"type":"LOC"}]}
    {"id":"c","text":"1905","entities":[{"start":0,"end":4,"type":"TIME"}]}
    """

  @Test func aDocumentWithoutPredictionsHasNoNames() throws {
    let system = try file(
      """
      {"id":"a","entities":[{"start":0,"end":3,"type":"PER"},{"start":7,"end":11,"type":"LOC"},{"start":0,"end":11,"type":"MISC"}]}
      {"id":"d","entities":[{"start":0,"end":3,"type":"PER"}]}
      """)
    #expect(
      NameScore.table(gold: try file(Self.gold), system: system).description == """
                               P       R      F1  aligned    gold     sys
        LOC                 0.00    0.00    0.00                1       1
        ORG                 0.00    0.00    0.00                1       0
        PER               100.00  100.00  100.00                1       1
        micro              50.00   33.33   40.00                3       2
        boundaries        100.00   66.67   80.00                3       2

        """)
    let all = NameScore.table(gold: try file(Self.gold), system: system, types: [])
    #expect(all.rows.map(\.name) == ["LOC", "MISC", "ORG", "PER", "TIME", "micro", "boundaries"])
    #expect(all["micro"] == Figure(right: 1, gold: 4, system: 3))
  }

  @Test func theSameNameTwiceCountsOnce() throws {
    let system = try file(#"{"id":"b","entities":[{"start":0,"end":4,"type":"LOC"},{"start":0,"end":4,"type":"LOC"}]}"#)
    #expect(NameScore.table(gold: try file(Self.gold), system: system)["LOC"] == Figure(right: 1, gold: 1, system: 1))
  }

  @Test func nothingAtAllIsZero() {
    #expect(NameScore.table(gold: NameFile([]), system: NameFile([])).rows.map(\.figure.f1) == [0, 0])
  }

  @Test func predictionsAreReadAgain() throws {
    let gold = try file(Self.gold)
    let again = try file(gold.predictions)
    #expect(again.documents.map(\.names) == gold.documents.map { $0.names.sorted() } && again.documents.map(\.id) == ["a", "b", "c"])
  }

  @Test(arguments: [
    ("{", "json-syntax"), ("{}", "name-file"), (#"{"id":"a","entities":[{"start":0,"end":1}]}"#, "name-file"),
    (#"{"id":"a","text":"ab","entities":[{"start":0,"end":3,"type":"PER"}]}"#, "name-file"),
    (#"{"id":"a","text":"ab","entities":[{"start":2,"end":1,"type":"PER"}]}"#, "name-file"),
    (#"{"id":"a","text":"ab","entities":[{"start":-1,"end":1,"type":"PER"}]}"#, "name-file"),
    (#"{"id":"a","text":"ab","tokens":[[0]]}"#, "name-file"), (#"{"id":"a","text":"ab","sents":[[0,9]]}"#, "name-file"),
  ])
  func whatIsNoFileOfNamesIsRefused(line: String, code: String) {
    #expect {
      try file("\n" + line)
    } throws: {
      ($0 as? Diagnostic)?.code == code && ($0 as? Diagnostic)?.line == 2
    }
  }
}
