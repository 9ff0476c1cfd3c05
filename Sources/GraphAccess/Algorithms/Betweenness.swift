extension GraphReading {
  /// For each node, how many shortest paths between two others lead through it, each pair sharing one among its paths; ascending by node.
  ///
  /// Brandes, *A Faster Algorithm for Betweenness Centrality*, 2001. Parallel relationships are one, loops none; where both directions
  /// count, so does each pair once. When `pivots` is less than the number of nodes, only paths from so many nodes are counted and the
  /// scores are extrapolated (Brandes and Pich, *Centrality Estimation in Large Networks*, 2007); the pivots are drawn at random, the same
  /// for the same number of nodes. Without `pivots` all nodes are taken, or as many as keep the work near 200 million steps. Normalized
  /// scores are divided by the number of pairs of other nodes.
  public func betweenness(
    along traversal: Traversal = Traversal(), pivots: Int? = nil, isNormalized: Bool = false, isCancelled: (() -> Bool)? = nil
  ) throws(Interrupted) -> [(node: NodeID, score: Double)] {
    var interruption = Interruption(isCancelled)
    let nodes = Array(nodeNumbers)
    let table = try NeighborTable(self, traversal, &interruption).simplified()
    let affordable = max(64, 200_000_000 / max(1, table.neighbors.count + nodes.count))
    let pivotNodes = Self.pivots(min(nodes.count, max(1, pivots ?? affordable)), of: nodes)

    let search = BrandesSearch(table)
    for pivot in pivotNodes { try search.accumulate(from: Int(pivot), &interruption) }
    var scale = pivotNodes.isEmpty ? 1 : Double(nodes.count) / Double(pivotNodes.count)
    if traversal.orientation == .both { scale /= 2 }
    if isNormalized, nodes.count > 2 {
      let pairs = Double(nodes.count - 1) * Double(nodes.count - 2)
      scale /= traversal.orientation == .both ? pairs / 2 : pairs
    }
    return nodes.map { ($0, search.scores[Int($0)] * scale) }
  }

  /// So many of the nodes, drawn by a generator that always starts alike (SplitMix64), in ascending order.
  private static func pivots(_ count: Int, of nodes: [NodeID]) -> [NodeID] {
    guard count < nodes.count else { return nodes }
    var nodes = nodes
    var state: UInt64 = 0
    for place in 0..<count {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      nodes.swapAt(place, place + Int(truncatingIfNeeded: (mixed >> 33) % UInt64(nodes.count - place)))
    }
    return nodes[..<count].sorted()
  }
}
