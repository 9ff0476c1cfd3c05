/// Reads values as ``ValueEncoding`` writes them, from bytes that may be anything.
struct ValueDecoder {
  private let bytes: UnsafeRawBufferPointer
  private var place: Int

  /// A decoder of what begins at a place.
  init(_ bytes: UnsafeRawBufferPointer, at place: Int) {
    self.bytes = bytes
    self.place = place
  }

  /// The next value; nothing when the bytes are none.
  mutating func value(depth: Int = 0) -> Value? {
    guard let tag = byte() else { return nil }
    switch tag {
    case 0: return .null
    case 1, 2: return .boolean(tag == 2)
    case 3: return integer().map { .integer($0) }
    case 4:
      guard bytes.count - place >= 8 else { return nil }
      defer { place += 8 }
      return .float(Double(bitPattern: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))))
    case 5: return string().map { .string($0) }
    case 6: return list(depth: depth)
    case 7: return map(depth: depth)
    default: return temporal(tag).map { .temporal($0) }
    }
  }

  private mutating func list(depth: Int) -> Value? {
    // Every element takes a byte at least, so a length that is no lie is no greater than what is left.
    guard depth < ValueEncoding.maximumDepth, let count = length() else { return nil }
    var elements: [Value] = []
    for _ in 0..<count {
      guard let element = value(depth: depth + 1) else { return nil }
      elements.append(element)
    }
    return .list(elements)
  }

  private mutating func map(depth: Int) -> Value? {
    guard depth < ValueEncoding.maximumDepth, let count = length() else { return nil }
    var elements: [String: Value] = [:]
    for _ in 0..<count {
      guard let key = string(), let element = value(depth: depth + 1) else { return nil }
      elements[key] = element
    }
    return .map(elements)
  }

  private mutating func temporal(_ tag: UInt8) -> Temporal? {
    guard (8...14).contains(tag), let first = integer() else { return nil }
    if tag == 8 { return .date(days: first) }
    if tag == 9 { return .localTime(nanoseconds: first) }
    guard let second = integer() else { return nil }
    if tag == 10 { return .time(nanoseconds: first, offset: second) }
    if tag == 11 { return .localDateTime(seconds: first, nanoseconds: second) }
    guard let third = integer() else { return nil }
    if tag == 12 { return .dateTime(seconds: first, nanoseconds: second, offset: third, zone: nil) }
    if tag == 13 { return string().map { .dateTime(seconds: first, nanoseconds: second, offset: third, zone: $0) } }
    return integer().map { .duration(months: first, days: second, seconds: third, nanoseconds: $0) }
  }

  private mutating func byte() -> UInt8? {
    guard place >= 0, place < bytes.count else { return nil }
    defer { place += 1 }
    return bytes[place]
  }

  private mutating func integer() -> Int? {
    number().map { Int(truncatingIfNeeded: $0 >> 1) ^ -Int(truncatingIfNeeded: $0 & 1) }
  }

  private mutating func length() -> Int? {
    guard let number = number(), number <= UInt64(bytes.count - place) else { return nil }
    return Int(truncatingIfNeeded: number)
  }

  private mutating func string() -> String? {
    guard let count = length() else { return nil }
    defer { place += count }
    return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[place..<place + count]), as: UTF8.self)
  }

  private mutating func number() -> UInt64? {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      guard let byte = byte() else { return nil }
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    return nil
  }
}
