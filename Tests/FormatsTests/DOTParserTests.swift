import Foundation
import Formats
import NewsGraphModel
import Testing

@Suite struct DOTParserTests {
  /// Texts, and whether Graphviz 2.42 takes them.
  static let cases: [(text: String, isValid: Bool)] = [
    ("digraph{a->b}", true), ("graph{a->b}", false), ("digraph{a--b}", false), ("graph{a--b--{c;d}}", true), ("digraph{a[b]}", false),
    ("digraph{a[b,c=d]}", false), ("digraph{node}", false), ("digraph{node;a}", false), ("digraph{subgraph x;}", false),
    ("digraph{subgraph x}", false),
    ("digraph{a:b:c:d}", false), ("digraph{a,b->c,d}", true), ("digraph{}digraph{}", true), ("digraph{a->b->{c d}}", true),
    ("digraph{;}", false),
    ("digraph{a;;b}", false), ("digraph{a,b}", true), ("digraph{a \"b\"+\"c\"}", true), ("digraph{a+b}", false),
    ("digraph{\"a\"+b}", false),
    ("digraph{a=b=c}", false), ("digraph{a[x=1,,y=2]}", false), ("digraph{node[]}", true), ("digraph{node[x=1][y=2]}", true),
    ("digraph{a[x=<b<c>>]}", true), ("digraph{<a>}", true), ("digraph{a.b}", false), ("digraph{-a}", false), ("digraph{a -> -1}", true),
    ("digraph{1.}", true), ("digraph{.}", false), ("strict{a}", false), ("digraph x y {}", false), ("digraph {subgraph{a}->b}", true),
    ("digraph {subgraph x {a} -> b [x=1]}", true), ("digraph{a} x", false), ("digraph{a[x=\"b\\\nc\"]}", true), (" # x\ndigraph{}", true),
    ("digraph{a # b\n}", true), ("#x\ndigraph{}", true), ("digraph{\u{C} a}", false), ("digraph{a//b}", false),
    ("digraph{a /* } */}", true),
    ("digraph{ /* a }", false), ("digraph{\"a}", false), ("digraph{<a}", false), ("digraph{edge[x=y] -> b}", false),
    ("digraph{a -> b:n:s [x=y]}", true),
    ("digraph{{a}[x=y]}", true), ("digraph{subgraph x{a}[x=y]}", true), ("digraph{a<b>}", true), ("digraph{a[x=y", false),
    ("digraph{a@b}", false),
    ("digraph{graph=x}", false), ("digraph{a:b=c}", false), ("digraph{a[x=]}", false), ("digraph{a -> }", false),
    ("digraph{a[\"x\"=\"y\"]}", true),
    ("STRICT DiGraph{}", true), ("digraph strict{}", false), ("digraph{\"node\"[x=y]}", true), ("digraph{a-->b}", false),
    ("digraph{a->-1}", true),
    ("digraph{é}", true), ("digraph{a[x=-.5]}", true), ("digraph{a[x=-]}", false), ("digraph{[x=y]}", false), ("{a}", false),
    ("digraph{a=b;c=d e=f}", true),
    ("digraph{a=b,c=d}", false), ("digraph{a,}", false), ("digraph{a[;]}", false), ("digraph{a[x=y;]}", true), ("digraph{a[x=y,]}", true),
    ("digraph{}}", false), ("digraph{a->b[x=y]->c}", false), ("digraph{{a},b}", false), ("digraph{a->{b},c}", false),
    ("digraph{a->subgraph b}", false),
    ("digraph{<a>+<b>}", true), ("digraph{\"a\\\\\"}", true), ("digraph{\"a\\\"}", false), ("digraph{\"a\nb\"}", true),
    ("digraph{a : b -> c}", true),
  ]

  @Test(arguments: cases.indices)
  func takesWhatGraphvizTakes(number: Int) {
    let (text, isValid) = Self.cases[number]
    #expect(((try? DOTParser.parse(Array(text.utf8), path: "x.dot")) != nil) == isValid, "\(text)")
  }

