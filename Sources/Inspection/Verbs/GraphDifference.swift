internal import GraphAccess
public import NewsGraphModel

/// What one graph has that another has not, and what both have differently.
public struct GraphDifference: Sendable {
  /// One property that differs; null where it is missing.
  public struct Change: Sendable, Equatable {
    public let property: String
    public let old: JSONValue
    public let new: JSONValue
  }

  /// An entity that both graphs have.
  public struct ChangedEntity: Sendable {
    public let entity: EntityReference
    /// Ascending by property.
    public let changes: [Change]
  }

  /// A relation that both graphs have.
  public struct ChangedRelation: Sendable {
    public let relation: ProvenRelation
    /// Ascending by property.
    public let changes: [Change]
    /// Sorted by article and place.
    public let evidenceAdded: [RelationProof]
    public let evidenceRemoved: [RelationProof]
  }

  /// All sorted by id.
  public let entitiesAdded: [EntityReference]
  public let entitiesRemoved: [EntityReference]
  public let entitiesChanged: [ChangedEntity]
  public let relationsAdded: [ProvenRelation]
  public let relationsRemoved: [ProvenRelation]
  public let relationsChanged: [ChangedRelation]

  /// Whether nothing differs.
  public var isEmpty: Bool {
    entitiesAdded.isEmpty && entitiesRemoved.isEmpty && entitiesChanged.isEmpty && relationsAdded.isEmpty && relationsRemoved.isEmpty
      && relationsChanged.isEmpty
  }

  /// How many pieces of evidence came and went: with relations that did, and in those that both graphs have.
  public var evidenceCounts: (added: Int, removed: Int) {
    func sum(_ relations: [ProvenRelation]) -> Int { relations.reduce(0) { $0 + $1.evidenceCount } }
    return relationsChanged.reduce((sum(relationsAdded), sum(relationsRemoved))) {
      ($0.0 + $1.evidenceAdded.count, $0.1 + $1.evidenceRemoved.count)
    }
  }

  /// Compares what is looked at: entities by their ids, relations by theirs, or by type and ends where they have none.
  public init(from old: InspectedGraph, to new: InspectedGraph) {
    let (before, after) = (ComparedGraph(old), ComparedGraph(new))
    entitiesAdded = after.entityIDs.filter { before.entities[$0] == nil }.compactMap { after.entities[$0] }.map { new.entity($0) }
    entitiesRemoved = before.entityIDs.filter { after.entities[$0] == nil }.compactMap { before.entities[$0] }.map { old.entity($0) }
    entitiesChanged = after.entityIDs.compactMap { id in
      guard let first = before.entities[id], let second = after.entities[id] else { return nil }
      let changes = Self.changes(from: before.facts(ofEntity: first), to: after.facts(ofEntity: second))
      return changes.isEmpty ? nil : ChangedEntity(entity: new.entity(second), changes: changes)
    }
    relationsAdded = after.relationIDs.filter { before.relations[$0] == nil }.compactMap { after.relations[$0] }.map { new.relation($0) }
    relationsRemoved = before.relationIDs.filter { after.relations[$0] == nil }.compactMap { before.relations[$0] }.map { old.relation($0) }
    relationsChanged = after.relationIDs.compactMap { id in
      guard let first = before.relations[id], let second = after.relations[id], !before.isSame(first, after, second) else { return nil }
      let changes = Self.changes(from: before.facts(ofRelation: first), to: after.facts(ofRelation: second))
      let isSame = before.isEvidenceEqual(first, after, second)
      let (gained, lost) = isSame ? ([], []) : Self.evidence(old.proofs(of: first), new.proofs(of: second))
      guard !changes.isEmpty || !gained.isEmpty || !lost.isEmpty else { return nil }
      return ChangedRelation(relation: new.relation(second), changes: changes, evidenceAdded: gained, evidenceRemoved: lost)
    }
  }

  private static func changes(from old: [String: JSONValue], to new: [String: JSONValue]) -> [Change] {
    Set(old.keys).union(new.keys).sorted { $0.precedes($1) }.compactMap { key in
      let (before, after) = (old[key] ?? .null, new[key] ?? .null)
      return before == after ? nil : Change(property: key, old: before, new: after)
    }
  }

  private static func evidence(_ old: [RelationProof], _ new: [RelationProof]) -> (gained: [RelationProof], lost: [RelationProof]) {
    func rest(_ list: [RelationProof], without other: [RelationProof]) -> [RelationProof] {
      let known = Set(other)
      return list.filter { !known.contains($0) }.sorted { a, b in
        if a.article != b.article { return (a.article ?? "").precedes(b.article ?? "") }
        if a.span != b.span { return (a.span ?? Span(0, 0)) < (b.span ?? Span(0, 0)) }
        return a.quote == b.quote ? a.confidence > b.confidence : a.quote.precedes(b.quote)
      }
    }
    return (rest(new, without: old), rest(old, without: new))
  }
}

