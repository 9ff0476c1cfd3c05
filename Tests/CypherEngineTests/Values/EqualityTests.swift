import GraphAccess
import Testing

@testable import CypherEngine

@Suite struct EqualityTests {
  static let null = Value.null
  static let one = Value.integer(1)
  static let two = Value.integer(2)

  @Test(
    arguments: [
      (one, .float(1), true), (one, two, false), (one, .string("1"), false), (one, null, nil), (null, null, nil),
      (.float(.nan), .float(.nan), false), (.float(0), .float(-0.0), true),
      (.integer(1 << 53 + 1), .float(0x1p53), false), (.integer(1 << 53), .float(0x1p53), true),
      (.integer(.max), .float(0x1p63), false), (.integer(.min), .float(-0x1p63), true),
      (.string("\u{E9}"), .string("e\u{301}"), false), (.string("Łódź"), .string("Łódź"), true),
      (.list([one]), .list([one, null]), false), (.list([one, two]), .list([null, .string("foo")]), false),
      (.list([one, two]), .list([null, two]), nil), (.list([one]), one, false), (.list([]), .list([]), true),
      (.list([.list([one, two]), .list([two])]), .list([.list([one, two]), .list([null])]), nil),
      (.map([:]), .map(["k": null]), false), (.map(["k": null]), .map(["k": null]), nil), (.map(["k": one]), .map(["k": .float(1)]), true),
      (.map(["k": one, "l": null]), .map(["k": two, "l": null]), false), (.map(["k": one]), .map(["l": one]), false),
      (.map(["\u{E9}": one]), .map(["e\u{301}": one]), false),
      (.node(1), .node(1), true), (.node(1), .relationship(1), false), (.node(1), one, false),
      (.path(Path(nodes: [0, 1], relationships: [0])), .path(Path(nodes: [0, 1], relationships: [0])), true),
      (.temporal(.date(days: 1)), .temporal(.localTime(nanoseconds: 1)), false),
    ] as [(Value, Value, Bool?)])
  func isTrueFalseOrUnknown(a: Value, b: Value, expected: Bool?) {
    #expect(Equality.equals(a, b) == expected)
    #expect(Equality.equals(b, a) == expected)
  }

  @Test func isSymmetricAndSaysYesOnlyToEquivalentValues() {
    for a in SampleValues.all {
      for b in SampleValues.all {
        let answer = Equality.equals(a, b)
        let isRight =
          answer == Equality.equals(b, a) && (answer != true || GroupingKey(a) == GroupingKey(b))
          && (answer == nil || !(a.isNull || b.isNull))
        if !isRight { Issue.record("\(a) and \(b)") }
      }
    }
  }

  @Test(
    arguments: [
      (.list([one, null, .integer(3)]), .integer(3), true), (.list([one, null, .integer(3)]), .integer(4), nil), (.list([]), null, false),
      (.list([null]), null, nil), (null, one, nil), (.list([.string("1"), two]), one, false), (.list([one, two]), .list([one]), false),
      (.list([one, .list([one])]), .list([one]), true), (.list([.list([one, null])]), .list([one]), false),
      (.list([.float(.nan)]), .float(.nan), false),
    ] as [(Value, Value, Bool?)])
  func aListHasAnElementOrNotOrPerhaps(list: Value, element: Value, expected: Bool?) throws {
    #expect(try Membership.contains(list, element) == expected)
  }

  @Test(arguments: SampleValues.all)
  func onlyListsAndNullHaveElements(value: Value) {
    switch value {
    case .list, .null: #expect(throws: Never.self) { try Membership.contains(value, .integer(1)) }
    default: #expect(throws: CypherError.self) { try Membership.contains(value, .integer(1)) }
    }
  }
}
