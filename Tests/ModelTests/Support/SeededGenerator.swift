/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Words, signs, spaces, and whatever else Unicode has; at most `longest` code points.
  mutating func text(longest: Int = 24) -> String {
    String(String.UnicodeScalarView((0..<Int.random(in: 0...longest, using: &self)).map { _ in scalar() }))
  }

  mutating func scalar() -> Unicode.Scalar {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x61...0x7A, 0x00...0x1F, 0xA0...0x24F, 0x300...0x36F, 0x370...0x52F, 0x590...0x6FF, 0x900...0x97F, 0x1100...0x11FF,
      0x1E00...0x1FFF, 0x2000...0x206F, 0x2E80...0x30FF, 0xAC00...0xACFF, 0xF900...0xFAFF, 0xFB00...0xFB4F, 0xFE00...0xFEFF,
      0x1F1E6...0x1F1FF, 0x1F300...0x1F64F, 0xE000...0x10FFFF,
    ]
    while true {
      guard let range = ranges.randomElement(using: &self), let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) else {
        continue
      }
      return scalar
    }
  }
}
