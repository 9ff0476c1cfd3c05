/// The relationships of one node in one direction: three growing columns in one piece of memory, in order of creation.
///
/// What is deleted stays in the columns until somebody reads them, so that deleting all relationships of a hub is not quadratic.
struct AdjacencyList {
  /// Entries in the columns, those of deleted relationships included.
  private var count = 0
  private var capacity = 0
  /// Entries of relationships that have been deleted.
  private var staleCount = 0
  private var isSortedByType = true
  private var memory: UnsafeMutablePointer<UInt32>?

  /// How many relationships there are.
  var liveCount: Int { count - staleCount }
  var hasStaleEntries: Bool { staleCount > 0 }

  /// Makes room for so many entries in all.
  mutating func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: wanted * 3)
    if let memory {
      for column in 0..<3 {
        (larger + column * wanted).initialize(from: memory + column * capacity, count: count)
      }
      memory.deallocate()
    }
    memory = larger
    capacity = wanted
  }

  mutating func append(neighbor: NodeID, relationship: RelationshipID, type: NameID) {
    if count == capacity { reserve(max(4, capacity * 2)) }
    guard let memory else { return }
    if count > 0, memory[2 * capacity + count - 1] > type { isSortedByType = false }
    memory[count] = neighbor
    memory[capacity + count] = relationship
    memory[2 * capacity + count] = type
    count += 1
  }

  /// Notes that one of the relationships in the columns is there no more.
  mutating func noteDeletion() {
    staleCount += 1
  }

  /// Closes the gaps that deleted relationships left.
  mutating func dropStaleEntries(isLive: (RelationshipID) -> Bool) {
    guard let memory else { return }
    var kept = 0
    isSortedByType = true
    for index in 0..<count where isLive(memory[capacity + index]) {
      if kept > 0, memory[2 * capacity + kept - 1] > memory[2 * capacity + index] { isSortedByType = false }
      for column in 0..<3 { memory[column * capacity + kept] = memory[column * capacity + index] }
      kept += 1
    }
    count = kept
    staleCount = 0
  }

  /// The columns, good until the next entry is added or dropped.
  var columns: Adjacency {
    let base = UnsafePointer(memory ?? Self.nothing)
    return Adjacency(
      count: count, neighbors: base, relationships: base + capacity, types: base + 2 * capacity, isSortedByType: isSortedByType)
  }

  func deallocate() {
    memory?.deallocate()
  }

  /// What the columns of a node without relationships point to.
  private nonisolated(unsafe) static let nothing: UnsafeMutablePointer<UInt32> = {
    let place = UnsafeMutablePointer<UInt32>.allocate(capacity: 1)
    place.initialize(to: 0)
    return place
  }()
}
