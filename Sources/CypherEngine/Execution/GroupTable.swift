internal import GraphAccess

/// Finds the group that rows with certain values belong to; groups are numbered in the order in which they come up.
///
/// Open addressing with linear probing; the values themselves are kept once, in rows.
struct GroupTable {
  /// The values of each group.
  private(set) var rows: RowBuffer
  private var hashes: [UInt64] = []
  /// A group's number plus one, by place; zero is free.
  private var places: [UInt32]
  private var mask: Int

  init(slots: [Int]) {
    rows = RowBuffer(slots: slots)
    places = []
    mask = 63
  }

  var count: Int { rows.count }

  /// The group of the frame's row, and whether it is a new one.
  mutating func group(of frame: Frame) throws(CypherError) -> (number: Int, isNew: Bool) {
    // Made with the first group: many tables are emptied as often as they are filled.
    if places.isEmpty { places = Array(repeating: 0, count: mask + 1) }
    let hash = hash(of: frame)
    var place = Int(truncatingIfNeeded: hash) & mask
    while places[place] != 0 {
      let group = Int(places[place] - 1)
      if hashes[group] == hash, rows.equals(group, frame) { return (group, false) }
      place = (place + 1) & mask
    }
    let group = rows.count
    try rows.append(frame)
    hashes.append(hash)
    places[place] = UInt32(truncatingIfNeeded: group + 1)
    if rows.count * 2 > mask { grow() }
    return (group, true)
  }

  private func hash(of frame: Frame) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for slot in rows.slots { hash = ValueHash.combine(hash, frame.slots[slot]) }
    return ValueHash.finish(hash)
  }

  private mutating func grow() {
    mask = mask * 2 + 1
    places = Array(repeating: 0, count: mask + 1)
    for (group, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash) & mask
      while places[place] != 0 { place = (place + 1) & mask }
      places[place] = UInt32(truncatingIfNeeded: group + 1)
    }
  }

  /// Gives the memory up.
  mutating func removeAll(_ frame: Frame) {
    rows.removeAll(frame)
    hashes = []
    places = []
    mask = 63
  }
}

/// Hashes of values that agree with ``Equivalence``: 1 and 1.0 have the same.
///
/// Multiply and fold, after wyhash (Wang Yi 2019), without its seeds: nobody's input is stored here for longer than a query.
enum ValueHash {
  @inline(__always) private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  @inline(__always) static func finish(_ hash: UInt64) -> UInt64 { fold(hash ^ 0xE703_7ED1_A0B4_28DB, 0xA076_1D64_78BD_642F) }

  @inline(__always) private static func mix(_ hash: UInt64, _ bits: UInt64) -> UInt64 {
    fold(hash ^ bits, 0xA076_1D64_78BD_642F ^ (bits &<< 1 | 1))
  }

  @inline(__always) static func combine(_ hash: UInt64, _ value: Value) -> UInt64 {
    switch value {
    case .null: return mix(hash, 0x11)
    case .integer(let number): return mix(hash &+ 1, UInt64(bitPattern: Int64(number)))
    case .node(let node): return mix(hash &+ 2, UInt64(node))
    case .relationship(let relationship): return mix(hash &+ 3, UInt64(relationship))
    case .boolean(let truth): return mix(hash &+ 4, truth ? 1 : 0)
    case .string(let text): return combine(hash &+ 5, text)
    default: return combineOther(hash, value)
    }
  }

  private static func combine(_ hash: UInt64, _ text: String) -> UInt64 {
    Text.bytes(text) { bytes in
      var hash = mix(hash, UInt64(bytes.count))
      let raw = UnsafeRawBufferPointer(bytes)
      var index = 0
      while index + 8 <= raw.count {
        hash = mix(hash, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += 8
      }
      var rest: UInt64 = 0
      while index < raw.count {
        rest = rest &<< 8 | UInt64(raw[index])
        index += 1
      }
      return mix(hash, rest)
    }
  }

  @inline(never) private static func combineOther(_ hash: UInt64, _ value: Value) -> UInt64 {
    if case .float(let number) = value {
      if let whole = Int(exactly: number) { return combine(hash, .integer(whole)) }
      return mix(hash &+ 6, number.isNaN ? 1 : number.bitPattern)
    }
    var hasher = Hasher()
    Equivalence.hash(value, into: &hasher)
    return mix(hash &+ 7, UInt64(bitPattern: Int64(hasher.finalize())))
  }
}
