/// Strings and escaped names as they are written in a query.
enum StringLiteral {
  /// The text between the quotes, with its escapes resolved.
  ///
  /// - Parameter range: with the quotes.
  static func decode(_ bytes: [UInt8], _ range: Range<Int>) throws(SyntaxFailure) -> String {
    let content = (range.lowerBound + 1)..<(range.upperBound - 1)
    guard bytes[content].contains(UInt8(ascii: "\\")) else { return String(decoding: bytes[content], as: UTF8.self) }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(content.count)
    var position = content.lowerBound
    while position < content.upperBound {
      let byte = bytes[position]
      guard byte == UInt8(ascii: "\\"), position + 1 < content.upperBound else {
        decoded.append(byte)
        position += 1
        continue
      }
      let letter = bytes[position + 1]
      if let plain = plain(letter) {
        decoded.append(plain)
        position += 2
      } else if letter | 0x20 == UInt8(ascii: "u") {
        let (scalar, end) = try character(bytes, from: position, to: content.upperBound)
        decoded.append(contentsOf: String(Character(scalar)).utf8)
        position = end
      } else {
        let place = position..<(position + (SourceScalar.decode(bytes, at: position + 1)?.1 ?? 1) + 1)
        throw SyntaxFailure(
          "UnexpectedSyntax",
          "no escape '\(String(decoding: bytes[place], as: UTF8.self))' in a string, write '\\\\' for a backslash", at: place)
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  /// The name between backticks, where two stand for one.
  static func name(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var decoded: [UInt8] = []
    var position = range.lowerBound + 1
    while position < range.upperBound - 1 {
      decoded.append(bytes[position])
      position += bytes[position] == UInt8(ascii: "`") ? 2 : 1
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func plain(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): letter
    case UInt8(ascii: "b"), UInt8(ascii: "B"): 0x08
    case UInt8(ascii: "f"), UInt8(ascii: "F"): 0x0C
    case UInt8(ascii: "n"), UInt8(ascii: "N"): 0x0A
    case UInt8(ascii: "r"), UInt8(ascii: "R"): 0x0D
    case UInt8(ascii: "t"), UInt8(ascii: "T"): 0x09
    default: nil
    }
  }

  /// The character of `\uXXXX`, of two of them that are a surrogate pair, or of `\UXXXXXXXX`, and where it ends.
  private static func character(
    _ bytes: [UInt8], from start: Int, to limit: Int
  ) throws(SyntaxFailure) -> (Unicode.Scalar, Int) {
    let length = bytes[start + 1] == UInt8(ascii: "u") ? 4 : 8
    guard let value = hexadecimal(bytes, from: start + 2, length: length, to: limit) else {
      throw invalid(bytes, start, min(start + 2 + length, limit), "'\\u' wants 4 and '\\U' 8 hexadecimal digits")
    }
    let end = start + 2 + length
    if let scalar = Unicode.Scalar(value) { return (scalar, end) }
    if length == 4, (0xD800..<0xDC00).contains(value),
      end + 1 < limit, bytes[end] == UInt8(ascii: "\\"), bytes[end + 1] == UInt8(ascii: "u"),
      let low = hexadecimal(bytes, from: end + 2, length: 4, to: limit), (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (value - 0xD800) << 10 + (low - 0xDC00))
    {
      return (scalar, end + 6)
    }
    throw invalid(bytes, start, end, "there is no such character in Unicode")
  }

  private static func hexadecimal(_ bytes: [UInt8], from start: Int, length: Int, to limit: Int) -> UInt32? {
    guard start + length <= limit else { return nil }
    var value: UInt64 = 0
    for byte in bytes[start..<(start + length)] {
      guard let digit = NumberLiteral.Base.hexadecimal.value(of: byte) else { return nil }
      value = value << 4 | digit
    }
    return UInt32(exactly: value)
  }

  private static func invalid(_ bytes: [UInt8], _ start: Int, _ end: Int, _ why: String) -> SyntaxFailure {
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return SyntaxFailure("InvalidUnicodeLiteral", "bad escape '\(text)' in a string, \(why)", at: start..<end)
  }
}
