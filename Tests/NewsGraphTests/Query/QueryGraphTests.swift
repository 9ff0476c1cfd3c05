import GraphAccess
import NewsGraph
import Testing

/// Answers as graphs: the nodes, relationships and paths that a query returns, or the whole graph after one that only writes.
@Suite struct QueryGraphTests {
  @Test(arguments: [
    ("MATCH (n:Organization) RETURN n", 1, 0), ("MATCH ()-[r:LEADS]->() RETURN r", 2, 1), ("MATCH w = ()-[]->() RETURN w", 3, 2),
    ("MATCH (a)-[r]->(b) RETURN collect([a, {r: r}]) AS x", 3, 2), ("MATCH (n) RETURN n", 4, 0), ("RETURN 1 AS x", 0, 0),
    ("MATCH (a:Person) RETURN a; MATCH (o:Organization) RETURN o", 3, 0), ("CREATE (:Robot)", 5, 2), ("MATCH (n) DETACH DELETE n", 0, 0),
    ("CREATE (r:Robot) RETURN r", 1, 0), ("MATCH (n {name: 'Ada Byron'}) DETACH DELETE n; MATCH ()-[r]->() RETURN r", 0, 0),
    ("MATCH (a {name: 'Ada Byron'}) DETACH DELETE a RETURN a", 0, 0),
  ])
  func theGraphHoldsWhatTheAnswerSpeaksOf(script: String, nodes: Int, relationships: Int) throws {
    let folder = try TemporaryFolder()
    let answer = try Asking.ask(script, in: "graphml")
    let path = try folder.write(answer.text, to: "out.graphml")
    guard nodes > 0 else {
      #expect(answer.notes.contains { $0.contains("no nodes") })
      return
    }
    let graph = try OpenedGraph.open(path: path).graph
    #expect((graph.nodeCount, graph.relationshipCount) == (nodes, relationships))
  }

  @Test(arguments: ["graphml", "dot", "jsonld", "graph-jsonl"]) func everyGraphFormatIsWritten(form: String) throws {
    let text = try Asking.ask("MATCH (p:Person) RETURN p", in: form).text
    #expect(text.contains("Ada Byron") && text.contains("李雷") && !text.contains("one"))
  }

  @Test(arguments: [
    ("CREATE (:A), (:B)-[:T]->(:C {x: 1})", "3 nodes and 1 relationship created, 1 property set, 3 labels added"),
    ("MATCH (n) DETACH DELETE n", "4 nodes and 2 relationships deleted"),
    ("MATCH (n:Person) SET n.a = 1, n:New REMOVE n:Entity", "2 properties set, 2 labels added, 2 labels removed"),
    ("MATCH (n:Nobody) SET n.a = 1", "nothing changed"),
  ])
  func whatWasChangedIsTold(script: String, expected: String) throws {
    let answer = try Asking.ask(script)
    #expect(answer.notes.contains(expected), "\(answer.notes)")
    #expect(answer.text == "")
    #expect(answer.ending.hasChanges == (expected != "nothing changed"))
  }

  @Test func theGraphThatIsAskedIsNeverChanged() throws {
    let graph = MemoryGraph(Asking.people)
    var run = QueryRun(
      try QueryScript(QuerySource(name: "q", text: "MATCH (n) DETACH DELETE n; MATCH (n) RETURN count(n) AS n")), on: graph
    ) { nil }
    run.form = try QueryForm.named("csv")
    var text = ""
    _ = try run.run {
      text += String(decoding: $0, as: UTF8.self)
    } tell: { _ in
    }
    #expect(text == "n\n0\n" && graph.nodeCount == 4)
  }
}
