import NewsGraphModel
@testable import Resolution
import Testing

/// Who copies an article adds nothing to its facts.
@Suite struct CorroborationTests {
  /// Words that no other text has, as a report of its own would be.
  private static func report(_ count: Int, _ random: inout SeededGenerator) -> [String] {
    (0..<count).map { _ in "w\(Int.random(in: 0..<900, using: &random))" }
  }

  private static func articles(_ texts: [[String]], dates: [String?] = []) -> [(sketch: ShingleSketch, date: String?, id: String)] {
    texts.enumerated().map { number, words in
      (ShingleSketch(words: words), dates.indices.contains(number) ? dates[number] : nil, "a\(number)")
    }
  }

  @Test(arguments: [60, 150, 400, 1500, 6000]) func oneWordInTenChangedIsStillACopy(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    for _ in 0..<max(2, 1200 / count) {
      let text = Self.report(count, &random)
      var edited = text
      for place in Array(text.indices).shuffled(using: &random).prefix(count / 10) {
        edited[place] = "x\(Int.random(in: 0..<900, using: &random))"
      }
      let copies = NearCopies(Self.articles([text, edited]))
      #expect(copies.originals == [[], [0]] && Set(copies.sources(of: [0, 1]).values).count == 1)
    }
  }

  @Test func aPartAnotherHeadlineAndAnotherEndAreCopies() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      let text = Self.report(600, &random)
      let part = Array(text.prefix(200))
      let headed = Self.report(12, &random) + text.dropFirst(30)
      let extended = text + Self.report(400, &random)
      for copy in [part, headed, extended] {
        #expect(NearCopies(Self.articles([text, copy])).originals.flatMap { $0 }.count == 1)
        #expect(ShingleSketch(words: text).containment(ShingleSketch(words: copy)) > 0.8)
      }
    }
  }

  @Test func reportsOfTheirOwnAreNoCopiesThoughTheyQuoteTheSameWords() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<30 {
      let quotation = Self.report(60, &random)
      let texts = (0..<4).map { _ in Self.report(150, &random) + quotation + Self.report(100, &random) }
      let copies = NearCopies(Self.articles(texts))
      #expect(copies.originals.allSatisfy(\.isEmpty) && Set(copies.sources(of: 0..<4).values).count == 4)
    }
  }

  @Test func theOrderOfArticlesDoesNotMatter() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20 {
      let base = Self.report(300, &random)
      var texts = [base, Array(base.prefix(180)), base + Self.report(80, &random), Self.report(250, &random)]
      texts.append(Array(texts[3].dropFirst(90)))
      let articles = Self.articles(texts, dates: ["2025-05-20", nil, "2025-05-19", "2025-05", "2025-05-21"])
      func copies(_ articles: [(sketch: ShingleSketch, date: String?, id: String)]) -> [String: [String]] {
        let originals = NearCopies(articles).originals
        return Dictionary(uniqueKeysWithValues: articles.indices.map { (articles[$0].id, originals[$0].map { articles[$0].id }) })
      }
      let expected = copies(articles)
      #expect(expected["a2"] == [] && expected["a0"] == ["a2"] && expected["a1"] == ["a2"] && expected["a4"] == ["a3"])
      for _ in 0..<5 { #expect(copies(articles.shuffled(using: &random)) == expected) }
    }
  }

  @Test func whoCopiesTwoIsNoThirdSource() {
    var random = SeededGenerator(seed: 8)
    let (first, second) = (Self.report(200, &random), Self.report(200, &random))
    let dates: [String?] = ["2025-05-01", "2025-05-02", "2025-05-03"]
    let copies = NearCopies(Self.articles([first, second, first + second], dates: dates))
    #expect(Set(copies.originals[2]) == [0, 1])
    #expect(Set(copies.sources(of: [0, 1, 2]).values) == [0, 1] && Set(copies.sources(of: [1, 2]).values) == [1])
    #expect(copies.sources(of: [2]).count == 1 && copies.sources(of: []).isEmpty)
  }

  @Test(arguments: [0, 1, 3, 4, 7, 14]) func textsTooShortToTellAreCopiesOnlyWhenTheyAreTheSame(count: Int) {
    let words = (0..<count).map { "w\($0)" }
    let (sketch, other) = (ShingleSketch(words: words), ShingleSketch(words: words.dropLast() + ["other"]))
    #expect(sketch.containment(sketch) == (count > 7 ? 1 : 0))
    #expect(sketch.containment(other) == 0)
  }

  @Test func aCrowdOfCopiesAndALineUnderEveryArticleAreSoonCompared() {
    var random = SeededGenerator(seed: 9)
    let base = Self.report(400, &random)
    let trailer = Self.report(40, &random)
    let texts = (0..<300).map { number in
      number % 2 == 0 ? base.map { $0 == "w7" ? "n\(number)" : $0 } : Self.report(200, &random) + trailer
    }
    let copies = NearCopies(Self.articles(texts))
    #expect(copies.originals.count { !$0.isEmpty } == 149)
  }

  @Test func aFactOfACopyHasOneSourceAndNoMoreConfidence() throws {
    func page(_ id: String, _ words: [String]) -> Page {
      var page = Page(id, "⟦Ada Byron⟧ led ⟦Kestrel Group⟧.", .person, .organization).saying("leads", 0, 1, confidence: 0.8)
      page.add(words)
      return page
    }
    var random = SeededGenerator(seed: 10)
    let (text, other) = (Self.report(100, &random), Self.report(100, &random))
    let graph = Page.graph(page("a", text), page("b", Array(text.dropLast(5))), page("c", other))
    #expect(graph.documents.map(\.copyOf) == [nil, "a", nil])
    let relation = try #require(graph.relations.first)
    #expect(relation.sources == 2 && relation.evidence.count == 3 && relation.confidence == 0.96)
    let alone = try #require(Page.graph(page("a", text), page("b", text)).relations.first)
    #expect(alone.sources == 1 && alone.evidence.count == 2 && alone.confidence == 0.8)
  }
}
