internal import GraphAccess

/// How large and how deep a value that a query builds may become.
///
/// `reduce(a = [], x IN range(1, 100) | [a, a])` is 100 small steps and 2¹⁰⁰ values to whoever walks through them, and a list in a list
/// in a list a million times over ends the stack of whoever frees it. Whoever puts values into a list or map asks here first.
enum Extent {
  /// The deepest nesting of lists and maps.
  static let depth = 1_000
  /// The most values in one value, nested ones included.
  static let values = 20_000_000
  /// The longest string, in bytes of UTF-8.
  static let bytes = 1 << 28

  /// Throws `LimitExceeded` when a value that goes into a list or map would make it too deep or too large.
  @inline(__always)
  static func check(_ value: Value, limit: Int = values) throws(CypherError) {
    switch value {
    case .list, .map:
      var rest = limit
      try visit(value, depth: 1, rest: &rest)
    default: break
    }
  }

  private static func visit(_ value: Value, depth: Int, rest: inout Int) throws(CypherError) {
    rest -= 1
    switch value {
    case .list(let elements):
      rest -= elements.count
      try check(depth: depth, rest: rest)
      for element in elements {
        switch element {
        case .list, .map: try visit(element, depth: depth + 1, rest: &rest)
        default: break
        }
      }
    case .map(let entries):
      rest -= entries.count
      try check(depth: depth, rest: rest)
      for element in entries.values {
        switch element {
        case .list, .map: try visit(element, depth: depth + 1, rest: &rest)
        default: break
        }
      }
    default: break
    }
  }

  private static func check(depth: Int, rest: Int) throws(CypherError) {
    if depth >= Self.depth { throw limit("lists and maps are nested more than \(Self.depth) deep") }
    if rest < 0 { throw limit("a value has too many parts") }
  }

  /// Throws `LimitExceeded` when a list would have too many elements.
  static func check(count: Int) throws(CypherError) {
    if count > values { throw limit("a list would have \(count) elements, expected at most \(values)") }
  }

  /// Throws `LimitExceeded` when a string would be too long.
  static func check(bytes count: Int) throws(CypherError) {
    if count > bytes { throw limit("a string would have \(count) bytes, expected at most \(bytes)") }
  }

  private static func limit(_ message: String) -> CypherError {
    CypherError(.limitExceeded, .runtime, "ValueTooLarge", message)
  }
}
