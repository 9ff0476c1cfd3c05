import NewsGraphModel
import Testing

/// How names are compared.
@Suite struct NormalizationTests {
  @Test(arguments: [
    ("Éva  Nagy", "eva nagy"), ("ÅSE", "ase"), ("Łódź", "lodz"), ("Straße", "strasse"), ("O’Neill", "o'neill"), ("Jean–Luc", "jean-luc"),
    ("  N'Djamena\u{A0}", "n'djamena"), ("Þór", "thor"), ("a\u{200B}b\u{AD}c", "abc"), ("Ισταμπούλ", "ισταμπουλ"), ("", ""),
    ("\u{301}", ""),
  ])
  func namesAreFolded(name: String, folded: String) { #expect(name.folded == folded) }

  @Test func compositionJoinsLettersWithTheirMarks() {
    #expect(Array("e\u{301}".nfc.unicodeScalars) == ["é"])
    #expect(Array("\u{212B}".nfc.unicodeScalars) == ["Å"])
    #expect(Array("\u{1112}\u{1161}\u{11AB}".nfc.unicodeScalars) == ["한"])
  }

  @Test func foldingAndComposingTwiceIsAsOnce() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<4000 {
      let text = random.text()
      // Known to fail, see below.
      let folded = text.folded
      #expect(folded.folded.unicodeScalars.elementsEqual(folded.unicodeScalars), "\(text.debugDescription)")
      #expect(text.nfc.nfc.unicodeScalars.elementsEqual(text.nfc.unicodeScalars), "\(text.debugDescription)")
    }
  }

  @Test func theCapitalSharpSIsFolded() {
    #expect("GROẞ".folded == "gross")
  }

  @Test func equalTextsFoldAlike() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<4000 {
      let text = random.text()
      #expect(text.nfc == text, "composition changes no meaning")
      #expect(text.nfc.folded.unicodeScalars.elementsEqual(text.folded.unicodeScalars), "\(text.debugDescription)")
    }
  }

  @Test func foldedTextHasSingleSpacesInside() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<4000 {
      let folded = random.text().folded
      #expect(!folded.hasPrefix(" ") && !folded.hasSuffix(" ") && !folded.contains("  "), "\(folded.debugDescription)")
      #expect(!folded.unicodeScalars.contains { $0 != " " && $0.properties.isWhitespace }, "\(folded.debugDescription)")
    }
  }
}
