extension GraphReading {
  /// The nodes that can be reached from a node by at most so many steps, nearest first, then ascending; the node itself comes first.
  ///
  /// Breadth first; ends early when `limit` nodes have been found.
  public func neighborhood(
    of node: NodeID, hops: Int, along traversal: Traversal = Traversal(), limit: Int = .max, isCancelled: (() -> Bool)? = nil
  ) throws(Interrupted) -> [(node: NodeID, distance: Int)] {
    guard contains(node: node), limit > 0 else { return [] }
    var interruption = Interruption(isCancelled)
    var seen: Set<NodeID> = [node]
    var found: [(node: NodeID, distance: Int)] = [(node, 0)]
    var frontier = [node]
    var distance = 0
    while distance < hops, !frontier.isEmpty {
      distance += 1
      var next: [NodeID] = []
      for node in frontier {
        var count = 1
        traversal.forEachStep(from: node, in: self) { other, _ in
          if seen.insert(other).inserted { next.append(other) }
          count += 1
        }
        try interruption.poll(after: count)
      }
      next.sort()
      for node in next {
        guard found.count < limit else { return found }
        found.append((node, distance))
      }
      frontier = next
    }
    return found
  }
}
