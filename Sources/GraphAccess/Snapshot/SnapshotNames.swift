/// The names of labels, relationship types and property keys of a snapshot.
struct SnapshotNames {
  let labels: NameTable
  let types: NameTable
  let keys: NameTable

  init(_ table: SnapshotSectionTable) throws(SnapshotError) {
    let bytes = try table.bytes(.names)
    let count = table.labelCount + table.typeCount + table.keyCount
    let textOffset = (count + 1) * 4
    guard textOffset <= bytes.count else {
      throw SnapshotError(.malformed, at: "section names", expected: "\(count) names", found: "\(bytes.count) bytes")
    }
    let offsets = MappedColumn<UInt32>(UnsafeRawBufferPointer(rebasing: bytes[..<textOffset]))
    let text = UnsafeRawBufferPointer(rebasing: bytes[textOffset...])
    let names = (0..<count).map { String(decoding: text[offsets.range($0, in: text.count)], as: UTF8.self) }
    labels = NameTable(Array(names[..<table.labelCount]))
    types = NameTable(Array(names[table.labelCount..<table.labelCount + table.typeCount]))
    keys = NameTable(Array(names[(table.labelCount + table.typeCount)...]))
    // A name that stood twice would leave later names with other numbers than those that the file uses.
    guard labels.names.count == table.labelCount, types.names.count == table.typeCount, keys.names.count == table.keyCount else {
      throw SnapshotError(.malformed, at: "section names", expected: "\(count) different names", found: "a name twice")
    }
  }
}
