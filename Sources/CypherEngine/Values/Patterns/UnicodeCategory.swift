extension Unicode.GeneralCategory {
  /// The short names of the Unicode Standard (UAX #44, table 12), in their order there.
  static let names: [(name: String, category: Unicode.GeneralCategory)] = [
    ("Lu", .uppercaseLetter), ("Ll", .lowercaseLetter), ("Lt", .titlecaseLetter), ("Lm", .modifierLetter), ("Lo", .otherLetter),
    ("Mn", .nonspacingMark), ("Mc", .spacingMark), ("Me", .enclosingMark), ("Nd", .decimalNumber), ("Nl", .letterNumber),
    ("No", .otherNumber), ("Pc", .connectorPunctuation), ("Pd", .dashPunctuation), ("Ps", .openPunctuation), ("Pe", .closePunctuation),
    ("Pi", .initialPunctuation), ("Pf", .finalPunctuation), ("Po", .otherPunctuation), ("Sm", .mathSymbol), ("Sc", .currencySymbol),
    ("Sk", .modifierSymbol), ("So", .otherSymbol), ("Zs", .spaceSeparator), ("Zl", .lineSeparator), ("Zp", .paragraphSeparator),
    ("Cc", .control), ("Cf", .format), ("Cs", .surrogate), ("Co", .privateUse), ("Cn", .unassigned),
  ]

  /// The place of each among ``names`` as a bit.
  var bit: UInt32 {
    let index =
      switch self {
      case .uppercaseLetter: 0
      case .lowercaseLetter: 1
      case .titlecaseLetter: 2
      case .modifierLetter: 3
      case .otherLetter: 4
      case .nonspacingMark: 5
      case .spacingMark: 6
      case .enclosingMark: 7
      case .decimalNumber: 8
      case .letterNumber: 9
      case .otherNumber: 10
      case .connectorPunctuation: 11
      case .dashPunctuation: 12
      case .openPunctuation: 13
      case .closePunctuation: 14
      case .initialPunctuation: 15
      case .finalPunctuation: 16
      case .otherPunctuation: 17
      case .mathSymbol: 18
      case .currencySymbol: 19
      case .modifierSymbol: 20
      case .otherSymbol: 21
      case .spaceSeparator: 22
      case .lineSeparator: 23
      case .paragraphSeparator: 24
      case .control: 25
      case .format: 26
      case .surrogate: 27
      case .privateUse: 28
      case .unassigned: 29
      @unknown default: 29
      }
    return 1 << UInt32(index)
  }
}

extension ScalarSet {
  /// The set that `\p{name}` means; nothing when there is none.
  ///
  /// Knows the general categories (`L`, `Lu`), Java's names for ASCII (`Alpha`, `Punct`) and `Is…` or `In…` with a property or one of
  /// the larger scripts.
  static func named(_ name: String) -> ScalarSet? {
    if let set = ascii[name] { return set }
    var name = name
    if name.hasPrefix("Is") || name.hasPrefix("In") { name.removeFirst(2) }
    switch name {
    case "Alphabetic": return .alphabetic
    case "Uppercase": return .uppercase
    case "Lowercase": return .lowercase
    case "White_Space", "WhiteSpace": return .whitespace
    case "Digit": return unicodeDigits
    case "Letter": return categories("L")
    case "Punctuation": return categories("P")
    default: return scripts[name] ?? categories(name)
    }
  }

  private static func categories(_ prefix: String) -> ScalarSet? {
    let found = Unicode.GeneralCategory.names.filter { $0.name.hasPrefix(prefix) }
    guard !found.isEmpty, !prefix.isEmpty else { return nil }
    return .categories(found.reduce(0) { $0 | $1.category.bit })
  }

  private static let ascii: [String: ScalarSet] = [
    "Lower": .ranges(["a"..."z"]),
    "Upper": .ranges(["A"..."Z"]),
    "ASCII": .ranges(["\0"..."\u{7F}"]),
    "Alpha": .ranges(["a"..."z", "A"..."Z"]),
    "Digit": digits,
    "Alnum": .ranges(["a"..."z", "A"..."Z", "0"..."9"]),
    "Punct": .ranges(["!"..."/", ":"..."@", "["..."`", "{"..."~"]),
    "Graph": .ranges(["!"..."~"]),
    "Print": .ranges([" "..."~"]),
    "Blank": .scalars(" ", "\t"),
    "Cntrl": .ranges(["\0"..."\u{1F}", "\u{7F}"..."\u{7F}"]),
    "XDigit": .ranges(["0"..."9", "a"..."f", "A"..."F"]),
    "Space": space,
  ]

  /// Letters of the blocks that the Unicode Standard keeps for a script.
  private static let scripts: [String: ScalarSet] = [
    "Latin": letters([
      "A"..."Z", "a"..."z", "\u{AA}"..."\u{BA}", "\u{C0}"..."\u{24F}", "\u{250}"..."\u{2AF}", "\u{1E00}"..."\u{1EFF}",
      "\u{2C60}"..."\u{2C7F}", "\u{A720}"..."\u{A7FF}", "\u{FB00}"..."\u{FB06}", "\u{FF21}"..."\u{FF5A}",
    ]),
    "Greek": letters(["\u{370}"..."\u{3FF}", "\u{1F00}"..."\u{1FFF}"]),
    "Cyrillic": letters([
      "\u{400}"..."\u{52F}", "\u{1C80}"..."\u{1C8F}", "\u{2DE0}"..."\u{2DFF}", "\u{A640}"..."\u{A69F}",
    ]),
    "Hebrew": letters(["\u{590}"..."\u{5FF}"]),
    "Arabic": letters(["\u{600}"..."\u{6FF}", "\u{750}"..."\u{77F}", "\u{8A0}"..."\u{8FF}", "\u{FB50}"..."\u{FDFF}"]),
    "Han": letters(["\u{3400}"..."\u{4DBF}", "\u{4E00}"..."\u{9FFF}", "\u{F900}"..."\u{FAFF}", "\u{20000}"..."\u{323AF}"]),
  ]

  private static func letters(_ ranges: [ClosedRange<Unicode.Scalar>]) -> ScalarSet {
    .intersection(.ranges(ranges), .union([.alphabetic, categories("M") ?? .alphabetic]))
  }
}
