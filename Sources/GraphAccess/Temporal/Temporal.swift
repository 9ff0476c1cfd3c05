/// A point or a length of time, as openCypher 9 knows them; the calendar is the proleptic Gregorian one of ISO 8601.
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
}
