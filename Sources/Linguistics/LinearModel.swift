public import NewsGraphModel

/// A sparse linear classifier over hashed features, used where it lies in memory.
///
/// A feature is a 32-bit hash cut to `bits` bits. A bitmap with ranks says whether the feature is known and which row of weights is its
/// own; a row lists classes and weights. Reading the model allocates nothing, and every thread can use the same bytes.
///
/// Layout, little endian: magic `NGLM`, version, bits, class count, row count, entry count, length of the class names (each `UInt32`);
/// class names, separated by line feeds, padded to 8 bytes; bitmap (`UInt64`); ranks (`UInt32`); row offsets (`UInt32`, one more than
/// rows); weights (`Int16`); classes (`UInt8`).
public struct LinearModel: @unchecked Sendable {
  // Unchecked because of the pointers: the bytes behind them are never written and live as long as the program.

  /// The names of the classes, by class number.
  public let classes: [String]
  private let mask: UInt32
  private let bitmap: UnsafePointer<UInt64>
  private let ranks: UnsafePointer<UInt32>
  private let offsets: UnsafePointer<UInt32>
  private let weights: UnsafePointer<Int16>
  private let classNumbers: UnsafePointer<UInt8>

  static let magic: UInt32 = 0x4D4C_474E
  static let version: UInt32 = 1

  /// Takes over a model that stays in memory, unchanged, for the life of the program; its address must be a multiple of 8.
  ///
  /// Throws a `Diagnostic` for bytes that are not a model of this version, are cut off, or point outside themselves.
  public init(_ bytes: UnsafeRawBufferPointer, name: String) throws(Diagnostic) {
    func bad(_ what: String) -> Diagnostic { Diagnostic(.error, path: name, "not a usable model: \(what)", code: "model-format") }
    guard bytes.count >= 28, let base = bytes.baseAddress else { throw bad("\(bytes.count) bytes, expected at least 28") }
    guard Int(bitPattern: base) % 8 == 0 else { throw bad("it is not aligned to 8 bytes") }
    let header = (0..<7).map { UInt32(littleEndian: bytes.load(fromByteOffset: $0 * 4, as: UInt32.self)) }
    guard header[0] == Self.magic else { throw bad("the first four bytes are not 'NGLM'") }
    guard header[1] == Self.version else { throw bad("version \(header[1]), expected \(Self.version)") }
    let (bits, classCount, rowCount, entryCount, nameLength) =
      (Int(header[2]), Int(header[3]), Int(header[4]), Int(header[5]), Int(header[6]))
    guard (6...28).contains(bits), (1...255).contains(classCount) else { throw bad("\(bits) feature bits, \(classCount) classes") }
    let words = (1 << bits) / 64
    let namesEnd = (28 + nameLength + 7) / 8 * 8
    let ranksStart = namesEnd + words * 8
    let offsetsStart = ranksStart + words * 4
    let weightsStart = offsetsStart + (rowCount + 1) * 4
    let classesStart = weightsStart + entryCount * 2
    guard classesStart + entryCount == bytes.count else {
      throw bad("\(bytes.count) bytes, expected \(classesStart + entryCount)")
    }
    classes = String(decoding: bytes[28..<28 + nameLength], as: UTF8.self).split(separator: "\n").map(String.init)
    guard classes.count == classCount else { throw bad("\(classes.count) class names, expected \(classCount)") }
    mask = UInt32(truncatingIfNeeded: (1 << bits) - 1)
    bitmap = (base + namesEnd).assumingMemoryBound(to: UInt64.self)
    ranks = (base + ranksStart).assumingMemoryBound(to: UInt32.self)
    offsets = (base + offsetsStart).assumingMemoryBound(to: UInt32.self)
    weights = (base + weightsStart).assumingMemoryBound(to: Int16.self)
    classNumbers = (base + classesStart).assumingMemoryBound(to: UInt8.self)
    var seen = 0
    for word in 0..<words {
      guard Int(ranks[word]) == seen else { throw bad("its ranks do not fit its bitmap") }
      seen += bitmap[word].nonzeroBitCount
    }
    guard seen == rowCount, offsets[0] == 0, Int(offsets[rowCount]) == entryCount else { throw bad("its rows do not fit its bitmap") }
    for row in 0..<rowCount where offsets[row] > offsets[row + 1] { throw bad("its rows are out of order") }
    for entry in 0..<entryCount where Int(classNumbers[entry]) >= classCount { throw bad("an entry names class \(classNumbers[entry])") }
  }

  /// Adds the weights of one feature to the scores, which hold one number for each class.
  @inline(__always)
  func add(_ feature: UInt32, to scores: UnsafeMutablePointer<Int32>) {
    let slot = feature & mask
    let word = Int(slot >> 6)
    let bit = UInt64(1) << UInt64(slot & 63)
    let block = bitmap[word]
    guard block & bit != 0 else { return }
    let row = Int(ranks[word]) + (block & (bit - 1)).nonzeroBitCount
    for entry in Int(offsets[row])..<Int(offsets[row + 1]) {
      scores[Int(classNumbers[entry])] += Int32(weights[entry])
    }
  }
}

/// Mixes the parts of a feature into one hash; the order of the parts matters.
///
/// Multiply and xor-shift, as in MurmurHash3's finalizer; chosen for speed, fixed for ever because models depend on it.
struct FeatureHash {
  private var state: UInt64

  @inline(__always)
  init(_ template: Int) { state = UInt64(truncatingIfNeeded: template) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1 }

  @inline(__always)
  func with(_ part: UInt32) -> FeatureHash {
    var next = self
    next.state = (next.state ^ UInt64(part)) &* 0xFF51_AFD7_ED55_8CCD
    next.state ^= next.state >> 32
    return next
  }

  @inline(__always)
  var value: UInt32 { UInt32(truncatingIfNeeded: state ^ (state >> 29)) }

  /// FNV-1a over UTF-8.
  static func of(_ text: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in text { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }
}
