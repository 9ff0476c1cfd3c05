internal import NewsGraphModel

/// A date or an interval as articles give it, in EDTF (ISO 8601-2): `2025-05-16`, `2025-05`, `2025-05-16/2025-05-18`, `2025-05/..`.
///
/// Days are numbers that sort as dates do, `20250516`. In order of the first day, then of the last; an open start comes by its end, and
/// a day of an unknown year, `XXXX-05-16`, after all others.
public struct Period: Hashable, Sendable, Comparable {
  /// As it was written.
  public let text: String
  /// The first day that it may mean; nothing when the start is open or the year is unknown.
  public let first: Int?
  /// The last day that it may mean; nothing when the end is open or the year is unknown.
  public let last: Int?

  /// Reads a date, with or without a time, or an interval; nothing for text that is neither.
  ///
  /// Signs of doubt (`?`, `~`, `%`) are passed over, `X` stands for any digit, and of a season only the year is sure.
  public init?(_ text: String) {
    self.text = text
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains(where: { $0.hasPrefix("XXXX") }) {
      guard parts.count <= 2, parts.allSatisfy({ Self.days($0) != nil }) else { return nil }
      (first, last) = (nil, nil)
      return
    }
    switch parts.count {
    case 1:
      guard let days = Self.days(parts[0]) else { return nil }
      (first, last) = (days.first, days.last)
    case 2:
      let isOpen = parts.map { $0.isEmpty || $0 == ".." }
      let ends = parts.map { Self.days($0) }
      guard isOpen != [true, true], isOpen[0] || ends[0] != nil, isOpen[1] || ends[1] != nil else { return nil }
      if let start = ends[0], let end = ends[1], end.last < start.first { return nil }
      (first, last) = (ends[0]?.first, ends[1]?.last)
    default: return nil
    }
  }

  /// Reads a date; nothing for text that is none, or when there is no text.
  init?(_ text: String?) {
    guard let text else { return nil }
    self.init(text)
  }

  /// The first day, as an ISO 8601 calendar date; nothing when it is open.
  public var firstDate: String? { first.map { Self.iso($0) } }
  /// The last day, as an ISO 8601 calendar date; nothing when it is open.
  public var lastDate: String? { last.map { Self.iso($0) } }

  /// Whether the two may share a day.
  public func overlaps(_ other: Period) -> Bool {
    (first ?? .min) <= (other.last ?? .max) && (other.first ?? .min) <= (last ?? .max)
  }

  /// By first day, then the longer period.
  public static func < (a: Self, b: Self) -> Bool {
    if a.isUnplaced && b.isUnplaced { return a.text.precedes(b.text) }
    return a.place < b.place
  }

  private var isUnplaced: Bool { first == nil && last == nil }

  /// Wider periods with the same start come before narrower ones: a month is told before its first day.
  private var place: (Int, Int) { (first ?? last ?? .max, last.map { -$0 } ?? .min) }

  private static func days(_ text: Substring) -> (first: Int, last: Int)? {
    let date = text.prefix { $0 != "T" }.filter { !"?~%".contains($0) }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      let years = range(parts[0], 0...9999)
    else { return nil }
    if parts.count == 2, let season = Int(parts[1]), (21...41).contains(season) { return whole(years, 1...12) }
    guard let months = parts.count > 1 ? range(parts[1], 1...12) : 1...12 else { return nil }
    guard parts.count == 3 else { return whole(years, months) }
    guard let days = range(parts[2], 1...length(months.upperBound, years.upperBound)) else { return nil }
    return (
      number(years.lowerBound, months.lowerBound, days.lowerBound), number(years.upperBound, months.upperBound, days.upperBound)
    )
  }

  private static func whole(_ years: ClosedRange<Int>, _ months: ClosedRange<Int>) -> (first: Int, last: Int) {
    let length = length(months.upperBound, years.upperBound)
    return (number(years.lowerBound, months.lowerBound, 1), number(years.upperBound, months.upperBound, length))
  }

  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int { year * 10_000 + month * 100 + day }

  /// What the digits can mean within the limits; nothing when there is no such number.
  private static func range(_ digits: Substring, _ limits: ClosedRange<Int>) -> ClosedRange<Int>? {
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x58 }) else { return nil }
    func number(_ digit: Character) -> Int? { Int(String(digits.map { $0 == "X" ? digit : $0 })) }
    guard let low = number("0"), let high = number("9"), low <= limits.upperBound, high >= limits.lowerBound else { return nil }
    return max(low, limits.lowerBound)...min(high, limits.upperBound)
  }

  private static func length(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func iso(_ day: Int) -> String {
    let digits = String(day)
    let padded = String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    return "\(padded.prefix(4))-\(padded.dropFirst(4).prefix(2))-\(padded.suffix(2))"
  }
}
