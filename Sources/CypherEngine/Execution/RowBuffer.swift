internal import GraphAccess

/// Rows that are kept: the values of some places, one row after the other.
struct RowBuffer {
  let slots: [Int]
  private(set) var count = 0
  private var values: [Value] = []
  /// What the values count beyond one each.
  private var weight = 0

  init(slots: [Int]) { self.slots = slots }

  /// Copies the row.
  mutating func append(_ frame: Frame) throws(CypherError) {
    var extra = 0
    let previous = values.count - slots.count
    for (offset, slot) in slots.enumerated() {
      let value = frame.slots[slot]
      extra += Weight.of(value, after: previous < 0 ? nil : values[previous + offset])
      values.append(value)
    }
    count += 1
    weight += extra
    try frame.hold(slots.count + extra)
  }

  /// Puts a row back into its places.
  func restore(_ index: Int, to frame: Frame) {
    let start = index * slots.count
    for (offset, slot) in slots.enumerated() { frame.slots[slot] = values[start + offset] }
  }

  /// Whether a row has the same values as the frame's, null being null.
  func equals(_ index: Int, _ frame: Frame) -> Bool {
    let start = index * slots.count
    for (offset, slot) in slots.enumerated() where !Equivalence.holds(values[start + offset], frame.slots[slot]) { return false }
    return true
  }

  mutating func removeAll(_ frame: Frame?) {
    frame?.release(values.count + weight)
    values.removeAll()
    (count, weight) = (0, 0)
  }

  /// Keeps only some rows, in the order given.
  mutating func keep(_ indices: some Collection<Int>, _ frame: Frame) {
    var kept: [Value] = []
    kept.reserveCapacity(indices.count * slots.count)
    for index in indices { kept += values[index * slots.count..<(index + 1) * slots.count] }
    // What is left of the weight is told anew, of each value by itself.
    let left = kept.reduce(0) { $0 + Weight.of($1) }
    frame.release(values.count - kept.count + weight - min(left, weight))
    weight = min(left, weight)
    values = kept
    count = indices.count
  }
}
