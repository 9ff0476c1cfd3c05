import NewsGraphModel

/// Which row of the embedding a feature has: open addressing over pairs of hash and row number.
public struct FeatureTable: @unchecked Sendable {
  // Unchecked because of the pointer: see `TensorFile`.
  private let slots: UnsafePointer<UInt32>
  private let mask: UInt32
  /// Marks an empty slot, in place of the row.
  public static let empty = UInt32.max

  init(_ file: TensorFile, _ title: String, rows: Int) throws(Diagnostic) {
    let tensor = try file.tensor(title, .uint32, columns: 2)
    guard tensor.rows > 0, tensor.rows & (tensor.rows - 1) == 0 else { throw file.bad("\(tensor.rows) slots, expected a power of two") }
    slots = tensor.start.assumingMemoryBound(to: UInt32.self)
    mask = UInt32(tensor.rows - 1)
    var isFull = true
    for slot in 0..<tensor.rows {
      let row = slots[2 * slot + 1]
      if row == Self.empty { isFull = false } else if Int(row) >= rows { throw file.bad("a slot names row \(row) of \(rows)") }
    }
    // A search ends at an empty slot.
    guard !isFull else { throw file.bad("its table of features has no empty slot") }
  }

  /// Where the search for a hash begins.
  public static func slot(of hash: UInt32) -> UInt32 { (hash &* 0x9E37_79B1) >> 7 }

  /// The row of a feature, or nothing when training did not know it.
  @inline(__always)
  func row(of hash: UInt32) -> Int? {
    var slot = Self.slot(of: hash) & mask
    while true {
      let row = slots[2 * Int(slot) + 1]
      if row == Self.empty { return nil }
      if slots[2 * Int(slot)] == hash { return Int(row) }
      slot = (slot + 1) & mask
    }
  }
}
