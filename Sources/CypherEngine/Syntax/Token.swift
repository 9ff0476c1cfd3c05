/// A piece of a query's text: a word, a literal, a sign, or something that is none of these.
struct Token {
  /// What the token is, or what is wrong with it.
  enum Kind: UInt8 {
    case word, escapedName, parameter, escapedParameter, integer, float, string
    case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
    case comma, dot, dots, colon, semicolon, bar, doubleBar, ampersand, exclamation
    case plus, minus, star, slash, percent, caret, plusEqual
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, matches
    /// What the grammar takes for `-`, `<` and `>` in patterns, and nowhere else.
    case dash, leftArrowHead, rightArrowHead
    /// The query's end.
    case endOfText

    // What is wrong is kept as a token, so that the first error in the order of the text is the one reported.
    case malformedNumber, unterminatedString, unterminatedName, unterminatedComment
    /// A character outside ASCII that is no letter and no blank.
    case foreignCharacter
    /// An ASCII character without a meaning.
    case strayCharacter
    /// `!=`, which other languages write for `<>`.
    case foreignNotEqual
  }

  var kind: Kind
  var keyword: Keyword?
  /// In the query's UTF-8.
  var start: Int
  var end: Int
  /// For a bracket the index of its counterpart's token, for a bar that of the innermost bracket around it; -1 when there is none.
  var partner = -1

  var range: Range<Int> { start..<end }
}
