import NewsGraphModel
import Testing

/// The most important promise: what a sentence denies or only supposes never comes out as a fact.
@Suite struct NothingInventedTests {
  @Test(arguments: Doubt.denied) func whatIsDeniedOrSupposedIsNoFact(sentence: Doubt) throws {
    let document = try Newsroom.open.get().read(sentence.text)
    check(sentence.testDescription, knownToFail: Self.known) {
      #expect(!document.statements(sentence.relation).contains { $0.isAffirmed }, "found: \(document.account)")
    }
  }

  @Test(arguments: Doubt.planned) func whatLiesAheadIsNotSaidToHaveHappened(sentence: Doubt) throws {
    let document = try Newsroom.open.get().read(sentence.text)
    check(sentence.testDescription, knownToFail: Self.known) {
      #expect(
        !document.statements(sentence.relation).contains { $0.polarity == .positive && $0.modality == .asserted },
        "found: \(document.account)")
    }
  }

  @Test(arguments: affirmed) func whatIsSaidPlainlyIsAFact(sentence: Doubt) throws {
    let document = try Newsroom.open.get().read(sentence.text)
    #expect(
      document.statements(sentence.relation).contains { $0.polarity == .positive && $0.modality == .asserted }, "found: \(document.account)"
    )
  }

  @Test func everyKnownFailureIsASentenceHere() {
    let sentences = Set((Doubt.denied + Doubt.planned).map(\.testDescription))
    for sentence in Self.known.keys { #expect(sentences.contains(sentence), "\(sentence)") }
  }

  /// An analysis that never affirms anything would keep the promise too.
  private static let affirmed = [
    Doubt("leads", "Samuel Okoro led the Kenyan delegation."),
    Doubt("attended", "Leila Haddad attended the summit in Lima."),
    Doubt("demanded", "The union demanded a recount."),
    Doubt("proposed", "Norway proposed a truce."),
    Doubt("agreedTo", "Norway accepted the proposal."),
    Doubt("rejected", "Norway rejected the proposal."),
    Doubt("metWith", "Elena Marsh met Peter Oduya."),
    Doubt("memberOf", "Peru joined the Coastal Alliance."),
    Doubt("tookPlaceIn", "The summit was held in Lima."),
    Doubt("hosted", "Kenya hosted the conference."),
    Doubt("mediated", "Chile mediated the talks."),
    Doubt("holdsPosition", "Tomas Brandt became director of the Kestrel Group."),
  ]

  /// Sentences that still come out wrong, and why.
  private static let known: [String: String] = [
    "demanded: Elena Marsh rejected claims that she had demanded a recount.": "a clause below a noun that is rejected",
    "leads: Elena Marsh came close to leading the Audit Commission.": "`came close to`",
    "attended: Norway is believed to have attended the talks in Vienna.": "`is believed to`",
    "attended: Norway lied about attending the talks in Vienna.": "`lied about`",
    "attended: Norway pretended to have attended the talks in Vienna.": "`pretended to`",
    "attended: Norway scarcely attended the talks in Vienna.": "`scarcely`",
    "attended: Norway's presence at the talks in Vienna was denied by Kenya.": "a noun that is denied",
    "attended: Not once did Norway attend the talks in Vienna.": "`not once` at the front",
    "attended: Only if Kenya pays will Norway attend the talks in Vienna.": "a condition at the front",
    "demanded: Kenya dismissed as false a report that Norway had demanded a recount.": "a clause below a noun that is denied",
    "demanded: Norway did not and will not demand a recount.": "the first of two auxiliaries is lost",
    "demanded: Norway has never and will never demand a recount.": "the first of two auxiliaries is lost",
    "leads: Elena Marsh, president of Chile until 2019, agreed.": "a term that is over",
    "leads: Tomas Brandt was nearly elected president of Chile.": "`nearly`",
    "attended: Grace Mwangi was barred from attending the hearing in Oslo.": "`barred from`",
    "attended: Tomas Brandt was prevented from attending the talks in Vienna.": "`prevented from`",
    "attended: Tomas Brandt decided against attending the talks in Vienna.": "`decided against`",
    "attended: Kenya ruled out attending the conference in Nairobi.": "`ruled out` before a gerund",
    "attended: There is no evidence that Norway attended the talks in Vienna.": "a clause below a noun that is denied",
    "attended: Had Grace Mwangi attended the hearing in Oslo, the vote would have passed.": "an inverted condition",
    "attended: Few expected Norway to attend the talks in Vienna.": "`few` denies nearly as `no` does",
    "attended: Kenya will attend the conference only if Norway pays.": "a condition behind what lies ahead",
    "agreedTo: Norway has yet to accept the proposal.": "`has yet to`",
    "agreedTo: Norway almost accepted the proposal.": "`almost`",
    "leads: Instead of leading the Danish delegation, Maria Lund stayed in Oslo.": "`instead of` before a gerund",
    "leads: It is not true that Victor Anand leads the Rowing Federation.": "a clause below an adjective that is denied",
    "leads: The idea that Maria Lund leads the Kestrel Group is absurd.": "a clause below a noun that holds nothing true",
    "leads: Maria Lund stopped leading the Kestrel Group.": "`stopped` before a gerund",
    "proposed: Norway denied proposing a truce.": "`denied` before a gerund",
    "rejected: Norway stopped short of rejecting the proposal.": "`stopped short of`",
    "tookPlaceIn: Norway proposed holding the summit in Lima.": "an event inside a proposal",
    "attended: Leila Haddad is going to attend the talks in Vienna.": "`is going to`",
  ]
}
