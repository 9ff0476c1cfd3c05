import Foundation
import NewsGraph
import Testing

/// What commands print, where they print it, and how they end.
@Suite struct CommandTests {
  static let commands = [
    "build", "extract", "export", "snapshot", "query", "search", "show", "neighbors", "path", "timeline", "who", "top", "stats", "diff",
    "validate", "verify", "schema",
  ]

  @Test func helpNamesEveryCommand() throws {
    let ending = try Program.run(["--help"])
    #expect(ending.status == 0)
    #expect(ending.err == "")
    for command in Self.commands { #expect(ending.out.contains("\n  \(command) ")) }
  }

  @Test(arguments: commands) func theHelpOfEveryCommandShowsAnExample(command: String) throws {
    let ending = try Program.run([command, "--help"])
    #expect(ending.status == 0)
    #expect(ending.out.contains("EXAMPLE\n  ") && ending.out.contains("newsgraph \(command) "))
    for line in ending.out.split(separator: "\n") where !line.hasPrefix("USAGE:") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func theVersionIsANumberOnALine() throws {
    let ending = try Program.run(["--version"])
    #expect(ending.status == 0)
    #expect(ending.out.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: [
    (["bulid", "seeds"], "'build'"),
    (["verfy"], "'verify'"),
    (["build", "seeds"], "--output"),
    (["build", "--output", "x"], "<input>"),
    (["build", "seeds", "--output", "x", "--formts", "dot"], "'--formats'"),
    (["build", "seeds", "--output", "x", "--formats", "graphmll"], "'graphml'"),
    (["build", "seeds", "--output", "x", "--formats", ""], "expected one of"),
    (["build", "seeds", "--output", "x", "--jobs", "0"], "expected 1 to 1024"),
    (["build", "seeds", "--output", "x", "--jobs", "many"], "--jobs"),
    (["build", "seeds", "--output", "x", "--status", "afirmed"], "'affirmed'"),
    (["build", "seeds", "--output", "x", "--view", "actor"], "'actors'"),
    (["build", "seeds", "--output", "x", "--top", "0"], "expected 1 or more"),
    (["build", "seeds", "--output", "x", "--max-article-bytes", "0"], "expected 1 or more"),
    (["extract"], "<input>"),
    (["export", "x.jsonl"], "expected one of"),
    (["export", "x.jsonl", "--output", "picture.png"], "expected one of"),
    (["snapshot"], "<graph>"),
    (["snapshot", "x.jsonl", "--format", "graphmll"], "'graphml'"),
    (["snapshot", "x.jsonl", "--status", "al"], "'all'"),
    (["validate"], "<file>"),
    (["validate", "-"], "--format"),
    (["verify", "x.jsonl"], "<input>"),
    (["verify", "-", "-"], "cannot be both"),
  ])
  func wrongUsageEndsWith64AndSaysWhatWasExpected(arguments: [String], expected: String) throws {
    let folder = try TemporaryFolder()
    let ending = try Program.run(arguments, in: folder.path)
    #expect(ending.status == 64)
    #expect(ending.out == "")
    #expect(ending.err.contains(expected), "\(ending.err)")
    #expect(try folder.names() == [], "nothing was made")
  }

  @Test(arguments: [
    ["build", "missing.txt", "--output", "out"],
    ["extract", "missing.txt"],
    ["export", "missing.jsonl", "--format", "dot"],
    ["validate", "missing.graphml"],
    ["verify", "missing.jsonl", "missing.txt"],
    ["snapshot", "missing.graphml"],
    ["snapshot", "graph.jsonl", "--output", "missing/graph.ngraph"],
    ["schema", "--schemas", "missing"],
    ["build", "a.txt", "--output", "file.txt/out"],
    ["export", "graph.jsonl", "--output", "missing/graph.dot"],
  ])
  func whatCannotBeOpenedEndsWith2(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("Ada Byron leads the union.\n", to: "a.txt")
    try folder.write("text", to: "file.txt")
    try folder.write(SampleGraph.lines(people: 1), to: "graph.jsonl")
    let ending = try Program.run(arguments, in: folder.path)
    #expect(ending.status == 2, "\(ending.err)")
    #expect(ending.out == "")
    #expect(ending.err.contains(": error: ") && ending.err.contains("["), "\(ending.err)")
    #expect(!ending.err.contains("0x") && !ending.err.contains("Diagnostic("), "no message is for programmers only")
  }

  @Test func exportWritesToStandardOutputOrToAFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(SampleGraph.lines(people: 2), to: "graph.jsonl")
    for format in Exports.formatNames {
      let piped = try Program.run(["export", "-", "--format", format], in: folder.path, input: SampleGraph.lines(people: 2))
      #expect(piped.status == 0 && piped.err == "" && !piped.out.isEmpty, "\(format): \(piped.err)")
      let written = try Program.run(["export", path, "--output", "out." + format], in: folder.path)
      #expect(written.status == 0 && written.out == "" && written.err == "written: out.\(format)\n")
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/out." + format)) == piped.bytes)
      let again = try Program.run(["export", path, "--output", "out." + format], in: folder.path)
      #expect(again.err == "unchanged: out.\(format)\n")
      let valid = try Program.run(["validate", "out." + format], in: folder.path)
      #expect(valid.status == 0 && valid.out == "out.\(format): valid\n", "\(valid.err)")
    }
  }

