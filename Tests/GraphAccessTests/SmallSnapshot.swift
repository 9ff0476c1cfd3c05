@testable import GraphAccess

/// A small snapshot to do damage to, and what must hold of whatever becomes of it.
enum SmallSnapshot {
  /// A small graph with something in every section.
  static let bytes = SnapshotWriter.bytes(
    for: GraphRecords(
      nodes: [
        .init(
          labels: ["A", "B"],
          properties: [("n", .string("Ada")), ("v", .integer(1)), ("l", .list([.integer(300), .map(["k": .string("v")])]))]),
        .init(labels: ["B"], properties: [("n", .string("Bob")), ("v", .float(1))]),
        .init(labels: [], properties: [("n", .string("")), ("t", .temporal(.time(nanoseconds: 5, offset: 7)))]),
        .init(properties: [("v", .integer(1))]), .init(properties: [("v", .integer(1))]), .init(), .init(), .init(), .init(),
      ],
      relationships: [
        .init(type: "T", source: 0, target: 1, properties: [("v", .boolean(true))]), .init(type: "S", source: 0, target: 0),
        .init(type: "T", source: 2, target: 1, properties: [("t", .temporal(.date(days: 3)))]), .init(type: "T", source: 0, target: 1),
      ]))

  /// Follows every number that the graph gives; answers false when one leads nowhere.
  static func isReadable(_ graph: GraphSnapshot) -> Bool {
    var isSound = true
    func check(node: NodeID) {
      isSound = isSound && graph.contains(node: node)
      _ = (graph.labels(of: node), graph.properties(ofNode: node))
      for key in 0...NameID(graph.keyNames.count) {
        _ = (graph.property(key, ofNode: node), graph.withText(key, ofNode: node) { $0.reduce(0, &+) })
      }
    }
    func check(list: IDList) {
      isSound = isSound && zip(list, list.dropFirst()).allSatisfy { $0 < $1 }
      for node in list { check(node: node) }
    }
    for label in 0...NameID(graph.labelNames.count) {
      isSound = isSound && graph.count(label: label) >= 0
      check(list: graph.nodes(label: label))
      for node in graph.nodes(label: label) {
        _ = graph.has(label: label, node: node)
      }
    }
    for type in 0...NameID(graph.typeNames.count) { isSound = isSound && graph.count(type: type) >= 0 }
    for key in 0...NameID(graph.keyNames.count) {
      for value in [Value.string("Ada"), .string(""), .integer(1), .float(1)] {
        if let list = graph.nodes(key: key, equalTo: value) { check(list: list) }
      }
    }
    for node in 0..<NodeID(graph.nodeBound) {
      for direction in [Direction.outgoing, .incoming] {
        let row = graph.adjacency(of: node, direction)
        for entry in 0..<row.count {
          isSound = isSound && graph.contains(relationship: row.relationships[entry]) && Int(row.types[entry]) < graph.typeNames.count
          check(node: row.neighbors[entry])
        }
        for type in 0..<NameID(graph.typeNames.count) { isSound = isSound && (0...row.count).contains(row.run(of: type).count) }
      }
    }
    for relationship in 0..<RelationshipID(graph.relationshipBound) {
      isSound = isSound && graph.contains(node: graph.source(of: relationship)) && graph.contains(node: graph.target(of: relationship))
      isSound = isSound && Int(graph.type(of: relationship)) < graph.typeNames.count
      for (key, _) in graph.properties(ofRelationship: relationship) { _ = graph.property(key, ofRelationship: relationship) }
    }
    _ = MemoryGraph(copying: graph).records()
    return isSound
  }

  /// Makes the checksum of the header fit, and the length of the file.
  static func seal(_ bytes: inout [UInt8]) {
    guard bytes.count >= SnapshotLayout.headerLength else { return }
    withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { bytes.replaceSubrange(16..<24, with: $0) }
    let sections = Int(bytes[12]) | Int(bytes[13]) << 8
    guard SnapshotLayout.headerLength + sections * SnapshotLayout.tableEntryLength <= bytes.count else { return }
    let checksum = bytes.withUnsafeBytes { SnapshotLayout.headerChecksum($0, sectionCount: sections) }
    withUnsafeBytes(of: checksum.littleEndian) { bytes.replaceSubrange(56..<64, with: $0) }
  }
}
