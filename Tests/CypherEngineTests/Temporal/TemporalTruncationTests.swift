import GraphAccess
import TestSupport
import Testing

@testable import CypherEngine

@Suite struct TemporalTruncationTests {
  @Test(arguments: TemporalTruncation.Unit.allCases)
  func isTheLatestStartOfAUnitThatIsNotLater(unit: TemporalTruncation.Unit) throws {
    var samples = TemporalSamples(seed: 51)
    let assembly = TemporalAssembly(kind: .localDateTime, now: (0, 0))
    func truncated(_ value: Temporal) -> Temporal? { try? TemporalTruncation.truncated(value, to: unit, nil, assembly) }
    var changed = 0
    for _ in 0..<500 {
      let value = samples.value(.localDateTime)
      // Before the first whole century, say, there is none.
      guard let start = truncated(value) else { continue }
      #expect(start.isValid && Temporal.order(start, value) <= 0, "\(value)")
      #expect(truncated(start) == start)
      changed += start == value ? 0 : 1
      // What begins between the two in the same unit does not begin a unit of its own.
      let seconds = try DurationBetween(start, value).inSeconds
      let middle = try #require(try TemporalArithmetic.divide(seconds, by: 2))
      let between = try TemporalArithmetic.add(start, middle)
      #expect(try truncated(#require(between)) == start, "\(value)")
    }
    #expect(changed > 50)
  }

  @Test(
    arguments: [
      ("date.truncate", "century", Temporal.Kind.date, "-0001-05-05", [:], "-0100-01-01"),
      ("date.truncate", "WeekYear", .date, "2021-01-03", [:], "2019-12-30"),
      ("date.truncate", "quarter", .dateTime, "2022-06-30T23:00-05:00", [:], "2022-04-01"),
      ("date.truncate", "month", .date, "2022-05-31", ["month": 2, "day": 28], "2022-02-28"),
      (
        "localdatetime.truncate", "millisecond", .localDateTime, "2022-05-31T01:02:03.123456789", ["microsecond": 5],
        "2022-05-31T01:02:03.123005"
      ),
      (
        "localdatetime.truncate", "microsecond", .localDateTime, "2022-05-31T01:02:03.123456789", ["nanosecond": 5],
        "2022-05-31T01:02:03.123456005"
      ),
      ("localdatetime.truncate", "hour", .localDateTime, "2022-05-31T01:02:03", ["nanosecond": 5], "2022-05-31T01:00:00.000000005"),
      ("datetime.truncate", "day", .dateTime, "2022-05-31T23:30+05:00", [:], "2022-05-31T00:00+05:00"),
      ("datetime.truncate", "day", .dateTime, "2022-05-31T23:30+05:00", ["timezone": "-05:00"], "2022-05-31T00:00-05:00"),
      ("datetime.truncate", "year", .date, "2022-05-31", ["hour": 6], "2022-01-01T06:00Z"),
      ("localtime.truncate", "minute", .time, "23:30:31+05:00", [:], "23:30"),
      ("time.truncate", "hour", .time, "23:30:31+05:00", [:], "23:00+05:00"),
      ("time.truncate", "hour", .dateTime, "2022-05-31T23:30+05:00", ["timezone": "Z", "second": 7], "23:00:07Z"),
    ] as [(String, TemporalArgument, Temporal.Kind, String, TemporalArgument, String)])
  func laysComponentsOverTheStart(
    name: String, unit: TemporalArgument, kind: Temporal.Kind, text: String, fields: TemporalArgument, result: String
  ) throws {
    #expect(try TemporalCall.text(name, [unit, .of(kind, text), fields]) == result)
  }
}
