#if canImport(Glibc)
  @preconcurrency internal import Glibc
#else
  @preconcurrency internal import Darwin
#endif

/// How much of what was expected was found, and how much of what was found was expected.
public struct Figure: Hashable, Sendable {
  /// Found and expected.
  public var right: Int
  /// Expected.
  public var gold: Int
  /// Found.
  public var system: Int
  /// Words that stand opposite each other in both; nothing where nothing is aligned.
  public var aligned: Int?

  /// Makes a figure of counts.
  public init(right: Int = 0, gold: Int = 0, system: Int = 0, aligned: Int? = nil) {
    self.right = right
    self.gold = gold
    self.system = system
    self.aligned = aligned
  }

  /// Percent of what was found that was expected; 0 when nothing was found.
  public var precision: Double { system == 0 ? 0 : 100 * (Double(right) / Double(system)) }

  /// Percent of what was expected that was found; 0 when nothing was expected.
  public var recall: Double { gold == 0 ? 0 : 100 * (Double(right) / Double(gold)) }

  /// The harmonic mean of precision and recall, in percent; 0 when there is nothing at all.
  public var f1: Double { gold + system == 0 ? 0 : 100 * (Double(2 * right) / Double(gold + system)) }

  /// Percent of the aligned words that are right; nothing where nothing is aligned.
  public var accuracy: Double? { aligned.map { $0 == 0 ? 0 : Double(100 * right) / Double($0) } }
}

/// Figures with their names, in the order in which they are shown.
public struct FigureTable: Hashable, Sendable, CustomStringConvertible {
  /// One named figure.
  public struct Row: Hashable, Sendable {
    public var name: String
    public var figure: Figure

    /// Makes a row.
    public init(_ name: String, _ figure: Figure) {
      self.name = name
      self.figure = figure
    }
  }

  public var rows: [Row]

  /// Makes a table of rows.
  public init(_ rows: [Row] = []) { self.rows = rows }

  /// The figure of this name.
  public subscript(_ name: String) -> Figure? { rows.first { $0.name == name }?.figure }

  /// Columns for people, in percent with two decimals: precision, recall, F1, accuracy among aligned words, and the counts.
  public var description: String {
    var text = Self.left("", 16) + Self.right("P", 8) + Self.right("R", 8) + Self.right("F1", 8) + Self.right("aligned", 9)
    text += Self.right("gold", 8) + Self.right("sys", 8) + "\n"
    for row in rows {
      let figure = row.figure
      text += Self.left(row.name, 16)
      for value in [figure.precision, figure.recall, figure.f1] { text += Self.right(Self.decimals(value), 8) }
      text += Self.right(figure.accuracy.map(Self.decimals) ?? "", 9)
      text += Self.right(String(figure.gold), 8) + Self.right(String(figure.system), 8) + "\n"
    }
    return text
  }

  private static func left(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }
  private static func right(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) + text }

  /// The value with two decimals, rounded as C rounds it, so that other programs print the same digits.
  static func decimals(_ value: Double) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { buffer in
      let count = withVaList([value]) { vsnprintf(buffer.baseAddress, buffer.count, "%.2f", $0) }
      return String(decoding: buffer.prefix(max(0, Int(count))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
