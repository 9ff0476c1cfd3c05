/// Random numbers and texts that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Pieces of text that look like news, like signs, or like nothing.
  mutating func text(pieces: Int) -> String {
    var text = ""
    for _ in 0..<pieces {
      switch Int.random(in: 0..<8, using: &self) {
      case 0...3: text += Self.words.randomElement(using: &self) ?? ""
      case 4: text.unicodeScalars.append(scalar())
      default: text += Self.signs.randomElement(using: &self) ?? ""
      }
      if Int.random(in: 0..<3, using: &self) > 0 { text += Self.spaces.randomElement(using: &self) ?? " " }
    }
    return text
  }

  private mutating func scalar() -> Unicode.Scalar {
    while true {
      let limit: UInt32 = [0x20, 0x250, 0x800, 0x3000, 0xFFFF, 0x10FFFF].randomElement(using: &self) ?? 0x80
      if let scalar = Unicode.Scalar(UInt32.random(in: 0...limit, using: &self)) { return scalar }
    }
  }

  private static let words = [
    "Norway", "the", "talks", "did", "didn't", "cannot", "U.S.", "Gen.", "J.K.", "Ada", "said", "who", "led", "1", "000", "1,000", "3.5bn",
    "€4", "F-16",
    "long-term", "re-elected", "N'Djamena", "2025-05-16", "http://a.example/b?c=d", "a@b.example", "@name", "#tag", "O'Neill", "Россия",
    "ישראל",
    "العربية", "東京", "e\u{301}", "👩‍👩‍👧", "🇳🇴", "ﬁ", "ß", "İ", "ǅ",
  ]
  private static let signs = [
    ".", ",", "...", "…", "?", "!", "?!", "\"", "'", "’", "“", "”", "‘", "(", ")", "[", "]", "-", "–", "—", "--", "/", "\\", "%", "$", ":",
    ";", "*", "&",
    "\u{0}", "\u{7}", "\u{AD}", "\u{200B}", "\u{200F}", "\u{202E}", "\u{FEFF}", "\u{301}", "\u{FFFD}", "\u{10FFFF}",
  ]
  private static let spaces = [" ", " ", " ", "  ", "\n", "\t", "\r\n", "\u{A0}", "\u{2009}", "\u{2028}", "\u{3000}"]
}
