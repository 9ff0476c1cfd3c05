/// How the units of time of day count in one another.
package enum TimeScale {
  package static let secondsPerDay = 86_400
  package static let nanosecondsPerSecond = 1_000_000_000
  package static let nanosecondsPerDay = 86_400_000_000_000
  /// A twelfth of the 365.2425 days of the Gregorian calendar's average year.
  package static let secondsPerAverageMonth = 2_629_746
  /// What offsets from Greenwich can be, in seconds: eighteen hours either way.
  package static let offsets = -64_800...64_800
  /// What a local clock can show, in seconds since 1970-01-01T00:00.
  package static let localSeconds =
    CalendarDate.dayRange.lowerBound * secondsPerDay...CalendarDate.dayRange.upperBound * secondsPerDay + 86_399
}

extension Int {
  /// The quotient rounded towards minus infinity and the remainder that goes with it, which is never negative; for a positive divisor.
  package func floored(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }

  /// The sum, or nothing when it does not fit.
  package func plus(_ other: Int) -> Int? {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? nil : sum
  }

  /// The difference, or nothing when it does not fit.
  package func minus(_ other: Int) -> Int? {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? nil : difference
  }

  /// The product, or nothing when it does not fit.
  package func times(_ other: Int) -> Int? {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? nil : product
  }
}
