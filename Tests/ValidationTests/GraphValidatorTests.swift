import NewsGraphModel
import Testing
import Validation

@Suite struct GraphValidatorTests {
  let validator: GraphValidator

  init() throws {
    validator = GraphValidator(try #require(ShippedOntologyTests.loaded.ontology))
  }

  @Test func aSoundGraphPassesUnchanged() {
    let (graph, rejects) = validator.validate(SmallGraph.graph)
    #expect(rejects == [])
    #expect(graph == SmallGraph.graph)
  }

  @Test func theNearestLegalRelationIsNamed() throws {
    var graph = SmallGraph.graph
    graph.relations[0].target = "organization/northern-delegation"
    let (result, rejects) = validator.validate(graph)
    #expect(result.relations == [SmallGraph.leads])
    let reject = try #require(rejects.first)
    #expect(rejects.count == 1)
    #expect(reject.message == "Person attended Organization: attended needs an Event as target")
    #expect(reject.fix == "nearest legal relation: memberOf")
    #expect(
      reject.jsonLine
        == #"{"kind":"relation","id":"r-attended","rule":"relation-range","types":["Person","attended","Organization"],"message":"Person attended Organization: attended needs an Event as target","fix":"nearest legal relation: memberOf","document":"one","path":"news/one.txt","start":41,"end":97}"#
    )
  }

  @Test func arelationWrittenBackwardsIsToldSo() {
    var graph = SmallGraph.graph
    (graph.relations[0].source, graph.relations[0].target) = (graph.relations[0].target, graph.relations[0].source)
    let rejects = validator.validate(graph).rejects
    #expect(rejects.map(\.rule) == ["relation-domain"])
    #expect(rejects.first?.fix == "swap source and target")
    #expect(rejects.first?.message == "Event attended Person: attended needs an Agent as source and an Event as target")
  }

  struct Break: Sendable {
    var rule: String
    var kind: Reject.Kind
    /// What else goes because of it.
    var cascade: [String] = []
    var change: @Sendable (inout Graph) -> Void
  }

