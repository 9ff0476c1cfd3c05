import Testing

@testable import NewsGraph

/// A text takes as many cells as terminals give it.
@Suite struct CellWidthTests {
  @Test(arguments: [
    ("", 0), ("Ada", 3), ("Füße", 4), ("Владимир", 8), ("עברית", 5), ("中文", 4), ("日本語", 6), ("한국", 4), ("ﾊﾝｶｸ", 4), ("ＡＢ", 4),
    ("e\u{301}", 1), ("n\u{303}\u{323}", 1), ("\u{1112}\u{1161}\u{11AB}", 2), ("🙂", 2), ("👩‍🚀", 2), ("👍🏽", 2), ("🇺🇦", 2), ("❤️", 2), ("❤", 1),
    ("1️⃣", 2), ("a\u{200B}b", 2), ("\u{FEFF}a", 1), ("soft\u{AD}hyphen", 11), ("…", 1), ("│", 1), ("½", 1), ("€", 1), ("☃", 1), ("⌚", 2),
    ("क", 1), ("ก็", 1), ("\u{20000}", 2), ("\u{301}", 0),
  ])
  func aTextTakesItsCells(text: String, cells: Int) {
    #expect(CellWidth.of(text) == cells, "\(text)")
  }

  @Test(arguments: ["", "Ada Byron", "李雷 and 韩梅梅", "👩‍🚀👩‍🚀👩‍🚀", "e\u{301}e\u{301}e\u{301}", "a中b文c"])
  func aCutTextFitsAndIsABeginning(text: String) {
    for cells in 0...CellWidth.of(text) + 2 {
      let cut = CellWidth.cut(text, to: cells)
      #expect(CellWidth.of(cut) <= cells)
      if CellWidth.of(text) <= cells {
        #expect(cut == text)
      } else if cells > 0 {
        #expect(cut.hasSuffix("…") && text.hasPrefix(cut.dropLast()))
        #expect(CellWidth.of(cut) >= cells - 1, "no more is lost than half a wide character")
      }
    }
  }

  @Test func wideRangesAscend() {
    // A range out of order would be lost to the search.
    for (range, next) in zip(WideCharacters.ranges, WideCharacters.ranges.dropFirst()) {
      #expect(range.upperBound < next.lowerBound, "\(range)")
    }
    for range in WideCharacters.ranges {
      for value in [range.lowerBound, range.upperBound] {
        #expect(Unicode.Scalar(value).map { WideCharacters.contains($0) } == true)
      }
      for value in [range.lowerBound - 1, range.upperBound + 1] where !WideCharacters.ranges.contains(where: { $0.contains(value) }) {
        #expect(Unicode.Scalar(value).map { WideCharacters.contains($0) } == false)
      }
    }
  }

  @Test(arguments: [
    ("a\nb", "a↵b"), ("a\r\nb", "a↵b"), ("a\n\nb", "a↵↵b"), ("a\tb", "a b"), ("\u{1B}[31mred", "\u{FFFD}[31mred"),
    ("\u{9B}2J", "\u{FFFD}2J"),
    ("\u{7F}\u{0}", "\u{FFFD}\u{FFFD}"), ("\u{2028}", "↵"), ("plain", "plain"),
  ])
  func nothingInALineOrdersTheTerminal(text: String, shown: String) {
    #expect(VisibleText.line(text) == shown)
  }
}
