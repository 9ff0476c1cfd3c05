internal import NewsGraphModel

/// The entities and documents of a graph by id, as explanations name them.
struct ExplainedNames {
  private let entities: [String: Entity]
  private let documents: [String: DocumentRecord]

  init(_ graph: Graph) {
    entities = Dictionary(graph.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    documents = Dictionary(graph.documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func entity(_ id: String) -> Entity? { entities[id] }

  func document(_ id: String) -> DocumentRecord? { documents[id] }

  /// What is put is named by its words; mere words name themselves.
  func name(_ id: String) -> String {
    guard let entity = entities[id] else { return id }
    return entity.properties["content"]?.string ?? entity.name
  }
}
