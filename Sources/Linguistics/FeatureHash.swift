/// Mixes the parts of a feature into one hash; the order of the parts matters.
///
/// Multiply and xor-shift, as in MurmurHash3's finalizer; chosen for speed, fixed for ever because models depend on it.
struct FeatureHash {
  private var state: UInt64

  @inline(__always)
  init(_ template: Int) { state = UInt64(truncatingIfNeeded: template) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1 }

  @inline(__always)
  func with(_ part: UInt32) -> FeatureHash {
    var next = self
    next.state = (next.state ^ UInt64(part)) &* 0xFF51_AFD7_ED55_8CCD
    next.state ^= next.state >> 32
    return next
  }

  @inline(__always)
  var value: UInt32 { UInt32(truncatingIfNeeded: state ^ (state >> 29)) }

  /// FNV-1a over UTF-8.
  static func of(_ text: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in text { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }
}
