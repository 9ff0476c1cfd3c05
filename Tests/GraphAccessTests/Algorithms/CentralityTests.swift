import GraphAccess
import Testing

@Suite struct CentralityTests {
  @Test func betweennessCountsShortestPathsInAllSmallGraphs() throws {
    try SmallGraphs.forEach { count, arrows in
      guard count > 2 else { return }
      let graph = SmallGraphs.graph(count, arrows)
      let naive = NaivePaths(graph, .outgoing)
      var expected = [Double](repeating: 0, count: count)
      for source in 0..<count {
        for target in 0..<count where target != source {
          let paths = Set(naive.shortestPaths(from: source, to: target).map(\.nodes))
          for path in paths { for node in path.dropFirst().dropLast() { expected[Int(node)] += 1 / Double(paths.count) } }
        }
      }
      let scores = try graph.betweenness(along: Traversal(.outgoing)).map(\.score)
      #expect(zip(scores, expected).allSatisfy { abs($0 - $1) < 1e-12 }, "\(arrows)")
    }
  }

  @Test func pageRankSolvesItsEquationsInAllSmallGraphs() throws {
    try SmallGraphs.forEach { count, arrows in
      let graph = SmallGraphs.graph(count, arrows)
      let ranks = try graph.pageRank(tolerance: 1e-13, iterations: 1000).map(\.score)
      let outDegrees = (0..<count).map { node in Double(arrows.count { $0.0 == node }) }
      let dangling = (0..<count).reduce(0.0) { $0 + (outDegrees[$1] == 0 ? ranks[$1] : 0) }
      for node in 0..<count {
        let received = arrows.filter { $0.1 == node }.reduce(0.0) { $0 + ranks[$1.0] / outDegrees[$1.0] }
        #expect(abs(ranks[node] - (0.15 + 0.85 * dangling) / Double(count) - 0.85 * received) < 1e-11, "\(arrows)")
      }
      #expect(count == 0 || abs(ranks.reduce(0, +) - 1) < 1e-11)
    }
  }

  /// Figures that other programs give, too.
  @Test func theKarateClubHasItsKnownScores() throws {
    let graph = SmallGraphs.graph(34, SmallGraphs.karateClub)
    #expect(graph.relationshipCount == 78)
    let betweenness = try graph.betweenness(isNormalized: true)
    for (node, score) in [(0, 0.43763528), (33, 0.30407497), (32, 0.14524711), (2, 0.14365680), (31, 0.13827561), (11, 0)] {
      #expect(abs(betweenness[node].score - score) < 1e-8)
    }
    let ranks = try graph.pageRank(along: Traversal(.both))
    for (node, score) in [(33, 0.10092), (0, 0.09700), (32, 0.07169), (2, 0.05708), (1, 0.05288)] {
      #expect(abs(ranks[node].score - score) < 5e-6)
    }
    let communities = try graph.communities()
    #expect(communities.modularity > 0.41 && communities.modularity < 0.41979)
    #expect(communities.members[0].community == communities.members[1].community)
    #expect(communities.members[33].community == communities.members[32].community)
    #expect(communities.members[0].community != communities.members[33].community)
  }

  @Test func sampledBetweennessIsNearAndAllPivotsGiveTheExactOne() throws {
    let graph = SmallGraphs.graph(34, SmallGraphs.karateClub)
    let exact = try graph.betweenness().map(\.score)
    #expect(try graph.betweenness(pivots: 34).map(\.score) == exact)
    let sampled = try graph.betweenness(pivots: 17).map(\.score)
    #expect(sampled != exact && sampled.indices.max { sampled[$0] < sampled[$1] } == 0)
    #expect(try graph.betweenness(pivots: 17).map(\.score) == sampled)
  }

