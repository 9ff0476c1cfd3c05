public import GraphAccess
public import NewsGraphModel

extension GraphFormat {
  /// Writes rows in a format that holds only what articles prove; what they do not is left out with a warning.
  public func bytes(
    of records: GraphRecords, ontology: Ontology, options: ExportOptions
  ) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    var rows = RecordGraph(records, ontology: ontology)
    let (graph, diagnostics) = rows.graph()
    return (bytes(graph, ontology: ontology, options: options), diagnostics)
  }
}

extension GraphMLFormat {
  /// Writes rows as they are; what was read from our own GraphML gives the same bytes again.
  public func bytes(
    of records: GraphRecords, ontology: Ontology, options: ExportOptions
  ) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    (GraphMLRecords(records, ontology: ontology, isStrict: options.strictGraphML).bytes, [])
  }
}

extension DOTFormat {
  /// Draws rows as they are.
  public func bytes(
    of records: GraphRecords, ontology: Ontology, options: ExportOptions
  ) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    let graph = PropertyGraph(drawing: records, ontology: ontology)
    return (DOTDrawing(graph, ontology: ontology, cluster: options.cluster).bytes, [])
  }
}

extension SnapshotFormat {
  /// Makes a snapshot of rows as they are.
  public func bytes(
    of records: GraphRecords, ontology: Ontology, options: ExportOptions
  ) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    (SnapshotWriter.bytes(for: records), [])
  }
}
