import Foundation
import GraphAccess
import NewsGraph
import Testing

/// Graph files of every format, folders and standard input are opened to be asked.
@Suite struct OpenedGraphTests {
  private static let exports = Checkout.root + "/exports"

  /// What a graph says, in an order of its own.
  private func facts(_ graph: any GraphReading) -> [String] {
    let records = graph.records()
    func text(_ properties: [(key: String, value: Value)]) -> String {
      properties.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    }
    return records.nodes.map { "\($0.labels) \(text($0.properties))" }
      + records.relationships.map { "\($0.source) \($0.type) \($0.target) \(text($0.properties))" }.sorted()
  }

  @Test func everyFileOfAnExportGivesTheSameGraph() throws {
    let expected = facts(try OpenedGraph.open(path: Self.exports + "/graph.jsonl").graph)
    #expect(expected.count > 100)
    for format in OpenedGraph.formatNames {
      let opened = try OpenedGraph.open(path: Self.exports + "/graph." + format)
      #expect(opened.diagnostics == [] && opened.format == format)
      #expect(facts(opened.graph) == expected, "\(format)")
    }
  }

  @Test func everyExportComesBackFromItsRowsByteForByte() throws {
    let ontology = try #require(SchemaFolder.builtIn().ontology().ontology)
    for format in OpenedGraph.formatNames {
      let records = try OpenedGraph.records(path: Self.exports + "/graph." + format).records
      let graphml = try GraphExport.bytes(of: records, as: "graphml", ontology: ontology).bytes
      #expect(Data(graphml) == (try Data(contentsOf: URL(fileURLWithPath: Self.exports + "/graph.graphml"))), "\(format)")
    }
  }

  @Test func aFolderOfExportsIsOpenedByItsSnapshot() throws {
    let folder = try TemporaryFolder()
    #expect(throws: Diagnostic.self) { try OpenedGraph.open(path: folder.path) }
    try folder.write(SampleGraph.lines(people: 3), to: "graph.jsonl")
    #expect(try OpenedGraph.open(path: folder.path).format == "jsonl")
    #expect(try Program.run(["snapshot", folder.path]).err == "written: \(folder.path)/graph.ngraph\n")
    for path in [folder.path, folder.path + "/"] {
      let opened = try OpenedGraph.open(path: path)
      #expect(opened.format == "ngraph" && opened.graph.nodeCount == 6 && opened.graph.relationshipCount == 3)
    }
    try folder.write(SampleGraph.lines(people: 4), to: "graph.jsonl")
    #expect(try Program.run(["snapshot", folder.path]).err == "written: \(folder.path)/graph.ngraph\n", "made anew of the rows")
    #expect(try OpenedGraph.open(path: folder.path).graph.nodeCount == 8)
  }

