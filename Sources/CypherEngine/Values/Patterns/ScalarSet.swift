/// A set of characters, as `[a-z&&[^aeiou]]`, `\d` or `\p{Lu}` write one.
indirect enum ScalarSet: Sendable {
  case ranges([ClosedRange<Unicode.Scalar>])
  /// The general categories of Unicode whose bits are set.
  case categories(UInt32)
  case alphabetic
  case uppercase
  case lowercase
  case whitespace
  case union([ScalarSet])
  case intersection(ScalarSet, ScalarSet)
  case complement(ScalarSet)

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .ranges(let ranges): ranges.contains { $0.contains(scalar) }
    case .categories(let categories): categories & scalar.properties.generalCategory.bit != 0
    case .alphabetic: scalar.properties.isAlphabetic
    case .uppercase: scalar.properties.isUppercase
    case .lowercase: scalar.properties.isLowercase
    case .whitespace: scalar.properties.isWhitespace
    case .union(let sets): sets.contains { $0.contains(scalar) }
    case .intersection(let left, let right): left.contains(scalar) && right.contains(scalar)
    case .complement(let set): !set.contains(scalar)
    }
  }

  /// Whether the character is in it when small and capital letters are one.
  func containsAnyCase(of scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .union(let sets): sets.contains { $0.containsAnyCase(of: scalar) }
    case .intersection(let left, let right): left.containsAnyCase(of: scalar) && right.containsAnyCase(of: scalar)
    // `[^a]` leaves out both.
    case .complement(let set): !set.containsAnyCase(of: scalar)
    default: contains(scalar) || CaseFold.variants(of: scalar).contains { contains($0) }
    }
  }

  static func scalars(_ scalars: Unicode.Scalar...) -> ScalarSet { .ranges(scalars.map { $0...$0 }) }

  /// What ends a line: LF, VT, FF, CR, NEL and the two separators of Unicode.
  static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  static let digits = ScalarSet.ranges(["0"..."9"])
  static let word = ScalarSet.ranges(["a"..."z", "A"..."Z", "0"..."9", "_"..."_"])
  static let space = ScalarSet.ranges([" "..." ", "\t"..."\r"])
  static let horizontalSpace = ScalarSet.ranges([
    "\t"..."\t", " "..." ", "\u{A0}"..."\u{A0}", "\u{1680}"..."\u{1680}", "\u{180E}"..."\u{180E}", "\u{2000}"..."\u{200A}",
    "\u{202F}"..."\u{202F}", "\u{205F}"..."\u{205F}", "\u{3000}"..."\u{3000}",
  ])
  static let lineEnds = ScalarSet.ranges(["\n"..."\r", "\u{85}"..."\u{85}", "\u{2028}"..."\u{2029}"])
  static let unicodeDigits = ScalarSet.categories(Unicode.GeneralCategory.decimalNumber.bit)
  static let unicodeWord = ScalarSet.union([
    word, .alphabetic,
    .categories(
      Unicode.GeneralCategory.decimalNumber.bit | Unicode.GeneralCategory.connectorPunctuation.bit
        | Unicode.GeneralCategory.nonspacingMark.bit | Unicode.GeneralCategory.enclosingMark.bit
        | Unicode.GeneralCategory.spacingMark.bit),
  ])
}

/// Characters that differ in being small or capital only.
enum CaseFold {
  /// One and the same for all that differ in case only.
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A, 0x0410...0x042F: return Unicode.Scalar(scalar.value + 0x20) ?? scalar
    case 0...0x7F, 0x0430...0x044F: return scalar
    default: return single(single(scalar, \.uppercaseMapping), \.lowercaseMapping)
    }
  }

  static func variants(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    [single(scalar, \.lowercaseMapping), single(scalar, \.uppercaseMapping), single(scalar, \.titlecaseMapping)]
  }

  /// `ß` has no capital of one character and stays.
  private static func single(_ scalar: Unicode.Scalar, _ mapping: KeyPath<Unicode.Scalar.Properties, String>) -> Unicode.Scalar {
    let mapped = scalar.properties[keyPath: mapping].unicodeScalars
    guard let first = mapped.first, mapped.dropFirst().isEmpty else { return scalar }
    return first
  }
}
