import Linguistics
import NewsGraphModel
import Testing

/// Where words begin and end.
@Suite struct TokenizerTests {
  @Test(arguments: [
    // Contractions and possessives.
    ("They didn't go", "They|did|n't|go"), ("They didn’t go", "They|did|n’t|go"), ("I can't, won't", "I|ca|n't|,|wo|n't"),
    ("cannot", "can|not"), ("We're gonna, gotta", "We|'re|gon|na|,|got|ta"),
    ("Ukraine's", "Ukraine|'s"), ("the ministers’ cars", "the|ministers|’|cars"),
    ("it's, I'm, they're, we've, she'd, he'll", "it|'s|,|I|'m|,|they|'re|,|we|'ve|,|she|'d|,|he|'ll"),
    ("O'Neill", "O'Neill"), ("N'Djamena", "N'Djamena"), ("N’Djamena's port", "N’Djamena|'s|port"), ("rock 'n' roll", "rock|'|n|'|roll"),
    // Abbreviations and initials.
    ("the U.S. said", "the|U.S.|said"), ("Gen. Ada Byron", "Gen.|Ada|Byron"), ("J. K. Byron", "J.|K.|Byron"), ("J.K. Byron", "J.K.|Byron"),
    ("Mr. and Mrs. Lund", "Mr.|and|Mrs.|Lund"), ("Ph.D.", "Ph.D."), ("at 5 p.m. today", "at|5|p.m.|today"), ("It ended.", "It|ended|."),
    ("St. Gallen", "St.|Gallen"), ("No. 5", "No.|5"), ("No.", "No|."), ("GEN. BYRON", "GEN.|BYRON"), ("Lund v. Byron", "Lund|v.|Byron"),
    ("c. 1818", "c.|1818"),
    // Numbers.
    ("1 000 troops", "1 000|troops"), ("1\u{A0}000\u{A0}000 euros", "1\u{A0}000\u{A0}000|euros"), ("€3.5bn", "€|3.5|bn"),
    ("$1,200.50", "$|1,200.50"), ("40%", "40|%"),
    ("16th of May", "16th|of|May"), ("the 1990s", "the|1990s"), ("2025-05-16", "2025-05-16"), ("at 10:30", "at|10:30"), ("F-16s", "F-16s"),
    ("Covid-19", "Covid-19"), ("5km", "5|km"), ("G7", "G7"),
    ("in 2024 100 people", "in|2024|100|people"), ("5-10 people", "5|-|10|people"), ("2019-20", "2019|-|20"), ("345-9945", "345-9945"),
    ("£5m", "£|5|m"), ("$3.5M", "$|3.5|M"), ("5G", "5G"), ("US$5bn", "US$|5|bn"), ("#1", "#|1"), ("#tag", "#tag"),
    // Hyphens, dashes and slashes.
    ("long-term", "long|-|term"), ("re-elected", "re-elected"), ("co-chair", "co-chair"), ("e-mail", "e-mail"),
    ("Russia-Ukraine talks", "Russia|-|Ukraine|talks"),
    ("Oslo–Bergen", "Oslo|–|Bergen"), ("well—no", "well|—|no"), ("and/or", "and|/|or"), ("w/o", "w/o"),
    ("cross-border", "cross-border"), ("X-ray", "X|-|ray"), ("al-Sharaa", "al-Sharaa"),
    // Signs.
    ("\"Stop,\" he said.", "\"|Stop|,|\"|he|said|."), ("“Stop,” he said.", "“|Stop|,|”|he|said|."), ("‘Stop’", "‘|Stop|’"),
    ("'Stop'", "'|Stop|'"),
    ("Wait... what", "Wait|...|what"), ("Wait… what", "Wait|…|what"), ("Really?!", "Really|?!"), ("No!!!", "No|!!!"),
    ("... and", "...|and"),
    ("Wait....What", "Wait|....|What"), ("so...no", "so|...|no"), ("well--no", "well|--|no"), ("Talks -- at last", "Talks|--|at|last"),
    ("f*** off*", "f***|off|*"), ("Fine :-) really", "Fine|:-)|really"), ("<a@b.example>", "<|a@b.example|>"), (">100", ">|100"),
    ("said.\"The vote", "said|.|\"|The|vote"), ("over).Then", "over|)|.|Then"), ("18+", "18|+"), ("35°C", "35|°|C"),
    ("(see [1])", "(|see|[|1|]|)"),
    ("AT&T", "AT&T"),
    ("It is over.The next", "It|is|over|.|The|next"), ("one,two", "one|,|two"), ("http://a.example/b?c=d.", "http://a.example/b?c=d|."),
    ("(www.a.example)", "(|www.a.example|)"),
    ("a.b@c.example,", "a.b@c.example|,"), ("@name said", "@name|said"), ("", ""), (" \n\t ", ""), ("a\u{200B}b", "a\u{200B}b"),
  ])
  func wordsAreCut(text: String, tokens: String) {
    let found = cut(text).tokens.map(\.text).joined(separator: "|")
    #expect(found == tokens)
  }

