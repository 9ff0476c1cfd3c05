import GraphAccess
import NewsGraphModel
import Testing

@testable import Inspection

@Suite struct GraphDifferenceTests {
  @Test(arguments: 1...30) func aGraphDoesNotDifferFromItself(seed: Int) {
    let view = Sample.view(Sample.random(UInt64(seed)), all: true)
    #expect(GraphDifference(from: view, to: view).isEmpty)
    #expect(GraphDifference(from: Sample.view(all: true), to: Sample.view(all: true)).isEmpty)
  }

  @Test(arguments: 1...60) func theOtherWayRoundIsTheMirror(seed: Int) {
    let (a, b) = (Sample.view(Sample.random(UInt64(seed))), Sample.view(Sample.random(UInt64(seed + 1000))))
    expectMirror(GraphDifference(from: a, to: b), GraphDifference(from: b, to: a))
  }

  private func expectMirror(_ there: GraphDifference, _ back: GraphDifference) {
    #expect(there.entitiesAdded == back.entitiesRemoved && there.entitiesRemoved == back.entitiesAdded)
    #expect(there.relationsAdded == back.relationsRemoved && there.relationsRemoved == back.relationsAdded)
    #expect(there.entitiesChanged.map(\.entity.id) == back.entitiesChanged.map(\.entity.id))
    #expect(there.relationsChanged.map(\.evidenceAdded) == back.relationsChanged.map(\.evidenceRemoved))
    let mirrored = back.entitiesChanged.map { $0.changes.map { GraphDifference.Change(property: $0.property, old: $0.new, new: $0.old) } }
    #expect(there.entitiesChanged.map(\.changes) == mirrored)
  }

  @Test func whatWasAddedRemovedAndChangedIsTold() throws {
    var records = Sample.records
    records.nodes.remove(at: 8)
    records.nodes.append(Sample.node("person/new", "Person", "New"))
    records.nodes[0].properties.removeAll { $0.key == "aliases" }
    records.nodes[1].properties.append(("title", .string("clerk")))
    records.relationships[0] = Sample.edge(
      "r1", "LEADS", 0, 2, weight: 3,
      evidence: [Sample.evidence("c", 1, "New words."), Sample.evidence("a", 9, "Łukasz leads the union.")],
      [("date", .string("2025-05-16"))])
    records.relationships.removeLast()
    let (old, new) = (Sample.view(all: true), Sample.view(records, all: true))
    let difference = GraphDifference(from: old, to: new)
    #expect(difference.entitiesAdded.map(\.id) == ["person/new"] && difference.entitiesRemoved.map(\.id) == ["person/ana-lund"])
    #expect(difference.entitiesChanged.map { $0.changes.map(\.property) } == [["title"], ["aliases"]], "in order of ids")
    #expect(difference.relationsRemoved.map(\.id) == ["r10"] && difference.relationsAdded.isEmpty)
    let changed = try #require(difference.relationsChanged.first)
    #expect(changed.changes == [.init(property: "weight", old: .decimal(2), new: .decimal(3))])
    #expect(changed.evidenceAdded.map(\.quote) == ["New words."] && changed.evidenceRemoved.map(\.quote) == ["He may lead it."])
    let gone = difference.relationsRemoved.reduce(0) { $0 + $1.evidenceCount }
    #expect(gone > 0 && difference.evidenceCounts == (1, 1 + gone), "a relation that goes takes its sentences along")
    #expect(difference.json["relations"]?["changed"]?.array?.count == 1)
    expectMirror(difference, GraphDifference(from: new, to: old))
  }

  @Test func parallelRelationsWithoutIdsAreCompared() {
    func graph(_ count: Int) -> InspectedGraph {
      Sample.view(
        GraphRecords(
          nodes: [.init(properties: [("id", .string("a"))])],
          relationships: (0..<count).map { _ in .init(type: "T", source: 0, target: 0) }))
    }
    #expect(GraphDifference(from: graph(2), to: graph(2)).isEmpty)
    #expect(GraphDifference(from: graph(2), to: graph(5)).relationsAdded.count == 3)
  }
}

@Suite struct ScopeTests {
  @Test(arguments: [
    ("2023", ["person/ana-reyes", "organization/union", "person/zelensky"], ["r1", "r2", "r3", "r5", "r7", "r8", "r9", "r10"]),
    ("2025-05-15", ["person/zelensky"], ["r1", "r8"]), ("2025-06", ["person/zelensky"], ["r8"]), ("2025-07-01", [], ["r8"]),
    ("2025-07-02", [], []),
  ]) func laterThingsAreLeftOut(day: String, entities: [String], relations: [String]) {
    let (whole, view) = (Sample.view(all: true), Sample.view(all: true, asOf: day))
    #expect(Set(whole.nodes).subtracting(view.nodes).map { whole.entity($0).id }.sorted() == entities.sorted())
    let gone = Set(whole.relationships).subtracting(view.relationships).map { whole.relation($0).id }
    #expect(gone.sorted() == relations.sorted())
  }

  @Test func onlyWhatIsAffirmedIsLookedAtUnlessAsked() {
    let view = Sample.view()
    #expect(
      Set(Sample.view(all: true).relationships).subtracting(view.relationships).map { view.relation($0).id }.sorted() == ["r6", "r7"])
  }

  @Test func hostilePropertiesAreNoTrap() {
    let values: [Value] = [
      .null, .integer(.min), .integer(.max), .float(.nan), .float(.infinity), .string(""), .string("[{\"quote\":1},{}]"), .string("{"),
      .list([.list([]), .integer(1)]), .map(["a": .string("b")]), .boolean(true), .string("\u{0}\u{1B}[2J"),
    ]
    let names = [
      "id", "entity_id", "name", "type", "kind", "aliases", "content", "mentions", "first_seen", "rel_id", "polarity", "modality", "date",
      "start_date", "end_date", "addressees", "event", "place", "attributed_to", "confidence", "weight", "evidence_count", "sources",
      "quote",
      "evidence",
    ]
    for value in values {
      let properties = names.map { (key: $0, value: value) }
      let records = GraphRecords(
        nodes: [.init(labels: [""], properties: properties), .init()],
        relationships: [
          .init(type: "", source: 0, target: 1, properties: properties), .init(type: "_", source: 1, target: 1, properties: properties),
        ])
      let view = Sample.view(records, all: true, asOf: "2025")
      for node in view.nodes {
        let dossier = Dossier(view.entity(node), in: view)
        #expect((try? JSONValue.parse(dossier.json.compact.utf8)) != nil)
      }
      for json in [
        Timeline(view).json, GraphStatistics(view).json, Ranking(view).json, NameSearch("a", in: view).json,
        GraphDifference(from: view, to: Sample.view()).json, WhoAnswer(.init(types: ["", "_"], object: "x"), in: view).json,
      ] {
        #expect((try? JSONValue.parse(json.indented.utf8)) != nil)
      }
    }
  }
}
