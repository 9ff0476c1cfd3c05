/// A value that a property graph can hold or a query can compute.
///
/// Nodes and relationships are ids in one graph and mean nothing outside it. Equality here is Swift's; the three-valued equality
/// of Cypher is a matter of the query engine.
@frozen public enum Value: Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case float(Double)
  case string(String)
  case list([Value])
  /// Has no order; whoever writes one sorts by key.
  case map([String: Value])
  case node(NodeID)
  case relationship(RelationshipID)
  case path(Path)
  indirect case temporal(Temporal)

  /// Whether this is `null`.
  @inlinable public var isNull: Bool {
    if case .null = self { true } else { false }
  }
}

/// The number of a node in one graph, from 0.
public typealias NodeID = UInt32
/// The number of a relationship in one graph, from 0.
public typealias RelationshipID = UInt32
/// The number of a label, a relationship type or a property key in one graph, each counted from 0.
public typealias NameID = UInt32

/// A walk through a graph: one node more than relationships, each of which joins its neighbours in either direction.
@frozen public struct Path: Hashable, Sendable {
  public var nodes: [NodeID]
  public var relationships: [RelationshipID]

  public init(nodes: [NodeID], relationships: [RelationshipID]) {
    self.nodes = nodes
    self.relationships = relationships
  }
}
