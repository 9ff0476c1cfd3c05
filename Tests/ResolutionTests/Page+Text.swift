@testable import NewsGraph
import NewsGraphModel
import Resolution

extension Page {
  private static let pipeline = Result<AnnotationPipeline, Diagnostic> { () throws(Diagnostic) -> AnnotationPipeline in
    try StandardPipeline.make(ontology: ontology, gazetteer: gazetteer)
  }

  /// The graph of whole articles, from their text, folded in the order of their ids.
  static func read(_ texts: [(id: String, text: String)]) throws -> Graph {
    var builder = GraphBuilder(ontology: ontology, gazetteer: gazetteer)
    for (id, text) in texts.sorted(by: { $0.id.precedes($1.id) }) {
      let scalars = Array(text.unicodeScalars)
      builder.fold(
        try pipeline.get().annotate(
          Article(id: id, path: id + ".txt", date: "2025-05-20", scalars: scalars, view: TextView(plain: scalars))))
    }
    return builder.graph()
  }

  /// The same of texts without ids.
  static func read(_ texts: String...) throws -> Graph {
    try read(texts.enumerated().map { ("doc\($0)", $1) })
  }
}

extension Graph {
  /// The people's names, thing by thing, each with its other names.
  var people: [[String]] { entities.filter { $0.type == "Person" }.map { [$0.name] + $0.aliases } }

  func entity(_ name: String) -> Entity? { entities.first { $0.name == name || $0.aliases.contains(name) } }

  func reasons(_ name: String) -> [String] { entity(name)?.merges.map(\.reason) ?? [] }
}
