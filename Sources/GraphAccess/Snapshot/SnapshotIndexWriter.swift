/// The index of one property of nodes, as it is gathered for a snapshot.
struct SnapshotIndexWriter {
  private var entries: [(hash: UInt64, node: UInt32)] = []

  /// Adds a node that is not below the last one; a second value for the same node replaces the first.
  mutating func set(_ value: Value, of node: UInt32) {
    if entries.last?.node == node { entries.removeLast() }
    if let hash = SnapshotLayout.indexHash(of: value) { entries.append((hash, node)) }
  }

  /// The section: at least as many buckets as entries.
  func part() -> SnapshotSections.Part {
    var buckets = 1
    while buckets < entries.count { buckets *= 2 }
    var offsets = [UInt32](repeating: 0, count: buckets + 1)
    for entry in entries { offsets[Self.bucket(entry.hash, of: buckets) + 1] += 1 }
    for bucket in 0..<buckets { offsets[bucket + 1] += offsets[bucket] }
    var next = offsets
    var nodes = [UInt32](repeating: 0, count: entries.count)
    for entry in entries {
      let bucket = Self.bucket(entry.hash, of: buckets)
      nodes[Int(next[bucket])] = entry.node
      next[bucket] += 1
    }
    return .words([UInt32(truncatingIfNeeded: buckets), UInt32(truncatingIfNeeded: entries.count)] + offsets + nodes)
  }

  static func bucket(_ hash: UInt64, of buckets: Int) -> Int {
    Int(truncatingIfNeeded: hash & UInt64(buckets - 1))
  }
}
