/// The labels of nodes and the nodes of labels, in a snapshot's memory.
final class SnapshotLabels {
  private let nodeCount: Int
  private let labelCount: Int
  private let wordsPerSet: Int
  private let setOffsets: MappedColumn<UInt32>
  private let members: MappedColumn<NameID>
  private let bits: MappedColumn<UInt64>
  private let setOfNode: MappedColumn<UInt32>
  private let nodeOffsets: MappedColumn<UInt64>
  private let nodes: MappedColumn<NodeID>
  /// For each label: 0 its nodes have not been looked at, 1 they ascend and are there, 2 not.
  private let states: UnsafeMutablePointer<UInt8>
  /// For each label that was asked about often: a bit for each node, which lies closer together than the numbers of sets.
  private let nodeBits: UnsafeMutablePointer<UnsafeMutablePointer<UInt64>?>
  /// How often each label was asked about before it got its bits.
  private let questions: UnsafeMutablePointer<UInt32>

  init(_ table: SnapshotSectionTable) throws(SnapshotError) {
    nodeCount = table.nodeCount
    labelCount = table.labelCount
    wordsPerSet = (labelCount + 63) / 64
    let (wordCount, overflow) = wordsPerSet.multipliedReportingOverflow(by: table.labelSetCount)
    guard !overflow, wordCount < 1 << 56 else {
      throw SnapshotError(.malformed, at: "header", expected: "fewer labels", found: "\(labelCount) in \(table.labelSetCount) sets")
    }
    setOffsets = try table.column(.labelSetOffsets, count: table.labelSetCount + 1)
    members = try table.column(.labelSetMembers)
    bits = try table.column(.labelSetBits, count: wordCount)
    setOfNode = try table.column(.nodeLabelSets, count: nodeCount)
    nodeOffsets = try table.column(.labelOffsets, count: labelCount + 1)
    nodes = try table.column(.labelNodes)
    states = .allocate(capacity: labelCount + 1)
    states.initialize(repeating: 0, count: labelCount + 1)
    nodeBits = .allocate(capacity: labelCount + 1)
    nodeBits.initialize(repeating: nil, count: labelCount + 1)
    questions = .allocate(capacity: labelCount + 1)
    questions.initialize(repeating: 0, count: labelCount + 1)
  }

  deinit {
    for label in 0..<labelCount { nodeBits[label]?.deallocate() }
    nodeBits.deallocate()
    questions.deallocate()
    states.deallocate()
  }

  func labels(of node: NodeID) -> [NameID] {
    guard Int(node) < nodeCount else { return [] }
    return setOffsets.range(Int(setOfNode[Int(node)]), in: members.count).map { members[$0] }.filter { $0 < labelCount }
  }

  @inline(__always) func has(_ label: NameID, _ node: NodeID) -> Bool {
    guard label < labelCount, node < nodeCount else { return false }
    if let bits = nodeBits[Int(label)] { return bits[Int(node >> 6)] & (1 &<< UInt64(node & 63)) != 0 }
    return hasUncommon(label, node)
  }

  /// Makes the bits of a label when questions about it become many; one scan is worth about so many questions that miss the caches.
  @inline(never) private func hasUncommon(_ label: NameID, _ node: NodeID) -> Bool {
    questions[Int(label)] &+= 1
    if questions[Int(label)] > 256, Int(questions[Int(label)]) > nodeCount / 16 { makeBits(of: label) }
    return isMember(node, of: label)
  }

  private func makeBits(of label: NameID) {
    let made = UnsafeMutablePointer<UInt64>.allocate(capacity: nodeCount / 64 + 1)
    made.initialize(repeating: 0, count: nodeCount / 64 + 1)
    for node in 0..<nodeCount where isMember(NodeID(truncatingIfNeeded: node), of: label) {
      made[node >> 6] |= 1 &<< UInt64(node & 63)
    }
    nodeBits[Int(label)] = made
  }

  @inline(__always) private func isMember(_ node: NodeID, of label: NameID) -> Bool {
    // No sum of two numbers of 32 bits, one of them multiplied by a few, leaves the 64.
    let word = bits[Int(setOfNode[Int(node)]) &* wordsPerSet &+ Int(label >> 6)]
    return word & (1 << UInt64(label & 63)) != 0
  }

  func nodes(_ label: NameID, owner: AnyObject) -> IDList {
    guard label < labelCount, isSound(label) else { return IDList([]) }
    let range = nodeOffsets.range(Int(label), in: nodes.count)
    return IDList(base: nodes.base + range.lowerBound, count: range.count, owner: owner)
  }

  func count(_ label: NameID) -> Int {
    label < labelCount ? nodeOffsets.range(Int(label), in: nodes.count).count : 0
  }

  private func isSound(_ label: NameID) -> Bool {
    if states[Int(label)] == 0 {
      var next = 0
      let ascends = nodeOffsets.range(Int(label), in: nodes.count).allSatisfy { place in
        defer { next = Int(nodes[place]) + 1 }
        return nodes[place] >= next && nodes[place] < nodeCount
      }
      states[Int(label)] = ascends ? 1 : 2
    }
    return states[Int(label)] == 1
  }

  /// Whether the nodes of all labels are sound.
  func isSound() -> Bool {
    (0..<NameID(truncatingIfNeeded: labelCount)).allSatisfy { isSound($0) }
  }
}
