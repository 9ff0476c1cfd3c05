/// One property of all nodes or of all relationships, as it is gathered for a snapshot.
struct SnapshotColumnWriter {
  private(set) var owners: [UInt32] = []
  private(set) var payloads: [UInt64] = []
  private(set) var tags: [UInt8] = []

  /// Sets the cell of an owner that is not below the last one; a second value for the same owner replaces the first.
  mutating func set(_ payload: UInt64, _ tag: UInt8, of owner: UInt32) {
    if owners.last == owner { removeLast() }
    owners.append(owner)
    payloads.append(payload)
    tags.append(tag)
  }

  /// Takes back what the owner was given, if it was given anything.
  mutating func remove(_ owner: UInt32) {
    if owners.last == owner { removeLast() }
  }

  private mutating func removeLast() {
    owners.removeLast()
    payloads.removeLast()
    tags.removeLast()
  }

  /// The column for so many owners: spread out when it is filled well, as it is otherwise.
  func parts(bound: Int) -> (isDense: Bool, parts: [SnapshotSections.Part]) {
    guard owners.count * SnapshotLayout.denseShare >= bound else {
      return (false, [.longs(payloads), .words(owners), .bytes(tags)])
    }
    var densePayloads = [UInt64](repeating: 0, count: bound)
    var denseTags = [UInt8](repeating: SnapshotLayout.Tag.absent, count: bound)
    for (index, owner) in owners.enumerated() {
      densePayloads[Int(owner)] = payloads[index]
      denseTags[Int(owner)] = tags[index]
    }
    return (true, [.longs(densePayloads), .bytes(denseTags)])
  }
}
