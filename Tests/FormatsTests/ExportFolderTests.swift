import Foundation
import Formats
import NewsGraphModel
import Testing

/// Writes folders of exports for checks by other programs, when an environment variable names where.
@Suite struct ExportFolderTests {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["NEWSGRAPH_EXPORT_FOLDER"] != nil))
  func writesFoldersOfExports() throws {
    let root = URL(fileURLWithPath: try #require(ProcessInfo.processInfo.environment["NEWSGRAPH_EXPORT_FOLDER"]))
    let graphs = [
      ("awkward", SampleGraph.awkward), ("small", SampleGraph.generated(seed: 1, size: 60, isAwkward: false)),
      ("rough", SampleGraph.generated(seed: 2, size: 150)), ("big", SampleGraph.generated(seed: 3, size: 700)),
    ]
    for (name, graph) in graphs {
      for (suffix, options) in [
        ("", ExportOptions()), ("-all", ExportOptions(status: .all, base: "https://kg.example/x")),
        ("-actors", ExportOptions(view: .actors)),
        ("-lexical", ExportOptions(view: .lexical)), ("-top", ExportOptions(cluster: .event, top: 20)),
      ] {
        let ontology = ExportView.ontology(SampleOntology.value)
        let view = ExportView.apply(graph, ontology: ontology, options: options)
        let folder = root.appendingPathComponent(name + suffix)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for format in GraphFormats.all {
          let bytes = format.bytes(view, ontology: ontology, options: options)
          try Data(bytes).write(to: folder.appendingPathComponent(format.fileName))
        }
      }
    }
  }
}
