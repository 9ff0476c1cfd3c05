import GraphAccess
import TestSupport
import Testing

@testable import CypherEngine

@Suite struct TemporalFunctionsTests {
  private static let date = TemporalArgument.of(.date, "2022-05-31")
  private static let local = TemporalArgument.of(.localDateTime, "2022-05-31T09:08:07.006005004")
  private static let time = TemporalArgument.of(.time, "22:08:07.006+02:00")
  private static let moment = TemporalArgument.of(.dateTime, "2022-05-31T22:08+02:00")

  @Test(
    arguments: [
      ("date", [["year": 2022]], "2022-01-01"), ("date", [["year": 2022, "month": 3, "day": 29]], "2022-03-29"),
      ("date", [["YEAR": 2022, "Month": 3]], "2022-03-01"), ("date", [["year": 2022, "week": 13, "weekDay": 2]], "2022-03-29"),
      ("date", [["year": 2022, "quarter": 1, "quarterDay": 88]], "2022-03-29"), ("date", [["year": 2022, "ordinalDay": 88]], "2022-03-29"),
      ("date", [["date": date, "month": 2]], "2022-02-28"), ("date", [["date": date, "quarter": 1]], "2022-02-28"),
      ("date", [["date": date, "year": 2020, "week": 53]], "2020-12-29"), ("date", [["date": moment, "dayOfWeek": 7]], "2022-06-05"),
      ("date", [local], "2022-05-31"), ("date", ["2022-03-29"], "2022-03-29"),
      ("localtime", [["hour": 9, "minute": 8, "second": 7, "microsecond": 6]], "09:08:07.000006"),
      ("localtime", [["time": time, "minute": 0]], "22:00:07.006"),
      ("localtime", [["time": local, "millisecond": 1, "nanosecond": 2]], "09:08:07.001000002"),
      ("time", [["hour": 9, "timezone": "-03:30"]], "09:00-03:30"), ("time", [["time": time, "timezone": "Z"]], "20:08:07.006Z"),
      ("time", [["time": time, "timezone": "+05:00"]], "01:08:07.006+05:00"), ("time", [moment], "22:08+02:00"),
      ("time", [local], "09:08:07.006005004Z"),
      ("localdatetime", [["date": date, "time": time]], "2022-05-31T22:08:07.006"), ("localdatetime", [date], "2022-05-31T00:00"),
      ("localdatetime", [["datetime": moment, "year": 2021, "second": 1]], "2021-05-31T22:08:01"),
      ("datetime", [["date": moment, "time": time, "timezone": "Z"]], "2022-05-31T20:08:07.006Z"),
      ("datetime", [["date": moment, "hour": 1]], "2022-05-31T01:00Z"),
      ("datetime", [["datetime": moment, "timezone": "+09:00"]], "2022-06-01T05:08+09:00"),
      ("datetime", [["datetime": local, "timezone": "+09:00"]], "2022-05-31T09:08:07.006005004+09:00"),
      ("datetime", [["epochSeconds": 1_648_587_907, "nanosecond": 5]], "2022-03-29T21:05:07.000000005Z"),
      ("datetime", [["epochMillis": 1_648_587_907_250, "timezone": "+01:00"]], "2022-03-29T22:05:07.250+01:00"),
      ("datetime", [["epochMillis": -1]], "1969-12-31T23:59:59.999Z"),
      ("datetime.fromepoch", [-1, 1_500_000_000], "1970-01-01T00:00:00.500Z"),
      ("datetime.fromepochmillis", [-1], "1969-12-31T23:59:59.999Z"),
      ("duration", [["weeks": 1.5, "minutes": -90]], "P10DT10H30M"), ("duration", [["quarters": 5]], "P1Y3M"),
      ("duration", [["days": 0.1]], "PT2H24M"),
      ("duration", [["days": -1.5, "nanoseconds": -1]], "P-1DT-12H-0.000000001S"),
      ("duration", [["months": 0.5, "days": -1]], "P14DT5H14M33S"),
      ("duration", [["years": 0.3, "months": 0.4]], "P4M"),
    ] as [(String, [TemporalArgument], String)])
  func makesTheValue(name: String, arguments: [TemporalArgument], text: String) throws {
    #expect(try TemporalCall.text(name, arguments) == text)
  }

