/// A regular expression as it was read.
indirect enum PatternNode {
  case empty
  case scalar(Unicode.Scalar, ignoresCase: Bool)
  /// `.`: everything, or everything but the ends of lines.
  case any(includesLineEnds: Bool)
  case set(ScalarSet, ignoresCase: Bool)
  case sequence([PatternNode])
  case alternation([PatternNode])
  /// Whether it takes as much as it can or as little makes no difference to whether the whole text matches.
  case repetition(PatternNode, atLeast: Int, atMost: Int?)
  case assertion(PatternAssertion)
}

/// What a place in the text must be, without taking anything of it.
enum PatternAssertion: Sendable {
  case textStart
  case textEnd
  /// The end, or before the line end that ends the text.
  case lastLineEnd
  case lineStart
  case lineEnd
  case wordBoundary
  case noWordBoundary

  /// Whether it holds between two characters; nothing stands before the first and after the last.
  func holds(before: Unicode.Scalar?, after: Unicode.Scalar?, isLast: Bool) -> Bool {
    switch self {
    case .textStart: before == nil
    case .textEnd: after == nil
    case .lastLineEnd: after == nil || (isLast && after.map(ScalarSet.endsLine) == true)
    case .lineStart: before.map(ScalarSet.endsLine) ?? true
    case .lineEnd: after.map(ScalarSet.endsLine) ?? true
    case .wordBoundary: Self.isWord(before) != Self.isWord(after)
    case .noWordBoundary: Self.isWord(before) == Self.isWord(after)
    }
  }

  /// Words have letters, digits and marks of any script, also where `\w` knows ASCII only: as in Java.
  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { ScalarSet.unicodeWord.contains($0) } ?? false
  }
}
