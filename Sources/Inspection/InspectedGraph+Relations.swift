public import GraphAccess
internal import NewsGraphModel

extension InspectedGraph {
  /// The relation with all that is known of it.
  public func relation(_ relationship: RelationshipID) -> ProvenRelation {
    let type = Int(graph.type(of: relationship))
    let proofs = proofs(of: relationship)
    let best = proofs.indices.max { (proofs[$0].confidence, -$0) < (proofs[$1].confidence, -$1) }
    func mentioned(_ key: NameID?) -> Mentioned? { value(key, relationship: relationship).text.map { self.mentioned($0) } }
    let own = ownProperties(of: relationship)
    // A property of the ontology has the same name in snake case in property graphs.
    let spoken = Set((relationTypes[type]?.phraseProperties ?? []).map(PropertyType.snakeName(of:)))
    let words = relationTypes[type]?.words { name in own.first { $0.name == PropertyType.snakeName(of: name) }?.text }
    return ProvenRelation(
      relationship: relationship, id: relationID(relationship), type: graph.typeNames[type], verb: words ?? verbs[type], spoken: spoken,
      source: entity(graph.source(of: relationship)), target: entity(graph.target(of: relationship)), isDenied: isDenied(relationship),
      modality: modality(relationship), attributedTo: mentioned(keys.attributedTo),
      addressees: value(keys.addressees, relationship: relationship).texts.map { self.mentioned($0) }, event: mentioned(keys.event),
      place: mentioned(keys.place), date: period(relationship), properties: own,
      confidence: value(keys.confidence, relationship: relationship).number, sources: sources(of: relationship),
      evidenceCount: evidenceCount(of: relationship), proof: best.map { proofs[$0] })
  }

  /// The id that exports give it, or `#` and its number.
  func relationID(_ relationship: RelationshipID) -> String {
    value(keys.relationID, relationship: relationship).readable ?? "#\(relationship)"
  }

  /// All its evidence, in the order of the graph; the bare quote of a graph that has no more.
  func proofs(of relationship: RelationshipID) -> [RelationProof] {
    let proofs = value(keys.evidence, relationship: relationship).text.map { EvidenceScanner.proofs(in: $0) } ?? []
    guard proofs.isEmpty, let quote = value(keys.quote, relationship: relationship).text else { return proofs }
    return [RelationProof(quote: quote, article: value(keys.sources, relationship: relationship).texts.first, span: nil, confidence: 0)]
  }

  /// How many sentences prove it, as the graph counts them.
  func evidenceCount(of relationship: RelationshipID) -> Int {
    if let count = value(keys.evidenceCount, relationship: relationship).whole { return max(0, count) }
    return proofs(of: relationship).count
  }

  /// How many independent articles prove it; none when nothing does.
  func sources(of relationship: RelationshipID) -> Int {
    guard evidenceCount(of: relationship) > 0 else { return 0 }
    // The weight counts articles that do not copy one another, the list all of them.
    return max(1, value(keys.weight, relationship: relationship).whole ?? value(keys.sources, relationship: relationship).texts.count)
  }

  private func ownProperties(of relationship: RelationshipID) -> [ProvenRelation.Property] {
    graph.properties(ofRelationship: relationship).compactMap { entry in
      let name = graph.keyNames[Int(entry.key)]
      guard !GraphKeys.ofRelationships.contains(name), let text = entry.value.readable else { return nil }
      return ProvenRelation.Property(name: name, text: text, json: entry.value.json)
    }.sorted { $0.name.precedes($1.name) }
  }
}

extension InspectedGraph {
  /// The entity's relations in both directions, each once, dated before undated.
  public func relationsInOrderOfTime(of entity: EntityReference) -> [ProvenRelation] {
    var seen: Set<RelationshipID> = []
    return (relations(of: entity.node, .outgoing) + relations(of: entity.node, .incoming)).filter { seen.insert($0).inserted }
      .map { relation($0) }.sorted(by: ProvenRelation.inOrderOfTime)
  }

  /// The id that the entity has in the graph as JSON Lines hold it.
  public func graphID(of entity: EntityReference) -> String { value(keys.entityID, node: entity.node).readable ?? entity.id }
}
