import GraphAccess

/// A graph that answers every question by going through everything: what the real ones are compared with.
final class NaiveGraph: GraphReading {
  struct Node {
    var labels: [String]
    var properties: [String: Value]
    var isThere = true
  }

  struct Relationship {
    var type: String
    var source: NodeID
    var target: NodeID
    var properties: [String: Value]
    var isThere = true
  }

  var nodes: [Node] = []
  var relationships: [Relationship] = []
  /// In any order; strings that are canonically equivalent are two names here.
  var labelNames: [String] = []
  var typeNames: [String] = []
  var keyNames: [String] = []
  private var columns: [UnsafeMutablePointer<UInt32>] = []

  init() {}

  init(_ records: GraphRecords) {
    for node in records.nodes { create(labels: node.labels, properties: node.properties) }
    for relationship in records.relationships {
      create(
        type: relationship.type, source: NodeID(relationship.source), target: NodeID(relationship.target),
        properties: relationship.properties)
    }
  }

  deinit { columns.forEach { $0.deallocate() } }

  func create(labels: [String], properties: [(key: String, value: Value)]) {
    var given: [String] = []
    for label in labels where !given.contains(where: { same($0, label) }) { given.append(label) }
    for label in given { note(label, in: &labelNames) }
    nodes.append(Node(labels: given, properties: row(properties)))
  }

  func create(type: String, source: NodeID, target: NodeID, properties: [(key: String, value: Value)]) {
    note(type, in: &typeNames)
    relationships.append(Relationship(type: type, source: source, target: target, properties: row(properties)))
  }

  func row(_ properties: [(key: String, value: Value)]) -> [String: Value] {
    var row: [String: Value] = [:]
    for (key, value) in properties { set(key, in: &row, to: value) }
    return row
  }

  func set(_ key: String, in row: inout [String: Value], to value: Value) {
    guard !value.isNull else { return row[key] = nil }
    note(key, in: &keyNames)
    row[key] = value
  }

  func note(_ name: String, in names: inout [String]) {
    if !names.contains(where: { same($0, name) }) { names.append(name) }
  }

  private func same(_ left: String, _ right: String) -> Bool { Array(left.utf8) == Array(right.utf8) }

  private func number(_ name: String, in names: [String]) -> NameID? {
    names.firstIndex { same($0, name) }.map { NameID($0) }
  }

  var nodeBound: Int { nodes.count }
  var relationshipBound: Int { relationships.count }
  var nodeCount: Int { nodes.count { $0.isThere } }
  var relationshipCount: Int { relationships.count { $0.isThere } }
  func contains(node: NodeID) -> Bool { Int(node) < nodes.count && nodes[Int(node)].isThere }
  func contains(relationship: RelationshipID) -> Bool {
    Int(relationship) < relationships.count && relationships[Int(relationship)].isThere
  }

  func label(named name: String) -> NameID? { number(name, in: labelNames) }
  func type(named name: String) -> NameID? { number(name, in: typeNames) }
  func key(named name: String) -> NameID? { number(name, in: keyNames) }

  func labels(of node: NodeID) -> [NameID] { nodes[Int(node)].labels.compactMap { label(named: $0) } }
  func has(label: NameID, node: NodeID) -> Bool { labels(of: node).contains(label) }
  func nodes(label: NameID) -> IDList {
    IDList((0..<UInt32(nodes.count)).filter { contains(node: $0) && has(label: label, node: $0) })
  }
  func count(label: NameID) -> Int { nodes(label: label).count }

  func source(of relationship: RelationshipID) -> NodeID { relationships[Int(relationship)].source }
  func target(of relationship: RelationshipID) -> NodeID { relationships[Int(relationship)].target }
  func type(of relationship: RelationshipID) -> NameID { type(named: relationships[Int(relationship)].type) ?? .max }
  func count(type: NameID) -> Int {
    (0..<UInt32(relationships.count)).count { contains(relationship: $0) && self.type(of: $0) == type }
  }

  func adjacency(of node: NodeID, _ direction: Direction) -> Adjacency {
    let found = (0..<UInt32(relationships.count)).filter {
      contains(relationship: $0) && (direction == .outgoing ? source(of: $0) : target(of: $0)) == node
    }
    let memory = UnsafeMutablePointer<UInt32>.allocate(capacity: max(1, found.count * 3))
    columns.append(memory)
    for (index, relationship) in found.enumerated() {
      memory[index] = direction == .outgoing ? target(of: relationship) : source(of: relationship)
      memory[found.count + index] = relationship
      memory[2 * found.count + index] = type(of: relationship)
    }
    return Adjacency(
      count: found.count, neighbors: memory, relationships: memory + found.count, types: memory + 2 * found.count, isSortedByType: false)
  }

  func property(_ key: NameID, ofNode node: NodeID) -> Value {
    Int(key) < keyNames.count ? nodes[Int(node)].properties[keyNames[Int(key)]] ?? .null : .null
  }
  func property(_ key: NameID, ofRelationship relationship: RelationshipID) -> Value {
    Int(key) < keyNames.count ? relationships[Int(relationship)].properties[keyNames[Int(key)]] ?? .null : .null
  }
  func properties(ofNode node: NodeID) -> [(key: NameID, value: Value)] { ascending(nodes[Int(node)].properties) }
  func properties(ofRelationship relationship: RelationshipID) -> [(key: NameID, value: Value)] {
    ascending(relationships[Int(relationship)].properties)
  }
  private func ascending(_ row: [String: Value]) -> [(key: NameID, value: Value)] {
    row.map { (key(named: $0.key) ?? .max, $0.value) }.sorted { $0.0 < $1.0 }
  }

  func nodes(key: NameID, equalTo value: Value) -> IDList? {
    guard let wanted = indexed(value) else { return nil }
    return IDList((0..<UInt32(nodes.count)).filter { contains(node: $0) && indexed(property(key, ofNode: $0)) == wanted })
  }
  private func indexed(_ value: Value) -> String? {
    switch value {
    case .string(let string): "text \(Array(string.utf8))"
    case .integer(let integer): "integer \(integer)"
    case .float(let float): Int(exactly: float).map { "integer \($0)" }
    default: nil
    }
  }

  func withText<Result>(_ key: NameID, ofNode node: NodeID, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    guard case .string(let string) = property(key, ofNode: node) else { return nil }
    return Array(string.utf8).withUnsafeBufferPointer(body)
  }
}
