/// Where things are in a snapshot, a file whose name ends in `.ngraph`.
///
/// All numbers are little-endian and without sign where nothing else is said. The file is a header, a table of sections, and the sections,
/// each of which begins at a multiple of 8 with zeros before it where needed.
///
/// **Header**, 64 bytes:
///
/// | bytes | contents |
/// |---|---|
/// | 0–7 | `89 4E 47 52 41 50 48 0A`: 0x89, `NGRAPH`, line feed |
/// | 8–11 | version of the format, 1 |
/// | 12–15 | sections in the table |
/// | 16–23 | length of the file |
/// | 24–27, 28–31 | nodes, relationships |
/// | 32–35, 36–39, 40–43 | labels, relationship types, property keys |
/// | 44–47 | label sets |
/// | 48–55 | zero |
/// | 56–63 | XXH64 (seed 0) of bytes 0–55, followed by the table |
///
/// **Table**, 32 bytes for each section: kind (4), parameter (4; the number of the key for columns and indexes, else zero), offset (8),
/// length (8), XXH64 of the section (8).
///
/// **Sections** are described at ``Kind``. With n nodes, r relationships, l labels, t types, k keys and s label sets, their lengths follow
/// from the header, except where a list or text is stored.
enum SnapshotLayout {
  static let magic: [UInt8] = [0x89, 0x4E, 0x47, 0x52, 0x41, 0x50, 0x48, 0x0A]
  static let version: UInt32 = 1
  static let headerLength = 64
  static let tableEntryLength = 32
  static let checksumOffset = 56

  /// What a section holds; an unknown kind is passed over.
  enum Kind: UInt32 {
    /// The names of labels, then types, then keys: l+t+k+1 offsets of 4 bytes, then their UTF-8.
    case names = 1
    /// Where each string begins in ``stringText``: 8 bytes each, and one more for the end.
    case stringOffsets = 2
    /// The UTF-8 of all strings that properties have, each once, in order of first use.
    case stringText = 3
    /// Values that do not fit into a cell, as ``ValueEncoding`` writes them.
    case values = 4
    /// Where each label set begins in ``labelSetMembers``: s+1 offsets of 4 bytes, counted in members.
    case labelSetOffsets = 5
    /// The labels of each set in the order of the nodes that have it: 4 bytes each.
    case labelSetMembers = 6
    /// For each set ⌈l/64⌉ words of 8 bytes; bit i mod 64 of word i div 64 stands for label i.
    case labelSetBits = 7
    /// The label set of each node: n numbers of 4 bytes.
    case nodeLabelSets = 8
    /// Where the nodes of each label begin in ``labelNodes``: l+1 offsets of 8 bytes, counted in nodes.
    case labelOffsets = 9
    /// The nodes of each label, ascending: 4 bytes each.
    case labelNodes = 10
    /// How many relationships have each type: t numbers of 8 bytes.
    case typeCounts = 11
    /// The ends and the type of each relationship: r numbers of 4 bytes each.
    case sources = 12
    case targets = 13
    case types = 14
    /// Where the relationships that leave each node begin in the three columns that follow: n+1 offsets of 4 bytes, counted in entries.
    case outgoingOffsets = 16
    /// The nodes at the other ends, the relationships, and their types, sorted by type, neighbour and relationship: r numbers of 4 bytes.
    case outgoingNeighbors = 17
    case outgoingRelationships = 18
    case outgoingTypes = 19
    /// The same for the relationships that reach each node.
    case incomingOffsets = 20
    case incomingNeighbors = 21
    case incomingRelationships = 22
    case incomingTypes = 23
    /// A property of nodes: n payloads of 8 bytes, then n tags of one byte (see ``Tag``).
    case denseNodeColumn = 32
    /// A property of few nodes: c payloads of 8 bytes, c nodes of 4 bytes ascending, c tags; c follows from the length.
    case sparseNodeColumn = 33
    /// The same for relationships.
    case denseRelationshipColumn = 34
    case sparseRelationshipColumn = 35
    /// The nodes by the hash of a property: the number b of buckets, a power of two (4), entries (4), b+1 offsets (4 each, counted in
    /// entries), and the nodes (4 each), ascending in each bucket. The bucket is the hash modulo b: XXH64 of the UTF-8 with seed 0 for
    /// strings, of the 8 bytes of the integer with seed 1 for integers and floats that equal one.
    case nodeIndex = 40
  }

  /// What the payload of a cell means.
  enum Tag {
    /// No property; the payload is zero.
    static let absent: UInt8 = 0
    /// 0 or 1.
    static let boolean: UInt8 = 1
    /// Two's complement.
    static let integer: UInt8 = 2
    /// IEEE 754.
    static let float: UInt8 = 3
    /// The number of a string.
    static let string: UInt8 = 4
    /// A place in the section of values.
    static let value: UInt8 = 5
    /// Days since 1970-01-01, two's complement.
    static let date: UInt8 = 6
    /// Nanoseconds since midnight.
    static let localTime: UInt8 = 7
  }

  /// A property column is dense when at least one in so many places is filled.
  static let denseShare = 8

  /// The hash by which a value is found in an index; nothing for values that are in none.
  static func indexHash(of value: Value) -> UInt64? {
    switch value {
    case .string(var string):
      return string.withUTF8 { XXHash64.hash(UnsafeRawBufferPointer($0)) }
    case .integer(let integer):
      return withUnsafeBytes(of: integer.littleEndian) { XXHash64.hash($0, seed: 1) }
    case .float(let float):
      guard let integer = Int(exactly: float) else { return nil }
      return indexHash(of: .integer(integer))
    default:
      return nil
    }
  }
}
