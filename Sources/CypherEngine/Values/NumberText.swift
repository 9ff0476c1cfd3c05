/// Numbers as text and text as numbers.
enum NumberText {
  /// The shortest digits that read back as the same float: `1.0`, `0.1`, `1.0E16`, `NaN`, `Infinity`.
  static func text(_ float: Double) -> String {
    if float.isNaN { return "NaN" }
    if float.isInfinite { return float < 0 ? "-Infinity" : "Infinity" }
    let text = float.description
    guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "e")) else { return text }
    var digits = String(text[..<mark])
    if !digits.utf8.contains(UInt8(ascii: ".")) { digits += ".0" }
    var exponent = text[text.utf8.index(after: mark)...]
    let isNegative = exponent.utf8.first == UInt8(ascii: "-")
    if isNegative || exponent.utf8.first == UInt8(ascii: "+") { exponent = exponent.dropFirst() }
    while exponent.utf8.count > 1, exponent.utf8.first == UInt8(ascii: "0") { exponent = exponent.dropFirst() }
    return digits + (isNegative ? "E-" : "E") + exponent
  }

  /// The float that a decimal text stands for, between blanks; nothing for any other text.
  ///
  /// Swift's own reading also knows hexadecimal floats and `nan(0x1)`, which are nobody's numbers here.
  static func float(_ text: String) -> Double? {
    let text = trimmed(text)
    switch text {
    case "NaN": return .nan
    case "Infinity", "+Infinity": return .infinity
    case "-Infinity": return -.infinity
    default: return isDecimal(text) ? Double(text) : nil
    }
  }

  /// The integer that a decimal text stands for, a fraction cut off; nothing for any other text.
  ///
  /// Throws an `ArithmeticError` when there is one that is too large.
  static func integer(_ text: String) throws(CypherError) -> Int? {
    let text = trimmed(text)
    guard isDecimal(text) else { return nil }
    if let integer = Int(text) { return integer }
    guard let float = Double(text) else { return nil }
    // Beyond 2⁵³ the digits before the point say more than the float.
    if !text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
      let whole = text.prefix { $0 != "." }
      if whole.utf8.allSatisfy({ !isDigit($0) }) { return 0 }
      guard let integer = Int(whole) else { throw overflow(text) }
      return integer
    }
    guard let integer = integer(float) else { throw overflow(text) }
    return integer
  }

  /// The float without its fraction; nothing when that is no integer of 64 bits.
  static func integer(_ float: Double) -> Int? {
    Int(exactly: float.rounded(.towardZero))
  }

  private static func overflow(_ text: String) -> CypherError {
    .arithmetic("IntegerOverflow", "'\(text.prefix(40))' is beyond the integers of 64 bits")
  }

  private static func trimmed(_ text: String) -> String {
    let utf8 = text.utf8
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = utf8.first, let last = utf8.last, isBlank(first) || isBlank(last) else { return text }
    let rest = utf8.drop(while: isBlank)
    let end = rest.lastIndex { !isBlank($0) }.map { rest.index(after: $0) } ?? rest.startIndex
    return String(text[rest.startIndex..<end])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// `[+-]? (digits [. digits?] | . digits) ([eE] [+-]? digits)?`
  private static func isDecimal(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func isSign(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") }
    func skipDigits() -> Int {
      let count = rest.prefix(while: isDigit).count
      rest = rest.dropFirst(count)
      return count
    }
    if isSign(rest.first) { rest = rest.dropFirst() }
    var digits = skipDigits()
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      digits += skipDigits()
    }
    guard digits > 0 else { return false }
    guard let mark = rest.first else { return true }
    guard mark | 0x20 == UInt8(ascii: "e") else { return false }
    rest = rest.dropFirst()
    if isSign(rest.first) { rest = rest.dropFirst() }
    return skipDigits() > 0 && rest.isEmpty
  }
}
