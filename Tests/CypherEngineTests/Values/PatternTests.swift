import GraphAccess
import TestSupport
import Testing

@testable import CypherEngine

@Suite struct PatternTests {
  @Test(arguments: [
    ("abc", ["abc"], ["ab", "abcd", "xabc", ""]),
    ("", [""], ["a"]),
    ("a|bc|", ["a", "bc", ""], ["b", "abc"]),
    (".*Umerov.*", ["Rustem Umerov", "Umerov", "Umerova"], ["umerov", "Umero", "line\nUmerov"]),
    ("(?s).*Umerov.*", ["line\nUmerov"], []),
    ("(?i)umerov", ["UMEROV", "Umerov"], ["Umero"]),
    ("(?i)запоріжжя", ["ЗАПОРІЖЖЯ"], ["запоріж"]),
    ("(?i)straße", ["STRAßE", "straße"], ["strasse"]),
    ("(?i:a)b", ["Ab", "ab"], ["aB"]),
    ("(?i)a(?-i)b", ["Ab"], ["AB"]),
    ("((?i)a)b", ["Ab"], ["AB"]),
    ("(?i)[a-c]+", ["aBC"], ["d"]),
    ("(?i)[^a]", ["b"], ["a", "A"]),
    ("a*", ["", "a", "aaaa"], ["b", "ab"]),
    ("a+?b??", ["a", "aab"], ["b", "abb"]),
    ("a{2}", ["aa"], ["a", "aaa"]),
    ("a{2,}", ["aa", "aaaaa"], ["a"]),
    ("a{1,3}", ["a", "aa", "aaa"], ["", "aaaa"]),
    ("a{0}b", ["b"], ["ab"]),
    ("(ab){2}", ["abab"], ["ab"]),
    ("(?:ab|c)*", ["", "abcab"], ["ba"]),
    ("(?<year>\\d{4})-\\d\\d", ["2022-03"], ["22-03", "٢٠٢٢-٠٣"]),
    ("(?U)\\d+\\w", ["٢٠٢٢é"], ["x"]),
    ("\\w+\\s\\S+", ["ab é"], ["é b"]),
    ("\\D\\W", ["a-"], ["1-", "aa"]),
    ("[a-c-]+", ["a-b"], ["d"]),
    ("[]a]+", ["]a"], ["b"]),
    ("[\\]\\-x]+", ["]-x"], ["\\"]),
    ("[^0-9\\s]+", ["ab"], ["a1", "a b"]),
    ("[a-z&&[^aeiou]]+", ["xyz"], ["xay"]),
    ("[a-c[x-z]]+", ["axbz"], ["d"]),
    ("[\\d.]+", ["1.5"], ["1,5"]),
    ("\\p{Lu}\\p{L}*", ["Éa", "Київ"], ["éA"]),
    ("\\pN\\P{L}", ["1-"], ["1a"]),
    ("\\p{IsCyrillic}+", ["Умєров"], ["Umerov"]),
    ("\\p{Alpha}\\p{Punct}", ["a!"], ["é!"]),
    ("\\u0041\\x42\\x{1F600}\\uD83D\\uDE00\\0101", ["AB\u{1F600}\u{1F600}A"], ["AB"]),
    ("\\Qa[", ["a["], ["a"]),
    ("\\Qa.b\\E+", ["a.b", "a.bb"], ["axb"]),
    ("a\\.b\\\\", ["a.b\\"], ["axb\\"]),
    ("^abc$", ["abc"], ["abcd"]),
    ("^a$|^b$", ["a", "b"], ["ab"]),
    ("(?i)^a$", ["A"], ["b"]),
    ("a^b", [], ["ab"]),
    ("a$\\n", ["a\n"], ["a"]),
    ("(?m)a$\\n^b", ["a\nb"], ["ab"]),
    ("\\Aa\\z", ["a"], ["a\n"]),
    (".*\\bcat\\b.*", ["a cat.", "cat"], ["concat", "cats"]),
    ("a\\Bb", ["ab"], ["a b"]),
    ("a\\Rb", ["a\r\nb", "a\nb"], ["ab"]),
    ("(?x) a b # comment\n c", ["abc"], ["a b c"]),
    ("a.c", ["a\u{1F600}c", "aéc"], ["a\nc", "abbc"]),
    ("caf\u{E9}", ["caf\u{E9}"], ["cafe\u{301}"]),
    ("(|a)*b", ["b", "aab"], ["a"]),
    ("(a*)*b", ["aaab"], ["aaac"]),
    ("(?i)ab(?-i)cd|x", ["ABcd", "x"], ["abCD"]),
    ("(ab)?(cd)+(ef){0,2}", ["cd", "abcdcdef"], ["abef", ""]),
  ])
  func matchesWholeTexts(pattern: String, matching: [String], other: [String]) throws {
    let pattern = try CompiledPattern(pattern)
    for text in matching { #expect(pattern.matches(text), "'\(text)'") }
    for text in other { #expect(!pattern.matches(text), "'\(text)'") }
  }

  @Test(arguments: [
    "(", ")", "(a", "a)", "[", "[a", "[b-a]", "[a-\\d]", "*", "+a", "a**", "a{", "a{2", "a{x}", "{2}", "a{3,2}", "a{9999999}", "\\", "\\q",
    "\\xZ",
    "\\u12", "\\uD800", "\\x{110000}", "\\p{Nonsense}", "\\p", "\\1", "\\k<a>", "(?=a)", "(?!a)", "(?<=a)", "(?<!a)", "(?>a)", "a++",
    "(?y)a", "(?<a",
    "(?", "a{1000}{1000}", "((a{100}){100}){100}", "(((){999999}){999999}){999999}", "[[", "[a&&", "\\p{", "x|*", "(?i",
  ])
  func whatCannotBeReadIsAnError(pattern: String) {
    let error = #expect(throws: CypherError.self) { try CompiledPattern(pattern) }
    #expect(error?.kind == .syntaxError && error?.phase == .runtime && error?.detail == "InvalidRegularExpression")
  }

  @Test(arguments: [
    "(a+)+b", "(a*)*b", "(a|a)*b", "(a|aa)+b", "(.*)*x", "(a?){300}a{300}b", "(.*a){20}b", "((a+)+)+b", "(?i)(a|A|b|B)*c",
  ])
  func patternsThatBacktrackForeverElsewhereEnd(pattern: String) throws {
    let pattern = try CompiledPattern(pattern)
    #expect(!pattern.matches(String(repeating: "a", count: 2_000)))
  }

  @Test(arguments: [100, 100_000])
  func deepNestingIsReadOrRefused(depth: Int) {
    for (open, close) in [("(", ")"), ("(?:", ")*"), ("[", "]"), ("[^", "]")] {
      let text = String(repeating: open, count: depth) + "a" + String(repeating: close, count: depth)
      let pattern = try? CompiledPattern(text)
      #expect((pattern != nil) == (depth <= PatternParser.depthLimit))
      _ = pattern?.matches("a")
    }
  }

  @Test func noTextMakesTheParserTrap() {
    let alphabet = Array("ab([)]{}*+?|\\^$.-,&0123:<>=!#diswxpLuQEb \n\u{E9}".unicodeScalars)
    var random = SeededGenerator(seed: 7)
    var readable = 0
    for _ in 0..<5_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        text.unicodeScalars.append(alphabet[Int.random(in: alphabet.indices, using: &random)])
      }
      guard let pattern = try? CompiledPattern(text) else { continue }
      readable += 1
      _ = pattern.matches("ab1 \u{E9}\nAB")
    }
    #expect(readable > 500)
  }

