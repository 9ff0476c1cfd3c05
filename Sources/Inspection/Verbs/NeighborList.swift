public import GraphAccess
public import NewsGraphModel

/// The entities around one entity, step by step.
public struct NeighborList: Sendable {
  /// One entity that was reached.
  public struct Neighbor: Sendable {
    public let entity: EntityReference
    /// How many relations lie between.
    public let distance: Int
    /// The relations that lead to it from one step nearer, best proven first.
    public let relations: [ProvenRelation]
  }

  public let center: EntityReference
  public let depth: Int
  /// Nearest first; then those that more relations lead to, and by name and id.
  public let neighbors: [Neighbor]

  /// Goes so many steps, at least one, along relations of the types, all without them, in the direction.
  public init(
    of center: EntityReference, in view: InspectedGraph, depth: Int = 1, types: [String]? = nil,
    direction: Traversal.Orientation = .both
  ) {
    self.center = center
    self.depth = max(1, depth)
    let numbers = RelationNames(view).numbers(types, in: view)
    var seen: Set<NodeID> = [center.node]
    var neighbors: [Neighbor] = []
    var frontier = [center.node]
    for distance in 1...self.depth {
      // Left, not passed over: nobody waits for a depth of a million empty steps.
      if frontier.isEmpty { break }
      var reached: [NodeID: [RelationshipID]] = [:]
      for node in frontier {
        for side in [Direction.outgoing, .incoming] where direction != (side == .outgoing ? .incoming : .outgoing) {
          for relationship in view.relations(of: node, side, types: numbers) {
            let other = side == .outgoing ? view.graph.target(of: relationship) : view.graph.source(of: relationship)
            if !seen.contains(other) { reached[other, default: []].append(relationship) }
          }
        }
      }
      seen.formUnion(reached.keys)
      frontier = reached.keys.sorted()
      neighbors += frontier.map { node in
        let relations = Set(reached[node] ?? []).map { view.relation($0) }.sorted(by: ProvenRelation.inOrderOfProof)
        return Neighbor(entity: view.entity(node), distance: distance, relations: relations)
      }
    }
    self.neighbors = neighbors.sorted { a, b in
      if a.distance != b.distance { return a.distance < b.distance }
      if a.relations.count != b.relations.count { return a.relations.count > b.relations.count }
      return a.entity.name == b.entity.name ? a.entity.id.precedes(b.entity.id) : a.entity.name.precedes(b.entity.name)
    }
  }

  /// `{"entity", "depth", "neighbors": [{"entity", "distance", "relations"}]}`.
  public var json: JSONValue {
    .object([
      .init("entity", center.json), .init("depth", .integer(depth)),
      .init(
        "neighbors",
        .array(
          neighbors.map {
            .object([
              .init("entity", $0.entity.json), .init("distance", .integer($0.distance)),
              .init("relations", .array($0.relations.map(\.json))),
            ])
          })),
    ])
  }
}
