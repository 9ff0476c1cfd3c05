import GraphAccess
import TestSupport
import Testing

@testable import CypherEngine

@Suite struct TemporalComponentsTests {
  @Test(arguments: [
    (["year", "month", "day"]), ["year", "ordinalDay"], ["year", "quarter", "dayOfQuarter"], ["weekYear", "week", "dayOfWeek"],
  ])
  func aDateIsMadeAgainOfItsComponents(names: [String]) throws {
    var samples = TemporalSamples(seed: 21)
    for _ in 0..<400 {
      let date = samples.value(.date)
      var map: [String: Value] = [:]
      for name in names { map[name == "weekYear" ? "year" : name] = TemporalComponents.value(of: date, name) }
      guard case .integer(let year)? = map["year"], abs(year) <= 999_999_999 else { continue }
      let given = try TemporalFields(map, for: .date)
      let fields = try #require(given)
      #expect(try TemporalAssembly(kind: .date, now: (0, 0)).assembled(fields) == date, "\(date)")
    }
  }

  @Test func aMomentIsMadeAgainOfItsComponents() throws {
    var samples = TemporalSamples(seed: 22)
    for _ in 0..<400 {
      let moment = samples.value(.dateTime)
      var map: [String: Value] = [:]
      for name in ["year", "month", "day", "hour", "minute", "second", "nanosecond", "timezone"] {
        map[name] = TemporalComponents.value(of: moment, name)
      }
      let given = try TemporalFields(map, for: .dateTime)
      let fields = try #require(given)
      #expect(try TemporalAssembly(kind: .dateTime, now: (0, 0)).assembled(fields) == moment, "\(moment)")
    }
  }

  @Test(arguments: [
    (
      Temporal.Kind.date, "2021-01-03",
      ["year 2021", "weekYear 2020", "week 53", "weekDay 7", "dayOfWeek 7", "quarter 1", "ordinalDay 3", "quarterDay 3"]
    ),
    (
      .time, "09:08:07.006005004-03:30",
      [
        "hour 9", "minute 8", "second 7", "millisecond 6", "microsecond 6005", "nanosecond 6005004",
        "offsetMinutes -210", "offsetSeconds -12600",
      ]
    ),
    (.dateTime, "1969-12-31T23:59:59.5Z", ["epochSeconds -1", "epochMillis -500"]),
    (
      .duration, "P-14M9DT-1H-1.5S",
      [
        "years -1", "months -14", "quarters -4", "monthsOfYear -2", "monthsOfQuarter -2", "quartersOfYear 0", "weeks 1", "days 9",
        "daysOfWeek 2", "hours -1", "seconds -3602", "nanosecondsOfSecond 500000000", "milliseconds -3601500", "nanoseconds -3601500000000",
      ]
    ),
  ])
  func answersTheComponent(kind: Temporal.Kind, text: String, components: [String]) throws {
    let value = try #require(Temporal.parse(text, as: kind))
    for component in components {
      let parts = component.split(separator: " ").map(String.init)
      for name in [parts[0], parts[0].lowercased()] {
        guard case .integer(let number) = TemporalComponents.value(of: value, name) else {
          Issue.record("\(name) of \(text) is no integer")
          continue
        }
        #expect(String(number) == parts[1], "\(name) of \(text)")
      }
    }
  }

  @Test func namesOfOtherKindsAreNull() {
    var samples = TemporalSamples(seed: 23)
    let foreign: [(Temporal.Kind, [String])] = [
      (.date, ["hour", "timezone", "epochMillis", "days", "", "yearn"]), (.localTime, ["year", "offset", "hours"]),
      (.time, ["day", "epochSeconds"]),
      (.localDateTime, ["timezone", "offset", "epochMillis"]), (.dateTime, ["months", "zone"]), (.duration, ["year", "hour", "timezone"]),
    ]
    for (kind, names) in foreign {
      for name in names { #expect(TemporalComponents.value(of: samples.value(kind), name).isNull, "\(kind) \(name)") }
    }
    let long = Temporal.duration(months: 0, days: 0, seconds: .max, nanoseconds: 0)
    #expect(TemporalComponents.value(of: long, "nanoseconds").isNull, "it does not fit")
  }
}