/// A graph whose parts can be found by what they are called in another graph, too.
private struct ComparedGraph {
  let view: InspectedGraph
  let keyNames: [String]
  let entities: [String: NodeID]
  let entityIDs: [String]
  let relations: [String: RelationshipID]
  let relationIDs: [String]

  init(_ view: InspectedGraph) {
    self.view = view
    keyNames = view.graph.keyNames
    var entities: [String: NodeID] = [:]
    var names: [NodeID: String] = [:]
    var uses: [String: Int] = [:]
    for node in view.nodes {
      let name = Self.free(view.id(of: node), in: entities, &uses)
      entities[name] = node
      names[node] = name
    }
    var relations: [String: RelationshipID] = [:]
    uses = [:]
    for relationship in view.relationships {
      let ends = [view.graph.source(of: relationship), view.graph.target(of: relationship)].map { names[$0] ?? "" }
      let type = view.graph.typeNames[Int(view.graph.type(of: relationship))]
      let id = view.value(view.keys.relationID, relationship: relationship).readable ?? "\(ends[0])\u{1F}\(type)\u{1F}\(ends[1])"
      relations[Self.free(id, in: relations, &uses)] = relationship
    }
    self.entities = entities
    self.relations = relations
    entityIDs = entities.keys.sorted { $0.precedes($1) }
    relationIDs = relations.keys.sorted { $0.precedes($1) }
  }

  /// The name, with a number when it is taken: the second of two parallel relations is compared with the second.
  private static func free<Item>(_ name: String, in taken: [String: Item], _ uses: inout [String: Int]) -> String {
    guard taken[name] != nil else { return name }
    var number = uses[name] ?? 1
    repeat { number += 1 } while taken["\(name)\u{1F}\(number)"] != nil
    uses[name] = number
    return "\(name)\u{1F}\(number)"
  }

  func facts(ofEntity node: NodeID) -> [String: JSONValue] {
    var facts: [String: JSONValue] = [:]
    for entry in view.graph.properties(ofNode: node) { facts[keyNames[Int(entry.key)]] = entry.value.json }
    let labels = view.graph.labels(of: node).map { view.graph.labelNames[Int($0)] }.sorted { $0.precedes($1) }
    facts["labels"] = .array(labels.map { .string($0) })
    return facts
  }

  /// Everything but the evidence, which is compared piece by piece, and what follows from it.
  func facts(ofRelation relationship: RelationshipID) -> [String: JSONValue] {
    var facts: [String: JSONValue] = [:]
    let isProven = view.value(view.keys.evidence, relationship: relationship).text != nil
    for entry in view.graph.properties(ofRelationship: relationship) {
      let name = keyNames[Int(entry.key)]
      if isProven, ["evidence", "quote", "evidence_count"].contains(name) { continue }
      facts[name] = entry.value.json
    }
    facts["source"] = .string(view.id(of: view.graph.source(of: relationship)))
    facts["target"] = .string(view.id(of: view.graph.target(of: relationship)))
    facts["type"] = .string(view.graph.typeNames[Int(view.graph.type(of: relationship))])
    return facts
  }

  /// Whether two relations are the same in every word, so that nobody needs to look for what differs.
  func isSame(_ relationship: RelationshipID, _ other: ComparedGraph, _ counterpart: RelationshipID) -> Bool {
    let (properties, others) = (
      view.graph.properties(ofRelationship: relationship), other.view.graph.properties(ofRelationship: counterpart)
    )
    guard properties.count == others.count,
      view.graph.typeNames[Int(view.graph.type(of: relationship))]
        == other.view.graph.typeNames[Int(other.view.graph.type(of: counterpart))],
      view.id(of: view.graph.source(of: relationship)) == other.view.id(of: other.view.graph.source(of: counterpart)),
      view.id(of: view.graph.target(of: relationship)) == other.view.id(of: other.view.graph.target(of: counterpart))
    else { return false }
    return zip(properties, others).allSatisfy { first, second in
      keyNames[Int(first.key)] == other.keyNames[Int(second.key)] && first.value.isSame(as: second.value)
    }
  }

  /// Whether the texts that hold the evidence are the same, so that nobody needs to read them.
  func isEvidenceEqual(_ relationship: RelationshipID, _ other: ComparedGraph, _ counterpart: RelationshipID) -> Bool {
    let first = view.value(view.keys.evidence, relationship: relationship).text
    return first != nil && first == other.view.value(other.view.keys.evidence, relationship: counterpart).text
  }
}
