import NewsGraphModel
import Testing
import Validation

@Suite struct OntologyDescriptionTests {
  let ontology: Ontology

  init() throws {
    ontology = try #require(ShippedOntologyTests.loaded.ontology)
  }

  @Test func theListNamesEveryTypeAndRelation() {
    let lines = OntologyDescription.list(ontology).split(separator: "\n")
    for type in ontology.entityTypes { #expect(lines.contains { $0.hasPrefix("  \(type.name) ") && $0.hasSuffix(type.description) }) }
    for type in ontology.relationTypes {
      #expect(lines.contains { $0.hasPrefix("  \(type.name) ") && $0.contains("→") || $0.contains("↔") })
    }
    #expect(lines.contains { $0.hasPrefix("  Country") && $0.contains("is Place, Agent") })
  }

  @Test func aRelationIsDescribedWithItsTriggersAndExamples() throws {
    let text = try OntologyDescription.describe("demanded", ontology)
    #expect(text.hasPrefix("demanded: Agent → Demand\n"))
    #expect(text.contains("of from"))
    #expect(text.contains("[The union]source demanded [a six-hour day]content of [the port authority]addressee."))
    #expect(text.contains("  none                   Demand for steel fell."), "\(text)")
    let type = try #require(ontology.relationType("demanded"))
    for trigger in type.triggers { #expect(text.contains(trigger.lemma)) }
  }

  @Test func aTypeIsDescribedWithWhatItInherits() throws {
    let text = try OntologyDescription.describe("Demand", ontology)
    #expect(text.contains("  is         Statement\n"), "\(text)")
    #expect(text.contains("  content  string  required  from Statement  "), "\(text)")
    #expect(text.contains("  target of  agreedTo, demanded, rejected\n"), "\(text)")
  }

  @Test func everyDescriptionHasNoTrailingSpaceAndEndsItsLastLine() throws {
    for name in ontology.entityTypes.map(\.name) + ontology.relationTypes.map(\.name) {
      let text = try OntologyDescription.describe(name, ontology)
      #expect(text.hasSuffix("\n") && !text.contains(" \n") && !text.hasSuffix("\n\n"))
    }
  }

  @Test func anUnknownNameGivesTheNearestOne() {
    let error = #expect(throws: Diagnostic.self) { try OntologyDescription.describe("atended", ontology) }
    #expect(error?.description == "error: unknown type 'atended', did you mean 'attended' [schema-unknown-name]")
  }
}
