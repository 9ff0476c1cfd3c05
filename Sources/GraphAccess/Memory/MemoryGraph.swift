/// A property graph in memory that can be written to.
///
/// Numbers are given in order of creation and never again; what was deleted keeps its labels, its type and its ends, but no properties,
/// and is in no list. ``adjacency(of:_:)`` answers in order of creation with memory that is good until the next write; a list of nodes
/// stays as it was. Reading may put lists in order, so one graph is for one thread at a time.
public final class MemoryGraph: GraphReading {
  var labelTable = NameTable()
  var typeTable = NameTable()
  var keyTable = NameTable()

  /// Every ordered list of labels that some node has had, and for each the labels below 64 as bits.
  var labelSets: [[NameID]] = []
  var labelSetBits: [UInt64] = []
  var labelSetNumbers: [[NameID]: Int] = [:]

  var isNodeThere: [Bool] = []
  var labelSetOfNode: [UInt32] = []
  var nodeProperties: [PropertyRow] = []
  var outgoing: [AdjacencyList] = []
  var incoming: [AdjacencyList] = []

  var isRelationshipThere: [Bool] = []
  var sources: [NodeID] = []
  var targets: [NodeID] = []
  var types: [NameID] = []
  var relationshipProperties: [PropertyRow] = []

  var nodesOfLabel: [SortedIDs] = []
  var countOfLabel: [Int] = []
  var countOfType: [Int] = []
  /// By key, for the keys that somebody has asked for.
  var indexes: [NameID: PropertyIndex] = [:]
  /// How to take back what has been written since a transaction began, in the order of the writes; nothing outside of one.
  var journal: [Undo]?

  public internal(set) var nodeCount = 0
  public internal(set) var relationshipCount = 0

  /// An empty graph.
  public init() {}

  deinit {
    for list in outgoing { list.deallocate() }
    for list in incoming { list.deallocate() }
  }

  public var nodeBound: Int { isNodeThere.count }
  public var relationshipBound: Int { isRelationshipThere.count }

  public func contains(node: NodeID) -> Bool {
    Int(node) < isNodeThere.count && isNodeThere[Int(node)]
  }

  public func contains(relationship: RelationshipID) -> Bool {
    Int(relationship) < isRelationshipThere.count && isRelationshipThere[Int(relationship)]
  }

  // MARK: Names

  public var labelNames: [String] { labelTable.names }
  public var typeNames: [String] { typeTable.names }
  public var keyNames: [String] { keyTable.names }

  public func label(named name: String) -> NameID? { labelTable.number(of: name) }
  public func type(named name: String) -> NameID? { typeTable.number(of: name) }
  public func key(named name: String) -> NameID? { keyTable.number(of: name) }

  // MARK: Labels

  public func labels(of node: NodeID) -> [NameID] {
    labelSets[Int(labelSetOfNode[Int(node)])]
  }

  public func has(label: NameID, node: NodeID) -> Bool {
    let set = Int(labelSetOfNode[Int(node)])
    return label < 64 ? labelSetBits[set] & (1 << UInt64(label)) != 0 : labelSets[set].contains(label)
  }

  public func nodes(label: NameID) -> IDList {
    guard Int(label) < nodesOfLabel.count else { return IDList([]) }
    if !nodesOfLabel[Int(label)].isInOrder {
      nodesOfLabel[Int(label)].putInOrder { isNodeThere[Int($0)] && has(label: label, node: $0) }
    }
    return nodesOfLabel[Int(label)].list
  }

  public func count(label: NameID) -> Int {
    Int(label) < countOfLabel.count ? countOfLabel[Int(label)] : 0
  }

  // MARK: Relationships

  public func source(of relationship: RelationshipID) -> NodeID { sources[Int(relationship)] }
  public func target(of relationship: RelationshipID) -> NodeID { targets[Int(relationship)] }
  public func type(of relationship: RelationshipID) -> NameID { types[Int(relationship)] }

  public func count(type: NameID) -> Int {
    Int(type) < countOfType.count ? countOfType[Int(type)] : 0
  }

  public func adjacency(of node: NodeID, _ direction: Direction) -> Adjacency {
    switch direction {
    case .outgoing:
      if outgoing[Int(node)].hasStaleEntries { outgoing[Int(node)].dropStaleEntries { isRelationshipThere[Int($0)] } }
      return outgoing[Int(node)].columns
    case .incoming:
      if incoming[Int(node)].hasStaleEntries { incoming[Int(node)].dropStaleEntries { isRelationshipThere[Int($0)] } }
      return incoming[Int(node)].columns
    }
  }

  // MARK: Properties

  public func property(_ key: NameID, ofNode node: NodeID) -> Value {
    nodeProperties[Int(node)][key]
  }

  public func property(_ key: NameID, ofRelationship relationship: RelationshipID) -> Value {
    relationshipProperties[Int(relationship)][key]
  }

  public func properties(ofNode node: NodeID) -> [(key: NameID, value: Value)] {
    nodeProperties[Int(node)].entries
  }

  public func properties(ofRelationship relationship: RelationshipID) -> [(key: NameID, value: Value)] {
    relationshipProperties[Int(relationship)].entries
  }

  /// The index of a key is built when it is first asked for and kept up by later writes.
  public func nodes(key: NameID, equalTo value: Value) -> IDList? {
    guard let wanted = PropertyIndex.Key(value) else { return nil }
    if indexes[key] == nil {
      var index = PropertyIndex()
      for node in 0..<isNodeThere.count { index.add(nodeProperties[node][key], of: NodeID(truncatingIfNeeded: node)) }
      indexes[key] = index
    }
    return indexes[key]?.nodes(wanted) { nodeProperties[Int($0)][key] }
  }

  public func withText<Result>(_ key: NameID, ofNode node: NodeID, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    guard case .string(var string) = nodeProperties[Int(node)][key] else { return nil }
    return string.withUTF8(body)
  }
}
