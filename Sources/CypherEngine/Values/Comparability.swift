internal import GraphAccess

/// The three-valued `<`, `<=`, `>`, `>=` of Cypher: nothing stands for `null`.
enum Comparability {
  /// How two values compare.
  private enum Outcome {
    case ordered(Int)
    /// NaN against a number: no comparison holds.
    case unordered
    /// Null is involved, or kinds that do not compare.
    case unknown
  }

  static func less(_ a: Value, _ b: Value) -> Bool? { test(a, b) { $0 < 0 } }
  static func lessOrEqual(_ a: Value, _ b: Value) -> Bool? { test(a, b) { $0 <= 0 } }
  static func greater(_ a: Value, _ b: Value) -> Bool? { test(a, b) { $0 > 0 } }
  static func greaterOrEqual(_ a: Value, _ b: Value) -> Bool? { test(a, b) { $0 >= 0 } }

  @inline(__always)
  private static func test(_ a: Value, _ b: Value, _ holds: (Int) -> Bool) -> Bool? {
    if case .integer(let a) = a, case .integer(let b) = b { return holds(a < b ? -1 : a > b ? 1 : 0) }
    return switch outcome(a, b) {
    case .ordered(let order): holds(order)
    case .unordered: false
    case .unknown: nil
    }
  }

  private static func outcome(_ a: Value, _ b: Value) -> Outcome {
    switch (a, b) {
    case (.integer(let a), .integer(let b)): .ordered(a < b ? -1 : a > b ? 1 : 0)
    case (.float(let a), .float(let b)): number(Numbers.compare(a, b))
    case (.integer(let a), .float(let b)): number(Numbers.compare(a, b))
    case (.float(let a), .integer(let b)): number(Numbers.compare(b, a).map { -$0 })
    case (.string(let a), .string(let b)): .ordered(Text.compare(a, b))
    case (.boolean(let a), .boolean(let b)): .ordered((a ? 1 : 0) - (b ? 1 : 0))
    case (.temporal(let a), .temporal(let b)): a.compare(to: b).map { .ordered($0) } ?? .unknown
    case (.list(let a), .list(let b)): lists(a, b)
    default: .unknown
    }
  }

  private static func number(_ order: Int?) -> Outcome { order.map { .ordered($0) } ?? .unordered }

  /// The first pair that differs decides; a pair that cannot be compared before it leaves the answer open.
  private static func lists(_ a: [Value], _ b: [Value]) -> Outcome {
    for (left, right) in zip(a, b) {
      switch outcome(left, right) {
      case .ordered(0): continue
      case let other:
        // Equal things of kinds that do not compare, as two times the same node, do not stand in the way.
        if case .unknown = other, Equality.equals(left, right) == true { continue }
        return other
      }
    }
    return .ordered(a.count - b.count)
  }
}
