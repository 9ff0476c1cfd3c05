import CypherEngine
import Testing

@Suite struct LiteralTests {
  @Test(arguments: [
    ("0", 0), ("42", 42), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
    ("- 9223372036854775808", Int.min),
    ("0x1A2b", 0x1A2B), ("0XfF", 255), ("-0x8000000000000000", Int.min), ("0x7FFFFFFFFFFFFFFF", Int.max), ("0o17", 15), ("-0o1", -1),
  ])
  func integersHaveThreeBases(text: String, expected: Int) throws {
    guard case .integer(expected) = try CypherParser.parseExpression(text).kind else {
      Issue.record("\(text) is not \(expected)")
      return
    }
  }

  @Test(arguments: [
    ("1.0", 1.0), (".1", 0.1), ("-.5", -0.5), ("1e9", 1e9), ("1.5E-3", 0.0015), (".1e+2", 10), ("007.5", 7.5), ("1e308", 1e308),
    ("1e-400", 0),
  ])
  func floatsHaveAPointOrAnExponent(text: String, expected: Double) throws {
    guard case .float(expected) = try CypherParser.parseExpression(text).kind else {
      Issue.record("\(text) is not \(expected)")
      return
    }
  }

  @Test(arguments: [
    ("''", ""), ("\"it's\"", "it's"), (#"'a\\b\'c\"d'"#, "a\\b'c\"d"), (#"'\b\f\n\r\t'"#, "\u{8}\u{C}\n\r\t"),
    (#"'\u00e9\U0001F600'"#, "é😀"),
    (#"'\uD83D\uDE00'"#, "😀"), ("'日本'", "日本"), ("'// no /* comment'", "// no /* comment"), ("'two\nlines'", "two\nlines"),
  ])
  func stringsResolveTheirEscapes(text: String, expected: String) throws {
    guard case .string(expected) = try CypherParser.parseExpression(text).kind else {
      Issue.record("\(text) is not \(expected)")
      return
    }
  }

  @Test(arguments: [
    ("$name", "name"), ("$0", "0"), ("$1st", "1st"), ("$`a b`", "a b"), ("$`a``b`", "a`b"), ("$where", "where"), ("$größe", "größe"),
  ])
  func parametersHaveNamesOrNumbers(text: String, expected: String) throws {
    guard case .parameter(expected) = try CypherParser.parseExpression(text).kind else {
      Issue.record("\(text) is not \(expected)")
      return
    }
  }

  @Test(arguments: [
    ("a", "a"), ("_1", "_1"), ("`a b`", "a b"), ("`a``b`", "a`b"), ("`RETURN`", "RETURN"), ("größe", "größe"), ("имя", "имя"),
  ])
  func namesAreWordsOfAnyScriptOrStandBetweenBackticks(text: String, expected: String) throws {
    guard case .variable(expected) = try CypherParser.parseExpression(text).kind else {
      Issue.record("\(text) is not \(expected)")
      return
    }
  }

  @Test(arguments: ["/**/1", "1//x", "/* a\n * b **/ 1 // c\r\n", "\u{FEFF}1", "\u{A0}1\u{2003}", "//x\r1"])
  func commentsAndBlanksArePassedOver(text: String) throws {
    guard case .integer(1) = try CypherParser.parseExpression(text).kind else {
      Issue.record("\(text) is not 1")
      return
    }
  }
}
