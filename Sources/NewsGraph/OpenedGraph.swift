internal import Formats
public import GraphAccess
public import NewsGraphModel

/// A graph file that has been opened to be asked: the graph, and what was wrong with the file.
public struct OpenedGraph {
  public let graph: any GraphReading
  /// What was left out or mended while the file was read.
  public let diagnostics: [Diagnostic]
  /// The name of the file's format: `jsonl`.
  public let format: String

  /// The names of the formats that can be opened, in the order in which messages list them.
  public static var formatNames: [String] { GraphReader.formats.map(\.name) }

  /// Opens a file of any format that can be asked, `-` for standard input, or a folder of exports.
  ///
  /// The format is `format`, else what the ending of the name says, else what the first bytes show. Relations whose status is not
  /// chosen are left out; that there are none beside the affirmed ones is a note when all are chosen. A snapshot is mapped, unless something must be left out. Types of
  /// properties that JSON Lines do not tell come from `ontology`, which by default is the program's own.
  public static func open(
    path: String, format: String? = nil, status: ExportOptions.Status = .affirmed, ontology: Ontology? = nil
  ) throws(Diagnostic) -> OpenedGraph {
    let path = try graphFile(at: path, names: [SnapshotFormat().fileName, JSONLinesFormat().fileName])
    let named = try reader(named: format, orFor: path)
    do throws(SnapshotError) {
      if path != "-", let snapshot = named as? SnapshotFormat {
        let graph = try GraphSnapshot(mapping: path)
        if status == .all || graph.holdsOnly(status) {
          return OpenedGraph(graph: graph, diagnostics: notes(on: graph, path, status), format: snapshot.name)
        }
      }
    } catch {
      throw Diagnostic(error, path: path)
    }
    let (records, diagnostics, name) = try records(path: path, format: format, status: status, ontology: ontology)
    do throws(SnapshotError) {
      let graph = try GraphSnapshot(records)
      return OpenedGraph(graph: graph, diagnostics: diagnostics + notes(on: graph, path, status), format: name)
    } catch {
      throw Diagnostic(error, path: path)
    }
  }

  /// Who asks for all statuses learns that the file has no more than the usual ones.
  private static func notes(on graph: some GraphReading, _ path: String, _ status: ExportOptions.Status) -> [Diagnostic] {
    guard status == .all, graph.holdsOnlyAffirmed else { return [] }
    return [
      Diagnostic(
        .note, path: path,
        "this graph holds no denied or supposed relation; 'extract' keeps them, 'build' leaves them out without --status all",
        code: "status-affirmed")
    ]
  }

  /// Reads a file as ``open(path:format:status:ontology:)`` does, into rows; of a folder its JSON Lines rather than a snapshot that may be older.
  public static func records(
    path: String, format: String? = nil, status: ExportOptions.Status = .affirmed, ontology: Ontology? = nil
  ) throws(Diagnostic) -> (records: GraphRecords, diagnostics: [Diagnostic], format: String) {
    let file = try GraphFile(ofGraph: path)
    let reader = try file.readableFormat(named: format)
    let ontology = ontology ?? SchemaFolder.builtIn().ontology().ontology ?? Ontology(entityTypes: [], relationTypes: [])
    let (records, diagnostics) = GraphReader.read(file.bytes, path: file.path, as: reader, ontology: ontology, status: status)
    try GraphFile.refuse(diagnostics, unless: !records.nodes.isEmpty)
    return (records, diagnostics, reader.name)
  }

  /// The format that was named, or that the ending of the path stands for; nothing when neither says one.
  static func reader(named name: String?, orFor path: String) throws(Diagnostic) -> (any ReadableFormat)? {
    guard let format = try name.map({ (name) throws(Diagnostic) in try GraphFormats.named(name) }) ?? GraphFormats.forPath(path) else {
      return nil
    }
    if let reader = format as? any ReadableFormat { return reader }
    throw Diagnostic(
      .error, path: path, "graphs are not read from '\(format.name)', expected one of \(formatNames.joined(separator: ", "))",
      code: "format-unreadable")
  }

  /// The file to open: of a folder of exports the first of the names that is there.
  static func graphFile(at path: String, names wanted: [String]) throws(Diagnostic) -> String {
    guard path != "-", SystemCall.isFolder(path) else { return path }
    let names = try SystemCall.names(inFolder: path)
    guard let name = wanted.first(where: { names.contains($0) }) else {
      throw Diagnostic(
        .error, path: path, "the folder holds no graph, expected one of \(wanted.joined(separator: ", ")) in it", code: "graph-missing")
    }
    return (path.hasSuffix("/") ? path : path + "/") + name
  }
}
