import GraphAccess
import Testing

@testable import CypherEngine

@Suite struct FunctionTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let arguments: [Value]
    let expected: Value

    init(_ name: String, _ arguments: Value..., gives expected: Value) {
      self.name = name
      self.arguments = arguments
      self.expected = expected
    }

    var testDescription: String { "\(name)(\(arguments))" }
  }

  static let strings: [Case] = [
    Case("substring", .string("0123456789"), .integer(1), gives: .string("123456789")),
    Case("substring", .string("hello"), .integer(1), .integer(3), gives: .string("ell")),
    Case("substring", .string("hello"), .integer(9), .integer(.max), gives: .string("")),
    Case("left", .string("hello"), .integer(3), gives: .string("hel")), Case("left", .string("hi"), .integer(.max), gives: .string("hi")),
    Case("right", .string("hello"), .integer(3), gives: .string("llo")),
    Case("reverse", .string("raksO"), gives: .string("Oskar")), Case("reverse", .string("Їжак"), gives: .string("кажЇ")),
    Case("size", .string("naïve 😀"), gives: .integer(7)), Case("char_length", .string("Їжак"), gives: .integer(4)),
    Case("toUpper", .string("київ"), gives: .string("КИЇВ")), Case("toLower", .string("ÀB"), gives: .string("àb")),
    Case("trim", .string(" \t a b\n\u{A0}"), gives: .string("a b")), Case("lTrim", .string("  a "), gives: .string("a ")),
    Case("rTrim", .string("  a "), gives: .string("  a")), Case("btrim", .string("xxaxx"), .string("x"), gives: .string("a")),
    Case("rtrim", .string("   "), gives: .string("")), Case("trim", .string("   "), gives: .string("")),
    Case("split", .string("a,b,,c"), .string(","), gives: .list([.string("a"), .string("b"), .string(""), .string("c")])),
    Case("split", .string(""), .string(","), gives: .list([.string("")])),
    Case("split", .string("aé"), .string(""), gives: .list([.string("a"), .string("é")])),
    Case(
      "split", .string("a;b, c"), .list([.string(","), .string(";"), .string(", ")]),
      gives: .list([.string("a"), .string("b"), .string("c")])),
    Case("replace", .string("hello"), .string("l"), .string("LL"), gives: .string("heLLLLo")),
    Case("replace", .string("aaa"), .string("aa"), .string("b"), gives: .string("ba")),
    Case("replace", .string("abc"), .string(""), .string("-"), gives: .string("abc")),
    Case("text.distance", .string("Umerov"), .string("Umierow"), gives: .integer(2)),
    Case("text.similarity", .string(""), .string(""), gives: .float(1)),
    Case("text.similarity", .string("ab"), .string("ac"), gives: .float(0.5)),
  ]

  static let numbers: [Case] =
    [
      Case("abs", .integer(-3), gives: .integer(3)), Case("abs", .float(-2.5), gives: .float(2.5)),
      Case("sign", .float(-0.5), gives: .integer(-1)),
      Case("sign", .float(.nan), gives: .integer(0)), Case("ceil", .float(0.1), gives: .float(1)),
      Case("floor", .float(-0.1), gives: .float(-1)),
      Case("ceil", .integer(2), gives: .float(2)), Case("sqrt", .float(12.96), gives: .float(3.6)),
      Case("sqrt", .integer(-1), gives: .float(.nan)),
      Case("isNaN", .float(.nan), gives: .boolean(true)), Case("isNaN", .integer(1), gives: .boolean(false)),
      Case("log10", .integer(1000), gives: .float(3)), Case("exp", .integer(0), gives: .float(1)),
      Case("degrees", .float(.pi), gives: .float(180)),
      Case("haversin", .integer(0), gives: .float(0)), Case("atan2", .integer(0), .integer(1), gives: .float(0)),
      Case("round", .float(3.5), gives: .float(4)), Case("round", .float(-1.5), gives: .float(-1)),
      Case("round", .float(-1.6), gives: .float(-2)),
      Case("round", .float(0.49999999999999994), gives: .float(0)), Case("round", .integer(7), gives: .float(7)),
      Case("round", .float(2.675), .integer(2), gives: .float(2.68)), Case("round", .float(-2.5), .integer(0), gives: .float(-3)),
      Case("round", .float(1.249), .integer(1), gives: .float(1.2)), Case("round", .float(9.995), .integer(2), gives: .float(10)),
      Case("round", .float(0.0001), .integer(2), gives: .float(0)), Case("round", .float(1e300), .integer(400), gives: .float(1e300)),
      Case("round", .float(1.5), .integer(.max), gives: .float(1.5)),
      Case("round", .float(.infinity), .integer(1), gives: .float(.infinity)),
    ]
    + ([
      ("UP", 1.3, -1.3), ("DOWN", 1.2, -1.2), ("CEILING", 1.3, -1.2), ("FLOOR", 1.2, -1.3), ("HALF_UP", 1.3, -1.3),
      ("HALF_DOWN", 1.2, -1.2),
      ("half_even", 1.2, -1.2),
    ] as [(String, Double, Double)]).flatMap { mode, up, down in
      [
        Case("round", .float(1.25), .integer(1), .string(mode), gives: .float(up)),
        Case("round", .float(-1.25), .integer(1), .string(mode), gives: .float(down)),
      ]
    }
    + [
      Case("round", .float(0.001), .integer(2), .string("UP"), gives: .float(0.01)),
      Case("round", .float(0.0001), .integer(2), .string("CEILING"), gives: .float(0.01)),
      Case("round", .float(99.99), .integer(1), .string("UP"), gives: .float(100)),
      Case("round", .float(1.35), .integer(1), .string("HALF_EVEN"), gives: .float(1.4)),
    ]

  static let conversions: [Case] = [
    Case("toInteger", .string("1.7"), gives: .integer(1)), Case("toInteger", .string("-2.9"), gives: .integer(-2)),
    Case("toInteger", .string("foo"), gives: .null), Case("toInteger", .string(""), gives: .null),
    Case("toInteger", .string("1e3"), gives: .integer(1000)),
    Case("toInteger", .string("9223372036854775807.9"), gives: .integer(.max)), Case("toInteger", .string("0x1F"), gives: .null),
    Case("toInteger", .string(".5"), gives: .integer(0)), Case("toInteger", .string(" 42 "), gives: .integer(42)),
    Case("toInteger", .float(-2.9), gives: .integer(-2)), Case("toInteger", .float(.nan), gives: .null),
    Case("toInteger", .boolean(true), gives: .integer(1)),
    Case("toFloat", .string("5"), gives: .float(5)), Case("toFloat", .integer(3), gives: .float(3)),
    Case("toFloat", .string("nan(0x1)"), gives: .null),
    Case("toFloat", .string("1e"), gives: .null), Case("toFloat", .string("-.5e-1"), gives: .float(-0.05)),
    Case("toBoolean", .string("TRUE"), gives: .boolean(true)), Case("toBoolean", .string(" tru "), gives: .null),
    Case("toString", .float(2.3), gives: .string("2.3")), Case("toString", .boolean(false), gives: .string("false")),
    Case("toString", .integer(42), gives: .string("42")), Case("toIntegerOrNull", .list([]), gives: .null),
    Case("toIntegerOrNull", .float(1e30), gives: .null), Case("toFloatOrNull", .boolean(true), gives: .null),
    Case("toStringOrNull", .map([:]), gives: .null), Case("toBooleanOrNull", .float(1), gives: .null),
    Case("toIntegerList", .list([.string("1"), .null, .list([])]), gives: .list([.integer(1), .null, .null])),
    Case("toStringList", .list([.integer(1), .string("a")]), gives: .list([.string("1"), .string("a")])),
  ]

  static let others: [Case] = [
    Case("coalesce", .null, .null, .integer(1), .integer(2), gives: .integer(1)), Case("coalesce", .null, gives: .null),
    Case("exists", .null, gives: .boolean(false)), Case("exists", .integer(1), gives: .boolean(true)),
    Case("nullIf", .integer(1), .float(1), gives: .null), Case("nullIf", .integer(1), .null, gives: .integer(1)),
    Case("isEmpty", .string(""), gives: .boolean(true)), Case("isEmpty", .map(["a": .null]), gives: .boolean(false)),
    Case("valueType", .null, gives: .string("NULL")),
    Case("valueType", .list([.integer(1), .string("a"), .null]), gives: .string("LIST<INTEGER | STRING> NOT NULL")),
    Case("valueType", .list([.list([])]), gives: .string("LIST<LIST<NOTHING> NOT NULL> NOT NULL")),
    Case("timestamp", gives: .integer(1_700_000_000_123)), Case("head", .list([]), gives: .null),
    Case("last", .list([.integer(1), .integer(2)]), gives: .integer(2)),
    Case("tail", .list([]), gives: .list([])), Case("tail", .list([.integer(1), .integer(2)]), gives: .list([.integer(2)])),
    Case("reverse", .list([.integer(1), .null]), gives: .list([.null, .integer(1)])), Case("size", .list([.null]), gives: .integer(1)),
    Case("range", .integer(0), .integer(2), gives: .list([.integer(0), .integer(1), .integer(2)])),
    Case("range", .integer(2), .integer(0), gives: .list([])),
    Case("range", .integer(1), .integer(1), .integer(-7), gives: .list([.integer(1)])),
    Case("range", .integer(1381), .integer(-3412), .integer(-1298), gives: .list([1381, 83, -1215, -2513].map { .integer($0) })),
    Case("range", .integer(.min), .integer(.max), .integer(.max), gives: .list([Int.min, -1, Int.max - 1].map { .integer($0) })),
  ]

  static let graph: [Case] = [
    Case("labels", .node(0), gives: .list([.string("Person"), .string("Leader")])), Case("labels", .node(1), gives: .list([])),
    Case("id", .node(1), gives: .integer(1)), Case("elementId", .relationship(1), gives: .string("1")),
    Case("type", .relationship(0), gives: .string("KNOWS")), Case("type", .relationship(2), gives: .string("LEFT")),
    Case("startNode", .relationship(0), gives: .node(0)), Case("endNode", .relationship(0), gives: .node(1)),
    Case("properties", .node(0), gives: .map(["name": .string("Ada"), "born": .integer(1815)])),
    Case("properties", .relationship(1), gives: .map([:])),
    Case("properties", .map(["a": .null]), gives: .map(["a": .null])), Case("keys", .relationship(0), gives: .list([.string("since")])),
    Case("keys", .map(["b": .null, "a": .integer(1)]), gives: .list([.string("a"), .string("b")])),
    Case("keys", .node(1), gives: .list([])),
    Case("length", .path(Path(nodes: [0, 1], relationships: [0])), gives: .integer(1)),
    Case("nodes", .path(Path(nodes: [0, 1], relationships: [0])), gives: .list([.node(0), .node(1)])),
    Case("relationships", .path(Path(nodes: [0], relationships: [])), gives: .list([])),
  ]

  @Test(arguments: strings + numbers + conversions + others + graph)
  func gives(example: Case) throws {
    let answer = try FunctionBench().call(example.name, example.arguments)
    #expect(same(answer, example.expected), "\(answer)")
  }

  @Test(
    arguments: [
      ("toInteger", [.list([])], .typeError, "InvalidArgumentValue"), ("toFloat", [.boolean(true)], .typeError, "InvalidArgumentValue"),
      ("toString", [.node(0)], .typeError, "InvalidArgumentValue"), ("toBoolean", [.float(1)], .typeError, "InvalidArgumentValue"),
      ("toBoolean", [.integer(1)], .typeError, "InvalidArgumentValue"), ("type", [.integer(0)], .typeError, "InvalidArgumentValue"),
      ("labels", [.integer(1)], .typeError, "InvalidArgumentValue"), ("properties", [.list([])], .typeError, "InvalidArgumentValue"),
      ("toInteger", [.float(1e30)], .arithmeticError, "IntegerOverflow"),
      ("toInteger", [.string("1e30")], .arithmeticError, "IntegerOverflow"),
      ("toInteger", [.string("9223372036854775808")], .arithmeticError, "IntegerOverflow"),
      ("abs", [.integer(.min)], .arithmeticError, "IntegerOverflow"),
      ("range", [.integer(2), .integer(8), .integer(0)], .argumentError, "NumberOutOfRange"),
      ("range", [.float(0), .integer(1), .integer(1)], .argumentError, "InvalidArgumentType"),
      ("range", [.integer(0), .integer(1), .list([])], .argumentError, "InvalidArgumentType"),
      ("range", [.integer(.min), .integer(.max)], .limitExceeded, "ValueTooLarge"),
      ("left", [.string("a"), .integer(-1)], .argumentError, "NumberOutOfRange"),
      ("round", [.float(1), .integer(-1)], .argumentError, "NumberOutOfRange"),
      ("round", [.float(1), .integer(1), .string("SIDEWAYS")], .argumentError, "InvalidArgumentValue"),
      ("labels", [.node(2)], .entityNotFound, "DeletedEntityAccess"), ("keys", [.node(2)], .entityNotFound, "DeletedEntityAccess"),
      ("properties", [.relationship(2)], .entityNotFound, "DeletedEntityAccess"),
      ("startNode", [.relationship(2)], .entityNotFound, "DeletedEntityAccess"),
    ] as [(String, [Value], CypherError.Kind, String)])
  func fails(name: String, arguments: [Value], kind: CypherError.Kind, detail: String) {
    let error = #expect(throws: CypherError.self) { try FunctionBench().call(name, arguments) }
    #expect(error?.kind == kind && error?.phase == .runtime && error?.detail == detail)
  }

  @Test func identifiersAreRandomAndWellFormed() throws {
    let bench = FunctionBench()
    guard case .string(let first) = try bench.call("randomUUID"), case .string(let second) = try bench.call("randomUUID") else {
      Issue.record("no strings")
      return
    }
    #expect(first != second)
    for text in [first, second] {
      let pattern = try CompiledPattern("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
      #expect(pattern.matches(text), "\(text)")
    }
  }

  @Test func aReplacementCannotFillTheMemory() {
    let text = Value.string(String(repeating: "a", count: 100_000))
    let error = #expect(throws: CypherError.self) { try FunctionBench().call("replace", text, .string("a"), text) }
    #expect(error?.kind == .limitExceeded)
  }
}
