/// A division of the nodes of a graph into groups that hang together.
public struct Communities: Sendable {
  /// The community of each node, ascending by node; communities are numbered from 0 in the order of their first nodes.
  public let members: [(node: NodeID, community: Int)]
  /// The share of relationships inside communities, less what chance would put there.
  public let modularity: Double
}

extension GraphReading {
  /// Communities by the Louvain method.
  ///
  /// Blondel, Guillaume, Lambiotte, Lefebvre: *Fast Unfolding of Communities in Large Networks*, 2008. The direction of the traversal does not
  /// matter; the weight between two nodes is the number of relationships. Nodes are visited in ascending order and move to the community
  /// with the greatest gain, of equal ones to that with the lowest number. Greater `resolution` makes smaller communities.
  public func communities(
    along traversal: Traversal = Traversal(), resolution: Double = 1, isCancelled: (() -> Bool)? = nil
  ) throws(Interrupted) -> Communities {
    var interruption = Interruption(isCancelled)
    let both = Traversal(.both, types: traversal.types, where: traversal.includes)
    var level = LouvainLevel(try NeighborTable(self, both, &interruption))
    /// The node of the current level that stands for each node of the graph.
    var place = Array(0..<nodeBound)
    while true {
      let communities = try level.communities(resolution: resolution, &interruption)
      let count = (communities.max() ?? -1) + 1
      guard count < level.nodeCount else { break }
      for node in place.indices { place[node] = communities[place[node]] }
      level = level.merged(communities, count: count)
    }
    let members = nodeNumbers.numbered { NodeID(truncatingIfNeeded: place[Int($0)]) }
    return Communities(members: members.map { ($0.node, $0.component) }, modularity: level.modularity(resolution: resolution))
  }
}
