import GraphAccess
import TestSupport
import Testing

@Suite struct TemporalTextTests {
  @Test(arguments: Temporal.Kind.allCases)
  func whatIsWrittenIsReadAsTheSameValue(kind: Temporal.Kind) {
    var samples = TemporalSamples(seed: 4)
    for _ in 0..<1_000 {
      let value = samples.value(kind)
      if kind == .dateTime, !value.isValid { continue }
      #expect(value.isValid)
      let text = value.description
      #expect(Temporal.parse(text, as: kind) == value, "\(text)")
      #expect(Temporal.parse(text.lowercased(), as: kind) == value, "\(text)")
    }
  }

  @Test(arguments: [
    // One day in all its names.
    (Temporal.Kind.date, "2022-03-29", "2022-03-29"), (.date, "2022-3-29", "2022-03-29"), (.date, "20220329", "2022-03-29"),
    (.date, "2022-W13-2", "2022-03-29"), (.date, "2022W132", "2022-03-29"), (.date, "2022-088", "2022-03-29"),
    (.date, "2022088", "2022-03-29"),
    (.date, "2022-Q1-88", "2022-03-29"), (.date, "2022Q188", "2022-03-29"), (.date, "+2022-03-29", "2022-03-29"),
    (.date, "2022-03", "2022-03-01"), (.date, "202203", "2022-03-01"), (.date, "2022", "2022-01-01"), (.date, "2022-W13", "2022-03-28"),
    (.date, "2022W13", "2022-03-28"), (.date, "2022-Q2", "2022-04-01"), (.date, "2022Q2", "2022-04-01"), (.date, "-44-3-15", "-0044-03-15"),
    (.date, "+12022-03-29", "+12022-03-29"), (.date, "0000-02-29", "0000-02-29"),
    (.localTime, "9", "09:00"), (.localTime, "09:05", "09:05"), (.localTime, "0905", "09:05"), (.localTime, "T090507", "09:05:07"),
    (.localTime, "09:05:07,5", "09:05:07.500"), (.localTime, "090507.1234", "09:05:07.123400"),
    (.localTime, "23:59:59.000000001", "23:59:59.000000001"),
    (.time, "09:05", "09:05Z"), (.time, "09:05+03", "09:05+03:00"), (.time, "0905-0330", "09:05-03:30"),
    (.time, "09:05+02:30:17", "09:05+02:30:17"),
    (.time, "09-00:00", "09:00Z"),
    (.localDateTime, "2022-03-29T09:05", "2022-03-29T09:05"), (.localDateTime, "2022088T0905", "2022-03-29T09:05"),
    (.localDateTime, "2022-03-29", "2022-03-29T00:00"),
    (.dateTime, "2022-03-29T09:05+03:00", "2022-03-29T09:05+03:00"), (.dateTime, "2022-W13-2T09Z", "2022-03-29T09:00Z"),
    (.dateTime, "2022-03-29", "2022-03-29T00:00Z"), (.dateTime, "2022-03-29T09:05[UTC]", "2022-03-29T09:05Z[UTC]"),
    (.duration, "P1Y2M3W4DT5H6M7.08S", "P1Y2M25DT5H6M7.08S"), (.duration, "-P1Y-2DT3S", "P-1Y2DT-3S"), (.duration, "P14M", "P1Y2M"),
    (.duration, "PT90M", "PT1H30M"), (.duration, "PT-0,5S", "PT-0.5S"), (.duration, "P0D", "PT0S"), (.duration, "P0.5Y", "P6M"),
    (.duration, "P0.1M", "P3DT1H2M54.6S"), (.duration, "P1.25D", "P1DT6H"), (.duration, "P0022-03-29T09:05:07", "P22Y3M29DT9H5M7S"),
    (.duration, "P00220329T0905", "P22Y3M29DT9H5M"), (.duration, "PT-1M-0.001S", "PT-1M-0.001S"), (.duration, "P1M-31D", "P1M-31D"),
  ])
  func readsEveryFormAndWritesOne(kind: Temporal.Kind, text: String, canonical: String) {
    #expect(Temporal.parse(text, as: kind)?.description == canonical)
  }

