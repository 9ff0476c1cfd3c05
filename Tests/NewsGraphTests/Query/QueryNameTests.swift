import GraphAccess
import Testing

@testable import NewsGraph

/// Names that neither the graph nor the ontology knows are told of, with the nearest that one of them knows.
@Suite struct QueryNameTests {
  private let ontology: Ontology

  init() throws { ontology = try #require(SchemaFolder.builtIn().ontology().ontology) }

  @Test(arguments: [
    ("MATCH (p:Persn) RETURN p", "query:1:10: warning: unknown label 'Persn', did you mean 'Person'? [query-name]"),
    ("MATCH (p:person) RETURN p", "query:1:10: warning: unknown label 'person', did you mean 'Person'? [query-name]"),
    ("MATCH ()-[:LEAD]->() RETURN 1", "query:1:12: warning: unknown relationship type 'LEAD', did you mean 'LEADS'? [query-name]"),
    ("MATCH ()-[:leads]->() RETURN 1", "query:1:12: warning: unknown relationship type 'leads', did you mean 'LEADS'? [query-name]"),
    (
      "MATCH ()-[:holdsPosition]->() RETURN 1",
      "query:1:12: warning: unknown relationship type 'holdsPosition', did you mean 'HOLDS_POSITION'? [query-name]"
    ),
    ("MATCH ()-[:Person]->() RETURN 1", "query:1:12: warning: unknown relationship type 'Person', which is a label [query-name]"),
    ("MATCH (x:LEADS) RETURN x", "query:1:10: warning: unknown label 'LEADS', which is a relationship type [query-name]"),
    ("MATCH (p) RETURN p.nmae", "query:1:20: warning: unknown property 'nmae', did you mean 'name'? [query-name]"),
    ("MATCH (p {nmae: 'name'}) RETURN p", "query:1:11: warning: unknown property 'nmae', did you mean 'name'? [query-name]"),
    ("MATCH (p:Xylophonist) RETURN p", "query:1:10: warning: unknown label 'Xylophonist' [query-name]"),
    ("RETURN 1 AS a;\nMATCH (p:Persn) RETURN p", "query:2:10: warning: unknown label 'Persn', did you mean 'Person'? [query-name]"),
    ("CREATE (:Persn)", "query:1:10: warning: unknown label 'Persn', did you mean 'Person'? [query-name]"),
  ])
  func anUnknownNameIsToldOf(script: String, expected: String) throws {
    let warnings = try Asking.ask(script, ontology: ontology).warnings
    #expect(warnings.map(\.diagnostic.description) == [expected])
    #expect(warnings.allSatisfy { $0.excerpt.contains("^") })
  }

  @Test(arguments: [
    "MATCH (p:Person)-[:LEADS]->(o:`Trade Union`) RETURN p.name, o.motto",
    "MATCH (d:Delegation)-[r:HOLDS_POSITION]->(x:Entity) RETURN r.evidence",
    "MATCH (x:Agent) RETURN x.iso3166, x.first_seen", "CREATE (:Robot {gears: 3})-[:FIXES]->(:Robot)",
    "CREATE (:Robot {gears: 3}); MATCH (r:Robot) RETURN r.gears", "MATCH (n) RETURN date().year, {anything: 1}.anything, labels(n)",
  ])
  func aKnownNameIsNot(script: String) throws {
    #expect(try Asking.ask(script, ontology: ontology).warnings.map(\.diagnostic.description) == [])
  }

  @Test func anEmptyAnswerSaysWhatTheGraphLacks() throws {
    let notes = try Asking.ask("MATCH (d:Delegation)<-[:DEMANDED]-(p:Person) RETURN d", ontology: ontology).notes
    #expect(notes == ["0 rows", "the graph has no label 'Delegation'", "the graph has no relationship type 'DEMANDED'"])
    #expect(try Asking.ask("MATCH (d:Delegation) RETURN count(d) AS n", ontology: ontology).notes == ["1 row"])
  }

  @Test(
    arguments: [
      ("MATCH (p {name: 'it\\'s'}) RETURN p", "nothing has the name 'it's', an alias of '李雷'"),
      ("MATCH (p) WHERE p.name = $who RETURN p", "nothing has the name 'a|b', an alias of '李雷'"),
      ("MATCH (p:Person {name: 'nobody'}) RETURN p", nil), ("MATCH (p {name: 'Ada Byron', born: 1}) RETURN p", nil),
    ] as [(String, String?)])
  func anEmptyAnswerSaysWhichNameIsAnAlias(script: String, note: String?) throws {
    let answer = try Asking.ask(script, ontology: ontology) { if script.contains("$who") { $0.parameters["who"] = .string("a|b") } }
    #expect(answer.notes == ["0 rows"] + (note.map { [$0] } ?? []))
  }

  @Test func aliasesOfSeveralAreCounted() throws {
    let records = GraphRecords(
      nodes: (1...5).map { .init(properties: [("name", .string("n\($0)")), ("aliases", .list([.string("same")]))]) }, relationships: [])
    #expect(
      try Asking.ask("MATCH (p {name: 'same'}) RETURN p", records).notes
        == ["0 rows", "nothing has the name 'same', an alias of 'n1', 'n2', 'n3' and 2 more"])
    #expect(try Asking.ask("MATCH (p) WHERE 'same' IN p.aliases RETURN p", records).notes == ["5 rows"])
  }

  @Test func theOntologyIsAskedOnlyForNamesThatTheGraphLacks() throws {
    var count = 0
    for (script, expected) in [("MATCH (p:Person) RETURN p.name", 0), ("MATCH (p:Persn), (q:Persn) RETURN p.nam", 1)] {
      count = 0
      let run = QueryRun(try QueryScript(QuerySource(name: "q", text: script)), on: MemoryGraph(Asking.people)) {
        count += 1
        return ontology
      }
      _ = try run.run { _ in
      } tell: { _ in
      }
      #expect(count == expected)
    }
  }

  @Test func theOntologyKnowsEveryNameInTheExports() throws {
    let names = OntologyNames(ontology)
    let graph = try OpenedGraph.open(path: Checkout.root + "/exports/graph.graphml").graph
    // Kinds that only articles name are labels too.
    let kinds = Set(graph.labelNames).subtracting(names.labels)
    #expect(Set(ontology.entityTypes.map(\.name)).isSubset(of: names.labels) && kinds.count < graph.labelNames.count / 2, "\(kinds)")
    #expect(Set(graph.typeNames).isSubset(of: names.types))
    #expect(Set(graph.keyNames).isSubset(of: names.properties), "\(Set(graph.keyNames).subtracting(names.properties))")
    #expect(names.types == Set(ontology.relationTypes.map(\.upperSnakeName)).union(names.types))
  }
}
