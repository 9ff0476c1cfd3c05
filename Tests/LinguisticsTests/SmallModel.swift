import Linguistics

/// The bytes of a model with two features and three classes, part by part, so that each can be damaged.
struct SmallModel: Sendable {
  var magic: UInt32 = 0x4D4C_474E
  var version: UInt32 = 1
  var bits: UInt32 = 7
  var classCount: UInt32 = 3
  var names = "A\nB\nC"
  var bitmap: [UInt64] = [1 << 3, 1]
  var ranks: [UInt32] = [0, 1]
  var offsets: [UInt32] = [0, 1, 3]
  var weights: [Int16] = [5, -2, 7]
  var classNumbers: [UInt8] = [0, 1, 2]

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    func put(_ value: some FixedWidthInteger) { withUnsafeBytes(of: value.littleEndian) { bytes += $0 } }
    for value in [magic, version, bits, classCount, UInt32(offsets.count - 1), UInt32(weights.count), UInt32(names.utf8.count)] {
      put(value)
    }
    bytes += names.utf8
    while bytes.count % 8 != 0 { bytes.append(0) }
    for value in bitmap { put(value) }
    for value in ranks { put(value) }
    for value in offsets { put(value) }
    for value in weights { put(value) }
    return bytes + classNumbers
  }

  func use(_ body: (LinearModel) throws -> Void) throws { try Self.use(bytes, body) }

  /// Lays the bytes where a model may lie, or a few bytes beside it, for as long as `body` runs.
  static func use(_ bytes: [UInt8], shiftedBy shift: Int = 0, _ body: (LinearModel) throws -> Void) throws {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count + shift, alignment: 8)
    defer { memory.deallocate() }
    let place = UnsafeMutableRawBufferPointer(rebasing: memory[shift...])
    place.copyBytes(from: bytes)
    try body(LinearModel(UnsafeRawBufferPointer(place), name: "small.model"))
  }
}
