import GraphAccess

/// The values of Cypher as the specification's text has them, written without the engine.
enum NaiveValues {
  /// The same text for values that `DISTINCT` takes for one; `isUnordered` says that a list's order counts for nothing.
  static func key(_ value: Value, isUnordered: Bool = false) -> String {
    switch value {
    case .null: return "null"
    case .boolean(let truth): return "\(truth)"
    case .integer(let number): return "\(number)"
    case .float(let number): return number == number.rounded() ? "\(Int(number))" : "\(number)"
    case .string(let text): return "'\(text)'"
    case .list(let items):
      let keys = items.map { key($0) }
      return "[\((isUnordered ? keys.sorted() : keys).joined(separator: ","))]"
    case .node(let node): return "(\(node))"
    case .relationship(let relationship): return "-\(relationship)-"
    case .path(let path): return "path\(path.nodes)\(path.relationships)"
    case .map, .temporal: return "?"
    }
  }

  private static func number(_ value: Value) -> Double? {
    switch value {
    case .integer(let number): Double(number)
    case .float(let number): number
    default: nil
    }
  }

  static func equals(_ a: Value, _ b: Value) -> Bool? {
    if a.isNull || b.isNull { return nil }
    if let a = number(a), let b = number(b) { return a == b }
    if case .list(let a) = a, case .list(let b) = b {
      guard a.count == b.count else { return false }
      let answers = zip(a, b).map { equals($0, $1) }
      return answers.contains(false) ? false : answers.contains(nil) ? nil : true
    }
    return key(a) == key(b)
  }

  static func less(_ a: Value, _ b: Value) -> Bool? {
    if let a = number(a), let b = number(b) { return a < b }
    if case .string(let a) = a, case .string(let b) = b { return a < b }
    return nil
  }

  static func compare(_ sign: String, _ a: Value, _ b: Value) -> Bool? {
    switch sign {
    case "=": return equals(a, b)
    case "<>": return equals(a, b).map { !$0 }
    case "<": return less(a, b)
    case ">": return less(b, a)
    case "<=": return less(b, a).map { !$0 }
    default: return less(a, b).map { !$0 }
    }
  }

  /// Strings before booleans before numbers before null.
  static func isOrdered(_ a: Value, before b: Value) -> Bool {
    func rank(_ value: Value) -> Int {
      switch value {
      case .string: 0
      case .boolean: 1
      case .integer, .float: 2
      default: 3
      }
    }
    if rank(a) != rank(b) { return rank(a) < rank(b) }
    if case .boolean(let a) = a, case .boolean(let b) = b { return !a && b }
    return less(a, b) ?? false
  }

  static func aggregate(_ name: String, _ values: [Value]) -> Value {
    switch name {
    case "count": .integer(values.count)
    case "collect": .list(values)
    case "sum": .float(values.reduce(0) { $0 + (number($1) ?? 0) })
    case "min": values.min { isOrdered($0, before: $1) } ?? .null
    default: values.max { isOrdered($0, before: $1) } ?? .null
    }
  }

  static func truth(_ value: Value) -> Bool? {
    if case .boolean(let truth) = value { truth } else { nil }
  }

  static func value(_ truth: Bool?) -> Value { truth.map { .boolean($0) } ?? .null }
}
