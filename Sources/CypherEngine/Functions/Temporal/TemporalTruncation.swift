internal import GraphAccess

/// Makes temporal values coarser: every part below a unit becomes the first there is.
enum TemporalTruncation {
  /// From the coarsest to the finest.
  enum Unit: String, CaseIterable, Comparable {
    case millennium, century, decade, year, weekYear, quarter, month, week, day, hour, minute, second, millisecond, microsecond

    static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue.lowercased(), $0) })

    static func < (a: Unit, b: Unit) -> Bool {
      (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }

    /// For the units within a day.
    fileprivate var nanoseconds: Int {
      switch self {
      case .hour: 3_600_000_000_000
      case .minute: 60_000_000_000
      case .second: 1_000_000_000
      case .millisecond: 1_000_000
      case .microsecond: 1_000
      default: TimeScale.nanosecondsPerDay
      }
    }
  }

  /// The unit of a name in any case.
  static func unit(_ name: String) throws -> Unit {
    guard let unit = Unit.byName[name.lowercased()] else {
      throw CypherError.temporal("no unit '\(name.prefix(60))'", candidates: Unit.allCases.map(\.rawValue))
    }
    return unit
  }

  /// Truncates a value to a unit, lays components over the result, and makes it one of the kind that is assembled.
  ///
  /// A zone among the components changes the zone and leaves the local time as it is.
  static func truncated(_ value: Temporal, to unit: Unit, _ fields: TemporalFields?, _ assembly: TemporalAssembly) throws -> Temporal {
    let kind = assembly.kind
    guard kind.hasDate ? value.calendarDate != nil : value.timeOfDay != nil else {
      throw CypherError.temporalType("a \(value.kind.name) cannot be truncated to a \(kind.name)")
    }
    guard kind.hasTime ? kind.hasDate || unit >= .day : unit <= .day else {
      throw CypherError.temporal("a \(kind.name) cannot be truncated to '\(unit.rawValue)'")
    }
    if let fields, fields.date != nil || fields.time != nil || fields.dateTime != nil || fields.has(TemporalFields.Component.ofEpoch) {
      throw CypherError.temporal("a truncated value takes no component that is a whole value")
    }
    var date = try value.calendarDate.map { try assembly.checked(truncated($0, to: unit)) }
    var time = (value.timeOfDay ?? 0) / unit.nanoseconds * unit.nanoseconds
    if let fields {
      if kind.hasDate { date = try DateAssembly(fields: fields, base: date).date() }
      if kind.hasTime {
        let finest = unit >= .millisecond ? unit.nanoseconds : nil
        time = try TimeAssembly(fields: fields, base: time, truncation: finest).timeOfDay()
      }
    }
    return try assembly.joined(date, time, of: value, zone: fields?.zone)
  }

  /// The first day of the unit that a day is in; nothing before the first year.
  private static func truncated(_ date: CalendarDate, to unit: Unit) -> CalendarDate? {
    func first(ofYears count: Int) -> CalendarDate? {
      CalendarDate(year: date.year.floored(by: count).quotient * count, month: 1, day: 1)
    }
    switch unit {
    case .millennium: return first(ofYears: 1_000)
    case .century: return first(ofYears: 100)
    case .decade: return first(ofYears: 10)
    case .year: return first(ofYears: 1)
    case .weekYear: return CalendarDate(weekYear: date.weekYear, week: 1, dayOfWeek: 1)
    case .quarter: return CalendarDate(year: date.year, month: date.quarter * 3 - 2, day: 1)
    case .month: return CalendarDate(year: date.year, month: date.month, day: 1)
    case .week: return CalendarDate(weekYear: date.weekYear, week: date.week, dayOfWeek: 1)
    case .day, .hour, .minute, .second, .millisecond, .microsecond: return date
    }
  }
}

extension TemporalAssembly {
  /// A value of this kind on the clock of another value, or on that of a zone.
  fileprivate func joined(_ date: CalendarDate?, _ time: Int, of value: Temporal, zone: Zone?) throws -> Temporal {
    switch (kind, date) {
    case (.date, let date?): return .date(days: date.days)
    case (.localTime, _): return .localTime(nanoseconds: time)
    case (.time, _): return .time(nanoseconds: time, offset: zone?.offset(at: now.seconds) ?? value.offset ?? 0)
    case (.localDateTime, let date?): return .local(date, time)
    case (.dateTime, let date?):
      let clock = zone ?? value.zone ?? .greenwich
      return try checked(Temporal.moment(date, time, in: clock, preferring: zone == nil ? value.offset : nil))
    default: throw CypherError.temporalType("a \(value.kind.name) cannot be truncated to a \(kind.name)")
    }
  }
}
