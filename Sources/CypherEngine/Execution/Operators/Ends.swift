internal import GraphAccess

/// The two ends of a relationship that is known.
final class Ends: WalkingOperator {
  private let isFromKnown: Bool

  init(_ expansion: Expansion, isFromKnown: Bool, next: Operator) {
    self.isFromKnown = isFromKnown
    super.init(expansion, next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    guard case .relationship(let relationship) = frame[expansion.relationship], frame.graph.contains(relationship: relationship),
      walker.fits(relationship, frame), difference.allows(relationship, frame)
    else { return true }
    let (source, target) = (frame.graph.source(of: relationship), frame.graph.target(of: relationship))
    if expansion.direction != .incoming {
      guard try offer(source, target, frame) else { return false }
    }
    if expansion.direction == .incoming || (expansion.direction == nil && source != target) { return try offer(target, source, frame) }
    return true
  }

  private func offer(_ from: NodeID, _ to: NodeID, _ frame: Frame) throws -> Bool {
    if isFromKnown {
      guard case .node(from) = frame[expansion.from] else { return true }
    } else {
      frame[expansion.from] = .node(from)
    }
    if expansion.isInto {
      guard case .node(to) = frame[expansion.to] else { return true }
    } else {
      if let labels, !labels.holds(node: to, frame) { return true }
      frame[expansion.to] = .node(to)
    }
    return try emit(frame)
  }
}
