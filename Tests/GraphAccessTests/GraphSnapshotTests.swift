import Foundation
import GraphAccess
import Testing

@Suite struct GraphSnapshotTests {
  @Test(arguments: UInt64(0)..<20)
  func answersLikeTheNaiveGraph(seed: UInt64) throws {
    let records = RandomGraphs.records(seed: seed)
    let expected = answers(NaiveGraph(records), asking: RandomGraphs.asked)
    let bytes = SnapshotWriter.bytes(for: records)
    let snapshot = try GraphSnapshot(bytes: bytes)
    try snapshot.verify()
    #expect(answers(snapshot, asking: RandomGraphs.asked) == expected)
    #expect(answers(MemoryGraph(copying: snapshot), asking: RandomGraphs.asked) == expected)
    #expect(SnapshotWriter.bytes(for: records) == bytes)
    #expect(SnapshotWriter.bytes(for: snapshot.records()) == SnapshotWriter.bytes(for: MemoryGraph(copying: snapshot).records()))
  }

  @Test(arguments: UInt64(0)..<10)
  func adjacencyIsSortedByTypeNeighborAndNumber(seed: UInt64) throws {
    let snapshot = try GraphSnapshot(RandomGraphs.records(seed: seed))
    for node in 0..<NodeID(snapshot.nodeBound) {
      for direction in [Direction.outgoing, .incoming] {
        let row = snapshot.adjacency(of: node, direction)
        let keys = (0..<row.count).map { [row.types[$0], row.neighbors[$0], row.relationships[$0]] }
        #expect(row.isSortedByType && zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
      }
    }
  }

  @Test func aMappedFileAnswersLikeTheBytesInIt() throws {
    let records = RandomGraphs.records(seed: 7)
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).ngraph").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(SnapshotWriter.bytes(for: records)).write(to: URL(fileURLWithPath: path))
    let snapshot = try GraphSnapshot(mapping: path)
    try snapshot.verify()
    #expect(answers(snapshot, asking: RandomGraphs.asked) == answers(NaiveGraph(records), asking: RandomGraphs.asked))
  }

  @Test func aListOutlivesItsSnapshot() throws {
    let nodes = (0..<1000).map { _ in GraphRecords.Node(labels: ["A"], properties: [("k", .string("v"))]) }
    var snapshot: GraphSnapshot? = try GraphSnapshot(GraphRecords(nodes: nodes))
    let lists = [snapshot?.nodes(label: 0), snapshot?.nodes(key: 0, equalTo: .string("v"))]
    snapshot = nil
    for list in lists { #expect(list.map { Array($0) } == Array(0..<1000)) }
  }

  @Test func whatIsNoFileCannotBeMapped() {
    for path in ["/nonexistent/graph.ngraph", "/dev/null", "/tmp", ""] {
      #expect { try GraphSnapshot(mapping: path) } throws: { ($0 as? SnapshotError)?.code == .unreadable }
    }
  }

  @Test func manyLabelsAndKeysAreKeptApart() throws {
    let nodes = (0..<150).map { place in
      GraphRecords.Node(labels: ["L\(place)", "L\((place * 7) % 150)"], properties: [("k\(place)", .integer(place))])
    }
    let snapshot = try GraphSnapshot(GraphRecords(nodes: nodes))
    #expect(answers(snapshot, asking: [.integer(3)]) == answers(NaiveGraph(GraphRecords(nodes: nodes)), asking: [.integer(3)]))
  }

  /// Nodes without properties make the columns sparse.
  @Test(arguments: [0, 100])
  func ofAKeyThatIsNamedTwiceTheLastValueHolds(others: Int) throws {
    let rows: [[(key: String, value: Value)]] = [
      [("a", .integer(1)), ("a", .integer(2))], [("a", .integer(1)), ("a", .null)], [("a", .null), ("a", .string("x"))], [("b", .null)],
    ]
    let records = GraphRecords(nodes: rows.map { GraphRecords.Node(properties: $0) } + Array(repeating: .init(), count: others))
    let values: [Value] = [.integer(1), .integer(2), .string("x")]
    #expect(answers(try GraphSnapshot(records), asking: values) == answers(NaiveGraph(records), asking: values))
  }

  @Test func whatMeansNothingOutsideItsGraphIsLeftOut() throws {
    let path = Path(nodes: [0], relationships: [])
    let values: [Value] = [.node(0), .relationship(0), .path(path), .list([.node(0), .integer(1)])]
    let records = GraphRecords(nodes: values.map { GraphRecords.Node(properties: [("k", $0)]) })
    let snapshot = try GraphSnapshot(records)
    #expect((0..<4).map { exact(snapshot.property(0, ofNode: $0)) } == ["null", "null", "null", "[null, 1]"])
  }

  @Test func listsThatAreTooDeepLoseTheirInnermostParts() throws {
    var value = Value.integer(1)
    for _ in 0..<2000 { value = .list([value]) }
    let snapshot = try GraphSnapshot(GraphRecords(nodes: [.init(properties: [("k", value)])]))
    var depth = 0
    var rest = snapshot.property(0, ofNode: 0)
    while case .list(let elements) = rest, let first = elements.first {
      depth += 1
      rest = first
    }
    #expect(depth == 256 && rest.isNull)
  }
}
