internal import GraphAccess

/// A way to write the rows of one result as text: what it gives, piece by piece, makes the text.
protocol RowWriter {
  /// How users name it: `table`.
  static var name: String { get }
  /// Other endings of file names that mean it, without the dot: `txt`.
  static var endings: [String] { get }
  /// What a result without columns looks like when it is all there is.
  static var nothing: String { get }
  /// Whether results that follow one another have an empty line between them.
  static var isParted: Bool { get }

  /// `width` is the terminal's; nothing for as wide as the rows are.
  init(columns: [String], graph: any GraphReading, width: Int?)

  mutating func begin() -> String
  /// One value for every column.
  mutating func row(_ values: [Value]) -> String
  mutating func end() -> String
}

extension RowWriter {
  static var endings: [String] { [] }
  static var nothing: String { "" }
  static var isParted: Bool { true }
  mutating func begin() -> String { "" }
  mutating func end() -> String { "" }
}

/// The ways to write rows. A new one is one more line here.
enum RowWriters {
  /// In the order in which help and messages list them.
  static var all: [any RowWriter.Type] {
    [
      TableRows.self,
      JSONRows.self,
      JSONLinesRows.self,
      CSVRows.self,
      TSVRows.self,
      MarkdownRows.self,
    ]
  }

  static func named(_ name: String) -> (any RowWriter.Type)? {
    all.first { $0.name == name || $0.endings.contains(name) }
  }
}
