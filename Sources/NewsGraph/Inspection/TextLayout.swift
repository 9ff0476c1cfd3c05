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
  }

  /// A table with a header; cut to the terminal's width, and as wide as it is where there is none.
  public func table(_ columns: [String], _ rows: [[Cell]]) -> String {
    var table = TableRows(columns: columns, graph: MemoryGraph(), width: terminal)
    var text = table.begin()
    for row in rows {
      let values: [Value] = row.map { cell in
        switch cell {
        case .text(let text): .string(text)
        case .integer(let number): .integer(number)
        case .decimal(let number): .float(number)
        }
      }
      text += table.row(values)
    }
    return text + table.end()
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
