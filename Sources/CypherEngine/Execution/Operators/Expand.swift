internal import GraphAccess

/// Every neighbour along one relationship.
final class Expand: WalkingOperator {
  override func push(_ frame: Frame) throws -> Bool {
    guard case .node(let node) = frame[expansion.from] else { return true }
    // One label, as most patterns have, is looked up before the walk and not for every neighbour.
    var label: NameID?
    if case .name(let reference)? = labels {
      label = reference.number(frame)
      if label == nil { return true }
    }
    return try walker.forEach(of: node, frame) { neighbor, relationship in
      if !difference.slots.isEmpty, !difference.allows(relationship, frame) { return true }
      if let label {
        if !frame.graph.has(label: label, node: neighbor) { return true }
      } else if let labels, !labels.holds(node: neighbor, frame) {
        return true
      }
      frame[expansion.relationship] = .relationship(relationship)
      frame[expansion.to] = .node(neighbor)
      return try emit(frame)
    }
  }
}
