extension GraphReading {
  /// The strongly connected component of each node, ascending by node; components are numbered from 0 in the order of their first nodes.
  ///
  /// Tarjan, *Depth-First Search and Linear Graph Algorithms*, 1972, with a stack of its own, so that long chains do no harm.
  public func strongComponents(
    along traversal: Traversal = Traversal(.outgoing), isCancelled: (() -> Bool)? = nil
  ) throws(Interrupted) -> [(node: NodeID, component: Int)] {
    var interruption = Interruption(isCancelled)
    let table = try NeighborTable(self, traversal, &interruption)
    let unseen = NodeID.max
    /// When a node was found, and the earliest node on the stack that can be reached from it.
    var found = [NodeID](repeating: unseen, count: nodeBound)
    var lowest = found
    var roots = found
    var clock: NodeID = 0
    var stack: [NodeID] = []
    var calls: [(node: Int, next: Int)] = []

    func enter(_ node: NodeID) {
      found[Int(node)] = clock
      lowest[Int(node)] = clock
      clock += 1
      stack.append(node)
      calls.append((Int(node), table.offsets[Int(node)]))
    }
    for start in nodeNumbers where found[Int(start)] == unseen {
      enter(start)
      while let (node, next) = calls.last {
        try interruption.poll()
        if next < table.offsets[node + 1] {
          calls[calls.count - 1].next += 1
          let other = table.neighbors[next]
          if found[Int(other)] == unseen {
            enter(other)
          } else if roots[Int(other)] == unseen {
            lowest[node] = min(lowest[node], found[Int(other)])
          }
          continue
        }
        calls.removeLast()
        if let caller = calls.last?.node { lowest[caller] = min(lowest[caller], lowest[node]) }
        if lowest[node] == found[node] {
          while let member = stack.popLast() {
            roots[Int(member)] = NodeID(truncatingIfNeeded: node)
            if member == node { break }
          }
        }
      }
    }
    return nodeNumbers.numbered { roots[Int($0)] }
  }
}