  @Test(arguments: [
    ("date", "2022-03-29"), ("localtime", "21:05:07.250"), ("time", "21:05:07.250Z"), ("localdatetime", "2022-03-29T21:05:07.250"),
    ("datetime", "2022-03-29T21:05:07.250Z"),
  ])
  func thePresentIsTheMomentOfTheStatement(name: String, text: String) throws {
    for function in [name, name + ".statement", name + ".transaction"] { #expect(try TemporalCall.text(function, []) == text) }
    let shifted = try TemporalCall.text(name, [["timezone": "+03:00"]])
    #expect(try TemporalCall.text(name + ".statement", ["+03:00"]) == shifted)
    #expect(shifted != text)
    let midnight = text.replacing("21:05:07.250", with: "00:00")
    #expect(try TemporalCall.text(name + ".truncate", ["day"]) == midnight)
    #expect(try TemporalCall.text(name + ".realtime", []) != nil)
  }

  @Test(arguments: TemporalFunctions.all.map { ($0.name, $0.arity) })
  func nullArgumentsAnswerNull(name: String, arity: ClosedRange<Int>) throws {
    for count in max(1, arity.lowerBound)...arity.upperBound {
      #expect(try TemporalCall.text(name, [TemporalArgument](repeating: .null, count: count)) == nil, "\(count)")
    }
  }

  @Test(
    arguments: [
      ("date", [["year": 2022, "month": .null]]), ("duration", [["days": .null]]), ("date.truncate", ["month", date, ["day": .null]]),
    ] as [(String, [TemporalArgument])])
  func nullComponentsAnswerNull(name: String, arguments: [TemporalArgument]) throws {
    #expect(try TemporalCall.text(name, arguments) == nil)
  }

  @Test(
    arguments: [
      ("date", [[:]]), ("date", [["month": 3]]), ("date", [["year": 2022, "day": 29]]), ("date", [["year": 2022, "month": 13]]),
      ("date", [["year": 2022, "month": 3, "week": 13]]), ("date", [["year": 2022, "hour": 1]]), ("date", [["year": 2022, "age": 3]]),
      ("date", [["year": 2022, "timezone": "Z"]]), ("date", [["year": 2021, "week": 53]]), ("date", [["year": 1_000_000_000]]),
      ("date", [["date": date, "day": 32]]), ("date", [["year": 2022, "weekDay": 1, "dayOfWeek": 1, "week": 1]]), ("date", ["Tuesday"]),
      ("localtime", [["minute": 3]]), ("localtime", [["hour": 24]]), ("localtime", [["hour": 1, "second": 3]]),
      ("localtime", [["hour": 1, "year": 1]]),
      ("localtime", [["hour": 1, "minute": 1, "second": 1, "millisecond": 1, "microsecond": 1_000]]),
      ("localtime", [["time": local, "nanosecond": -1]]),
      ("time", [["hour": 1, "timezone": "+25:00"]]), ("time", [["hour": 1, "timezone": "Nowhere/At_All"]]), ("time", ["12:00[UTC]"]),
      ("localdatetime", [["year": 2022, "month": 3, "hour": 1]]), ("localdatetime", [["hour": 1]]),
      ("localdatetime", [["datetime": local, "time": time]]),
      ("datetime", [["epochSeconds": 1, "epochMillis": 1]]), ("datetime", [["epochSeconds": 1, "year": 2022]]),
      ("datetime", [["epochSeconds": .init(integerLiteral: .max)]]),
      ("datetime", ["2022-03-29T12:00+05:00[UTC]"]), ("datetime.fromepoch", [.init(integerLiteral: .max), 0]),
      ("duration", [[:]]), ("duration", [["day": 1]]), ("duration", ["1 day"]), ("date.truncate", ["fortnight", date]),
      ("date.truncate", ["hour", date]),
      ("localtime.truncate", ["week", time]), ("date.truncate", ["day", date, ["date": date]]),
      ("date.truncate", ["day", date, ["timezone": "Z"]]),
      ("date.statement", ["Nowhere/At_All"]), ("date.statement", [["year": 2022]]),
    ] as [(String, [TemporalArgument])])
  func refusesWhatIsNoSuchValue(name: String, arguments: [TemporalArgument]) {
    let error = #expect(throws: CypherError.self) { try TemporalCall.value(name, arguments) }
    #expect(
      error?.kind == .argumentError && error?.phase == .runtime && error?.detail == "InvalidArgumentValue", "\(String(describing: error))")
  }

