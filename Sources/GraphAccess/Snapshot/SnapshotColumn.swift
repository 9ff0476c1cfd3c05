/// One property of all nodes or of all relationships, in a snapshot's memory.
struct SnapshotColumn {
  struct Cell {
    let tag: UInt8
    let payload: UInt64

    static var absent: Cell { Cell(tag: SnapshotLayout.Tag.absent, payload: 0) }
  }

  private let payloads: MappedColumn<UInt64>
  private let tags: MappedColumn<UInt8>
  /// The owners of the cells of a sparse column; a dense one has a cell for everybody.
  private let owners: MappedColumn<UInt32>?

  /// Payloads and tags for everybody.
  init?(dense bytes: UnsafeRawBufferPointer, bound: Int) {
    guard bytes.count == 9 * bound else { return nil }
    payloads = MappedColumn(UnsafeRawBufferPointer(rebasing: bytes[..<(8 * bound)]))
    tags = MappedColumn(UnsafeRawBufferPointer(rebasing: bytes[(8 * bound)...]))
    owners = nil
  }

  /// Payloads, owners and tags of those who have the property; bytes that are left over belong to nobody.
  init(sparse bytes: UnsafeRawBufferPointer) {
    let count = bytes.count / 13
    payloads = MappedColumn(UnsafeRawBufferPointer(rebasing: bytes[..<(8 * count)]))
    owners = MappedColumn(UnsafeRawBufferPointer(rebasing: bytes[(8 * count)..<(12 * count)]))
    tags = MappedColumn(UnsafeRawBufferPointer(rebasing: bytes[(12 * count)..<(13 * count)]))
  }

  /// The cell of an owner; the tag says when there is none.
  @inline(__always) subscript(owner: UInt32) -> Cell {
    guard let owners else { return Cell(tag: tags[Int(owner)], payload: payloads[Int(owner)]) }
    var (low, high) = (0, owners.count)
    while low < high {
      let middle = (low + high) / 2
      if owners[middle] < owner { low = middle + 1 } else { high = middle }
    }
    guard low < owners.count, owners[low] == owner else { return .absent }
    return Cell(tag: tags[low], payload: payloads[low])
  }
}
