internal import GraphAccess

/// Goes through the relationships of one node that have a wanted type and direction.
struct Walker {
  private enum Types {
    case all
    case one(NameReference)
    case several([NameReference])
    case test(LabelTest)
  }

  private let types: Types
  /// Nothing for either direction.
  let direction: Direction?

  init(types: LabelExpression?, direction: Direction?) {
    self.direction = direction
    self.types =
      if let types {
        switch types.choice {
        case nil: .test(LabelTest(types, .type))
        case let names? where names.count == 1: .one(NameReference(.type, names[0]))
        case let names?: .several(names.indices.filter { !names[..<$0].contains(names[$0]) }.map { NameReference(.type, names[$0]) })
        }
      } else {
        .all
      }
  }

  /// Calls `body` with every neighbour and relationship until it answers false, and answers whether it never did.
  ///
  /// A loop is walked once.
  @inline(__always) func forEach(
    of node: NodeID, _ frame: Frame, _ body: (_ neighbor: NodeID, _ relationship: RelationshipID) throws -> Bool
  ) throws -> Bool {
    if direction != .incoming {
      guard try scan(frame.graph.adjacency(of: node, .outgoing), frame, body) else { return false }
    }
    if direction == .incoming { return try scan(frame.graph.adjacency(of: node, .incoming), frame, body) }
    if direction == nil {
      return try scan(frame.graph.adjacency(of: node, .incoming), frame) { neighbor, relationship in
        neighbor == node ? true : try body(neighbor, relationship)
      }
    }
    return true
  }

  @inline(__always) private func scan(
    _ adjacency: Adjacency, _ frame: Frame, _ body: (NodeID, RelationshipID) throws -> Bool
  ) throws -> Bool {
    switch types {
    case .all: return try all(adjacency, frame, body)
    case .one(let reference):
      guard let type = reference.number(frame) else { return true }
      if adjacency.isSortedByType { return try all(adjacency.run(of: type), frame, body) }
      return try some(adjacency, frame, body) { $0 == type }
    case .several(let references):
      if adjacency.isSortedByType {
        for reference in references {
          guard let type = reference.number(frame) else { continue }
          guard try all(adjacency.run(of: type), frame, body) else { return false }
        }
        return true
      }
      return try some(adjacency, frame, body) { type in references.contains { $0.number(frame) == type } }
    case .test(let test):
      return try some(adjacency, frame, body) { test.holds(type: $0, frame) }
    }
  }

  @inline(__always) private func all(
    _ adjacency: Adjacency, _ frame: Frame, _ body: (NodeID, RelationshipID) throws -> Bool
  ) throws -> Bool {
    for index in 0..<adjacency.count {
      try frame.tick()
      guard try body(adjacency.neighbors[index], adjacency.relationships[index]) else { return false }
    }
    return true
  }

  @inline(__always) private func some(
    _ adjacency: Adjacency, _ frame: Frame, _ body: (NodeID, RelationshipID) throws -> Bool, _ fits: (NameID) -> Bool
  ) throws -> Bool {
    for index in 0..<adjacency.count {
      try frame.tick()
      guard fits(adjacency.types[index]) else { continue }
      guard try body(adjacency.neighbors[index], adjacency.relationships[index]) else { return false }
    }
    return true
  }

  /// How many relationships there are, when that can be told without looking at the type of each.
  func count(of node: NodeID, _ frame: Frame) -> Int? {
    guard let direction else {
      guard let out = run(frame.graph.adjacency(of: node, .outgoing), frame),
        let into = run(frame.graph.adjacency(of: node, .incoming), frame)
      else { return nil }
      // A loop stands on both sides, and is one relationship.
      var loops = 0
      for index in 0..<min(out.count, into.count) where (out.count <= into.count ? out : into).neighbors[index] == node { loops += 1 }
      return out.count + into.count - loops
    }
    return run(frame.graph.adjacency(of: node, direction), frame)?.count
  }

  /// The relationships of the one wanted type, or all; nothing when they do not stand together.
  private func run(_ adjacency: Adjacency, _ frame: Frame) -> Adjacency? {
    switch types {
    case .all: return adjacency
    case .one(let reference):
      guard adjacency.isSortedByType else { return nil }
      return reference.number(frame).map { adjacency.run(of: $0) } ?? adjacency.run(of: .max - 1)
    case .several, .test: return nil
    }
  }

  /// The numbers of the wanted types; nothing for all.
  func typeNumbers(_ frame: Frame) -> [NameID]? {
    switch types {
    case .all: nil
    case .one(let reference): [reference.number(frame)].compactMap { $0 }
    case .several(let references): references.compactMap { $0.number(frame) }
    case .test(let test): frame.graph.typeNames.indices.map { NameID($0) }.filter { test.holds(type: $0, frame) }
    }
  }

  /// Whether a relationship has a wanted type.
  func fits(_ relationship: RelationshipID, _ frame: Frame) -> Bool {
    let type = frame.graph.type(of: relationship)
    return switch types {
    case .all: true
    case .one(let reference): reference.number(frame) == type
    case .several(let references): references.contains { $0.number(frame) == type }
    case .test(let test): test.holds(type: type, frame)
    }
  }
}