  /// Which words are one multiword token with the word before them: `+` stands between those, a space between others.
  @Test(arguments: [
    ("They didn't go", "They did+n't go"), ("cannot", "can+not"), ("can not", "can not"), ("They can nothing", "They can nothing"),
    ("I'm gonna", "I+'m gon+na"), ("Norway’s ships", "Norway+’s ships"), ("the ministers' cars", "the ministers+' cars"),
    ("long-term", "long - term"), ("'s", "'s"), ("40%", "40 %"), ("“Norway's”", "“ Norway+'s ”"), ("rock 'n' roll", "rock ' n ' roll"),
  ])
  func contractionsAreKnown(text: String, joined: String) {
    let tokens = cut(text).tokens
    var found = ""
    for (index, token) in tokens.enumerated() {
      if index > 0 { found += Contractions.isJoined(tokens[index - 1], token) ? "+" : " " }
      found += token.text
    }
    #expect(found == joined)
  }

  @Test func anApostropheThatClosesAQuoteIsNoPossessive() {
    let tokens = cut("'the talks'").tokens
    #expect(Contractions.isJoined(tokens[2], tokens[3]) && !Contractions.isJoined(tokens[2], tokens[3], isQuoted: true))
  }

  @Test func aTextThatBeginsWithAStopIsCut() async {
    await #expect(processExitsWith: .success) { _ = cut(". the end") }
  }

  @Test func tokensLieInTheTextInOrderAndHoldAllThatIsNotWhiteSpace() {
    var random = SeededGenerator(seed: 20)
    for _ in 0..<3000 {
      // A text that begins with a stop is known to trap, see above.
      let text = "A " + random.text(pieces: Int.random(in: 0...14, using: &random))
      let document = cut(text)
      let scalars = document.article.view.scalars
      var last = 0
      var sound = true
      for token in document.tokens {
        sound = sound && !token.span.isEmpty && token.span.start >= last && token.span.end <= scalars.count
        guard sound else { break }
        sound =
          token.text.unicodeScalars.elementsEqual(scalars[token.span.start..<token.span.end])
          && scalars[last..<token.span.start].allSatisfy(\.properties.isWhitespace)
        last = token.span.end
      }
      #expect(sound && scalars[last...].allSatisfy(\.properties.isWhitespace), "\(text.debugDescription)")
    }
  }

  @Test func everyTokenIsInOneSentenceOfItsBlock() {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<2000 {
      // A text that begins with a stop is known to trap, see above.
      let text = "A " + random.text(pieces: Int.random(in: 0...30, using: &random))
      let document = cut(text)
      let all = document.sentences.flatMap { Array($0.tokens) }
      #expect(all == Array(document.tokens.indices), "\(text.debugDescription)")
      for sentence in document.sentences {
        #expect(!sentence.tokens.isEmpty)
        let span = Span(document.tokens[sentence.tokens.lowerBound].span.start, document.tokens[sentence.tokens.upperBound - 1].span.end)
        #expect(document.article.view.blocks.contains { $0.span.contains(span) }, "a sentence crosses a block in \(text.debugDescription)")
      }
    }
  }

  @Test func longRunsAreCutToTheirEnd() {
    for text in [
      String(repeating: "a", count: 20_000), String(repeating: ".", count: 20_000), String(repeating: "\"", count: 20_000),
      String(repeating: "a-", count: 10_000),
      String(repeating: "1 ", count: 10_000), String(repeating: "a.b@", count: 5000), String(repeating: "('", count: 500),
      "http://" + String(repeating: ")", count: 20_000),
    ] {
      let document = cut(text)
      #expect(document.tokens.last?.span.end == document.article.view.blocks.last?.span.end)
    }
  }
}
