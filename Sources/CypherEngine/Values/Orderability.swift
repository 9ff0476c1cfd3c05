internal import GraphAccess

/// The total order over all values, for `ORDER BY`, `min` and `max`.
///
/// Ascending by kind: maps, nodes, relationships, lists, paths, temporal values, strings, booleans, numbers, NaN, null. Two values are
/// at one place exactly when ``GroupingKey`` holds them to be one.
enum Orderability {
  /// Below, at or above zero.
  static func compare(_ a: Value, _ b: Value) -> Int {
    switch (a, b) {
    case (.integer(let a), .integer(let b)): return a < b ? -1 : a > b ? 1 : 0
    case (.string(let a), .string(let b)): return Text.compare(a, b)
    case (.float(let a), .float(let b)):
      return Numbers.compare(a, b) ?? ((a.isNaN ? 1 : 0) - (b.isNaN ? 1 : 0))
    case (.integer(let a), .float(let b)): return Numbers.compare(a, b) ?? -1
    case (.float(let a), .integer(let b)): return -(Numbers.compare(b, a) ?? -1)
    case (.boolean(let a), .boolean(let b)): return (a ? 1 : 0) - (b ? 1 : 0)
    case (.node(let a), .node(let b)): return Int(a) - Int(b)
    case (.relationship(let a), .relationship(let b)): return Int(a) - Int(b)
    case (.temporal(let a), .temporal(let b)): return Temporal.order(a, b)
    case (.list(let a), .list(let b)): return lists(a, b)
    case (.path(let a), .path(let b)): return paths(a, b)
    case (.map(let a), .map(let b)): return maps(a, b)
    default: return rank(a) - rank(b)
    }
  }

  private static func rank(_ value: Value) -> Int {
    switch value {
    case .map: 0
    case .node: 1
    case .relationship: 2
    case .list: 3
    case .path: 4
    case .temporal: 5
    case .string: 6
    case .boolean: 7
    case .integer, .float: 8
    case .null: 9
    }
  }

  private static func lists(_ a: [Value], _ b: [Value]) -> Int {
    for (left, right) in zip(a, b) {
      let order = compare(left, right)
      if order != 0 { return order }
    }
    return a.count - b.count
  }

  /// Node by node and relationship by relationship from the start.
  private static func paths(_ a: Path, _ b: Path) -> Int {
    for index in 0..<min(a.nodes.count, b.nodes.count) {
      if a.nodes[index] != b.nodes[index] { return Int(a.nodes[index]) - Int(b.nodes[index]) }
      if index < a.relationships.count, index < b.relationships.count, a.relationships[index] != b.relationships[index] {
        return Int(a.relationships[index]) - Int(b.relationships[index])
      }
    }
    return a.nodes.count - b.nodes.count
  }

  /// Fewer entries first, then by the keys in order, then by their values.
  private static func maps(_ a: [String: Value], _ b: [String: Value]) -> Int {
    guard a.count == b.count else { return a.count - b.count }
    let left = a.sorted { Text.compare($0.key, $1.key) < 0 }
    let right = b.sorted { Text.compare($0.key, $1.key) < 0 }
    for (left, right) in zip(left, right) {
      let order = Text.compare(left.key, right.key)
      if order != 0 { return order }
    }
    for (left, right) in zip(left, right) {
      let order = compare(left.value, right.value)
      if order != 0 { return order }
    }
    return 0
  }
}
