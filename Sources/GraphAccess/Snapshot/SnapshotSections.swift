/// The sections of a snapshot that is being written, and how they become one piece of memory.
struct SnapshotSections {
  /// One column of a section.
  enum Part {
    case bytes([UInt8])
    case words([UInt32])
    case longs([UInt64])

    var byteCount: Int {
      switch self {
      case .bytes(let numbers): numbers.count
      case .words(let numbers): numbers.count * 4
      case .longs(let numbers): numbers.count * 8
      }
    }

    func copy(to memory: UnsafeMutableRawBufferPointer) {
      switch self {
      case .bytes(let numbers): memory.copyBytes(from: numbers)
      case .words(let numbers): numbers.withUnsafeBytes { memory.copyMemory(from: $0) }
      case .longs(let numbers): numbers.withUnsafeBytes { memory.copyMemory(from: $0) }
      }
    }
  }

  /// What the header says besides what follows from the sections.
  struct Counts {
    var nodes = 0
    var relationships = 0
    var labels = 0
    var types = 0
    var keys = 0
    var labelSets = 0
  }

  private struct Section {
    let kind: SnapshotLayout.Kind
    let parameter: Int
    let parts: [Part]

    var byteCount: Int { parts.reduce(0) { $0 + $1.byteCount } }
  }

  private var sections: [Section] = []

  mutating func append(_ kind: SnapshotLayout.Kind, _ parameter: Int = 0, _ parts: [Part]) {
    sections.append(Section(kind: kind, parameter: parameter, parts: parts))
  }

  /// Puts header, table and sections together.
  func assemble(_ counts: Counts) -> SnapshotMemory {
    var end = SnapshotLayout.headerLength + sections.count * SnapshotLayout.tableEntryLength
    let offsets = sections.map { section in
      let offset = (end + 7) & ~7
      end = offset + section.byteCount
      return offset
    }
    return SnapshotMemory(count: end) { memory in
      for (index, (section, offset)) in zip(sections, offsets).enumerated() {
        var place = offset
        for part in section.parts {
          part.copy(to: UnsafeMutableRawBufferPointer(rebasing: memory[place..<place + part.byteCount]))
          place += part.byteCount
        }
        let entry = SnapshotLayout.headerLength + index * SnapshotLayout.tableEntryLength
        store(section.kind.rawValue, at: entry, in: memory)
        store(UInt32(truncatingIfNeeded: section.parameter), at: entry + 4, in: memory)
        store(UInt64(offset), at: entry + 8, in: memory)
        store(UInt64(section.byteCount), at: entry + 16, in: memory)
        store(XXHash64.hash(UnsafeRawBufferPointer(rebasing: memory[offset..<place])), at: entry + 24, in: memory)
      }
      storeHeader(counts, in: memory)
    }
  }

  private func storeHeader(_ counts: Counts, in memory: UnsafeMutableRawBufferPointer) {
    for (place, byte) in SnapshotLayout.magic.enumerated() { memory[place] = byte }
    store(SnapshotLayout.version, at: 8, in: memory)
    store(UInt32(sections.count), at: 12, in: memory)
    store(UInt64(memory.count), at: 16, in: memory)
    let numbers = [counts.nodes, counts.relationships, counts.labels, counts.types, counts.keys, counts.labelSets]
    for (index, number) in numbers.enumerated() { store(UInt32(truncatingIfNeeded: number), at: 24 + 4 * index, in: memory) }
    let checksum = SnapshotLayout.headerChecksum(UnsafeRawBufferPointer(memory), sectionCount: sections.count)
    store(checksum, at: SnapshotLayout.checksumOffset, in: memory)
  }

  private func store<Number: FixedWidthInteger>(_ number: Number, at offset: Int, in memory: UnsafeMutableRawBufferPointer) {
    memory.storeBytes(of: number.littleEndian, toByteOffset: offset, as: Number.self)
  }
}

extension SnapshotLayout {
  /// The checksum that belongs into the header; the table must be inside the bytes.
  static func headerChecksum(_ bytes: UnsafeRawBufferPointer, sectionCount: Int) -> UInt64 {
    var covered = Array(bytes[..<checksumOffset])
    covered += bytes[headerLength..<headerLength + sectionCount * tableEntryLength]
    return covered.withUnsafeBytes { XXHash64.hash($0) }
  }
}
