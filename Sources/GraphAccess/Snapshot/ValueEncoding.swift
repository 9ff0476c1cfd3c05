/// How values are written that do not fit into a cell: lists, maps and most points in time.
///
/// A value is a tag byte and what follows from it: 0 null; 1 false; 2 true; 3 integer; 4 float (8 bytes); 5 string (its length, UTF-8);
/// 6 list (its length, values); 7 map (its length, then key length, key and value, ascending by the bytes of the key); 8 date (days);
/// 9 local time (nanoseconds); 10 time (nanoseconds, offset); 11 local date and time (seconds, nanoseconds); 12 date and time (seconds,
/// nanoseconds, offset); 13 the same with the name of a zone (its length, UTF-8); 14 duration (months, days, seconds, nanoseconds).
/// Lengths are LEB128 numbers; other integers are turned to even and odd ones (zigzag) and written likewise.
enum ValueEncoding {
  /// Lists and maps in one another; what is deeper is written as null and read as nothing.
  static let maximumDepth = 256

  /// Appends a value; nodes, relationships and paths mean nothing outside their graph and become null.
  static func append(_ value: Value, to bytes: inout [UInt8], depth: Int = 0) {
    switch value {
    case .null, .node, .relationship, .path: bytes.append(0)
    case .boolean(let boolean): bytes.append(boolean ? 2 : 1)
    case .integer(let integer): append(3, [integer], to: &bytes)
    case .float(let float):
      bytes.append(4)
      withUnsafeBytes(of: float.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    case .string(let string):
      bytes.append(5)
      append(string, to: &bytes)
    case .list where depth == maximumDepth, .map where depth == maximumDepth: bytes.append(0)
    case .list(let list):
      bytes.append(6)
      append(length: list.count, to: &bytes)
      for element in list { append(element, to: &bytes, depth: depth + 1) }
    case .map(let map):
      bytes.append(7)
      append(length: map.count, to: &bytes)
      for (key, element) in map.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        append(key, to: &bytes)
        append(element, to: &bytes, depth: depth + 1)
      }
    case .temporal(let temporal): append(temporal, to: &bytes)
    }
  }

  private static func append(_ temporal: Temporal, to bytes: inout [UInt8]) {
    switch temporal {
    case .date(let days): append(8, [days], to: &bytes)
    case .localTime(let nanoseconds): append(9, [nanoseconds], to: &bytes)
    case .time(let nanoseconds, let offset): append(10, [nanoseconds, offset], to: &bytes)
    case .localDateTime(let seconds, let nanoseconds): append(11, [seconds, nanoseconds], to: &bytes)
    case .dateTime(let seconds, let nanoseconds, let offset, let zone):
      append(zone == nil ? 12 : 13, [seconds, nanoseconds, offset], to: &bytes)
      if let zone { append(zone, to: &bytes) }
    case .duration(let months, let days, let seconds, let nanoseconds):
      append(14, [months, days, seconds, nanoseconds], to: &bytes)
    }
  }

  private static func append(_ tag: UInt8, _ integers: [Int], to bytes: inout [UInt8]) {
    bytes.append(tag)
    for integer in integers { append(UInt64(bitPattern: Int64((integer << 1) ^ (integer >> 63))), to: &bytes) }
  }

  private static func append(_ string: String, to bytes: inout [UInt8]) {
    append(length: string.utf8.count, to: &bytes)
    bytes.append(contentsOf: string.utf8)
  }

  private static func append(length: Int, to bytes: inout [UInt8]) {
    append(UInt64(length), to: &bytes)
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}
