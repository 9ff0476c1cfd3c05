public import NewsGraphModel

/// What of a graph an export shows: which relations by their status, which nodes by the view, how many.
public enum ExportView {
  /// The root types that views tell apart; ontologies without them have no agents and no events.
  static let agentType = CoreType.agent
  static let eventType = CoreType.event

  /// The graph that writers are to be given: first the status is filtered, then the view taken, then the most connected nodes kept.
  public static func apply(_ graph: Graph, ontology: Ontology, options: ExportOptions) -> Graph {
    var result = graph
    result.relations.removeAll { !options.status.contains($0) }
    switch options.view {
    case .full: break
    case .actors: result = ActorsView(result, ontology: ontology).graph
    case .lexical: result = LexicalView(result, ontology: ontology).graph
    }
    if let top = options.top { result = mostConnected(top, of: result) }
    return result
  }

  /// The ontology with the types that views bring of their own; writers of a view are to be given this one.
  public static func ontology(_ ontology: Ontology) -> Ontology {
    let roots = ontology.entityTypes.filter { $0.parents.isEmpty }.map(\.name)
    // Without agents there is nothing that could share an event.
    let shared = ontology.entityType(agentType) == nil ? [] : ActorsView.relationTypes
    return Ontology(
      entityTypes: ontology.entityTypes + LexicalView.entityTypes.filter { ontology.entityType($0.name) == nil },
      relationTypes: ontology.relationTypes
        + (LexicalView.relationTypes(roots) + shared).filter { ontology.relationType($0.name) == nil })
  }

  /// Keeps the nodes with the most relations, of equals those with the most mentions, then by id; and the relations between them.
  ///
  /// What a relation says of event, place and addressees is kept only for nodes that are.
  static func mostConnected(_ count: Int, of graph: Graph) -> Graph {
    var degrees: [String: Int] = [:]
    for relation in graph.relations {
      degrees[relation.source, default: 0] += 1
      degrees[relation.target, default: 0] += 1
    }
    func rank(_ entity: Entity) -> (Int, Int) { (degrees[entity.id] ?? 0, entity.mentions.count) }
    let ranked = graph.entities.sorted { rank($0) == rank($1) ? $0.id.precedes($1.id) : rank($0) > rank($1) }
    return restrict(graph, to: Set(ranked.prefix(max(0, count)).map(\.id)))
  }

  /// The graph of some of its nodes.
  static func restrict(_ graph: Graph, to kept: Set<String>) -> Graph {
    var result = graph
    result.entities.removeAll { !kept.contains($0.id) }
    result.relations = graph.relations.compactMap { relation in
      guard kept.contains(relation.source), kept.contains(relation.target) else { return nil }
      var relation = relation
      relation.addressees.removeAll { !kept.contains($0) }
      relation.event = relation.event.flatMap { kept.contains($0) ? $0 : nil }
      relation.place = relation.place.flatMap { kept.contains($0) ? $0 : nil }
      return relation
    }
    return result
  }
}