  @Test func agreesWithANaiveMatcher() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      let node = Self.node(depth: 3, &random)
      let pattern = try CompiledPattern(Self.text(node))
      for text in Self.words {
        let expected = Self.ends(node, Array(text.unicodeScalars), 0).contains(text.unicodeScalars.count)
        if pattern.matches(text) != expected { Issue.record("\(Self.text(node)) and '\(text)'") }
      }
    }
  }

  @Test(arguments: [
    (".*Umerov.*", "Umerov"), ("abc|abd", ""), ("(abc)+d?ef", "abc"), ("a?b*", ""), ("(?i)abc", ""), ("x(?:yz)+w", "yz"),
    ("\\Qa.b\\E", "a.b"),
  ])
  func whatEveryMatchHasInItIsKnown(pattern: String, text: String) throws {
    #expect(try PatternParser.parse(pattern).requiredText == text)
  }

  @Test func theCacheKeepsPatternsApart() throws {
    let cache = PatternCache()
    for round in 0..<2 {
      for number in 0..<300 {
        #expect(try cache.matches(.string("n\(number)"), .string("n\(number)")) == true, "round \(round)")
        #expect(try cache.matches(.string("n"), .string("n\(number)")) == false)
      }
      #expect(try cache.matches(.string("\u{E9}"), .string("\u{E9}")) == true)
      #expect(try cache.matches(.string("\u{E9}"), .string("e\u{301}")) == false)
    }
    #expect(try cache.matches(.null, .string("a")) == nil)
    #expect(try cache.matches(.string("a"), .null) == nil)
    #expect(try cache.matches(.integer(1), .string("1")) == nil)
  }

  // MARK: - The naive matcher

  /// All texts of a and b up to length four.
  static let words = (0...4).flatMap { length in
    (0..<1 << length).map { bits in String((0..<length).map { bits >> $0 & 1 == 1 ? "a" : "b" as Character }) }
  }

  static func node(depth: Int, _ random: inout SeededGenerator) -> PatternNode {
    switch Int.random(in: 0..<(depth == 0 ? 3 : 7), using: &random) {
    case 0: return .scalar("a", ignoresCase: false)
    case 1: return .scalar("b", ignoresCase: false)
    case 2: return .any(includesLineEnds: false)
    case 3, 4: return .sequence((0..<2).map { _ in node(depth: depth - 1, &random) })
    case 5: return .alternation((0..<2).map { _ in node(depth: depth - 1, &random) })
    default:
      let least = Int.random(in: 0...2, using: &random)
      let most = Bool.random(using: &random) ? nil : least + Int.random(in: 0...2, using: &random)
      return .repetition(node(depth: depth - 1, &random), atLeast: least, atMost: most)
    }
  }

  static func text(_ node: PatternNode) -> String {
    switch node {
    case .scalar(let scalar, _): String(scalar)
    case .any: "."
    case .sequence(let nodes): nodes.map(text).joined()
    case .alternation(let nodes): "(?:\(nodes.map(text).joined(separator: "|")))"
    case .repetition(let node, let least, let most): "(?:\(text(node))){\(least),\(most.map { String($0) } ?? "")}"
    default: ""
    }
  }

  /// Where a match that begins at `start` can end.
  static func ends(_ node: PatternNode, _ text: [Unicode.Scalar], _ start: Int) -> Set<Int> {
    switch node {
    case .scalar(let scalar, _): return start < text.count && text[start] == scalar ? [start + 1] : []
    case .any: return start < text.count ? [start + 1] : []
    case .sequence(let nodes):
      return nodes.reduce([start]) { starts, node in starts.reduce(into: []) { $0.formUnion(ends(node, text, $1)) } }
    case .alternation(let nodes): return nodes.reduce(into: []) { $0.formUnion(ends($1, text, start)) }
    case .repetition(let node, let least, let most):
      var reached: Set<Int> = [start]
      var all: Set<Int> = least == 0 ? [start] : []
      for count in 1...max(1, most ?? least + text.count + 1) where most != 0 {
        reached = reached.reduce(into: []) { $0.formUnion(ends(node, text, $1)) }
        if count >= least { all.formUnion(reached) }
      }
      return all
    default: return [start]
    }
  }
}
