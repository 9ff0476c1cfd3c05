/// Why two things that look alike were kept apart, in words.
enum SuspectWords {
  /// A reason that has no words yet is shown as it is.
  static func sentence(_ reason: String) -> String { words[reason] ?? "kept apart by the rule '\(reason)'" }

  private static let words: [String: String] = [
    "other-country": "has this name in another country",
    "no-country": "has this name, but no article tells of which country",
    "several-candidates": "is one of several whom the name fits",
    "other-first-name": "has another first name",
    "other-middle-name": "has another middle name",
    "no-evidence": "has a name that fits, but nothing else says that they are one",
    "short-name": "has a name that is too short to tell",
    "relatives": "is named as a relative",
    "weak-link": "is spelled alike, but another of its names speaks against it",
  ]
}
