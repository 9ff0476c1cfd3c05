internal import GraphAccess

/// A set of nodes as one bit for each node of a graph, empty again after use, so that it is made once for many walks.
final class NodeSet {
  private var words: UnsafeMutablePointer<UInt64> = .allocate(capacity: 1)
  private var wordCount = 0

  deinit { words.deallocate() }

  /// Makes room for the nodes below a bound; only while the set is empty.
  func grow(to bound: Int) {
    let wanted = (bound + 63) / 64
    guard wanted > wordCount else { return }
    words.deallocate()
    words = .allocate(capacity: wanted)
    words.initialize(repeating: 0, count: wanted)
    wordCount = wanted
  }

  /// Answers whether the node was not there before.
  @inline(__always) func insert(_ node: NodeID) -> Bool {
    let (word, bit) = (Int(node >> 6), 1 as UInt64 &<< UInt64(node & 63))
    guard word < wordCount, words[word] & bit == 0 else { return false }
    words[word] |= bit
    return true
  }

  func remove(_ node: NodeID) {
    let word = Int(node >> 6)
    if word < wordCount { words[word] &= ~(1 &<< UInt64(node & 63)) }
  }
}
