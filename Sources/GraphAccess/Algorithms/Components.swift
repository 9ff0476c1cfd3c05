extension GraphReading {
  /// The weakly connected component of each node, ascending by node; components are numbered from 0 in the order of their first nodes.
  ///
  /// Disjoint sets (Tarjan, *Efficiency of a Good But Not Linear Set Union Algorithm*, 1975), with halving of paths; the direction of the
  /// traversal does not matter.
  public func components(
    along traversal: Traversal = Traversal(), isCancelled: (() -> Bool)? = nil
  ) throws(Interrupted) -> [(node: NodeID, component: Int)] {
    var interruption = Interruption(isCancelled)
    let outgoing = Traversal(.outgoing, types: traversal.types, where: traversal.includes)
    var parents = [NodeID](0..<NodeID(truncatingIfNeeded: nodeBound))

    func root(of node: NodeID) -> NodeID {
      var node = node
      while parents[Int(node)] != node {
        parents[Int(node)] = parents[Int(parents[Int(node)])]
        node = parents[Int(node)]
      }
      return node
    }
    for node in nodeNumbers {
      var count = 1
      outgoing.forEachStep(from: node, in: self) { other, _ in
        let (left, right) = (root(of: node), root(of: other))
        if left != right { parents[Int(max(left, right))] = min(left, right) }
        count += 1
      }
      try interruption.poll(after: count)
    }
    return nodeNumbers.numbered { root(of: $0) }
  }
}

extension Sequence<NodeID> {
  /// Each node with the number of its group; groups are numbered from 0 in order of appearance.
  func numbered(by group: (NodeID) -> NodeID) -> [(node: NodeID, component: Int)] {
    var numbers: [NodeID: Int] = [:]
    return map { node in
      let key = group(node)
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      return (node, number)
    }
  }
}
