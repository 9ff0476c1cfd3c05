internal import GraphAccess
internal import NewsGraphModel

extension Value {
  /// The text of a string; nothing for everything else and for the empty string.
  var text: String? {
    if case .string(let text) = self, !text.isEmpty { text } else { nil }
  }

  /// The strings of a list, or the one string.
  var texts: [String] {
    switch self {
    case .string(let text): text.isEmpty ? [] : [text]
    case .list(let items): items.compactMap(\.text)
    default: []
    }
  }

  /// An integer, or a float without fraction that is one.
  var whole: Int? {
    switch self {
    case .integer(let number): number
    case .float(let number): Int(exactly: number)
    default: nil
    }
  }

  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .float(let number): number.isFinite ? number : nil
    default: nil
    }
  }

  /// As people read it: strings bare, lists with commas; nothing for null.
  var readable: String? {
    switch self {
    case .null: nil
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .float(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    case .string(let text): text
    case .list(let items): items.compactMap(\.readable).joined(separator: ", ")
    case .map(let members):
      members.sorted { $0.key.precedes($1.key) }.map { "\($0.key): \($0.value.readable ?? "")" }.joined(separator: ", ")
    case .temporal(let temporal): temporal.description
    case .node, .relationship, .path: nil
    }
  }

  /// As JSON; numbers that JSON has not are strings, temporal values are in ISO 8601.
  var json: JSONValue {
    switch self {
    case .null, .node, .relationship, .path: .null
    case .boolean(let flag): .boolean(flag)
    case .integer(let number): .integer(number)
    case .float(let number): number.isFinite ? .decimal(number) : .string(String(number))
    case .string(let text): .string(text)
    case .list(let items): .array(items.map(\.json))
    case .map(let members): .object(members.sorted { $0.key.precedes($1.key) }.map { .init($0.key, $0.value.json) })
    case .temporal(let temporal): .string(temporal.description)
    }
  }

  /// Whether both are the same scalar, or lists of such; other values are not compared and count as different.
  func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.float(let a), .float(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
    default: false
    }
  }
}
