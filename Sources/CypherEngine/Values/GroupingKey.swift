internal import GraphAccess

/// One or more values as `DISTINCT`, grouping and `UNION` tell them apart: null is null, NaN is NaN, 1 is 1.0.
struct GroupingKey: Hashable {
  // One value is by far the most frequent key; it needs no array.
  private enum Content {
    case one(Value)
    case several([Value])
  }

  private let content: Content

  init(_ value: Value) { content = .one(value) }

  init(_ values: [Value]) { content = .several(values) }

  static func == (a: GroupingKey, b: GroupingKey) -> Bool {
    switch (a.content, b.content) {
    case (.one(let a), .one(let b)): Equivalence.holds(a, b)
    case (.several(let a), .several(let b)): Equivalence.holds(a, b)
    case (.one(let a), .several(let b)), (.several(let b), .one(let a)): b.count == 1 && Equivalence.holds(a, b[0])
    }
  }

  func hash(into hasher: inout Hasher) {
    switch content {
    case .one(let value): Equivalence.hash(value, into: &hasher)
    case .several(let values):
      for value in values { Equivalence.hash(value, into: &hasher) }
    }
  }
}

/// Two-valued equality in which every value is itself.
enum Equivalence {
  static func holds(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.null, .null): return true
    case (.integer(let a), .integer(let b)): return a == b
    case (.string(let a), .string(let b)): return Text.equals(a, b)
    case (.float(let a), .float(let b)): return a == b || (a.isNaN && b.isNaN)
    case (.list(let a), .list(let b)): return holds(a, b)
    case (.map(let a), .map(let b)): return holds(a, b)
    // No null and no NaN can be inside the rest.
    default: return Equality.equals(a, b) ?? false
    }
  }

  static func holds(_ a: [Value], _ b: [Value]) -> Bool {
    guard a.count == b.count else { return false }
    for index in a.indices where !holds(a[index], b[index]) { return false }
    return true
  }

  private static func holds(_ a: [String: Value], _ b: [String: Value]) -> Bool {
    guard a.count == b.count else { return false }
    for (key, value) in a {
      guard let other = Access.entry(key, of: b), holds(value, other) else { return false }
    }
    return true
  }

  static func hash(_ value: Value, into hasher: inout Hasher) {
    switch value {
    case .null: hasher.combine(0 as UInt8)
    case .boolean(let boolean): hasher.combine(boolean ? 1 as UInt8 : 2)
    case .integer(let integer): number(integer, into: &hasher)
    case .float(let float):
      if let integer = Int(exactly: float) {
        number(integer, into: &hasher)
      } else {
        hasher.combine(4 as UInt8)
        hasher.combine(float.isNaN ? Double.nan.bitPattern : float.bitPattern)
      }
    case .string(let text):
      hasher.combine(5 as UInt8)
      Text.hash(text, into: &hasher)
    case .list(let values):
      hasher.combine(6 as UInt8)
      for value in values { hash(value, into: &hasher) }
      hasher.combine(values.count)
    case .map(let entries): map(entries, into: &hasher)
    case .node(let node):
      hasher.combine(8 as UInt8)
      hasher.combine(node)
    case .relationship(let relationship):
      hasher.combine(9 as UInt8)
      hasher.combine(relationship)
    case .path(let path):
      hasher.combine(10 as UInt8)
      hasher.combine(path)
    case .temporal(let temporal):
      hasher.combine(11 as UInt8)
      hasher.combine(temporal)
    }
  }

  @inline(__always)
  private static func number(_ integer: Int, into hasher: inout Hasher) {
    hasher.combine(3 as UInt8)
    hasher.combine(integer)
  }

  /// The order of the entries must not count.
  private static func map(_ entries: [String: Value], into hasher: inout Hasher) {
    var sum = 0
    for (key, value) in entries {
      var entry = hasher
      Text.hash(key, into: &entry)
      hash(value, into: &entry)
      sum &+= entry.finalize()
    }
    hasher.combine(7 as UInt8)
    hasher.combine(sum)
  }
}
