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
  }

  deinit { states.deallocate() }

  func labels(of node: NodeID) -> [NameID] {
    guard Int(node) < nodeCount else { return [] }
    return setOffsets.range(Int(setOfNode[Int(node)]), in: members.count).map { members[$0] }.filter { $0 < labelCount }
  }

  @inline(__always) func has(_ label: NameID, _ node: NodeID) -> Bool {
    guard label < labelCount, node < nodeCount else { return false }
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
