import GraphAccess
import TestSupport

/// Names and values that graphs of the tests are made of, the troublesome ones among them.
enum RandomGraphs {
  static let labels = ["Person", "Place", "", "é", "e\u{301}", "人", "a b`c"]
  static let types = ["KNOWS", "LEADS", "", "É"]
  static let keys = ["name", "age", "", "clé", "when", "rare"]

  static let values: [Value] = [
    .boolean(true), .boolean(false), .integer(0), .integer(-1), .integer(.max), .integer(.min), .integer(42),
    .float(42), .float(0.5), .float(-0.0), .float(.nan), .float(.infinity), .float(9.3e18), .float(-.infinity),
    .string(""), .string("Ada"), .string("é"), .string("e\u{301}"), .string("a long text that does not fit into a small string \u{1F600}"),
    .string("a\u{0}b"), .list([]), .list([.integer(1), .null, .string("x"), .list([.float(1)])]), .map([:]),
    .map(["a": .integer(1), "": .list([.boolean(true)]), "é": .map(["b": .null])]),
    .temporal(.date(days: -719_528)), .temporal(.localTime(nanoseconds: 86_399_999_999_999)),
    .temporal(.time(nanoseconds: 1, offset: -3600)), .temporal(.localDateTime(seconds: -1, nanoseconds: 999_999_999)),
    .temporal(.dateTime(seconds: 1 << 40, nanoseconds: 0, offset: 7200, zone: "Europe/Kyiv")),
    .temporal(.dateTime(seconds: 0, nanoseconds: 1, offset: 0, zone: nil)),
    .temporal(.dateTime(seconds: 0, nanoseconds: 1, offset: 0, zone: "")),
    .temporal(.duration(months: -1, days: .max, seconds: .min, nanoseconds: 5)), .list([.temporal(.date(days: 1))]),
  ]

  /// Values to look up: of each kind, and with near ones that must be told apart.
  static let asked: [Value] = [
    .string(""), .string("Ada"), .string("é"), .string("e\u{301}"), .string("nobody"), .integer(42), .float(42), .integer(.max),
    .float(9.3e18), .float(0.5), .boolean(true), .null, .list([]),
  ]

  static func properties(from random: inout SeededGenerator) -> [(key: String, value: Value)] {
    var properties: [(key: String, value: Value)] = []
    for key in keys where key == "name" || Int.random(in: 0..<(key == "rare" ? 20 : 3), using: &random) == 0 {
      let value = key == "name" ? values[Int.random(in: 14..<20, using: &random)] : values[Int.random(in: 0..<values.count, using: &random)]
      properties.append((key, value))
    }
    return properties.shuffled(using: &random)
  }

  static func labels(from random: inout SeededGenerator) -> [String] {
    Array(labels.shuffled(using: &random).prefix(Int.random(in: 0..<4, using: &random)))
  }

  /// A graph with loops, parallel relationships, nodes alone and nodes without labels.
  static func records(seed: UInt64) -> GraphRecords {
    var random = SeededGenerator(seed: seed)
    var records = GraphRecords()
    for _ in 0..<Int.random(in: 0..<24, using: &random) {
      records.nodes.append(GraphRecords.Node(labels: labels(from: &random), properties: properties(from: &random)))
    }
    guard !records.nodes.isEmpty else { return records }
    for _ in 0..<Int.random(in: 0..<40, using: &random) {
      records.relationships.append(
        GraphRecords.Relationship(
          type: types[Int.random(in: 0..<types.count, using: &random)],
          source: Int.random(in: 0..<records.nodes.count, using: &random),
          target: Int.random(in: 0..<min(6, records.nodes.count), using: &random),
          properties: Bool.random(using: &random) ? [] : properties(from: &random)))
    }
    return records
  }
}
