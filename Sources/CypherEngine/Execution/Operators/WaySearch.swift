internal import GraphAccess

/// A search for the shortest ways between two different nodes, from both ends at once.
struct WaySearch {
  let walker: Walker
  let hop: HopTest
  let maximum: Int
  /// Whether all shortest ways are wanted, not only the first.
  let isAll: Bool

  /// How a node was reached: from which ones, along which relationships.
  private typealias Steps = [NodeID: [(node: NodeID, relationship: RelationshipID)]]

  /// The ways in a fixed order; empty when there is none that is short enough.
  func ways(from start: NodeID, to end: NodeID, _ frame: Frame) throws -> [Path] {
    let backward = walker.reversed
    var (forwardSteps, backwardSteps): (Steps, Steps) = ([start: []], [end: []])
    var (forwardFront, backwardFront) = ([start], [end])
    var length = 0
    while !forwardFront.isEmpty, !backwardFront.isEmpty, length < maximum {
      length += 1
      let goesForward = forwardFront.count <= backwardFront.count
      let front: [NodeID]
      if goesForward {
        front = try level(after: forwardFront, walker, &forwardSteps, frame)
        forwardFront = front
      } else {
        front = try level(after: backwardFront, backward, &backwardSteps, frame)
        backwardFront = front
      }
      let meeting = front.filter { (goesForward ? backwardSteps : forwardSteps)[$0] != nil }
      if meeting.isEmpty { continue }
      var ways: [Path] = []
      for node in meeting {
        let heads = try walks(to: node, forwardSteps, frame, limit: isAll ? nil : 1)
        let tails = try walks(to: node, backwardSteps, frame, limit: isAll ? nil : 1)
        for head in heads {
          for tail in tails {
            try frame.tick()
            try frame.hold(length)
            ways.append(
              Path(
                nodes: head.nodes.reversed() + tail.nodes.dropFirst(), relationships: head.relationships.reversed() + tail.relationships))
            if !isAll { return ways }
          }
        }
      }
      frame.release(ways.count * length)
      return ways
    }
    return []
  }

  /// The nodes that are reached one step further, each once, with all the steps that lead to them.
  private func level(after front: [NodeID], _ walker: Walker, _ steps: inout Steps, _ frame: Frame) throws -> [NodeID] {
    var next: [NodeID] = []
    var fresh: Steps = [:]
    for node in front {
      _ = try walker.forEach(of: node, frame) { neighbor, relationship in
        guard steps[neighbor] == nil, try hop.holds(relationship, frame) else { return true }
        if fresh[neighbor] == nil {
          next.append(neighbor)
          fresh[neighbor] = [(node, relationship)]
          try frame.hold(2)
        } else if isAll {
          fresh[neighbor]?.append((node, relationship))
        }
        return true
      }
    }
    steps.merge(fresh) { known, _ in known }
    return next
  }

  /// The ways from a node back to where the search began.
  private func walks(to node: NodeID, _ steps: Steps, _ frame: Frame, limit: Int?) throws -> [Path] {
    var found: [Path] = []
    var open = [Path(nodes: [node], relationships: [])]
    while let path = open.popLast() {
      try frame.tick()
      let before = steps[path.nodes[path.nodes.count - 1]] ?? []
      if before.isEmpty {
        found.append(path)
        if found.count >= limit ?? .max { return found }
      }
      for step in before.reversed() {
        open.append(Path(nodes: path.nodes + [step.node], relationships: path.relationships + [step.relationship]))
      }
    }
    return found
  }
}

extension Walker {
  /// The same walk from the other end.
  var reversed: Walker { Walker(self, direction: direction?.reversed) }
}
