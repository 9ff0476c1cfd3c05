internal import GraphAccess

/// Only the rows for which all conditions are true.
final class Filter: Operator {
  private let predicates: [Evaluation]

  init(_ predicates: [Evaluation], next: Operator) {
    self.predicates = predicates
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    for index in predicates.indices {
      switch try predicates[index](frame) {
      case .boolean(true): continue
      case .boolean(false), .null: return true
      case let other: throw Logic.notBoolean(other)
      }
    }
    return try emit(frame)
  }
}

/// One row for every element of a list; none for null, one for anything that is no list.
final class Unwind: Operator {
  private let list: Evaluation
  private let slot: Int

  init(_ list: @escaping Evaluation, slot: Int, next: Operator) {
    self.list = list
    self.slot = slot
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    let value = try list(frame)
    guard case .list(let elements) = value else {
      if value.isNull { return true }
      frame[slot] = value
      return try emit(frame)
    }
    for element in elements {
      try frame.tick()
      frame[slot] = element
      guard try emit(frame) else { return false }
    }
    return true
  }
}

/// One row for every number of `range(…)`, without making the list.
final class UnwindRange: Operator {
  private let bounds: [Evaluation]
  private let function: CypherFunction
  private let slot: Int

  init(_ bounds: [Evaluation], function: CypherFunction, slot: Int, next: Operator) {
    self.bounds = bounds
    self.function = function
    self.slot = slot
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    let values = try bounds.map { try $0(frame) }
    guard case .integer(let from) = values[0], case .integer(let to) = values[1],
      case .integer(let step) = values.count > 2 ? values[2] : .integer(1),
      step != 0
    else {
      // What is wrong, the function says.
      guard case .list(let elements) = try function.evaluate(values, frame) else { return true }
      for element in elements {
        frame[slot] = element
        guard try emit(frame) else { return false }
      }
      return true
    }
    var number = from
    while step > 0 ? number <= to : number >= to {
      try frame.tick()
      frame[slot] = .integer(number)
      guard try emit(frame) else { return false }
      let (next, isOver) = number.addingReportingOverflow(step)
      if isOver { return true }
      number = next
    }
    return true
  }
}

/// Fills places with computed values.
final class Compute: Operator {
  private let items: [(slot: Int, value: Evaluation)]

  init(_ items: [(slot: Int, value: Evaluation)], next: Operator) {
    self.items = items
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    for item in items { frame[item.slot] = try item.value(frame) }
    return try emit(frame)
  }
}

/// Each combination of values once, where it comes first.
final class Distinct: Operator {
  // Nothing that follows comes back here: the run-time need not check.
  @exclusivity(unchecked) private var groups: GroupTable

  init(slots: [Int], next: Operator) {
    groups = GroupTable(slots: slots)
    super.init(next: next)
  }

  override func begin() {
    groups = GroupTable(slots: groups.rows.slots)
    super.begin()
  }

  override func push(_ frame: Frame) throws -> Bool {
    try groups.group(of: frame).isNew ? try emit(frame) : true
  }

  override func finish(_ frame: Frame) throws {
    groups.removeAll(frame)
    try super.finish(frame)
  }
}

/// The nodes and relationships of a path as one value.
final class MakePath: Operator {
  private let slot: Int
  private let path: BoundPath

  init(slot: Int, path: BoundPath, next: Operator) {
    self.slot = slot
    self.path = path
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    frame[slot] = Self.value(of: path, frame)
    return try emit(frame)
  }

  /// Null when a part of it is null.
  static func value(of path: BoundPath, _ frame: Frame) -> Value {
    guard case .node(let start) = frame[path.start] else { return .null }
    var value = Path(nodes: [start], relationships: [])
    var node = start
    func add(_ relationship: RelationshipID) {
      let source = frame.graph.source(of: relationship)
      node = source == node ? frame.graph.target(of: relationship) : source
      value.relationships.append(relationship)
      value.nodes.append(node)
    }
    for step in path.steps {
      switch frame[step.relationship] {
      case .relationship(let relationship): add(relationship)
      case .list(let items):
        for item in items {
          guard case .relationship(let relationship) = item else { return .null }
          add(relationship)
        }
      default: return .null
      }
    }
    return .path(value)
  }
}
