internal import GraphAccess

/// One JSON array with an object for every row, each on a line; the columns are its members, in their order.
struct JSONRows: RowWriter {
  static let name = "json"
  static let nothing = "[]\n"
  static let isParted = false

  private var lines: JSONLinesRows
  private var isFirst = true

  init(columns: [String], graph: any GraphReading, width: Int?) {
    lines = JSONLinesRows(columns: columns, graph: graph, width: width)
  }

  mutating func row(_ values: [Value]) -> String {
    defer { isFirst = false }
    return (isFirst ? "[\n" : ",\n") + lines.object(values)
  }

  mutating func end() -> String { isFirst ? "[]\n" : "\n]\n" }
}

/// JSON Lines: an object for every row.
struct JSONLinesRows: RowWriter {
  static let name = "jsonl"
  static let isParted = false

  private let names: [String]
  private let json: ValueJSON

  init(columns: [String], graph: any GraphReading, width: Int?) {
    names = columns.map { ValueJSON.quoted($0) }
    json = ValueJSON(graph: graph)
  }

  func row(_ values: [Value]) -> String { object(values) + "\n" }

  func object(_ values: [Value]) -> String {
    "{" + zip(names, values).map { $0 + ":" + json.text($1) }.joined(separator: ",") + "}"
  }
}
