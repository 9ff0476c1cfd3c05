internal import GraphAccess

extension Value {
  /// What kind of value this is, as messages say it: "an integer".
  var kindName: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .integer: "an integer"
    case .float: "a float"
    case .string: "a string"
    case .list: "a list"
    case .map: "a map"
    case .node: "a node"
    case .relationship: "a relationship"
    case .path: "a path"
    case .temporal(let temporal): "a \(temporal.kind.name)"
    }
  }
}

extension CypherError {
  /// A value of the wrong kind, found while the query runs.
  static func type(_ detail: String, _ message: String) -> CypherError {
    CypherError(.typeError, .runtime, detail, message)
  }

  /// A number that no longer is one, found while the query runs.
  static func arithmetic(_ detail: String, _ message: String) -> CypherError {
    CypherError(.arithmeticError, .runtime, detail, message)
  }

  /// An argument with a value that the function has no answer for, found while the query runs.
  static func argument(_ detail: String, _ message: String) -> CypherError {
    CypherError(.argumentError, .runtime, detail, message)
  }
}
