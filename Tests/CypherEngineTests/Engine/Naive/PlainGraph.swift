import GraphAccess

/// A property graph as the naive enumerator sees it: rows, and nothing that makes looking things up quick.
struct PlainGraph {
  struct Node {
    var labels: Set<String>
    var properties: [String: Value]
  }

  struct Relationship {
    var type: String
    var source: Int
    var target: Int
    var properties: [String: Value]
  }

  var nodes: [Node] = []
  var relationships: [Relationship] = []

  var records: GraphRecords {
    func sorted(_ properties: [String: Value]) -> [(key: String, value: Value)] {
      properties.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
    return GraphRecords(
      nodes: nodes.map { .init(labels: $0.labels.sorted(), properties: sorted($0.properties)) },
      relationships: relationships.map {
        .init(type: $0.type, source: $0.source, target: $0.target, properties: sorted($0.properties))
      })
  }

  /// The graph in memory, with the same numbers.
  var memory: MemoryGraph {
    let graph = MemoryGraph()
    let records = records
    for node in records.nodes { graph.createNode(labels: node.labels, properties: node.properties) }
    for relationship in records.relationships {
      let (source, target) = (NodeID(relationship.source), NodeID(relationship.target))
      graph.createRelationship(type: relationship.type, source: source, target: target, properties: relationship.properties)
    }
    return graph
  }

  /// The graph as a snapshot, with the same numbers, where indexes are and relationships are sorted by type.
  func snapshot() throws -> GraphSnapshot { try GraphSnapshot(bytes: SnapshotWriter.bytes(for: records)) }

  /// As `CREATE` writes it, for messages.
  var text: String {
    let nodes = nodes.enumerated().map { "(n\($0)\($1.labels.sorted().map { ":" + $0 }.joined()) \(Self.text($1.properties)))" }
    let relationships = relationships.map { "(n\($0.source))-[:\($0.type) \(Self.text($0.properties))]->(n\($0.target))" }
    return "CREATE " + (nodes + relationships).joined(separator: ", ")
  }

  private static func text(_ properties: [String: Value]) -> String {
    "{" + properties.sorted { $0.key < $1.key }.map { "\($0.key): \(PlainExpression.literal($0.value).text)" }.joined(separator: ", ") + "}"
  }
}

extension PlainGraph {
  /// Every graph of up to three nodes and three relationships of a small family: what a node looks like depends on its number.
  ///
  /// `code` chooses; every code below ``familySize`` gives another graph.
  init(code: Int) {
    var code = code
    func next(_ count: Int) -> Int {
      defer { code /= count }
      return code % count
    }
    let labels: [Set<String>] = [["A"], ["A", "B"], []]
    for number in 0...next(3) {
      nodes.append(Node(labels: labels[number], properties: ["i": .integer(number), "x": .integer(number % 2)]))
    }
    for number in 0..<next(4) {
      let (source, target, type) = (next(3), next(3), next(2))
      relationships.append(
        Relationship(
          type: type == 0 ? "R" : "S", source: source % nodes.count, target: target % nodes.count,
          properties: ["i": .integer(10 + number), "x": .integer(number % 2)]))
    }
  }

  static let familySize = 3 * 4 * 18 * 18 * 18

  /// A random graph of up to `most` nodes.
  init(using random: inout SeededRandom, most: Int) {
    let values: [Value] = [.integer(0), .integer(1), .integer(2), .float(1), .float(0.5)]
    let texts: [Value] = ["a", "ab", "b", ""].map { .string($0) }
    func properties(_ number: Int) -> [String: Value] {
      var properties: [String: Value] = ["i": .integer(number)]
      if random.chance(0.8) { properties["x"] = random.pick(values) }
      if random.chance(0.6) { properties["s"] = random.pick(texts) }
      return properties
    }
    for number in 0..<random.number(1...most) {
      nodes.append(Node(labels: Set(["A", "B", "C"].filter { _ in random.chance(0.4) }), properties: properties(number)))
    }
    for number in 0..<random.number(0...nodes.count + 2) {
      relationships.append(
        Relationship(
          type: random.pick(["R", "S", "R", "T"]), source: random.number(0...nodes.count - 1), target: random.number(0...nodes.count - 1),
          properties: properties(100 + number)))
    }
  }
}
