extension Temporal {
  /// Reads a text of ISO 8601; nothing when it is not one, or not one of this kind, or names a day or a zone that is not there.
  ///
  /// All forms are read, basic and extended: calendar dates, weeks (`2015-W30-2`), days of the year (`2015-202`) and, as Cypher has
  /// them, quarters (`2015-Q3-20`); years with a sign have up to nine digits. A time or a date-time without offset is that of
  /// Greenwich, a date-time without time is midnight.
  public static func parse(_ text: String, as kind: Kind) -> Temporal? {
    try? reading(text, as: kind)
  }

  /// As ``parse(_:as:)``, with the reason when it fails.
  package static func reading(_ text: String, as kind: Kind, zones: ZoneDatabase = .system) throws(TemporalTextError) -> Temporal {
    // Nothing that can be read is longer, and what is read is copied.
    guard text.utf8.count <= 400 else { throw .malformed }
    var scanner = ByteScanner(text.utf8)
    let value: Temporal
    switch kind {
    case .date:
      value = .date(days: try scanner.date().days)
    case .localTime:
      _ = scanner.skip("T")
      value = .localTime(nanoseconds: try scanner.timeOfDay())
    case .time:
      _ = scanner.skip("T")
      let time = try scanner.timeOfDay()
      value = .time(nanoseconds: time, offset: scanner.isAtEnd ? 0 : try scanner.requiredOffset())
    case .localDateTime:
      let (seconds, nanoseconds) = try scanner.localDateTime()
      value = .localDateTime(seconds: seconds, nanoseconds: nanoseconds)
    case .dateTime:
      value = try scanner.dateTime(zones)
    case .duration:
      value = try scanner.duration()
    }
    guard scanner.isAtEnd else { throw .malformed }
    return value
  }
}

/// Why a text is not read as a temporal value.
package enum TemporalTextError: Error, Equatable {
  /// It does not have the form.
  case malformed
  /// It has the form, but a number in it is too high or too low.
  case outOfRange
  case zone(ZoneError)
}

extension ByteScanner {
  /// A date and perhaps a time, in seconds since 1970-01-01T00:00 on the local clock.
  fileprivate mutating func localDateTime() throws(TemporalTextError) -> (seconds: Int, nanoseconds: Int) {
    let midnight = try date().days * TimeScale.secondsPerDay
    guard skip("T") else { return (midnight, 0) }
    let (seconds, nanoseconds) = try timeOfDay().quotientAndRemainder(dividingBy: TimeScale.nanosecondsPerSecond)
    return (midnight + seconds, nanoseconds)
  }

  fileprivate mutating func dateTime(_ zones: ZoneDatabase) throws(TemporalTextError) -> Temporal {
    let (local, nanoseconds) = try localDateTime()
    let hasOffset = !isAtEnd && peek != UInt8(ascii: "[")
    let offset = hasOffset ? try requiredOffset() : nil
    guard skip("[") else {
      return .dateTime(seconds: local - (offset ?? 0), nanoseconds: nanoseconds, offset: offset ?? 0, zone: nil)
    }
    guard let name = text(upTo: "]") else { throw .malformed }
    let zone: Zone
    do {
      zone = try Zone(name, database: zones)
    } catch {
      throw .zone(error)
    }
    let moment = zone.moment(local: local, preferring: offset)
    if let offset, offset != moment.offset { throw .zone(.contradiction(offset: offset, zone: name)) }
    return .dateTime(seconds: moment.seconds, nanoseconds: nanoseconds, offset: moment.offset, zone: zone.name)
  }
}
