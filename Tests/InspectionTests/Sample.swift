import GraphAccess
import Inspection
import NewsGraphModel

/// A small graph of our own kind, made by hand: names, statements, statuses, dates, evidence.
enum Sample {
  static func node(
    _ id: String, _ type: String, _ name: String, kind: String? = nil, _ more: [(key: String, value: Value)] = []
  ) -> GraphRecords.Node {
    let xml = id.replacing("/", with: "_")
    var properties: [(key: String, value: Value)] = [
      ("id", .string(xml)), ("entity_id", .string(id)), ("name", .string(name)), ("type", .string(type)),
    ]
    if let kind { properties.append(("kind", .string(kind))) }
    return GraphRecords.Node(labels: ["Entity", type] + (kind.map { [$0] } ?? []), properties: properties + more)
  }

  static func evidence(_ document: String, _ start: Int, _ quote: String, confidence: Double = 0.9) -> JSONValue {
    .object([
      .init("document", .string(document)), .init("start", .integer(start)), .init("end", .integer(start + quote.unicodeScalars.count)),
      .init("quote", .string(quote)), .init("confidence", .decimal(confidence)),
    ])
  }

  static func edge(
    _ id: String, _ type: String, _ source: Int, _ target: Int, polarity: String = "positive", modality: String = "asserted",
    weight: Double = 1, evidence: [JSONValue] = [], _ more: [(key: String, value: Value)] = []
  ) -> GraphRecords.Relationship {
    let proofs = evidence.isEmpty ? [Self.evidence("a", 0, "Words for \(id).")] : evidence
    return GraphRecords.Relationship(
      type: type, source: source, target: target,
      properties: [
        ("rel_id", .string(id)), ("weight", .float(weight)), ("confidence", .float(0.9)), ("polarity", .string(polarity)),
        ("modality", .string(modality)), ("evidence_count", .integer(proofs.count)), ("sources", .list([.string("a")])),
        ("evidence", .string(JSONValue.array(proofs).compact)),
      ] + more)
  }

  /// Numbers: 0 Łukasz, 1 Ana, 2 Union, 3 Port, 4 talks, 5 demand, 6 Zelenskyy, 7 alone, 8 second Ana.
  static let records = GraphRecords(
    nodes: [
      node("person/lukasz-zolty", "Person", "Łukasz Żółty", [("aliases", .list([.string("Żółty")])), ("mentions", .integer(7))]),
      node("person/ana-reyes", "Person", "Ana Reyes", [("mentions", .integer(3)), ("first_seen", .string("2025-05-01"))]),
      node("organization/union", "Organization", "Harbour Union", kind: "Union", [("first_seen", .string("2025-05-01"))]),
      node("organization/port", "Organization", "Port Authority"),
      node(
        "event/talks", "Event", "talks in Oslo", kind: "Talks",
        [
          ("date", .string("2025-06-01/2025-06-02")), ("place", .string("place_oslo")), ("ordinal", .integer(7)),
        ]),
      node("demand/close", "Demand", "close the quay …", [("content", .string("close the quay before the winter comes"))]),
      node("person/zelensky", "Person", "Volodymyr Zelenskyy", [("first_seen", .string("2025-07-01"))]),
      node("place/oslo", "Place", "Oslo"),
      node("person/ana-lund", "Person", "Ana Lund"),
    ],
    relationships: [
      edge(
        "r1", "LEADS", 0, 2, weight: 2,
        evidence: [evidence("b", 5, "He may lead it.", confidence: 0.5), evidence("a", 9, "Łukasz leads the union.")],
        [("date", .string("2025-05-16"))]),
      edge("r2", "HOLDS_POSITION", 1, 3, [("title", .string("clerk")), ("date", .string("2024"))]),
      edge("r3", "DEMANDED", 2, 5, [("addressees", .list([.string("organization_port")]))]),
      edge("r4", "ATTENDED", 0, 4),
      edge("r5", "ATTENDED", 1, 4, modality: "planned"),
      edge("r6", "REJECTED", 3, 5, polarity: "negative", [("attributed_to", .string("person_ana-reyes"))]),
      edge("r7", "MET_WITH", 0, 1, modality: "possible"),
      edge("r8", "MET_WITH", 1, 6, [("date", .string("2025-07-02"))]),
      edge("r9", "LEADS", 1, 1),
      edge("r10", "MEMBER_OF", 0, 2, [("date", .string("2023-01"))]),
    ])

  static let ontology = Ontology(
    entityTypes: [
      EntityType(name: "Agent", label: "agent", description: "", isAbstract: true),
      EntityType(name: "Person", label: "person", description: "", parents: ["Agent"]),
      EntityType(name: "Organization", label: "organization", description: "", parents: ["Agent"], kinds: ["Union"]),
      EntityType(
        name: "Event", label: "event", description: "", kinds: ["Talks"],
        properties: [PropertyType(name: "place", value: .entity)]),
      EntityType(name: "Demand", label: "demand", description: ""), EntityType(name: "Place", label: "place", description: ""),
    ],
    relationTypes: [
      type("leads", "leads", ["Agent"], ["Organization"]), type("holdsPosition", "holds a position at", ["Person"], ["Organization"]),
      type("memberOf", "is a member of", ["Agent"], ["Organization"]),
      type("demanded", "demanded", ["Agent"], ["Demand"], plover: "REQUEST"),
      type("attended", "attended", ["Agent"], ["Event"], plover: "CONSULT"),
      type("rejected", "rejected", ["Agent"], ["Demand"], plover: "REJECT"),
      type("metWith", "met with", ["Agent"], ["Agent"], plover: "CONSULT", isSymmetric: true),
      type("tookPlaceIn", "took place in", ["Event"], ["Place"]),
    ])

  private static func type(
    _ name: String, _ label: String, _ sources: [String], _ targets: [String], plover: String? = nil, isSymmetric: Bool = false
  ) -> RelationType {
    RelationType(
      name: name, label: label, description: "", plover: plover, sources: sources, targets: targets, isSymmetric: isSymmetric)
  }

  static func view(_ records: GraphRecords = Sample.records, all: Bool = false, asOf: String? = nil) -> InspectedGraph {
    InspectedGraph(
      MemoryGraph(records), ontology: ontology, scope: InspectionScope(statuses: all ? .all : .affirmed, asOf: asOf.flatMap { Period($0) }))
  }

  /// A graph of another program: no ids, numbers for names, loops and parallel relationships, drawn by a generator that always starts alike.
  static func random(_ seed: UInt64) -> GraphRecords {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let count = 1 + next(7)
    return GraphRecords(
      nodes: (0..<count).map { number in
        GraphRecords.Node(labels: next(2) == 0 ? ["N"] : [], properties: next(3) == 0 ? [] : [("name", .string("n\(number)"))])
      },
      relationships: (0..<next(12)).map { number in
        GraphRecords.Relationship(
          type: ["A", "B"][next(2)], source: next(count), target: next(count),
          properties: next(2) == 0 ? [] : [("quote", .string("q\(number)")), ("polarity", .string(next(4) == 0 ? "negative" : "positive"))])
      })
  }
}
