/// The first and the last day that an EDTF date or interval (ISO 8601-2) can mean.
///
/// `2025-05` runs from `2025-05-01` to `2025-05-31`; an open or unknown end has no day. Marks of doubt (`?`, `~`, `%`) are read over,
/// unspecified digits (`202X`) widen the interval, a time of day is dropped.
struct DateBounds: Hashable {
  /// ISO 8601 calendar dates.
  var first: String?
  var last: String?

  /// Reads a date; nothing for text that is none.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      guard let only = Self.days(parts[0]) else { return nil }
      (first, last) = (only.first, only.last)
    case 2:
      func end(_ part: Substring) -> (first: String, last: String)?? {
        part.isEmpty || part == ".." ? .some(nil) : Self.days(part).map { .some($0) }
      }
      guard let low = end(parts[0]), let high = end(parts[1]), low != nil || high != nil else { return nil }
      if let low, let high, high.last < low.first { return nil }
      (first, last) = (low?.first, high?.last)
    default: return nil
    }
  }

  private static func days(_ text: Substring) -> (first: String, last: String)? {
    let date = text.prefix { $0 != "T" }.filter { !"?~%".contains($0) }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else { return nil }
    guard let years = range(parts[0], 1...9999) else { return nil }
    // Months 21 to 41 are seasons, quarters and halves, whose days depend on the hemisphere: then the year is all that is sure.
    if parts.count == 2, let season = Int(parts[1]), (21...41).contains(season) { return whole(years, 1...12) }
    guard let months = parts.count > 1 ? range(parts[1], 1...12) : 1...12 else { return nil }
    guard parts.count == 3 else { return whole(years, months) }
    guard let days = range(parts[2], 1...length(months.upperBound, years.upperBound)) else { return nil }
    return (iso(years.lowerBound, months.lowerBound, days.lowerBound), iso(years.upperBound, months.upperBound, days.upperBound))
  }

  private static func whole(_ years: ClosedRange<Int>, _ months: ClosedRange<Int>) -> (first: String, last: String) {
    let day = length(months.upperBound, years.upperBound)
    return (iso(years.lowerBound, months.lowerBound, 1), iso(years.upperBound, months.upperBound, day))
  }

  /// What the digits can mean, `X` being any digit, within the limits; nothing when there is no such number.
  private static func range(_ digits: Substring, _ limits: ClosedRange<Int>) -> ClosedRange<Int>? {
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x58 }) else { return nil }
    func number(_ digit: Character) -> Int? { Int(String(digits.map { $0 == "X" ? digit : $0 })) }
    guard let low = number("0"), let high = number("9") else { return nil }
    let range = max(low, limits.lowerBound)...max(low, limits.lowerBound, min(high, limits.upperBound))
    return low <= limits.upperBound && high >= limits.lowerBound ? range : nil
  }

  private static func length(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
