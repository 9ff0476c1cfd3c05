/// How many cells of a terminal a text takes, and how much of it fits.
///
/// Terminals place code points one after the other and know only emoji as wholes; so a cluster takes as many cells as its code points,
/// and an emoji takes two. Controls must be gone before.
enum CellWidth {
  static func of(_ text: some StringProtocol) -> Int {
    // Most texts are ASCII, of which one byte is one cell.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return of(first) }
    if isEmoji(scalars) { return 2 }
    return scalars.reduce(0) { $0 + of($1) }
  }

  /// The longest beginning of the text that takes at most so many cells, never half a character.
  static func prefix(_ text: String, cells: Int) -> Substring {
    var used = 0
    var end = text.startIndex
    for index in text.indices {
      used += of(text[index])
      if used > cells { return text[..<end] }
      end = text.index(after: index)
    }
    return text[...]
  }

  /// The text in at most so many cells, of which the last shows that something is missing.
  static func cut(_ text: String, to cells: Int) -> String {
    of(text) <= cells ? text : cells < 1 ? "" : prefix(text, cells: cells - 1) + "…"
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: return 1
    // Vowels and final consonants of Hangul join the consonant before them.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    case 0xAD: return 1
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
    default: return WideCharacters.contains(scalar) ? 2 : 1
    }
  }

  /// Whether the cluster is a flag, joined by ZWJ, or asks for the emoji form (UTS #51).
  private static func isEmoji(_ scalars: Character.UnicodeScalarView) -> Bool {
    if scalars.allSatisfy({ (0x1F1E6...0x1F1FF).contains($0.value) }) { return true }
    guard let first = scalars.first, first.properties.isEmoji else { return false }
    return scalars.contains { $0.value == 0xFE0F || $0.value == 0x200D || $0.properties.isEmojiModifier }
  }
}
