extension PatternNode {
  /// The longest text that every matching text has in it somewhere; empty when there is none that can be told.
  ///
  /// To look for it first spares the machine most of the texts that do not match.
  var requiredText: String {
    switch self {
    case .scalar(let scalar, ignoresCase: false): return String(scalar)
    case .repetition(let node, let least, _): return least > 0 ? node.requiredText : ""
    case .sequence(let nodes):
      var longest = ""
      var run = ""
      for node in nodes {
        if case .scalar(let scalar, ignoresCase: false) = node {
          run.unicodeScalars.append(scalar)
        } else {
          longest = Self.longer(longest, run)
          run = ""
          longest = Self.longer(longest, node.requiredText)
        }
      }
      return Self.longer(longest, run)
    default: return ""
    }
  }

  private static func longer(_ a: String, _ b: String) -> String { b.utf8.count > a.utf8.count ? b : a }
}
