import NewsGraphModel
import Testing

/// The most important promise: what a sentence denies or only supposes never comes out as a fact.
@Suite struct NothingInventedTests {
  @Test(arguments: Doubt.allDenied) func whatIsDeniedOrSupposedIsNoFact(sentence: Doubt) throws {
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
    let sentences = Set((Doubt.allDenied + Doubt.planned).map(\.testDescription))
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
  private static let known: [String: String] = [:]
}