  @Test(arguments: OpenedGraph.formatNames) func aFileWithoutEndingIsKnownByItsContent(format: String) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Self.exports + "/graph." + format, toPath: folder.path + "/graph")
    #expect(try OpenedGraph.open(path: folder.path + "/graph").format == format)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/graph"))
    guard format != "ngraph" else { return }
    let piped = try Program.run(["snapshot", "-"], in: folder.path, input: String(decoding: bytes, as: UTF8.self))
    #expect(piped.status == 0 && piped.err == "written: graph.ngraph\n", "\(piped.err)")
    #expect(facts(try OpenedGraph.open(path: folder.path).graph) == facts(try OpenedGraph.open(path: folder.path + "/graph").graph))
  }

  @Test(arguments: [
    ("graph.dot", "digraph {}", "format-unreadable"), ("graph.txt", "hello", "format-unknown"), ("graph.jsonl", "{", "jsonl-syntax"),
    ("graph.graphml", "<graphml>", "xml-syntax"), ("graph.jsonld", "{", "json-syntax"), ("graph.ngraph", "hello", "snapshot-truncated"),
    ("graph.ngraph", String(repeating: "hello ", count: 99), "snapshot-magic"), ("graph.graphml", "<html/>", "graphml-root"),
  ])
  func whatIsNoGraphIsRefusedWithItsName(name: String, text: String, code: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: name)
    let error = #expect(throws: Diagnostic.self) { try OpenedGraph.open(path: path) }
    #expect(error?.code == code && error?.path == path, "\(error.map { "\($0)" } ?? "")")
    let ending = try Program.run(["snapshot", name, "--output", "out.ngraph"], in: folder.path)
    #expect(ending.status == 1 && ending.out == "" && ending.err.hasPrefix(name + ":"), "\(ending.err)")
    #expect(try folder.names() == [name], "nothing was made")
  }

  @Test func aMissingSnapshotIsNoFaultOfTheData() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: Diagnostic.self) { try OpenedGraph.open(path: folder.path + "/graph.ngraph") }
    #expect(error?.code == "file-unreadable")
  }

  @Test func deniedRelationsAreKeptOnRequest() throws {
    let folder = try TemporaryFolder()
    let lines = SampleGraph.lines(people: 2).replacing("\"polarity\":\"positive\"", with: "\"polarity\":\"negative\"", maxReplacements: 1)
    let path = try folder.write(lines, to: "graph.jsonl")
    #expect(try OpenedGraph.open(path: path).graph.relationshipCount == 1)
    #expect(try OpenedGraph.open(path: path, status: .all).graph.relationshipCount == 2)
    #expect(try Program.run(["snapshot", "graph.jsonl", "--status", "all"], in: folder.path).status == 0)
    let snapshot = folder.path + "/graph.ngraph"
    #expect(try OpenedGraph.open(path: snapshot).graph.relationshipCount == 1)
    #expect(try OpenedGraph.open(path: snapshot, status: .all).graph.relationshipCount == 2)
  }

  @Test(arguments: ["jsonl", "graphml", "jsonld", "ngraph"])
  func thatAGraphHoldsNothingDeniedIsSaidWhenItIsAskedFor(format: String) throws {
    let path = Self.exports + "/graph." + format
    #expect(try OpenedGraph.open(path: path).diagnostics.isEmpty)
    #expect(try OpenedGraph.open(path: path, status: .all).diagnostics.map(\.code) == ["status-affirmed"])
  }

  @Test func whatAQueryMadeIsLeftOutWhereOnlyProofCounts() throws {
    let ontology = try #require(SchemaFolder.builtIn().ontology().ontology)
    var records = try OpenedGraph.records(path: Self.exports + "/graph.jsonl").records
    let proven = records.relationships.count
    records.nodes.append(GraphRecords.Node(labels: ["Person"], properties: [("name", .string("Ada Byron"))]))
    records.relationships.append(GraphRecords.Relationship(type: "KNOWS", source: records.nodes.count - 1, target: 0))
    for format in Exports.formatNames {
      let (bytes, diagnostics) = try GraphExport.bytes(of: records, as: format, ontology: ontology)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("Ada Byron"), "\(format)")
      #expect(text.contains("KNOWS") == ["graphml", "dot", "ngraph"].contains(format), "\(format)")
      #expect(
        diagnostics.map(\.code) == (["jsonl", "jsonld"].contains(format) ? ["relation-unproven", "mentions-left-out"] : []), "\(format)")
      let folder = try TemporaryFolder()
      let path = folder.path + "/out." + format
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      if format == "dot" { continue }
      let again = try OpenedGraph.open(path: path)
      #expect(again.graph.relationshipCount == (diagnostics.isEmpty ? proven + 1 : proven), "\(format)")
      #expect(again.graph.nodeCount == records.nodes.count, "\(format)")
    }
  }

  @Test func exportTakesAFolderOfExportsAsTheOthersDo() throws {
    let graphml = try Program.run(["export", "exports", "--format", "graphml"])
    #expect(graphml.status == 0 && graphml.err == "")
    #expect(graphml.bytes == (try Data(contentsOf: URL(fileURLWithPath: Self.exports + "/graph.graphml"))))
    let empty = try Program.run(["export", "Tests", "--format", "dot"])
    #expect(empty.status == 2 && empty.out == "" && empty.err.contains("[graph-missing]"))
  }

  @Test(arguments: [
    ("graph.jsonl", "hello\nhello\n"), ("graph.graphml", "<graphml>"), ("graph.jsonld", "{"), ("graph.ngraph", "hello"), ("graph", "hello"),
    ("graph.dot", "digraph {}"),
  ])
  func exportPutsNothingInThePlaceOfAFileWhenItCanReadNothing(name: String, text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: name)
    try folder.write("what was there", to: "out.graphml")
    let ending = try Program.run(["export", name, "--output", "out.graphml"], in: folder.path)
    #expect(ending.status == 1 && ending.out == "" && ending.err.split(separator: "\n").count == 1, "\(ending.err)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/out.graphml")) == Data("what was there".utf8))
  }

  @Test(arguments: OpenedGraph.formatNames) func exportTakesGraphsOfEveryFormat(format: String) throws {
    let graphml = try Program.run(["export", "exports/graph." + format, "--format", "graphml"])
    #expect(graphml.status == 0 && graphml.err == "")
    #expect(graphml.bytes == (try Data(contentsOf: URL(fileURLWithPath: Self.exports + "/graph.graphml"))))
    let view = try Program.run(["export", "exports/graph." + format, "--format", "dot", "--view", "actors"])
    #expect((view.status == 0) == (format == "jsonl"))
    #expect(view.err.contains("'--view'") == (format != "jsonl"))
  }
}
