import NewsGraphModel
import Testing

/// One word for how a relation stands to the facts, and choices of them.
@Suite struct RelationStatusTests {
  @Test(arguments: [
    (Relation.Polarity.positive, Relation.Modality.asserted, Relation.Status.asserted), (.positive, .planned, .planned),
    (.positive, .conditional, .conditional), (.positive, .possible, .possible), (.negative, .asserted, .denied),
    (.negative, .planned, .denied), (.negative, .possible, .denied),
  ]) func whatIsDeniedIsDeniedHoweverReal(polarity: Relation.Polarity, modality: Relation.Modality, status: Relation.Status) {
    #expect(Relation.Status(polarity, modality) == status)
    #expect(Relation.Status(polarity: polarity.rawValue, modality: modality.rawValue) == status)
  }

  @Test func aRowThatSaysNothingAsserts() {
    #expect(Relation.Status(polarity: nil, modality: nil) == .asserted)
    #expect(Relation.Status(polarity: "?", modality: "maybe") == .asserted)
  }

  @Test(arguments: [
    ("affirmed", StatusChoice.affirmed), ("all", .all), ("asserted,planned", .affirmed), ("Denied", StatusChoice([.denied])),
    ("denied, possible", StatusChoice([.denied, .possible])), ("affirmed,denied", StatusChoice([.asserted, .planned, .denied])),
    ("asserted,planned,conditional,possible,denied", .all),
  ]) func aChoiceIsAListOfWords(text: String, choice: StatusChoice) throws { #expect(try StatusChoice(text) == choice) }

  @Test(arguments: [("afirmed", "'affirmed'"), ("denid", "'denied'"), ("", "expected one of"), ("denied,", "expected one of")])
  func anotherWordIsRefusedWithTheNearest(text: String, hint: String) throws {
    let error = try #require(throws: Diagnostic.self) { try StatusChoice(text) }
    #expect(error.message.contains(hint), "\(error)")
  }
}
