internal import GraphAccess

/// Every way along a number of relationships, none of which it takes twice.
final class ExpandMany: Operator {
  private let walk: LongExpansion
  private let walker: Walker
  private let labels: LabelTest?
  private let difference: Difference
  private let hop: HopTest

  init(_ walk: LongExpansion, predicates: [Evaluation], next: Operator) {
    self.walk = walk
    walker = Walker(types: walk.step.types, direction: walk.step.direction)
    labels = walk.step.labels.map { LabelTest($0, .label) }
    difference = Difference(slots: walk.step.differs)
    hop = HopTest(slot: walk.hopSlot, predicates: predicates)
    super.init(next: next)
  }

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

/// Conditions on each relationship of a longer way.
struct HopTest {
  let slot: Int
  let predicates: [Evaluation]

  @inline(__always) func holds(_ relationship: RelationshipID, _ frame: Frame) throws -> Bool {
    if predicates.isEmpty { return true }
    frame[slot] = .relationship(relationship)
    for predicate in predicates where try !predicate(frame).isTrue { return false }
    return true
  }
}

/// The relationships of a way so far; asking whether one is among them stays quick when the way is long.
struct Trail {
  private(set) var relationships: [RelationshipID] = []
  private var set: Set<RelationshipID> = []
  private static let short = 24

  mutating func append(_ relationship: RelationshipID) {
    relationships.append(relationship)
    if relationships.count == Self.short { set = Set(relationships) } else if relationships.count > Self.short { set.insert(relationship) }
  }

  mutating func shorten(to count: Int) {
    while relationships.count > count {
      let last = relationships.removeLast()
      if relationships.count >= Self.short { set.remove(last) } else if !set.isEmpty { set = [] }
    }
  }

  func contains(_ relationship: RelationshipID) -> Bool {
    relationships.count >= Self.short ? set.contains(relationship) : relationships.contains(relationship)
  }
}

/// Every node that can be reached, once, the nearest first: enough where nobody asks in how many ways.
final class ExpandToEnds: Operator {
  private let walk: LongExpansion
  private let seen = NodeSet()
  private let walker: Walker
  private let labels: LabelTest?
  private let hop: HopTest

  init(_ walk: LongExpansion, predicates: [Evaluation], next: Operator) {
    self.walk = walk
    walker = Walker(types: walk.step.types, direction: walk.step.direction)
    labels = walk.step.labels.map { LabelTest($0, .label) }
    hop = HopTest(slot: walk.hopSlot, predicates: predicates)
    super.init(next: next)
  }

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

/// The ends of a list of relationships that is known, when they form a way.
final class ListEnds: Operator {
  private let walk: LongExpansion
  private let walker: Walker
  private let labels: LabelTest?
  private let difference: Difference
  private let hop: HopTest

  init(_ walk: LongExpansion, predicates: [Evaluation], next: Operator) {
    self.walk = walk
    walker = Walker(types: walk.step.types, direction: walk.step.direction)
    labels = walk.step.labels.map { LabelTest($0, .label) }
    difference = Difference(slots: walk.step.differs)
    hop = HopTest(slot: walk.hopSlot, predicates: predicates)
    super.init(next: next)
  }

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
