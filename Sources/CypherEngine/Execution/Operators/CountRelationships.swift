internal import GraphAccess

/// How many relationships a node has: the row goes on once, and weighs as much.
final class CountRelationships: WalkingOperator {
  override func push(_ frame: Frame) throws -> Bool {
    guard case .node(let node) = frame[expansion.from] else { return true }
    try frame.tick()
    var count = 0
    if labels == nil, let known = walker.count(of: node, frame), let excluded = excluded(at: node, frame) {
      count = known - excluded
    } else {
      _ = try walker.forEach(of: node, frame) { neighbor, relationship in
        if difference.allows(relationship, frame), labels?.holds(node: neighbor, frame) ?? true { count += 1 }
        return true
      }
    }
    guard count > 0 else { return true }
    let weight = frame.weight
    frame.weight = weight &* count
    defer { frame.weight = weight }
    return try emit(frame)
  }

  /// How many of the node's relationships stand elsewhere in the pattern; nothing when they are too many to say quickly.
  private func excluded(at node: NodeID, _ frame: Frame) -> Int? {
    var count = 0
    for (index, slot) in difference.slots.enumerated() {
      guard case .relationship(let relationship) = frame[slot] else { return nil }
      // The relationships of a pattern differ, so that none is counted twice.
      if index > 8 { return nil }
      let isHere =
        switch walker.direction {
        case .outgoing: frame.graph.source(of: relationship) == node
        case .incoming: frame.graph.target(of: relationship) == node
        case nil: frame.graph.source(of: relationship) == node || frame.graph.target(of: relationship) == node
        }
      if isHere, walker.fits(relationship, frame) { count += 1 }
    }
    return count
  }
}
