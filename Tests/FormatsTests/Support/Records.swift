import GraphAccess

/// Rows as text, a line for each node and each relationship, so that two sets of rows can be compared and told apart.
enum RecordText {
  static func lines(_ records: GraphRecords) -> [String] {
    records.nodes.enumerated().map { "(\($0):\($1.labels.joined(separator: ":")) \(properties($1.properties)))" }
      + records.relationships.map { "(\($0.source))-[:\($0.type) \(properties($0.properties))]->(\($0.target))" }
  }

  private static func properties(_ properties: [(key: String, value: Value)]) -> String {
    "{" + properties.map { "\($0.key): \(value($0.value))" }.joined(separator: ", ") + "}"
  }

  /// Strings in quotes, floats with a point or an exponent.
  static func value(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .float(let number): number.description
    case .string(let text): String(reflecting: text)
    case .list(let items): "[" + items.map { self.value($0) }.joined(separator: ", ") + "]"
    default: "\(value)"
    }
  }
}

extension RecordText {
  /// The first lines that differ, found and expected; nothing when all are equal.
  static func difference(_ found: GraphRecords, _ expected: GraphRecords) -> String? {
    difference(lines(found), lines(expected))
  }

  static func difference(_ found: [UInt8], _ expected: [UInt8]) -> String? {
    func lines(_ bytes: [UInt8]) -> [String] { bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) } }
    return difference(lines(found), lines(expected))
  }

  private static func difference(_ found: [String], _ expected: [String]) -> String? {
    if let pair = zip(found, expected).first(where: { $0.0 != $0.1 }) { return "found \(pair.0)\nexpected \(pair.1)" }
    return found.count == expected.count ? nil : "found \(found.count) lines, expected \(expected.count)"
  }
}
