internal import GraphAccess
public import NewsGraphModel

/// The shortest ways between two entities, each step with the sentences that prove it.
public struct ProvenPaths: Sendable {
  /// One step of a way.
  public struct Hop: Sendable {
    public let from: EntityReference
    public let to: EntityReference
    /// The relations that join the two, in either direction or by what one put to the other, best proven first; never empty.
    public let relations: [ProvenRelation]
  }

  /// One way: each hop begins where the one before it ends.
  public struct Way: Sendable {
    public let hops: [Hop]
  }

  public let source: EntityReference
  public let target: EntityReference
  /// All equally short, those through better proven steps first; none when the two are not joined.
  public let ways: [Way]
  /// Whether there are more ways than were asked for.
  public let isCut: Bool

  /// How many raw paths are looked at for different ways: parallel relations make many paths of one way.
  private static let bound = 20_000

  /// Looks for at most so many ways of at most `maximumLength` hops along relations of the types, all without them.
  public init(
    from source: EntityReference, to target: EntityReference, in view: InspectedGraph, types: [String]? = nil,
    maximumLength: Int = .max, limit: Int = 1
  ) {
    self.source = source
    self.target = target
    let joined = AddressedGraph(view, types: RelationNames(view).numbers(types, in: view))
    let search = ShortestPathSearch(in: joined.graph, along: joined.traversal, maximumLength: maximumLength)
    var routes: [[NodeID]] = []
    var known: Set<[NodeID]> = []
    var looked = 0
    // Nobody interrupts this search, so that it cannot be interrupted.
    if let paths = try? search.paths(from: source.node, to: target.node) {
      for path in paths {
        looked += 1
        if known.insert(path.nodes).inserted { routes.append(path.nodes) }
        if looked >= Self.bound { break }
      }
    }
    let ways = routes.map { Self.way($0, view, joined) }.filter { !$0.hops.isEmpty }.sorted(by: Self.inOrder)
    self.ways = Array(ways.prefix(max(0, limit)))
    isCut = ways.count > self.ways.count || looked >= Self.bound
  }

  private static func way(_ nodes: [NodeID], _ view: InspectedGraph, _ joined: AddressedGraph) -> Way {
    Way(
      hops: zip(nodes, nodes.dropFirst()).map { from, to in
        let relations = joined.relations(from, to).map { view.relation($0) }.sorted(by: ProvenRelation.inOrderOfProof)
        return Hop(from: view.entity(from), to: view.entity(to), relations: relations)
      })
  }

  private static func inOrder(_ a: Way, _ b: Way) -> Bool {
    for (left, right) in zip(a.hops, b.hops) {
      guard let first = left.relations.first, let second = right.relations.first, first.id != second.id else { continue }
      return ProvenRelation.inOrderOfProof(first, second)
    }
    return a.hops.count < b.hops.count
  }

  /// `{"source", "target", "length", "paths": [{"hops": [{"from", "to", "relations"}]}], "more"}`; the length is null without a path.
  public var json: JSONValue {
    let paths: [JSONValue] = ways.map { way in
      let hops: [JSONValue] = way.hops.map { hop in
        .object([.init("from", hop.from.json), .init("to", hop.to.json), .init("relations", .array(hop.relations.map(\.json)))])
      }
      return .object([.init("hops", .array(hops))])
    }
    return .object([
      .init("source", source.json), .init("target", target.json), .init("length", length.map { .integer($0) } ?? .null),
      .init("paths", .array(paths)), .init("more", .boolean(isCut)),
    ])
  }

  /// How many hops there are; 0 between an entity and itself, nothing when there is no way.
  public var length: Int? { source.node == target.node ? 0 : ways.first?.hops.count }
}
