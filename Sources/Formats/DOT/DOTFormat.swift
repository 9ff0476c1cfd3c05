public import NewsGraphModel

/// DOT, the language of Graphviz (<https://graphviz.org/doc/info/lang.html>), written so that Gephi reads it as Graphviz does.
///
/// Colour says the type and shape repeats it; style says the status; width says how many independent articles stand behind an edge. Tooltips hold
/// the evidence and addresses lead to the article, so that the SVG is a dossier.
public struct DOTFormat: GraphFormat {
  public let name = "dot"
  public let fileName = "graph.dot"
  public let extensions = ["dot", "gv"]

  public init() {}

  /// Writes one directed graph; above 300 nodes or 300 edges the layout is `sfdp`, because `dot` loses edges of big graphs.
  public func bytes(_ graph: Graph, ontology: Ontology, options: ExportOptions) -> [UInt8] {
    DOTDrawing(PropertyGraph(graph, ontology: ontology), ontology: ontology, cluster: options.cluster).bytes
  }

  /// Checks the file against the grammar of the DOT language; reading ends at the first mistake.
  public func validate(_ bytes: [UInt8], path: String, schemas: SchemaFiles) -> [Diagnostic] {
    do throws(Diagnostic) {
      _ = try DOTParser.parse(bytes, path: path)
      return []
    } catch {
      return [error]
    }
  }
}
