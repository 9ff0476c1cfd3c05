import CypherEngine
import GraphAccess

@testable import CypherEngine

/// One of each kind of value, and those that are easily taken for one another.
enum SampleValues {
  static let scalars: [Value] = [
    .null, .boolean(false), .boolean(true),
    .integer(0), .integer(1), .integer(-1), .integer(1 << 53), .integer(1 << 53 + 1), .integer(.max), .integer(.min),
    .float(0), .float(-0.0), .float(1), .float(0.5), .float(-1.5), .float(0x1p53), .float(0x1p63), .float(-0x1p63),
    .float(.infinity), .float(-.infinity), .float(.nan), .float(-.nan),
    .string(""), .string("a"), .string("A"), .string("b"), .string("1"), .string("\u{E9}"), .string("e\u{301}"), .string("\u{10FFFF}"),
    .string("\u{FFFD}"),
    .node(0), .node(1), .relationship(0), .relationship(1),
    .path(Path(nodes: [0], relationships: [])), .path(Path(nodes: [0, 1], relationships: [0])),
    .path(Path(nodes: [0, 1], relationships: [1])),
    .temporal(.date(days: 0)), .temporal(.date(days: 1)), .temporal(.localTime(nanoseconds: 0)),
    .temporal(.duration(months: 1, days: 0, seconds: 0, nanoseconds: 0)),
  ]

  /// Scalars, and lists and maps of some of them.
  static let all: [Value] =
    scalars + [
      .list([]), .list([.null]), .list([.integer(1)]), .list([.float(1)]), .list([.float(.nan)]), .list([.integer(1), .null]),
      .list([.null, .integer(1)]), .list([.string("a")]), .list([.list([])]), .list([.list([.null])]),
      .map([:]), .map(["a": .null]), .map(["a": .integer(1)]), .map(["a": .float(1)]), .map(["b": .integer(1)]),
      .map(["a": .integer(1), "b": .null]), .map(["\u{E9}": .integer(1)]), .map(["e\u{301}": .integer(1)]), .map(["a": .list([.null])]),
    ]
}

/// Two values that are written down the same, as a failed expectation shows them.
func same(_ a: Value, _ b: Value) -> Bool {
  switch (a, b) {
  case (.integer, .float), (.float, .integer): false
  case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy(same)
  case (.map(let a), .map(let b)):
    a.count == b.count && a.allSatisfy { key, value in Access.entry(key, of: b).map { same(value, $0) } ?? false }
  default: Equivalence.holds(a, b)
  }
}
