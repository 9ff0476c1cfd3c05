extension ByteScanner {
  /// A date in any form of ISO 8601, or a quarter; what is left out is the first.
  mutating func date() throws(TemporalTextError) -> CalendarDate {
    let isNegative = skip("-")
    let hasSign = isNegative || skip("+")
    let count = digitCount
    if hasSign {
      guard (1...9).contains(count), let year = number(exactly: count) else { throw .malformed }
      return try extendedDate(year: isNegative ? -year : year)
    }
    guard (4...8).contains(count), count != 5, let year = number(exactly: 4) else { throw .malformed }
    switch count {
    case 6, 8:
      guard let month = number(exactly: 2), let day = count == 8 ? number(exactly: 2) : 1 else { throw .malformed }
      return try known(CalendarDate(year: year, month: month, day: day))
    case 7:
      guard let day = number(exactly: 3) else { throw .malformed }
      return try known(CalendarDate(year: year, ordinalDay: day))
    default:
      return try peek == UInt8(ascii: "-") || isAtEnd ? extendedDate(year: year) : basicDate(year: year)
    }
  }

  /// What follows a year without a hyphen: a week, a quarter, or the end of the date.
  private mutating func basicDate(year: Int) throws(TemporalTextError) -> CalendarDate {
    if skip("W") {
      let day = digitCount == 3
      guard digitCount == 2 || day, let week = number(exactly: 2), let dayOfWeek = day ? number(exactly: 1) : 1 else { throw .malformed }
      return try known(CalendarDate(weekYear: year, week: week, dayOfWeek: dayOfWeek))
    }
    if skip("Q") {
      let day = digitCount == 3
      guard digitCount == 1 || day, let quarter = number(exactly: 1), let dayOfQuarter = day ? number(exactly: 2) : 1 else {
        throw .malformed
      }
      return try known(CalendarDate(year: year, quarter: quarter, dayOfQuarter: dayOfQuarter))
    }
    return try known(CalendarDate(year: year, month: 1, day: 1))
  }

  /// What follows a year with a hyphen before each number.
  private mutating func extendedDate(year: Int) throws(TemporalTextError) -> CalendarDate {
    guard skip("-") else { return try known(CalendarDate(year: year, month: 1, day: 1)) }
    if skip("W") {
      guard let week = number(digits: 1...2) else { throw .malformed }
      return try known(CalendarDate(weekYear: year, week: week, dayOfWeek: try hyphenated(1...1)))
    }
    if skip("Q") {
      guard let quarter = number(digits: 1...1) else { throw .malformed }
      return try known(CalendarDate(year: year, quarter: quarter, dayOfQuarter: try hyphenated(1...2)))
    }
    if digitCount == 3, let day = number(exactly: 3) {
      return try known(CalendarDate(year: year, ordinalDay: day))
    }
    guard let month = number(digits: 1...2) else { throw .malformed }
    return try known(CalendarDate(year: year, month: month, day: try hyphenated(1...2)))
  }

  /// A number behind a hyphen, or 1 when there is none.
  private mutating func hyphenated(_ digits: ClosedRange<Int>) throws(TemporalTextError) -> Int {
    guard skip("-") else { return 1 }
    guard let number = number(digits: digits) else { throw .malformed }
    return number
  }

  private func known(_ date: CalendarDate?) throws(TemporalTextError) -> CalendarDate {
    guard let date else { throw .outOfRange }
    return date
  }
}
