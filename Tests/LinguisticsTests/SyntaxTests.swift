import Linguistics
import NewsGraphModel
import Testing

/// Parts of speech and trees of the shipped models.
@Suite struct SyntaxTests {
  /// `word<head:label` for the words that matter; `*` is the root.
  @Test(arguments: [
    ("Norway hosted the talks.", "Norway<hosted:nsubj talks<hosted:obj hosted<*:root"),
    ("The talks were hosted by Norway.", "talks<hosted:nsubj:pass were<hosted:aux:pass Norway<hosted:obl:agent by<Norway:case"),
    ("Ada Byron, who chairs the board, proposed a vote.", "Ada<proposed:nsubj chairs<Ada:acl:relcl board<chairs:obj vote<proposed:obj"),
    ("Ada Byron, head of the union, proposed a vote.", "Ada<proposed:nsubj head<Ada:appos vote<proposed:obj"),
    ("Ada Byron (the head of the union) proposed a vote.", "Ada<proposed:nsubj head<Ada:appos vote<proposed:obj"),
    ("She refused to attend the talks.", "She<refused:nsubj attend<refused:xcomp to<attend:mark talks<attend:obj"),
    ("She did not attend the talks.", "did<attend:aux not<attend:advmod talks<attend:obj attend<*:root"),
    ("Norway and Kenya attended the talks.", "Norway<attended:nsubj Kenya<Norway:conj and<Kenya:cc talks<attended:obj"),
    ("She said that Norway had left.", "left<said:ccomp that<left:mark Norway<left:nsubj had<left:aux"),
    ("Talks in Geneva ended on Friday.", "Talks<ended:nsubj Geneva<Talks:nmod Friday<ended:obl in<Geneva:case"),
    ("Norway's demand was ignored.", "Norway<demand:nmod:poss demand<ignored:nsubj:pass"),
    ("If it rains, they will leave.", "rains<leave:advcl If<rains:mark will<leave:aux"),
  ])
  func wordsHangWhereTheyBelong(text: String, expected: String) throws {
    let tokens = try Grammar.shipped.get().read(text).tokens
    for item in expected.split(separator: " ") {
      let parts = item.split(separator: "<").map(String.init)
      let (head, label) = (String(parts[1].prefix { $0 != ":" }), String(parts[1].drop { $0 != ":" }.dropFirst()))
      let token = try #require(tokens.first { $0.text == parts[0] })
      #expect((token.head < 0 ? "*" : tokens[token.head].text) == head && token.label == label, "'\(parts[0])' in '\(text)'")
    }
  }

  @Test(arguments: [
    ("led", "She led the party.", "lead", PartOfSpeech.verb), ("demands", "Their demands grew.", "demand", .noun),
    ("demands", "Norway demands peace.", "demand", .verb),
    ("talks", "The talks ended.", "talks", .noun), ("has", "She has left.", "have", .auxiliary),
    ("n't", "She didn't go.", "not", .particle),
    ("negotiators", "The negotiators left.", "negotiator", .noun), ("refused", "They refused to go.", "refuse", .verb),
    ("men", "The men left.", "man", .noun),
    ("Norway", "Norway left.", "norway", .properNoun), ("16", "On 16 May they met.", "16", .number),
  ])
  func wordsHaveALemmaAndAPart(word: String, text: String, lemma: String, part: PartOfSpeech) throws {
    let token = try #require(try Grammar.shipped.get().read(text).tokens.first { $0.text == word })
    #expect(token.lemma == lemma && token.part == part)
  }

  @Test func everySentenceIsOneTree() throws {
    let grammar = try Grammar.shipped.get()
    var random = SeededGenerator(seed: 22)
    for _ in 0..<700 {
      let text = "A " + random.text(pieces: Int.random(in: 0...25, using: &random))
      let document = grammar.read(text)
      for sentence in document.sentences { #expect(isTree(document.tokens, sentence.tokens), "\(text.debugDescription)") }
    }
  }

  @Test func theLongestSentenceIsOneTree() throws {
    let grammar = try Grammar.shipped.get()
    for text in [
      String(repeating: "Ada Byron, who led the talks, and ", count: 60), String(repeating: "( ", count: 400),
      String(repeating: "word, ", count: 300),
      String(repeating: "that Norway said ", count: 150), "Norway " + String(repeating: "(a) ", count: 200),
    ] {
      let document = grammar.read(text)
      for sentence in document.sentences { #expect(isTree(document.tokens, sentence.tokens)) }
    }
  }

  @Test func anyWordsWithAnyTagsGiveATree() throws {
    let parser = try Grammar.shipped.get().parser
    var random = SeededGenerator(seed: 23)
    for _ in 0..<500 {
      let words = (0..<Int.random(in: 0...20, using: &random)).map { _ in random.text(pieces: 1) }
      let (heads, labels) = parser.parse(words, tags: words.map { _ in UInt8.random(in: 0...255, using: &random) })
      #expect(heads.count == words.count && labels.count == words.count)
      #expect(heads.filter { $0 == words.count }.count == (words.isEmpty ? 0 : 1))
      for index in heads.indices {
        var (place, steps) = (index, 0)
        while place < words.count, steps <= words.count { (place, steps) = (heads[place], steps + 1) }
        #expect(place == words.count, "a cycle")
        #expect((heads[index] == words.count) == (labels[index] == "root"))
      }
    }
  }

  @Test func theSameTextGivesTheSameTreeInManyTasksAtOnce() async throws {
    let grammar = try Grammar.shipped.get()
    var random = SeededGenerator(seed: 24)
    let texts = (0..<20).map { _ in "A " + random.text(pieces: 30) }
    @Sendable func trees() -> [String] {
      texts.map { text in
        grammar.read(text).tokens.map { "\($0.text)/\($0.part)/\($0.penn)/\($0.lemma)/\($0.head)/\($0.label)" }.joined(separator: " ")
      }
    }
    let expected = trees()
    await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 { group.addTask { trees() } }
      for await found in group { #expect(found == expected) }
    }
  }

  /// Whether the tokens of a sentence hang below one of them, and none outside.
  private func isTree(_ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    guard sentence.filter({ tokens[$0].head < 0 }).count == 1 else { return false }
    return sentence.allSatisfy { index in
      var (place, steps) = (index, 0)
      while place >= 0, steps <= sentence.count {
        guard sentence.contains(place) else { return false }
        (place, steps) = (tokens[place].head, steps + 1)
      }
      return place < 0
    }
  }
}
