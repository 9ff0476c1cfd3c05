/// One half of a search from two ends: the nodes that have been seen from one of them, with their distances.
struct BreadthFirstSide {
  struct Step {
    let node: NodeID
    let relationship: RelationshipID
  }

  private let traversal: Traversal
  private let backwards: Traversal
  /// −1 for nodes that have not been seen.
  private var distances: [Int32] = []
  private var seen: [NodeID] = []
  /// The nodes at ``depth``.
  private(set) var frontier: [NodeID] = []
  /// Entries that the next advance will look at; nothing until somebody asks, for the last level is never advanced from.
  private var knownFrontierSteps: Int?
  private(set) var depth = 0

  init(_ traversal: Traversal) {
    self.traversal = traversal
    backwards = traversal.reversed
  }

  mutating func start(at node: NodeID, in graph: some GraphReading) {
    if distances.count < graph.nodeBound { distances = [Int32](repeating: -1, count: graph.nodeBound) }
    distances[Int(node)] = 0
    seen = [node]
    frontier = [node]
    knownFrontierSteps = nil
    depth = 0
  }

  func hasSeen(_ node: NodeID) -> Bool { distances[Int(node)] >= 0 }

  /// Goes one step further from all nodes of the frontier.
  mutating func advance(in graph: some GraphReading, _ interruption: inout Interruption) throws(Interrupted) {
    var next: [NodeID] = []
    let distance = Int32(truncatingIfNeeded: depth + 1)
    for node in frontier {
      traversal.forEachStep(from: node, in: graph) { other, _ in
        guard distances[Int(other)] < 0 else { return }
        distances[Int(other)] = distance
        next.append(other)
      }
      try interruption.poll(after: Self.entries(of: node, traversal, in: graph) + 1)
    }
    seen += next
    frontier = next
    depth += 1
    knownFrontierSteps = nil
  }

  /// How many entries the next advance will look at.
  mutating func frontierSteps(in graph: some GraphReading) -> Int {
    if let knownFrontierSteps { return knownFrontierSteps }
    let steps = frontier.reduce(0) { $0 &+ Self.entries(of: $1, traversal, in: graph) }
    knownFrontierSteps = steps
    return steps
  }

  /// Forgets what has been seen.
  mutating func reset() {
    for node in seen { distances[Int(node)] = -1 }
    seen.removeAll(keepingCapacity: true)
    frontier = []
  }

  /// The last steps of all shortest ways to a node, ascending by the node from which they come; none at the end where the search began.
  func steps(backFrom node: NodeID, in graph: some GraphReading) -> [Step] {
    let distance = distances[Int(node)]
    guard distance > 0 else { return [] }
    var steps: [Step] = []
    backwards.forEachStep(from: node, in: graph) { other, relationship in
      if distances[Int(other)] == distance - 1 { steps.append(Step(node: other, relationship: relationship)) }
    }
    steps.sort { ($0.node, $0.relationship) < ($1.node, $1.relationship) }
    return steps
  }

  /// The steps back from every node that lies on a shortest way to one of the nodes.
  func stepTable(backFrom nodes: [NodeID], in graph: some GraphReading) -> [NodeID: [Step]] {
    var table: [NodeID: [Step]] = [:]
    var rest = nodes
    while let node = rest.popLast() {
      guard table[node] == nil else { continue }
      let steps = steps(backFrom: node, in: graph)
      table[node] = steps
      rest += steps.map(\.node)
    }
    return table
  }

  /// An upper bound of the steps from a node that is had without looking at them.
  private static func entries(of node: NodeID, _ traversal: Traversal, in graph: some GraphReading) -> Int {
    (traversal.orientation == .incoming ? 0 : graph.adjacency(of: node, .outgoing).count)
      + (traversal.orientation == .outgoing ? 0 : graph.adjacency(of: node, .incoming).count)
  }
}
