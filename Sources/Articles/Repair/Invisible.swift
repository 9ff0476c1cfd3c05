/// Characters that are there but not seen, and spaces that are not plain.
enum Invisible {
  /// The stretch without invisible characters, every kind of white space one plain space, runs of it as one.
  static func removed(_ stretch: Stretch) -> Stretch {
    let text = stretch.scalars
    var result = Stretch()
    var index = 0
    while index < text.count {
      let scalar = text[index]
      if scalar.value < 0x80 ? scalar.value <= 0x20 || scalar.value == 0x7F : isSpace(scalar) {
        let start = index
        var last = index
        while index < text.count, isSpace(text[index]) || isInvisible(text, index) {
          // What was left out between two spaces is not part of the one that is read.
          if stretch.starts[index] == stretch.ends[last] { last = index }
          index += 1
        }
        result.append(" ", stretch.starts[start], stretch.ends[last])
        continue
      }
      if !isInvisible(text, index) { result.append(stretch, index) }
      index += 1
    }
    return result
  }

  /// White space and control characters, which no word contains.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value <= 0x20 || scalar.value == 0x7F }
    return scalar.properties.isWhitespace || (0x80...0x9F).contains(scalar.value)
  }

  private static func isInvisible(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    switch text[index].value {
    case 0..<0xAD: return false
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF, 0x180E: return true
    case 0x200C, 0x200D:
      // Joiners shape Arabic and Indic letters and put emoji together; between others they are dirt.
      let neighbours = [index > 0 ? text[index - 1] : " ", index + 1 < text.count ? text[index + 1] : " "]
      return !neighbours.contains { needsJoiners($0) }
    default: return false
    }
  }

  private static func needsJoiners(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x600...0x8FF, 0x900...0xDFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1800...0x18AF, 0xFB50...0xFDFF, 0xFE70...0xFEFE,
      0xFE0F, 0x1F1E6...0x1FAFF, 0x2600...0x27BF:
      true
    default: false
    }
  }
}
