import Foundation
import Formats
import NewsGraphModel
import Testing

/// The awkward graph in each format, byte for byte.
///
/// With `NEWSGRAPH_RECORD_GOLDEN=1` in the environment the files are written anew, and the test fails once so that nobody records by accident.
@Suite struct GoldenTests {
  static let cases: [(file: String, format: any GraphFormat, options: ExportOptions)] = [
    ("awkward.graphml", GraphMLFormat(), ExportOptions(status: .all)),
    ("awkward-strict.graphml", GraphMLFormat(), ExportOptions(strictGraphML: true)),
    ("awkward.jsonld", JSONLDFormat(), ExportOptions(status: .all)),
    ("awkward.dot", DOTFormat(), ExportOptions(status: .all)),
    ("awkward-events.dot", DOTFormat(), ExportOptions(cluster: .event)),
    ("awkward.jsonl", JSONLinesFormat(), ExportOptions(status: .all)),
    ("awkward-actors.dot", DOTFormat(), ExportOptions(status: .all, view: .actors)),
    ("awkward-lexical.jsonl", JSONLinesFormat(), ExportOptions(view: .lexical)),
    ("shapes.ttl", ShapesAsFormat(), ExportOptions()),
    ("jsonld.schema.json", SchemaAsFormat(), ExportOptions()),
  ]

  @Test(arguments: cases.indices)
  func writesTheSameBytesAsBefore(number: Int) throws {
    let (file, format, options) = Self.cases[number]
    let ontology = ExportView.ontology(SampleOntology.value)
    let text = format.write(
      ExportView.apply(SampleGraph.awkward, ontology: ontology, options: options), ontology: ontology, options: options)
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden/" + file)
    if ProcessInfo.processInfo.environment["NEWSGRAPH_RECORD_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: url)
      Issue.record("recorded \(file); run again without NEWSGRAPH_RECORD_GOLDEN")
      return
    }
    let golden = try Data(contentsOf: url)
    guard golden != Data(text.utf8) else { return }
    let (old, new) = (String(decoding: golden, as: UTF8.self).split(separator: "\n"), text.split(separator: "\n"))
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      "\(file) differs from line \((line?.offset ?? min(old.count, new.count)) + 1): \(line.map { String($0.element.1) } ?? "its length")")
  }
}

/// The shapes, so that the golden files hold them too.
private struct ShapesAsFormat: GraphFormat {
  let name = "shapes"
  let fileName = "shapes.ttl"
  let extensions: [String] = []
  func bytes(_ graph: Graph, ontology: Ontology, options: ExportOptions) -> [UInt8] {
    Array(JSONLDShapes.text(for: ontology, options: options).utf8)
  }
  func validate(_ bytes: [UInt8], path: String, schemas: SchemaFiles) -> [Diagnostic] { [] }
}

/// The JSON Schema, so that the golden files hold it too.
private struct SchemaAsFormat: GraphFormat {
  let name = "schema"
  let fileName = "jsonld.schema.json"
  let extensions: [String] = []
  func bytes(_ graph: Graph, ontology: Ontology, options: ExportOptions) -> [UInt8] { Array(JSONLDSchema.text(for: ontology).utf8) }
  func validate(_ bytes: [UInt8], path: String, schemas: SchemaFiles) -> [Diagnostic] { [] }
}