  // Entities in order: demand, event, organization, person, place. Relations: attended, leads.
  static let breaks: [Break] = [
    Break(rule: "document-id", kind: .document, cascade: ["evidence-document", "evidence-document", "mention-document"]) {
      $0.documents[0].id = ""
    },
    Break(rule: "document-duplicate-id", kind: .document) { $0.documents.append($0.documents[0]) },
    Break(rule: "document-hash", kind: .document, cascade: ["evidence-document", "mention-document"]) { $0.documents[0].sha256 = "ABC" },
    Break(rule: "document-date", kind: .property) { $0.documents[0].date = "May 2025" },
    Break(rule: "entity-id", kind: .entity) { $0.entities[0].id = "demand" },
    Break(rule: "entity-id", kind: .entity) { $0.entities[0].id = "demand/" },
    Break(rule: "entity-id", kind: .entity) { $0.entities[0].id = "demand/pause/x" },
    Break(rule: "entity-id", kind: .entity) { $0.entities[0].id = "Demand/ü" },
    Break(rule: "entity-duplicate-id", kind: .entity) { $0.entities.append($0.entities[0]) },
    Break(rule: "entity-type", kind: .entity) { $0.entities[0].type = "Demnd" },
    Break(rule: "entity-abstract", kind: .entity) { $0.entities[0].type = "Statement" },
    Break(rule: "entity-types", kind: .entity) { $0.entities[0].types = ["Demand"] },
    Break(rule: "entity-name", kind: .entity) { $0.entities[0].name = " " },
    Break(rule: "entity-property-missing", kind: .entity) { $0.entities[0].properties = [:] },
    Break(rule: "entity-property-empty", kind: .property, cascade: ["entity-property-missing"]) {
      $0.entities[0].properties["content"] = .string("")
    },
    Break(rule: "entity-property-unknown", kind: .property) { $0.entities[1].properties["plaec"] = .string("place/lima") },
    Break(rule: "entity-property-type", kind: .property) { $0.entities[1].properties["ordinal"] = .string("2") },
    Break(rule: "entity-property-type", kind: .property) { $0.entities[1].properties["date"] = .integer(2025) },
    Break(rule: "entity-property-date", kind: .property) { $0.entities[1].properties["date"] = .string("2025-05-18/2025-05-16") },
    Break(rule: "entity-property-dangling", kind: .property) { $0.entities[2].properties["country"] = .string("place/lmia") },
    Break(rule: "entity-kind", kind: .property) { $0.entities[1].properties["kind"] = .string("Meting") },
    Break(rule: "entity-id", kind: .entity, cascade: ["entity-property-rejected"]) {
      $0.entities[4].id = "Lima"
      $0.entities[2].properties["country"] = .string("Lima")
    },
    Break(rule: "entity-type", kind: .entity, cascade: ["relation-end-rejected", "relation-end-rejected"]) {
      $0.entities[3].type = "Persona"
    },
    Break(rule: "entity-type", kind: .entity, cascade: ["entity-property-rejected", "relation-end-rejected"]) {
      $0.entities[1].type = "Evnt"
    },
    Break(rule: "mention-document", kind: .mention) { $0.entities[3].mentions[0].document = "two" },
    Break(rule: "mention-span", kind: .mention) { $0.entities[3].mentions[0].span = Span(4, 4) },
    Break(rule: "mention-span", kind: .mention) { $0.entities[3].mentions[0].text = "Ada" },
    Break(rule: "relation-id", kind: .relation) { $0.relations[0].id = "" },
    Break(rule: "relation-id", kind: .relation) { $0.relations[0].id = "a b" },
    Break(rule: "relation-duplicate-id", kind: .relation) { $0.relations.append($0.relations[0]) },
    Break(rule: "relation-type", kind: .relation) { $0.relations[0].type = "atended" },
    Break(rule: "relation-dangling", kind: .relation) { $0.relations[0].source = "person/ada-okoya" },
    Break(rule: "relation-dangling", kind: .relation) { $0.relations[0].target = "event/nothing" },
    Break(rule: "relation-loop", kind: .relation) { $0.relations[0].target = $0.relations[0].source },
    Break(rule: "relation-range", kind: .relation) { $0.relations[0].target = "place/lima" },
    Break(rule: "relation-domain", kind: .relation) { $0.relations[0].source = "place/lima" },
    Break(rule: "relation-order", kind: .relation) {
      $0.relations[0].type = "metWith"
      $0.relations[0].target = "organization/northern-delegation"
    },
    Break(rule: "relation-confidence", kind: .relation) { $0.relations[0].confidence = 1.01 },
    Break(rule: "relation-confidence", kind: .relation) { $0.relations[0].confidence = .nan },
    Break(rule: "relation-sources", kind: .relation) { $0.relations[0].sources = 0 },
    Break(rule: "relation-sources", kind: .relation) { $0.relations[0].sources = 2 },
    Break(rule: "relation-property-missing", kind: .relation) {
      $0.relations[1].type = "holdsPosition"
    },
    Break(rule: "relation-property-unknown", kind: .property) { $0.relations[0].properties["role"] = .string("x") },
    Break(rule: "relation-property-dangling", kind: .property) { $0.relations[0].addressees = ["person/nobody"] },
    Break(rule: "relation-property-dangling", kind: .property) { $0.relations[0].event = "event/nothing" },
    Break(rule: "relation-property-dangling", kind: .property) { $0.relations[0].place = "place/nothing" },
    Break(rule: "entity-name", kind: .entity, cascade: ["relation-property-rejected"]) {
      $0.entities[0].name = ""
      $0.relations[0].attributedTo = $0.entities[0].id
    },
    Break(rule: "relation-date", kind: .property) { $0.relations[0].date = "yesterday" },
    Break(rule: "evidence-document", kind: .evidence, cascade: ["relation-evidence"]) { $0.changeEvidence { $0.document = "two" } },
    Break(rule: "evidence-quote", kind: .evidence, cascade: ["relation-evidence"]) { $0.changeEvidence { $0.quote += "x" } },
    Break(rule: "evidence-trigger", kind: .evidence, cascade: ["relation-evidence"]) { $0.changeEvidence { $0.trigger = Span(0, 3) } },
    Break(rule: "evidence-trigger", kind: .evidence, cascade: ["relation-evidence"]) { $0.changeEvidence { $0.trigger = Span(50, 50) } },
    Break(rule: "evidence-argument", kind: .evidence, cascade: ["relation-evidence"]) { $0.changeEvidence { $0.subject = Span(3, 3) } },
    Break(rule: "evidence-cue", kind: .evidence, cascade: ["relation-evidence"]) {
      $0.changeEvidence { $0.cues = [Cue(.negation, Span(3, 3))] }
    },
    Break(rule: "evidence-rule", kind: .evidence, cascade: ["relation-evidence"]) { $0.changeEvidence { $0.rule = "" } },
    Break(rule: "evidence-confidence", kind: .evidence, cascade: ["relation-evidence"]) { $0.changeEvidence { $0.confidence = -0.1 } },
  ]

