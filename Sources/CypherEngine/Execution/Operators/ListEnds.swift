internal import GraphAccess

/// The ends of a list of relationships that is known, when they form a way.
final class ListEnds: LongWalkingOperator {
  override func push(_ frame: Frame) throws -> Bool {
    guard case .node(let start) = frame[walk.step.from], case .list(let given) = frame[walk.step.relationship] else { return true }
    guard given.count >= walk.minimum, given.count <= walk.maximum ?? .max else { return true }
    guard let end = try follow(walk.isReversed ? given.reversed() : given, from: start, frame) else { return true }
    return try arrive(at: end, frame)
  }

  private func follow(_ items: [Value], from start: NodeID, _ frame: Frame) throws -> NodeID? {
    var node = start
    var seen: Set<RelationshipID> = []
    for item in items {
      guard case .relationship(let relationship) = item, frame.graph.contains(relationship: relationship),
        seen.insert(relationship).inserted,
        walker.fits(relationship, frame), difference.allows(relationship, frame), try hop.holds(relationship, frame)
      else { return nil }
      let (source, target) = (frame.graph.source(of: relationship), frame.graph.target(of: relationship))
      if walk.step.direction != .incoming, source == node {
        node = target
      } else if walk.step.direction != .outgoing, target == node {
        node = source
      } else {
        return nil
      }
    }
    return node
  }

  private func arrive(at node: NodeID, _ frame: Frame) throws -> Bool {
    if walk.step.isInto {
      guard case .node(node) = frame[walk.step.to] else { return true }
    } else {
      if let labels, !labels.holds(node: node, frame) { return true }
      frame[walk.step.to] = .node(node)
    }
    return try emit(frame)
  }
}
