internal import NewsGraphModel

/// The bytes of an article as code points, and how they were read.
struct DecodedText {
  var scalars: [Unicode.Scalar]
  /// One-based lines of the first places that could not be decoded, and how many there were in all.
  var firstBadLine: Int?
  var badCount = 0
  var encoding: String
}

/// Finds out how text is encoded and decodes it; a byte order mark decides, then the bytes themselves.
enum TextDecoding {
  /// The text, without its byte order mark; nothing for bytes that are not text.
  ///
  /// - Parameter declared: A character set that the file itself names; it decides between single-byte sets only.
  static func decode(_ bytes: [UInt8], declared: String? = nil) -> DecodedText? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(bytes[3...], keepsNUL: false) }
    if bytes.starts(with: [0xFF, 0xFE]) { return textual(utf16(bytes[2...], isBigEndian: false)) }
    if bytes.starts(with: [0xFE, 0xFF]) { return textual(utf16(bytes[2...], isBigEndian: true)) }
    let hasNUL = bytes.contains(0)
    if !hasNUL, let text = utf8(bytes[...], keepsNUL: false), text.badCount == 0 { return textual(text) }
    if let text = utf16ByContent(bytes) { return text }
    if hasNUL { return nil }
    let page = declared.flatMap(CodePage.named)
    if page == nil, let text = utf8(bytes[...], keepsNUL: false), text.badCount <= multibyteCount(text) { return textual(text) }
    let chosen = page ?? .windows1252
    return textual(DecodedText(scalars: bytes.map { chosen.scalar($0) }, encoding: chosen.name))
  }

  /// Nothing when the text has more control characters than any text would.
  private static func textual(_ text: DecodedText) -> DecodedText? {
    var controls = 0
    for scalar in text.scalars {
      if scalar.value == 0 { return nil }
      if scalar.value < 0x20, !(9...13).contains(scalar.value), scalar.value != 0x1B { controls += 1 }
    }
    return controls * 20 > text.scalars.count ? nil : text
  }

  private static func multibyteCount(_ text: DecodedText) -> Int {
    text.scalars.count { $0.value > 0x7F && $0.value != 0xFFFD }
  }

  /// UTF-8 in which every ill-formed sequence (Unicode 3.9, maximal subparts) becomes U+FFFD.
  static func utf8(_ bytes: ArraySlice<UInt8>, keepsNUL: Bool = true) -> DecodedText? {
    if !keepsNUL, bytes.contains(0) { return nil }
    return decode(bytes.makeIterator(), as: Unicode.UTF8.self, name: "utf-8", capacity: bytes.count)
  }

  /// UTF-16 in which every lone surrogate, and an odd byte at the end, becomes U+FFFD.
  static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> DecodedText {
    decode(
      UTF16Units(bytes: bytes, isBigEndian: isBigEndian), as: Unicode.UTF16.self, name: isBigEndian ? "utf-16be" : "utf-16le",
      capacity: bytes.count / 2)
  }

  /// Code units to code points; what is ill-formed becomes U+FFFD and is counted.
  private static func decode<Encoding: Unicode.Encoding, Units: IteratorProtocol<Encoding.CodeUnit>>(
    _ units: Units, as encoding: Encoding.Type, name: String, capacity: Int
  ) -> DecodedText {
    var result = DecodedText(scalars: [], encoding: name)
    result.scalars.reserveCapacity(capacity)
    var units = units
    var parser = Encoding.ForwardParser()
    var line = 1
    while true {
      switch parser.parseScalar(from: &units) {
      case .valid(let encoded):
        let scalar = Encoding.decode(encoded)
        if scalar == "\n" { line += 1 }
        result.scalars.append(scalar)
      case .error:
        result.scalars.append("\u{FFFD}")
        result.badCount += 1
        result.firstBadLine = result.firstBadLine ?? line
      case .emptyInput:
        return result
      }
    }
  }

  private struct UTF16Units: IteratorProtocol {
    var bytes: ArraySlice<UInt8>
    let isBigEndian: Bool

    mutating func next() -> UInt16? {
      guard bytes.count >= 2 else { return nil }
      let (a, b) = (UInt16(bytes[bytes.startIndex]), UInt16(bytes[bytes.startIndex + 1]))
      bytes.removeFirst(2)
      return isBigEndian ? a << 8 | b : b << 8 | a
    }
  }

  /// UTF-16 without a byte order mark: even in length, well formed, nearly all in the scripts of newspapers, with spaces between words.
  private static func utf16ByContent(_ bytes: [UInt8]) -> DecodedText? {
    guard bytes.count >= 16, bytes.count % 2 == 0 else { return nil }
    for isBigEndian in [false, true] {
      // A quick look before the whole is decoded.
      let sample = utf16(bytes.prefix(2048), isBigEndian: isBigEndian).scalars.dropLast()
      let spaces = sample.count { $0 == " " || $0 == "\n" }
      guard spaces * 50 >= sample.count, sample.count(where: isCommon) * 20 >= sample.count * 19 else { continue }
      if let text = textual(utf16(bytes[...], isBigEndian: isBigEndian)) { return text }
    }
    return nil
  }

  private static func isCommon(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9...13, 0x20...0x7E, 0xA0...0x24F, 0x370...0x6FF, 0x900...0x97F, 0x10D0...0x10FF, 0x1E00...0x1EFF, 0x2010...0x2044,
      0x20AC, 0x2122, 0x3000...0x30FF, 0xAC00...0xD7A3:
      true
    default:
      false
    }
  }
}
