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
    ("demanded", "Norway asked Kenya ⟪not to leave the Coastal Alliance⟫."),
    ("demanded", "Norway urged Kenya ⟪never to withdraw its ships⟫."),
    ("demanded", "Norway demanded ⟪a new vote⟫, not a recount."),
    ("demanded", "Norway demanded not a recount but ⟪a new vote⟫."),
    ("demanded", "Norway asked the court for ⟪its ruling to not take effect⟫."),
    ("agreedTo", "Norway agreed ⟪not to withdraw its ships⟫."),
    ("proposed", "Norway offered ⟪not to withdraw its ships⟫."),
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
    (
      "demanded",
      "The Norwegian side repeated its demands to ⟪obtain promises from Kenya that the dam would be closed⟫ and to ⟪respect the new border⟫."
    ),
    ("demanded", "Leila Haddad reiterated Norway's demands, including ⟪a public inquiry⟫ and ⟪the return of the seized boats⟫."),
    ("demanded", "The union's demands were: ⟪higher night pay⟫, ⟪shorter shifts⟫ and ⟪a new canteen⟫."),
    ("demanded", "Among Norway's demands are ⟪a recount⟫ and ⟪a new ballot⟫."),
    ("demanded", "Norway's main demand is that ⟪Kenya withdraw its ships⟫."),
    ("demanded", "Norway's demands include ⟪a public inquiry⟫ and ⟪the return of the seized boats⟫."),
    ("demanded", "Norway called for ⟪an age limit for officials⟫ and for ⟪open accounts⟫."),
    ("demanded", "Norway insisted that ⟪the crew be either charged or freed by Wednesday⟫."),
    ("demanded", "Chile has asked for ⟪immediate debt relief⟫ to save its banks."),
    ("demanded", "Norway demanded ⟪the return of children⟫ and ⟪the exchange of prisoners⟫."),
    ("demanded", "Norway demanded that ⟪both sides lay down their arms⟫ and that ⟪aid convoys be let through⟫."),
    ("demanded", "Ada Byron said Kenya must ⟪drop its claims⟫ and ⟪withdraw its boats⟫."),
    ("demanded", "Norway urged Kenya to ⟪open the border⟫ and threatened to close its embassy."),
    ("demanded", "The Security Council adopted a resolution calling for ⟪the withdrawal of all troops⟫."),
    ("demanded", "The union has given the government until Friday to ⟪restore the housing allowance⟫."),
    ("demanded", "⟪The resignation⟫ that Norway demanded came late."),
    ("demanded", "Northwind Energy is pushing for the opposite: ⟪higher taxes on imports⟫."),
    ("demanded", "The parents demanded to know why."),
    (
      "proposed",
      "Norway will present ⟪its plan⟫ on Monday. The terms will include: ⟪no tariffs on fish⟫, ⟪a joint fund⟫ and ⟪yearly talks⟫."
    ),
    ("proposed", "An offer of ⟪engineering advice for the port⟫, made by Leila Haddad in a letter, will be discussed."),
    ("proposed", "Norway made an offer of ⟪a four-day truce⟫."),
    ("proposed", "Daniel Moreau proposed ⟪Bergen⟫ as the venue."),
    ("rejected", "Kenya rejects ⟪the possibility of foreign troops being sent to the border⟫, stressing that the sea is quiet."),
    ("rejected", "Kenya has rejected ⟪calls to open the border⟫."),
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
