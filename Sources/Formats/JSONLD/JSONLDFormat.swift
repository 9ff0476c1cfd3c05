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
  public func bytes(_ graph: Graph, ontology: Ontology, options: ExportOptions) -> [UInt8] {
    JSONLDDocument(PropertyGraph(graph, ontology: ontology), ontology: ontology, options: options).bytes
  }

  /// Checks the file against `jsonld.schema.json`, then what a schema cannot say: references, repeated ids, spans.
  ///
  /// Mistakes are placed by JSON pointer: `graph.jsonld: error: /@graph/3/confidence: …`.
  public func validate(_ bytes: [UInt8], path: String, schemas: SchemaFiles) -> [Diagnostic] {
    do throws(Diagnostic) {
      // Read first by our own parser, which bounds the nesting and refuses repeated names.
      let document = try JSONSyntax.parse(file: bytes, path: path)
      guard let text = schemas[JSONLDSchema.path] else {
        throw Diagnostic(.error, path: path, "the schema '\(JSONLDSchema.path)' is missing", code: "schema-missing")
      }
      let mistakes = try JSONSchema(text, path: JSONLDSchema.path).validate(bytes, slicing: "@graph")
      guard mistakes.isEmpty else {
        return mistakes.map { mistake in
          Diagnostic(
            .error, path: path, "\(mistake.pointer.isEmpty ? "/" : mistake.pointer): \(mistake.message)\(found(document, mistake.pointer))",
            code: "jsonld-schema")
        }
      }
      if document.hasControls { return [Diagnostic(.error, path: path, "a string holds a control character", code: "jsonld-control")] }
      return JSONLDCheck.diagnostics(document, path: path)
    } catch {
      return [error]
    }
  }

  /// What stands at the place, where that is short.
  private func found(_ document: JSONValue, _ pointer: String) -> String {
    switch document.value(at: pointer) {
    case .string(let text)?: ", found '\(ExportText.shorten(text, to: 40))'"
    case .integer(let number)?: ", found \(number)"
    case .decimal(let number)?: ", found \(number)"
    case .boolean(let flag)?: ", found \(flag)"
    default: ""
    }
  }
}
