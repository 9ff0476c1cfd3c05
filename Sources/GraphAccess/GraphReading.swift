/// A property graph that can be read: what the query engine, the algorithms and the commands ask of memory, of a mapped snapshot, of a store.
///
/// Nodes and relationships are numbered from 0; in a graph that things were deleted from, some numbers below the bounds stand for nothing.
/// Everything that is a list comes in one fixed order. Asking for a number outside the bounds is a mistake of the caller.
public protocol GraphReading: AnyObject {
  /// One more than the highest number of a node.
  var nodeBound: Int { get }
  /// One more than the highest number of a relationship.
  var relationshipBound: Int { get }
  /// How many there are.
  var nodeCount: Int { get }
  var relationshipCount: Int { get }
  /// Whether the number stands for something that is there.
  func contains(node: NodeID) -> Bool
  func contains(relationship: RelationshipID) -> Bool

  /// The names by their numbers.
  var labelNames: [String] { get }
  var typeNames: [String] { get }
  var keyNames: [String] { get }
  /// The number of a name; nothing for a name that the graph does not know.
  func label(named name: String) -> NameID?
  func type(named name: String) -> NameID?
  func key(named name: String) -> NameID?

  /// In the order in which they were given to the node.
  func labels(of node: NodeID) -> [NameID]
  func has(label: NameID, node: NodeID) -> Bool
  /// Ascending.
  func nodes(label: NameID) -> IDList
  /// How many nodes have the label.
  func count(label: NameID) -> Int

  func source(of relationship: RelationshipID) -> NodeID
  func target(of relationship: RelationshipID) -> NodeID
  func type(of relationship: RelationshipID) -> NameID
  /// How many relationships have the type.
  func count(type: NameID) -> Int
  /// The relationships that leave or reach a node; one that does both is in both lists.
  func adjacency(of node: NodeID, _ direction: Direction) -> Adjacency

  /// The value; `.null` when there is none.
  func property(_ key: NameID, ofNode node: NodeID) -> Value
  func property(_ key: NameID, ofRelationship relationship: RelationshipID) -> Value
  /// Those that are there, ascending by the number of the key.
  func properties(ofNode node: NodeID) -> [(key: NameID, value: Value)]
  func properties(ofRelationship relationship: RelationshipID) -> [(key: NameID, value: Value)]

  /// The nodes that have exactly this string or integer (or a float equal to it) for the key, ascending; nothing when there is no index for it.
  func nodes(key: NameID, equalTo value: Value) -> IDList?
  /// Calls `body` with the UTF-8 of a string property, without making a string of it, and answers what it answers; nothing when the
  /// property is no string.
  func withText<Result>(_ key: NameID, ofNode node: NodeID, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result?
}

/// Which end of a relationship a node is.
@frozen public enum Direction: Sendable, Hashable {
  /// The node is the source.
  case outgoing
  /// The node is the target.
  case incoming

  public var reversed: Direction { self == .outgoing ? .incoming : .outgoing }
}

/// The relationships of one node in one direction, as three columns.
///
/// The memory belongs to the graph: it is good while the graph lives and is not written to.
@frozen public struct Adjacency {
  public let count: Int
  /// The nodes at the other ends.
  public let neighbors: UnsafePointer<NodeID>
  public let relationships: UnsafePointer<RelationshipID>
  public let types: UnsafePointer<NameID>
  /// Whether `types` ascends, so that one type is one run.
  public let isSortedByType: Bool

  @inlinable public init(
    count: Int, neighbors: UnsafePointer<NodeID>, relationships: UnsafePointer<RelationshipID>, types: UnsafePointer<NameID>,
    isSortedByType: Bool
  ) {
    self.count = count
    self.neighbors = neighbors
    self.relationships = relationships
    self.types = types
    self.isSortedByType = isSortedByType
  }

  /// The part with one type; only for columns that are sorted by type.
  @inlinable public func run(of type: NameID) -> Adjacency {
    let start = lowerBound(type)
    let end = lowerBound(type + 1)
    return Adjacency(
      count: end - start, neighbors: neighbors + start, relationships: relationships + start, types: types + start, isSortedByType: true)
  }

  @inlinable func lowerBound(_ type: NameID) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if types[middle] < type { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Numbers in ascending order, in memory that somebody keeps alive.
@frozen public struct IDList: RandomAccessCollection, @unchecked Sendable {
  @usableFromInline let base: UnsafePointer<UInt32>?
  public let count: Int
  /// What the memory belongs to.
  @usableFromInline let owner: AnyObject?

  /// A view of memory that `owner` keeps.
  @inlinable public init(base: UnsafePointer<UInt32>?, count: Int, owner: AnyObject?) {
    self.base = base
    self.count = count
    self.owner = owner
  }

  /// A copy of an array.
  public init(_ numbers: [UInt32]) {
    let storage = Storage(numbers)
    self.init(base: UnsafePointer(storage.base), count: numbers.count, owner: storage)
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { count }
  @inlinable public subscript(index: Int) -> UInt32 {
    precondition(index >= 0 && index < count)
    return base.unsafelyUnwrapped[index]
  }

  private final class Storage {
    let base: UnsafeMutablePointer<UInt32>

    init(_ numbers: [UInt32]) {
      base = .allocate(capacity: Swift.max(1, numbers.count))
      base.initialize(from: numbers, count: numbers.count)
    }

    deinit { base.deallocate() }
  }
}
