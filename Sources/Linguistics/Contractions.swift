public import NewsGraphModel

/// Words that are written together with the word before them: `did|n't`, `Norway|'s`, `can|not`, `gon|na`.
public enum Contractions {
  /// Whether the second of two tokens of a text is one multiword token with the first, as treebanks write `don't`.
  ///
  /// An apostrophe alone is joined to a plural (`the ministers' cars`) unless `isQuoted` says that a single quotation mark is still open.
  public static func isJoined(_ first: Token, _ second: Token, isQuoted: Bool = false) -> Bool {
    guard first.span.end == second.span.start, first.lower.unicodeScalars.last.map({ $0.isLetter || $0.isDigit }) ?? false else {
      return false
    }
    let word = second.lower
    if isApostrophe(word.unicodeScalars.first) {
      let rest = String(word.unicodeScalars.dropFirst())
      return rest.isEmpty ? !isQuoted && first.lower.hasSuffix("s") : endings.contains(rest)
    }
    return word == "n't" || word == "n’t" || word == "nʼt" || pairs[first.lower] == word
  }

  /// What stands behind an apostrophe: `it's`, `I'm`, `they'll`.
  static let endings: Set<String> = ["s", "m", "d", "ll", "re", "ve"]

  /// Two words written as one, by the first.
  static let pairs: [String: String] = ["can": "not", "gon": "na", "wan": "na", "got": "ta", "gim": "me", "lem": "me"]

  static func isApostrophe(_ scalar: Unicode.Scalar?) -> Bool { scalar == "'" || scalar == "’" || scalar == "ʼ" }
}
