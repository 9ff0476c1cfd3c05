/// Makes snapshots of graphs that are given as plain rows.
///
/// Nodes keep their places as numbers, and so do relationships, except that those without both ends are left out; names are numbered in
/// order of first use. Of a key that is named twice in a row the last value holds. The same records give the same bytes.
public struct SnapshotWriter {
  private var labels = NameTable()
  private var types = NameTable()
  private var keys = NameTable()
  private var labelSets: [[NameID]] = []
  private var labelSetNumbers: [[NameID]: UInt32] = [:]
  private var strings = SnapshotStrings()
  private var values = SnapshotValues()
  private var nodeColumns: [SnapshotColumnWriter] = []
  private var relationshipColumns: [SnapshotColumnWriter] = []
  private var indexes: [SnapshotIndexWriter] = []

  private init() {}

  /// The bytes of a snapshot.
  public static func bytes(for records: GraphRecords) -> [UInt8] {
    let memory = memory(for: records)
    return withExtendedLifetime(memory) { Array(memory.bytes) }
  }

  /// The same without a copy.
  static func memory(for records: GraphRecords) -> SnapshotMemory {
    var writer = SnapshotWriter()
    return writer.write(records)
  }

  private mutating func write(_ records: GraphRecords) -> SnapshotMemory {
    var sections = SnapshotSections()
    let nodeLabelSets = gather(records.nodes)
    let relationships = gather(records.relationships, nodeCount: records.nodes.count)
    let counts = SnapshotSections.Counts(
      nodes: records.nodes.count, relationships: relationships.types.count, labels: labels.names.count, types: types.names.count,
      keys: keys.names.count, labelSets: labelSets.count)
    appendNames(to: &sections)
    appendLabels(nodeLabelSets, to: &sections)
    append(relationships, counts, to: &sections)
    appendProperties(counts, to: &sections)
    return sections.assemble(counts)
  }

  // MARK: Gathering

  private mutating func gather(_ nodes: [GraphRecords.Node]) -> [UInt32] {
    var sets: [UInt32] = []
    sets.reserveCapacity(nodes.count)
    for (place, node) in nodes.enumerated() {
      var numbers: [NameID] = []
      for name in node.labels {
        let label = labels.number(adding: name)
        if !numbers.contains(label) { numbers.append(label) }
      }
      if let set = labelSetNumbers[numbers] {
        sets.append(set)
      } else {
        let set = UInt32(truncatingIfNeeded: labelSets.count)
        labelSets.append(numbers)
        labelSetNumbers[numbers] = set
        sets.append(set)
      }
      gather(node.properties, of: UInt32(truncatingIfNeeded: place), areOfNode: true)
    }
    return sets
  }

  private struct Ends {
    var sources: [NodeID] = []
    var targets: [NodeID] = []
    var types: [NameID] = []
  }

  private mutating func gather(_ relationships: [GraphRecords.Relationship], nodeCount: Int) -> Ends {
    var ends = Ends()
    for relationship in relationships {
      guard (0..<nodeCount).contains(relationship.source), (0..<nodeCount).contains(relationship.target) else { continue }
      gather(relationship.properties, of: UInt32(truncatingIfNeeded: ends.types.count), areOfNode: false)
      ends.sources.append(NodeID(truncatingIfNeeded: relationship.source))
      ends.targets.append(NodeID(truncatingIfNeeded: relationship.target))
      ends.types.append(types.number(adding: relationship.type))
    }
    return ends
  }

  private mutating func gather(_ properties: [(key: String, value: Value)], of owner: UInt32, areOfNode: Bool) {
    for (name, value) in properties {
      let cell = cell(value)
      if cell.tag == SnapshotLayout.Tag.absent {
        guard let key = keys.number(of: name) else { continue }
        if areOfNode { nodeColumns[Int(key)].remove(owner) } else { relationshipColumns[Int(key)].remove(owner) }
        if areOfNode { indexes[Int(key)].set(.null, of: owner) }
        continue
      }
      let key = Int(keys.number(adding: name))
      if key == nodeColumns.count {
        nodeColumns.append(SnapshotColumnWriter())
        relationshipColumns.append(SnapshotColumnWriter())
        indexes.append(SnapshotIndexWriter())
      }
      if areOfNode {
        nodeColumns[key].set(cell.payload, cell.tag, of: owner)
        indexes[key].set(value, of: owner)
      } else {
        relationshipColumns[key].set(cell.payload, cell.tag, of: owner)
      }
    }
  }

