internal import Formats
public import GraphAccess
public import NewsGraphModel

extension OpenedGraph {
  /// Reads a graph of any format with all its evidence; what only JSON Lines hold is missing from others: merges, and mentions without a
  /// relation.
  ///
  /// Relationships without evidence are told of and left out.
  public static func proven(path: String, ontology: Ontology) throws(Diagnostic) -> (graph: Graph, diagnostics: [Diagnostic]) {
    let file = try GraphFile(ofGraph: path)
    let reader = try file.readableFormat()
    if reader.name == JSONLinesFormat().name {
      let (graph, diagnostics) = file.graph()
      try GraphFile.refuse(diagnostics, unless: !graph.entities.isEmpty)
      return (graph, diagnostics)
    }
    let (records, diagnostics) = GraphReader.read(file.bytes, path: file.path, as: reader, ontology: ontology, status: .all)
    try GraphFile.refuse(diagnostics, unless: !records.nodes.isEmpty)
    let (graph, problems) = GraphReader.graph(records, ontology: ontology)
    return (graph, diagnostics + problems)
  }

  /// A graph as questions are asked of it.
  public static func reading(_ graph: Graph, ontology: Ontology) -> any GraphReading {
    MemoryGraph(GraphReader.records(of: graph, ontology: ontology))
  }
}
