/// Line and column of a byte in a text, both from one; columns count code points.
struct TextPlace: Hashable {
  var line = 1
  var column = 1

  /// Finds the place; lines end at line feeds, and an offset behind the end means the end.
  init(_ bytes: ArraySlice<UInt8>, offset: Int) {
    for byte in bytes.prefix(offset) {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }
}
