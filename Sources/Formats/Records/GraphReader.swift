public import GraphAccess
public import NewsGraphModel

/// The way from a graph file of any format to rows that can be queried.
///
/// Whichever file of one export is read, nodes, labels, relationship types and properties are the same: `id`, `entity_id`, `name`, `type` and so on
/// as GraphML has them, with the entity's kind as one more label.
public enum GraphReader {
  /// In the order in which messages list them. A new format that can be read is one more line here.
  public static let formats: [any ReadableFormat] = [JSONLinesFormat(), GraphMLFormat(), JSONLDFormat(), SnapshotFormat()]

  /// Reads a file; relations whose status is not chosen are left out.
  public static func read(
    _ bytes: [UInt8], path: String, as format: any ReadableFormat, ontology: Ontology, status: ExportOptions.Status
  ) -> (records: GraphRecords, diagnostics: [Diagnostic]) {
    var (records, diagnostics) = format.records(bytes, path: path, ontology: ontology)
    records.addKindLabels()
    records.keep(status)
    return (records, diagnostics)
  }

  /// Rows as a graph of entities and of relations that are proven, with what could not be taken over.
  public static func graph(_ records: GraphRecords, ontology: Ontology) -> (graph: Graph, diagnostics: [Diagnostic]) {
    var rows = RecordGraph(records, ontology: ontology)
    return rows.graph()
  }

  /// A graph as rows, with all that GraphML has.
  public static func records(of graph: Graph, ontology: Ontology) -> GraphRecords {
    var records = PropertyGraph(graph, ontology: ExportView.ontology(ontology)).records
    records.addKindLabels()
    return records
  }

  /// The format that the first bytes of a file show; nothing when they show none.
  ///
  /// XML is GraphML, an object whose first member is `kind` is a row of JSON Lines, every other JSON is JSON-LD.
  public static func format(of bytes: [UInt8]) -> (any ReadableFormat)? {
    if SnapshotFormat.begins(bytes[...]) { return SnapshotFormat() }
    var rest = bytes.prefix(4096)[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    func skipSpace() { rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D } }
    skipSpace()
    switch rest.first {
    case UInt8(ascii: "<"): return GraphMLFormat()
    case UInt8(ascii: "["): return JSONLDFormat()
    case UInt8(ascii: "{"):
      rest = rest.dropFirst()
      skipSpace()
      return rest.starts(with: "\"kind\"".utf8) ? JSONLinesFormat() : JSONLDFormat()
    default: return rest.starts(with: [0xFF, 0xFE]) || rest.starts(with: [0xFE, 0xFF]) ? GraphMLFormat() : nil
    }
  }
}
