internal import Formats
public import GraphAccess
public import NewsGraphModel

/// The way from rows that a query returns to a file of any format.
public enum GraphExport {
  /// Writes rows in the format that users call `format`, and tells what the format could not hold.
  ///
  /// GraphML, DOT and snapshots hold everything. JSON Lines and JSON-LD hold only what evidence proves: relationships that a query made are left
  /// out with a warning, `relation-unproven`. Of `options` only those that say how a format looks are used.
  public static func bytes(
    of records: GraphRecords, as format: String, ontology: Ontology, options: ExportOptions = ExportOptions()
  ) throws(Diagnostic) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    try GraphFormats.named(format).bytes(of: records, ontology: ExportView.ontology(ontology), options: options)
  }
}
