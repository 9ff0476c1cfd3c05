internal import GraphAccess

/// The operators `+`, `-`, `*` and `/` on temporal values.
///
/// Every function answers nothing when the kinds do not fit, and throws when the result is beyond what there is.
enum TemporalArithmetic {
  /// A point of time and a duration, in either order, or two durations.
  static func add(_ a: Temporal, _ b: Temporal) throws(CypherError) -> Temporal? {
    switch (a, b) {
    case (.duration(let aMonths, let aDays, let aSeconds, let aRest), .duration(let bMonths, let bDays, let bSeconds, let bRest)):
      guard let months = aMonths.plus(bMonths), let days = aDays.plus(bDays), let seconds = aSeconds.plus(bSeconds) else {
        throw overflow("sum")
      }
      guard aRest < TimeScale.nanosecondsPerSecond, bRest < TimeScale.nanosecondsPerSecond,
        let sum = Temporal.normalized(months: months, days: days, seconds: seconds, nanoseconds: aRest &+ bRest)
      else { throw overflow("sum") }
      return sum
    case (.duration, _): return try point(b, plus: a)
    case (_, .duration): return try point(a, plus: b)
    default: return nil
    }
  }

  /// A point of time or a duration less a duration.
  static func subtract(_ a: Temporal, _ b: Temporal) throws(CypherError) -> Temporal? {
    guard case .duration = b else { return nil }
    guard let negated = b.negated else { throw overflow("difference") }
    return try add(a, negated)
  }

  /// A duration so many times.
  static func multiply(_ a: Temporal, by factor: Int) throws(CypherError) -> Temporal? {
    try scaled(a, factor, over: 1)
  }

  /// A duration so many times; fractions of months and of days are carried downwards.
  static func multiply(_ a: Temporal, by factor: Double) throws(CypherError) -> Temporal? {
    guard case .duration = a else { return nil }
    guard let (numerator, denominator) = Ratio.fraction(factor) else { throw overflow("product") }
    return try scaled(a, numerator, over: denominator)
  }

  /// One of so many parts of a duration; fractions of months and of days are carried downwards.
  static func divide(_ a: Temporal, by divisor: Int) throws(CypherError) -> Temporal? {
    guard case .duration = a else { return nil }
    guard divisor != 0 else { throw CypherError(.arithmeticError, .runtime, "DivisionByZero", "a duration cannot be divided by zero") }
    return try scaled(a, 1, over: divisor)
  }

  /// One of so many parts of a duration; fractions of months and of days are carried downwards.
  static func divide(_ a: Temporal, by divisor: Double) throws(CypherError) -> Temporal? {
    guard case .duration = a else { return nil }
    guard divisor != 0 else { throw CypherError(.arithmeticError, .runtime, "DivisionByZero", "a duration cannot be divided by zero") }
    guard let (numerator, denominator) = Ratio.fraction(divisor), numerator != 0 else { throw overflow("quotient") }
    return try scaled(a, denominator, over: numerator)
  }

  private static func scaled(_ a: Temporal, _ numerator: Int, over denominator: Int) throws(CypherError) -> Temporal? {
    guard case .duration(let months, let days, let seconds, let nanoseconds) = a else { return nil }
    // Of one sign, so that cutting off what is below a nanosecond goes towards zero.
    let isShifted = seconds < 0 && nanoseconds > 0
    let parts = [months, days, isShifted ? seconds + 1 : seconds, isShifted ? nanoseconds - TimeScale.nanosecondsPerSecond : nanoseconds]
    let ratios = parts.compactMap { Ratio($0, times: numerator, over: denominator) }
    guard ratios.count == 4,
      let product = DurationSum(months: ratios[0], days: ratios[1], seconds: ratios[2], nanoseconds: ratios[3]).duration
    else { throw overflow("product") }
    return product
  }

  /// Months first, then days, both on the local clock; then the seconds that pass. Parts that a kind does not have are left out, except
  /// that whole days among the seconds move a date.
  private static func point(_ point: Temporal, plus duration: Temporal) throws(CypherError) -> Temporal? {
    guard case .duration(let months, let days, let seconds, let nanoseconds) = duration else { return nil }
    switch point {
    case .date(let start):
      let whole = seconds < 0 && nanoseconds > 0 ? seconds + 1 : seconds
      guard let date = CalendarDate(days: start).adding(months: months), let more = days.plus(whole / TimeScale.secondsPerDay),
        let sum = date.days.plus(more), CalendarDate.dayRange.contains(sum)
      else { throw overflow("sum") }
      return .date(days: sum)
    case .localTime(let time):
      return .localTime(nanoseconds: turned(time, seconds, nanoseconds))
    case .time(let time, let offset):
      return .time(nanoseconds: turned(time, seconds, nanoseconds), offset: offset)
    case .localDateTime(let start, let rest):
      guard let local = moved(start, months, days), let (sum, fraction) = passed(local, rest, seconds, nanoseconds),
        TimeScale.localSeconds.contains(sum)
      else { throw overflow("sum") }
      return .localDateTime(seconds: sum, nanoseconds: fraction)
    case .dateTime(let start, let rest, let offset, _):
      let zone = point.zone ?? .greenwich
      var moment = start
      if months != 0 || days != 0 {
        guard let local = start.plus(offset).flatMap({ moved($0, months, days) }) else { throw overflow("sum") }
        moment = zone.moment(local: local, preferring: offset).seconds
      }
      guard let (sum, fraction) = passed(moment, rest, seconds, nanoseconds),
        let value = Temporal.moment(seconds: sum, nanoseconds: fraction, in: zone)
      else { throw overflow("sum") }
      return value
    case .duration:
      return nil
    }
  }

  /// Local seconds so many months and days later; nothing beyond the last day.
  private static func moved(_ local: Int, _ months: Int, _ days: Int) -> Int? {
    let (day, rest) = local.floored(by: TimeScale.secondsPerDay)
    guard let sum = CalendarDate(days: day).adding(months: months)?.days.plus(days), CalendarDate.dayRange.contains(sum) else { return nil }
    return sum * TimeScale.secondsPerDay + rest
  }

  private static func passed(_ start: Int, _ rest: Int, _ seconds: Int, _ nanoseconds: Int) -> (seconds: Int, nanoseconds: Int)? {
    let (carry, fraction) = (rest &+ nanoseconds).floored(by: TimeScale.nanosecondsPerSecond)
    return start.plus(seconds)?.plus(carry).map { ($0, fraction) }
  }

  /// A time of day so much later, round the clock.
  private static func turned(_ time: Int, _ seconds: Int, _ nanoseconds: Int) -> Int {
    let turn = seconds.floored(by: TimeScale.secondsPerDay).remainder * TimeScale.nanosecondsPerSecond
    return (time &+ turn &+ nanoseconds).floored(by: TimeScale.nanosecondsPerDay).remainder
  }

  private static func overflow(_ result: String) -> CypherError {
    .temporalRange("the \(result) of these temporal values is beyond what there is")
  }
}
