import GraphAccess
@testable import NewsGraph

/// A small graph with what makes writing it hard, and questions put to it.
enum Asking {
  struct Answer {
    var text = ""
    var notes: [String] = []
    var profiles: [String] = []
    var warnings: [QueryFault] = []
    var ending = QueryRun.Ending()
  }

  /// Two people who know each other, an organization without a name, and a node without anything.
  static let people = GraphRecords(
    nodes: [
      .init(
        labels: ["Entity", "Person"],
        properties: [("entity_id", .string("person/ada")), ("name", .string("Ada Byron")), ("born", .integer(1815)), ("score", .float(1))]),
      .init(
        labels: ["Entity", "Person"],
        properties: [("entity_id", .string("person/li")), ("name", .string("李雷")), ("aliases", .list([.string("a|b"), .string("it's")]))]),
      .init(labels: ["Organization", "Trade Union"], properties: [("motto", .string("one\nfor \"all\""))]),
      .init(),
    ],
    relationships: [
      .init(type: "LEADS", source: 0, target: 2, properties: [("confidence", .float(0.9))]),
      .init(type: "KNOWS", source: 1, target: 0),
    ])

  /// Puts a script to a graph and gathers everything that comes out.
  static func ask(
    _ script: String, _ records: GraphRecords = people, in form: String = "table", ontology: Ontology? = nil,
    configure: (inout QueryRun) -> Void = { _ in }
  ) throws -> Answer {
    var run = QueryRun(try QueryScript(QuerySource(name: "query", text: script)), on: MemoryGraph(records)) { ontology }
    run.form = try QueryForm.named(form)
    configure(&run)
    var answer = Answer()
    answer.ending = try run.run {
      answer.text += String(decoding: $0, as: UTF8.self)
    } tell: { message in
      switch message {
      case .fault(let fault): answer.warnings.append(fault)
      case .note(let text): answer.notes.append(text)
      case .profile(let text): answer.profiles.append(text)
      }
    }
    return answer
  }
}

/// Random numbers that are the same on every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
