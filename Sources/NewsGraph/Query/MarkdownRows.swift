internal import GraphAccess

/// A table of GitHub Flavored Markdown; columns of numbers are aligned to the right.
struct MarkdownRows: RowWriter {
  static let name = "markdown"
  static let endings = ["md"]

  private let columns: [String]
  private let values: ValueText
  private var rows: [[String]] = []
  private var alignment: ColumnAlignment

  init(columns: [String], graph: any GraphReading, width: Int?) {
    self.columns = columns
    values = ValueText(graph: graph, isShort: false)
    alignment = ColumnAlignment(count: columns.count)
  }

  mutating func row(_ row: [Value]) -> String {
    alignment.note(row)
    rows.append(row.map { $0.isNull ? "" : Self.cell(values.text($0)) })
    return ""
  }

  func end() -> String {
    let rules = alignment.isRight.map { $0 ? "---:" : "---" }
    return ([columns.map { Self.cell($0) }, rules] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  /// The text on one line, without anything that Markdown would take for its own.
  private static func cell(_ text: String) -> String {
    var result = ""
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": if !afterReturn { result += "<br>" }
      case "\r", "\u{85}", "\u{2028}", "\u{2029}": result += "<br>"
      case "|", "\\", "<", "*", "`", "~", "&": result += "\\" + String(scalar)
      default: result.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
      }
      afterReturn = scalar == "\r"
    }
    return result
  }
}

/// Which columns hold nothing but numbers.
struct ColumnAlignment {
  private var hasNumbers: [Bool]
  private var hasOthers: [Bool]

  init(count: Int) {
    hasNumbers = [Bool](repeating: false, count: count)
    hasOthers = hasNumbers
  }

  mutating func note(_ row: [Value]) {
    for (column, value) in row.enumerated() where column < hasNumbers.count {
      switch value {
      case .null: continue
      case .integer, .float: hasNumbers[column] = true
      default: hasOthers[column] = true
      }
    }
  }

  /// Of every column.
  var isRight: [Bool] { zip(hasNumbers, hasOthers).map { $0 && !$1 } }
}
