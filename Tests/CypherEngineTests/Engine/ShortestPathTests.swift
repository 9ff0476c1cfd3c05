import CypherEngine
import GraphAccess
import Testing

/// `shortestPath` and `allShortestPaths` find what looking at every way finds.
@Suite struct ShortestPathTests {
  @Test(arguments: 0..<30)
  func shortestPathsAreTheShortestOfAllWays(seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let plain = PlainGraph(using: &random, most: 5)
    let sessions = [CypherSession(graph: plain.memory), CypherSession(graph: try plain.snapshot())]
    for _ in 0..<8 {
      var step = PlainStep(arrow: random.pick([.right, .left, .either]))
      step.types = random.pick([nil, .name("R"), .or(.name("R"), .name("S"))])
      step.length = random.pick([(1, nil), (1, 2), (0, nil), (1, 3), (2, nil)])
      if random.chance(0.2) { step.properties = [("x", .literal(.integer(1)))] }
      let ends = (random.number(0...plain.nodes.count - 1), random.number(0...plain.nodes.count - 1))
      let isAvoiding = random.chance(0.3)
      let row: NaiveRow = ["a": .node(NodeID(ends.0)), "b": .node(NodeID(ends.1))]
      let path = PlainPath(name: "p", nodes: [PlainNode(name: "a"), PlainNode(name: "b")], steps: [step])
      let ways = NaiveMatch(NaiveEvaluator(plain)).rows([path], nil, from: row).compactMap { row -> Path? in
        guard case .path(let way)? = row["p"] else { return nil }
        // Without a value it is not known to differ.
        let values = way.nodes.map { plain.nodes[Int($0)].properties["x"].map { NaiveValues.key($0) } }
        return isAvoiding && (values.contains("1") || values.contains(nil)) ? nil : way
      }
      let least = ways.map(\.relationships.count).min()
      let shortest = ways.filter { $0.relationships.count == least }.map { NaiveValues.key(.path($0)) }.sorted()
      let text = path.text.dropFirst("p = ".count)
      let condition = isAvoiding ? " WHERE none(n IN nodes(p) WHERE n.x = 1)" : ""
      for session in sessions {
        func answer(_ function: String) throws -> [String] {
          let query = "MATCH (a {i: \(ends.0)}), (b {i: \(ends.1)}) MATCH p = \(function)(\(text))\(condition) RETURN p"
          return try session.run(query).rows.map { NaiveValues.key($0[0]) }.sorted()
        }
        #expect(try answer("allShortestPaths") == shortest, "\(plain.text) \(path.text)")
        let one = try answer("shortestPath")
        #expect(one.count == min(1, shortest.count) && one.allSatisfy { shortest.contains($0) }, "\(plain.text) \(path.text)")
      }
    }
  }
}
