public import NewsGraphModel

/// A trained model in a file: named blocks of numbers, read where they lie.
///
/// Little endian: magic `NGNN`, version, length of the file in bytes, number of blocks (each `UInt32`); then for each block its name (24
/// bytes of ASCII, filled up with zeros), kind, rows, columns and offset from the start of the file (each `UInt32`); then the blocks, each
/// aligned to 64 bytes and row-major.
public struct TensorFile: @unchecked Sendable {
  // Unchecked because of the pointers: the bytes behind them are never written and live as long as the program.

  /// What a block holds.
  public enum Kind: UInt32, Sendable {
    case int8, int16, float, uint32
    /// UTF-8 lines; one row, a column for each byte.
    case text

    var size: Int { self == .int8 || self == .text ? 1 : self == .int16 ? 2 : 4 }
  }

  struct Tensor {
    let kind: Kind
    let rows: Int
    let columns: Int
    let start: UnsafeRawPointer
  }

  public static let magic: UInt32 = 0x4E4E_474E
  public static let version: UInt32 = 1
  public static let headerSize = 16
  public static let entrySize = 40
  public static let nameSize = 24
  public static let alignment = 64

  private let tensors: [String: Tensor]
  let name: String

  /// Takes over bytes that stay in memory, unchanged, for the life of the program; their address must be a multiple of 64.
  ///
  /// Throws a `Diagnostic` for bytes that are no such file, of another version, cut off, or with blocks that point outside.
  public init(_ bytes: UnsafeRawBufferPointer, name: String) throws(Diagnostic) {
    func bad(_ what: String) -> Diagnostic { Diagnostic(.error, path: name, "not a usable model: \(what)", code: "model-format") }
    guard bytes.count >= Self.headerSize, let base = bytes.baseAddress else {
      throw bad("\(bytes.count) bytes, expected at least \(Self.headerSize)")
    }
    guard Int(bitPattern: base) % Self.alignment == 0 else { throw bad("it is not aligned to \(Self.alignment) bytes") }
    func word(_ offset: Int) -> UInt32 { UInt32(littleEndian: bytes.load(fromByteOffset: offset, as: UInt32.self)) }
    guard word(0) == Self.magic else {
      throw bad(word(0) == Self.magic.byteSwapped ? "its bytes are in the other order" : "the first four bytes are not 'NGNN'")
    }
    guard word(4) == Self.version else { throw bad("version \(word(4)), expected \(Self.version)") }
    guard Int(word(8)) == bytes.count else { throw bad("\(bytes.count) bytes, expected \(word(8))") }
    let count = Int(word(12))
    guard count <= 1_000, Self.headerSize + count * Self.entrySize <= bytes.count else { throw bad("\(count) blocks do not fit into it") }
    var tensors: [String: Tensor] = [:]
    for index in 0..<count {
      let entry = Self.headerSize + index * Self.entrySize
      let title = String(decoding: bytes[entry..<entry + Self.nameSize].prefix { $0 != 0 }, as: UTF8.self)
      let place = entry + Self.nameSize
      guard let kind = Kind(rawValue: word(place)) else { throw bad("block '\(title)' is of unknown kind \(word(place))") }
      let (rows, columns, offset) = (Int(word(place + 4)), Int(word(place + 8)), Int(word(place + 12)))
      let (cells, overflow) = rows.multipliedReportingOverflow(by: columns)
      guard !overflow, offset % Self.alignment == 0, cells <= bytes.count, offset + cells * kind.size <= bytes.count else {
        throw bad("block '\(title)' reaches beyond its end")
      }
      tensors[title] = Tensor(kind: kind, rows: rows, columns: columns, start: base + offset)
    }
    self.tensors = tensors
    self.name = name
  }

  func bad(_ what: String) -> Diagnostic { Diagnostic(.error, path: name, "not a usable model: \(what)", code: "model-format") }

  /// The block of that name; throws unless it is of that kind and, where given, that shape.
  func tensor(_ title: String, _ kind: Kind, rows: Int? = nil, columns: Int? = nil) throws(Diagnostic) -> Tensor {
    guard let tensor = tensors[title] else { throw bad("it has no block '\(title)'") }
    guard tensor.kind == kind, rows.map({ $0 == tensor.rows }) ?? true, columns.map({ $0 == tensor.columns }) ?? true else {
      throw bad(
        "block '\(title)' is \(tensor.kind) \(tensor.rows)×\(tensor.columns), expected \(kind) "
          + "\(rows.map(String.init) ?? "any")×\(columns.map(String.init) ?? "any")")
    }
    return tensor
  }

  /// Fractions; throws when one of them is no number or too large to count with.
  func floats(_ title: String, rows: Int? = nil, columns: Int? = nil) throws(Diagnostic) -> UnsafePointer<Float> {
    let tensor = try tensor(title, .float, rows: rows, columns: columns)
    let values = tensor.start.assumingMemoryBound(to: Float.self)
    for index in 0..<tensor.rows * tensor.columns where !(abs(values[index]) < 1e6) {
      throw bad("block '\(title)' holds \(values[index]), expected a number under 1000000")
    }
    return values
  }

  /// The lines of a text.
  func lines(_ title: String) throws(Diagnostic) -> [String] {
    let tensor = try tensor(title, .text)
    let bytes = UnsafeRawBufferPointer(start: tensor.start, count: tensor.rows * tensor.columns)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard (1...255).contains(lines.count) else { throw bad("block '\(title)' has \(lines.count) lines, expected 1 to 255") }
    return lines
  }
}
