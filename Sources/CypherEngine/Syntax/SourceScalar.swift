/// What the characters of a query's text are good for.
enum SourceScalar {
  /// The character at an offset of well-formed UTF-8 and its length in bytes; nothing when the bytes are not well formed.
  static func decode(_ bytes: [UInt8], at offset: Int) -> (Unicode.Scalar, Int)? {
    guard offset < bytes.count else { return nil }
    let first = bytes[offset]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard offset + length <= bytes.count else { return nil }
    var value = length == 1 ? UInt32(first) : UInt32(first & (0xFF >> (UInt8(length) + 1)))
    for byte in bytes[(offset + 1)..<(offset + length)] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }

  static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
    default: false
    }
  }

  static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIDContinue || scalar.properties.generalCategory == .currencySymbol
  }

  static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .currencySymbol: true
    default: scalar.properties.isIDStart
    }
  }

  /// Also the byte order mark, which editors leave at the beginning of files, and the Mongolian vowel separator, which the grammar lists.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value == 0xFEFF || scalar.value == 0x180E
  }

  /// The dashes and arrow heads that the grammar takes in patterns.
  static func patternSign(_ scalar: Unicode.Scalar) -> Token.Kind? {
    switch scalar.value {
    case 0x00AD, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: .dash
    case 0x27E8, 0x3008, 0xFE64, 0xFF1C: .leftArrowHead
    case 0x27E9, 0x3009, 0xFE65, 0xFF1E: .rightArrowHead
    default: nil
    }
  }

  /// The ASCII character that was probably meant.
  static func plainForm(of scalar: Unicode.Scalar) -> Character? {
    switch patternSign(scalar) {
    case .dash: return "-"
    case .leftArrowHead: return "<"
    case .rightArrowHead: return ">"
    default: break
    }
    switch scalar.value {
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x00B4, 0x2032: return "'"
    case 0x201C, 0x201D, 0x201E, 0x201F, 0x00AB, 0x00BB, 0x2033: return "\""
    case 0x00D7, 0x2217: return "*"
    case 0x00F7, 0x2215, 0x2044: return "/"
    case 0xFF08: return "("
    case 0xFF09: return ")"
    case 0xFF0C, 0x3001: return ","
    case 0xFF1A: return ":"
    case 0xFF1B: return ";"
    default: return nil
    }
  }
}