  @Test(
    arguments: [
      ("date", [1]), ("date", [true]), ("date", [time]), ("date", [["year": 2022.0]]), ("date", [["year": "2022"]]),
      ("date", [["date": "2022-03-29"]]),
      ("localtime", [date]), ("localtime", [["time": date]]), ("datetime", [["datetime": time]]), ("datetime", [.of(.duration, "P1D")]),
      ("datetime", [["year": 2022, "timezone": 1]]), ("duration", [1]), ("duration", [date]), ("duration", [["days": "1"]]),
      ("duration.between", [date, "2022-03-29"]), ("duration.between", [date, .of(.duration, "P1D")]),
      ("date.truncate", ["day", "2022-03-29"]),
      ("date.truncate", [1, date]), ("date.truncate", ["day", date, 1]), ("date.truncate", ["day", time]),
      ("localtime.truncate", ["day", date]),
      ("datetime.fromepoch", [1.5]), ("date.statement", [1]),
    ] as [(String, [TemporalArgument])])
  func refusesTheWrongType(name: String, arguments: [TemporalArgument]) {
    let error = #expect(throws: CypherError.self) { try TemporalCall.value(name, arguments) }
    #expect(error?.kind == .typeError && error?.phase == .runtime, "\(String(describing: error))")
  }

  @Test(
    arguments: [["years": .init(floatLiteral: 1e300)], ["days": .init(floatLiteral: .nan)], ["weeks": .init(integerLiteral: .max)]]
      as [TemporalArgument])
  func refusesDurationsBeyondAllNumbers(map: TemporalArgument) {
    let error = #expect(throws: CypherError.self) { try TemporalCall.value("duration", [map]) }
    #expect(error?.kind == .arithmeticError)
  }

  @Test func everyFunctionWithstandsImpossibleNumbers() {
    var samples = TemporalSamples(seed: 12)
    let units = TemporalTruncation.Unit.allCases.map(\.rawValue)
    for function in TemporalFunctions.all where function.name.contains("truncate") || function.arity.upperBound < 3 {
      for _ in 0..<40 {
        let kinds = Temporal.Kind.allCases
        let value = TemporalArgument(samples.hostile(kinds.randomElement(using: &samples) ?? .date))
        let other = TemporalArgument(samples.hostile(kinds.randomElement(using: &samples) ?? .date))
        let count = TemporalArgument(integerLiteral: samples.integer())
        let lists: [[TemporalArgument]] = [
          [value], [value, other], [count], [count, count], [["date": value, "time": other, "timezone": "+01:00", "day": count]],
          [["datetime": value, "timezone": "-18:00"]], [["year": count, "month": count, "day": count, "hour": count]],
          [TemporalArgument(stringLiteral: units.randomElement(using: &samples) ?? ""), value, ["nanosecond": 1]],
        ]
        for arguments in lists where function.arity.contains(arguments.count) { _ = try? TemporalCall.value(function.name, arguments) }
      }
    }
  }
}
