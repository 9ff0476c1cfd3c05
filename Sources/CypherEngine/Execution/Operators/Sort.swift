internal import GraphAccess

/// All rows in order; of equal rows the one that came first goes first.
///
/// When only the first rows are wanted, it keeps not many more than those.
final class Sort: Operator {
  private let order: [(value: Evaluation, isDescending: Bool)]
  private let live: [Int]
  private let limit: Evaluation?
  private var most: Int?
  private var buffer: RowBuffer
  private var keys: [Value] = []

  init(order: [(value: Evaluation, isDescending: Bool)], live: [Int], limit: Evaluation?, next: Operator) {
    self.order = order
    self.live = live
    self.limit = limit
    buffer = RowBuffer(slots: live)
    super.init(next: next)
  }

  override func begin() {
    buffer = RowBuffer(slots: live)
    keys = []
    most = nil
    super.begin()
  }

  override func push(_ frame: Frame) throws -> Bool {
    if most == nil {
      // Numbers that cannot be are reported by the steps that cut.
      if case .integer(let count)? = try limit?(frame), count >= 0 { most = count } else { most = .max }
    }
    for item in order { keys.append(try item.value(frame)) }
    try frame.hold(order.count)
    try buffer.append(frame)
    if let most, most < 1_000_000, buffer.count >= 2 * most + 1000 { try shrink(to: most, frame) }
    return true
  }

  override func finish(_ frame: Frame) throws {
    let sorted = try sortedIndices(frame)
    for index in sorted {
      buffer.restore(index, to: frame)
      guard try emit(frame) else { break }
    }
    frame.release(keys.count)
    buffer.removeAll(frame)
    keys = []
    try super.finish(frame)
  }

  private func sortedIndices(_ frame: Frame) throws -> [Int] {
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
    let first = try sortedIndices(frame).prefix(count)
    let width = order.count
    var left: [Value] = []
    for index in first { left += keys[index * width..<(index + 1) * width] }
    frame.release(keys.count - left.count)
    keys = left
    buffer.keep(first, frame)
  }
}
