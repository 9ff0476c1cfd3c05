import Foundation
import NewsGraph
import Testing

/// What holds for every ready-made question.
@Suite struct VerbCommandTests {
  /// Each with arguments that have an answer in `exports/`.
  static let questions: [[String]] = [
    ["search", "GRAPH", "delegation"], ["show", "GRAPH", "person/donald-trump"], ["neighbors", "GRAPH", "Trump", "--depth", "2"],
    ["path", "GRAPH", "Keith Kellogg", "Hakan Fidan", "--all"], ["timeline", "GRAPH"], ["who", "GRAPH", "holds position"],
    ["top", "GRAPH", "--by", "pagerank"], ["top", "GRAPH", "--by", "betweenness", "--type", "talkedWith,leads"], ["stats", "GRAPH"],
    ["diff", "GRAPH", "exports/graph.jsonl"],
  ]

  private static func ask(_ question: [String], of graph: String, _ more: [String] = [], input: String? = nil) throws -> Program.Ending {
    try Program.run(question.map { $0 == "GRAPH" ? graph : $0 } + more, input: input)
  }

  @Test(arguments: questions) func theAnswerFitsIn80CellsAndIsTheSameFromAnotherFile(question: [String]) throws {
    let answer = try Self.ask(question, of: "exports/graph.jsonl")
    #expect(answer.status == 0 && !answer.out.isEmpty, "\(answer.err)")
    #expect(try Self.ask(question, of: "exports/graph.graphml").out == answer.out)
    // Tables in a pipe are as wide as they are, and so is a word.
    for line in answer.out.split(separator: "\n") where !["search", "top"].contains(question[0]) {
      #expect(line.count <= 80 || !line.trimmingCharacters(in: .whitespaces).contains(" "), "\(line)")
    }
  }

  @Test(arguments: ["exports", "exports/graph.jsonld", "exports/graph.ngraph", "-"])
  func anyFileOfAnExportGivesTheSame(graph: String) throws {
    for question in [Self.questions[1], Self.questions[4]] {
      let input = graph == "-" ? try Checkout.read("exports/graph.jsonl") : nil
      #expect(try Self.ask(question, of: graph, input: input).out == Self.ask(question, of: "exports/graph.jsonl").out)
    }
  }

