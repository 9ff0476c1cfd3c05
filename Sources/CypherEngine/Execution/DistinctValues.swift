internal import GraphAccess

/// The different values that an aggregate of `DISTINCT` has seen; nodes, which most often are counted, stand apart in a table of numbers.
struct DistinctValues {
  private var others: Set<GroupingKey> = []
  /// Open addressing with linear probing: a node plus one, or zero for nothing.
  private var nodes: [UInt64] = []
  private var nodeCount = 0

  /// Answers whether the value was not there before.
  mutating func insert(_ value: Value) -> Bool {
    guard case .node(let node) = value else { return others.insert(GroupingKey(value)).inserted }
    if nodeCount * 2 >= nodes.count { grow() }
    let place = place(of: UInt64(node) + 1)
    guard nodes[place] == 0 else { return false }
    nodes[place] = UInt64(node) + 1
    nodeCount += 1
    return true
  }

  /// Where an entry stands, or would.
  private func place(of entry: UInt64) -> Int {
    let mask = nodes.count - 1
    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): neighbours go far apart.
    var place = Int(truncatingIfNeeded: (entry &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while nodes[place] != 0, nodes[place] != entry { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = nodes
    nodes = Array(repeating: 0, count: max(32, old.count * 2))
    for entry in old where entry != 0 { nodes[place(of: entry)] = entry }
  }
}
