import NewsGraphModel
import Testing
import Validation

@Suite struct EvidenceVerifierTests {
  private func verify(_ change: (inout Graph) -> Void) -> [String] {
    var graph = SmallGraph.graph
    change(&graph)
    return EvidenceVerifier(graph).verify(SmallGraph.article).map(\.description)
  }

  @Test func aGraphThatQuotesExactlyHasNothingToReport() {
    #expect(verify { _ in } == [])
    #expect(EvidenceVerifier(SmallGraph.graph).checks(in: "one") == 5 + 2 * 4)
  }

  @Test func aMentionThatIsNotTheTextIsReportedWithItsLineAndColumn() {
    #expect(
      verify { $0.entities[1].mentions[0].text = "the Lyma talks" } == [
        "news/one.txt:2:14: error: a mention of 'event/talks-lima' says 'the Lyma talks', the article says 'the Lima talks' [verify-mention]"
      ])
  }

  @Test func aQuoteThatIsOffByOneIsReported() {
    let found = verify { graph in
      var evidence = graph.relations[1].evidence[0]
      evidence.span = Span(evidence.span.start + 1, evidence.span.end + 1)
      graph.relations[1] = graph.relations[1].with(evidence: [evidence])
    }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("news/one.txt:1:2: error: the quote of 'r-leads' says") == true, "\(found)")
  }

  @Test func spansBeyondTheTextAreReportedAndDoNotCrash() {
    let length = SmallGraph.article.scalars.count
    let found = verify { graph in
      graph.entities[1].mentions[0].span = Span(length, length + 14)
      var evidence = graph.relations[1].evidence[0]
      evidence.span = Span(0, .max)
      evidence.trigger = Span(length + 5, length + 9)
      evidence.subject = Span(3, 3)
      evidence.cues = [Cue(.date, Span(1, length + 1))]
      graph.relations[1] = graph.relations[1].with(evidence: [evidence])
    }
    #expect(found.count == 5)
    #expect(found.allSatisfy { $0.hasSuffix("[verify-span]") })
    #expect(found.contains { $0.hasPrefix("news/one.txt:2:\(length - 41 + 1):") }, "\(found)")
  }

  @Test func anArticleThatHasChangedIsReported() {
    var article = SmallGraph.article
    article.scalars[0] = "O"
    article.sha256 = ContentHash.sha256(String(article.scalars))
    let codes = EvidenceVerifier(SmallGraph.graph).verify(article).map(\.code)
    #expect(codes == ["verify-hash", "verify-mention", "verify-quote"])
  }

  @Test func anArticleThatTheGraphDoesNotKnowIsReported() {
    var article = SmallGraph.article
    article.id = "two"
    #expect(EvidenceVerifier(SmallGraph.graph).verify(article).map(\.code) == ["verify-document"])
  }

  @Test func canonicallyEqualTextIsNotTheSameText() {
    // `ë` as one code point and as two are equal as strings and not as evidence.
    let found = verify { graph in
      let span = SmallGraph.span("Zoë")
      graph.entities[3].mentions.append(EntityMention(document: "one", span: Span(span.start, span.end), text: "Zoe\u{308}", kind: .name))
    }
    #expect(found.count == 1)
  }

  @Test func everyOffsetHasTheLineAndColumnThatCountingGives() {
    var line = 1
    var column = 1
    let length = SmallGraph.article.scalars.count
    for (offset, scalar) in SmallGraph.article.scalars.enumerated() {
      let found = verify { graph in
        graph.entities[3].mentions = [EntityMention(document: "one", span: Span(offset, offset + 1), text: "\u{0}", kind: .name)]
      }
      #expect(found.first?.hasPrefix("news/one.txt:\(line):\(column): ") == true, "\(offset) of \(length)")
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
  }
}
