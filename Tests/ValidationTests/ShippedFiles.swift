import FoundationEssentials
import NewsGraphModel
import Validation

/// The files of `Schemas` beside this checkout's tests.
enum ShippedFiles {
  static var schemas: String {
    let here = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return here.dropLast(3).joined(separator: "/") + "/Schemas"
  }

  static func bytes(_ path: String) -> [UInt8] {
    FileManager.default.contents(atPath: schemas + "/" + path).map { [UInt8]($0) } ?? []
  }

  static var xsd: [UInt8] { bytes("ontology.xsd") }

  /// Every file below `ontology`, by path relative to it.
  static var ontology: [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for folder in ["entities", "relations"] {
      for name in (try? FileManager.default.contentsOfDirectory(atPath: schemas + "/ontology/" + folder)) ?? [] {
        files[folder + "/" + name] = bytes("ontology/" + folder + "/" + name)
      }
    }
    return files
  }
}

/// A few lines of XML in the ontology's namespace, as the bytes of a file.
func file(_ text: String) -> [UInt8] {
  Array(
    text.replacing("<entity ", with: "<entity xmlns='urn:newsgraph:ontology' ").replacing(
      "<relation ", with: "<relation xmlns='urn:newsgraph:ontology' "
    ).utf8)
}
