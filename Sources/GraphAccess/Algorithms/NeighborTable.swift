/// The nodes that each node can step to, in one array and ascending for each node, whatever the order in the graph.
///
/// Sums of floats depend on the order of their terms; so that one graph gives one result from memory and from a snapshot, the rows are
/// sorted.
struct NeighborTable {
  let offsets: [Int]
  let neighbors: [NodeID]

  /// A neighbour stands as often as there are steps to it.
  init(_ graph: some GraphReading, _ traversal: Traversal, _ interruption: inout Interruption) throws(Interrupted) {
    // Going through the nodes in order and along the steps backwards sorts every row.
    let backwards = traversal.reversed
    var offsets = [Int](repeating: 0, count: graph.nodeBound + 1)
    for number in 0..<graph.nodeBound {
      var count = 1
      backwards.forEachStep(from: NodeID(truncatingIfNeeded: number), in: graph) { other, _ in
        offsets[Int(other) + 1] += 1
        count += 1
      }
      try interruption.poll(after: count)
    }
    for number in 0..<graph.nodeBound { offsets[number + 1] += offsets[number] }
    var next = offsets
    var neighbors = [NodeID](repeating: 0, count: offsets[graph.nodeBound])
    for number in 0..<graph.nodeBound {
      let node = NodeID(truncatingIfNeeded: number)
      var count = 1
      backwards.forEachStep(from: node, in: graph) { other, _ in
        // A predicate that says yes only the second time must not write into another row.
        guard next[Int(other)] < offsets[Int(other) + 1] else { return }
        neighbors[next[Int(other)]] = node
        next[Int(other)] += 1
        count += 1
      }
      try interruption.poll(after: count)
    }
    self.offsets = offsets
    self.neighbors = neighbors
  }

  private init(offsets: [Int], neighbors: [NodeID]) {
    self.offsets = offsets
    self.neighbors = neighbors
  }

  /// Every neighbour once and no node its own.
  func simplified() -> NeighborTable {
    var offsets = [0]
    var neighbors: [NodeID] = []
    for node in 0..<self.offsets.count - 1 {
      for entry in row(node) where self.neighbors[entry] != node {
        if neighbors.count == offsets[node] || neighbors.last != self.neighbors[entry] { neighbors.append(self.neighbors[entry]) }
      }
      offsets.append(neighbors.count)
    }
    return NeighborTable(offsets: offsets, neighbors: neighbors)
  }

  /// The places of a node's neighbours.
  @inline(__always) func row(_ node: Int) -> Range<Int> {
    offsets[node]..<offsets[node + 1]
  }
}
