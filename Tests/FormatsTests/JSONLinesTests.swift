import Formats
import NewsGraphModel
import Testing

@Suite struct JSONLinesTests {
  private func write(_ graph: Graph) -> String { JSONLinesFormat().write(graph, ontology: SampleOntology.value, options: ExportOptions()) }

  @Test(arguments: 0...25 as ClosedRange<UInt64>)
  func whatIsWrittenIsReadBackAsItWas(seed: UInt64) {
    let graph = seed == 0 ? SampleGraph.awkward : SampleGraph.generated(seed: seed, size: Int(seed) * 3)
    let text = write(graph)
    let (read, diagnostics) = JSONLinesReader().read(Array(text.utf8), path: "graph.jsonl")
    #expect(diagnostics.isEmpty, "\(diagnostics.prefix(2))")
    #expect(read == graph)
    // Strings are equal when they look alike; bytes are not.
    #expect(write(read).utf8.elementsEqual(text.utf8))
  }

  @Test func everyRowIsOneLine() {
    let text = write(SampleGraph.awkward)
    let rows = SampleGraph.awkward.documents.count + SampleGraph.awkward.entities.count + SampleGraph.awkward.relations.count
    #expect(text.unicodeScalars.count { $0 == "\n" } == rows)
    #expect(!text.unicodeScalars.contains { ["\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{0}"].contains($0) })
  }

  @Test func membersComeInTheOrderOfTheContract() {
    let relation = Relation(
      id: "r1", type: "leads", source: "person/a", target: "organization/b", confidence: 0.93, sources: 2,
      evidence: [
        Evidence(
          document: "d", span: Span(3, 5), quote: "ab", trigger: Span(4, 5), subject: Span(3, 4), object: Span(5, 5),
          cues: [Cue(.negation, Span(1, 2))],
          rule: "leads/lead-passive", annotator: "frames", confidence: 0.93)
      ])
    #expect(
      JSONLines.relation(relation)
        == #"{"kind":"relation","id":"r1","type":"leads","source":"person/a","target":"organization/b","addressees":[],"polarity":"positive","modality":"asserted","attributedTo":null,"date":null,"event":null,"place":null,"confidence":0.93,"sources":2,"evidence":[{"document":"d","start":3,"end":5,"quote":"ab","trigger":{"start":4,"end":5},"subject":{"start":3,"end":4},"object":{"start":5,"end":5},"cues":[{"kind":"negation","start":1,"end":2}],"rule":"leads/lead-passive","annotator":"frames","confidence":0.93}]}"#
        + "\n")
    #expect(
      JSONLines.document(DocumentRecord(id: "d", path: "a/d.txt", date: "2025-05-20", language: "en", sha256: "ab"))
        == #"{"kind":"document","id":"d","path":"a/d.txt","date":"2025-05-20","language":"en","sha256":"ab"}"# + "\n")
  }

  @Test(arguments: [
    ("{\"kind\":\"entity\",}", 1, 18, "expected a name in quotes"), ("not json", 1, 1, "expected a JSON value"),
    ("{\"a\":\"é\" x}", 1, 10, "expected ',' or '}'"),
    ("[1,2", 1, 5, "the text ends"), ("{\"a\":01}", 1, 7, "expected ',' or '}'"), ("{\"a\":\"\u{1}\"}", 1, 7, "control character"),
    ("{\"a\":\"\\ud800\"}", 1, 7, "surrogate"), ("{\"a\":1,\"a\":2}", 1, 8, "repeated"), ("{\"a\":1e999}", 1, 6, "out of range"),
    ("{\"a\":1.}", 1, 8, "expected a digit"),
    ("{} {}", 1, 4, "expected the end"), (String(repeating: "[", count: 5000), 1, 101, "nested more than 100 deep"),
  ])
  func aMistakeIsNamedWithItsPlace(line: String, number: Int, column: Int, message: String) throws {
    let found = try #require(JSONLinesReader().read(Array(line.utf8), path: "x.jsonl").diagnostics.first)
    #expect((found.line, found.column) == (number, column), "\(found)")
    #expect(found.message.contains(message), "\(found)")
  }

  @Test func aBadLineDoesNotStopTheRest() {
    let good = write(SampleGraph.awkward)
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("\n{\"kind\":\n".utf8) + [0x22, 0xFF, 0x22, 0x0A] + Array(good.utf8)
    let (graph, diagnostics) = JSONLinesReader().read(bytes, path: "x.jsonl")
    #expect(graph == SampleGraph.awkward)
    #expect(diagnostics.map(\.line) == [2, 3])
    #expect(diagnostics.allSatisfy { $0.path == "x.jsonl" && $0.code == "jsonl-syntax" })
  }

  @Test func rowsOfSeveralRunsAreUnited() {
    let first = SampleGraph.awkward
    var second = first
    second.entities[0].mentions = [SampleGraph.mention("c3", 7, "again")]
    second.entities[0].name = "Another name"
    second.relations = second.relations.map { relation in
      Relation(
        id: relation.id, type: relation.type, source: relation.source, target: relation.target, polarity: relation.polarity,
        modality: relation.modality, confidence: 0.99, evidence: [SampleGraph.evidence("c3", 70, "one more")])
    }
    let (graph, diagnostics) = JSONLinesReader().read(Array((write(first) + write(second)).utf8), path: "x")
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    #expect(graph.entities[0].mentions.count == first.entities[0].mentions.count + 1)
    #expect(graph.entities[0].aliases.contains("Another name"))
    #expect(zip(graph.relations, first.relations).allSatisfy { $0.evidence.count == $1.evidence.count + 1 })
  }

  @Test func rowsThatContradictEachOtherAreReported() {
    var other = SampleGraph.awkward
    other.entities[0].type = "Place"
    other.documents[0].sha256 = "ff"
    let (_, diagnostics) = JSONLinesReader().read(Array((write(SampleGraph.awkward) + write(other)).utf8), path: "x")
    #expect(diagnostics.map(\.code) == ["jsonl-conflict", "jsonl-conflict"])
  }

  @Test func anythingCutAnywhereIsReadWithoutACrash() {
    let bytes = Array(write(SampleGraph.awkward).utf8)
    var random = SeededGenerator(seed: 4)
    for _ in 0..<150 {
      var damaged = Array(bytes[..<Int.random(in: 0..<bytes.count, using: &random)].suffix(3000))
      for _ in 0..<3 where !damaged.isEmpty {
        damaged[Int.random(in: damaged.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let graph = JSONLinesReader().read(damaged, path: "x").graph
      let ids = Set(graph.entities.map(\.id))
      #expect(graph.relations.allSatisfy { ids.contains($0.source) && ids.contains($0.target) })
    }
  }
}
