/// Dates of the Extended Date/Time Format (ISO 8601-2), levels 0 and 1, and of level 2 days without a year.
///
/// `2025`, `2025-05`, `2025-05-16`, `2025-05-16T10:30:00Z`, seasons `2025-21`, unspecified digits `202X`, `2025-XX`, qualified dates `2025-05?`,
/// `XXXX-05-16`, years before 0 and beyond 9999, and intervals `2025-05-16/2025-05-18`, `2025-05/..`, `/2025`. See <https://www.loc.gov/standards/datetime/>.
public enum EDTF {
  /// Whether the text is a date or an interval whose end does not come before its start.
  public static func isValid(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Array.init)
    switch parts.count {
    case 1: return date(parts[0]) != nil
    case 2:
      // An empty end is unknown, `..` is open.
      let isLoose = parts.map { $0.isEmpty || $0 == Array("..".utf8) }
      if isLoose[0], isLoose[1] { return false }
      let ends = zip(parts, isLoose).map { $1 ? nil : date($0) }
      guard (isLoose[0] || ends[0] != nil) && (isLoose[1] || ends[1] != nil) else { return false }
      guard let start = ends[0], let end = ends[1] else { return true }
      return !end.latest.lexicographicallyPrecedes(start.earliest)
    default: return false
    }
  }

  /// The first and the last day that a date may mean, each as year, month, day.
  private struct Extent {
    var earliest: [Int]
    var latest: [Int]
  }

  private static func date(_ bytes: [UInt8]) -> Extent? {
    var bytes = bytes
    if let last = bytes.last, Array("?~%".utf8).contains(last) { bytes.removeLast() }
    guard let first = bytes.first else { return nil }
    if first == UInt8(ascii: "Y") { return longYear(Array(bytes.dropFirst())) }
    var isNegative = false
    if first == UInt8(ascii: "-") {
      isNegative = true
      bytes.removeFirst()
    }
    guard let separator = bytes.firstIndex(of: UInt8(ascii: "T")) else { return calendarDate(bytes, isNegative) }
    guard isTime(Array(bytes[(separator + 1)...])), !bytes[..<separator].contains(UInt8(ascii: "X")), separator == 10 else { return nil }
    return calendarDate(Array(bytes[..<separator]), isNegative)
  }

  /// `Y170000002` and `Y-170000002`: more digits than four.
  private static func longYear(_ bytes: [UInt8]) -> Extent? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let digits = isNegative ? Array(bytes.dropFirst()) : bytes
    guard (5...15).contains(digits.count), digits.first != UInt8(ascii: "0"), let year = number(digits) else { return nil }
    return Extent(earliest: [isNegative ? -year : year, 1, 1], latest: [isNegative ? -year : year, 12, 31])
  }

  private static func calendarDate(_ bytes: [UInt8], _ isNegative: Bool) -> Extent? {
    let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map(Array.init)
    guard (1...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }) else { return nil }
    let unspecified = UInt8(ascii: "X")
    // Level 2: a day of a year that is not said. The leap year lets 29 February pass.
    if parts.count == 3, parts[0].allSatisfy({ $0 == unspecified }), !isNegative {
      let day = parts.dropFirst().reduce(Array("2024".utf8)) { $0 + [UInt8(ascii: "-")] + $1 }
      guard !parts[1].contains(unspecified), !parts[2].contains(unspecified), let extent = calendarDate(day, false) else { return nil }
      return Extent(earliest: [0] + extent.earliest.dropFirst(), latest: [9999] + extent.latest.dropFirst())
    }
    // Digits are left open from the right: a decade or century, then nothing after it; a month, then its days too.
    let openDigits = parts[0].reversed().prefix { $0 == unspecified }.count
    guard openDigits == parts[0].count(where: { $0 == unspecified }), openDigits <= 2, openDigits == 0 || parts.count == 1 else {
      return nil
    }
    func year(_ digit: UInt8) -> Int? { number(parts[0].map { $0 == unspecified ? digit : $0 }) }
    guard let low = year(UInt8(ascii: "0")), let high = year(UInt8(ascii: "9")) else { return nil }
    let years = isNegative ? (-high, -low) : (low, high)
    guard parts.count > 1 else { return Extent(earliest: [years.0, 1, 1], latest: [years.1, 12, 31]) }
    let isMonthOpen = parts[1] == [unspecified, unspecified]
    let isDayOpen = parts.count == 3 && parts[2] == [unspecified, unspecified]
    if isMonthOpen {
      return parts.count == 2 || isDayOpen ? Extent(earliest: [years.0, 1, 1], latest: [years.1, 12, 31]) : nil
    }
    guard let month = number(parts[1]) else { return nil }
    // Spring, summer, autumn, winter of either hemisphere: no months are meant.
    if (21...24).contains(month) { return parts.count == 2 ? Extent(earliest: [years.0, 1, 1], latest: [years.1, 12, 31]) : nil }
    guard (1...12).contains(month) else { return nil }
    let days = length(ofMonth: month, year: years.0)
    if parts.count == 2 || isDayOpen { return Extent(earliest: [years.0, month, 1], latest: [years.0, month, days]) }
    guard let day = number(parts[2]), (1...days).contains(day) else { return nil }
    return Extent(earliest: [years.0, month, day], latest: [years.0, month, day])
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `hh:mm:ss`, alone or with `Z`, `+hh`, `+hh:mm`.
  private static func isTime(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 8, isClock(Array(bytes[..<8]), limits: [24, 60, 60]) else { return false }
    let zone = Array(bytes[8...])
    if zone.isEmpty || zone == [UInt8(ascii: "Z")] { return true }
    guard zone[0] == UInt8(ascii: "+") || zone[0] == UInt8(ascii: "-") else { return false }
    return isClock(Array(zone.dropFirst()), limits: [15]) || isClock(Array(zone.dropFirst()), limits: [15, 60])
  }

  private static func isClock(_ bytes: [UInt8], limits: [Int]) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(Array.init)
    return parts.count == limits.count
      && zip(parts, limits).allSatisfy { part, limit in part.count == 2 && number(part).map { $0 < limit } ?? false }
  }

  private static func number(_ digits: [UInt8]) -> Int? {
    guard !digits.isEmpty, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
