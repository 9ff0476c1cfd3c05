public import GraphAccess
public import NewsGraphModel

/// A format that graphs are read from again, as rows that can be queried.
public protocol ReadableFormat: GraphFormat {
  /// Reads a file's bytes; what is wrong is told of with its place, and the rest is read on where that makes sense.
  ///
  /// `ontology` is asked for the types of properties by formats that need it. Relations of every status are read.
  func records(_ bytes: [UInt8], path: String, ontology: Ontology) -> (records: GraphRecords, diagnostics: [Diagnostic])
}

extension JSONLinesFormat: ReadableFormat {
  /// Reads the rows into a graph and shows it as GraphML does.
  public func records(_ bytes: [UInt8], path: String, ontology: Ontology) -> (records: GraphRecords, diagnostics: [Diagnostic]) {
    let (graph, diagnostics) = JSONLinesReader().read(bytes, path: path)
    return (PropertyGraph(graph, ontology: ExportView.ontology(ontology)).records, diagnostics)
  }
}

extension GraphMLFormat: ReadableFormat {
  /// Reads our own GraphML and that of other programs.
  ///
  /// Of our own files and those of Neo4j's APOC the labels come from `labels` and the types of edges from `label`. Of others nodes have no labels;
  /// the type of an edge is its `label` (Gephi, yEd), else the text of its `type`, `relation` or `relationship`, else `RELATED`. Undirected edges
  /// lead from source to target. The XML ids are the property `id`; yEd's labels are the property `label`.
  public func records(_ bytes: [UInt8], path: String, ontology: Ontology) -> (records: GraphRecords, diagnostics: [Diagnostic]) {
    GraphMLReader.read(bytes, path: path)
  }
}

extension JSONLDFormat: ReadableFormat {
  /// Reads our own JSON-LD whole, and of that of other programs the things, their literals and the links between them.
  public func records(_ bytes: [UInt8], path: String, ontology: Ontology) -> (records: GraphRecords, diagnostics: [Diagnostic]) {
    do throws(Diagnostic) {
      let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
      let document = try JSONSyntax.parse(file: bytes, path: path)
      if JSONLDReader.isOwn(document) {
        let reader = JSONLDReader(document, path: path)
        return (reader.records, reader.diagnostics)
      }
      let reader = LinkedDataReader(document, path: path)
      return (reader.records, reader.diagnostics)
    } catch {
      return (GraphRecords(), [error])
    }
  }
}
