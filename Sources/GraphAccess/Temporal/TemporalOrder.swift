extension Temporal {
  /// How this stands to another for `<` and its sisters: −1, 0 or 1; nothing for different kinds and for durations.
  ///
  /// Times and moments compare by the moment on the clock of Greenwich, then by offset, then by zone, so that 0 means equal.
  public func compare(to other: Temporal) -> Int? {
    if case .duration = self { return nil }
    return kind == other.kind ? Self.order(self, other) : nil
  }

  /// A total order, as ORDER BY needs it: −1, 0 or 1, and 0 only for equal values.
  ///
  /// Kinds stand in the order date-time, local date-time, date, time, local time, duration; durations by their average length (a month
  /// has 2,629,746 seconds), then by months, days and seconds.
  public static func order(_ a: Temporal, _ b: Temporal) -> Int {
    switch (a, b) {
    case (.date(let x), .date(let y)), (.localTime(let x), .localTime(let y)):
      return sign(x, y)
    case (.time(let x, let xOffset), .time(let y, let yOffset)):
      return first(sign(greenwich(x, xOffset), greenwich(y, yOffset)), sign(xOffset, yOffset))
    case (.localDateTime(let x, let xRest), .localDateTime(let y, let yRest)):
      return first(sign(x, y), sign(xRest, yRest))
    case (.dateTime(let x, let xRest, let xOffset, let xZone), .dateTime(let y, let yRest, let yOffset, let yZone)):
      return first(sign(x, y), sign(xRest, yRest), sign(xOffset, yOffset), order(xZone, yZone))
    case (.duration(let xMonths, let xDays, let xSeconds, let xRest), .duration(let yMonths, let yDays, let ySeconds, let yRest)):
      let (x, y) = (averageLength(xMonths, xDays, xSeconds), averageLength(yMonths, yDays, ySeconds))
      return first(
        sign(x.high, y.high), sign(x.low, y.low), sign(xRest, yRest), sign(xMonths, yMonths), sign(xDays, yDays), sign(xSeconds, ySeconds))
    default:
      return sign(a.rank, b.rank)
    }
  }

  private var rank: Int {
    switch self {
    case .dateTime: 0
    case .localDateTime: 1
    case .date: 2
    case .time: 3
    case .localTime: 4
    case .duration: 5
    }
  }

  /// Seconds as a number of 128 bits, because three numbers of 64 bits need not fit into one.
  private static func averageLength(_ months: Int, _ days: Int, _ seconds: Int) -> (high: Int, low: UInt) {
    var sum = months.multipliedFullWidth(by: TimeScale.secondsPerAverageMonth)
    for term in [days.multipliedFullWidth(by: TimeScale.secondsPerDay), seconds.multipliedFullWidth(by: 1)] {
      let (low, carry) = sum.low.addingReportingOverflow(term.low)
      sum = (sum.high &+ term.high &+ (carry ? 1 : 0), low)
    }
    return sum
  }

  /// No zone comes first; names by their bytes, because no locale has a say here.
  private static func order(_ a: String?, _ b: String?) -> Int {
    guard let a, let b else { return sign(a == nil ? 0 : 1, b == nil ? 0 : 1) }
    return a == b ? 0 : (a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1)
  }

  /// The nanoseconds of a time on the clock of Greenwich.
  private static func greenwich(_ nanoseconds: Int, _ offset: Int) -> Int { nanoseconds &- offset &* TimeScale.nanosecondsPerSecond }

  private static func sign<Number: Comparable>(_ a: Number, _ b: Number) -> Int { a < b ? -1 : (a == b ? 0 : 1) }

  private static func first(_ signs: Int...) -> Int { signs.first { $0 != 0 } ?? 0 }
}