  @Test func communitiesAreNeverWorseThanNoneOrBetterThanTheBest() throws {
    try SmallGraphs.forEach { count, arrows in
      let communities = try SmallGraphs.graph(count, arrows).communities()
      let found = communities.members.map(\.community)
      #expect(abs(communities.modularity - Self.modularity(found, arrows)) < 1e-12, "\(arrows)")
      #expect(communities.modularity >= Self.modularity(Array(0..<count), arrows) - 1e-12, "\(arrows)")
      var best = -1.0
      for code in 0..<(1 << (2 * count)) { best = max(best, Self.modularity((0..<count).map { code >> (2 * $0) & 3 }, arrows)) }
      #expect(communities.modularity <= best + 1e-12, "\(arrows)")
    }
  }

  @Test func ringsOfCliquesFallIntoTheirCliques() throws {
    var arrows: [(Int, Int)] = []
    for first in stride(from: 0, to: 60, by: 5) {
      for (source, target) in SmallGraphs.arrows(5, loops: false) where source < target { arrows.append((first + source, first + target)) }
      arrows.append((first, (first + 9) % 60))
    }
    let members = try SmallGraphs.graph(60, arrows).communities().members
    #expect(members.map(\.community) == (0..<60).map { $0 / 5 })
  }

  @Test(arguments: UInt64(0)..<12)
  func resultsAreTheSameToTheLastBitFromMemoryAndFromASnapshot(seed: UInt64) throws {
    let records = RandomGraphs.records(seed: seed)
    let graphs: [any GraphReading] = [MemoryGraph(records), try GraphSnapshot(records)]
    for types in [nil, [0], [0, 2]] as [[NameID]?] {
      let results = try graphs.map { graph -> ([Double], [Int], Double, [Int]) in
        let both = Traversal(.both, types: types)
        let scores = try graph.pageRank(along: both) + graph.betweenness(along: both)
        let communities = try graph.communities(along: both)
        let components = try graph.components(along: both).map(\.component) + graph.strongComponents().map(\.component)
        return (scores.map(\.score), communities.members.map(\.community), communities.modularity, components)
      }
      #expect(results[0] == results[1])
    }
  }

  @Test func deletedNodesHaveNoScores() throws {
    let graph = SmallGraphs.graph(4, [(1, 2), (2, 3), (2, 0)])
    graph.delete(relationship: 2)
    graph.delete(node: 0)
    #expect(try graph.betweenness(along: Traversal(.outgoing)).map(\.score) == [0, 1, 0])
    #expect(try graph.pageRank().map(\.node) == [1, 2, 3])
    #expect(abs(try graph.pageRank().reduce(0) { $0 + $1.score } - 1) < 1e-9)
    #expect(try graph.components().map(\.component) == [0, 0, 0])
    #expect(try graph.communities().members.map(\.node) == [1, 2, 3])
  }

  @Test func whoeverIsToldToStopStops() {
    let graph = SmallGraphs.graph(20_000, (0..<20_000).map { ($0, ($0 + 1) % 20_000) })
    let stop = { true }
    #expect(throws: Interrupted.self) { try graph.pageRank(isCancelled: stop) }
    #expect(throws: Interrupted.self) { try graph.betweenness(isCancelled: stop) }
    #expect(throws: Interrupted.self) { try graph.components(isCancelled: stop) }
    #expect(throws: Interrupted.self) { try graph.strongComponents(isCancelled: stop) }
    #expect(throws: Interrupted.self) { try graph.communities(isCancelled: stop) }
    #expect(throws: Interrupted.self) { try graph.degrees(isCancelled: stop) }
    #expect(throws: Interrupted.self) { try graph.neighborhood(of: 0, hops: .max, isCancelled: stop) }
  }

  private static func modularity(_ communities: [Int], _ arrows: [(Int, Int)]) -> Double {
    guard !arrows.isEmpty else { return 0 }
    let total = Double(arrows.count)
    let inside = arrows.reduce(0.0) { $0 + (communities[$1.0] == communities[$1.1] ? 1 : 0) }
    return Set(communities).reduce(inside / total) { sum, community in
      let degree = arrows.reduce(0.0) { $0 + (communities[$1.0] == community ? 1 : 0) + (communities[$1.1] == community ? 1 : 0) }
      return sum - (degree / (2 * total)) * (degree / (2 * total))
    }
  }
}
