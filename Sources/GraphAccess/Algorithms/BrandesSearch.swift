/// Counts shortest paths from one node after another and adds up what each says about the nodes on the way.
final class BrandesSearch {
  private let table: NeighborTable
  private(set) var scores: [Double]
  // Raw memory: these are read in no order for every entry of the table, and arrays that are written to check each time who else has them.
  /// −1 for nodes that have not been reached.
  private let distances: UnsafeMutableBufferPointer<Int32>
  /// How many shortest paths lead to each node.
  private let pathCounts: UnsafeMutableBufferPointer<Double>
  /// What a node hands to each of those before it: one and its own dependency, shared among its paths.
  private let shares: UnsafeMutableBufferPointer<Double>
  /// The nodes that were reached, nearest first.
  private var order: [NodeID] = []

  init(_ table: NeighborTable) {
    self.table = table
    let bound = table.offsets.count - 1
    scores = [Double](repeating: 0, count: bound)
    distances = .allocate(capacity: bound)
    distances.initialize(repeating: -1)
    pathCounts = .allocate(capacity: bound)
    pathCounts.initialize(repeating: 0)
    shares = .allocate(capacity: bound)
    shares.initialize(repeating: 0)
    order.reserveCapacity(bound)
  }

  deinit {
    distances.deallocate()
    pathCounts.deallocate()
    shares.deallocate()
  }

  /// Adds what the shortest paths from a node say.
  func accumulate(from source: Int, _ interruption: inout Interruption) throws(Interrupted) {
    distances[source] = 0
    pathCounts[source] = 1
    order.append(NodeID(truncatingIfNeeded: source))
    var next = 0
    while next < order.count {
      let node = Int(order[next])
      let (distance, count) = (distances[node] + 1, pathCounts[node])
      next += 1
      let row = table.row(node)
      for entry in row {
        let other = Int(table.neighbors[entry])
        if distances[other] < 0 {
          distances[other] = distance
          order.append(table.neighbors[entry])
        }
        if distances[other] == distance { pathCounts[other] += count }
      }
      try interruption.poll(after: row.count + 1)
    }
    // Farthest first: what a node's successors depend on it for is known when its turn comes.
    for place in order.indices.reversed() {
      let node = Int(order[place])
      let distance = distances[node] + 1
      var sum = 0.0
      for entry in table.row(node) {
        let other = Int(table.neighbors[entry])
        if distances[other] == distance { sum += shares[other] }
      }
      let dependency = pathCounts[node] * sum
      shares[node] = (1 + dependency) / pathCounts[node]
      if node != source { scores[node] += dependency }
    }
    for node in order {
      distances[Int(node)] = -1
      pathCounts[Int(node)] = 0
    }
    order.removeAll(keepingCapacity: true)
  }
}
