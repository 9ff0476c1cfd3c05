internal import GraphAccess

/// One row for every group of rows that have the same keys; one row in all when there are no keys.
final class Aggregation: Operator {
  private final class Item {
    let slot: Int
    let aggregate: Aggregate?
    let isDistinct: Bool
    let arguments: [Evaluation]
    /// Whether it only counts, which needs no object for every group.
    let isCount: Bool
    /// Whether it keeps every value.
    let keepsValues: Bool

    init(_ item: BoundAggregate, compiler: ExpressionCompiler) {
      slot = item.slot
      switch item.function {
      case .countAll:
        (aggregate, isDistinct, arguments, isCount, keepsValues) = (nil, false, [], true, false)
      case .named(let aggregate):
        self.aggregate = aggregate
        isDistinct = item.isDistinct
        arguments = compiler.compile(item.arguments)
        isCount = aggregate.name == "count"
        keepsValues = aggregate.name == "collect"
      }
    }
  }

  private let hasKeys: Bool
  private let items: [Item]
  private let hasDistinct: Bool
  // Nothing that a step computes comes back to the step, so that the run-time's checks of access, which cost a tenth here, find nothing.
  @exclusivity(unchecked) private var groups: GroupTable
  /// For every group one number for every item that counts, and one accumulator for every other.
  @exclusivity(unchecked) private var counts: [Int] = []
  @exclusivity(unchecked) private var accumulators: [(any Accumulator)?] = []
  @exclusivity(unchecked) private var seen: [DistinctValues] = []
  @exclusivity(unchecked) private var lastGroup: Int?
  /// What the lists of `collect` hold.
  private var collected = 0

  init(_ aggregation: BoundAggregation, compiler: ExpressionCompiler, next: Operator) {
    hasKeys = !aggregation.keys.isEmpty
    groups = GroupTable(slots: aggregation.keys)
    items = aggregation.aggregates.map { Item($0, compiler: compiler) }
    hasDistinct = items.contains(where: \.isDistinct)
    super.init(next: next)
  }

  override func begin() {
    reset()
    super.begin()
  }

  private func reset() {
    groups = GroupTable(slots: groups.rows.slots)
    counts = []
    accumulators = []
    seen = []
    lastGroup = nil
    collected = 0
  }

  override func push(_ frame: Frame) throws -> Bool {
    try frame.tick()
    var place = try group(frame) * items.count
    for item in items {
      defer { place += 1 }
      guard !item.arguments.isEmpty else {
        counts[place] &+= frame.weight
        continue
      }
      let value = try item.arguments[0](frame)
      if item.isDistinct {
        if value.isNull { continue }
        guard seen[place].insert(value) else { continue }
        try frame.hold(1)
      }
      if item.isCount {
        if !value.isNull { counts[place] &+= 1 }
      } else if item.arguments.count == 1 {
        if item.keepsValues, !value.isNull {
          let weight = 1 + Weight.of(value)
          try frame.hold(weight)
          collected += weight
        }
        try accumulators[place]?.add(value)
      } else {
        try accumulators[place]?.add([value] + item.arguments.dropFirst().map { try $0(frame) })
      }
    }
    return true
  }

  /// The number of the row's group.
  private func group(_ frame: Frame) throws -> Int {
    // Rows of one group often follow one another.
    if let lastGroup, groups.rows.equals(lastGroup, frame) { return lastGroup }
    let (group, isNew) = try groups.group(of: frame)
    if isNew { try addGroup(frame) }
    lastGroup = group
    return group
  }

  private func addGroup(_ frame: Frame) throws {
    try frame.hold(2 * items.count)
    for item in items {
      counts.append(0)
      accumulators.append(item.isCount ? nil : item.aggregate?.make())
    }
    if hasDistinct { seen += Array(repeating: DistinctValues(), count: items.count) }
  }

  override func finish(_ frame: Frame) throws {
    if !hasKeys && groups.count == 0 { _ = try group(frame) }
    frame.weight = 1
    for group in 0..<groups.count {
      try frame.tick()
      groups.rows.restore(group, to: frame)
      var place = group * items.count
      for item in items {
        frame[item.slot] = try accumulators[place]?.result() ?? .integer(counts[place])
        place += 1
      }
      guard try emit(frame) else { break }
    }
    frame.release(groups.count * 2 * items.count + collected)
    groups.removeAll(frame)
    reset()
    try super.finish(frame)
  }
}
