import GraphAccess
import Testing

@Suite struct CalendarDateTests {
  /// Counts days one by one, as a wall calendar does; knows nothing of formulas.
  private struct WallCalendar {
    var (year, month, day) = (1599, 1, 1)
    var (ordinalDay, dayOfQuarter, dayOfWeek) = (1, 1, 5)
    /// 1599-01-01 is a Friday of the last week of 1598.
    var (weekYear, week) = (1598, 53)

    private func length(_ year: Int, _ month: Int) -> Int {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    mutating func turn() {
      (day, ordinalDay, dayOfQuarter) = (day + 1, ordinalDay + 1, dayOfQuarter + 1)
      if day > length(year, month) {
        (month, day) = (month + 1, 1)
        if [4, 7, 10].contains(month) { dayOfQuarter = 1 }
      }
      if month > 12 { (year, month, ordinalDay, dayOfQuarter) = (year + 1, 1, 1, 1) }
      dayOfWeek = dayOfWeek % 7 + 1
      guard dayOfWeek == 1 else { return }
      // A Monday begins the first week of a year when its Thursday is in that year and no week began there before.
      if (month == 12 && day >= 29) || (month == 1 && day <= 4) {
        (weekYear, week) = (month == 12 ? year + 1 : year, 1)
      } else {
        week += 1
      }
    }
  }

  @Test func agreesWithACalendarThatIsCountedDayByDay() {
    var wall = WallCalendar()
    for days in -135_505..<10_593 {
      let date = CalendarDate(days: days)
      let isSame =
        date.days == days && (date.year, date.month, date.day) == (wall.year, wall.month, wall.day)
        && (date.ordinalDay, date.dayOfWeek, date.quarter) == (wall.ordinalDay, wall.dayOfWeek, (wall.month + 2) / 3)
        && (date.weekYear, date.week, date.dayOfQuarter) == (wall.weekYear, wall.week, wall.dayOfQuarter)
        && CalendarDate(year: wall.year, month: wall.month, day: wall.day) == date
        && CalendarDate(weekYear: wall.weekYear, week: wall.week, dayOfWeek: wall.dayOfWeek) == date
        && CalendarDate(year: wall.year, ordinalDay: wall.ordinalDay) == date
        && CalendarDate(year: wall.year, quarter: date.quarter, dayOfQuarter: wall.dayOfQuarter) == date
      guard isSame else {
        Issue.record("day \(days): \(date) is not \(wall)")
        return
      }
      wall.turn()
    }
    #expect((wall.year, wall.month, wall.day) == (1999, 1, 2))
  }

  @Test func theFirstAndTheLastDayAreThoseOfTheOutermostYears() {
    let first = CalendarDate(days: CalendarDate.dayRange.lowerBound)
    let last = CalendarDate(days: CalendarDate.dayRange.upperBound)
    #expect(first == CalendarDate(year: -999_999_999, month: 1, day: 1))
    #expect(last == CalendarDate(year: 999_999_999, month: 12, day: 31))
    #expect(first.days == CalendarDate.dayRange.lowerBound && last.days == CalendarDate.dayRange.upperBound)
    #expect(CalendarDate(days: .min) == first && CalendarDate(days: .max) == last)
    #expect(first.adding(months: -1) == nil && last.adding(months: 1) == nil && last.adding(months: .max) == nil)
  }

  @Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (2024, 1, 32), (1_000_000_000, 1, 1),
    (.max, 1, 1),
    (2024, .min, 1), (2024, 1, .max),
  ])
  func hasNoSuchDay(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test func countsWeeksAndDaysOnlyAsFarAsAYearHasThem() {
    #expect(CalendarDate(weekYear: 2020, week: 53, dayOfWeek: 7) != nil)
    #expect(CalendarDate(weekYear: 2021, week: 53, dayOfWeek: 1) == nil)
    #expect(CalendarDate(weekYear: 2021, week: 0, dayOfWeek: 1) == nil)
    #expect(CalendarDate(weekYear: 2021, week: 1, dayOfWeek: 8) == nil)
    #expect(CalendarDate(year: 2024, ordinalDay: 366) != nil && CalendarDate(year: 2023, ordinalDay: 366) == nil)
    #expect(CalendarDate(year: 2024, quarter: 1, dayOfQuarter: 91) != nil)
    #expect(CalendarDate(year: 2023, quarter: 1, dayOfQuarter: 91) == nil)
    #expect(CalendarDate(year: 2023, quarter: 2, dayOfQuarter: 92) == nil)
    #expect(CalendarDate(year: 2023, quarter: 5, dayOfQuarter: 1) == nil)
    #expect(CalendarDate(weekYear: 1_000_000_000, week: 1, dayOfWeek: 1) == nil)
  }

  @Test func aMonthTooShortTakesItsLastDay() throws {
    let date = try #require(CalendarDate(year: 2024, month: 1, day: 31))
    #expect(date.adding(months: 1) == CalendarDate(year: 2024, month: 2, day: 29))
    #expect(date.adding(months: -2) == CalendarDate(year: 2023, month: 11, day: 30))
    #expect(date.adding(months: 13) == CalendarDate(year: 2025, month: 2, day: 28))
  }
}
