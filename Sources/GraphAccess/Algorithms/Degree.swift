extension GraphReading {
  /// How many relationships of the traversal a node has; a loop counts twice when both directions count.
  public func degree(of node: NodeID, along traversal: Traversal = Traversal()) -> Int {
    traversal.stepCount(from: node, in: self)
  }

  /// How many relationships of the traversal each node has, ascending by node; a loop counts twice when both directions count.
  public func degrees(
    along traversal: Traversal = Traversal(), isCancelled: (() -> Bool)? = nil
  ) throws(Interrupted) -> [(node: NodeID, degree: Int)] {
    var interruption = Interruption(isCancelled)
    var degrees: [(node: NodeID, degree: Int)] = []
    for node in nodeNumbers {
      let degree = traversal.stepCount(from: node, in: self)
      degrees.append((node, degree))
      try interruption.poll(after: degree + 1)
    }
    return degrees
  }

  /// The nodes that are there, ascending.
  var nodeNumbers: some Sequence<NodeID> {
    (0..<nodeBound).lazy.map { NodeID(truncatingIfNeeded: $0) }.filter { self.contains(node: $0) }
  }
}
