import GraphAccess
import Testing

@testable import CypherEngine

@Suite struct TextTests {
  @Test(arguments: [
    ("ABCDEF", "AB", true, false, true), ("ABCDEF", "EF", false, true, true), ("ABCDEF", "CD", false, false, true),
    ("ABCDEF", "", true, true, true), ("", "", true, true, true), ("", "a", false, false, false), ("AB", "ABC", false, false, false),
    ("\nFoo\n", "\n", true, true, true), ("caf\u{E9}", "cafe", false, false, false), ("cafe\u{301}", "cafe", true, false, true),
    ("Запоріжжя", "рі", false, false, true),
  ])
  func predicatesGoByCodePoints(text: String, part: String, starts: Bool, ends: Bool, contains: Bool) {
    #expect(Text.startsWith(.string(text), .string(part)) == starts)
    #expect(Text.endsWith(.string(text), .string(part)) == ends)
    #expect(Text.contains(.string(text), .string(part)) == contains)
  }

  @Test func whatIsNoStringIsUnknown() {
    for value in SampleValues.all {
      if case .string = value { continue }
      for predicate in [Text.startsWith, Text.endsWith, Text.contains] as [(Value, Value) -> Bool?] {
        let known = SampleValues.all.filter { predicate(value, $0) != nil || predicate($0, value) != nil }
        #expect(known.isEmpty, "\(value)")
      }
    }
  }

  @Test func theSearchFindsWhatANaiveOneFinds() {
    // All texts of up to eight letters a and b against all parts of up to four.
    func words(_ length: Int) -> [[UInt8]] {
      (0...length).flatMap { length in (0..<1 << length).map { bits in (0..<length).map { UInt8(bits >> $0 & 1) } } }
    }
    var failures: [String] = []
    for text in words(8) {
      for part in words(4) {
        let naive = (0...max(0, text.count - part.count)).first { Array(text.dropFirst($0).prefix(part.count)) == part }
        let found = text.withUnsafeBufferPointer { text in
          part.withUnsafeBufferPointer { TextSearch.firstOccurrence(of: $0, in: text, from: 0) }
        }
        if found != (part.count > text.count ? nil : naive) { failures.append("\(part) in \(text)") }
      }
    }
    #expect(failures.isEmpty)
  }

  @Test func aTextThatBeginsAgainAndAgainIsSearchedInLinearTime() {
    let text = String(repeating: "a", count: 400_000)
    let part = String(repeating: "a", count: 100_000) + "b"
    #expect(!Text.contains(text, part))
    #expect(Text.contains(text + part, part))
  }
}
