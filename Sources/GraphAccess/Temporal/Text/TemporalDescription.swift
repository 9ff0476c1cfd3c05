extension Temporal: CustomStringConvertible {
  /// The canonical text of ISO 8601: what `toString` gives and what reading turns into the same value again.
  ///
  /// Seconds are left out when they are 0; their fraction has three, six or nine digits, in durations as few as there are. Years beyond
  /// 9999 and before 0 have a sign. A zone's name stands in brackets behind its offset.
  public var description: String {
    var text = TemporalWriter()
    switch self {
    case .date(let days):
      text.append(date: days)
    case .localTime(let nanoseconds):
      text.append(time: nanoseconds)
    case .time(let nanoseconds, let offset):
      text.append(time: nanoseconds)
      text.append(offset: offset)
    case .localDateTime(let seconds, let nanoseconds):
      text.append(local: seconds, nanoseconds)
    case .dateTime(let seconds, let nanoseconds, let offset, let zone):
      text.append(local: seconds &+ offset, nanoseconds)
      text.append(offset: offset)
      if let zone {
        text.append("[")
        text.bytes += zone.utf8
        text.append("]")
      }
    case .duration(let months, let days, let seconds, let nanoseconds):
      text.append(duration: months, days, seconds, nanoseconds)
    }
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// An offset as `Z`, `+02:00` or, when it has seconds, `+00:53:28`.
  package static func text(offset: Int) -> String {
    var text = TemporalWriter()
    text.append(offset: offset)
    return String(decoding: text.bytes, as: UTF8.self)
  }
}

/// The text of a temporal value as it grows.
private struct TemporalWriter {
  var bytes: [UInt8] = []

  init() {
    // A date-time with offset and fraction; longer ones are rare.
    bytes.reserveCapacity(40)
  }

  mutating func append(_ character: Unicode.Scalar) {
    bytes.append(UInt8(truncatingIfNeeded: character.value))
  }

  /// A number that is not negative, with zeros before it up to a width.
  mutating func append(_ number: Int, width: Int) {
    var (count, rest) = (1, number / 10)
    while rest > 0 { (count, rest) = (count + 1, rest / 10) }
    let start = bytes.count
    bytes += repeatElement(0x30, count: max(count, width))
    rest = number
    for place in (start..<bytes.count).reversed() where rest > 0 {
      bytes[place] = UInt8(truncatingIfNeeded: rest % 10 + 0x30)
      rest /= 10
    }
  }

  mutating func append(date days: Int) {
    let date = CalendarDate(days: days)
    if date.year < 0 { append("-") } else if date.year > 9_999 { append("+") }
    append(abs(date.year), width: 4)
    append("-")
    append(date.month, width: 2)
    append("-")
    append(date.day, width: 2)
  }

  mutating func append(local seconds: Int, _ nanoseconds: Int) {
    let (days, rest) = seconds.floored(by: TimeScale.secondsPerDay)
    append(date: days)
    append("T")
    append(time: rest * TimeScale.nanosecondsPerSecond &+ nanoseconds)
  }

  mutating func append(time: Int) {
    let (seconds, rest) = time.quotientAndRemainder(dividingBy: TimeScale.nanosecondsPerSecond)
    append(seconds / 3600, width: 2)
    append(":")
    append(seconds / 60 % 60, width: 2)
    guard seconds % 60 != 0 || rest != 0 else { return }
    append(":")
    append(seconds % 60, width: 2)
    guard rest != 0 else { return }
    append(".")
    if rest % 1_000_000 == 0 {
      append(rest / 1_000_000, width: 3)
    } else if rest % 1_000 == 0 {
      append(rest / 1_000, width: 6)
    } else {
      append(rest, width: 9)
    }
  }

  mutating func append(offset: Int) {
    guard offset != 0 else { return append("Z") }
    append(offset < 0 ? "-" : "+")
    let size = Int(clamping: offset.magnitude)
    append(size / 3600, width: 2)
    append(":")
    append(size / 60 % 60, width: 2)
    guard size % 60 != 0 else { return }
    append(":")
    append(size % 60, width: 2)
  }

  mutating func append(duration months: Int, _ days: Int, _ seconds: Int, _ nanoseconds: Int) {
    append("P")
    append(months / 12, "Y")
    append(months % 12, "M")
    append(days, "D")
    guard seconds != 0 || nanoseconds != 0 else {
      if bytes.count == 1 { bytes += "T0S".utf8 }
      return
    }
    // A negative time is written with every part negative, so its fraction has to count downwards.
    let isShifted = seconds < 0 && nanoseconds > 0
    let whole = isShifted ? seconds + 1 : seconds
    let rest = isShifted ? TimeScale.nanosecondsPerSecond - nanoseconds : nanoseconds
    append("T")
    append(whole / 3600, "H")
    append(whole / 60 % 60, "M")
    guard rest != 0 else { return append(whole % 60, "S") }
    if seconds < 0 { append("-") }
    append(abs(whole % 60), width: 1)
    append(".")
    append(rest, width: 9)
    while bytes.last == 0x30 { bytes.removeLast() }
    append("S")
  }

  /// A count with its unit; nothing when there are none.
  private mutating func append(_ count: Int, _ unit: Unicode.Scalar) {
    guard count != 0 else { return }
    bytes += String(count).utf8
    append(unit)
  }
}
