import Linguistics
import NewsGraphModel
import Testing

/// Where sentences end.
@Suite struct SentenceTests {
  /// `|` stands where a sentence ends and another begins.
  @Test(arguments: [
    "The talks ended. | Norway left.", "Gen. Byron and Mr. Lund met. | Dr. Solheim left.", "She lives in the U.S. with her son.",
    "She left the U.S. | He stayed.",
    "She left the U.S. | The talks went on.", "J. K. Byron spoke.", "“It is over.” | Byron left.", "“It is over,” she said. | “Go home.”",
    "\"Is it over?\" she asked. | Nobody knew.",
    "\"Is it over?\" | Nobody knew.", "It ended!? | Yes.", "Wait... | Nobody left.", "It cost €3.5bn. | In 2019 it was less.",
    "He came at 5 p.m. | They had gone.", "The Kestrel Group Inc. was sold.",
    "No. 5 was late. | He was on time.", "The vote (the second.) failed.", "He spoke to Byron. | (She was late.)",
    "A list: one; two. | Done.", "Was it over? | No. | He left.", "It was late!!! | He left.", "It fell in 1805.[19] | He left.",
    "Some of it (e.g. The Harbour) was sold.", "They sold every ship. | iPhones came later.", "She asked Yahoo! about it.",
    "He came from Calif., she said.", "Lund v. Byron was lost.", "It rose approx. two points.", "OSLO -- | Norway left the talks.",
  ])
  func sentencesAreCut(marked: String) {
    let parts = marked.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    let document = cut(parts.joined(separator: " "))
    #expect(document.sentences.map { document.text($0.tokens) } == parts)
  }

  @Test func aLineEndsASentenceWithoutAStop() {
    let document = cut("Talks end in Geneva\nNorway left the talks on Friday\n\nKenya stayed. It won.")
    #expect(
      document.sentences.map { document.text($0.tokens) } == [
        "Talks end in Geneva", "Norway left the talks on Friday", "Kenya stayed.", "It won.",
      ])
  }

  @Test func aHeadlineKeepsItsKind() {
    let scalars = Array("Talks end Norway left.".unicodeScalars)
    var view = TextView()
    for (place, scalar) in scalars.enumerated() {
      view.append(scalar, original: Span(place, place + 1))
      if place == 8 { view.endBlock(.headline, from: 0) }
    }
    view.endBlock(.paragraph, from: 9)
    var document = Document(Article(id: "a", path: "a.txt", scalars: scalars, view: view))
    Linguistics.Tokenizer().annotate(&document)
    #expect(document.sentences.map(\.block) == [.headline, .paragraph])
    #expect(document.sentences.map { document.text($0.tokens) } == ["Talks end", "Norway left."])
  }

  @Test func noSentenceIsEndless() {
    let document = cut(String(repeating: "and ", count: 2000))
    #expect(document.sentences.count > 2)
    #expect(document.sentences.map(\.tokens.count).max() ?? 0 <= 1000)
  }
}
