/// A table of text: rows of cells, separated by tabs, with the names of the columns in a first line that begins with `#`.
public struct Table: Sendable {
  public let columns: [String]
  public let rows: [[String]]

  /// Reads a table; rows with too few cells are filled up, blank lines are passed over. Bytes that are not UTF-8 become U+FFFD.
  public init(_ bytes: [UInt8]) {
    var columns: [String] = []
    var rows: [[String]] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
      if columns.isEmpty, cells[0].hasPrefix("#") {
        columns = cells.map { String($0.drop { $0 == "#" || $0 == " " }) }
      } else {
        rows.append(cells)
      }
    }
    self.columns = columns
    self.rows = rows.map { row in row + Array(repeating: "", count: max(0, columns.count - row.count)) }
  }

  /// The number of the column with this name, or of the last column when there is none.
  public func column(_ name: String) -> Int { columns.firstIndex(of: name) ?? max(0, columns.count - 1) }

  /// The items of a cell that holds a list.
  public static func items(_ cell: String) -> [String] { cell.split(separator: "|").map(String.init) }
}
