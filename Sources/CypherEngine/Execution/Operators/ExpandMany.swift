internal import GraphAccess

/// Every way along a number of relationships, none of which it takes twice.
final class ExpandMany: LongWalkingOperator {
  override func push(_ frame: Frame) throws -> Bool {
    guard case .node(let start) = frame[walk.step.from] else { return true }
    let wanted: NodeID?
    if walk.step.isInto {
      guard case .node(let node) = frame[walk.step.to] else { return true }
      wanted = node
    } else {
      wanted = nil
    }
    if walk.minimum == 0, try !arrive(at: start, [], wanted, frame) { return false }
    guard walk.maximum ?? .max > 0 else { return true }
    var trail = Trail()
    // A stack of our own: ways can be longer than the machine's stack is deep.
    var waiting: [(node: NodeID, relationship: RelationshipID, depth: Int)] = []
    try addSteps(from: start, depth: 1, to: &waiting, trail, frame)
    while let step = waiting.popLast() {
      try frame.tick()
      trail.shorten(to: step.depth - 1)
      trail.append(step.relationship)
      if step.depth >= walk.minimum, try !arrive(at: step.node, trail.relationships, wanted, frame) { return false }
      if step.depth < walk.maximum ?? .max { try addSteps(from: step.node, depth: step.depth + 1, to: &waiting, trail, frame) }
    }
    return true
  }

  /// Puts the steps that may follow onto the stack, the first on top.
  private func addSteps(
    from node: NodeID, depth: Int, to waiting: inout [(node: NodeID, relationship: RelationshipID, depth: Int)], _ trail: borrowing Trail,
    _ frame: Frame
  ) throws {
    let start = waiting.count
    _ = try walker.forEach(of: node, frame) { neighbor, relationship in
      if !trail.contains(relationship), difference.allows(relationship, frame), try hop.holds(relationship, frame) {
        waiting.append((neighbor, relationship, depth))
      }
      return true
    }
    waiting[start...].reverse()
  }

  private func arrive(at node: NodeID, _ relationships: [RelationshipID], _ wanted: NodeID?, _ frame: Frame) throws -> Bool {
    if let wanted {
      guard node == wanted else { return true }
    } else {
      if let labels, !labels.holds(node: node, frame) { return true }
      frame[walk.step.to] = .node(node)
    }
    if walk.needsList {
      let values = relationships.map { Value.relationship($0) }
      frame[walk.step.relationship] = .list(walk.isReversed ? values.reversed() : values)
    }
    return try emit(frame)
  }
}
