/// The properties of a snapshot: columns, strings, long values and indexes.
struct SnapshotProperties {
  /// By the number of the key.
  let nodeColumns: [SnapshotColumn?]
  let relationshipColumns: [SnapshotColumn?]
  private let indexes: [SnapshotIndex?]
  private let stringOffsets: MappedColumn<UInt64>
  private let stringText: UnsafeRawBufferPointer
  private let values: UnsafeRawBufferPointer
  private let strings = SnapshotStringCache()

  init(_ table: SnapshotSectionTable) throws(SnapshotError) {
    stringOffsets = try table.column(.stringOffsets)
    stringText = try table.bytes(.stringText)
    values = try table.bytes(.values)
    var nodeColumns = [SnapshotColumn?](repeating: nil, count: table.keyCount)
    var relationshipColumns = nodeColumns
    var indexes = [SnapshotIndex?](repeating: nil, count: table.keyCount)
    for section in table.sections where section.kind >= SnapshotLayout.Kind.denseNodeColumn.rawValue {
      let key = section.parameter
      guard let kind = SnapshotLayout.Kind(rawValue: section.kind) else { continue }
      guard key < table.keyCount else {
        throw SnapshotError(.malformed, at: "section \(kind)", expected: "a key below \(table.keyCount)", found: "\(key)")
      }
      var isRead = true
      switch kind {
      case .denseNodeColumn:
        nodeColumns[key] = SnapshotColumn(dense: section.bytes, bound: table.nodeCount)
        isRead = nodeColumns[key] != nil
      case .sparseNodeColumn: nodeColumns[key] = SnapshotColumn(sparse: section.bytes)
      case .denseRelationshipColumn:
        relationshipColumns[key] = SnapshotColumn(dense: section.bytes, bound: table.relationshipCount)
        isRead = relationshipColumns[key] != nil
      case .sparseRelationshipColumn: relationshipColumns[key] = SnapshotColumn(sparse: section.bytes)
      default:
        indexes[key] = SnapshotIndex(section.bytes)
        isRead = indexes[key] != nil
      }
      guard isRead else {
        throw SnapshotError(
          .malformed, at: "section \(kind) of key \(key)", expected: "bytes for all", found: "\(section.bytes.count) bytes")
      }
    }
    self.nodeColumns = nodeColumns
    self.relationshipColumns = relationshipColumns
    self.indexes = indexes
  }

  @inline(__always) func cell(_ key: NameID, ofNode node: NodeID) -> SnapshotColumn.Cell {
    guard Int(key) < nodeColumns.count, let column = nodeColumns[Int(key)] else { return .absent }
    return column[node]
  }

  @inline(__always) func cell(_ key: NameID, ofRelationship relationship: RelationshipID) -> SnapshotColumn.Cell {
    guard Int(key) < relationshipColumns.count, let column = relationshipColumns[Int(key)] else { return .absent }
    return column[relationship]
  }

  func row(_ owner: UInt32, in columns: [SnapshotColumn?]) -> [(key: NameID, value: Value)] {
    var row: [(key: NameID, value: Value)] = []
    for (key, column) in columns.enumerated() {
      guard let column else { continue }
      let value = value(column[owner])
      if !value.isNull { row.append((NameID(truncatingIfNeeded: key), value)) }
    }
    return row
  }

  /// What a cell stands for.
  func value(_ cell: SnapshotColumn.Cell) -> Value {
    switch cell.tag {
    case SnapshotLayout.Tag.boolean: .boolean(cell.payload != 0)
    case SnapshotLayout.Tag.integer: .integer(Int(truncatingIfNeeded: cell.payload))
    case SnapshotLayout.Tag.float: .float(Double(bitPattern: cell.payload))
    case SnapshotLayout.Tag.string: text(cell).map { .string(strings.string(cell.payload, $0)) } ?? .null
    case SnapshotLayout.Tag.value: longValue(at: cell.payload)
    case SnapshotLayout.Tag.date: .temporal(.date(days: Int(truncatingIfNeeded: cell.payload)))
    case SnapshotLayout.Tag.localTime: .temporal(.localTime(nanoseconds: Int(truncatingIfNeeded: cell.payload)))
    default: .null
    }
  }

  private func longValue(at offset: UInt64) -> Value {
    guard offset < UInt64(values.count) else { return .null }
    var decoder = ValueDecoder(values, at: Int(truncatingIfNeeded: offset))
    return decoder.value() ?? .null
  }

  /// The UTF-8 of a string cell, where it lies.
  @inline(__always) func text(_ cell: SnapshotColumn.Cell) -> UnsafeBufferPointer<UInt8>? {
    guard cell.tag == SnapshotLayout.Tag.string, cell.payload < UInt64(stringOffsets.count) else { return nil }
    let range = stringOffsets.range(Int(truncatingIfNeeded: cell.payload), in: stringText.count)
    return UnsafeRawBufferPointer(rebasing: stringText[range]).assumingMemoryBound(to: UInt8.self)
  }

  /// The nodes that have a value for a key, ascending; nothing when no index can tell.
  func nodes(_ key: NameID, equalTo value: Value, below bound: Int, owner: AnyObject) -> IDList? {
    guard let hash = SnapshotLayout.indexHash(of: value) else { return nil }
    guard Int(key) < nodeColumns.count, let column = nodeColumns[Int(key)] else { return IDList([]) }
    guard let index = indexes[Int(key)] else { return nil }
    switch value {
    case .string(var string):
      return string.withUTF8 { wanted in
        index.nodes(hash, owner: owner) { node in
          guard node < bound, let text = text(column[node]), text.count == wanted.count else { return false }
          return text.elementsEqual(wanted)
        }
      }
    case .integer(let integer):
      return index.nodes(hash, owner: owner) { $0 < bound && equals(column[$0], integer) }
    case .float(let float):
      guard let integer = Int(exactly: float) else { return nil }
      return index.nodes(hash, owner: owner) { $0 < bound && equals(column[$0], integer) }
    default:
      return nil
    }
  }

  private func equals(_ cell: SnapshotColumn.Cell, _ integer: Int) -> Bool {
    switch cell.tag {
    case SnapshotLayout.Tag.integer: Int(truncatingIfNeeded: cell.payload) == integer
    case SnapshotLayout.Tag.float: Int(exactly: Double(bitPattern: cell.payload)) == integer
    default: false
    }
  }
}
