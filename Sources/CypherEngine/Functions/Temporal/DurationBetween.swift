internal import GraphAccess

/// The duration from one point of time to another, in the units that are asked for.
///
/// A side that lacks a date or a zone takes that of the other; a time of day that both or one lack is midnight. Months and days are
/// counted on the clock of the first side's zone, the rest in seconds that pass.
struct DurationBetween {
  private let start: Side
  private let end: Side
  private let zone: Zone
  /// Whether there are dates at all; two times of day are never months or days apart.
  private let hasDate: Bool

  /// A moment; for values without zone one that the other side helps to tell.
  private struct Side {
    /// Since 1970-01-01T00:00Z.
    var seconds: Int
    var nanoseconds: Int

    /// The date and time on the clock that is so many seconds ahead of Greenwich.
    func local(_ offset: Int) -> (date: CalendarDate, timeOfDay: Int) {
      let (days, rest) = (seconds &+ offset).floored(by: TimeScale.secondsPerDay)
      return (CalendarDate(days: days), rest * TimeScale.nanosecondsPerSecond &+ nanoseconds)
    }
  }

  /// The two sides; a duration is no point of time.
  init(_ a: Temporal, _ b: Temporal) throws {
    for case .duration in [a, b] { throw CypherError.temporalType("a duration is no point of time to count from or to") }
    func side(_ value: Temporal, _ other: Temporal) -> Side {
      if case .dateTime(let seconds, let nanoseconds, _, _) = value { return Side(seconds: seconds, nanoseconds: nanoseconds) }
      let date = value.calendarDate ?? other.calendarDate ?? CalendarDate(days: 0)
      let (seconds, nanoseconds) = (value.timeOfDay ?? 0).quotientAndRemainder(dividingBy: TimeScale.nanosecondsPerSecond)
      let local = date.days * TimeScale.secondsPerDay + seconds
      return Side(seconds: (value.zone ?? other.zone ?? .greenwich).moment(local: local).seconds, nanoseconds: nanoseconds)
    }
    start = side(a, b)
    end = side(b, a)
    zone = a.zone ?? b.zone ?? .greenwich
    hasDate = a.calendarDate != nil || b.calendarDate != nil
  }

  /// Whole months, whole days after those, and the seconds that are left, counted in one direction. Added to the first side it gives the second.
  var mixed: Temporal {
    guard hasDate else { return inSeconds }
    let months = months(from: start)
    let afterMonths = advanced(start, months: months, days: 0)
    let days = days(from: afterMonths)
    let afterDays = advanced(start, months: months, days: days)
    return Self.duration(months, days, end.seconds &- afterDays.seconds, end.nanoseconds &- afterDays.nanoseconds)
  }

  /// The whole months.
  var inMonths: Temporal { Self.duration(hasDate ? months(from: start) : 0, 0, 0, 0) }

  /// The whole days.
  var inDays: Temporal { Self.duration(0, hasDate ? days(from: start) : 0, 0, 0) }

  /// The seconds that pass, with their fraction.
  var inSeconds: Temporal { Self.duration(0, 0, end.seconds &- start.seconds, end.nanoseconds &- start.nanoseconds) }

  private static func duration(_ months: Int, _ days: Int, _ seconds: Int, _ nanoseconds: Int) -> Temporal {
    // Years are bounded, so seconds are far from their limit.
    .normalized(months: months, days: days, seconds: seconds, nanoseconds: nanoseconds)
      ?? .duration(months: months, days: days, seconds: seconds, nanoseconds: 0)
  }

  private func offset(at side: Side) -> Int { zone.offset(at: side.seconds) }

  private func days(from side: Side) -> Int {
    let (from, to) = (side.local(offset(at: side)), end.local(offset(at: end)))
    let days = to.date.days - from.date.days
    if days > 0, to.timeOfDay < from.timeOfDay { return days - 1 }
    return days < 0 && to.timeOfDay > from.timeOfDay ? days + 1 : days
  }

  private func months(from side: Side) -> Int {
    let start = side.local(offset(at: side)).date
    // Only whole days count: a month that ends within its last day is not a month.
    let end = CalendarDate(days: start.days + days(from: side))
    let months = (end.year - start.year) * 12 + end.month - start.month
    if months > 0, end.day < start.day { return months - 1 }
    return months < 0 && end.day > start.day ? months + 1 : months
  }

  /// The side so many months and days later on the clock of the zone.
  private func advanced(_ side: Side, months: Int, days: Int) -> Side {
    guard months != 0 || days != 0 else { return side }
    let offset = offset(at: side)
    let local = side.local(offset)
    let date = (local.date.adding(months: months) ?? local.date).days + days
    let seconds = date * TimeScale.secondsPerDay + local.timeOfDay / TimeScale.nanosecondsPerSecond
    return Side(seconds: zone.moment(local: seconds, preferring: offset).seconds, nanoseconds: side.nanoseconds)
  }
}
