extension GraphReading {
  /// The PageRank of each node, ascending by node; the sum is 1.
  ///
  /// Power iteration (Page, Brin, Motwani, Winograd: *The PageRank Citation Ranking*, 1999): a surfer follows a relationship of the
  /// traversal with probability `damping`, parallel ones separately, and goes anywhere otherwise, as he does where no relationship leads on.
  /// Iteration ends when the sum of all changes is at most `tolerance`, or after `iterations`.
  public func pageRank(
    along traversal: Traversal = Traversal(.outgoing), damping: Double = 0.85, tolerance: Double = 1e-8, iterations: Int = 200,
    isCancelled: (() -> Bool)? = nil
  ) throws(Interrupted) -> [(node: NodeID, score: Double)] {
    var interruption = Interruption(isCancelled)
    let nodes = Array(nodeNumbers)
    guard !nodes.isEmpty else { return [] }
    let sources = try NeighborTable(self, traversal.reversed, &interruption)
    var outDegrees = [Double](repeating: 0, count: nodeBound)
    for source in sources.neighbors { outDegrees[Int(source)] += 1 }

    let share = 1 / Double(nodes.count)
    var ranks = [Double](repeating: 0, count: nodeBound)
    for node in nodes { ranks[Int(node)] = share }
    // What every node hands to each of its neighbours.
    var portions = ranks
    for _ in 0..<max(0, iterations) {
      var dangling = 0.0
      for node in nodes {
        let place = Int(node)
        if outDegrees[place] == 0 { dangling += ranks[place] } else { portions[place] = ranks[place] / outDegrees[place] }
      }
      let base = (1 - damping + damping * dangling) * share
      var change = 0.0
      for node in nodes {
        let place = Int(node)
        var received = 0.0
        for entry in sources.row(place) { received += portions[Int(sources.neighbors[entry])] }
        let rank = base + damping * received
        change += abs(rank - ranks[place])
        ranks[place] = rank
        try interruption.poll(after: sources.row(place).count + 1)
      }
      if change <= tolerance { break }
    }
    return nodes.map { ($0, ranks[Int($0)]) }
  }
}
