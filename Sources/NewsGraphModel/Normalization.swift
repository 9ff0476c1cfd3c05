// The standard library keeps its normalizer, the one behind `String ==`, in this interface; Foundation's would cost 40 MB of binary.
@_spi(_Unicode) internal import Swift

extension String {
  /// Unicode Normalization Form C (UAX #15).
  public var nfc: String { String(_nfc) }

  /// The form in which names are compared: decomposed, without diacritics, in lower case, with plain quotes, hyphens and spaces.
  ///
  /// Letters that do not decompose (`ø`, `ł`, `ß`, `ı`) become their nearest Latin spelling. Runs of white space become one space; both ends are trimmed.
  public var folded: String {
    if let plain = foldedASCII { return plain }
    var result = ""
    var spacePending = false
    for scalar in _nfd {
      if scalar.properties.isWhitespace {
        spacePending = !result.isEmpty
        continue
      }
      if scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .format { continue }
      if spacePending {
        result += " "
        spacePending = false
      }
      if let plain = Self.plainSpelling[scalar] { result += plain } else { result += scalar.properties.lowercaseMapping }
    }
    return result
  }

  /// The same for ASCII, of which most text is; nothing for other text.
  private var foldedASCII: String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var spacePending = false
    for byte in utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x09...0x0D, 0x20:
        spacePending = !bytes.isEmpty
        continue
      default: break
      }
      if spacePending { bytes.append(0x20) }
      spacePending = false
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      bytes.append(isCapital ? byte | 0x20 : byte == UInt8(ascii: "`") ? UInt8(ascii: "'") : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Letters and signs that canonical decomposition leaves alone.
  private static let plainSpelling: [Unicode.Scalar: String] = [
    "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae",
    "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th", "ı": "i", "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": "\"",
    "”": "\"", "„": "\"", "«": "\"", "»": "\"", "–": "-", "—": "-", "‑": "-", "‐": "-",
  ]
}
