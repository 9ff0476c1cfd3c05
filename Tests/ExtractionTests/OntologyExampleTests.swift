import NewsGraphModel
import Testing

/// The examples in the shipped ontology say what each relation means; the analysis has to agree.
@Suite struct OntologyExampleTests {
  @Test(arguments: RelationExample.all) func theAnalysisAgreesWithTheOntology(example: RelationExample) throws {
    let document = try Newsroom.open.get().read(example.text)
    check(example.testDescription, knownToFail: Self.known) {
      example.isExpected ? expect(example, in: document) : expectNothing(of: example, in: document)
    }
  }

  @Test func everyRelationTypeHasExamplesOfBothKinds() throws {
    let ontology = try Newsroom.open.get().ontology
    #expect(RelationExample.all.count > 150)
    // A relation without triggers follows from others, as `addressedTo` does.
    for relation in ontology.relationTypes where !relation.triggers.isEmpty {
      #expect(relation.examples.contains { $0.isExpected }, "\(relation.name)")
      #expect(relation.examples.contains { !$0.isExpected }, "\(relation.name)")
    }
  }

  @Test func everyKnownFailureIsAnExample() {
    let sentences = Set(RelationExample.all.map(\.testDescription))
    for sentence in Self.known.keys { #expect(sentences.contains(sentence), "\(sentence)") }
  }

  private func expect(_ example: RelationExample, in document: Document) {
    let targets = example.spans(.target) + example.spans(.content)
    #expect(!example.spans(.source).isEmpty && !targets.isEmpty, "nothing is marked in '\(example.text)'")
    for source in example.spans(.source) {
      #expect(
        document.statements(example.relation).contains { statement in
          statement.polarity == example.polarity && statement.modality == example.modality
            && document.isSource(source, of: statement) && targets.contains(where: statement.evidence.object.overlaps)
        }, "found: \(document.account)")
    }
  }

  private func expectNothing(of example: RelationExample, in document: Document) {
    let affirmed = document.statements(example.relation).filter(\.isAffirmed)
    #expect(affirmed.isEmpty, "found: \(document.account)")
  }

  /// Sentences that the analysis does not understand yet, and why.
  private static let known: [String: String] = [
    "attended: Northwind Energy took part in the auction in March.": "an auction is no known kind of event",
    "holdsPosition: Samuel Okoro, who became ambassador to Norway in May, resigned.": "an office held towards a country",
    "holdsPosition: Tomas Brandt resigned as director of the Kestrel Group.": "an office that is given up",
    "memberOf: Peter Oduya sits on the Election Commission, the newspaper said.": "`sits` before a name is misread",
    "memberOf: The panel was joined by Leila Haddad.": "a panel without a name",
    "tookPlaceIn: The signing, a short ceremony, took place at the harbour museum.": "a building without a name",
  ]
}

/// One example of one relation type.
struct RelationExample: Sendable, CustomTestStringConvertible {
  let relation: String
  private let example: Example

  var text: String { example.text }
  var isExpected: Bool { example.isExpected }
  var polarity: Relation.Polarity { example.polarity }
  var modality: Relation.Modality { example.modality }
  var testDescription: String { "\(relation): \(text)" }

  func spans(_ role: Example.Role) -> [Span] { example.spans[role] ?? [] }

  /// Those of the ontology that the program carries.
  static let all: [RelationExample] = {
    guard let room = try? Newsroom.open.get() else { return [] }
    return room.ontology.relationTypes.flatMap { type in type.examples.map { RelationExample(relation: type.name, example: $0) } }
  }()
}
