import GraphAccess
import TestSupport
import Testing

@Suite struct TemporalOrderTests {
  private func values(_ seed: UInt64) -> [Temporal] {
    var samples = TemporalSamples(seed: seed)
    var values: [Temporal] = []
    for kind in Temporal.Kind.allCases {
      for _ in 0..<5 { values.append(samples.value(kind)) }
      for _ in 0..<3 { values.append(samples.hostile(kind)) }
    }
    return values + [
      .duration(months: 1, days: 0, seconds: 0, nanoseconds: 0), .duration(months: 0, days: 30, seconds: 37_746, nanoseconds: 0),
    ]
  }

  @Test(arguments: [1, 2] as [UInt64])
  func isATotalOrderInWhichOnlyEqualValuesAreLevel(seed: UInt64) {
    let values = values(seed)
    for a in values {
      for b in values {
        #expect(Temporal.order(a, b) == -Temporal.order(b, a), "\(a), \(b)")
        #expect((Temporal.order(a, b) == 0) == (a == b), "\(a), \(b)")
        for c in values where Temporal.order(a, b) <= 0 && Temporal.order(b, c) <= 0 && Temporal.order(a, c) > 0 {
          Issue.record("\(a) ≤ \(b) ≤ \(c)")
        }
      }
    }
  }

  @Test(arguments: [
    (Temporal.Kind.date, "2021-12-31", "2022-01-01"), (.date, "-0001-01-01", "0001-01-01"), (.localTime, "08:59:59.999", "09:00"),
    (.time, "12:00+02:00", "11:00Z"), (.time, "12:00+01:00", "11:00-01:00"), (.localDateTime, "2021-12-31T23:59", "2022-01-01T00:00"),
    (.dateTime, "2022-01-01T00:30+01:00", "2022-01-01T00:00Z"), (.dateTime, "2022-01-01T00:00Z", "2022-01-01T00:00Z[UTC]"),
    (.dateTime, "2022-01-01T00:00Z", "2022-01-01T01:00+01:00"),
  ])
  func putsTheEarlierFirst(kind: Temporal.Kind, earlier: String, later: String) throws {
    let a = try #require(Temporal.parse(earlier, as: kind))
    let b = try #require(Temporal.parse(later, as: kind))
    #expect(a.compare(to: b) == -1 && b.compare(to: a) == 1 && a.compare(to: a) == 0)
    #expect(a != b)
  }

  @Test func neitherKindsNorDurationsCompare() {
    var samples = TemporalSamples(seed: 3)
    for a in Temporal.Kind.allCases {
      for b in Temporal.Kind.allCases {
        let comparison = samples.value(a).compare(to: samples.value(b))
        #expect((comparison == nil) == (a != b || a == .duration), "\(a) \(b)")
      }
    }
  }

  @Test func durationsStandInTheOrderOfTheirAverageLength() throws {
    let texts = ["P-1Y", "PT-1S", "PT0S", "PT0.000000001S", "P29D", "P1M", "P31D", "P1Y", "P366D", "P768614336404564650Y"]
    let durations = try texts.map { try #require(Temporal.parse($0, as: .duration)) }
    #expect(durations.reversed().sorted { Temporal.order($0, $1) < 0 } == durations)
  }
}
