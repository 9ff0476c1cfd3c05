internal import Formats
public import NewsGraphModel

/// A folder that exports are written to, each file whole or not at all, and only if it passes its own schema.
public struct ExportFolder: Sendable {
  /// One file of an export.
  public struct File: Sendable {
    /// Relative to the folder.
    public let name: String
    /// Missing when the file broke its schema and was not put in its place.
    public let outcome: AtomicFile.Outcome?
    /// What its schema found; empty for a good file.
    public let diagnostics: [Diagnostic]
  }

  /// The name of the file that keeps what the ontology refused.
  public static let rejectsName = "rejects.jsonl"

  /// The name of the file that lists pairs of entities which may be one thing.
  public static let suspectsName = "suspects.jsonl"

  public let path: String
  private let schemas: SchemaFolder

  /// Makes the folder if it is missing, and clears away what killed runs have left in it.
  public init(path: String, schemas: SchemaFolder) throws(Diagnostic) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    self.schemas = schemas
    try SystemCall.makeFolder(self.path)
    AtomicFile.removeLeftovers(inFolder: self.path)
  }

  /// The files that earlier builds have put here, without links and dots in their paths: they end as articles do, and are none.
  var ownFiles: Set<String> {
    guard let folder = SystemCall.resolved(path) else { return [] }
    return Set((GraphFormats.all.map(\.fileName) + [Self.rejectsName, Self.suspectsName]).map { folder + "/" + $0 })
  }

  /// Writes the graph in one format, reads the file again, checks it, and puts it in its place.
  func write(
    _ graph: Graph, as format: any GraphFormat, ontology: Ontology, options: ExportOptions
  ) throws(Diagnostic) -> File {
    let file = try AtomicFile(path: path + "/" + format.fileName)
    try file.write(format.bytes(graph, ontology: ontology, options: options))
    let found = format.validate(try file.reread(), path: path + "/" + format.fileName, schemas: schemas.files)
    guard !found.contains(where: { $0.severity == .error }) else {
      return File(name: format.fileName, outcome: nil, diagnostics: found)
    }
    return File(name: format.fileName, outcome: try file.commit(), diagnostics: found)
  }

  /// Writes what the ontology refused, one JSON object a line; without any, a file of an earlier run is removed.
  public func write(rejects lines: [String]) throws(Diagnostic) -> File? { try write(lines, to: Self.rejectsName) }

  /// Writes the pairs of entities that look alike and were kept apart, one JSON object a line; without any, an earlier file is removed.
  public func write(suspects: [Suspect]) throws(Diagnostic) -> File? {
    try write(suspects.map(\.jsonLine), to: Self.suspectsName)
  }

  private func write(_ lines: [String], to name: String) throws(Diagnostic) -> File? {
    let path = path + "/" + name
    guard !lines.isEmpty else {
      try AtomicFile.remove(path)
      return nil
    }
    let outcome = try AtomicFile.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: path)
    return File(name: name, outcome: outcome, diagnostics: [])
  }
}
