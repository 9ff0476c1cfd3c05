internal import GraphAccess

/// Every node that can be reached, once, the nearest first: enough where nobody asks in how many ways.
final class ExpandToEnds: LongWalkingOperator {
  private let seen = NodeSet()

  override func push(_ frame: Frame) throws -> Bool {
    guard case .node(let start) = frame[walk.step.from] else { return true }
    seen.grow(to: frame.graph.nodeBound)
    var reached: [NodeID] = []
    // Only what was put in is taken out again: the set is as large as the graph.
    defer {
      for node in reached { seen.remove(node) }
      seen.remove(start)
    }
    if walk.minimum == 0 {
      _ = seen.insert(start)
      if try !arrive(at: start, frame) { return false }
    }
    let maximum = walk.maximum ?? .max
    guard maximum > 0 else { return true }
    try addLevel(from: start, to: &reached, frame)
    var (first, depth) = (0, 1)
    while first < reached.count {
      let level = first..<reached.count
      for index in level where try !arrive(at: reached[index], frame) { return false }
      guard depth < maximum else { break }
      for index in level { try addLevel(from: reached[index], to: &reached, frame) }
      first = level.upperBound
      depth += 1
    }
    return true
  }

  private func addLevel(from node: NodeID, to reached: inout [NodeID], _ frame: Frame) throws {
    _ = try walker.forEach(of: node, frame) { neighbor, relationship in
      if try hop.holds(relationship, frame), seen.insert(neighbor) { reached.append(neighbor) }
      return true
    }
  }

  private func arrive(at node: NodeID, _ frame: Frame) throws -> Bool {
    if let labels, !labels.holds(node: node, frame) { return true }
    frame[walk.step.to] = .node(node)
    return try emit(frame)
  }
}
