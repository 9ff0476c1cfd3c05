import Foundation
import GraphAccess
import NewsGraph
import Testing

/// `newsgraph query`, run as users run it.
@Suite struct QueryCommandTests {
  private static let leaders = "MATCH (p:Person)-[:LEADS]->(o:Organization) RETURN p.name AS name, o.name AS of ORDER BY name"

  @Test func everyExampleInTheHelpWorks() throws {
    let help = try Program.run(["query", "--help"])
    #expect(help.status == 0)
    for line in help.out.split(separator: "\n") where !line.hasPrefix("USAGE:") { #expect(line.count <= 80, "\(line)") }
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Checkout.root + "/exports", toPath: folder.path + "/exports")
    // A command begins with the program's name and goes on where an apostrophe is open or a line ends with a backslash.
    var commands: [String] = []
    var isOpen = false
    for line in help.out.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("  newsgraph query ") { commands.append("") } else if !isOpen { continue }
      commands[commands.count - 1] += line + "\n"
      isOpen = commands[commands.count - 1].count { $0 == "'" } % 2 == 1 || line.hasSuffix("\\")
    }
    #expect(commands.count == 3)
    for command in commands {
      let ending = try Self.shell(command.replacing("newsgraph ", with: "\"\(Program.path)\" ", maxReplacements: 1), in: folder.path)
      #expect(ending.status == 0, "\(command)\(ending.out)")
      #expect(
        !ending.out.contains("warning:") && (ending.out.contains("name") || ending.out.contains("written: who-met.graphml")),
        "\(ending.out)")
    }
    #expect(try OpenedGraph.open(path: folder.path + "/who-met.graphml").graph.relationshipCount > 0)
  }

  @Test(arguments: ["ngraph", "jsonl", "graphml", "jsonld"]) func anyFileAndStandardInputGiveTheSameAnswer(format: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleGraph.lines(people: 3), to: "graph.jsonl")
    #expect(try Program.run(["export", "graph.jsonl", "--output", "g." + format], in: folder.path).status == 0)
    let ending = try Program.run(["query", "g." + format, Self.leaders, "--format", "csv"], in: folder.path)
    #expect(
      ending.out == "name,of\n" + (0..<3).map { "Person A \($0),Organization A \($0)\n" }.joined() && ending.err == "" && ending.status == 0
    )
    let again = try Program.run(["query", "g." + format, Self.leaders, "--format", "csv"], in: folder.path)
    #expect(again.bytes == ending.bytes, "the same bytes on a rerun")
    guard format != "ngraph" else { return }
    let piped = try Program.run(["query", "-", Self.leaders, "--format", "csv"], input: try folder.read("g." + format))
    #expect(piped.bytes == ending.bytes && piped.err == "")
  }

  @Test func aTableInAPipeIsNotCut() throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleGraph.lines(people: 1, mark: String(repeating: "x", count: 300)), to: "graph.jsonl")
    let ending = try Program.run(["query", ".", Self.leaders], in: folder.path, environment: ["COLUMNS": "40"])
    let lines = ending.out.split(separator: "\n")
    #expect(lines.count == 3 && lines[1].count > 600 && lines[2].count > 600 && !ending.out.contains("…") && ending.err == "1 row\n")
    #expect(try Program.run(["query", ".", Self.leaders, "--quiet"], in: folder.path).err == "")
  }

  @Test func questionsComeFromAFileOrStandardInput() throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleGraph.lines(people: 2), to: "graph.jsonl")
    let script = "// how many\nMATCH (p:Person) RETURN count(p) AS n;\nMATCH (p:Person) WHERE p.name ENDS WITH $end RETURN p.name AS name\n"
    try folder.write(script, to: "q.cypher")
    try folder.write(#"{"end": "1"}"#, to: "p.json")
    let expected = "n\n2\n\nname\nPerson A 1\n"
    for arguments in [["--file", "q.cypher", "--params", "p.json"], ["-f", "q.cypher", "--param", "end='1'"]] {
      let ending = try Program.run(["query", "graph.jsonl", "--format", "csv"] + arguments, in: folder.path)
      #expect(ending.out == expected && ending.status == 0, "\(ending.err)")
    }
    let piped = try Program.run(
      ["query", "graph.jsonl", "-f", "-", "--format", "csv", "--param", "end=1", "--param", "end='1'"], in: folder.path, input: script)
    #expect(piped.out == expected)
    try folder.write("RETURN 1 AS a;\nRETURN b", to: "wrong.cypher")
    let wrong = try Program.run(["query", "graph.jsonl", "-f", "wrong.cypher"], in: folder.path)
    #expect(
      wrong.status == 64 && wrong.out == "" && wrong.err.hasPrefix("wrong.cypher:2:8: error: ")
        && wrong.err.hasSuffix("\n  RETURN b\n         ^\n"))
  }

  @Test(arguments: [
    (["RETURN 1"], 0), (["MATCH (n:Person) WHERE false RETURN n"], 0), (["MATCH (n:Person) WHERE false RETURN n", "--exit-status"], 1),
    (["MATCH (n:Person) RETURN n", "--exit-status"], 0), (["RETURN"], 64), (["RETURN x"], 64), (["UNWIND [0] AS z RETURN 1/z"], 1),
    (["MATCH (n) RETURN n", "--max-rows", "1"], 1), (["MATCH (n) RETURN n", "--max-rows", "-1"], 64),
    (["RETURN 1", "--timeout", "-1"], 64),
    ([], 64), (["RETURN 1", "--file", "q"], 64), (["--file", "missing.cypher"], 2), (["RETURN 1", "--params", "missing.json"], 2),
    (["RETURN 1", "--format", "tabel"], 64), (["RETURN 1", "--param", "x"], 64), (["RETURN 1", "--output", "missing/x.csv"], 2),
    (["RETURN 1", "--status", "al"], 64), (["RETURN 1", "--timeout", "0"], 0),
    (["UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b = 0 RETURN count(*)", "--timeout", "0.1"], 1),
  ])
  func theStatusSaysHowItEnded(arguments: [String], status: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleGraph.lines(people: 2), to: "graph.jsonl")
    let ending = try Program.run(["query", "graph.jsonl"] + arguments, in: folder.path)
    #expect(ending.status == status, "\(ending.err)")
    if status > 1 { #expect(ending.out == "" && ending.err.lowercased().contains("error: "), "\(ending.err)") }
    #expect(try folder.names() == ["graph.jsonl"], "nothing was made")
  }

  @Test func aWrongParameterShowsTheUsageOfTheCommand() throws {
    let ending = try Program.run(["query", "missing.jsonl", "RETURN 1", "--param", "x"])
    #expect(ending.status == 64 && ending.err.contains("expected name=value") && ending.err.contains("newsgraph query --help"))
  }

  @Test func aMissingGraphAndABrokenOneAreToldOf() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run(["query", "missing.graphml", "RETURN 1"], in: folder.path).status == 2)
    let broken = try Program.run(
      ["query", "-", "MATCH (n) RETURN count(n) AS n", "--format", "csv"], input: SampleGraph.lines(people: 1) + "{\"kind\":\"entity\"\n")
    #expect(broken.status == 1 && broken.out == "n\n2\n" && broken.err.hasPrefix("standard input:5:"))
    #expect(try Program.run(["query", "-", "--file", "-"], input: "").status == 64)
  }

  @Test func deniedRelationsAreAskedForExpressly() throws {
    let lines = SampleGraph.lines(people: 2).replacing("\"polarity\":\"positive\"", with: "\"polarity\":\"negative\"", maxReplacements: 1)
    let question = "MATCH ()-[r]->() RETURN count(r) AS n"
    #expect(try Program.run(["query", "-", question, "--format", "csv"], input: lines).out == "n\n1\n")
    #expect(try Program.run(["query", "-", question, "--format", "csv", "--status", "all"], input: lines).out == "n\n2\n")
  }

  @Test func theAnswerGoesToAFileWhoseEndingSaysTheForm() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(SampleGraph.lines(people: 2), to: "graph.jsonl")
    let before = try folder.read("graph.jsonl")
    for ending in ["txt", "json", "jsonl", "csv", "tsv", "md", "graphml", "dot", "jsonld", "ngraph"] {
      let file = "out." + ending
      let run = try Program.run(["query", path, "MATCH (p)-[r:LEADS]->(o) RETURN p, r, o", "-o", file], in: folder.path)
      #expect(run.status == 0 && run.out == "" && run.err.hasSuffix("written: \(file)\n"), "\(run.err)")
      #expect(try !folder.read(file).isEmpty)
      if ending == "graphml" || ending == "ngraph" || ending == "jsonld" {
        #expect(try OpenedGraph.open(path: folder.path + "/" + file).graph.relationshipCount == 2)
      }
    }
    let change = "MATCH (p:Person) DETACH DELETE p"
    let kept = try Program.run(["query", path, change, "-o", "less.jsonl"], in: folder.path)
    #expect(kept.err.hasPrefix("2 nodes and 2 relationships deleted\nwritten: less.jsonl\n"), "\(kept.err)")
    #expect(kept.err.contains("note: ") && kept.err.contains("[mentions-left-out]"), "what rows do not hold is said: \(kept.err)")
    #expect(try OpenedGraph.open(path: folder.path + "/less.jsonl").graph.nodeCount == 2)
    let lost = try Program.run(["query", path, change], in: folder.path)
    #expect(lost.err.contains("in memory only") && lost.out == "")
    #expect(try folder.read("graph.jsonl") == before, "the file that is asked is never changed")
  }

  @Test func plansAreShown() throws {
    let input = SampleGraph.lines(people: 2)
    let plan = try Program.run(["query", "-", Self.leaders, "--explain"], input: input)
    #expect(plan.status == 0 && plan.out.contains("LEADS") && !plan.out.contains("Person A") && plan.err == "")
    #expect(try Program.run(["query", "-", "EXPLAIN " + Self.leaders], input: input).out == plan.out)
    let writing = try Program.run(["query", "-", "CREATE (:Robot)", "--explain"], input: input)
    #expect(writing.out.contains("create") && writing.err == "")
    let profile = try Program.run(["query", "-", Self.leaders, "--profile", "--format", "csv"], input: input)
    #expect(profile.out.hasPrefix("name,of\nPerson A 0,") && profile.err.contains("[2 rows]"))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func onATerminalTheTableFitsAndDataGivesNoOrders() throws {
    let folder = try TemporaryFolder()
    let orders = #"\u001b]0;owned\u0007\u009b2J"# + String(repeating: "long ", count: 40)
    try folder.write("RETURN '\(orders)' AS x, ['\(orders)'] AS y", to: "q.cypher")
    try folder.write(SampleGraph.lines(people: 1), to: "graph.jsonl")
    for form in ["table", "csv", "tsv", "json", "jsonl", "markdown"] {
      let command = "stty cols 50; '\(Program.path)' query graph.jsonl -f q.cypher --format \(form)"
      let shown = try Self.shell("/usr/bin/script -qec \"\(command)\" /dev/null < /dev/null", in: folder.path).out.replacing(
        "\r\n", with: "\n")
      let controls = shown.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t" }
      #expect(shown.contains("owned") && controls.isEmpty, "\(form): \(shown)")
      if form == "table" {
        #expect(shown.contains("…") && shown.split(separator: "\n").allSatisfy { $0.count <= 50 }, "\(shown)")
        let piped = try Program.run(["query", "graph.jsonl", "-f", "q.cypher"], in: folder.path)
        #expect(!piped.out.contains("…") && !piped.out.contains("\u{1B}"))
      }
    }
    let exact = try Program.run(["query", "graph.jsonl", "-f", "q.cypher", "--format", "csv"], in: folder.path)
    #expect(exact.out.contains("\u{1B}]0;owned\u{7}\u{9B}2J"), "a file gets what is there")
  }

  @Test func aReaderThatLeavesEndsTheQueryQuietly() throws {
    let question = "UNWIND range(1, 300000) AS n RETURN n"
    let command = "'\(Program.path)' query exports '\(question)' --format csv | head -n 2; echo ${PIPESTATUS[0]}"
    #expect(try Self.shell(command, in: Checkout.root).out == "n\n1\n0\n")
  }

  private static func shell(_ command: String, in folder: String) throws -> (status: Int32, out: String) {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = ["-c", command]
    shell.currentDirectoryURL = URL(fileURLWithPath: folder)
    let pipe = Pipe()
    shell.standardOutput = pipe
    shell.standardError = pipe
    try shell.run()
    let out = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    return (shell.terminationStatus, out)
  }
}
