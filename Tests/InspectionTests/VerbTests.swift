import GraphAccess
import NewsGraphModel
import Testing

@testable import Inspection

@Suite struct DossierTests {
  private func dossier(_ id: String, _ view: InspectedGraph) throws -> Dossier {
    Dossier(view.entity(try #require(view.node(id: id))), in: view)
  }

  @Test func rolesAreInOrderOfTime() throws {
    let dossier = try dossier("person/lukasz-zolty", Sample.view())
    #expect(dossier.roles.map(\.id) == ["r10", "r1"])
  }

  @Test func theSurestSentenceIsTheProof() throws {
    let proof = try dossier("person/lukasz-zolty", Sample.view()).roles.last?.proof
    #expect(proof?.quote == "Łukasz leads the union.")
    #expect(proof?.article == "a" && proof?.span == Span(9, 32))
  }

  @Test func relationsAreGroupedByTypeAndDirection() throws {
    let groups = try dossier("person/ana-reyes", Sample.view(all: true)).groups
    #expect(groups.map { "\($0.isOutgoing ? ">" : "<")\($0.type)" } == [">ATTENDED", ">HOLDS_POSITION", ">LEADS", ">MET_WITH"])
    #expect(groups.last?.relations.map(\.id) == ["r8", "r7"], "said both ways, both are in one group, dated first")
  }

  @Test func aLoopIsToldOnce() throws {
    let dossier = try dossier("person/ana-reyes", Sample.view())
    #expect(dossier.groups.flatMap(\.relations).count { $0.id == "r9" } == 1)
  }

  @Test func marksSayWhatIsDeniedAndUnsure() throws {
    let relations = try dossier("organization/port", Sample.view(all: true)).groups.flatMap(\.relations)
    let rejected = try #require(relations.first { $0.id == "r6" })
    #expect(rejected.marks == ["denied"] && rejected.attributedTo == Mentioned(id: "person/ana-reyes", name: "Ana Reyes"))
    #expect(try dossier("organization/port", Sample.view()).groups.flatMap(\.relations).map(\.id) == ["r2"])
    #expect(try dossier("person/ana-reyes", Sample.view()).groups.first?.relations.first?.marks == ["planned"])
  }

  @Test func whatWasPutToAnEntityIsToldToo() throws {
    let references = try dossier("organization/port", Sample.view()).references
    #expect(references.map(\.part) == [.addressee] && references.map(\.relation.id) == ["r3"])
  }

  @Test func aStatementIsNamedByAllItsWords() throws {
    #expect(try dossier("demand/close", Sample.view()).entity.name == "close the quay before the winter comes")
  }

  @Test func onlyPropertiesThatReferToEntitiesShowTheirNames() throws {
    #expect(try dossier("event/talks", Sample.view()).properties.map(\.text) == ["2025-06-01/2025-06-02", "7", "Oslo"])
    let foreign = Sample.view(
      GraphRecords(nodes: [.init(properties: [("id", .integer(7)), ("age", .integer(7)), ("name", .string("x"))])]))
    #expect(try dossier("7", foreign).properties.map(\.text) == ["7"])
  }

  @Test func theJSONHasTheDocumentedKeys() throws {
    let json = try dossier("person/lukasz-zolty", Sample.view()).json
    guard case .object(let members) = json else {
      Issue.record("no object")
      return
    }
    #expect(
      members.map(\.name) == [
        "entity", "labels", "aliases", "properties", "mentions", "first_seen", "last_seen", "roles", "relations", "references",
      ])
    #expect(json["roles"]?.array?.first?["target"]?["id"]?.string == "organization/union")
    #expect(try JSONValue.parse(json.indented.utf8)["mentions"]?.integer == 7)
  }
}

@Suite struct NeighborListTests {
  private func list(_ records: GraphRecords, _ node: NodeID, depth: Int, _ direction: Traversal.Orientation) -> NeighborList {
    let view = Sample.view(records, all: true)
    return NeighborList(of: view.entity(node), in: view, depth: depth, direction: direction)
  }

