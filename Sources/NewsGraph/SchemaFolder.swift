public import NewsGraphModel

/// The files that say what a graph may hold: ontology, gazetteer, and the schemas of the export formats.
///
/// The program carries its own; a folder given by the user lies over them. From that folder the `ontology` replaces ours as a whole,
/// because half of one ontology and half of another would not fit together; any other file replaces the one of the same path.
public struct SchemaFolder: Sendable {
  /// By path relative to the folder, with `/` as separator: `ontology/relations/leads.xml`.
  public let files: [String: [UInt8]]
  /// How diagnostics name the folder; empty for the files that the program carries.
  public let root: String
  /// The paths that come from the user's folder.
  let overlaid: Set<String>

  /// The files that the program carries.
  public static func builtIn() -> SchemaFolder { SchemaFolder(files: EmbeddedFiles.all(), root: "", overlaid: []) }

  /// The files of the user's folder over those that the program carries; throws when the folder cannot be read or has no `ontology` in it.
  public static func overlay(folder: String) throws(Diagnostic) -> SchemaFolder {
    let root = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    guard SystemCall.isFolder(root) else {
      _ = try SystemCall.names(inFolder: root)
      throw Diagnostic(.error, path: root, "not a folder", code: "schemas-unreadable")
    }
    guard SystemCall.isFolder(root + "/ontology") else {
      throw Diagnostic(.error, path: root, "expected a folder 'ontology' with one XML file for a type", code: "schemas-without-ontology")
    }
    let ours = builtIn().files.filter { !$0.key.hasPrefix("ontology/") }
    let theirs = try Self.files(inFolder: root)
    return SchemaFolder(files: ours.merging(theirs) { $1 }, root: root, overlaid: Set(theirs.keys))
  }

  /// The files below `folder`, by path relative to this whole.
  public func under(_ folder: String) -> [String: [UInt8]] { files.filter { $0.key.hasPrefix(folder + "/") } }

  /// The schema files below a folder, by path relative to it.
  static func files(inFolder folder: String) throws(Diagnostic) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    try read(folder: folder, prefix: "", into: &files, depth: 0)
    return files
  }

  private static func read(
    folder: String, prefix: String, into files: inout [String: [UInt8]], depth: Int
  ) throws(Diagnostic) {
    // A folder that links to one of its parents must end somewhere.
    guard depth < 16 else { return }
    for name in try SystemCall.names(inFolder: folder, code: "schemas-unreadable") where !name.hasPrefix(".") {
      let path = folder + "/" + name
      if SystemCall.isFolder(path) {
        try read(folder: path, prefix: prefix + name + "/", into: &files, depth: depth + 1)
      } else if kinds.contains(where: name.hasSuffix) {
        files[prefix + name] = try SystemCall.read(path, code: "schemas-unreadable")
      }
    }
  }

  /// The endings of the files that belong to schemas; `embed.sh` in the folder takes the same.
  private static let kinds = [".xml", ".xsd", ".json", ".tsv", ".ttl"]
}
