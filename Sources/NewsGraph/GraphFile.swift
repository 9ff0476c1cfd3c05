internal import Formats
internal import GraphAccess
public import NewsGraphModel
internal import Validation

/// A file that holds a graph, in any format, as the user named it.
public struct GraphFile: Sendable {
  /// `-` is standard input.
  public let path: String
  public let bytes: [UInt8]

  /// Reads the file whole, or standard input.
  public init(path: String) throws(Diagnostic) {
    self.path = path == "-" ? "standard input" : path
    bytes =
      path == "-"
      ? try SystemCall.readAll(0, path: "standard input", code: "file-unreadable") : try SystemCall.read(path)
  }

  /// Reads a graph as commands name it; of a folder of exports its JSON Lines rather than a snapshot, which may be older.
  public init(ofGraph path: String) throws(Diagnostic) {
    try self.init(path: OpenedGraph.graphFile(at: path, names: [JSONLinesFormat().fileName, SnapshotFormat().fileName]))
  }

  /// The graph in a JSON Lines file; rows that are wrong are told of and left out.
  public func graph() -> (graph: Graph, diagnostics: [Diagnostic]) { JSONLinesReader().read(bytes, path: path) }

  /// What is wrong with the file, by the format's own schema; JSON Lines are held against the ontology too.
  ///
  /// `format` is the name of a format; without it the ending of the file's name decides.
  public func validate(format: String?, schemas: SchemaFolder, ontology: Ontology) throws(Diagnostic) -> [Diagnostic] {
    let format = try resolve(format)
    var diagnostics = format.validate(bytes, path: path, schemas: schemas.files)
    guard format.name == JSONLinesFormat().name else { return diagnostics }
    diagnostics += GraphValidator(ontology).validate(graph().graph).rejects.map { Rejection($0).diagnostic(in: path) }
    return diagnostics
  }

  /// The file in another format; JSON Lines have views, of graphs in other formats all is written that the format holds.
  public func export(as format: String, ontology: Ontology, options: ExportOptions) throws(Diagnostic) -> (
    bytes: [UInt8], diagnostics: [Diagnostic]
  ) {
    let reader = try readableFormat()
    if reader.name != JSONLinesFormat().name {
      guard options.view == .full, options.top == nil else {
        throw Diagnostic(
          .error, path: path, "'--view' and '--top' need a graph in jsonl, found \(reader.name)", code: "format-unreadable")
      }
      let (records, diagnostics) = GraphReader.read(bytes, path: path, as: reader, ontology: ontology, status: options.status)
      try Self.refuse(diagnostics, unless: !records.nodes.isEmpty)
      let (written, problems) = try GraphExport.bytes(of: records, as: format, ontology: ontology, options: options)
      return (written, diagnostics + problems)
    }
    let (graph, diagnostics) = graph()
    try Self.refuse(diagnostics, unless: !graph.entities.isEmpty)
    let shown = ExportView.apply(graph, ontology: ontology, options: options)
    return (try GraphFormats.named(format).bytes(shown, ontology: ExportView.ontology(ontology), options: options), diagnostics)
  }

  /// The format that was named, else what the ending of the name says, else what the first bytes show; nothing at all is no rows.
  func readableFormat(named name: String? = nil) throws(Diagnostic) -> any ReadableFormat {
    if let reader = try OpenedGraph.reader(named: name, orFor: path) ?? GraphReader.format(of: bytes) { return reader }
    guard !bytes.isEmpty else { return JSONLinesFormat() }
    throw Diagnostic(
      .error, path: path,
      "neither name nor first bytes say the format, expected an ending of \(OpenedGraph.formatNames.joined(separator: ", "))",
      code: "format-unknown")
  }

  /// A file of which nothing could be read is none: throws the first error that was met.
  static func refuse(_ diagnostics: [Diagnostic], unless isReadable: Bool) throws(Diagnostic) {
    if !isReadable, let first = diagnostics.first(where: { $0.severity == .error }) { throw first }
  }

  private func resolve(_ name: String?) throws(Diagnostic) -> any GraphFormat {
    if let name { return try GraphFormats.named(name) }
    if let format = GraphFormats.forPath(path) { return format }
    throw Diagnostic(
      .error, path: path, "the name does not say the format, expected an ending of \(Exports.formatNames.joined(separator: ", "))",
      code: "format-unknown")
  }
}