  /// What stands for a value in a column; nodes, relationships and paths mean nothing outside their graph and are left out.
  private mutating func cell(_ value: Value) -> (tag: UInt8, payload: UInt64) {
    switch value {
    case .null, .node, .relationship, .path: (SnapshotLayout.Tag.absent, 0)
    case .boolean(let boolean): (SnapshotLayout.Tag.boolean, boolean ? 1 : 0)
    case .integer(let integer): (SnapshotLayout.Tag.integer, UInt64(bitPattern: Int64(integer)))
    case .float(let float): (SnapshotLayout.Tag.float, float.bitPattern)
    case .string(let string): (SnapshotLayout.Tag.string, strings.number(of: string))
    case .temporal(.date(let days)): (SnapshotLayout.Tag.date, UInt64(bitPattern: Int64(days)))
    case .temporal(.localTime(let nanoseconds)): (SnapshotLayout.Tag.localTime, UInt64(bitPattern: Int64(nanoseconds)))
    case .list, .map, .temporal: (SnapshotLayout.Tag.value, values.offset(of: value))
    }
  }

  // MARK: Sections

  private func appendNames(to sections: inout SnapshotSections) {
    var offsets: [UInt32] = [0]
    var text: [UInt8] = []
    for name in labels.names + types.names + keys.names {
      text.append(contentsOf: name.utf8)
      offsets.append(UInt32(truncatingIfNeeded: text.count))
    }
    sections.append(.names, 0, [.words(offsets), .bytes(text)])
  }

  private func appendLabels(_ nodeLabelSets: [UInt32], to sections: inout SnapshotSections) {
    let wordsPerSet = (labels.names.count + 63) / 64
    var setOffsets: [UInt32] = [0]
    var bits = [UInt64](repeating: 0, count: wordsPerSet * labelSets.count)
    for (set, members) in labelSets.enumerated() {
      setOffsets.append(setOffsets[set] + UInt32(truncatingIfNeeded: members.count))
      for label in members { bits[set * wordsPerSet + Int(label) / 64] |= 1 << UInt64(label % 64) }
    }
    var nodesOfLabel = [[UInt32]](repeating: [], count: labels.names.count)
    for (node, set) in nodeLabelSets.enumerated() {
      for label in labelSets[Int(set)] { nodesOfLabel[Int(label)].append(UInt32(truncatingIfNeeded: node)) }
    }
    var labelOffsets: [UInt64] = [0]
    for nodes in nodesOfLabel { labelOffsets.append((labelOffsets.last ?? 0) + UInt64(nodes.count)) }
    sections.append(.labelSetOffsets, 0, [.words(setOffsets)])
    sections.append(.labelSetMembers, 0, [.words(labelSets.flatMap { $0 })])
    sections.append(.labelSetBits, 0, [.longs(bits)])
    sections.append(.nodeLabelSets, 0, [.words(nodeLabelSets)])
    sections.append(.labelOffsets, 0, [.longs(labelOffsets)])
    sections.append(.labelNodes, 0, [.words(nodesOfLabel.flatMap { $0 })])
  }

  private func append(_ ends: Ends, _ counts: SnapshotSections.Counts, to sections: inout SnapshotSections) {
    var typeCounts = [UInt64](repeating: 0, count: counts.types)
    for type in ends.types { typeCounts[Int(type)] += 1 }
    sections.append(.typeCounts, 0, [.longs(typeCounts)])
    sections.append(.sources, 0, [.words(ends.sources)])
    sections.append(.targets, 0, [.words(ends.targets)])
    sections.append(.types, 0, [.words(ends.types)])
    let outgoing = CompressedRows(
      owners: ends.sources, neighbors: ends.targets, types: ends.types, nodeCount: counts.nodes, typeCount: counts.types)
    sections.append(.outgoingOffsets, 0, [.words(outgoing.offsets)])
    sections.append(.outgoingNeighbors, 0, [.words(outgoing.neighbors)])
    sections.append(.outgoingRelationships, 0, [.words(outgoing.relationships)])
    sections.append(.outgoingTypes, 0, [.words(outgoing.types)])
    let incoming = CompressedRows(
      owners: ends.targets, neighbors: ends.sources, types: ends.types, nodeCount: counts.nodes, typeCount: counts.types)
    sections.append(.incomingOffsets, 0, [.words(incoming.offsets)])
    sections.append(.incomingNeighbors, 0, [.words(incoming.neighbors)])
    sections.append(.incomingRelationships, 0, [.words(incoming.relationships)])
    sections.append(.incomingTypes, 0, [.words(incoming.types)])
  }

  private func appendProperties(_ counts: SnapshotSections.Counts, to sections: inout SnapshotSections) {
    for (key, column) in nodeColumns.enumerated() where !column.owners.isEmpty {
      let (isDense, parts) = column.parts(bound: counts.nodes)
      sections.append(isDense ? .denseNodeColumn : .sparseNodeColumn, key, parts)
      sections.append(.nodeIndex, key, [indexes[key].part()])
    }
    for (key, column) in relationshipColumns.enumerated() where !column.owners.isEmpty {
      let (isDense, parts) = column.parts(bound: counts.relationships)
      sections.append(isDense ? .denseRelationshipColumn : .sparseRelationshipColumn, key, parts)
    }
    sections.append(.stringOffsets, 0, [.longs(strings.offsets)])
    sections.append(.stringText, 0, [.bytes(strings.text)])
    sections.append(.values, 0, [.bytes(values.bytes)])
  }
}