  @Test(arguments: 1...60) func theyAreTheNodesOfTheNeighborhood(seed: Int) throws {
    let records = Sample.random(UInt64(seed))
    for direction in [Traversal.Orientation.outgoing, .incoming, .both] {
      for depth in 1...3 {
        let found = list(records, 0, depth: depth, direction).neighbors
        let expected = try MemoryGraph(records).neighborhood(of: 0, hops: depth, along: Traversal(direction)).dropFirst()
        #expect(Set(found.map { "\($0.entity.node) \($0.distance)" }) == Set(expected.map { "\($0.node) \($0.distance)" }))
        #expect(found.map(\.distance) == found.map(\.distance).sorted())
        #expect(found.allSatisfy { neighbor in neighbor.relations.allSatisfy { [$0.source, $0.target].contains(neighbor.entity) } })
        #expect(found.allSatisfy { !$0.relations.isEmpty })
      }
    }
  }

  @Test(.timeLimit(.minutes(1))) func aDepthWithoutEndEndsWithTheGraph() {
    let records = Sample.random(3)
    #expect(list(records, 0, depth: .max, .both).neighbors.map(\.entity) == list(records, 0, depth: 1000, .both).neighbors.map(\.entity))
  }

  @Test func typesAndStatusRestrict() throws {
    let view = Sample.view()
    let list = NeighborList(of: view.entity(1), in: view, types: ["MET_WITH"])
    #expect(list.neighbors.map(\.entity.id) == ["person/zelensky"])
    #expect(NeighborList(of: view.entity(1), in: view, types: ["TOOK_PLACE_IN"]).neighbors.isEmpty)
  }
}

@Suite struct ProvenPathsTests {
  @Test(arguments: 1...80) func hopsJoinAndNoWayIsShorter(seed: Int) throws {
    let records = Sample.random(UInt64(seed))
    let view = Sample.view(records, all: true)
    for target in view.nodes {
      let paths = ProvenPaths(from: view.entity(0), to: view.entity(target), in: view, limit: 100)
      let length = try ShortestPathSearch(in: view.graph).length(from: 0, to: target)
      #expect(paths.length == length)
      for way in paths.ways {
        #expect(way.hops.count == length && way.hops.first?.from.node == 0 && way.hops.last?.to.node == target)
        for (hop, next) in zip(way.hops, way.hops.dropFirst()) { #expect(hop.to == next.from) }
        for hop in way.hops {
          #expect(!hop.relations.isEmpty)
          #expect(hop.relations.allSatisfy { Set([$0.source, $0.target]) == Set([hop.from, hop.to]) })
        }
      }
      #expect(Set(paths.ways.map { $0.hops.map(\.to.node) }).count == paths.ways.count, "no way is shown twice")
    }
  }

  @Test func whatArticlesDenyJoinsNothingUnlessAsked() {
    for (all, expected) in [(false, nil), (true, 2)] as [(Bool, Int?)] {
      let view = Sample.view(
        GraphRecords(
          nodes: (0..<3).map { Sample.node("person/\($0)", "Person", "P\($0)") },
          relationships: [
            Sample.edge("r1", "MET_WITH", 0, 1), Sample.edge("r2", "MET_WITH", 2, 1, polarity: "negative"),
          ]), all: all)
      #expect(ProvenPaths(from: view.entity(0), to: view.entity(2), in: view).length == expected)
    }
  }

  @Test func theBestProvenWayComesFirst() {
    let view = Sample.view(
      GraphRecords(
        nodes: (0..<4).map { Sample.node("person/\($0)", "Person", "P\($0)") },
        relationships: [
          Sample.edge("r1", "MET_WITH", 0, 1), Sample.edge("r2", "MET_WITH", 1, 3), Sample.edge("r3", "MET_WITH", 2, 0, weight: 3),
          Sample.edge("r4", "MET_WITH", 2, 3), Sample.edge("r5", "LEADS", 3, 2, weight: 5),
        ]))
    let paths = ProvenPaths(from: view.entity(0), to: view.entity(3), in: view)
    #expect(paths.ways.first?.hops.map { $0.relations.map(\.id) } == [["r3"], ["r5", "r4"]])
    #expect(paths.isCut)
  }

  @Test func whatOnePutToAnotherConnectsThem() throws {
    let view = Sample.view()
    for (from, to) in [(2, 3), (3, 2), (5, 3)] as [(NodeID, NodeID)] {
      let paths = ProvenPaths(from: view.entity(from), to: view.entity(to), in: view)
      #expect(paths.ways.first?.hops.map { $0.relations.map(\.id) } == [["r3"]])
    }
    #expect(ProvenPaths(from: view.entity(2), to: view.entity(3), in: view, types: ["LEADS"]).length == nil)
    let length = ProvenPaths(from: view.entity(2), to: view.entity(3), in: view, types: ["LEADS", "ATTENDED", "HOLDS_POSITION"]).length
    #expect(length == 4)
  }

  @Test func aBoundOnStepsHolds() {
    let view = Sample.view()
    #expect(ProvenPaths(from: view.entity(2), to: view.entity(4), in: view).length == 2)
    #expect(ProvenPaths(from: view.entity(2), to: view.entity(4), in: view, maximumLength: 1).length == nil)
  }
}

@Suite struct TimelineTests {
  @Test func itIsInOrderAndCountsWhatHasNoDate() {
    let timeline = Timeline(Sample.view())
    let ids = timeline.entries.map { entry in
      switch entry.subject {
      case .event(let event): event.id
      case .relation(let relation): relation.id
      }
    }
    #expect(ids == ["r10", "r2", "r1", "event/talks", "r4", "r5", "r8"])
    #expect(timeline.entries.map(\.datedBy) == [.itself, .itself, .itself, .itself, .target, .target, .itself])
    #expect(timeline.undated == 2)
    #expect(timeline.entries.allSatisfy { $0.proof != nil })
  }

