import GraphAccess
import NewsGraph
import Testing

/// The queries that the documentation shows as examples have answers in `exports/`, and no name in them is unknown.
@Suite struct PageExampleTests {
  static let pages = ["QueryLanguage", "AskingTheGraph"]

  @Test func theLanguagesPageHasExamples() throws {
    #expect(try Self.examples(in: "QueryLanguage").count >= 8)
  }

  @Test(arguments: pages) func everyExampleHasAnAnswer(page: String) throws {
    let graph = try OpenedGraph.open(path: Checkout.root + "/exports").graph
    for example in try Self.examples(in: page) {
      let run = QueryRun(try QueryScript(QuerySource(name: "example", text: example)), on: graph) { nil }
      let ending = try run.run { _ in
      } tell: { message in
        if case .fault(let fault) = message { Issue.record("\(fault)\n\(example)") }
      }
      #expect(ending.rows > 0 || ending.hasChanges, "\(example)")
    }
  }

  /// The README's sentence about the openCypher kit is as true as the table that a run of the kit has written.
  @Test func theReadmeSaysOfTheKitWhatTheResultsSay() throws {
    let results = try Checkout.read("Sources/NewsGraph/NewsGraph.docc/QueryLanguage.md")
    let row = try #require(results.firstMatch(of: /\| \*\*all\*\* \| ([\d,]+) \| ([\d,]+) \|/))
    #expect(try Checkout.read("README.md").contains("passes all \(row.2) scenarios") == (row.1 == row.2))
  }

  /// What stands in the fences marked `cypher`.
  private static func examples(in page: String) throws -> [String] {
    var examples: [String] = []
    var isExample = false
    for line in try Checkout.read("Sources/NewsGraph/NewsGraph.docc/\(page).md").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isExample = line == "```cypher"
        if isExample { examples.append("") }
      } else if isExample {
        examples[examples.count - 1] += line + "\n"
      }
    }
    return examples
  }
}
