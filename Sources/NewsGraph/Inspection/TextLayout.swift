internal import GraphAccess

/// How answers for people are laid out: prose in lines of limited width, tables as queries give them, nothing that moves a cursor.
public struct TextLayout: Sendable {
  /// The terminal's width in cells; nothing when answers go elsewhere.
  public let terminal: Int?

  public init(terminal: Int?) { self.terminal = terminal }

  /// The cells that a line of prose may take: easy to read on a wide terminal, 80 where there is none.
  public var width: Int { min(100, max(20, terminal ?? 80)) }

  /// One cell of a table; numbers are aligned to the right.
  public enum Cell: Sendable {
    case text(String)
    case integer(Int)
    case decimal(Double)

    fileprivate var isNumber: Bool {
      if case .text = self { false } else { true }
    }

    fileprivate var text: String {
      switch self {
      case .text(let text): text
      case .integer(let number): String(number)
      case .decimal(let number): String(number)
      }
    }
  }

  /// A table with a header; cut to the terminal's width, and as wide as it is where there is none.
  ///
  /// The last column has ids, which are of use only when they are whole; the first column of text has names, which are cut after all others.
  public func table(_ columns: [String], _ rows: [[Cell]]) -> String {
    let limits = limits(columns, rows)
    let titles = limits.map { zip(columns, $0).map { CellWidth.cut(VisibleText.line($0), to: $1) } } ?? columns
    var table = TableRows(columns: titles, graph: MemoryGraph(), width: limits == nil ? terminal : nil)
    var text = table.begin()
    for row in rows {
      let values: [Value] = zip(row, limits ?? row.map { _ in .max }).map { cell, limit in
        switch cell {
        case .text(let text): .string(limit == .max ? text : CellWidth.cut(VisibleText.line(text), to: limit))
        case .integer(let number): .integer(number)
        case .decimal(let number): .float(number)
        }
      }
      text += table.row(values)
    }
    return text + table.end()
  }

  /// How many cells each column may take so that the last is whole; nothing when nothing needs to be cut, or too much would.
  private func limits(_ columns: [String], _ rows: [[Cell]]) -> [Int]? {
    guard let terminal, !columns.isEmpty else { return nil }
    var widths = columns.map { cells($0) }
    // A number that is cut is another number.
    var limits = columns.map { _ in TableRows.minimumWidth }
    for row in rows {
      for (column, cell) in row.enumerated() where column < widths.count {
        widths[column] = max(widths[column], cells(cell.text))
        if cell.isNumber { limits[column] = max(limits[column], cells(cell.text)) }
      }
    }
    let last = widths.removeLast()
    limits = zip(limits, widths).map { min($0, $1) }
    var free = terminal - 2 - 3 * widths.count - last
    guard widths.reduce(0, +) > free, limits.reduce(0, +) <= free else { return nil }
    free -= limits.reduce(0, +)
    if let name = rows.first?.firstIndex(where: { !$0.isNumber }), name < limits.count {
      let more = min(free, widths[name] - limits[name])
      limits[name] += more
      free -= more
    }
    while free > 0, let next = limits.indices.filter({ limits[$0] < widths[$0] }).min(by: { limits[$0] < limits[$1] }) {
      limits[next] += 1
      free -= 1
    }
    return limits + [last]
  }

  /// Lines of prose, each ended by a line feed; the first is indented by `first` cells, the others by `rest`.
  ///
  /// Breaks stand between words; a word that is longer than a line has one to itself.
  public func prose(_ text: String, first: Int = 0, rest: Int? = nil) -> String {
    let rest = rest ?? first
    var result = ""
    var line = String(repeating: " ", count: first)
    var used = first
    var isEmpty = true
    for word in VisibleText.line(text).split(whereSeparator: { $0 == " " || $0 == "↵" }) {
      let cells = CellWidth.of(word)
      if !isEmpty, used + 1 + cells > width {
        result += line + "\n"
        line = String(repeating: " ", count: rest)
        used = rest
        isEmpty = true
      }
      line += isEmpty ? String(word) : " " + word
      used += isEmpty ? cells : cells + 1
      isEmpty = false
    }
    return isEmpty ? result : result + line + "\n"
  }

  /// The text with blanks behind it, so that it takes so many cells.
  public func padded(_ text: String, to cells: Int) -> String {
    let text = VisibleText.line(text)
    return text + String(repeating: " ", count: max(0, cells - CellWidth.of(text)))
  }

  /// How many cells a text takes on a terminal.
  public func cells(_ text: String) -> Int { CellWidth.of(VisibleText.line(text)) }
}
