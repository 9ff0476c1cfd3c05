internal import GraphAccess

/// The name of a value's type as GQL writes it: `STRING NOT NULL`, `LIST<INTEGER NOT NULL> NOT NULL`, `NULL`.
enum TypeName {
  static func of(_ value: Value) -> String {
    value.isNull ? "NULL" : "\(base(value)) NOT NULL"
  }

  private static func base(_ value: Value) -> String {
    switch value {
    case .null: "NULL"
    case .boolean: "BOOLEAN"
    case .string: "STRING"
    case .integer: "INTEGER"
    case .float: "FLOAT"
    case .node: "NODE"
    case .relationship: "RELATIONSHIP"
    case .map: "MAP"
    case .path: "PATH"
    case .list(let values): "LIST<\(elements(values))>"
    case .temporal(let temporal):
      switch temporal {
      case .date: "DATE"
      case .localTime: "LOCAL TIME"
      case .time: "ZONED TIME"
      case .localDateTime: "LOCAL DATETIME"
      case .dateTime: "ZONED DATETIME"
      case .duration: "DURATION"
      }
    }
  }

  /// The types of the elements, each once, in alphabetical order; all of them may be null as soon as one is.
  private static func elements(_ values: [Value]) -> String {
    if values.isEmpty { return "NOTHING" }
    let names = Set(values.lazy.filter { !$0.isNull }.map(base)).sorted()
    if names.isEmpty { return "NULL" }
    let suffix = values.contains { $0.isNull } ? "" : " NOT NULL"
    return names.map { $0 + suffix }.joined(separator: " | ")
  }
}