  @Test(arguments: breaks.indices)
  func whatBreaksARuleIsTakenOutWithWhatDependsOnIt(index: Int) throws {
    let one = Self.breaks[index]
    var graph = SmallGraph.graph
    one.change(&graph)
    let (result, rejects) = validator.validate(graph)
    #expect(rejects.contains { $0.rule == one.rule && $0.kind == one.kind }, "\(one.rule): \(rejects)")
    let others = Set(rejects.map(\.rule)).subtracting([one.rule])
    #expect(others.isSuperset(of: one.cascade), "\(one.rule): \(rejects)")
    if one.cascade.isEmpty { #expect(rejects.count == 1, "\(one.rule): \(rejects)") }
    // What is left is sound, and says so.
    let (again, none) = validator.validate(result)
    #expect(none == [] && again == result)
    // Nothing went without a word: wholes that are missing are among the rejects.
    func missing(_ before: [String], _ after: [String]) -> Int { before.count - after.count }
    #expect(missing(graph.documents.map(\.id), result.documents.map(\.id)) == rejects.count { $0.kind == .document })
    #expect(missing(graph.entities.map(\.id), result.entities.map(\.id)) == rejects.count { $0.kind == .entity })
    #expect(missing(graph.relations.map(\.id), result.relations.map(\.id)) == rejects.count { $0.kind == .relation })
    for reject in rejects {
      #expect(!reject.message.isEmpty && !reject.message.hasSuffix("."))
      #expect(throws: Never.self) { try JSONValue.parse(Array(reject.jsonLine.utf8)) }
      #expect(!reject.jsonLine.contains("null"))
    }
  }

  @Test func nearestNamesAreOffered() {
    var graph = SmallGraph.graph
    graph.entities[0].type = "Demnd"
    graph.entities[1].properties["plaec"] = .string("place/lima")
    graph.relations[0].type = "atended"
    graph.relations[1].source = "person/ada-okoya"
    #expect(
      validator.validate(graph).rejects.map(\.fix)
        == ["nearest type: Demand", "nearest relation: attended", "nearest entity: person/ada-okoye", "nearest property: place"])
  }

  @Test func onePieceOfEvidenceThatFailsLeavesTheOthers() {
    var graph = SmallGraph.graph
    var bad = SmallGraph.leads.evidence[0]
    bad.document = "two"
    graph.relations[1] = SmallGraph.leads.with(evidence: SmallGraph.leads.evidence + [bad])
    graph.relations[1].sources = 2
    let (result, rejects) = validator.validate(graph)
    #expect(rejects.map(\.rule) == ["evidence-document"])
    #expect(result.relations[1].evidence == SmallGraph.leads.evidence)
    #expect(result.relations[1].sources == 1)
  }

  @Test func rejectsDoNotDependOnTheOrderOfTheParts() {
    var graph = SmallGraph.graph
    for one in Self.breaks { if one.kind == .property || one.kind == .mention { one.change(&graph) } }
    let first = validator.validate(graph).rejects
    #expect(first.count > 5)
    var turned = graph
    turned.entities.reverse()
    turned.relations.reverse()
    #expect(validator.validate(turned).rejects == first)
  }

  @Test func aLongChainOfRejectionsEnds() throws {
    let files = [
      "Link.xml": file(
        "<entity name='Link' label='link'><description>x</description><property name='next' type='entity' required='true'/></entity>"),
      "r.xml": file(
        "<relation name='joins' label='joins'><description>x</description><source type='Link'/><target type='Link'/></relation>"),
    ]
    let ontology = try #require(OntologyLoader.load(files, xsd: ShippedFiles.xsd, root: "").ontology)
    let chain = (0..<200).map {
      Entity(id: "link/\($0)", type: "Link", types: ["Link"], name: "x", properties: ["next": .string("link/\($0 + 1)")])
    }
    let (graph, rejects) = GraphValidator(ontology).validate(Graph(entities: chain))
    #expect(graph.entities.isEmpty)
    #expect(rejects.count { $0.kind == .entity } == 200)
  }
}

extension Graph {
  fileprivate mutating func changeEvidence(_ change: (inout Evidence) -> Void) {
    var evidence = relations[0].evidence[0]
    change(&evidence)
    relations[0] = relations[0].with(evidence: [evidence])
  }
}
