import NewsGraphModel
import Testing

/// Nobody is credited with what somebody else did.
@Suite struct ActorTests {
  @Test(arguments: deeds) func onlyWhoDoesItDoesIt(deed: Deed) throws {
    let sentence = MarkedText(deed.marked)
    let document = try Newsroom.open.get().read(sentence.text)
    check(deed.testDescription, knownToFail: Self.known) {
      for statement in document.statements(deed.relation) where statement.isAffirmed {
        #expect(sentence.sources.contains { document.isSource($0, of: statement) }, "too much: \(document.describe(statement))")
      }
    }
  }

  @Test func everyKnownFailureIsASentenceHere() {
    let sentences = Set(Self.deeds.map(\.testDescription))
    for sentence in Self.known.keys { #expect(sentences.contains(sentence), "\(sentence)") }
  }

  @Test func aSurnameOfTwoPeopleIsNeitherOfThem() throws {
    let document = try Newsroom.open.get().read("Grace Mwangi met Peter Mwangi in Lima. Mwangi attended the talks.")
    for statement in document.statements("attended") where statement.evidence.quote.contains("attended") {
      #expect(document.things[statement.source].name == "Mwangi", "found: \(document.account)")
    }
    #expect(document.things.filter { $0.type == "Person" }.contains { $0.name == "Grace Mwangi" })
    #expect(document.things.filter { $0.type == "Person" }.contains { $0.name == "Peter Mwangi" })
  }

  @Test(arguments: [
    ("Grace Mwangi met Tomas Brandt in Lima. Mwangi attended the talks.", "Grace Mwangi"),
    ("Grace Mwangi met Tomas Brandt in Lima. Brandt attended the talks.", "Tomas Brandt"),
    ("Grace Mwangi met Tomas Brandt in Lima. He attended the talks.", "Tomas Brandt"),
    ("Grace Mwangi met Tomas Brandt in Lima. She attended the talks.", "Grace Mwangi"),
    ("Oslo attended the talks.", "Norway"), ("Moscow attended the talks.", "Russia"),
    ("The Norwegians attended the talks.", "Norway"),
  ])
  func aShortNameStandsForWhoIsMeant(text: String, name: String) throws {
    let document = try Newsroom.open.get().read(text)
    let attended = document.statements("attended").filter { $0.evidence.quote.contains("attended") }
    #expect(attended.map { document.things[$0.source].name } == [name], "found: \(document.account)")
  }

  @Test func theSeatOfAGovernmentIsItsCountry() throws {
    let document = try Newsroom.open.get().read("The Kremlin demanded a recount.")
    withKnownIssue("a seat that acts stays a thing of its own") {
      #expect(document.statements("demanded").map { document.things[$0.source].name } == ["Russia"])
    }
  }

  /// A marked sentence: of the relation, nobody but the marked ones is a source.
  struct Deed: Sendable, CustomTestStringConvertible {
    let relation: String
    let marked: String

    init(_ relation: String, _ marked: String) { (self.relation, self.marked) = (relation, marked) }

    var testDescription: String { "\(relation): \(marked)" }
  }

  private static let deeds = [
    Deed("rejected", "Kenya accused ⟦Norway⟧ of rejecting the proposal."),
    Deed("hosted", "Kenya thanked ⟦Norway⟧ for hosting the conference."),
    Deed("attended", "Kenya praised ⟦Norway⟧ for attending the conference."),
    Deed("attended", "Kenya stopped Norway from attending the conference."),
    Deed("demanded", "⟦Kenya⟧ demanded that Norway reject the proposal."),
    Deed("rejected", "Kenya demanded that Norway reject the proposal."),
    Deed("agreedTo", "Kenya urged Norway to accept the proposal."),
    Deed("rejected", "The proposal by Kenya to hold talks in Lima was rejected by ⟦Norway⟧."),
    Deed("proposed", "⟦Norway⟧'s rejection of ⟦Kenya⟧'s proposal angered Chile."),
    Deed("leads", "The delegation of Kenya was led by ⟦Grace Mwangi⟧ and that of Norway by ⟦Tomas Brandt⟧."),
    Deed("leads", "The Kenyan delegation was led by ⟦Grace Mwangi⟧, the Norwegian delegation by ⟦Tomas Brandt⟧."),
    Deed("leads", "Grace Mwangi met the delegation led by ⟦Tomas Brandt⟧."),
    Deed("leads", "⟦Grace Mwangi⟧, flanked by Tomas Brandt, leads the Kenyan delegation."),
    Deed("leads", "⟦The chairman of the Audit Commission⟧, Samuel Okoro's brother, resigned."),
    Deed("leads", "Samuel Okoro, brother of the head of the Audit Commission, resigned."),
    Deed("leads", "Samuel Okoro, appointed by the president of Chile, resigned."),
    Deed("leads", "Samuel Okoro beat the president of Chile, ⟦Anna Reyes⟧."),
    Deed("leads", "⟦The son⟧ of Elena Marsh leads the Kestrel Group."),
    Deed("leads", "⟦Peter Oduya⟧ led the delegation that Elena Marsh was to have led."),
    Deed("leads", "Grace Mwangi replaced Samuel Okoro as deputy head of the Audit Commission."),
    Deed("demanded", "Not Elena Marsh but ⟦Peter Oduya⟧ demanded a recount."),
    Deed("demanded", "⟦Peter Oduya⟧, not Elena Marsh, demanded a recount."),
    Deed("demanded", "⟦Peter Oduya⟧ rather than Elena Marsh demanded a recount."),
    Deed("demanded", "⟦A lawyer⟧ for Elena Marsh demanded a recount."),
    Deed("proposed", "⟦Norway⟧ and not Kenya proposed a truce."),
    Deed("proposed", "A truce was proposed, but not by Norway."),
    Deed("attended", "Norway's ⟦Tomas Brandt⟧ attended the talks."),
    Deed("demanded", "⟦Supporters⟧ of Elena Marsh demanded a recount."),
    Deed("demanded", "⟦Opponents⟧ of Elena Marsh demanded her resignation."),
    Deed("demanded", "Elena Marsh, whose lawyer demanded a recount, resigned."),
    Deed("attended", "The talks were attended by ⟦Peter Oduya⟧ but not by Elena Marsh."),
    Deed("attended", "⟦The wife⟧ of President Elena Marsh attended the talks."),
    Deed("attended", "President Elena Marsh's adviser ⟦Peter Oduya⟧ attended the talks."),
    Deed("attended", "⟦An aide⟧ to Elena Marsh attended the talks."),
    Deed("attended", "All but Elena Marsh attended the talks."),
    Deed("attended", "Everyone except Elena Marsh attended the talks."),
    Deed("attended", "Instead of Elena Marsh, ⟦Peter Oduya⟧ attended the talks."),
    Deed("attended", "⟦Peter Oduya⟧ attended the talks on behalf of Elena Marsh."),
    Deed("attended", "⟦Peter Oduya⟧ attended the talks without Elena Marsh."),
    Deed("attended", "⟦Tomas Brandt⟧, whom Grace Mwangi had met, attended the talks."),
    Deed("attended", "⟦Tomas Brandt⟧ attended the talks and Grace Mwangi a concert."),
    Deed("metWith", "⟦Peter Oduya⟧ met an adviser to Elena Marsh."),
  ]

  /// Sentences that still come out wrong, and why.
  private static let known: [String: String] = [:]
}
