internal import GraphAccess

/// A table for people: a header, a rule, and a line for every row; columns of numbers are aligned to the right.
///
/// On a terminal that is too narrow the widest columns are cut, with `…` at the end of what was cut; in a pipe nothing is.
struct TableRows: RowWriter {
  static let name = "table"
  static let endings = ["txt"]
  /// No column is cut to fewer cells.
  static let minimumWidth = 4

  private let columns: [String]
  private let values: ValueText
  private let width: Int?
  private var rows: [[String]] = []
  private var alignment: ColumnAlignment

  init(columns: [String], graph: any GraphReading, width: Int?) {
    self.columns = columns.map { VisibleText.line($0) }
    values = ValueText(graph: graph, isShort: true)
    self.width = width
    alignment = ColumnAlignment(count: columns.count)
  }

  mutating func row(_ row: [Value]) -> String {
    alignment.note(row)
    rows.append(row.map { VisibleText.line(values.text($0)) })
    return ""
  }

  func end() -> String {
    var widths = columns.map { CellWidth.of($0) }
    for row in rows {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], CellWidth.of(cell)) }
    }
    if let width { widths = Self.fit(widths, in: width - 3 * (widths.count - 1) - 2) }
    let isRight = alignment.isRight
    var text = Self.line(columns, widths, isRight)
    text += widths.map { String(repeating: "─", count: $0 + 2) }.joined(separator: "┼") + "\n"
    for row in rows { text += Self.line(row, widths, isRight) }
    return text
  }

  private static func line(_ cells: [String], _ widths: [Int], _ isRight: [Bool]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let cell = CellWidth.cut(cell, to: widths[column])
      let blank = String(repeating: " ", count: max(0, widths[column] - CellWidth.of(cell)))
      line += (column == 0 ? " " : " │ ") + (isRight[column] ? blank + cell : cell + blank)
    }
    // Blanks at the end of a line are nothing that anybody wants to copy.
    while line.utf8.last == 0x20 { line.removeLast() }
    return line + "\n"
  }

  /// Widths whose sum is at most `total` where that is possible: the widest are made equally narrow, the others stay.
  static func fit(_ widths: [Int], in total: Int) -> [Int] {
    let needed = widths.reduce(0, +)
    guard needed > total, let widest = widths.max() else { return widths }
    var (low, high) = (min(minimumWidth, widest), widest)
    // The greatest limit for a column under which all fit.
    while low < high {
      let middle = (low + high + 1) / 2
      if widths.reduce(0, { $0 + min($1, middle) }) <= total { low = middle } else { high = middle - 1 }
    }
    var fitted = widths.map { min($0, low) }
    var left = total - fitted.reduce(0, +)
    for column in fitted.indices where left > 0 && fitted[column] < widths[column] {
      fitted[column] += 1
      left -= 1
    }
    return fitted
  }
}
