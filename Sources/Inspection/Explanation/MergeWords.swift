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
    "office": "an office that only one person here holds",
    "same-office": "the same last name and the same office",
    "middle-name": "the same name with a middle name, and articles that agree on the rest",
    "initial": "the same last name and initial, and articles that agree on the rest",
    "same-name": "the same name in articles about the same things",
    "same-body": "the same body of the same country",
    "home-country": "a body of the country that the article is about",
    "known-name": "another known name of the same thing",
    "spelling": "the same name but for case and marks",
    "also-known-as": "another name that the article gives",
    "apposition": "what the article calls it beside the name",
  ]
}
