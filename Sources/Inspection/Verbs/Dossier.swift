internal import GraphAccess
public import NewsGraphModel

/// Everything that a graph knows of one entity.
public struct Dossier: Sendable {
  /// Relations of one type that leave or reach the entity.
  public struct Group: Sendable {
    public let type: String
    public let verb: String
    /// Whether the entity is the source; relations that say the same both ways count as outgoing.
    public let isOutgoing: Bool
    /// In order of time, then of proof.
    public let relations: [ProvenRelation]
  }

  /// One way in which a relation between others speaks of the entity.
  public enum Part: String, Sendable, CaseIterable {
    case addressee
    case event
    case place
    case attribution
  }

  public let entity: EntityReference
  /// Labels of the node, in the order of the graph.
  public let labels: [String]
  /// Other names, in the order of the graph.
  public let aliases: [String]
  /// What entities of its type have of their own, ascending by name.
  public let properties: [ProvenRelation.Property]
  /// How often the articles speak of it; nothing when the graph does not say.
  public let mentions: Int?
  /// Dates of the first and the last article that speak of it.
  public let firstSeen: String?
  public let lastSeen: String?
  /// What the entity is or was at others, from it, in order of time.
  public let roles: [ProvenRelation]
  /// All relations of the entity, roles too: outgoing before incoming, then by verb.
  public let groups: [Group]
  /// Relations between others that speak of it, in order of time.
  public let references: [(part: Part, relation: ProvenRelation)]

  /// Gathers what is looked at.
  public init(_ entity: EntityReference, in view: InspectedGraph) {
    let node = entity.node
    self.entity = entity
    labels = view.graph.labels(of: node).map { view.graph.labelNames[Int($0)] }
    aliases = view.aliases(of: node)
    properties = view.graph.properties(ofNode: node).compactMap { entry in
      let name = view.graph.keyNames[Int(entry.key)]
      guard !GraphKeys.ofNodes.contains(name), let text = entry.value.readable, !text.isEmpty else { return nil }
      return ProvenRelation.Property(
        name: name, text: view.referenceKeys.contains(entry.key) ? view.mentioned(text).name : text, json: entry.value.json)
    }.sorted { $0.name.precedes($1.name) }
    mentions = view.value(view.keys.mentions, node: node).whole
    firstSeen = view.value(view.keys.firstSeen, node: node).readable
    lastSeen = view.value(view.keys.lastSeen, node: node).readable
    let outgoing = view.relations(of: node, .outgoing).map { view.relation($0) }
    let incoming = view.relations(of: node, .incoming).map { view.relation($0) }
    roles = outgoing.filter { view.isRole($0) }.sorted(by: ProvenRelation.inOrderOfTime)
    groups = Self.groups(outgoing, incoming, view)
    references = view.references(to: node).map { ($0.part, view.relation($0.relationship)) }
      .sorted { ProvenRelation.inOrderOfTime($0.relation, $1.relation) }
  }

  private static func groups(_ outgoing: [ProvenRelation], _ incoming: [ProvenRelation], _ view: InspectedGraph) -> [Group] {
    var groups: [String: (isOutgoing: Bool, relations: [ProvenRelation])] = [:]
    for relation in outgoing { groups["0" + relation.verb + "\u{1F}" + relation.type, default: (true, [])].relations.append(relation) }
    for relation in incoming {
      // Said both ways, it needs no second list; a loop is already there.
      let isOutgoing = view.isSymmetric(relation)
      if relation.source.node == relation.target.node { continue }
      groups[(isOutgoing ? "0" : "1") + relation.verb + "\u{1F}" + relation.type, default: (isOutgoing, [])].relations.append(relation)
    }
    return groups.sorted { $0.key.precedes($1.key) }.compactMap { _, group in
      guard let first = group.relations.first else { return nil }
      return Group(
        type: first.type, verb: first.verb, isOutgoing: group.isOutgoing,
        relations: group.relations.sorted(by: ProvenRelation.inOrderOfTime))
    }
  }

  /// All of it; a group has `"direction"` `out` or `in`, a reference its `"part"`.
  public var json: JSONValue {
    .object([
      .init("entity", entity.json), .init("labels", .array(labels.map { .string($0) })),
      .init("aliases", .array(aliases.map { .string($0) })), .init("properties", .object(properties.map { .init($0.name, $0.json) })),
      .init("mentions", mentions.map { .integer($0) } ?? .null), .init("first_seen", JSONValue(firstSeen)),
      .init("last_seen", JSONValue(lastSeen)), .init("roles", .array(roles.map(\.json))),
      .init(
        "relations",
        .array(
          groups.map { group in
            .object([
              .init("type", .string(group.type)), .init("verb", .string(group.verb)),
              .init("direction", .string(group.isOutgoing ? "out" : "in")), .init("relations", .array(group.relations.map(\.json))),
            ])
          })),
      .init(
        "references",
        .array(references.map { .object([.init("part", .string($0.part.rawValue)), .init("relation", $0.relation.json)]) })),
    ])
  }
}
