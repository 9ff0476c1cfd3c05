internal import GraphAccess

/// Strings and lists, joined by `+` and `||`.
enum Concatenation {
  /// `a || b`: two strings or two lists; null makes null.
  static func join(_ a: Value, _ b: Value) throws(CypherError) -> Value {
    switch (a, b) {
    case (.null, _), (_, .null): return .null
    case (.list, .list): return try lists(a, b)
    case (.string, .string): return try strings(a, b)
    default: throw .type("InvalidArgumentType", "'||' does not go with \(a.kindName) and \(b.kindName)")
    }
  }

  /// A list with another after it, or with an element at its end or start; at least one is a list, none is null.
  static func lists(_ a: Value, _ b: Value) throws(CypherError) -> Value {
    switch (a, b) {
    case (.list(let left), .list(let right)):
      try Extent.check(count: left.count + right.count)
      return .list(left + right)
    case (.list(var values), _):
      try Extent.check(b)
      try Extent.check(count: values.count + 1)
      values.append(b)
      return .list(values)
    case (_, .list(let values)):
      try Extent.check(a)
      try Extent.check(count: values.count + 1)
      return .list([a] + values)
    default: throw .type("InvalidArgumentType", "'+' does not go with \(a.kindName) and \(b.kindName)")
    }
  }

  /// A string with another, or with the text of a number, boolean or temporal value.
  static func strings(_ a: Value, _ b: Value) throws(CypherError) -> Value {
    guard let left = text(a), let right = text(b) else {
      throw .type("InvalidArgumentType", "'+' does not go with \(a.kindName) and \(b.kindName)")
    }
    try Extent.check(bytes: left.utf8.count + right.utf8.count)
    return .string(left + right)
  }

  /// What `toString` gives for a single value; nothing for lists, maps, null and parts of a graph.
  static func text(_ value: Value) -> String? {
    switch value {
    case .string(let text): text
    case .integer(let integer): String(integer)
    case .float(let float): NumberText.text(float)
    case .boolean(let boolean): boolean ? "true" : "false"
    case .temporal(let temporal): temporal.description
    case .null, .list, .map, .node, .relationship, .path: nil
    }
  }
}