  @Test(arguments: [
    (
      Temporal.Kind.date,
      [
        "", "22", "22-03-29", "12022-03-29", "2022-13", "2022-02-29", "2022-366", "2021-W53", "2022-W13-8", "2022-Q5",
        "2022-Q1-91", "2022-", "2022-03-", "2022-03-29T", "2022-03-29 ", " 2022", "2022/03/29", "20223", "202203290", "+1000000000",
        "-0-0-0",
        "２０２２", "2022‑03‑29", "2022W1", "2022-W13-", "--2022",
      ]
    ),
    (
      .localTime,
      ["", "24:00", "12:60", "12:00:60", "12:", "123", "12345", "12:00:00.", "12:00:00.1234567890", "12:00Z", "T", "-1:00", "12.5"]
    ),
    (.time, ["12:00+", "12:00+19:00", "12:00+1", "12:00+01:60", "12:00ZZ", "12:00[UTC]", "12:00+01:0"]),
    (.localDateTime, ["T12:00", "2022-03-29T", "2022-03-29T12:00Z", "2022-03-29 12:00", "2022-03-29T12:00T"]),
    (
      .dateTime,
      [
        "2022-03-29T12:00[", "2022-03-29T12:00[]", "2022-03-29T12:00[Nowhere/At_All]", "2022-03-29T12:00[UTC", "2022-03-29T12:00[UTC]x",
        "2022-03-29T12:00+01:00[UTC]", "2022-03-29T12:00[../../etc/passwd]", "2022-03-29T12:00+99:00",
      ]
    ),
    (
      .duration,
      [
        "", "P", "PT", "P1", "1Y", "P1YT", "P1S", "PT1Y", "P1D1Y", "P1Y1Y", "P.5D", "P1.D", "P--1D", "P1Y ", "P2022-13-01",
        "P2022-01-32", "P2022-01-01T25:00", "P99999999999999999999D", "P9223372036854775807Y", "PT9223372036854775807H",
        "-P-9223372036854775808D",
      ]
    ),
  ])
  func refusesWhatIsNoSuchValue(kind: Temporal.Kind, texts: [String]) {
    for text in texts { #expect(Temporal.parse(text, as: kind) == nil, "\(text)") }
  }

  @Test func anyTextIsReadOrRefused() {
    var samples = TemporalSamples(seed: 9)
    let pieces = [
      "2022", "-", "+", ":", "T", "W", "Q", "P", "Y", "M", "D", "H", "S", "Z", "[", "]", ".", ",", "0", "9", "99", "00", "é", "\0", "/",
      "UTC",
    ]
    var read = 0
    for _ in 0..<6_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0..<12, using: &samples) { text += pieces.randomElement(using: &samples) ?? "" }
      for kind in Temporal.Kind.allCases {
        guard let value = Temporal.parse(text, as: kind) else { continue }
        read += 1
        #expect(value.isValid && value.kind == kind && Temporal.parse(value.description, as: kind) == value, "\(text)")
      }
    }
    #expect(read > 50)
    #expect(Temporal.parse("P" + String(repeating: "9", count: 1_000_000) + "D", as: .duration) == nil)
  }

  @Test(arguments: Temporal.Kind.allCases)
  func valuesWithImpossibleNumbersAreKnownAndStillWritten(kind: Temporal.Kind) {
    var samples = TemporalSamples(seed: 11)
    for _ in 0..<500 {
      let value = samples.hostile(kind)
      #expect(!value.description.isEmpty)
      if value.isValid { #expect(Temporal.parse(value.description, as: kind) == value || kind == .dateTime, "\(value)") }
      _ = (value.calendarDate, value.timeOfDay, value.negated)
    }
    #expect(!Temporal.date(days: .max).isValid && !Temporal.time(nanoseconds: 0, offset: 64_801).isValid)
  }
}
