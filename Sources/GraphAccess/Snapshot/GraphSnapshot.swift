/// A property graph in the bytes of a snapshot, a mapped file or memory, that is read where it lies.
///
/// Opening checks the header and the table of sections and touches nothing else, so a large graph opens as fast as a small one. Bytes that
/// are damaged give other answers than were written, but no crash: numbers are checked before they lead anywhere. ``verify()`` tells
/// whether they are damaged. A file that another process shortens while it is mapped ends this process; write snapshots under another name
/// and rename them.
///
/// The relationships of a node are sorted by type, neighbour and number. One snapshot is for one thread at a time.
public final class GraphSnapshot: GraphReading {
  let memory: SnapshotMemory
  let table: SnapshotSectionTable
  let names: SnapshotNames
  let labels: SnapshotLabels
  let outgoing: SnapshotAdjacency
  let incoming: SnapshotAdjacency
  let properties: SnapshotProperties
  private let typeCounts: MappedColumn<UInt64>
  private let sources: MappedColumn<NodeID>
  private let targets: MappedColumn<NodeID>
  private let types: MappedColumn<NameID>

  public let nodeBound: Int
  public let relationshipBound: Int
  public var nodeCount: Int { nodeBound }
  public var relationshipCount: Int { relationshipBound }

  /// Maps a file; it is not read before somebody asks for something.
  public convenience init(mapping path: String) throws(SnapshotError) {
    try self.init(SnapshotMemory(mapping: path))
  }

  /// Reads a copy of bytes.
  public convenience init(bytes: [UInt8]) throws(SnapshotError) {
    try self.init(SnapshotMemory(copying: bytes))
  }

  /// Makes a snapshot of plain rows in memory.
  public convenience init(_ records: GraphRecords) throws(SnapshotError) {
    try self.init(SnapshotWriter.memory(for: records))
  }

  init(_ memory: SnapshotMemory) throws(SnapshotError) {
    let table = try SnapshotSectionTable(memory.bytes)
    self.memory = memory
    self.table = table
    nodeBound = table.nodeCount
    relationshipBound = table.relationshipCount
    guard relationshipBound == 0 || (nodeBound > 0 && table.typeCount > 0) else {
      throw SnapshotError(.malformed, at: "header", expected: "nodes and types", found: "\(relationshipBound) relationships without")
    }
    names = try SnapshotNames(table)
    labels = try SnapshotLabels(table)
    outgoing = try SnapshotAdjacency(table, [.outgoingOffsets, .outgoingNeighbors, .outgoingRelationships, .outgoingTypes])
    incoming = try SnapshotAdjacency(table, [.incomingOffsets, .incomingNeighbors, .incomingRelationships, .incomingTypes])
    properties = try SnapshotProperties(table)
    typeCounts = try table.column(.typeCounts, count: table.typeCount)
    sources = try table.column(.sources, count: relationshipBound)
    targets = try table.column(.targets, count: relationshipBound)
    types = try table.column(.types, count: relationshipBound)
  }

  public func contains(node: NodeID) -> Bool { Int(node) < nodeBound }
  public func contains(relationship: RelationshipID) -> Bool { Int(relationship) < relationshipBound }

  // MARK: Names

  public var labelNames: [String] { names.labels.names }
  public var typeNames: [String] { names.types.names }
  public var keyNames: [String] { names.keys.names }

  public func label(named name: String) -> NameID? { names.labels.number(of: name) }
  public func type(named name: String) -> NameID? { names.types.number(of: name) }
  public func key(named name: String) -> NameID? { names.keys.number(of: name) }

  // MARK: Labels

  public func labels(of node: NodeID) -> [NameID] { labels.labels(of: node) }
  public func has(label: NameID, node: NodeID) -> Bool { labels.has(label, node) }
  public func nodes(label: NameID) -> IDList { labels.nodes(label, owner: memory) }
  public func count(label: NameID) -> Int { labels.count(label) }

  // MARK: Relationships

  public func source(of relationship: RelationshipID) -> NodeID { clamped(sources[Int(relationship)], below: nodeBound) }
  public func target(of relationship: RelationshipID) -> NodeID { clamped(targets[Int(relationship)], below: nodeBound) }
  public func type(of relationship: RelationshipID) -> NameID { clamped(types[Int(relationship)], below: typeCounts.count) }

  public func count(type: NameID) -> Int { Int(clamping: min(typeCounts[Int(type)], UInt64(relationshipBound))) }

  public func adjacency(of node: NodeID, _ direction: Direction) -> Adjacency {
    direction == .outgoing ? outgoing[node] : incoming[node]
  }

  /// Whether the numbers in the columns of ends and types are those of something.
  func endsAreThere(_ relationship: RelationshipID) -> Bool {
    let place = Int(relationship)
    return sources[place] < nodeBound && targets[place] < nodeBound && types[place] < typeCounts.count
  }

  private func clamped(_ number: UInt32, below bound: Int) -> UInt32 {
    number < bound ? number : 0
  }

  // MARK: Properties

  public func property(_ key: NameID, ofNode node: NodeID) -> Value {
    properties.value(properties.cell(key, ofNode: node))
  }

  public func property(_ key: NameID, ofRelationship relationship: RelationshipID) -> Value {
    properties.value(properties.cell(key, ofRelationship: relationship))
  }

  public func properties(ofNode node: NodeID) -> [(key: NameID, value: Value)] {
    properties.row(node, in: properties.nodeColumns)
  }

  public func properties(ofRelationship relationship: RelationshipID) -> [(key: NameID, value: Value)] {
    properties.row(relationship, in: properties.relationshipColumns)
  }

  public func nodes(key: NameID, equalTo value: Value) -> IDList? {
    properties.nodes(key, equalTo: value, below: nodeBound, owner: memory)
  }

  /// The UTF-8 of a string property where it lies; nothing when the property is no string.
  ///
  /// The memory belongs to the snapshot: it is good while that lives.
  public func text(_ key: NameID, ofNode node: NodeID) -> UnsafeBufferPointer<UInt8>? {
    properties.text(properties.cell(key, ofNode: node))
  }

  public func withText<Result>(_ key: NameID, ofNode node: NodeID, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    properties.text(properties.cell(key, ofNode: node)).map(body)
  }
}
