// The standard library keeps its normalizer, the one behind `String ==`, in this interface; Foundation's would cost 40 MB of binary.
@_spi(_Unicode) internal import Swift

extension String {
  /// Unicode Normalization Form C (UAX #15).
  public var nfc: String { String(_nfc) }

  /// The form in which names are compared: decomposed, without diacritics, in lower case, with plain quotes, hyphens and spaces.
  ///
  /// Letters that do not decompose (`ø`, `ł`, `ß`, `ı`) become their nearest Latin spelling. Runs of white space become one space; both ends are trimmed.
  public var folded: String {
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

  /// Letters and signs that canonical decomposition leaves alone.
  private static let plainSpelling: [Unicode.Scalar: String] = [
    "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae",
    "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th", "ı": "i", "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": "\"",
    "”": "\"", "„": "\"", "«": "\"", "»": "\"", "–": "-", "—": "-", "‑": "-", "‐": "-",
  ]
}
