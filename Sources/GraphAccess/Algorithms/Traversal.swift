/// Which relationships a walk takes and in which direction.
public struct Traversal {
  public enum Orientation: Sendable, Hashable {
    /// From source to target.
    case outgoing
    /// From target to source.
    case incoming
    /// Either way.
    case both

    public var reversed: Orientation {
      switch self {
      case .outgoing: .incoming
      case .incoming: .outgoing
      case .both: .both
      }
    }
  }

  public let orientation: Orientation
  /// The types of the relationships that are taken, ascending; nothing for all.
  public let types: [NameID]?
  /// Whether a relationship is taken; may be asked more than once for the same one.
  public let includes: ((RelationshipID) -> Bool)?

  /// All relationships in both directions, unless something else is said; an empty list of types takes none.
  public init(_ orientation: Orientation = .both, types: [NameID]? = nil, where includes: ((RelationshipID) -> Bool)? = nil) {
    self.orientation = orientation
    self.types = types.map { Set($0).sorted() }
    self.includes = includes
  }

  /// The same relationships the other way round.
  public var reversed: Traversal {
    Traversal(orientation.reversed, types: types, where: includes)
  }

  /// Calls `body` with the other end and the relationship of every step from a node; a loop is a step in each direction.
  @inline(__always)
  func forEachStep(from node: NodeID, in graph: some GraphReading, _ body: (NodeID, RelationshipID) -> Void) {
    if orientation != .incoming { forEachStep(graph.adjacency(of: node, .outgoing), body) }
    if orientation != .outgoing { forEachStep(graph.adjacency(of: node, .incoming), body) }
  }

  @inline(__always)
  private func forEachStep(_ row: Adjacency, _ body: (NodeID, RelationshipID) -> Void) {
    guard let types else { return forEachEntry(row, body) }
    if row.isSortedByType {
      for type in types where type < .max { forEachEntry(row.run(of: type), body) }
    } else {
      for entry in 0..<row.count where types.contains(row.types[entry]) && includes?(row.relationships[entry]) != false {
        body(row.neighbors[entry], row.relationships[entry])
      }
    }
  }

  @inline(__always)
  private func forEachEntry(_ row: Adjacency, _ body: (NodeID, RelationshipID) -> Void) {
    for entry in 0..<row.count where includes?(row.relationships[entry]) != false {
      body(row.neighbors[entry], row.relationships[entry])
    }
  }

  /// How many steps there are from a node.
  func stepCount(from node: NodeID, in graph: some GraphReading) -> Int {
    guard types != nil || includes != nil else {
      return (orientation == .incoming ? 0 : graph.adjacency(of: node, .outgoing).count)
        + (orientation == .outgoing ? 0 : graph.adjacency(of: node, .incoming).count)
    }
    var count = 0
    forEachStep(from: node, in: graph) { _, _ in count += 1 }
    return count
  }
}
