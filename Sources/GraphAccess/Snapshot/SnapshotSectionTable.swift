/// The header and the table of a snapshot, checked: every section lies inside the bytes.
struct SnapshotSectionTable {
  struct Section {
    let kind: UInt32
    let parameter: Int
    let bytes: UnsafeRawBufferPointer
    let checksum: UInt64
  }

  let nodeCount: Int
  let relationshipCount: Int
  let labelCount: Int
  let typeCount: Int
  let keyCount: Int
  let labelSetCount: Int
  let sections: [Section]

  init(_ bytes: UnsafeRawBufferPointer) throws(SnapshotError) {
    func number<Number: FixedWidthInteger>(_ offset: Int, _: Number.Type) -> Number {
      Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }
    func place(_ offset: Int) -> Int { Int(number(offset, UInt32.self)) }

    #if _endian(big)
      throw SnapshotError(.unreadable, at: "machine", expected: "little-endian numbers", found: "big-endian ones")
    #endif
    guard bytes.count >= SnapshotLayout.magic.count, bytes[..<SnapshotLayout.magic.count].elementsEqual(SnapshotLayout.magic) else {
      throw SnapshotError(.notASnapshot, at: "first 8 bytes", expected: "those of a snapshot", found: "others")
    }
    guard bytes.count >= SnapshotLayout.headerLength else {
      throw SnapshotError(.truncated, at: "header", expected: "\(SnapshotLayout.headerLength) bytes", found: "\(bytes.count)")
    }
    let version = number(8, UInt32.self)
    guard version == SnapshotLayout.version else {
      throw SnapshotError(.unknownVersion, at: "format version", expected: "\(SnapshotLayout.version)", found: "\(version)")
    }
    let length = number(16, UInt64.self)
    guard length <= UInt64(bytes.count) else {
      throw SnapshotError(.truncated, at: "snapshot", expected: "\(length) bytes", found: "\(bytes.count)")
    }
    guard length == UInt64(bytes.count) else {
      throw SnapshotError(.malformed, at: "snapshot", expected: "\(length) bytes", found: "\(bytes.count)")
    }
    let sectionCount = place(12)
    guard sectionCount <= (bytes.count - SnapshotLayout.headerLength) / SnapshotLayout.tableEntryLength else {
      throw SnapshotError(.malformed, at: "table of sections", expected: "a table inside the file", found: "\(sectionCount) sections")
    }
    guard number(SnapshotLayout.checksumOffset, UInt64.self) == SnapshotLayout.headerChecksum(bytes, sectionCount: sectionCount) else {
      throw SnapshotError(.checksum, at: "header", expected: "the checksum that was written", found: "another")
    }
    nodeCount = place(24)
    relationshipCount = place(28)
    labelCount = place(32)
    typeCount = place(36)
    keyCount = place(40)
    labelSetCount = place(44)
    // A number that leads nowhere is answered by the first node or type, which must be there.
    guard relationshipCount == 0 || (nodeCount > 0 && typeCount > 0) else {
      throw SnapshotError(
        .malformed, at: "header", expected: "nodes and types for relationships", found: "\(nodeCount) nodes and \(typeCount) types")
    }

    var sections: [Section] = []
    sections.reserveCapacity(sectionCount)
    for index in 0..<sectionCount {
      let entry = SnapshotLayout.headerLength + index * SnapshotLayout.tableEntryLength
      let (offset, length) = (number(entry + 8, UInt64.self), number(entry + 16, UInt64.self))
      guard offset % 8 == 0, offset <= UInt64(bytes.count), length <= UInt64(bytes.count) - offset else {
        throw SnapshotError(
          .malformed, at: "section \(index)", expected: "a place inside the file", found: "\(length) bytes from \(offset)")
      }
      let start = Int(truncatingIfNeeded: offset)
      sections.append(
        Section(
          kind: number(entry, UInt32.self), parameter: place(entry + 4),
          bytes: UnsafeRawBufferPointer(rebasing: bytes[start..<start + Int(truncatingIfNeeded: length)]),
          checksum: number(entry + 24, UInt64.self)))
    }
    self.sections = sections
  }

  /// The section of a kind, which must have so many bytes if that follows from the header.
  func bytes(_ kind: SnapshotLayout.Kind, length: Int? = nil) throws(SnapshotError) -> UnsafeRawBufferPointer {
    guard let section = sections.first(where: { $0.kind == kind.rawValue }) else {
      throw SnapshotError(.malformed, at: "section \(kind)", expected: "one", found: "none")
    }
    guard length == nil || section.bytes.count == length else {
      throw SnapshotError(.malformed, at: "section \(kind)", expected: "\(length ?? 0) bytes", found: "\(section.bytes.count)")
    }
    return section.bytes
  }

  /// So many numbers.
  func column<Element>(_ kind: SnapshotLayout.Kind, count: Int) throws(SnapshotError) -> MappedColumn<Element> {
    MappedColumn(try bytes(kind, length: count * MemoryLayout<Element>.stride))
  }

  /// As many numbers as there are.
  func column<Element>(_ kind: SnapshotLayout.Kind) throws(SnapshotError) -> MappedColumn<Element> {
    MappedColumn(try bytes(kind))
  }
}
