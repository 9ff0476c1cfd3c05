import Formats
import NewsGraphModel
import Testing

@Suite struct ExportViewTests {
  private let ontology = ExportView.ontology(SampleOntology.value)

  private func relation(
    _ id: String, _ type: String, _ source: String, _ target: String, addressees: [String] = [], polarity: Relation.Polarity = .positive,
    modality: Relation.Modality = .asserted
  ) -> Relation {
    Relation(
      id: id, type: type, source: source, target: target, addressees: addressees, polarity: polarity, modality: modality,
      event: "event/talks", confidence: 0.9,
      evidence: [SampleGraph.evidence("d", id.utf8.count * 10, "the words of \(id)")])
  }

  private var graph: Graph {
    Graph(
      documents: [DocumentRecord(id: "d", path: "d.txt", title: "Harbour talks", sha256: "ab")],
      entities: [
        SampleGraph.entity(
          "country/a", "Country", "Astovia", mentions: [SampleGraph.mention("d", 12, "Ast"), SampleGraph.mention("d", 900, "Ast")]),
        SampleGraph.entity("country/b", "Country", "Belmark"), SampleGraph.entity("person/c", "Person", "Ada Corvin"),
        SampleGraph.entity("event/talks", "Event", "Norrvik talks", properties: ["date": .string("2025-05-16")]),
        SampleGraph.entity("demand/1", "Demand", "d", properties: ["content": .string("an end to the blockade")]),
        SampleGraph.entity("proposal/1", "Proposal", "p", properties: ["content": .string("a joint patrol")]),
      ],
      relations: [
        relation("1", "demanded", "country/a", "demand/1", addressees: ["country/b"]), relation("22", "rejected", "country/b", "demand/1"),
        relation("333", "attended", "country/a", "event/talks"), relation("4444", "attended", "country/b", "event/talks"),
        relation("55555", "attended", "person/c", "event/talks", polarity: .negative),
        relation("666666", "leads", "person/c", "country/a", modality: .possible),
        relation("7777777", "proposed", "country/a", "proposal/1"),
      ])
  }

  @Test func onlyAffirmedRelationsAreShownUnlessAllAreAskedFor() {
    #expect(
      ExportView.apply(graph, ontology: ontology, options: ExportOptions()).relations.map(\.id) == ["1", "22", "333", "4444", "7777777"])
    #expect(ExportView.apply(graph, ontology: ontology, options: ExportOptions(status: .all)) == graph)
  }

  @Test func amongActorsADemandLeadsToWhoIsAskedAndAnAnswerToWhoAsked() {
    let view = ExportView.apply(graph, ontology: ontology, options: ExportOptions(view: .actors))
    #expect(view.entities.map(\.id) == ["country/a", "country/b", "person/c"])
    let shown = view.relations.map {
      "\($0.source) \($0.type) \($0.target) \($0.properties["content"]?.string ?? "")|\($0.properties["eventName"]?.string ?? "")"
    }
    #expect(
      Set(shown) == [
        "country/a demanded country/b an end to the blockade|Norrvik talks",
        "country/b rejected country/a an end to the blockade|Norrvik talks",
        "country/a sharedEvent country/b |Norrvik talks",
      ])
    #expect(view.relations.allSatisfy { $0.event == nil })
    #expect(view.relations.first { $0.type == "sharedEvent" }?.date == "2025-05-16")
    #expect(view.relations.first { $0.type == "sharedEvent" }?.evidence.count == 2)
  }

  @Test func amongActorsADeniedAttendanceIsNoSharedEvent() {
    let view = ExportView.apply(graph, ontology: ontology, options: ExportOptions(status: .all, view: .actors))
    #expect(!view.relations.contains { $0.type == "sharedEvent" && ($0.source == "person/c" || $0.target == "person/c") })
  }

  @Test func theLexicalViewJoinsSentencesAndArticlesToWhatTheyMention() {
    let view = ExportView.apply(graph, ontology: ontology, options: ExportOptions(view: .lexical))
    #expect(view.entities.contains { $0.id == "document/d" && $0.name == "Harbour talks" })
    let mentions = view.relations.filter { $0.type == "mentions" }.map { "\($0.source) \($0.target)" }
    #expect(mentions.sorted() == ["document/d country/a", "sentence/d-10-24 country/a"])
    #expect(view.relations.filter { $0.type == "contains" }.count == 5)
  }

  @Test func theMostConnectedNodesAreKeptWithWhatIsBetweenThem() {
    let view = ExportView.apply(graph, ontology: ontology, options: ExportOptions(top: 3))
    #expect(
      view.entities.map(\.id) == ["country/a", "country/b", "demand/1"]
        || view.entities.map(\.id) == ["country/a", "country/b", "event/talks"])
    let ids = Set(view.entities.map(\.id))
    #expect(view.relations.allSatisfy { ids.contains($0.source) && ids.contains($0.target) && ($0.event.map(ids.contains) ?? true) })
    #expect(ExportView.apply(graph, ontology: ontology, options: ExportOptions(top: 0)).entities.isEmpty)
  }

  @Test func formatsAreFoundByNameAndByPath() throws {
    #expect(try GraphFormats.named("GraphML").fileName == "graph.graphml")
    #expect(GraphFormats.forPath("a/b.GV")?.name == "dot")
    #expect(GraphFormats.forPath("a.txt") == nil && GraphFormats.forPath("jsonl") == nil)
    let error = #expect(throws: Diagnostic.self) { try GraphFormats.named("graphm") }
    #expect(error?.message == "unknown format 'graphm', expected one of graphml, jsonld, dot, jsonl, ngraph, did you mean 'graphml'")
  }
}
