extension Parser {
  /// Says that something else was expected where the parser is, or what is wrong with the token there.
  func unexpected(_ expected: String) -> SyntaxFailure {
    let token = token
    switch token.kind {
    case .endOfText:
      return SyntaxFailure("UnexpectedSyntax", "the text ends here, expected \(expected)", at: token.range)
    case .malformedNumber:
      return malformedNumber(token, expected)
    case .unterminatedString:
      return SyntaxFailure("UnexpectedSyntax", "the string that begins here is not closed, expected \(quote(token.start))", at: token.range)
    case .unterminatedName:
      return SyntaxFailure("UnexpectedSyntax", "the name that begins here is not closed, expected '`'", at: token.range)
    case .unterminatedComment:
      return SyntaxFailure("UnexpectedSyntax", "the comment that begins here is not closed, expected '*/'", at: token.range)
    case .foreignCharacter, .dash, .leftArrowHead, .rightArrowHead:
      return foreignCharacter(token, expected)
    case .foreignNotEqual:
      return SyntaxFailure("UnexpectedSyntax", "unexpected '!=', 'not equal' is written '<>'", at: token.range, candidates: ["<>"])
    default:
      let found = text(token.range)
      var candidates: [String] = []
      if token.kind == .word, token.keyword == nil, let keyword = Keyword.nearest(to: found) { candidates = [keyword.rawValue] }
      return SyntaxFailure(
        "UnexpectedSyntax", "unexpected \(quoted(found)), expected \(expected)", at: token.range, candidates: candidates)
    }
  }

  /// An error about something that is well formed but not allowed where it stands.
  func refused(_ message: String, at range: Range<Int>) -> SyntaxFailure {
    SyntaxFailure("UnexpectedSyntax", message, at: range)
  }

  /// In single quotes, shortened in the middle of nowhere when it is long.
  func quoted(_ text: String) -> String {
    text.unicodeScalars.count <= 40 ? "'\(text)'" : "'\(String(String.UnicodeScalarView(text.unicodeScalars.prefix(40))))…'"
  }

  private func quote(_ offset: Int) -> String { bytes[offset] == UInt8(ascii: "'") ? "\"'\"" : "'\"'" }

  private func malformedNumber(_ token: Token, _ expected: String) -> SyntaxFailure {
    let number = text(token.range)
    let digits = bytes[token.range]
    if digits.count > 1, digits.first == UInt8(ascii: "0"), digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      let plain = String(number.drop { $0 == "0" })
      return SyntaxFailure(
        "InvalidNumberLiteral", "\(quoted(number)) begins with 0, octal numbers begin with '0o' and decimal ones with another digit",
        at: token.range, candidates: plain.isEmpty ? ["0"] : [plain, "0o\(plain)"])
    }
    return SyntaxFailure("InvalidNumberLiteral", "\(quoted(number)) is not a number, expected \(expected)", at: token.range)
  }

  private func foreignCharacter(_ token: Token, _ expected: String) -> SyntaxFailure {
    guard let (scalar, _) = SourceScalar.decode(bytes, at: token.start) else {
      return SyntaxFailure("InvalidUnicodeCharacter", "a byte that is no text, expected \(expected)", at: token.range)
    }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let meant = SourceScalar.plainForm(of: scalar)
    let hint = meant.map { "which is not '\($0)'" } ?? "expected \(expected)"
    return SyntaxFailure(
      "InvalidUnicodeCharacter", "unexpected '\(Character(scalar))' (\(code)), \(hint)", at: token.range,
      candidates: meant.map { [String($0)] } ?? [])
  }
}