  @Test(arguments: questions) func theJSONIsOneObjectWithTheKeysOfTheHelpAndTheSameAgain(question: [String]) throws {
    let first = try Self.ask(question, of: "exports", ["--format", "json"])
    #expect(first.status == 0 && first.err == "")
    guard case .object(let members) = try JSONValue.parse(first.out.utf8) else {
      Issue.record("no object: \(first.out)")
      return
    }
    #expect(try Self.ask(question, of: "exports", ["--format", "json"]).out == first.out)
    let help = try Program.run([question[0], "--help"]).out
    for member in members { #expect(help.contains("\"\(member.name)\"")) }
    #expect(help.contains("EXAMPLE\n  newsgraph \(question[0]) ") && help.contains("\nJSON\n  {\"") && help.contains("\nEXIT STATUS\n"))
    for line in help.split(separator: "\n") where !line.hasPrefix("USAGE:") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func everyIdThatIsShownIsAcceptedAgain() throws {
    let json = try JSONValue.parse(try Program.run(["search", "exports", "o", "--format", "json", "--limit", "8"]).out.utf8)
    let ids = (json["matches"]?.array ?? []).compactMap { $0["entity"]?["id"]?.string }
    #expect(ids.count == 8)
    for id in ids {
      #expect(try Program.run(["show", "exports", id]).status == 0, "\(id)")
      #expect(try Program.run(["timeline", "exports", id, "--quiet"]).status == 0, "\(id)")
    }
  }

  @Test(arguments: [
    (["search", "exports"], "<name>"), (["show", "exports", "Kremlin", "--limit=-1"], "expected 0 or more"),
    (["neighbors", "exports", "Kremlin", "--depth", "0"], "1 or more"), (["neighbors", "exports", "Kremlin", "--type", "leadz"], "LEADS"),
    (["neighbors", "exports", "Kremlin", "--direction", "ou"], "'out'"), (["path", "exports", "Kremlin"], "<to>"),
    (["timeline", "exports", "--as-of", "yesterday"], "2025-05-16"), (["timeline", "exports", "--as-of", "2025/.."], "2025-05-16"),
    (["who", "exports", "atended"], "ATTENDED"), (["top", "exports", "--by", "pagerang"], "'pagerank'"),
    (["stats", "exports", "--format", "jsom"], "'json'"), (["diff", "-", "-"], "cannot be both"),
  ]) func wrongUsageEndsWith64(arguments: [String], expected: String) throws {
    let ending = try Program.run(arguments)
    #expect(ending.status == 64 && ending.out == "")
    #expect(ending.err.contains(expected), "\(ending.err)")
  }

  @Test(arguments: [
    (["show", "exports", "qqqq"], 1, "entity-unknown"), (["path", "exports", "Trump", "qqqq"], 1, "entity-unknown"),
    (["path", "exports", "Trump", "Holy See", "--exit-status"], 1, "nothing connects"),
    (["who", "exports", "hosted", "--exit-status"], 1, "does not say"), (["stats", "nowhere.jsonl"], 2, "nowhere.jsonl"),
    (["show", "exports", "Kyiv", "--as-of", "2020"], 1, "as of 2020"),
    (["timeline", "exports", "Putin", "--as-of", "2025-05-17"], 0, "nothing dated is known of Vladimir Putin"),
    (["search", "exports", "xyzzy"], 0, "nothing is called 'xyzzy'\n"), (["search", "exports", "Mcron"], 0, "come near"),
    (["diff", "exports", "-", "--exit-status"], 1, ""),
  ]) func theStatusSaysHowItEnded(arguments: [String], status: Int32, expected: String) throws {
    let ending = try Program.run(arguments, input: #"{"kind":"entity","id":"person/a","type":"Person","types":["Person"],"name":"A"}"#)
    #expect(ending.status == status)
    #expect(expected.isEmpty || ending.err.contains(expected), "\(ending.err)")
  }

  @Test func noNameOfAForeignFileGivesATerminalOrders() throws {
    let hostile = "a\u{85}b\u{9B}31mc\u{7F}"
    let graph = """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="n" for="node" attr.name="name" attr.type="string"/>
      <key id="q" for="edge" attr.name="quote" attr.type="string"/>
      <graph edgedefault="directed"><node id="x"><data key="n">\(hostile)&#10;x</data></node><node id="日本"/>
      <edge source="x" target="日本" label="T"><data key="q">\(hostile)</data></edge></graph></graphml>
      """
    for question in [
      ["show", "-", "x"], ["path", "-", "x", "日本"], ["who", "-", "t"], ["top", "-"], ["neighbors", "-", "日本"], ["search", "-", "x"],
    ] {
      let ending = try Program.run(question, input: graph)
      #expect(ending.status == 0 && !ending.out.isEmpty, "\(question): \(ending.err)")
      let orders = ending.out.unicodeScalars.filter { $0 != "\n" && $0.properties.generalCategory == .control }
      #expect(orders.isEmpty, "\(question): \(ending.out)")
    }
  }

  @Test(arguments: [20, 44, 60, 80]) func idsStayWholeInNarrowTables(width: Int) {
    let rows: [[TextLayout.Cell]] = [
      [.text("A rather long name of somebody"), .integer(3), .text("person/a-rather-long")], [.text("日本語"), .integer(12), .text("x")],
    ]
    let table = TextLayout(terminal: width).table(["name", "n", "id"], rows)
    #expect(table.contains("person/a-rather-long") == (width > 20))
    for line in table.split(separator: "\n") { #expect(TextLayout(terminal: nil).cells(String(line)) <= width) }
  }

  @Test func anEmptyGraphAnswersNothing() throws {
    for (question, out) in [
      (["search", "-", "a"], ""), (["timeline", "-"], ""), (["who", "-", "leads"], ""),
    ] {
      let ending = try Program.run(question, input: "{\"@context\":{},\"@graph\":[]}")
      #expect(ending.out == out && ending.status == 0, "\(ending.err)")
    }
  }
}
