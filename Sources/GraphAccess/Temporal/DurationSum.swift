/// A duration in the making: four numbers with fractions, which are carried downwards at the end.
///
/// A fraction of a month becomes days and seconds at 2,629,746 seconds to the month (Neo4j's rule, which the technology compatibility
/// kit follows), a fraction of a day becomes seconds. Whole parts are never carried, and nothing is carried upwards.
package struct DurationSum {
  package var months = Ratio(0)
  package var days = Ratio(0)
  package var seconds = Ratio(0)
  package var nanoseconds = Ratio(0)

  package init() {}

  package init(months: Ratio, days: Ratio, seconds: Ratio, nanoseconds: Ratio) {
    self.months = months
    self.days = days
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// The units that a duration can be given in.
  package enum Unit: String, CaseIterable {
    case years, quarters, months, weeks, days, hours, minutes, seconds, milliseconds, microseconds, nanoseconds
  }

  /// Adds so many of a unit; answers whether the sum still fits.
  package mutating func add(_ count: Ratio, _ unit: Unit) -> Bool {
    switch unit {
    case .years: Self.add(count, 12, to: &months)
    case .quarters: Self.add(count, 3, to: &months)
    case .months: Self.add(count, 1, to: &months)
    case .weeks: Self.add(count, 7, to: &days)
    case .days: Self.add(count, 1, to: &days)
    case .hours: Self.add(count, 3600, to: &seconds)
    case .minutes: Self.add(count, 60, to: &seconds)
    case .seconds: Self.add(count, 1, to: &seconds)
    case .milliseconds: Self.add(count, 1_000_000, to: &nanoseconds)
    case .microseconds: Self.add(count, 1_000, to: &nanoseconds)
    case .nanoseconds: Self.add(count, 1, to: &nanoseconds)
    }
  }

  /// The duration; nothing when it does not fit.
  package var duration: Temporal? {
    let carried =
      months.fraction(in: TimeScale.secondsPerAverageMonth * TimeScale.nanosecondsPerSecond)
      + days.fraction(in: TimeScale.nanosecondsPerDay)
    var (extra, rest) = carried.quotientAndRemainder(dividingBy: TimeScale.nanosecondsPerDay)
    guard let sum = days.whole.plus(extra) else { return nil }
    extra = sum > 0 && rest < 0 ? -1 : (sum < 0 && rest > 0 ? 1 : 0)
    rest -= extra * TimeScale.nanosecondsPerDay
    // Only a fraction is left, so seconds and nanoseconds of it fit.
    let (fromDays, below) = rest.quotientAndRemainder(dividingBy: TimeScale.nanosecondsPerSecond)
    let (fromNanoseconds, remainder) = nanoseconds.whole.quotientAndRemainder(dividingBy: TimeScale.nanosecondsPerSecond)
    guard let whole = seconds.whole.plus(fromDays)?.plus(fromNanoseconds) else { return nil }
    return .normalized(
      months: months.whole, days: sum + extra, seconds: whole,
      nanoseconds: below + remainder + seconds.fraction(in: TimeScale.nanosecondsPerSecond))
  }

  private static func add(_ count: Ratio, _ factor: Int, to sum: inout Ratio) -> Bool {
    guard let next = count.times(factor).flatMap({ sum.plus($0) }) else { return false }
    sum = next
    return true
  }
}

extension Temporal {
  /// A duration whose nanoseconds are carried into its seconds; nothing when those do not fit.
  package static func normalized(months: Int, days: Int, seconds: Int, nanoseconds: Int) -> Temporal? {
    let (carry, rest) = nanoseconds.floored(by: TimeScale.nanosecondsPerSecond)
    return seconds.plus(carry).map { .duration(months: months, days: days, seconds: $0, nanoseconds: rest) }
  }
}
