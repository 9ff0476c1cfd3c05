internal import GraphAccess
internal import NewsGraphModel

/// Values of rows as text.
enum RecordText {
  /// Strings as they are, numbers as programs read them, lists and maps as JSON, times by ISO 8601; nothing for what has no text.
  static func text(_ value: Value) -> String {
    switch value {
    case .string(let text): text
    case .list, .map: json(value).compact
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .float(let number): number.isFinite ? number.description : number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity"
    case .temporal(let time): time.description
    case .null, .node, .relationship, .path: ""
    }
  }

  private static func json(_ value: Value) -> JSONValue {
    switch value {
    case .string(let text): .string(ExportText.clean(text))
    case .boolean(let flag): .boolean(flag)
    case .integer(let number): .integer(number)
    case .float(let number): number.isFinite ? .decimal(number) : .string(text(value))
    case .list(let items): .array(items.map { json($0) })
    case .map(let members):
      .object(members.sorted { $0.key.precedes($1.key) }.map { JSONValue.Member($0.key, json($0.value)) })
    case .temporal(let time): .string(time.description)
    case .null, .node, .relationship, .path: .null
    }
  }
}
