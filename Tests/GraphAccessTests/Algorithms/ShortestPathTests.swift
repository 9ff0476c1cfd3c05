import GraphAccess
import Testing

@Suite struct ShortestPathTests {
  @Test func findsAllShortestPathsInAllSmallGraphs() throws {
    try SmallGraphs.forEach { count, arrows in
      let graph = SmallGraphs.graph(count, arrows)
      for orientation in [Traversal.Orientation.outgoing, .both] {
        let search = ShortestPathSearch(in: graph, along: Traversal(orientation))
        let naive = NaivePaths(graph, orientation)
        for (source, target) in SmallGraphs.arrows(count, loops: true) {
          let expected = naive.shortestPaths(from: source, to: target)
          let found = Array(try search.paths(from: NodeID(source), to: NodeID(target)))
          #expect(found.count == expected.count && Set(found) == expected, "\(arrows) from \(source) to \(target)")
          #expect(try search.path(from: NodeID(source), to: NodeID(target)) == found.first)
          #expect(try search.length(from: NodeID(source), to: NodeID(target)) == expected.first?.relationships.count)
        }
      }
    }
  }

  @Test(arguments: UInt64(0)..<12)
  func isTheSameFromMemoryAndFromASnapshotWhateverTheTraversal(seed: UInt64) throws {
    let records = RandomGraphs.records(seed: seed)
    let graphs: [any GraphReading] = [MemoryGraph(records), try GraphSnapshot(records)]
    guard let bound = graphs.first?.nodeBound, bound > 1 else { return }
    for orientation in [Traversal.Orientation.outgoing, .incoming, .both] {
      for types in [nil, [], [0], [1, 0, 1, 99, NameID.max]] as [[NameID]?] {
        let results = try graphs.map { graph -> [[Path]] in
          let traversal = Traversal(orientation, types: types) { $0 % 5 != 4 }
          let naive = NaivePaths(graph, orientation).filtered { $0 % 5 != 4 && types?.contains(graph.type(of: $0)) != false }
          let distances = naive.distances(from: 0)
          let search = ShortestPathSearch(in: graph, along: traversal)
          var all: [[Path]] = []
          for target in 0..<bound {
            let paths = Array(try search.paths(from: 0, to: NodeID(target)))
            #expect(paths.first?.relationships.count == distances[target])
            all.append(paths)
          }
          return all
        }
        #expect(results[0] == results[1])
      }
    }
  }

  @Test func noLongerPathThanTheMaximumIsFound() throws {
    let graph = SmallGraphs.graph(6, [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)])
    for maximum in -1...6 {
      for target in 0..<NodeID(6) {
        let path = try graph.shortestPath(from: 0, to: target, along: Traversal(.outgoing), maximumLength: maximum)
        #expect(path?.relationships.count == (Int(target) <= maximum ? Int(target) : nil))
      }
    }
  }

  /// A chain of diamonds has two to the power of its length shortest paths.
  @Test func pathsAreMadeOnlyWhenTheyAreAskedFor() throws {
    var arrows: [(Int, Int)] = []
    for start in stride(from: 0, to: 600, by: 3) {
      arrows += [(start, start + 1), (start, start + 2), (start + 1, start + 3), (start + 2, start + 3)]
    }
    let graph = SmallGraphs.graph(601, arrows)
    let paths = try ShortestPathSearch(in: graph).paths(from: 0, to: 600)
    let some = Array(paths.prefix(50))
    #expect(Set(some).count == 50)
    for path in some { #expect(path.relationships.count == 400 && path.nodes.first == 0 && path.nodes.last == 600) }
  }

  @Test func pathsOutliveTheRelationshipsTheyLeadAlong() throws {
    let graph = SmallGraphs.graph(3, [(0, 1), (1, 2), (0, 1)])
    let paths = try ShortestPathSearch(in: graph).paths(from: 0, to: 2)
    for relationship in 0..<RelationshipID(3) { graph.delete(relationship: relationship) }
    #expect(Array(paths).map(\.relationships) == [[0, 1], [2, 1]])
    #expect(try graph.shortestPath(from: 0, to: 2) == nil)
  }

  @Test func aSearchFindsNodesThatWereAddedSince() throws {
    let graph = SmallGraphs.graph(1, [])
    let search = ShortestPathSearch(in: graph)
    #expect(try search.path(from: 0, to: 0) == Path(nodes: [0], relationships: []))
    #expect(try search.path(from: 0, to: 1) == nil)
    graph.createRelationship(type: "T", source: 0, target: graph.createNode())
    #expect(try search.path(from: 0, to: 1) == Path(nodes: [0, 1], relationships: [0]))
  }
}

extension NaivePaths {
  func filtered(_ isIncluded: (RelationshipID) -> Bool) -> NaivePaths {
    NaivePaths(count: count, steps: steps.filter { isIncluded($0.2) })
  }

  init(count: Int, steps: [(Int, Int, RelationshipID)]) {
    self.count = count
    self.steps = steps
  }
}
