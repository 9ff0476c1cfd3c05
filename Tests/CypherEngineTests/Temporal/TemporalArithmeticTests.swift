import GraphAccess
import TestSupport
import Testing

@testable import CypherEngine

@Suite struct TemporalArithmeticTests {
  private static let points = [Temporal.Kind.date, .localTime, .time, .localDateTime, .dateTime]

  @Test func daysAndMonthsMoveADateAsACalendarDoes() throws {
    var samples = TemporalSamples(seed: 31)
    for _ in 0..<700 {
      let start = Int.random(in: -500_000...500_000, using: &samples)
      let (months, days) = (Int.random(in: -500...500, using: &samples), Int.random(in: -500...500, using: &samples))
      var date = CalendarDate(days: start)
      let wanted = date.day
      // Month by month, each time to its last day at most.
      for _ in 0..<abs(months) {
        let step = months > 0 ? 1 : -1
        let (year, month) = (date.year + (date.month + step == 13 ? 1 : date.month + step == 0 ? -1 : 0), (date.month + step + 11) % 12 + 1)
        let day = (1...wanted).last { CalendarDate(year: year, month: month, day: $0) != nil } ?? 0
        date = try #require(CalendarDate(year: year, month: month, day: day))
      }
      let sum = try TemporalArithmetic.add(.date(days: start), .duration(months: months, days: days, seconds: 0, nanoseconds: 0))
      #expect(sum == .date(days: date.days + days), "\(Temporal.date(days: start)) \(months) \(days)")
    }
  }

  @Test(arguments: points)
  func aDurationWithoutMonthsIsTakenAwayAgain(kind: Temporal.Kind) throws {
    var samples = TemporalSamples(seed: 32)
    for _ in 0..<400 {
      let point = samples.value(kind)
      let seconds = kind == .date ? 0 : Int.random(in: -1_000_000...1_000_000, using: &samples)
      let duration = Temporal.duration(
        months: 0, days: Int.random(in: -1_000...1_000, using: &samples), seconds: seconds,
        nanoseconds: kind == .date ? 0 : samples.subsecond())
      // Beyond the last year there is nothing.
      guard abs(point.calendarDate?.year ?? 0) < 900_000_000 else { continue }
      let sum = try #require(try TemporalArithmetic.add(point, duration))
      #expect(sum.isValid && sum.kind == kind)
      #expect(try TemporalArithmetic.add(duration, point) == sum)
      #expect(try TemporalArithmetic.subtract(sum, duration) == point, "\(point) \(duration)")
    }
  }

  @Test func durationsAddAndScalePartByPart() throws {
    var samples = TemporalSamples(seed: 33)
    for _ in 0..<700 {
      let value = Temporal.duration(
        months: samples.integer() / 1_000, days: samples.integer() / 1_000, seconds: samples.integer() / 1_000,
        nanoseconds: samples.subsecond())
      let twice = try #require(try TemporalArithmetic.add(value, value))
      #expect(try TemporalArithmetic.multiply(value, by: 2) == twice)
      #expect(try TemporalArithmetic.multiply(value, by: 2.0) == twice)
      #expect(try TemporalArithmetic.divide(value, by: 0.5) == twice)
      #expect(try TemporalArithmetic.divide(twice, by: 2) == value)
      #expect(try TemporalArithmetic.subtract(twice, value) == value)
      #expect(try TemporalArithmetic.multiply(value, by: -1) == value.negated)
    }
  }

  @Test(arguments: [
    ("P1M", 3, "P10DT3H29M42S"), ("P1D", 7, "PT3H25M42.857142857S"), ("P-1Y", 5, "P-2M-12DT-4H-11M-38.4S"), ("PT-0.000000001S", 2, "PT0S"),
    ("P1M-31D", 2, "PT-6H-45M-27S"),
  ])
  func fractionsAreCarriedDownwards(text: String, divisor: Int, quotient: String) throws {
    let value = try #require(Temporal.parse(text, as: .duration))
    #expect(try TemporalArithmetic.divide(value, by: divisor)?.description == quotient)
    #expect(try TemporalArithmetic.divide(value, by: Double(divisor))?.description == quotient)
  }

  @Test func wholeDaysAmongTheSecondsMoveADate() throws {
    let date = Temporal.date(days: 100)
    for (text, days) in [("PT47H59M", 1), ("PT-47H-59M", -1), ("PT-48H", -2), ("PT-23H-59M-59.5S", 0), ("P1DT24H", 2)] {
      let duration = try #require(Temporal.parse(text, as: .duration))
      #expect(try TemporalArithmetic.add(date, duration) == .date(days: 100 + days), "\(text)")
    }
  }

  @Test func whatDoesNotFitIsRefusedAndWhatDoesNotMatchIsNothing() throws {
    let (year, huge) = (
      Temporal.duration(months: 12, days: 0, seconds: 0, nanoseconds: 0),
      Temporal.duration(months: .max, days: .max, seconds: .max, nanoseconds: 1)
    )
    let last = Temporal.date(days: CalendarDate.dayRange.upperBound)
    #expect(throws: CypherError.self) { try TemporalArithmetic.add(last, year) }
    #expect(throws: CypherError.self) { try TemporalArithmetic.add(huge, huge) }
    #expect(throws: CypherError.self) { try TemporalArithmetic.multiply(huge, by: 2) }
    #expect(throws: CypherError.self) { try TemporalArithmetic.multiply(year, by: .infinity) }
    #expect(throws: CypherError.self) { try TemporalArithmetic.divide(year, by: 0) }
    #expect(throws: CypherError.self) { try TemporalArithmetic.divide(year, by: 0.0) }
    #expect(throws: CypherError.self) { try TemporalArithmetic.divide(year, by: Double.nan) }
    #expect(try TemporalArithmetic.add(last, last) == nil)
    #expect(try TemporalArithmetic.subtract(year, last) == nil)
    #expect(try TemporalArithmetic.subtract(last, last) == nil)
    #expect(try TemporalArithmetic.multiply(last, by: 2) == nil)
    #expect(try TemporalArithmetic.divide(last, by: 0) == nil)
  }

  @Test func impossibleNumbersStopNothing() {
    var samples = TemporalSamples(seed: 34)
    for _ in 0..<300 {
      for a in Temporal.Kind.allCases {
        let (x, y) = (samples.hostile(a), samples.hostile(Bool.random(using: &samples) ? .duration : a))
        _ = (
          try? TemporalArithmetic.add(x, y), try? TemporalArithmetic.subtract(x, y),
          try? TemporalArithmetic.multiply(x, by: samples.integer())
        )
        _ = (
          try? TemporalArithmetic.divide(x, by: samples.integer()), try? TemporalArithmetic.multiply(x, by: Double(samples.integer()) / 1e9)
        )
        for name in ["year", "week", "nanosecond", "epochMillis", "microseconds", "timezone"] { _ = TemporalComponents.value(of: x, name) }
      }
    }
  }
}
