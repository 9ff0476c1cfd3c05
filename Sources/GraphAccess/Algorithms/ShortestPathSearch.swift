/// Finds shortest paths between pairs of nodes of one graph, searching from both ends at once.
///
/// Breadth first from either end, always on the side that has fewer steps to make (Pohl, *Bi-Directional Search*, 1971). What is found does
/// not depend on the order of relationships in the graph: of equally short paths those come first whose node in the middle, then whose
/// nodes and relationships on the way from it, have the lower numbers. One search can be asked again and again, and keeps its memory.
public final class ShortestPathSearch {
  private let graph: any GraphReading
  private let traversal: Traversal
  private let maximumLength: Int
  private let isCancelled: (() -> Bool)?
  private var fromSource: BreadthFirstSide
  private var fromTarget: BreadthFirstSide

  /// A search along the relationships of a traversal for paths of at most so many of them.
  public init(
    in graph: any GraphReading, along traversal: Traversal = Traversal(), maximumLength: Int = .max, isCancelled: (() -> Bool)? = nil
  ) {
    self.graph = graph
    self.traversal = traversal
    self.maximumLength = maximumLength
    self.isCancelled = isCancelled
    fromSource = BreadthFirstSide(traversal)
    fromTarget = BreadthFirstSide(traversal.reversed)
  }

  /// One shortest path, the first of ``paths(from:to:)``; nothing when there is none. From a node to itself it has no relationship.
  public func path(from source: NodeID, to target: NodeID) throws(Interrupted) -> Path? {
    defer { reset() }
    guard let middle = try meetingNodes(source, target).first else { return nil }
    var path = Path(nodes: [], relationships: [])
    var node = middle
    while let step = fromSource.steps(backFrom: node, in: graph).first {
      path.nodes.append(step.node)
      path.relationships.append(step.relationship)
      node = step.node
    }
    path.nodes.reverse()
    path.relationships.reverse()
    path.nodes.append(middle)
    node = middle
    while let step = fromTarget.steps(backFrom: node, in: graph).first {
      path.nodes.append(step.node)
      path.relationships.append(step.relationship)
      node = step.node
    }
    return path
  }

  /// All shortest paths, each made when it is asked for; good whatever becomes of the graph and the search.
  ///
  /// There can be very many of them: take a prefix.
  public func paths(from source: NodeID, to target: NodeID) throws(Interrupted) -> ShortestPaths {
    defer { reset() }
    let middles = try meetingNodes(source, target)
    return ShortestPaths(
      middles: middles, toSource: fromSource.stepTable(backFrom: middles, in: graph),
      toTarget: fromTarget.stepTable(backFrom: middles, in: graph))
  }

  /// How long the shortest path is; nothing when there is none.
  public func length(from source: NodeID, to target: NodeID) throws(Interrupted) -> Int? {
    defer { reset() }
    return try meetingNodes(source, target).isEmpty ? nil : fromSource.depth + fromTarget.depth
  }

  /// The nodes at one depth through one of which every shortest path leads, ascending.
  private func meetingNodes(_ source: NodeID, _ target: NodeID) throws(Interrupted) -> [NodeID] {
    guard graph.contains(node: source), graph.contains(node: target), maximumLength >= 0 else { return [] }
    var interruption = Interruption(isCancelled)
    fromSource.start(at: source, in: graph)
    fromTarget.start(at: target, in: graph)
    if source == target { return [source] }
    while fromSource.depth + fromTarget.depth < maximumLength, !fromSource.frontier.isEmpty, !fromTarget.frontier.isEmpty {
      // No node has been seen from both ends yet, so all that are now lie on paths of the same length, the shortest.
      let meeting: [NodeID]
      if fromSource.frontierSteps(in: graph) <= fromTarget.frontierSteps(in: graph) {
        try fromSource.advance(in: graph, &interruption)
        meeting = fromSource.frontier.filter(fromTarget.hasSeen)
      } else {
        try fromTarget.advance(in: graph, &interruption)
        meeting = fromTarget.frontier.filter(fromSource.hasSeen)
      }
      if !meeting.isEmpty { return meeting.sorted() }
    }
    return []
  }

  private func reset() {
    fromSource.reset()
    fromTarget.reset()
  }
}
