import GraphAccess
import TestSupport
import Testing

@testable import CypherEngine

@Suite struct DurationBetweenTests {
  @Test(arguments: [Temporal.Kind.date, .localDateTime, .dateTime])
  func addedToTheFirstItGivesTheSecond(kind: Temporal.Kind) throws {
    var samples = TemporalSamples(seed: 41)
    for _ in 0..<1_000 {
      let (a, b) = (samples.value(kind), samples.value(kind))
      let between = try DurationBetween(a, b)
      for duration in [between.mixed, between.inSeconds] {
        guard case .dateTime(let seconds, let nanoseconds, _, _) = b else {
          #expect(try TemporalArithmetic.add(a, duration) == b, "\(a) \(b) \(duration)")
          continue
        }
        // The sum stays on the clock of the first; only the moment is the same.
        guard case .dateTime(seconds, nanoseconds, _, _)? = try? TemporalArithmetic.add(a, duration) else {
          #expect(abs(seconds) > 31_556_000_000_000_000, "\(a) \(b) \(duration)")
          continue
        }
      }
    }
  }

  @Test func wholeUnitsAreTheMostThatFit() throws {
    var samples = TemporalSamples(seed: 42)
    for _ in 0..<700 {
      let (a, b) = (samples.value(.localDateTime), samples.value(.localDateTime))
      let between = try DurationBetween(a, b)
      let direction = try #require(b.compare(to: a))
      guard case .duration(let months, 0, 0, 0) = between.inMonths, case .duration(0, let days, 0, 0) = between.inDays else {
        Issue.record("\(between.inMonths) \(between.inDays)")
        continue
      }
      for (part, next) in [
        (Temporal.duration(months: months, days: 0, seconds: 0, nanoseconds: 0), (months + direction, 0)),
        (Temporal.duration(months: 0, days: days, seconds: 0, nanoseconds: 0), (0, days + direction)),
      ] {
        let reached = try #require(try TemporalArithmetic.add(a, part))
        #expect(reached.compare(to: b) != direction, "\(a) \(b) \(part)")
        let more = Temporal.duration(months: next.0, days: next.1, seconds: 0, nanoseconds: 0)
        guard direction != 0, let beyond = try? TemporalArithmetic.add(a, more) else { continue }
        // A month further is beyond, or is the end of a month that has not so many days.
        #expect(beyond.compare(to: b) == direction || next.1 == 0 && (28...31).contains(beyond.calendarDate?.day ?? 0), "\(a) \(b) \(more)")
      }
    }
  }

  @Test(arguments: [
    (Temporal.Kind.date, "2022-01-31", Temporal.Kind.date, "2022-03-01", "P1M1D"), (.date, "2022-03-31", .date, "2022-02-28", "P-1M"),
    (.date, "2022-03-01", .localTime, "12:30", "PT12H30M"), (.localTime, "12:30", .date, "2022-03-01", "PT-12H-30M"),
    (.localTime, "23:00", .localTime, "01:00", "PT-22H"), (.time, "23:00+02:00", .time, "23:00Z", "PT2H"),
    (.time, "00:00+18:00", .time, "23:59-18:00", "PT59H59M"),
    (.localDateTime, "2022-03-01T12:00", .dateTime, "2022-03-01T12:00+05:00", "PT0S"),
    (.dateTime, "2022-03-01T00:30+05:00", .dateTime, "2022-02-28T19:30Z", "PT0S"),
    (.dateTime, "2022-03-01T00:30+05:00", .date, "2022-04-01", "P30DT23H30M"),
    (.localDateTime, "2022-03-01T12:00", .localDateTime, "2020-02-28T12:00:00.5", "P-2Y-1DT-23H-59M-59.5S"),
  ])
  func countsMonthsThenDaysThenSeconds(kind: Temporal.Kind, from: String, otherKind: Temporal.Kind, to: String, duration: String) throws {
    let a = try #require(Temporal.parse(from, as: kind))
    let b = try #require(Temporal.parse(to, as: otherKind))
    #expect(try DurationBetween(a, b).mixed.description == duration)
  }
}
