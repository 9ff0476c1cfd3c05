import NewsGraphModel
import Testing

/// What is demanded or proposed, to the word.
@Suite struct ContentTests {
  @Test(arguments: sentences) func theContentIsWhatTheSentenceAsksFor(relation: String, marked: String) throws {
    let sentence = MarkedText(marked)
    let document = try Newsroom.open.get().read(sentence.text)
    check(marked, knownToFail: Self.known) {
      #expect(document.statements(relation).map(\.evidence.object) == sentence.targets, "found: \(document.account)")
    }
  }

  @Test func everyKnownFailureIsASentenceHere() {
    let sentences = Set(Self.sentences.map(\.marked))
    for sentence in Self.known.keys { #expect(sentences.contains(sentence), "\(sentence)") }
  }

  private static let sentences: [(relation: String, marked: String)] = [
    ("demanded", "Norway demanded ⟪a recount⟫."),
    ("demanded", "Norway demanded ⟪a full recount of all votes⟫ on Monday."),
    ("demanded", "Norway demanded ⟪a recount⟫ and ⟪a new ballot⟫."),
    ("demanded", "Norway demanded that ⟪the court open the books⟫."),
    ("demanded", "Norway demanded that ⟪Kenya withdraw its ships⟫, the ministry said."),
    ("demanded", "“Norway demanded ⟪a recount⟫,” Elena Marsh said."),
    ("demanded", "Norway called on Kenya to ⟪open the border⟫."),
    ("demanded", "Norway called for ⟪an end to the strike⟫."),
    ("demanded", "Norway demanded ⟪the release of prisoners⟫, including soldiers."),
    ("demanded", "Norway demanded ⟪a recount⟫, but Kenya refused."),
    ("demanded", "Norway demanded ⟪a recount⟫ because the vote was close."),
    ("demanded", "Norway demanded ⟪a recount⟫ after the vote."),
    ("demanded", "Norway, which lost the vote, demanded ⟪a recount⟫ (the second this year)."),
    ("demanded", "⟪A recount⟫ was demanded by Norway."),
    ("proposed", "Norway proposed ⟪a truce⟫; Kenya did not."),
    ("proposed", "Norway proposed ⟪moving the court to Bergen⟫."),
    ("proposed", "Norway proposed to ⟪share the costs⟫."),
    ("proposed", "Norway offered to ⟪pay for the pier⟫."),
    ("proposed", "Norway's proposal to ⟪share the costs⟫ pleased Kenya."),
    ("proposed", "Norway suggested that ⟪both sides meet weekly⟫."),
  ]

  /// Sentences of which too much or too little is taken, and why.
  private static let known: [String: String] = [
    "Norway's proposal to ⟪share the costs⟫ pleased Kenya.": "`pleased` is taken for an adjective"
  ]
}
