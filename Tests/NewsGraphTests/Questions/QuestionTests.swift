import Foundation
import GraphAccess
import NewsGraph
import Testing

/// Every question of `questions.md` has the answer that stands there, whichever file of the graph is asked.
@Suite struct QuestionTests {
  static let questions = Result { Question.list(in: try Checkout.read("Tests/NewsGraphTests/Questions/questions.md")) }
  static let endings = ["jsonl", "graphml", "jsonld", "ngraph"]

  @Test func thereAreAtLeastTwentyAndEachIsAskedAndAnswered() throws {
    let questions = try Self.questions.get()
    #expect(questions.count >= 20)
    #expect(Set(questions.map(\.title)).count == questions.count)
    for question in questions {
      #expect(question.query.contains("RETURN") && question.rows.split(separator: "\n").count > 1, "\(question.title)")
    }
    #expect(questions.contains { $0.isAboutEverything } && questions.contains { !$0.isAboutEverything })
  }

  @Test(arguments: endings) func everyQuestionHasItsAnswer(ending: String) throws {
    let affirmed = try OpenedGraph.open(path: Checkout.root + "/exports/graph." + ending)
    let everything = try everything(in: ending)
    #expect(affirmed.diagnostics.isEmpty && everything.diagnostics.isEmpty)
    for question in try Self.questions.get() {
      let graph = question.isAboutEverything ? everything.graph : affirmed.graph
      #expect(try rows(of: question.query, on: graph) == question.rows, "\(question.title)")
    }
  }

  /// What the articles deny is not among what the exports say.
  @Test func whatIsDeniedIsOnlyInTheGraphOfEverything() throws {
    let question = try #require(try Self.questions.get().first { $0.query.contains("'negative'") })
    let header = question.rows.prefix { $0 != "\n" } + "\n"
    let graph = try OpenedGraph.open(path: Checkout.root + "/exports/graph.jsonl").graph
    #expect(try rows(of: question.query, on: graph) == header)
  }

  /// The rows as tab-separated values; a warning of the query is a failure.
  private func rows(of query: String, on graph: any GraphReading) throws -> String {
    var run = QueryRun(try QueryScript(QuerySource(name: "question", text: query)), on: graph) { nil }
    run.form = try QueryForm.named("tsv")
    var rows = ""
    _ = try run.run {
      rows += String(decoding: $0, as: UTF8.self)
    } tell: { message in
      if case .fault(let fault) = message { Issue.record("\(fault)") }
    }
    return rows
  }

  private static let extracted = Result { try Program.run(["extract", "seeds", "--quiet"]) }

  /// All that the program finds in the articles, in the format of an ending.
  private func everything(in ending: String) throws -> OpenedGraph {
    let folder = try TemporaryFolder()
    let path = folder.path + "/all." + ending
    let extracted = try Self.extracted.get()
    if ending == "jsonl" {
      try extracted.bytes.write(to: URL(fileURLWithPath: path))
    } else {
      let arguments = ["export", "-", "--format", ending, "--status", "all", "--output", path]
      #expect(try Program.run(arguments, input: extracted.out).status == 0)
    }
    return try OpenedGraph.open(path: path, status: .all)
  }
}
