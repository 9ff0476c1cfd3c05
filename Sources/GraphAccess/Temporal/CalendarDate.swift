/// A day of the proleptic Gregorian calendar, with the three other ways of ISO 8601 and one of Cypher to name it.
///
/// The conversion between days and dates is that of Howard Hinnant, "chrono-compatible low-level date algorithms".
package struct CalendarDate: Hashable, Sendable {
  package let year: Int
  /// From 1 to 12.
  package let month: Int
  /// From 1.
  package let day: Int

  package static let yearRange = -999_999_999...999_999_999
  /// The days since 1970-01-01 of the first and the last day that there is.
  package static let dayRange = -365_243_219_162...365_241_780_471

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// A date by month and day; nothing when the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.yearRange.contains(year), (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, year: year) else {
      return nil
    }
    self.init(unchecked: year, month, day)
  }

  /// A date by its day of the year, from 1.
  package init?(year: Int, ordinalDay: Int) {
    guard Self.yearRange.contains(year), ordinalDay >= 1, ordinalDay <= (Self.isLeap(year) ? 366 : 365) else { return nil }
    self.init(days: Self.days(unchecked: year, 1, 1) + ordinalDay - 1)
  }

  /// A date by the week of ISO 8601, whose years begin on the Monday next to New Year; `dayOfWeek` is 1 for Monday.
  package init?(weekYear: Int, week: Int, dayOfWeek: Int) {
    guard Self.yearRange.contains(weekYear), (1...7).contains(dayOfWeek), week >= 1, week <= Self.weeks(inYear: weekYear) else {
      return nil
    }
    let days = Self.firstMonday(ofWeekYear: weekYear) + (week - 1) * 7 + dayOfWeek - 1
    guard Self.dayRange.contains(days) else { return nil }
    self.init(days: days)
  }

  /// A date by its day of a quarter of the year, from 1.
  package init?(year: Int, quarter: Int, dayOfQuarter: Int) {
    guard (1...4).contains(quarter), let first = CalendarDate(year: year, month: quarter * 3 - 2, day: 1) else { return nil }
    guard dayOfQuarter >= 1, dayOfQuarter <= Self.length(ofQuarter: quarter, year: year) else { return nil }
    self.init(days: first.days + dayOfQuarter - 1)
  }

  /// The date of a day since 1970-01-01; days beyond ``dayRange`` give the last day on that side.
  package init(days: Int) {
    let shifted = Swift.min(Swift.max(days, Self.dayRange.lowerBound), Self.dayRange.upperBound) + 719_468
    let (era, dayOfEra) = shifted.floored(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(unchecked: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Days since 1970-01-01.
  package var days: Int { Self.days(unchecked: year, month, day) }

  private static func days(unchecked year: Int, _ month: Int, _ day: Int) -> Int {
    let (era, yearOfEra) = (month <= 2 ? year - 1 : year).floored(by: 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// From 1 to 366.
  package var ordinalDay: Int { days - Self.days(unchecked: year, 1, 1) + 1 }

  /// 1 for Monday to 7 for Sunday.
  package var dayOfWeek: Int { Self.dayOfWeek(days) }

  /// From 1 to 4.
  package var quarter: Int { (month - 1) / 3 + 1 }

  /// From 1 to 92.
  package var dayOfQuarter: Int { days - Self.days(unchecked: year, quarter * 3 - 2, 1) + 1 }

  /// The year that this day's week belongs to: that of the week's Thursday.
  package var weekYear: Int {
    let days = days
    if days < Self.firstMonday(ofWeekYear: year) { return year - 1 }
    return days >= Self.firstMonday(ofWeekYear: year + 1) ? year + 1 : year
  }

  /// From 1 to 53.
  package var week: Int { (days - Self.firstMonday(ofWeekYear: weekYear)) / 7 + 1 }

  /// The same day so many months later, or the last day of a month that is too short; nothing beyond the last year.
  package func adding(months: Int) -> CalendarDate? {
    guard let count = (year * 12 + month - 1).plus(months) else { return nil }
    let (year, month) = count.floored(by: 12)
    return Self.clamped(year: year, month: month + 1, day: day)
  }

  /// The date with a day that is too high for its month lowered to the month's last.
  package static func clamped(year: Int, month: Int, day: Int) -> CalendarDate? {
    guard yearRange.contains(year), (1...12).contains(month) else { return nil }
    return CalendarDate(year: year, month: month, day: Swift.min(day, length(ofMonth: month, year: year)))
  }

  package static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// The number of weeks, 52 or 53, of a year of weeks.
  package static func weeks(inYear year: Int) -> Int { (firstMonday(ofWeekYear: year + 1) - firstMonday(ofWeekYear: year)) / 7 }

  /// The number of days of a month from 1 to 12.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func length(ofQuarter quarter: Int, year: Int) -> Int {
    switch quarter {
    case 1: isLeap(year) ? 91 : 90
    case 2: 91
    default: 92
    }
  }

  private static func dayOfWeek(_ days: Int) -> Int { (days + 3).floored(by: 7).remainder + 1 }

  /// The Monday of the week that has January 4th.
  private static func firstMonday(ofWeekYear year: Int) -> Int {
    let fourth = days(unchecked: year, 1, 4)
    return fourth - dayOfWeek(fourth) + 1
  }
}
