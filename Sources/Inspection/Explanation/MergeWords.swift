/// Why a name is held to mean the same thing, in words.
public enum MergeWords {
  /// A reason that has no words yet is shown as it is.
  public static func sentence(_ reason: String) -> String { words[reason] ?? "by the rule '\(reason)'" }

  private static let words: [String: String] = [
    "surname": "the last name of only one person here",
    "given-name": "the first name of only one person here",
    "short-name": "a part of only one name here",
    "acronym": "the initials of the full name",
    "transliteration": "the same name in another transliteration",
    "misspelling": "the same name but for one letter",
    "event": "the same kind of event on the same day, with a place or a participant in common",
    "same-words": "the same words by the same source",
    "description": "a description that only one thing here fits",
    "title": "a title that only one person here holds",
  ]
}
