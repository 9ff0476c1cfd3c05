import Foundation
import Formats
import NewsGraphModel

/// The schema files that the formats' own checks are given.
enum SampleSchemas {
  /// Files of the repository, found from this source file.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The GraphML profile as it ships; the JSON Schema made from the tests' own ontology.
  static let files: SchemaFiles = {
    var files: SchemaFiles = [JSONLDSchema.path: Array(JSONLDSchema.text(for: SampleOntology.value).utf8)]
    let profile = "xsd/graphml-profile.xsd"
    files[profile] = (try? Data(contentsOf: root.appendingPathComponent("Schemas/" + profile))).map(Array.init)
    return files
  }()

  /// The diagnostics of a text in a format.
  static func check(_ text: String, as format: any GraphFormat) -> [Diagnostic] {
    format.validate(Array(text.utf8), path: format.fileName, schemas: files)
  }
}
