public import NewsGraphModel

/// JSON Lines, the project's own format and the pipe between commands: everything that a graph holds, one object a line.
public struct JSONLinesFormat: GraphFormat {
  public let name = "jsonl"
  public let fileName = "graph.jsonl"
  public let extensions = ["jsonl", "ndjson"]

  public init() {}

  /// Writes documents, then entities, then relations, each in the order of their ids.
  public func bytes(_ graph: Graph, ontology: Ontology, options: ExportOptions) -> [UInt8] {
    var text = ByteText(capacity: graph.documents.count * 300 + graph.entities.count * 500 + graph.relations.count * 900)
    for document in graph.documents { text.append(JSONLines.document(document)) }
    for entity in graph.entities { text.append(JSONLines.entity(entity)) }
    for relation in graph.relations { text.append(JSONLines.relation(relation)) }
    return text.bytes
  }

  /// Checks that every line is a row with the members and types that its kind wants, that quotes are as long as their spans, and that all ids
  /// which rows refer to have rows.
  public func validate(_ bytes: [UInt8], path: String, schemas: SchemaFiles) -> [Diagnostic] {
    JSONLinesReader().read(bytes, path: path).diagnostics
  }
}
