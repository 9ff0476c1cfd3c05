internal import GraphAccess

/// All rows in order; of equal rows the one that came first goes first.
///
/// When only the first rows are wanted, it keeps at most twice as many and some more, and passes over rows that cannot be among them.
final class Sort: Operator {
  private let order: [(value: Evaluation, isDescending: Bool)]
  private let limit: Evaluation?
  // Nothing that a key computes comes back here: the run-time need not check.
  @exclusivity(unchecked) private var buffer: RowBuffer
  @exclusivity(unchecked) private var keys: [Value] = []
  /// How many rows are wanted; nothing before the first row.
  private var wanted: Int?
  /// The keys of the last row that is among the first `wanted` so far.
  @exclusivity(unchecked) private var threshold: [Value] = []

  init(order: [(value: Evaluation, isDescending: Bool)], live: [Int], limit: Evaluation?, next: Operator) {
    self.order = order
    self.limit = limit
    buffer = RowBuffer(slots: live)
    super.init(next: next)
  }

  override func begin() {
    buffer = RowBuffer(slots: buffer.slots)
    keys = []
    wanted = nil
    threshold = []
    super.begin()
  }

  override func push(_ frame: Frame) throws -> Bool {
    if wanted == nil {
      // Numbers that cannot be are reported by the steps that cut.
      if case .integer(let count)? = try? limit?(frame), count >= 0, count < 1_000_000 { wanted = count } else { wanted = .max }
    }
    let start = keys.count
    for item in order { keys.append(try item.value(frame)) }
    if !threshold.isEmpty, !precedes(start) {
      keys.removeLast(order.count)
      return true
    }
    try frame.hold(order.count)
    try buffer.append(frame)
    if let wanted, wanted < .max, buffer.count >= 2 * wanted + 100 { try shrink(to: wanted, frame) }
    return true
  }

  /// Whether the keys from `start` on come before the threshold; equal ones came later, and do not.
  private func precedes(_ start: Int) -> Bool {
    for (index, item) in order.enumerated() {
      let order = Orderability.compare(keys[start + index], threshold[index])
      if order != 0 { return item.isDescending ? order > 0 : order < 0 }
    }
    return false
  }

  override func finish(_ frame: Frame) throws {
    let sorted = sortedIndices()
    for index in sorted {
      buffer.restore(index, to: frame)
      guard try emit(frame) else { break }
    }
    frame.release(keys.count)
    buffer.removeAll(frame)
    keys = []
    threshold = []
    try super.finish(frame)
  }

  private func sortedIndices() -> [Int] {
    let width = order.count
    let descending = order.map(\.isDescending)
    // The sort of the standard library is stable in practice but does not promise it; the places decide.
    return keys.withUnsafeBufferPointer { keys in
      (0..<buffer.count).sorted { a, b in
        for index in 0..<width {
          let order = Orderability.compare(keys[a * width + index], keys[b * width + index])
          if order != 0 { return descending[index] ? order > 0 : order < 0 }
        }
        return a < b
      }
    }
  }

  private func shrink(to count: Int, _ frame: Frame) throws {
    try frame.tick()
    let first = sortedIndices().prefix(count)
    let width = order.count
    var left: [Value] = []
    for index in first { left += keys[index * width..<(index + 1) * width] }
    frame.release(keys.count - left.count)
    keys = left
    threshold = Array(left.suffix(width))
    buffer.keep(first, frame)
  }
}
