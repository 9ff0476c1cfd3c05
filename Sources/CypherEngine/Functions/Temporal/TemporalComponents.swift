internal import GraphAccess

/// What can be asked of a temporal value with a dot, as `d.weekYear`.
enum TemporalComponents {
  /// The component; null when the kind has none of this name, or when it is beyond the integers. Names count in any case.
  static func value(of temporal: Temporal, _ name: String) -> Value {
    let name = name.lowercased()
    if case .duration(let months, let days, let seconds, let nanoseconds) = temporal {
      let components = DurationComponents(months: months, days: days, seconds: seconds, nanoseconds: nanoseconds)
      return components.value(name).map(Value.integer) ?? .null
    }
    if let date = temporal.calendarDate, let number = component(of: date, name) { return .integer(number) }
    if let time = temporal.timeOfDay, let number = component(ofTime: time, name) { return .integer(number) }
    if let offset = temporal.offset, let value = component(of: temporal, offset, name) { return value }
    return .null
  }

  private static func component(of date: CalendarDate, _ name: String) -> Int? {
    switch name {
    case "year": date.year
    case "quarter": date.quarter
    case "month": date.month
    case "week": date.week
    case "weekyear": date.weekYear
    case "day": date.day
    case "dayofquarter", "quarterday": date.dayOfQuarter
    case "ordinalday": date.ordinalDay
    case "dayofweek", "weekday": date.dayOfWeek
    default: nil
    }
  }

  private static func component(ofTime time: Int, _ name: String) -> Int? {
    let (seconds, fraction) = time.quotientAndRemainder(dividingBy: TimeScale.nanosecondsPerSecond)
    return switch name {
    case "hour": seconds / 3600
    case "minute": seconds / 60 % 60
    case "second": seconds % 60
    case "millisecond": fraction / 1_000_000
    case "microsecond": fraction / 1_000
    case "nanosecond": fraction
    default: nil
    }
  }

  private static func component(of temporal: Temporal, _ offset: Int, _ name: String) -> Value? {
    switch name {
    case "timezone":
      if case .dateTime(_, _, _, let zone?) = temporal { return .string(zone) }
      return .string(Temporal.text(offset: offset))
    case "offset": return .string(Temporal.text(offset: offset))
    case "offsetminutes": return .integer(offset / 60)
    case "offsetseconds": return .integer(offset)
    default: break
    }
    guard case .dateTime(let seconds, let nanoseconds, _, _) = temporal else { return nil }
    switch name {
    case "epochseconds": return .integer(seconds)
    case "epochmillis": return seconds.times(1_000)?.plus(nanoseconds / 1_000_000).map(Value.integer)
    default: return nil
    }
  }
}

/// The components of a duration: each part as a whole, and what is left of it in the next larger unit.
struct DurationComponents {
  let months: Int
  let days: Int
  let seconds: Int
  /// From 0 to 999,999,999, also when seconds are negative.
  let nanoseconds: Int

  /// The component of a name in small letters.
  func value(_ name: String) -> Int? {
    switch name {
    case "years": months / 12
    case "quarters": months / 3
    case "months": months
    case "weeks": days / 7
    case "days": days
    case "hours": seconds / 3_600
    case "minutes": seconds / 60
    case "seconds": seconds
    case "milliseconds": seconds.times(1_000)?.plus(nanoseconds / 1_000_000)
    case "microseconds": seconds.times(1_000_000)?.plus(nanoseconds / 1_000)
    case "nanoseconds": seconds.times(TimeScale.nanosecondsPerSecond)?.plus(nanoseconds)
    case "quartersofyear": months / 3 % 4
    case "monthsofquarter": months % 3
    case "monthsofyear": months % 12
    case "daysofweek": days % 7
    case "minutesofhour": seconds / 60 % 60
    case "secondsofminute": seconds % 60
    case "millisecondsofsecond": nanoseconds / 1_000_000
    case "microsecondsofsecond": nanoseconds / 1_000
    case "nanosecondsofsecond": nanoseconds
    default: nil
    }
  }
}
