/// Whether dates agree.
enum EDTFAgreement {
  /// Whether a date says at least what the annotated one says; the year may be missing from it: `XXXX-05-16`.
  static func fits(_ date: String?, _ gold: String?) -> Bool {
    guard let date, let gold, !date.isEmpty, !gold.isEmpty else { return false }
    if date == gold || date.hasPrefix(gold + "-") { return true }
    if let slash = gold.firstIndex(of: "/") {
      let (first, last) = (String(gold[..<slash]), String(gold[gold.index(after: slash)...]))
      return !precedes(date, first) && !precedes(last + "~", date) || date == last
    }
    for prefix in ["--", "-", "XXXX-", "XXXX", "xxxx-", "xxxx", "????-", "????", "0000-", "0000"] where date.hasPrefix(prefix) {
      let day = date.dropFirst(prefix.count)
      if day.count == 5, isDay(day) { return gold.dropFirst(4) == "-" + day }
    }
    return false
  }

  private static func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }

  private static func isDay(_ text: Substring) -> Bool {
    text.enumerated().allSatisfy { place, character in place == 2 ? character == "-" : character.isASCII && character.isNumber }
  }
}
