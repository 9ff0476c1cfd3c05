import GraphAccess
import Testing

@testable import CypherEngine

@Suite struct AggregateTests {
  @Test(
    arguments: [
      ("count", [.integer(1), .null, .string("a")], .integer(2)), ("count", [], .integer(0)),
      ("sum", [], .integer(0)), ("sum", [.integer(1), .null, .integer(2)], .integer(3)), ("sum", [.integer(1), .float(0.5)], .float(1.5)),
      ("sum", [.float(0.1), .float(0.2), .float(0.3)], .float(0.6)), ("sum", [.float(1e100), .float(1), .float(-1e100)], .float(1)),
      ("sum", [.float(.infinity), .float(1)], .float(.infinity)), ("avg", [], .null),
      ("avg", [.integer(1), .integer(2), .null], .float(1.5)),
      ("avg", [.integer(.max), .integer(.max)], .float(0x1p63)), ("min", [.null], .null),
      ("min", [.integer(1), .float(2), .integer(5), .null, .float(0.1)], .float(0.1)),
      ("max", [.integer(1), .float(2), .integer(5)], .integer(5)),
      ("max", [.integer(1), .string("a"), .null, .list([.integer(1)]), .float(0.2), .string("b")], .integer(1)),
      ("min", [.string("a"), .string("b"), .string("B"), .string("abc")], .string("B")),
      ("min", [.list([.integer(1)]), .list([.integer(2)]), .list([.integer(2), .integer(1)])], .list([.integer(1)])),
      ("collect", [.integer(1), .null, .string("a")], .list([.integer(1), .string("a")])), ("collect", [], .list([])),
      ("stDev", [.integer(2), .integer(4)], .float(2.0.squareRoot())), ("stDevP", [.integer(2), .integer(4)], .float(1)),
      ("stDev", [.integer(2)], .float(0)), ("stDevP", [], .float(0)),
    ] as [(String, [Value], Value)])
  func gives(name: String, values: [Value], expected: Value) throws {
    let answer = try aggregate(name, values.map { [$0] })
    #expect(same(answer, expected), "\(answer)")
  }

  @Test(
    arguments: [
      ("percentileDisc", [10, 20, 30], 0, 10), ("percentileDisc", [10, 20, 30], 0.5, 20), ("percentileDisc", [30, 20, 10], 1, 30),
      ("percentileDisc", [1, 2, 3, 4], 0.25, 1), ("percentileDisc", [1, 2, 3, 4], 0.26, 2), ("percentileCont", [10, 20, 30], 0.5, 20),
      ("percentileCont", [30, 10], 0.25, 15), ("percentileCont", [10, 20, 30], 1, 30), ("percentileCont", [7], 0.9, 7),
    ] as [(String, [Double], Double, Double)])
  func percentilesLieBetweenTheEnds(name: String, numbers: [Double], part: Double, expected: Double) throws {
    let answer = try aggregate(name, numbers.map { [.float($0), .float(part)] })
    #expect(same(answer, .float(expected)), "\(answer)")
  }

  @Test func aPercentileOfNothingIsNullAndOfIntegersOneOfThem() throws {
    #expect(try aggregate("percentileDisc", []).isNull)
    #expect(try aggregate("percentileCont", [[.null, .float(0.5)]]).isNull)
    #expect(same(try aggregate("percentileDisc", [[.integer(1), .float(0.5)], [.integer(2), .float(0.5)]]), .integer(1)))
  }

  @Test(arguments: [.integer(1000), .integer(-1), .float(1.1), .float(.nan)] as [Value])
  func partsOutsideZeroToOneAreRefused(part: Value) {
    for name in ["percentileCont", "percentileDisc"] {
      let error = #expect(throws: CypherError.self) { try aggregate(name, [[.float(10), part]]) }
      #expect(error?.kind == .argumentError && error?.phase == .runtime && error?.detail == "NumberOutOfRange")
    }
  }

  @Test func durationsAreAddedToDurationsOnly() throws {
    let month = Value.temporal(.duration(months: 1, days: 0, seconds: 0, nanoseconds: 0))
    #expect(same(try aggregate("sum", [[month], [.null], [month]]), .temporal(.duration(months: 2, days: 0, seconds: 0, nanoseconds: 0))))
    for name in ["sum", "avg"] {
      #expect(throws: CypherError.self) { try aggregate(name, [[month], [.integer(1)]]) }
      #expect(throws: CypherError.self) { try aggregate(name, [[.integer(1)], [month]]) }
      #expect(throws: CypherError.self) { try aggregate(name, [[.temporal(.date(days: 1))]]) }
    }
  }

  @Test func aSumThatOverflowsIsAnError() {
    let error = #expect(throws: CypherError.self) { try aggregate("sum", [[.integer(.max)], [.integer(1)]]) }
    #expect(error?.kind == .arithmeticError && error?.detail == "IntegerOverflow")
  }

  @Test(arguments: Aggregates.list.map(\.name))
  func anyValueIsTakenOrRefused(name: String) throws {
    for value in SampleValues.all {
      do {
        _ = try aggregate(name, [[value, .float(0.5)], [.null, .float(0.5)]])
      } catch let error as CypherError {
        #expect(error.phase == .runtime && error.kind == .typeError, "\(value): \(error)")
      }
    }
    #expect(throws: Never.self) { try aggregate(name, [[.null, .float(0.5)]]) }
  }

  @Test func theOrderOfTheRowsDoesNotChangeASum() throws {
    let numbers = (0..<200).map { Value.float(Double($0 % 7 - 3) * 1e10 + Double($0) * 0.1) }
    let forward = try aggregate("sum", numbers.map { [$0] })
    #expect(same(forward, try aggregate("sum", numbers.reversed().map { [$0] })))
  }
}
