internal import GraphAccess

/// The three-valued `=` of Cypher: nothing stands for `null`.
enum Equality {
  /// Whether two values are equal; numbers by value, lists and maps deeply, nodes, relationships and paths by identity.
  ///
  /// Values of different kinds are different, not unknown; so is NaN from itself.
  static func equals(_ a: Value, _ b: Value) -> Bool? {
    switch (a, b) {
    case (.null, _), (_, .null): return nil
    case (.integer(let a), .integer(let b)): return a == b
    case (.string(let a), .string(let b)): return Text.equals(a, b)
    case (.boolean(let a), .boolean(let b)): return a == b
    case (.float(let a), .float(let b)): return a == b
    case (.integer(let a), .float(let b)), (.float(let b), .integer(let a)): return Numbers.equals(a, b)
    case (.node(let a), .node(let b)): return a == b
    case (.relationship(let a), .relationship(let b)): return a == b
    case (.path(let a), .path(let b)): return a == b
    case (.temporal(let a), .temporal(let b)): return a == b
    case (.list(let a), .list(let b)): return equals(a, b)
    case (.map(let a), .map(let b)): return equals(a, b)
    default: return false
    }
  }

  /// Lists of different lengths are different, whatever nulls they hold.
  private static func equals(_ a: [Value], _ b: [Value]) -> Bool? {
    guard a.count == b.count else { return false }
    var isKnown = true
    for index in a.indices {
      switch equals(a[index], b[index]) {
      case false: return false
      case nil: isKnown = false
      default: break
      }
    }
    return isKnown ? true : nil
  }

  /// Maps with different keys are different, whatever nulls they hold.
  private static func equals(_ a: [String: Value], _ b: [String: Value]) -> Bool? {
    guard a.count == b.count else { return false }
    var isKnown = true
    var isDifferent = false
    for (key, value) in a {
      guard let other = Access.entry(key, of: b) else { return false }
      switch equals(value, other) {
      case false: isDifferent = true
      case nil: isKnown = false
      default: break
      }
    }
    return isDifferent ? false : isKnown ? true : nil
  }
}
