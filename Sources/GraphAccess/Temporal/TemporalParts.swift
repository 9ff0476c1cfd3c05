extension Temporal {
  /// The day on the local clock; nothing for times and durations.
  package var calendarDate: CalendarDate? {
    switch self {
    case .date(let days): CalendarDate(days: days)
    case .localDateTime(let seconds, _): CalendarDate(days: seconds.floored(by: TimeScale.secondsPerDay).quotient)
    case .dateTime(let seconds, _, let offset, _): CalendarDate(days: (seconds &+ offset).floored(by: TimeScale.secondsPerDay).quotient)
    case .localTime, .time, .duration: nil
    }
  }

  /// Nanoseconds since midnight on the local clock; nothing for dates and durations.
  package var timeOfDay: Int? {
    switch self {
    case .localTime(let nanoseconds), .time(let nanoseconds, _): nanoseconds
    case .localDateTime(let seconds, let nanoseconds): Self.timeOfDay(seconds, nanoseconds)
    case .dateTime(let seconds, let nanoseconds, let offset, _): Self.timeOfDay(seconds &+ offset, nanoseconds)
    case .date, .duration: nil
    }
  }

  /// Seconds east of Greenwich, for times and moments.
  package var offset: Int? {
    switch self {
    case .time(_, let offset), .dateTime(_, _, let offset, _): offset
    default: nil
    }
  }

  /// The zone; the bare offset when the name is unknown on this system. Nothing for values without offset.
  package var zone: Zone? {
    if case .dateTime(_, _, _, let name?) = self, let zone = try? Zone(name) { return zone }
    return offset.map { .offset($0) }
  }

  /// Whether every number is in the range that its kind allows, as it is in all values that were read or computed.
  public var isValid: Bool {
    let subsecond = 0..<TimeScale.nanosecondsPerSecond
    switch self {
    case .date(let days):
      return CalendarDate.dayRange.contains(days)
    case .localTime(let nanoseconds):
      return (0..<TimeScale.nanosecondsPerDay).contains(nanoseconds)
    case .time(let nanoseconds, let offset):
      return (0..<TimeScale.nanosecondsPerDay).contains(nanoseconds) && TimeScale.offsets.contains(offset)
    case .localDateTime(let seconds, let nanoseconds):
      return TimeScale.localSeconds.contains(seconds) && subsecond.contains(nanoseconds)
    case .dateTime(let seconds, let nanoseconds, let offset, _):
      guard TimeScale.offsets.contains(offset), subsecond.contains(nanoseconds), let local = seconds.plus(offset) else { return false }
      return TimeScale.localSeconds.contains(local)
    case .duration(_, _, _, let nanoseconds):
      return subsecond.contains(nanoseconds)
    }
  }

  /// A date and time on no clock in particular.
  package static func local(_ date: CalendarDate, _ timeOfDay: Int) -> Temporal {
    let (seconds, nanoseconds) = timeOfDay.quotientAndRemainder(dividingBy: TimeScale.nanosecondsPerSecond)
    return .localDateTime(seconds: date.days * TimeScale.secondsPerDay + seconds, nanoseconds: nanoseconds)
  }

  /// The moment at which a zone's clocks show a date and time; nothing when that moves it beyond the last year.
  package static func moment(_ date: CalendarDate, _ timeOfDay: Int, in zone: Zone, preferring offset: Int? = nil) -> Temporal? {
    let (seconds, nanoseconds) = timeOfDay.quotientAndRemainder(dividingBy: TimeScale.nanosecondsPerSecond)
    let moment = zone.moment(local: date.days * TimeScale.secondsPerDay + seconds, preferring: offset)
    let value = Temporal.dateTime(seconds: moment.seconds, nanoseconds: nanoseconds, offset: moment.offset, zone: zone.name)
    return value.isValid ? value : nil
  }

  /// A moment as a zone's clocks show it; nothing when that is beyond the first or the last year.
  package static func moment(seconds: Int, nanoseconds: Int, in zone: Zone) -> Temporal? {
    // Up to a day beyond, since the local clock decides.
    guard (TimeScale.localSeconds.lowerBound - 86_400...TimeScale.localSeconds.upperBound + 86_400).contains(seconds) else { return nil }
    let value = Temporal.dateTime(seconds: seconds, nanoseconds: nanoseconds, offset: zone.offset(at: seconds), zone: zone.name)
    return value.isValid ? value : nil
  }

  private static func timeOfDay(_ seconds: Int, _ nanoseconds: Int) -> Int {
    seconds.floored(by: TimeScale.secondsPerDay).remainder * TimeScale.nanosecondsPerSecond &+ nanoseconds
  }
}
