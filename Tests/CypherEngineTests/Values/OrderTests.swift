import GraphAccess
import Testing

@testable import CypherEngine

@Suite struct OrderTests {
  @Test func theTotalOrderIsOne() {
    let values = SampleValues.all
    for a in values {
      for b in values {
        let order = Orderability.compare(a, b)
        let isRight = order.signum() == -Orderability.compare(b, a).signum() && (order == 0) == (GroupingKey(a) == GroupingKey(b))
        if !isRight { Issue.record("\(a) and \(b)") }
      }
    }
  }

  @Test func theTotalOrderIsTransitive() {
    let values = SampleValues.all
    let orders = values.map { a in values.map { Orderability.compare(a, $0) } }
    var failures = 0
    for a in values.indices {
      for b in values.indices where orders[a][b] <= 0 {
        for c in values.indices where orders[b][c] <= 0 && orders[a][c] > 0 { failures += 1 }
      }
    }
    #expect(failures == 0)
  }

  @Test func kindsComeInTheOrderOfTheLanguage() {
    let ascending: [Value] = [
      .map(["a": .string("map")]), .node(0), .relationship(0), .list([.string("list")]), .path(Path(nodes: [0], relationships: [])),
      .temporal(.date(days: 0)), .string("text"), .boolean(false), .boolean(true), .float(-.infinity), .float(1.5), .integer(2),
      .float(.infinity), .float(.nan), .null,
    ]
    var shuffled = Array(ascending.reversed())
    shuffled.sort { Orderability.compare($0, $1) < 0 }
    #expect(zip(shuffled, ascending).allSatisfy(same))
  }

  @Test func listsComeElementByElementAndNullsLast() {
    let (a, one, two) = (Value.string("a"), Value.integer(1), Value.integer(2))
    let ascending: [[Value]] = [[], [a], [a, one], [one], [one, a], [one, .null], [.null, one], [.null, two]]
    let sorted = ascending.reversed().map { Value.list($0) }.sorted { Orderability.compare($0, $1) < 0 }
    #expect(zip(sorted, ascending).allSatisfy { same($0, .list($1)) })
  }

  @Test func stringsCompareByCodePoints() {
    let ascending = ["", " ", "B", "a", "ab", "b", "e\u{301}", "\u{E9}", "\u{FFFD}", "\u{10FFFF}"]
    for (index, low) in ascending.enumerated() {
      for high in ascending[(index + 1)...] {
        #expect(Comparability.less(.string(low), .string(high)) == true, "\(low) and \(high)")
        #expect(Comparability.less(.string(high), .string(low)) == false, "\(high) and \(low)")
      }
    }
  }

  @Test(
    arguments: [
      (.integer(1), .float(3.14), true), (.integer(1 << 53 + 1), .float(0x1p53), false), (.float(0x1p53), .integer(1 << 53 + 1), true),
      (.integer(.max), .float(0x1p63), true), (.float(-0x1p63), .integer(.min), false), (.integer(.max), .float(-.infinity), false),
      (.float(.nan), .integer(1), false), (.integer(1), .float(.nan), false), (.float(.nan), .string("a"), nil),
      (.string("1"), .integer(2), nil), (.boolean(false), .boolean(true), true), (.null, .integer(1), nil),
      (.list([.integer(1), .integer(0)]), .list([.integer(1)]), false), (.list([.integer(1)]), .list([.integer(1), .null]), true),
      (.list([.integer(1), .integer(2)]), .list([.integer(1), .null]), nil),
      (.list([.integer(1), .integer(2)]), .list([.integer(3), .null]), true),
      (.list([.integer(1), .string("a")]), .list([.integer(1), .null]), nil), (.node(0), .node(1), nil), (.map([:]), .map([:]), nil),
      (.temporal(.date(days: 1)), .temporal(.date(days: 2)), true),
    ] as [(Value, Value, Bool?)])
  func lessIsTrueFalseOrUnknown(a: Value, b: Value, expected: Bool?) {
    #expect(Comparability.less(a, b) == expected)
    #expect(Comparability.greater(b, a) == expected)
  }

  @Test func comparisonsAgreeWithOneAnotherAndWithTheTotalOrder() {
    for a in SampleValues.scalars {
      for b in SampleValues.scalars {
        let less = Comparability.less(a, b)
        let agrees =
          less == Comparability.greater(b, a) && Comparability.lessOrEqual(a, b) == Comparability.greaterOrEqual(b, a)
          && (less != true || Comparability.lessOrEqual(a, b) == true && Comparability.greaterOrEqual(a, b) == false)
        if !agrees || (less == true && Orderability.compare(a, b) >= 0) { Issue.record("\(a) and \(b)") }
      }
    }
  }
}
