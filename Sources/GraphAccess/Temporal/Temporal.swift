/// A point or a length of time, as openCypher 9 knows them; the calendar is the proleptic Gregorian one of ISO 8601.
///
/// Years are from −999,999,999 to 999,999,999. Equality is Cypher's `=`: two moments that coincide are equal only when offset and
/// zone are equal too, and durations are equal only part by part; so the hash serves grouping as it is.
public enum Temporal: Hashable, Sendable {
  /// Days since 1970-01-01.
  case date(days: Int)
  /// Nanoseconds since midnight.
  case localTime(nanoseconds: Int)
  /// Nanoseconds since midnight on the clock of that place, and its seconds east of Greenwich.
  case time(nanoseconds: Int, offset: Int)
  /// Seconds since 1970-01-01T00:00 on the local clock, and nanoseconds from 0 to 999,999,999.
  case localDateTime(seconds: Int, nanoseconds: Int)
  /// Seconds since 1970-01-01T00:00Z, nanoseconds from 0 to 999,999,999, seconds east of Greenwich, and the name of the zone if it has one.
  case dateTime(seconds: Int, nanoseconds: Int, offset: Int, zone: String?)
  /// Four parts that do not carry into one another, except that nanoseconds are from 0 to 999,999,999.
  case duration(months: Int, days: Int, seconds: Int, nanoseconds: Int)

  /// The six kinds of values, by the names of the functions that make them in lower camel case.
  public enum Kind: String, Sendable, CaseIterable {
    case date, localTime, time, localDateTime, dateTime, duration
  }

  /// Which of the six this is.
  public var kind: Kind {
    switch self {
    case .date: .date
    case .localTime: .localTime
    case .time: .time
    case .localDateTime: .localDateTime
    case .dateTime: .dateTime
    case .duration: .duration
    }
  }
}
