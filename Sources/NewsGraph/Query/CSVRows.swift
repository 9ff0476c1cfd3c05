internal import GraphAccess

/// Comma-separated values by RFC 4180, with line feeds alone between the records; an empty field is null, `""` the empty string.
struct CSVRows: RowWriter {
  static let name = "csv"

  private let columns: [String]
  private let values: ValueText

  init(columns: [String], graph: any GraphReading, width: Int?) {
    self.columns = columns
    values = ValueText(graph: graph, isShort: false)
  }

  func begin() -> String { record(columns.map { Self.field($0) }) }

  func row(_ row: [Value]) -> String { record(row.map { $0.isNull ? "" : Self.field(values.text($0)) }) }

  private func record(_ fields: [String]) -> String {
    // A line with nothing on it would be no record at all.
    (fields == [""] ? "\"\"" : fields.joined(separator: ",")) + "\n"
  }

  private static func field(_ text: String) -> String {
    let isPlain = !text.isEmpty && text.utf8.allSatisfy { $0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D }
    if isPlain, text.utf8.first != 0x20, text.utf8.last != 0x20 { return text }
    // By code points: a quotation mark with an accent on it is a quotation mark.
    return text.unicodeScalars.reduce(into: "\"") { $0 += $1 == "\"" ? "\"\"" : String($1) } + "\""
  }
}

/// Tab-separated values (IANA), a record a line: tabs, line ends and backslashes in values are `\t`, `\n`, `\r` and `\\`, null is nothing.
struct TSVRows: RowWriter {
  static let name = "tsv"

  private let columns: [String]
  private let values: ValueText

  init(columns: [String], graph: any GraphReading, width: Int?) {
    self.columns = columns
    values = ValueText(graph: graph, isShort: false)
  }

  func begin() -> String { columns.map { Self.field($0) }.joined(separator: "\t") + "\n" }

  func row(_ row: [Value]) -> String {
    row.map { $0.isNull ? "" : Self.field(values.text($0)) }.joined(separator: "\t") + "\n"
  }

  private static func field(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x5C }) { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
