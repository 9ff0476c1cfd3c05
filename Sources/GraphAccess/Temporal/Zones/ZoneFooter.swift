/// The rule of a zone for all later years: the `TZ` string of POSIX with the hours of RFC 8536, section 3.3.1.
struct ZoneFooter: Sendable, Equatable {
  /// A day of every year and a second of that day at which the clocks change.
  struct Change: Sendable, Equatable {
    /// The three ways in which POSIX names a day.
    enum Day: Sendable, Equatable {
      /// From 1 to 365; February 29th is never counted.
      case julian(Int)
      /// From 0 to 365.
      case ordinal(Int)
      /// The nth such day of a month, 5 for the last; Sunday is 0.
      case weekday(month: Int, nth: Int, day: Int)
    }

    var day: Day
    /// On the clock that is in use until then; may be negative or longer than a day.
    var second: Int
  }

  var standardOffset: Int
  /// The other offset of the year and when it begins and ends; nothing for zones that do not change.
  var summer: (offset: Int, start: Change, end: Change)?

  static func == (a: ZoneFooter, b: ZoneFooter) -> Bool {
    guard a.standardOffset == b.standardOffset else { return false }
    switch (a.summer, b.summer) {
    case (nil, nil): return true
    case (let x?, let y?): return x == y
    default: return false
    }
  }

  /// The offset at a moment, in seconds since 1970-01-01T00:00Z.
  func offset(at moment: Int) -> Int {
    guard let summer else { return standardOffset }
    let local = moment.plus(standardOffset) ?? moment
    let year = CalendarDate(days: local.floored(by: TimeScale.secondsPerDay).quotient).year
    let start = summer.start.moment(in: year) - standardOffset
    let end = summer.end.moment(in: year) - summer.offset
    let isSummer = start < end ? (start..<end).contains(moment) : !(end..<start).contains(moment)
    return isSummer ? summer.offset : standardOffset
  }

  /// Reads a footer; nothing when it is empty or not understood.
  init?(_ text: [UInt8]) {
    var scanner = ByteScanner(text)
    guard scanner.skipZoneAbbreviation(), let west = scanner.posixTime(maximumHour: 24) else { return nil }
    standardOffset = -west
    guard !scanner.isAtEnd else { return }
    guard scanner.skipZoneAbbreviation() else { return nil }
    var offset = standardOffset + 3600
    if scanner.peek != UInt8(ascii: ",") {
      guard let west = scanner.posixTime(maximumHour: 24) else { return nil }
      offset = -west
    }
    guard scanner.skip(","), let start = scanner.posixChange(), scanner.skip(","), let end = scanner.posixChange(), scanner.isAtEnd else {
      return nil
    }
    summer = (offset, start, end)
  }
}

extension ZoneFooter.Change {
  /// Seconds since 1970-01-01T00:00 on the local clock.
  func moment(in year: Int) -> Int {
    let newYear = CalendarDate.clamped(year: year, month: 1, day: 1)?.days ?? 0
    let date: Int
    switch day {
    case .julian(let number):
      date = newYear + number - (CalendarDate.isLeap(year) && number >= 60 ? 0 : 1)
    case .ordinal(let number):
      date = newYear + number
    case .weekday(let month, let nth, let weekday):
      let first = CalendarDate(year: year, month: month, day: 1)
      let ahead = (weekday - (first?.dayOfWeek ?? 0)).floored(by: 7).remainder
      var offset = ahead + (nth - 1) * 7
      if offset >= CalendarDate.length(ofMonth: month, year: year) { offset -= 7 }
      date = (first?.days ?? 0) + offset
    }
    return date * TimeScale.secondsPerDay + second
  }
}

extension ByteScanner {
  /// Three or more letters, or anything between angle brackets.
  fileprivate mutating func skipZoneAbbreviation() -> Bool {
    if skip("<") {
      while let byte = next() {
        if byte == UInt8(ascii: ">") { return true }
      }
      return false
    }
    var length = 0
    while let byte = peek, (byte | 0x20) >= UInt8(ascii: "a"), (byte | 0x20) <= UInt8(ascii: "z") {
      _ = next()
      length += 1
    }
    return length >= 3
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  fileprivate mutating func posixTime(maximumHour: Int) -> Int? {
    let isNegative = skip("-")
    if !isNegative { _ = skip("+") }
    guard let hours = number(digits: 1...3), hours <= maximumHour else { return nil }
    var seconds = hours * 3600
    if skip(":") {
      guard let minutes = number(digits: 1...2), minutes < 60 else { return nil }
      seconds += minutes * 60
      if skip(":") {
        guard let rest = number(digits: 1...2), rest < 60 else { return nil }
        seconds += rest
      }
    }
    return isNegative ? -seconds : seconds
  }

  /// `Jn`, `n` or `Mm.w.d`, and the time of day if it is not two o'clock.
  fileprivate mutating func posixChange() -> ZoneFooter.Change? {
    let day: ZoneFooter.Change.Day
    if skip("J") {
      guard let number = number(digits: 1...3), (1...365).contains(number) else { return nil }
      day = .julian(number)
    } else if skip("M") {
      guard let month = number(digits: 1...2), (1...12).contains(month), skip("."), let nth = number(digits: 1...1), (1...5).contains(nth),
        skip("."), let weekday = number(digits: 1...1), (0...6).contains(weekday)
      else { return nil }
      day = .weekday(month: month, nth: nth, day: weekday)
    } else {
      guard let number = number(digits: 1...3), (0...365).contains(number) else { return nil }
      day = .ordinal(number)
    }
    guard skip("/") else { return ZoneFooter.Change(day: day, second: 7200) }
    return posixTime(maximumHour: 167).map { ZoneFooter.Change(day: day, second: $0) }
  }
}
