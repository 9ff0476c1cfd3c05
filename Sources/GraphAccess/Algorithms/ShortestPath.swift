extension GraphReading {
  /// One shortest path between two nodes of at most so many relationships; see ``ShortestPathSearch`` for many pairs and for all paths.
  public func shortestPath(
    from source: NodeID, to target: NodeID, along traversal: Traversal = Traversal(), maximumLength: Int = .max,
    isCancelled: (() -> Bool)? = nil
  ) throws(Interrupted) -> Path? {
    try ShortestPathSearch(in: self, along: traversal, maximumLength: maximumLength, isCancelled: isCancelled)
      .path(from: source, to: target)
  }
}
