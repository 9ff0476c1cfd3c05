internal import ArgumentParser
internal import Inspection
internal import NewsGraph

/// What the shell offers while a question is typed.
enum InspectionCompletion {
  /// Names of relations as graphs write them.
  static let relations = CompletionKind.custom { (_: [String], _: Int, prefix: String) in
    let types = SchemaFolder.builtIn().ontology().ontology?.relationTypes ?? []
    return types.map(\.upperSnakeName).filter { $0.hasPrefix(prefix.uppercased()) }
  }

  /// Ids of the entities in the graph that has been typed, the first that can be opened.
  static let entities = CompletionKind.custom { (arguments: [String], _: Int, prefix: String) in
    let ontology = Ontology(entityTypes: [], relationTypes: [])
    for path in arguments.dropFirst() where path != "-" && !path.isEmpty {
      guard let opened = try? OpenedGraph.open(path: path, ontology: ontology) else { continue }
      let view = InspectedGraph(opened.graph, ontology: ontology)
      return view.ids(withPrefix: prefix, limit: 200)
    }
    return []
  }
}
