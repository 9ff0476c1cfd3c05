import NewsGraphModel
import Testing

/// Types, diagnostics and the pipeline's order.
@Suite struct OntologyTests {
  @Test(arguments: [
    ("partOf", "part_of"), ("iso3166", "iso3166"), ("", "_"), ("3d", "_3d"), ("Title", "title"), ("a_B", "a_b"),
    ("présidentDe", "pr_sident_de"),
  ])
  func aPropertyHasOneNameInAllPropertyGraphs(name: String, expected: String) {
    #expect(PropertyType(name: name, value: .string).snakeName == expected)
  }

  private let ontology = Ontology(
    entityTypes: [
      EntityType(name: "Place", label: "place", description: "", properties: [PropertyType(name: "where", value: .string)]),
      EntityType(
        name: "Country", label: "country", description: "", parents: ["Place", "Agent"],
        properties: [PropertyType(name: "code", value: .string)]),
      EntityType(name: "Agent", label: "agent", description: "", isAbstract: true),
      EntityType(name: "Person", label: "person", description: "", parents: ["Agent"]),
    ],
    relationTypes: [RelationType(name: "leads", label: "leads", description: "", sources: ["Agent"], targets: ["Country"])])

  @Test func aCountryIsAPlaceAndAnAgent() {
    #expect(ontology.types(of: "Country") == ["Country", "Place", "Agent"])
    #expect(ontology.isA("Country", "Agent") && ontology.isA("Country", "Country") && !ontology.isA("Agent", "Country"))
    #expect(ontology.types(of: "Ghost").isEmpty && !ontology.isA("Ghost", "Ghost"))
    #expect(ontology.properties(ofEntity: "Country").map(\.name) == ["code", "where"])
    #expect(ontology.entityTypes.map(\.name) == ["Agent", "Country", "Person", "Place"])
  }

  @Test func aRelationJoinsOnlyWhatItsTypeAllows() {
    #expect(ontology.allows("leads", from: "Person", to: "Country") && ontology.allows("leads", from: "Country", to: "Country"))
    #expect(!ontology.allows("leads", from: "Place", to: "Country") && !ontology.allows("leads", from: "Person", to: "Place"))
    #expect(!ontology.allows("follows", from: "Person", to: "Country"))
  }

  @Test func aCycleOfTypesEndsSomewhere() {
    let round = Ontology(
      entityTypes: [
        EntityType(name: "A", label: "a", description: "", parents: ["B"]),
        EntityType(name: "B", label: "b", description: "", parents: ["A"]),
      ], relationTypes: [])
    #expect(round.types(of: "A") == ["A", "B"])
  }

  @Test(arguments: [
    "subject", "object", "clause", "to-infinitive", "gerund", "possessor", "apposition", "quotation", "self", "of", "on behalf of",
  ])
  func aSlotIsWrittenAsItIsRead(word: String) { #expect(Trigger.Slot(word).word == word) }

  @Test(arguments: [("leads", "LEADS"), ("holdsPosition", "HOLDS_POSITION"), ("tookPlaceIn", "TOOK_PLACE_IN")])
  func relationsHaveANameForPropertyGraphs(name: String, upper: String) {
    #expect(RelationType(name: name, label: name, description: "", sources: [], targets: []).upperSnakeName == upper)
  }

  @Test func aDiagnosticSaysWhereAsFarAsItIsKnown() {
    #expect(Diagnostic(.error, path: "a.xml", line: 3, column: 7, "no 'x'", code: "c").description == "a.xml:3:7: error: no 'x' [c]")
    #expect(Diagnostic(.warning, path: "a.xml", line: 3, "no 'x'", code: "c").description == "a.xml:3: warning: no 'x' [c]")
    #expect(Diagnostic(.note, path: "a.xml", column: 7, "no 'x'", code: "c").description == "a.xml: note: no 'x' [c]")
    #expect(Diagnostic(.error, "no 'x'", code: "c").description == "error: no 'x' [c]")
    #expect(Diagnostic.Severity.note < .warning && Diagnostic.Severity.warning < .error)
  }

  @Test func aPipelineInTheWrongOrderIsRefused() throws {
    struct First: Annotator {
      static let name = "first"
      static let requires: Set<Layer> = []
      static let assigns: Set<Layer> = [.tokens]
      func annotate(_ document: inout Document) { document.tokens.append(Token(span: Span(0, 1), text: "a")) }
    }
    struct Second: Annotator {
      static let name = "second"
      static let requires: Set<Layer> = [.tokens]
      static let assigns: Set<Layer> = [.sentences]
      func annotate(_ document: inout Document) { document.sentences.append(Sentence(tokens: document.tokens.indices, block: .paragraph)) }
    }
    #expect(throws: Diagnostic(.error, "annotator 'second' requires tokens, which no annotator before it assigns", code: "pipeline-order"))
    {
      try AnnotationPipeline([Second(), First()])
    }
    let scalars = Array("a".unicodeScalars)
    let document = try AnnotationPipeline([First(), Second()]).annotate(
      Article(id: "a", path: "a", scalars: scalars, view: TextView(plain: scalars)))
    #expect(document.sentences.first?.tokens == 0..<1)
  }
}