  @Test func ofOneEntityItTellsWhatConcernsIt() {
    let view = Sample.view()
    let timeline = Timeline(view, of: view.entity(4))
    #expect(timeline.entries.count == 3)
    #expect(Timeline(view, of: view.entity(8)).entries.isEmpty)
    #expect(Timeline(view, of: view.entity(7)).entries.count == 1, "the talks are there because Oslo is their place")
  }

  @Test(arguments: ["2023-01", "2024", "2025-05", "2025-06-01", "2025-12"]) func nothingBeginsAfterTheDayAskedFor(day: String) throws {
    let last = try #require(Period(day)?.last)
    let entries = Timeline(Sample.view(all: true, asOf: day)).entries
    #expect(entries.allSatisfy { ($0.date.first ?? 0) <= last })
  }
}

@Suite struct WhoAnswerTests {
  private func ids(_ question: WhoAnswer.Question, all: Bool = false) -> [String] {
    WhoAnswer(question, in: Sample.view(all: all)).rows.map(\.relation.id)
  }

  @Test func subjectsAreInOrderOfTheirNames() { #expect(ids(.init(types: ["LEADS"])) == ["r9", "r1"]) }

  @Test(arguments: ["organization/union", "Harbour Union", "union", "harb", "Union"]) func anObjectIsMeantByIdNameOrKind(object: String) {
    #expect(ids(.init(types: ["LEADS"], object: object)) == ["r1"])
  }

  @Test func aRelationThatIsMutualIsFoundFromEitherSide() {
    #expect(ids(.init(types: ["MET_WITH"], object: "Łukasz Żółty"), all: true) == ["r7"])
    #expect(ids(.init(types: ["MET_WITH"], object: "Ana Reyes"), all: true) == ["r8", "r7"])
    #expect(ids(.init(types: ["MET_WITH"], object: "Ana Reyes", subject: "Ana Reyes"), all: true) == [])
  }

  @Test func whoStandsOnTheOtherSideIsTheSubject() {
    let rows = WhoAnswer(.init(types: ["MET_WITH"], object: "person/ana-reyes"), in: Sample.view(all: true)).rows
    #expect(rows.map(\.subject.name) == ["Volodymyr Zelenskyy", "Łukasz Żółty"])
    #expect(rows.allSatisfy { $0.object.id == "person/ana-reyes" })
  }

  @Test func aNameThatGivesNoAnswerIsTakenForWords() {
    var records = Sample.records
    records.nodes.append(Sample.node("organization/harbour", "Organization", "Harbour"))
    let view = Sample.view(records)
    #expect(WhoAnswer(.init(types: ["LEADS"], object: "harbour"), in: view).rows.map(\.relation.id) == ["r1"])
    #expect(WhoAnswer(.init(types: ["LEADS"], object: "organization/harbour"), in: view).rows.isEmpty)
  }

  @Test func anAddresseeRestricts() {
    #expect(ids(.init(types: ["DEMANDED"], addressee: "port")) == ["r3"])
    #expect(ids(.init(types: ["DEMANDED"], addressee: "ana reyes")) == [])
  }

  @Test func wordsOfAStatementFindIt() { #expect(ids(.init(types: ["DEMANDED"], object: "winter")) == ["r3"]) }
  @Test func aTypeThatTheGraphLacksIsNobody() { #expect(ids(.init(types: ["TOOK_PLACE_IN", "NOTHING"])) == []) }
}

@Suite struct RankingTests {
  @Test(arguments: 1...40) func degreeEqualsCounting(seed: Int) {
    let records = Sample.random(UInt64(seed))
    let ranking = Ranking(Sample.view(records, all: true), limit: 100)
    #expect(ranking.rows.count == records.nodes.count)
    for row in ranking.rows {
      let out = records.relationships.count { $0.source == Int(row.entity.node) }
      let into = records.relationships.count { $0.target == Int(row.entity.node) }
      #expect((row.score, row.outgoing, row.incoming) == (Double(out + into), out, into))
    }
    #expect(ranking.rows.map(\.score) == ranking.rows.map(\.score).sorted(by: >))
  }

  @Test(arguments: 1...40) func ranksOfPagesSumToOneAndLeaveOutWhatIsNotLookedAt(seed: Int) {
    let view = Sample.view(Sample.random(UInt64(seed)))
    let sum = Ranking(view, by: .pagerank, limit: 100).rows.reduce(0) { $0 + $1.score }
    #expect(abs(sum - 1) < 1e-6)
    let early = Ranking(Sample.view(asOf: "2025-04"), by: .pagerank, limit: 100)
    #expect(abs(early.rows.reduce(0) { $0 + $1.score } - 1) < 1e-6)
    #expect(early.total == 6)
  }

  @Test func equalsAreInOrderOfNamesAndLabelsRestrict() {
    let rows = Ranking(Sample.view(), by: .betweenness, label: "person").rows
    #expect(Set(rows.map(\.entity.type)) == ["Person"])
    #expect(rows.last?.entity.id == "person/zelensky")
    #expect(Ranking(Sample.view(), label: "Union").rows.map(\.entity.id) == ["organization/union"])
    #expect(Ranking(Sample.view(), limit: 0).rows.isEmpty)
  }
}

@Suite struct GraphStatisticsTests {
  @Test func theNumbersAreCounted() {
    let numbers = GraphStatistics(Sample.view(all: true))
    #expect((numbers.entities, numbers.relations, numbers.orphans, numbers.components, numbers.largestComponent) == (9, 10, 2, 3, 7))
    #expect((numbers.proven, numbers.wellProven, numbers.sentences, numbers.datedRelations, numbers.datedEntities) == (10, 1, 11, 4, 1))
    #expect(numbers.statuses.map { "\($0.count) \($0.name)" } == ["7 asserted", "1 denied", "1 planned", "1 possible"])
    #expect(numbers.entityTypes.map { "\($0.count) \($0.name)" } == ["4 Person", "2 Organization", "1 Demand", "1 Event", "1 Place"])
    #expect(numbers.articles == 1 && numbers.firstSeen == "2025-05-01")
  }

  @Test(arguments: 1...40) func partsAddUp(seed: Int) {
    let numbers = GraphStatistics(Sample.view(Sample.random(UInt64(seed))))
    #expect(numbers.relationTypes.reduce(0) { $0 + $1.count } == numbers.relations)
    #expect(numbers.entityTypes.reduce(0) { $0 + $1.count } == numbers.entities)
    #expect(numbers.statuses.reduce(0) { $0 + $1.count } == numbers.relations)
    #expect(numbers.wellProven <= numbers.proven && numbers.proven <= numbers.relations)
    #expect(numbers.orphans <= numbers.components && numbers.components <= numbers.entities)
  }

  @Test func anEmptyGraphHasNothingInIt() {
    let view = Sample.view(GraphRecords())
    let numbers = GraphStatistics(view)
    #expect((numbers.entities, numbers.density, numbers.meanDegree, numbers.components) == (0, 0, 0, 0))
    #expect(numbers.meanConfidence == nil && numbers.articles == nil)
    #expect(Timeline(view).entries.isEmpty && Ranking(view, by: .pagerank).rows.isEmpty && NameSearch("a", in: view).suggestions.isEmpty)
    #expect(GraphDifference(from: view, to: view).isEmpty)
    #expect(view.node(id: "#0") == nil && view.node(id: "#x") == nil && view.node(id: "#99999999999") == nil)
  }
}