  @Test func jsonLinesComeBackByteForByte() throws {
    let lines = SampleGraph.lines(people: 12)
    let once = try Program.run(["export", "-", "--format", "jsonl"], input: lines)
    let twice = try Program.run(["export", "-", "--format", "jsonl"], input: once.out)
    #expect(once.out == twice.out && once.out.split(separator: "\n").count == 37)
  }

  @Test func aBrokenRowIsToldOfAndTheRestGoesOn() throws {
    let lines = SampleGraph.lines(people: 1) + "{\"kind\":\"entity\"\n"
    let ending = try Program.run(["export", "-", "--format", "dot"], input: lines)
    #expect(ending.status == 1)
    #expect(ending.out.contains("Person A 0"))
    #expect(ending.err.hasPrefix("standard input:5:"))
  }

  @Test(arguments: Exports.formatNames) func aDamagedFileIsNotValid(format: String) throws {
    let folder = try TemporaryFolder()
    let whole = try Program.run(["export", "-", "--format", format], input: SampleGraph.lines(people: 2)).bytes
    try whole.dropLast(whole.count / 3).write(to: URL(fileURLWithPath: folder.path + "/half." + format))
    let ending = try Program.run(["validate", "half." + format], in: folder.path)
    #expect(ending.status == 1)
    #expect(ending.out == "half.\(format): not valid\n")
    #expect(ending.err.contains("half.\(format):") && ending.err.contains(": error: "))
  }

  @Test func whatTheOntologyForbidsIsNotValid() throws {
    let lines = SampleGraph.lines(people: 1).replacing(
      #""source":"person/0","target":"organization/0""#, with: #""source":"organization/0","target":"person/0""#)
    let ending = try Program.run(["validate", "-", "--format", "jsonl"], input: lines)
    #expect(ending.status == 1)
    #expect(ending.err.contains("leads"), "\(ending.err)")
  }

  @Test func everyTypeInTheListCanBePrinted() throws {
    let (ontology, _) = SchemaFolder.builtIn().ontology()
    let types = try #require(ontology)
    let list = try Program.run(["schema"])
    #expect(list.status == 0 && list.err == "")
    for name in types.entityTypes.map(\.name) + types.relationTypes.map(\.name) {
      #expect(list.out.contains(name))
      let one = try Program.run(["schema", name])
      #expect(one.status == 0 && one.err == "" && one.out.contains(name))
    }
    let wrong = try Program.run(["schema", "leeds"])
    #expect(wrong.status != 0 && wrong.err.contains("'leads'"))
  }

  @Test func theSchemasThatItWritesCanBeUsed() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run(["schema", "--write", "mine"], in: folder.path).status == 0)
    let ours = try Program.run(["schema"])
    let theirs = try Program.run(["schema", "--schemas", "mine"], in: folder.path)
    #expect(theirs.status == 0 && ours.out == theirs.out)
    try folder.write("<relation name='broken'", to: "mine/ontology/relations/broken.xml")
    let broken = try Program.run(["schema", "--schemas", "mine"], in: folder.path)
    #expect(broken.status == 1 && broken.out == "")
    #expect(broken.err.contains("mine/ontology/relations/broken.xml:1"))
  }

  @Test func errorsAreNeverColouredInAPipe() throws {
    let ending = try Program.run(["validate", "missing.dot"], environment: ["TERM": "xterm"])
    #expect(!ending.err.contains("\u{1B}"))
  }

  @Test func aReaderThatLeavesEndsTheProgramQuietly() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(SampleGraph.lines(people: 2000), to: "graph.jsonl")
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = ["-c", "\"$0\" export \"$1\" --format jsonl | head -n 1 | wc -l; echo ${PIPESTATUS[0]}", Program.path, path]
    let (out, err) = (Pipe(), Pipe())
    shell.standardOutput = out
    shell.standardError = err
    try shell.run()
    let printed = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(printed.split(whereSeparator: \.isWhitespace) == ["1", "0"])
    #expect(err.fileHandleForReading.readDataToEndOfFile().isEmpty)
  }
}
