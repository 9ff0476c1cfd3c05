import NewsGraphModel
import Testing

/// JSON texts, written and read.
@Suite struct JSONValueTests {
  @Test func whatIsWrittenIsReadAgain() throws {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<800 {
      let value = value(&random, depth: 0)
      for text in [value.compact, value.indented] {
        #expect(plain(try JSONValue.parse(text.utf8)) == plain(value), "\(text)")
      }
    }
  }

  @Test func aCompactValueIsOneLineThatAnyToolCanSplit() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<800 {
      let text = value(&random, depth: 0).compact
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{7F}" || $0 == "\u{2028}" || $0 == "\u{2029}" }, "\(text)")
    }
  }

  @Test(arguments: [
    ("0", JSONValue.integer(0)), ("-0.5", .decimal(-0.5)), ("9223372036854775807", .integer(.max)),
    ("-9223372036854775808", .integer(.min)),
    ("1e3", .integer(1000)), ("\"\\ud83d\\ude00\"", .string("😀")), ("\"\\u0000\"", .string("\0")), (" [ ] ", .array([])),
    ("{}", .object([])),
    ("true", .boolean(true)), ("null", .null), ("1", .integer(1)), ("[1,true]", .array([.integer(1), .boolean(true)])),
  ])
  func textsAreRead(text: String, value: JSONValue) throws { #expect(try JSONValue.parse(text.utf8) == value) }

  @Test(arguments: [
    "", " ", "{", "'a'", "nul", "+1", "01", "1.", ".5", "NaN", "Infinity", "\"\\x\"", "\"a", "[1 2]", "{a:1}", "1 2",
    "\"\n\"", "\"\\ud800\"", "// a\n1",
  ])
  func otherTextsAreRefused(text: String) {
    #expect { try JSONValue.parse(text.utf8) } throws: { ($0 as? Diagnostic)?.code == "json-syntax" }
  }

  @Test(arguments: [("[1,]", "a comma too many"), ("{\"a\":1,}", "a comma too many"), ("{\"a\":1,\"a\":2}", "a name that is there twice")])
  func whatTheParserLetsPass(text: String, why: String) {
    withKnownIssue("\(why) is let pass") { #expect(throws: Diagnostic.self) { try JSONValue.parse(text.utf8) } }
  }

  @Test func bytesThatAreNoTextAreRefused() {
    for bytes: [UInt8] in [[0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0xFF, 0xFE], [0]] {
      #expect(throws: Diagnostic.self) { try JSONValue.parse(bytes) }
    }
  }

  @Test func depthIsLimited() throws {
    _ = try JSONValue.parse((String(repeating: "[", count: 500) + String(repeating: "]", count: 500)).utf8)
    for depth in [600, 100_000] {
      #expect(throws: Diagnostic.self) {
        try JSONValue.parse((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
      }
      #expect(throws: Diagnostic.self) { try JSONValue.parse(String(repeating: "{\"a\":", count: depth).utf8) }
    }
  }

  @Test func damagedTextsAreReadOrRefused() throws {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<1500 {
      var bytes = Array(value(&random, depth: 0).compact.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        guard let place = bytes.indices.randomElement(using: &random) else { continue }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.removeSubrange(place...)
        }
      }
      // What can be read can be written and read again.
      guard let value = try? JSONValue.parse(bytes) else { continue }
      #expect(plain(try JSONValue.parse(value.compact.utf8)) == plain(value))
    }
  }

  @Test func membersAreFoundByName() {
    let value = JSONValue.object([.init("b", .integer(2)), .init("a", .array([.decimal(0.5)]))])
    #expect(value["b"]?.integer == 2 && value["b"]?.number == 2 && value["a"]?.array?.first?.number == 0.5)
    #expect(value["c"] == nil && JSONValue.null["a"] == nil && value["b"]?.string == nil)
    #expect(value.compact == #"{"b":2,"a":[0.5]}"#, "members keep the order in which they are given")
    #expect(value.indented == "{\n \"b\": 2,\n \"a\": [\n  0.5\n ]\n}")
  }

  private func value(_ random: inout SeededGenerator, depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth < 4 ? 8 : 6), using: &random) {
    case 0: return .null
    case 1: return .boolean(Bool.random(using: &random))
    case 2:
      return .integer(
        Bool.random(using: &random) ? Int.random(in: -100...100, using: &random) : Int.random(in: .min ... .max, using: &random))
    case 3: return .decimal(Double.random(in: -1...1, using: &random) * [1, 1e-9, 1e6, 1e18, 1e300].randomElement(using: &random)!)
    case 4, 5: return .string(random.text())
    case 6: return .array((0..<Int.random(in: 0...4, using: &random)).map { _ in value(&random, depth: depth + 1) })
    default:
      return .object(
        (0..<Int.random(in: 0...4, using: &random)).map {
          JSONValue.Member("\($0)" + random.text(longest: 6), value(&random, depth: depth + 1))
        })
    }
  }

  /// The value with members in order and with one kind of number, as JSON has only one.
  private func plain(_ value: JSONValue) -> JSONValue {
    switch value {
    case .integer(let number): .decimal(Double(number))
    case .array(let items): .array(items.map(plain))
    case .object(let members): .object(members.map { .init($0.name, plain($0.value)) }.sorted { $0.name.precedes($1.name) })
    default: value
    }
  }
}
