internal import GraphAccess

/// Makes points of time of maps, of other temporal values, and of the present moment.
struct TemporalAssembly {
  let kind: Temporal.Kind
  /// Seconds and nanoseconds since 1970-01-01T00:00Z.
  let now: (seconds: Int, nanoseconds: Int)

  /// The present moment as a zone's clocks show it.
  func present(in zone: Zone) throws -> Temporal {
    try projected(checked(Temporal.moment(seconds: now.seconds, nanoseconds: now.nanoseconds, in: zone)))
  }

  /// The part of another temporal value that this kind has; what that one lacks is midnight, or Greenwich.
  func projected(_ other: Temporal) throws -> Temporal {
    switch kind {
    case .date: return .date(days: try date(of: other).days)
    case .localTime: return .localTime(nanoseconds: try timeOfDay(of: other))
    case .time: return .time(nanoseconds: try timeOfDay(of: other), offset: other.offset ?? 0)
    case .localDateTime: return .local(try date(of: other), other.timeOfDay ?? 0)
    case .dateTime:
      if case .dateTime = other { return other }
      return try checked(Temporal.moment(date(of: other), other.timeOfDay ?? 0, in: .greenwich))
    case .duration: throw CypherError.temporalType("a duration is no \(other.kind.name)")
    }
  }

  /// The value that a map of components names.
  func assembled(_ fields: TemporalFields) throws -> Temporal {
    if fields.isBare {
      guard let zone = fields.zone else {
        throw CypherError.temporal("no component is given, expected one such as '\(kind.hasDate ? "year" : "hour")'")
      }
      return try present(in: zone)
    }
    switch kind {
    case .date:
      return .date(days: try date(fields).days)
    case .localTime:
      return .localTime(nanoseconds: try timeOfDay(fields))
    case .time:
      let time = try timeOfDay(fields)
      let zoneOffset = fields.zone.map { $0.offset(at: now.seconds) }
      guard let offset = fields.time?.offset else { return .time(nanoseconds: time, offset: zoneOffset ?? 0) }
      // A time that has an offset stays the same moment at another.
      let shift = ((zoneOffset ?? offset) &- offset) &* TimeScale.nanosecondsPerSecond
      return .time(nanoseconds: (time &+ shift).floored(by: TimeScale.nanosecondsPerDay).remainder, offset: zoneOffset ?? offset)
    case .localDateTime:
      return .local(try date(fields), try timeOfDay(fields))
    case .dateTime:
      return try dateTime(fields)
    case .duration:
      throw CypherError.temporalType("a duration has no date or time")
    }
  }

  private func dateTime(_ fields: TemporalFields) throws -> Temporal {
    if fields.has(TemporalFields.Component.ofEpoch) { return try sinceEpoch(fields) }
    let (date, time) = (try date(fields), try timeOfDay(fields))
    guard let clock = fields.dateTime ?? fields.time, let zone = clock.zone else {
      return try checked(Temporal.moment(date, time, in: fields.zone ?? .greenwich))
    }
    let moment = try checked(Temporal.moment(date, time, in: zone, preferring: clock.offset))
    // A moment that has a zone stays the same moment in another.
    guard let other = fields.zone, case .dateTime(let seconds, let nanoseconds, _, _) = moment else { return moment }
    return try checked(Temporal.moment(seconds: seconds, nanoseconds: nanoseconds, in: other))
  }

  private func sinceEpoch(_ fields: TemporalFields) throws -> Temporal {
    let (seconds, millisecond) = (fields[.epochMillis] ?? 0).floored(by: 1_000)
    let base = millisecond * 1_000_000
    let rest = try TimeAssembly(fields: fields, base: base, truncation: fields[.epochMillis] == nil ? nil : 1_000_000).nanosecond(base)
    return try checked(Temporal.moment(seconds: fields[.epochSeconds] ?? seconds, nanoseconds: rest ?? base, in: fields.zone ?? .greenwich))
  }

  private func date(_ fields: TemporalFields) throws -> CalendarDate {
    let base = try (fields.dateTime ?? fields.date).map { try date(of: $0) }
    let isComplete = kind != .date && (fields.time != nil || fields.has(TemporalFields.Component.ofTime))
    return try DateAssembly(fields: fields, base: base).date(isComplete: isComplete)
  }

  private func timeOfDay(_ fields: TemporalFields) throws -> Int {
    let base = try fields.time.map { try timeOfDay(of: $0) } ?? fields.dateTime?.timeOfDay
    return try TimeAssembly(fields: fields, base: base).timeOfDay()
  }

  private func date(of other: Temporal) throws -> CalendarDate {
    guard let date = other.calendarDate else { throw CypherError.temporalType("a \(other.kind.name) has no date") }
    return date
  }

  private func timeOfDay(of other: Temporal) throws -> Int {
    guard let time = other.timeOfDay else { throw CypherError.temporalType("a \(other.kind.name) has no time of day") }
    return time
  }

  /// Refuses what is beyond the first or the last year.
  func checked<Result>(_ value: Result?) throws -> Result {
    guard let value else { throw CypherError.temporal("the \(kind.name) is beyond the years -999999999 to 999999999") }
    return value
  }
}
