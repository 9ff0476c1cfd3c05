extension Temporal: CustomStringConvertible {
  /// The canonical text of ISO 8601: what `toString` gives and what reading turns into the same value again.
  ///
  /// Seconds are left out when they are 0; their fraction has three, six or nine digits, in durations as few as there are. Years beyond
  /// 9999 and before 0 have a sign. A zone's name stands in brackets behind its offset.
  public var description: String {
    switch self {
    case .date(let days):
      return Self.text(date: CalendarDate(days: days))
    case .localTime(let nanoseconds):
      return Self.text(time: nanoseconds)
    case .time(let nanoseconds, let offset):
      return Self.text(time: nanoseconds) + Self.text(offset: offset)
    case .localDateTime(let seconds, let nanoseconds):
      return Self.text(local: seconds, nanoseconds)
    case .dateTime(let seconds, let nanoseconds, let offset, let zone):
      return Self.text(local: seconds &+ offset, nanoseconds) + Self.text(offset: offset) + (zone.map { "[\($0)]" } ?? "")
    case .duration(let months, let days, let seconds, let nanoseconds):
      return Self.text(months, days, seconds, nanoseconds)
    }
  }

  /// An offset as `Z`, `+02:00` or, when it has seconds, `+00:53:28`.
  package static func text(offset: Int) -> String {
    guard offset != 0 else { return "Z" }
    let size = Int(clamping: offset.magnitude)
    let text = (offset < 0 ? "-" : "+") + padded(size / 3600, 2) + ":" + padded(size / 60 % 60, 2)
    return size % 60 == 0 ? text : text + ":" + padded(size % 60, 2)
  }

  private static func text(date: CalendarDate) -> String {
    let sign = date.year < 0 ? "-" : (date.year > 9999 ? "+" : "")
    return sign + padded(Int(date.year.magnitude), 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2)
  }

  private static func text(local seconds: Int, _ nanoseconds: Int) -> String {
    let (days, rest) = seconds.floored(by: TimeScale.secondsPerDay)
    return text(date: CalendarDate(days: days)) + "T" + text(time: rest * TimeScale.nanosecondsPerSecond &+ nanoseconds)
  }

  private static func text(time: Int) -> String {
    let (seconds, rest) = time.quotientAndRemainder(dividingBy: TimeScale.nanosecondsPerSecond)
    var text = padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2)
    guard seconds % 60 != 0 || rest != 0 else { return text }
    text += ":" + padded(seconds % 60, 2)
    guard rest != 0 else { return text }
    if rest % 1_000_000 == 0 { return text + "." + padded(rest / 1_000_000, 3) }
    return text + "." + (rest % 1_000 == 0 ? padded(rest / 1_000, 6) : padded(rest, 9))
  }

  private static func text(_ months: Int, _ days: Int, _ seconds: Int, _ nanoseconds: Int) -> String {
    var text = "P"
    func append(_ count: Int, _ unit: String) {
      if count != 0 { text += String(count) + unit }
    }
    append(months / 12, "Y")
    append(months % 12, "M")
    append(days, "D")
    if seconds != 0 || nanoseconds != 0 {
      // A negative time is written with every part negative, so its fraction has to count downwards.
      let isShifted = seconds < 0 && nanoseconds > 0
      let whole = isShifted ? seconds + 1 : seconds
      let rest = isShifted ? TimeScale.nanosecondsPerSecond - nanoseconds : nanoseconds
      text += "T"
      append(whole / 3600, "H")
      append(whole / 60 % 60, "M")
      if rest != 0 {
        var digits = padded(rest, 9)
        while digits.hasSuffix("0") { digits.removeLast() }
        text += (seconds < 0 ? "-" : "") + String((whole % 60).magnitude) + "." + digits + "S"
      } else {
        append(whole % 60, "S")
      }
    }
    return text == "P" ? "PT0S" : text
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}
