internal import NewsGraphModel

/// The view in which only agents are nodes.
///
/// A statement becomes an edge with its words: from who makes it to those of whom it is asked, from who answers it to those who made it. Two agents
/// at one event get an edge with the event's name. Statements addressed to nobody and things that are neither are not in this view.
struct ActorsView {
  static let sharedEvent = "sharedEvent"
  static let relationTypes: [RelationType] = [
    RelationType(
      name: sharedEvent, label: "shared an event with", description: "Both took part in the same event.",
      sources: [ExportView.agentType], targets: [ExportView.agentType], isSymmetric: true,
      properties: [
        PropertyType(name: "eventName", value: .string, description: "The name of the event."),
        PropertyType(name: "placeName", value: .string, description: "The name of the place."),
        PropertyType(name: "content", value: .string, description: "The words of the statement."),
      ])
  ]

  private let source: Graph
  private let ontology: Ontology
  private let entities: [String: Entity]

  init(_ graph: Graph, ontology: Ontology) {
    source = graph
    self.ontology = ontology
    entities = Dictionary(graph.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var graph: Graph {
    var incoming: [String: [Relation]] = [:]
    var outgoing: [String: [Relation]] = [:]
    for relation in source.relations {
      incoming[relation.target, default: []].append(relation)
      outgoing[relation.source, default: []].append(relation)
    }
    var relations: [Relation] = []
    for relation in source.relations where isAgent(relation.source) {
      if isAgent(relation.target) {
        relations.append(relation)
      } else if let content = entities[relation.target]?.properties["content"]?.string {
        let receivers = receivers(of: relation, incoming: incoming[relation.target] ?? [], outgoing: outgoing[relation.target] ?? [])
        for receiver in receivers where receiver != relation.source {
          relations.append(relation.redirected(to: receiver, properties: ["content": .string(content)]))
        }
      }
    }
    for event in source.entities where event.types.contains(ExportView.eventType) {
      relations += meetings(at: event, (incoming[event.id] ?? []).filter { isAgent($0.source) && isAttendance($0) })
    }
    let agents = Set(source.entities.filter { isAgent($0.id) }.map(\.id))
    let named = relations.map { withNames($0) }
    return ExportView.restrict(Graph(documents: source.documents, entities: source.entities, relations: named), to: agents)
  }

  private func isAgent(_ id: String) -> Bool { entities[id]?.types.contains(ExportView.agentType) ?? false }

  /// A relation type that leads to nothing but events is a way of being there.
  private func isAttendance(_ relation: Relation) -> Bool {
    guard relation.polarity == .positive, let type = ontology.relationType(relation.type) else { return false }
    return type.targets.allSatisfy { ontology.isA($0, ExportView.eventType) }
  }

  /// Who a statement's edge leads to.
  ///
  /// A relation type that names the statement's own type as its target makes the statement, and leads to whom it is addressed; one that names
  /// only an ancestor answers it, and leads to whoever made it.
  private func receivers(of relation: Relation, incoming: [Relation], outgoing: [Relation]) -> [String] {
    let statement = entities[relation.target]?.type ?? ""
    func makes(_ relation: Relation) -> Bool { ontology.relationType(relation.type)?.targets.contains(statement) ?? false }
    let receivers =
      makes(relation) ? relation.addressees + outgoing.map(\.target) : incoming.filter { makes($0) }.map(\.source)
    return Set(receivers.filter { isAgent($0) }).sorted { $0.precedes($1) }
  }

  private func meetings(at event: Entity, _ attendances: [Relation]) -> [Relation] {
    var byAgent: [String: [Relation]] = [:]
    for relation in attendances { byAgent[relation.source, default: []].append(relation) }
    let agents = byAgent.keys.sorted { $0.precedes($1) }
    var result: [Relation] = []
    for (index, first) in agents.enumerated() {
      for second in agents[(index + 1)...] {
        let shared = (byAgent[first] ?? []) + (byAgent[second] ?? [])
        let evidence = Set(shared.flatMap(\.evidence)).sorted {
          $0.document == $1.document ? $0.order < $1.order : $0.document.precedes($1.document)
        }
        guard !evidence.isEmpty else { continue }
        result.append(
          Relation(
            id: "rel_" + ContentHash.short([Self.sharedEvent, first, second, event.id]), type: Self.sharedEvent, source: first,
            target: second,
            modality: shared.map(\.modality).first { $0 != .asserted } ?? .asserted,
            date: event.properties["date"]?.string ?? shared.lazy.compactMap(\.date).first, event: event.id,
            confidence: shared.map(\.confidence).min() ?? 0, sources: shared.map(\.sources).min() ?? 1, evidence: evidence))
      }
    }
    return result
  }

  /// The relation with the names of event and place, which are no nodes here.
  private func withNames(_ relation: Relation) -> Relation {
    var relation = relation
    for (id, property) in [(relation.event, "eventName"), (relation.place, "placeName")] {
      if let entity = id.flatMap({ entities[$0] }), !isAgent(entity.id) { relation.properties[property] = .string(entity.name) }
    }
    return relation
  }
}

extension Evidence {
  /// Text order within one document; the rule breaks ties, so that the order is total enough to be the same every time.
  fileprivate var order: (Int, Int, Int, Int, String) { (span.start, span.end, trigger.start, subject.start, rule) }
}

extension Relation {
  fileprivate func redirected(to target: String, properties added: [String: PropertyValue]) -> Relation {
    Relation(
      id: "rel_" + ContentHash.short([id, target]), type: type, source: source, target: target, addressees: addressees, polarity: polarity,
      modality: modality, attributedTo: attributedTo, date: date, event: event, place: place, confidence: confidence, sources: sources,
      properties: properties.merging(added) { own, _ in own }, evidence: evidence)
  }
}
