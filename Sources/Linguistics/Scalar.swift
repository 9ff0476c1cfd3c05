/// Properties of code points, with a short way for ASCII: most of a text is, and Unicode's tables are slow to ask for every letter.
extension Unicode.Scalar {
  var isSpace: Bool { isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace }
  var isLetter: Bool { isASCII ? isASCIILetter : properties.isAlphabetic }
  var isUpper: Bool { isASCII ? (0x41...0x5A).contains(value) : properties.isUppercase }
  var isLower: Bool { isASCII ? (0x61...0x7A).contains(value) : properties.isLowercase }
  var isDigit: Bool { isASCII ? (0x30...0x39).contains(value) : properties.generalCategory == .decimalNumber }
  var isASCIILetter: Bool { (0x41...0x5A).contains(value & ~0x20) }
}
