extension PatternParser {
  /// `\d`, `\n`, `\u0416`, `\p{Lu}`, `\b`; the backslash is read.
  mutating func escape() throws(CypherError) -> PatternNode {
    guard let scalar = peek else { throw error("a character is expected after '\\'") }
    position += 1
    if let set = classEscape(scalar) { return .set(set, ignoresCase: false) }
    switch scalar {
    case "p", "P":
      let set = try property()
      return .set(scalar == "P" ? .complement(set) : set, ignoresCase: flags.ignoresCase)
    case "b": return .assertion(.wordBoundary)
    case "B": return .assertion(.noWordBoundary)
    case "A": return .assertion(.textStart)
    case "z": return .assertion(.textEnd)
    case "Z": return .assertion(.lastLineEnd)
    case "R":
      let pair = PatternNode.sequence([.scalar("\r", ignoresCase: false), .scalar("\n", ignoresCase: false)])
      return .alternation([pair, .set(.lineEnds, ignoresCase: false)])
    case "1"..."9", "k": throw error("references back to a group are not supported")
    default:
      guard let character = try character(scalar) else { throw error("'\\\(scalar)' has no meaning; write '\(scalar)' alone") }
      return .scalar(character, ignoresCase: flags.ignoresCase)
    }
  }

  private func classEscape(_ scalar: Unicode.Scalar) -> ScalarSet? {
    let digits = flags.isUnicode ? ScalarSet.unicodeDigits : .digits
    let word = flags.isUnicode ? ScalarSet.unicodeWord : .word
    let space = flags.isUnicode ? ScalarSet.whitespace : .space
    return switch scalar {
    case "d": digits
    case "D": .complement(digits)
    case "w": word
    case "W": .complement(word)
    case "s": space
    case "S": .complement(space)
    case "h": .horizontalSpace
    case "H": .complement(.horizontalSpace)
    case "v": .lineEnds
    case "V": .complement(.lineEnds)
    default: nil
    }
  }

  /// The one character that an escape stands for; nothing for letters that mean nothing.
  private mutating func character(_ scalar: Unicode.Scalar) throws(CypherError) -> Unicode.Scalar? {
    switch scalar {
    case "t": return "\t"
    case "n": return "\n"
    case "r": return "\r"
    case "f": return "\u{0C}"
    case "a": return "\u{07}"
    case "e": return "\u{1B}"
    case "0": return try code(digits: 1...3, radix: 8)
    case "x":
      guard take("{") else { return try code(digits: 2...2, radix: 16) }
      let scalar = try code(digits: 1...6, radix: 16)
      guard take("}") else { throw error("'}' is expected after the number") }
      return scalar
    case "u": return try utf16()
    default: return scalar.isASCII && scalar.properties.isAlphabetic ? nil : scalar
    }
  }

  private mutating func digits(_ count: ClosedRange<Int>, radix: Int) throws(CypherError) -> UInt32 {
    let digits = scalars[position...].prefix(count.upperBound).prefix { Character($0).hexDigitValue.map { $0 < radix } ?? false }
    guard digits.count >= count.lowerBound else { throw error("\(count.lowerBound) digits to base \(radix) are expected") }
    position += digits.count
    return digits.reduce(0) { $0 * UInt32(radix) + UInt32(Character($1).hexDigitValue ?? 0) }
  }

  private mutating func code(digits count: ClosedRange<Int>, radix: Int) throws(CypherError) -> Unicode.Scalar {
    let code = try digits(count, radix: radix)
    guard let scalar = Unicode.Scalar(code) else { throw error("there is no character with this number") }
    return scalar
  }

  /// Four digits, or two times four with another `\u` between them for what lies beyond U+FFFF.
  private mutating func utf16() throws(CypherError) -> Unicode.Scalar {
    let first = try digits(4...4, radix: 16)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard take("\\"), take("u") else { throw error("the second half of the character is expected") }
    let second = try digits(4...4, radix: 16)
    guard UTF16.isLeadSurrogate(UInt16(first)), UTF16.isTrailSurrogate(UInt16(second)) else {
      throw error("the halves of the character do not fit")
    }
    let code = 0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF)
    guard let scalar = Unicode.Scalar(code) else { throw error("there is no character with this number") }
    return scalar
  }

  private mutating func property() throws(CypherError) -> ScalarSet {
    var name = ""
    if take("{") {
      while let scalar = peek, scalar != "}", name.unicodeScalars.count < 40 {
        name.unicodeScalars.append(scalar)
        position += 1
      }
      guard take("}") else { throw error("'}' is expected after the name of the property") }
    } else if let scalar = peek {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    var isComplement = false
    if name.hasPrefix("^") {
      name.removeFirst()
      isComplement = true
    }
    guard let set = ScalarSet.named(name) else { throw error("no property of characters is named '\(name)'") }
    return isComplement ? .complement(set) : set
  }

  /// Everything to `\E` as it stands; `\Q` is read.
  mutating func quotation() -> [Unicode.Scalar] {
    var quoted: [Unicode.Scalar] = []
    while let scalar = peek {
      position += 1
      if scalar == "\\", take("E") { break }
      quoted.append(scalar)
    }
    return quoted
  }
}
