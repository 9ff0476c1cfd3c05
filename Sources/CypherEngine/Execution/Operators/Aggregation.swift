internal import GraphAccess

/// One row for every group of rows that have the same keys; one row in all when there are no keys.
final class Aggregation: Operator {
  private struct Item {
    var slot: Int
    var aggregate: Aggregate?
    var isDistinct: Bool
    var arguments: [Evaluation]
    /// Whether it only counts, which needs no object for every group.
    var isCount: Bool
  }

  private let keys: [Int]
  private let items: [Item]
  private var groups: [GroupingKey: Int] = [:]
  private var keyRows: RowBuffer
  /// For every group one number for every item that counts, and one accumulator for every other.
  private var counts: [Int] = []
  private var accumulators: [(any Accumulator)?] = []
  private var seen: [Set<GroupingKey>] = []
  private let hasDistinct: Bool
  private var last: (key: GroupingKey, group: Int)?

  init(_ aggregation: BoundAggregation, compiler: ExpressionCompiler, next: Operator) {
    keys = aggregation.keys
    keyRows = RowBuffer(slots: aggregation.keys)
    items = aggregation.aggregates.map { item in
      let arguments = compiler.compile(item.arguments)
      switch item.function {
      case .countAll: return Item(slot: item.slot, aggregate: nil, isDistinct: false, arguments: [], isCount: true)
      case .named(let aggregate):
        return Item(
          slot: item.slot, aggregate: aggregate, isDistinct: item.isDistinct, arguments: arguments,
          isCount: aggregate.name.lowercased() == "count")
      }
    }
    hasDistinct = items.contains(where: \.isDistinct)
    super.init(next: next)
  }

  override func begin() {
    reset()
    super.begin()
  }

  private func reset() {
    groups = [:]
    keyRows = RowBuffer(slots: keys)
    counts = []
    accumulators = []
    seen = []
    last = nil
  }

  override func push(_ frame: Frame) throws -> Bool {
    try frame.tick()
    let start = try group(frame) * items.count
    for (offset, item) in items.enumerated() {
      let place = start + offset
      guard !item.arguments.isEmpty else {
        counts[place] &+= frame.weight
        continue
      }
      let value = try item.arguments[0](frame)
      if item.isDistinct {
        if value.isNull { continue }
        guard seen[place].insert(GroupingKey(value)).inserted else { continue }
        try frame.hold(1)
      }
      if item.isCount {
        if !value.isNull { counts[place] &+= 1 }
      } else if item.arguments.count == 1 {
        try accumulators[place]?.add(value)
      } else {
        try accumulators[place]?.add([value] + item.arguments.dropFirst().map { try $0(frame) })
      }
    }
    return true
  }

  /// The number of the row's group.
  private func group(_ frame: Frame) throws -> Int {
    if keys.isEmpty { return try keyRows.count == 0 ? addGroup(frame) : 0 }
    let key = keys.count == 1 ? GroupingKey(frame[keys[0]]) : GroupingKey(keys.map { frame[$0] })
    // Rows of one group often follow one another.
    if let last, last.key == key { return last.group }
    let group: Int
    if let known = groups[key] {
      group = known
    } else {
      group = try addGroup(frame)
      groups[key] = group
    }
    last = (key, group)
    return group
  }

  private func addGroup(_ frame: Frame) throws -> Int {
    try frame.hold(keys.count + 2 * items.count)
    try keyRows.append(frame)
    for item in items {
      counts.append(0)
      accumulators.append(item.isCount ? nil : item.aggregate?.make())
    }
    if hasDistinct { seen += Array(repeating: [], count: items.count) }
    return keyRows.count - 1
  }

  override func finish(_ frame: Frame) throws {
    if keys.isEmpty && keyRows.count == 0 { _ = try addGroup(frame) }
    frame.weight = 1
    for group in 0..<keyRows.count {
      try frame.tick()
      keyRows.restore(group, to: frame)
      for (offset, item) in items.enumerated() {
        let place = group * items.count + offset
        frame[item.slot] = try accumulators[place]?.result() ?? .integer(counts[place])
      }
      guard try emit(frame) else { break }
    }
    frame.release(keyRows.count * (keys.count + 2 * items.count))
    reset()
    try super.finish(frame)
  }
}
