import GraphAccess
import Testing

@Suite struct ReachabilityTests {
  @Test func componentsAndNeighborhoodsAreThoseOfAllSmallGraphs() throws {
    try SmallGraphs.forEach { count, arrows in
      let graph = SmallGraphs.graph(count, arrows)
      let (directed, undirected) = (NaivePaths(graph, .outgoing), NaivePaths(graph, .both))
      let (ahead, around) = ((0..<count).map(directed.distances), (0..<count).map(undirected.distances))
      let weak = try graph.components().map(\.component)
      let strong = try graph.strongComponents().map(\.component)
      for left in 0..<count {
        for right in 0..<count {
          #expect((weak[left] == weak[right]) == (around[left][right] != nil), "\(arrows)")
          #expect((strong[left] == strong[right]) == (ahead[left][right] != nil && ahead[right][left] != nil), "\(arrows)")
        }
      }
      for numbers in [weak, strong] {
        let firsts = numbers.indices.filter { !numbers[..<$0].contains(numbers[$0]) }.map { numbers[$0] }
        #expect(firsts == Array(0..<firsts.count))
      }
      guard count > 0 else { return }
      for hops in 0...2 {
        let found = try graph.neighborhood(of: 0, hops: hops, along: Traversal(.outgoing))
        let expected = (0..<count).filter { ahead[0][$0] ?? .max <= hops }.sorted { (ahead[0][$0] ?? 0, $0) < (ahead[0][$1] ?? 0, $1) }
        #expect(found.map { Int($0.node) } == expected && found.allSatisfy { ahead[0][Int($0.node)] == $0.distance }, "\(arrows)")
      }
    }
  }

  @Test func aChainIsNotTooLongForStrongComponents() throws {
    let count = 50_000
    let arrows = (0..<count).map { ($0, ($0 + 1) % count) }
    #expect(try SmallGraphs.graph(count, arrows).strongComponents().allSatisfy { $0.component == 0 })
    #expect(try SmallGraphs.graph(count, arrows.dropLast()).strongComponents().map(\.component) == Array(0..<count))
  }

  @Test func aNeighborhoodEndsAtItsLimit() throws {
    let graph = SmallGraphs.graph(100, (1..<100).map { (0, $0) })
    #expect(try graph.neighborhood(of: 0, hops: 5, limit: 10).map(\.node) == Array(0..<10))
    #expect(try graph.neighborhood(of: 0, hops: 5, limit: 0).isEmpty)
    #expect(try graph.neighborhood(of: 500, hops: 5).isEmpty)
  }

  @Test func degreesCountRelationshipsAndLoopsTwiceWhenBothDirectionsCount() throws {
    let graph = SmallGraphs.graph(3, [(0, 1), (0, 1), (1, 1)])
    graph.createRelationship(type: "S", source: 2, target: 0)
    #expect(try graph.degrees().map(\.degree) == [3, 4, 1])
    #expect(try graph.degrees(along: Traversal(.outgoing)).map(\.degree) == [2, 1, 1])
    #expect(try graph.degrees(along: Traversal(.incoming)).map(\.degree) == [1, 3, 0])
    #expect(try graph.degrees(along: Traversal(.both, types: [1])).map(\.degree) == [1, 0, 1])
    #expect(graph.degree(of: 1, along: Traversal(.incoming) { $0 != 0 }) == 2)
  }
}
