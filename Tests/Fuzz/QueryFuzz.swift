import CypherEngine
import GraphAccess

/// Runs bytes as a query on a small graph in memory and on a snapshot of it.
///
/// It ends with rows or with an error whose place is in the text, in bounded time and memory, and a query that fails leaves the graph as it was.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzQueries(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: start == nil ? 0 : count), as: UTF8.self)
  let memory = graph()
  ask(text, memory)
  if let snapshot = try? GraphSnapshot(bytes: SnapshotWriter.bytes(for: graph().records())) { ask(text, snapshot) }
  return 0
}

private func graph() -> MemoryGraph {
  let graph = MemoryGraph()
  for number in 0..<4 {
    let properties: [(key: String, value: Value)] = [("x", .integer(number % 3)), ("s", .string("n\(number)"))]
    graph.createNode(labels: number % 2 == 0 ? ["A"] : ["A", "B"], properties: properties)
  }
  for (source, target) in [(0, 1), (1, 2), (2, 0), (2, 2), (0, 1)] as [(NodeID, NodeID)] {
    graph.createRelationship(type: source == 1 ? "S" : "R", source: source, target: target, properties: [("x", .integer(Int(source)))])
  }
  return graph
}

private func ask(_ text: String, _ graph: any GraphReading) {
  let before = (graph.nodeCount, graph.relationshipCount)
  do throws(CypherError) {
    let limits = Limits(seconds: 2, rows: 10_000, values: 1_000_000)
    let result = try CypherSession(graph: graph, limits: limits).run(text, parameters: ["p": .integer(1)])
    guard result.rows.allSatisfy({ $0.count == result.columns.count }) else { fatalError("a row has not one value for every column") }
  } catch {
    let place = error.range ?? 0..<0
    guard place.lowerBound >= 0, place.upperBound <= text.utf8.count else { fatalError("an error is outside the text") }
    guard before == (graph.nodeCount, graph.relationshipCount) else { fatalError("a query that failed has changed the graph") }
  }
}
