import NewsGraphModel

// Days from one to another, and days counted from another.

extension TimeReader {
  private func lower(_ index: Int) -> String { index < end ? tokens[index].lower : "" }
  private func text(_ index: Int) -> String { index < end ? tokens[index].text : "" }

  /// `16–17 May`, `3 to 5 June 2025`, `May 16-17`, `between 3 and 5 June`.
  func days(_ index: Int) -> (Int, String)? {
    if let first = Self.day(lower(index)), let joint = joint(index + 1, index), let second = Self.day(lower(index + 1 + joint)),
      first < second
    {
      let next = index + 2 + joint
      guard let month = Self.month(text(next)) else { return nil }
      let (count, year) = yearBehind(next + 1)
      return span(year, month, first, second).map { (next + 1 + count - index, $0) }
    }
    if let month = Self.month(text(index)), let first = Self.day(lower(index + 1)), let joint = joint(index + 2, index),
      let second = Self.day(lower(index + 2 + joint)), first < second
    {
      let next = index + 3 + joint
      // `May 16-17`, and not `May 16 to June 3`.
      guard Self.month(text(next)) == nil else { return nil }
      let (count, year) = yearBehind(next)
      return span(year, month, first, second).map { (next + count - index, $0) }
    }
    return nil
  }

  /// The number of tokens that join two days; words do so only behind `from` or `between`.
  private func joint(_ index: Int, _ start: Int) -> Int? {
    if ["-", "–", "—"].contains(text(index)) { return 1 }
    let before = start > 0 ? tokens[start - 1].lower : ""
    if lower(index) == "to", before == "from" || Self.day(lower(index + 1)) != nil { return 1 }
    return lower(index) == "and" && before == "between" ? 1 : nil
  }

  private func yearBehind(_ index: Int) -> (count: Int, year: Int?) {
    let comma = lower(index) == "," ? 1 : 0
    guard let year = yearNumber(index + comma) else { return (0, nil) }
    return (comma + 1, year)
  }

  private func span(_ year: Int?, _ month: Int, _ first: Int, _ second: Int) -> String? {
    guard let from = value(year, month, first), let to = value(year, month, second) else { return nil }
    return "\(from)/\(to)"
  }

  /// `the next day`, `two days later`, `a day earlier`, `the day before`: counted from the day that was named last.
  func shifted(_ index: Int) -> (Int, String)? {
    guard let anchor else { return nil }
    if lower(index) == "the" {
      if ["next", "following"].contains(lower(index + 1)), lower(index + 2) == "day" { return moved(anchor, 1).map { (3, $0) } }
      if lower(index + 1) == "previous", lower(index + 2) == "day" { return moved(anchor, -1).map { (3, $0) } }
      if lower(index + 1) == "same", ["day", "evening", "night", "afternoon", "morning"].contains(lower(index + 2)) { return (3, anchor) }
      if lower(index + 1) == "day", ["before", "after"].contains(lower(index + 2)), !isPhrase(index + 3) {
        return moved(anchor, lower(index + 2) == "after" ? 1 : -1).map { (3, $0) }
      }
    }
    guard let count = Self.count(lower(index)), ["day", "days"].contains(lower(index + 1)) else { return nil }
    switch lower(index + 2) {
    case "later": return moved(anchor, count).map { (3, $0) }
    case "earlier": return moved(anchor, -count).map { (3, $0) }
    default: return nil
    }
  }

  /// `the day before the vote` counts from the vote, whenever that was.
  private func isPhrase(_ index: Int) -> Bool {
    guard index < end else { return false }
    return [.determiner, .noun, .properNoun, .pronoun, .adjective, .verb, .number].contains(tokens[index].part)
  }

  private func moved(_ day: String, _ days: Int) -> String? {
    if day.hasPrefix("XXXX") {
      // A common year: the day behind 28 February is not known.
      guard let date = CalendarDate(iso: "2023" + day.dropFirst(4)), date.month != 2 || date.day < 27 else { return nil }
      let other = date.adding(days: days)
      return other.year == 2023 ? "XXXX" + other.iso.dropFirst(4) : nil
    }
    return CalendarDate(iso: day)?.adding(days: days).iso
  }

  /// `three days ago`, `a week ago`, `two years ago`.
  func ago(_ index: Int) -> (Int, String)? {
    guard let published, let count = Self.count(lower(index)), lower(index + 2) == "ago" else { return nil }
    switch lower(index + 1) {
    case "day", "days": return (3, published.adding(days: -count).iso)
    case "month", "months":
      let months = published.year * 12 + published.month - 1 - count
      return (3, "\(months / 12)-\(CalendarDate.pad(months % 12 + 1, 2))")
    case "year", "years": return (3, String(published.year - count))
    default: return nil
    }
  }

  private static func count(_ word: String) -> Int? {
    if let number = numbers[word] { return number }
    guard let number = Int(word), (1...60).contains(number) else { return nil }
    return number
  }

  private static let numbers = [
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
  ]
}
