import NewsGraphModel
import Testing
import Validation

@Suite struct ShippedOntologyTests {
  static let loaded = OntologyLoader.load(ShippedFiles.ontology, xsd: ShippedFiles.xsd, root: "Schemas/ontology")

  @Test func everyShippedFileLoadsWithoutADiagnostic() throws {
    #expect(Self.loaded.diagnostics.map(\.description) == [])
    let ontology = try #require(Self.loaded.ontology)
    #expect(
      ontology.entityTypes.map(\.name) == [
        "Agent", "Country", "Demand", "Document", "Event", "Organization", "Person", "Place", "Proposal", "Statement",
      ])
    #expect(
      ontology.relationTypes.map(\.name) == [
        "accused", "addressedTo", "agreedTo", "attended", "demanded", "holdsPosition", "hosted", "leads", "locatedIn", "mediated",
        "memberOf",
        "metWith", "partOf", "proposed", "rejected", "sanctioned", "supported", "talkedWith", "threatened", "tookPlaceIn",
      ])
  }

  @Test func aCountryIsAPlaceAndAnAgent() throws {
    let ontology = try #require(Self.loaded.ontology)
    #expect(ontology.types(of: "Country") == ["Country", "Place", "Agent"])
    #expect(ontology.allows("demanded", from: "Country", to: "Demand"))
    #expect(ontology.allows("tookPlaceIn", from: "Event", to: "Country"))
    #expect(!ontology.allows("attended", from: "Person", to: "Organization"))
  }

  @Test func concreteTypesLookDifferent() throws {
    let types = try #require(Self.loaded.ontology).entityTypes.filter { !$0.isAbstract }
    #expect(Set(types.compactMap(\.color)).count == types.count)
    #expect(Set(types.compactMap(\.shape)).count == types.count)
  }

  @Test(arguments: ["leads", "attended", "demanded", "proposed", "holdsPosition", "memberOf", "tookPlaceIn"])
  func relationsThatAreExtractedHaveTriggersAndExamplesOfEverySort(name: String) throws {
    let type = try #require(Self.loaded.ontology?.relationType(name))
    let asserted = type.examples.filter { $0.isExpected && $0.polarity == .positive }
    #expect(asserted.count >= 8)
    #expect(type.examples.filter { !$0.isExpected || $0.polarity == .negative }.count >= 6)
    #expect(asserted.contains { $0.modality == .planned })
    #expect(asserted.contains { $0.modality == .conditional })
    #expect(type.examples.contains { !$0.isExpected })
    // One trigger for any title stands for all of them.
    #expect(type.triggers.count >= 8 || type.triggers.contains { $0.lemma == "*" })
    #expect(Set(type.triggers.map(\.id)).count == type.triggers.count)
  }

  @Test func marksOfExamplesAreWhereTheirWordsAre() throws {
    let example = try #require(Self.loaded.ontology?.relationType("demanded")?.examples.first)
    #expect(example.text == "The union demanded a six-hour day of the port authority.")
    let words = example.spans.mapValues { spans in
      spans.map { String(String.UnicodeScalarView(Array(example.text.unicodeScalars)[$0.start..<$0.end])) }
    }
    #expect(words == [.source: ["The union"], .content: ["a six-hour day"], .addressee: ["the port authority"]])
  }
}
