internal import GraphAccess

/// Every neighbour along one relationship.
final class Expand: Operator {
  private let expansion: Expansion
  private let walker: Walker
  private let labels: LabelTest?
  private let difference: Difference

  init(_ expansion: Expansion, next: Operator) {
    self.expansion = expansion
    walker = Walker(types: expansion.types, direction: expansion.direction)
    labels = expansion.labels.map { LabelTest($0, .label) }
    difference = Difference(slots: expansion.differs)
    super.init(next: next)
  }

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

/// Every relationship between two known nodes.
final class ExpandInto: Operator {
  private let expansion: Expansion
  private let forward: Walker
  private let backward: Walker
  private let difference: Difference

  init(_ expansion: Expansion, next: Operator) {
    self.expansion = expansion
    forward = Walker(types: expansion.types, direction: expansion.direction)
    backward = Walker(types: expansion.types, direction: expansion.direction?.reversed)
    difference = Difference(slots: expansion.differs)
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    guard case .node(let from) = frame[expansion.from], case .node(let to) = frame[expansion.to] else { return true }
    let usesBackward = degree(to, expansion.direction?.reversed, frame) < degree(from, expansion.direction, frame)
    let (node, other, walker) = usesBackward ? (to, from, backward) : (from, to, forward)
    return try walker.forEach(of: node, frame) { neighbor, relationship in
      guard neighbor == other, difference.allows(relationship, frame) else { return true }
      frame[expansion.relationship] = .relationship(relationship)
      return try emit(frame)
    }
  }

  private func degree(_ node: NodeID, _ direction: Direction?, _ frame: Frame) -> Int {
    if let direction { return frame.graph.adjacency(of: node, direction).count }
    return frame.graph.adjacency(of: node, .outgoing).count + frame.graph.adjacency(of: node, .incoming).count
  }
}

/// How many relationships a node has: the row goes on once, and weighs as much.
final class CountRelationships: Operator {
  private let expansion: Expansion
  private let walker: Walker
  private let labels: LabelTest?
  private let difference: Difference

  init(_ expansion: Expansion, next: Operator) {
    self.expansion = expansion
    walker = Walker(types: expansion.types, direction: expansion.direction)
    labels = expansion.labels.map { LabelTest($0, .label) }
    difference = Difference(slots: expansion.differs)
    super.init(next: next)
  }

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

/// The two ends of a relationship that is known.
final class Ends: Operator {
  private let expansion: Expansion
  private let isFromKnown: Bool
  private let walker: Walker
  private let labels: LabelTest?
  private let difference: Difference

  init(_ expansion: Expansion, isFromKnown: Bool, next: Operator) {
    self.expansion = expansion
    self.isFromKnown = isFromKnown
    walker = Walker(types: expansion.types, direction: expansion.direction)
    labels = expansion.labels.map { LabelTest($0, .label) }
    difference = Difference(slots: expansion.differs)
    super.init(next: next)
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
