/// The nodes by the hash of one property, in a snapshot's memory.
struct SnapshotIndex {
  private let bucketCount: Int
  private let offsets: MappedColumn<UInt32>
  private let nodes: MappedColumn<NodeID>

  /// Nothing when the bytes are no index.
  init?(_ bytes: UnsafeRawBufferPointer) {
    let words = MappedColumn<UInt32>(bytes)
    bucketCount = Int(words[0])
    let entryCount = Int(words[1])
    guard bucketCount > 0, bucketCount & (bucketCount - 1) == 0, bytes.count == (3 + bucketCount + entryCount) * 4 else { return nil }
    let nodesOffset = (3 + bucketCount) * 4
    offsets = MappedColumn(UnsafeRawBufferPointer(rebasing: bytes[8..<nodesOffset]))
    nodes = MappedColumn(UnsafeRawBufferPointer(rebasing: bytes[nodesOffset...]))
  }

  /// The nodes in the bucket of the hash for which `matches` holds, ascending.
  func nodes(_ hash: UInt64, owner: AnyObject, where matches: (NodeID) -> Bool) -> IDList {
    let bucket = offsets.range(SnapshotIndexWriter.bucket(hash, of: bucketCount), in: nodes.count)
    var next = 0
    func belongs(_ place: Int) -> Bool {
      let node = nodes[place]
      guard node >= next, matches(node) else { return false }
      next = Int(node) + 1
      return true
    }
    // Mostly a bucket holds one value; then its nodes need not be copied.
    guard let stranger = bucket.first(where: { !belongs($0) }) else {
      return IDList(base: nodes.base + bucket.lowerBound, count: bucket.count, owner: owner)
    }
    return IDList((bucket.lowerBound..<stranger).map { nodes[$0] } + (stranger..<bucket.upperBound).filter(belongs).map { nodes[$0] })
  }
}
