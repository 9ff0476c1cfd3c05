/// The relationships of all nodes in one direction, in a snapshot's memory.
///
/// Who walks along a relationship trusts the numbers that he is given, so they are checked before they are handed out: those of 64 nodes at
/// a time, when one of them is first asked for, which touches no page that would not be touched anyway. Nodes of a block that fails have
/// no relationships.
final class SnapshotAdjacency {
  private static let blockBits = 6

  private let nodeCount: Int
  private let relationshipCount: Int
  private let typeCount: Int
  private let offsets: MappedColumn<UInt32>
  private let neighbors: MappedColumn<NodeID>
  private let relationships: MappedColumn<RelationshipID>
  private let types: MappedColumn<NameID>
  /// For each block of nodes: 0 not looked at, 1 sound, 2 not.
  private let states: UnsafeMutablePointer<UInt8>

  /// The four sections that begin with a kind.
  init(_ table: SnapshotSectionTable, _ kinds: [SnapshotLayout.Kind]) throws(SnapshotError) {
    nodeCount = table.nodeCount
    relationshipCount = table.relationshipCount
    typeCount = table.typeCount
    offsets = try table.column(kinds[0], count: nodeCount + 1)
    neighbors = try table.column(kinds[1], count: relationshipCount)
    relationships = try table.column(kinds[2], count: relationshipCount)
    types = try table.column(kinds[3], count: relationshipCount)
    let blockCount = (nodeCount >> Self.blockBits) + 1
    states = .allocate(capacity: blockCount)
    states.initialize(repeating: 0, count: blockCount)
  }

  deinit { states.deallocate() }

  @inline(__always) subscript(node: NodeID) -> Adjacency {
    let place = Int(node)
    guard place < nodeCount, states[place >> Self.blockBits] == 1 || isSound(block: place >> Self.blockBits) else {
      return columns(from: 0, count: 0)
    }
    let start = Int(offsets.base[place])
    return columns(from: start, count: Int(offsets.base[place + 1]) - start)
  }

  @inline(__always) private func columns(from start: Int, count: Int) -> Adjacency {
    Adjacency(
      count: count, neighbors: neighbors.base + start, relationships: relationships.base + start, types: types.base + start,
      isSortedByType: true)
  }

  /// Whether all that a block of nodes refers to is there.
  @inline(never) func isSound(block: Int) -> Bool {
    if states[block] == 0 { states[block] = check(block) ? 1 : 2 }
    return states[block] == 1
  }

  private func check(_ block: Int) -> Bool {
    let first = block << Self.blockBits
    for node in first..<min(nodeCount, first + (1 << Self.blockBits)) {
      let (start, end) = (Int(offsets[node]), Int(offsets[node + 1]))
      guard start <= end, end <= relationshipCount else { return false }
      var previous: NameID = 0
      for entry in start..<end {
        guard neighbors[entry] < nodeCount, relationships[entry] < relationshipCount, types[entry] < typeCount, types[entry] >= previous
        else { return false }
        previous = types[entry]
      }
    }
    return true
  }

  /// Whether the numbers of all nodes are sound.
  func isSound() -> Bool {
    (0..<(nodeCount + (1 << Self.blockBits) - 1) >> Self.blockBits).allSatisfy { isSound(block: $0) }
  }
}
