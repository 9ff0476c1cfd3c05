import NewsGraphModel

/// A number for each known hash: open addressing over pairs of hash and number.
package struct FeatureTable: @unchecked Sendable {
  // Unchecked because of the pointer: see `TensorFile`.
  private let slots: UnsafePointer<UInt32>
  private let mask: UInt32
  /// Marks an empty slot, in place of the number.
  package static let empty = UInt32.max

  /// Reads a block of slots; numbers must be under `limit`.
  init(_ file: TensorFile, _ title: String, limit: Int) throws(Diagnostic) {
    let tensor = try file.tensor(title, .uint32, columns: 2)
    guard tensor.rows > 0, tensor.rows & (tensor.rows - 1) == 0 else { throw file.bad("\(tensor.rows) slots, expected a power of two") }
    slots = tensor.start.assumingMemoryBound(to: UInt32.self)
    mask = UInt32(tensor.rows - 1)
    var isFull = true
    for slot in 0..<tensor.rows {
      let number = slots[2 * slot + 1]
      if number == Self.empty { isFull = false } else if Int(number) >= limit { throw file.bad("a slot of '\(title)' holds \(number)") }
    }
    // A search ends at an empty slot.
    guard !isFull else { throw file.bad("block '\(title)' has no empty slot") }
  }

  /// The slots for pairs of hash and number, for `init` to read; there are a third more slots than pairs, at least.
  package static func slots(_ pairs: [(hash: UInt32, number: UInt32)]) -> [UInt32] {
    var size = 2
    while size * 3 < pairs.count * 4 { size *= 2 }
    var slots = [UInt32](repeating: empty, count: 2 * size)
    for pair in pairs {
      var slot = Int(Self.slot(of: pair.hash)) & (size - 1)
      while slots[2 * slot + 1] != empty { slot = (slot + 1) & (size - 1) }
      slots[2 * slot] = pair.hash
      slots[2 * slot + 1] = pair.number
    }
    return slots
  }

  /// Where the search for a hash begins.
  private static func slot(of hash: UInt32) -> UInt32 { (hash &* 0x9E37_79B1) >> 7 }

  /// The number of a hash, or nothing when it is not in the table.
  @inline(__always)
  func number(of hash: UInt32) -> Int? {
    var slot = Self.slot(of: hash) & mask
    while true {
      let number = slots[2 * Int(slot) + 1]
      if number == Self.empty { return nil }
      if slots[2 * Int(slot)] == hash { return Int(number) }
      slot = (slot + 1) & mask
    }
  }
}