  /// The table above, and mutations of it, against the program itself, where there is one.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/dot")))
  func agreesWithTheProgramDot() throws {
    var texts = Self.cases.map(\.text)
    var random = SeededGenerator(seed: 11)
    let signs = ["{", "}", "[", "]", ";", ",", "=", "->", "--", ":", "\"", "a", "1", " ", "node", "subgraph", "<b>", "#\n", "\\"]
    while texts.count < 260 {
      var text = Array(Self.cases.randomElement(using: &random)?.text ?? "")
      for _ in 0...Int.random(in: 0...1, using: &random) {
        let at = Int.random(in: 0...text.count, using: &random)
        if Bool.random(using: &random), at < text.count {
          text.remove(at: at)
        } else {
          text.insert(contentsOf: signs.randomElement(using: &random) ?? "", at: at)
        }
      }
      texts.append(String(text))
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("newsgraph-dot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (number, text) in texts.enumerated() {
      try Data(text.utf8).write(to: folder.appendingPathComponent("\(number).gv"))
    }
    // One shell for all: a process for each text would take seconds.
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = [
      "-c", "cd \"$0\" && for n in $(seq 0 \(texts.count - 1)); do /usr/bin/dot -Tcanon $n.gv > $n.out 2> $n.err && echo 0 || echo 1; done",
      folder.path,
    ]
    let pipe = Pipe()
    shell.standardOutput = pipe
    try shell.run()
    let answers = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).split(separator: "\n").map { $0 == "0" }
    shell.waitUntilExit()
    try #require(answers.count == texts.count)
    for (number, text) in texts.enumerated() {
      let complaints = String(decoding: try Data(contentsOf: folder.appendingPathComponent("\(number).err")), as: UTF8.self)
      // A file with nothing in it is no mistake to the program; and an open comment after the end it does not see.
      if text.allSatisfy({ $0.isWhitespace }) || text.hasPrefix("#") || text.hasPrefix(" #") || text.contains("/*") { continue }
      let isTaken = answers[number] && !complaints.contains("rror")
      #expect(((try? DOTParser.parse(Array(text.utf8), path: "x.dot")) != nil) == isTaken, "\(text) — \(complaints)")
    }
  }

  @Test func readsNodesEdgesAndAttributes() throws {
    let text = """
      strict digraph "g" + "h" {
        node [shape=box]; rankdir = LR
        "a b" [label="x\\"y", color=red]; c:n -> {d; e} -> f [w=1]
        subgraph s { g h } /* again */ subgraph s { i } -> j
      }
      """
    let graph = try #require(try DOTParser.parse(Array(text.utf8), path: "x").first)
    #expect(graph.isStrict && graph.isDirected && graph.name == "gh")
    #expect(graph.nodes == ["a b", "c", "d", "e", "f", "g", "h", "i", "j"])
    #expect(graph.attributes["a b"] == ["label": "x\"y", "color": "red"])
    #expect(graph.edges.map { $0.source + $0.target } == ["cd", "ce", "df", "ef", "gj", "hj", "ij"])
    #expect(graph.edges[0].attributes == ["w": "1"])
  }

  @Test(arguments: [
    ("digraph {\n  a -> b\n  é [x y]\n}", 3, 8, "expected '=' after the attribute 'x'"),
    ("digraph {\n a -- b }", 2, 4, "expected '->' in a digraph"),
    ("", 1, 1, "expected 'graph', 'digraph' or 'strict'"), ("digraph { a", 1, 12, "the end of the file"),
    ("digraph { \"a\n", 1, 11, "never closed"),
    ("digraph { a ! }", 1, 13, "begins no word"),
  ])
  func namesThePlaceAndWhatWasExpected(text: String, line: Int, column: Int, message: String) {
    let error = #expect(throws: Diagnostic.self) { try DOTParser.parse(Array(text.utf8), path: "x.dot") }
    #expect(error?.line == line && error?.column == column && error?.message.contains(message) == true, "\(String(describing: error))")
  }

  private static let hostile = [
    "braces": String(repeating: "{", count: 100_000), "deep groups": "digraph " + String(repeating: "{", count: 100_000),
    "long chain": "digraph {" + String(repeating: "a->", count: 100_000),
    "many lists": "digraph {a" + String(repeating: "[a=b]", count: 50_000),
    "many edges": "digraph{" + String(repeating: "{a b c d e f g h i j}->", count: 60_000) + "k}",
    "deep HTML": "digraph{a[x=" + String(repeating: "<", count: 200_000) + "]}",
  ]

  @Test(arguments: hostile.keys.sorted())
  func hostileTextsEndInAnAnswer(name: String) throws {
    let text = try #require(Self.hostile[name])
    // Every one of them is cut off, or asks for more than there may be.
    #expect(throws: Diagnostic.self) { try DOTParser.parse(Array(text.utf8), path: "x.dot") }
  }

  @Test func aDrawingHasTheGraphsNodesAndEdges() throws {
    for seed in 1...6 as ClosedRange<UInt64> {
      let graph = SampleGraph.generated(seed: seed, size: 60)
      let text = DOTFormat().write(graph, ontology: SampleOntology.value, options: ExportOptions())
      let drawing = try #require(try DOTParser.parse(Array(text.utf8), path: "x").first)
      #expect(drawing.nodes.count == graph.entities.count)
      #expect(drawing.edges.count == graph.relations.count)
    }
  }
}
