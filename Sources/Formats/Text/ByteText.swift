/// A text that grows at its end, kept as UTF-8.
struct ByteText {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(byte: UInt8) { bytes.append(byte) }

  /// Appends a JSON string literal.
  ///
  /// Controls, DEL, U+2028 and U+2029 are escaped, so that no reader takes one of them for the end of a line. With `ascii` everything
  /// outside ASCII is escaped too.
  mutating func append(json text: String, ascii: Bool = false) {
    bytes.append(UInt8(ascii: "\""))
    if ascii {
      for scalar in text.unicodeScalars { appendASCII(scalar) }
    } else {
      var text = text
      text.withUTF8 { appendEscaped($0) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ source: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    func code(at index: Int) -> (value: UInt16, length: Int)? {
      let byte = source[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { return (UInt16(byte), 1) }
      // U+0080 to U+009F; a well-formed text has a continuation byte here.
      if byte == 0xC2, index + 1 < source.count, source[index + 1] < 0xA0 { return (UInt16(source[index + 1]), 2) }
      if byte == 0xE2, index + 2 < source.count, source[index + 1] == 0x80, source[index + 2] & 0xFE == 0xA8 {
        return (0x2000 + UInt16(source[index + 2] & 0x3F), 3)
      }
      return nil
    }
    while index < source.count {
      guard let found = code(at: index) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: source[start..<index])
      appendEscape(found.value)
      index += found.length
      start = index
    }
    bytes.append(contentsOf: source[start..<source.count])
  }

  private mutating func appendASCII(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E where scalar != "\"" && scalar != "\\": bytes.append(UInt8(scalar.value))
    default: for unit in UTF16.encode(scalar).map(Array.init) ?? [] { appendEscape(unit) }
    }
  }

  private mutating func appendEscape(_ unit: UInt16) {
    switch unit {
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    default:
      append("\\u")
      for shift in [12, 8, 4, 0] as [UInt16] {
        let digit = UInt8(truncatingIfNeeded: unit >> shift & 15)
        bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
  }
}
