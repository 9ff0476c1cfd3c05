/// A multi-class perceptron whose weights are averaged over all steps (Freund and Schapire 1999; Collins 2002), over hashed features.
final class AveragedPerceptron {
  let bits: Int
  let classes: [String]
  private let mask: Int
  private let weights: UnsafeMutablePointer<Float>
  private let totals: UnsafeMutablePointer<Float>
  private let stamps: UnsafeMutablePointer<Int32>
  private let size: Int
  private var clock: Int32 = 0

  init(bits: Int, classes: [String]) {
    self.bits = bits
    self.classes = classes
    mask = (1 << bits) - 1
    size = (1 << bits) * classes.count
    weights = .allocate(capacity: size)
    totals = .allocate(capacity: size)
    stamps = .allocate(capacity: size)
    weights.initialize(repeating: 0, count: size)
    totals.initialize(repeating: 0, count: size)
    stamps.initialize(repeating: 0, count: size)
  }

  deinit {
    weights.deallocate()
    totals.deallocate()
    stamps.deallocate()
  }

  /// Scores of every class, written over `scores`.
  func score(_ features: UnsafeMutableBufferPointer<UInt32>, into scores: inout [Float]) {
    let count = classes.count
    for index in 0..<count { scores[index] = 0 }
    scores.withUnsafeMutableBufferPointer { scores in
      for feature in features {
        let row = weights + (Int(feature) & mask) * count
        for index in 0..<count { scores[index] += row[index] }
      }
    }
  }

  /// Moves the weights of the features towards the right class and away from the guess, and lets one step of time pass.
  func learn(_ features: UnsafeMutableBufferPointer<UInt32>, right: Int, guess: Int) {
    clock += 1
    guard right != guess else { return }
    for feature in features {
      let row = (Int(feature) & mask) * classes.count
      change(row + right, by: 1)
      change(row + guess, by: -1)
    }
  }

  private func change(_ index: Int, by amount: Float) {
    totals[index] += Float(clock - stamps[index]) * weights[index]
    stamps[index] = clock
    weights[index] += amount
  }

  /// The averaged model in the layout of `LinearModel`; weights nearer to zero than `threshold` times the largest are left out.
  func model(threshold: Float) -> [UInt8] {
    let count = classes.count
    var largest: Float = 0
    for index in 0..<size where stamps[index] > 0 {
      totals[index] += Float(clock - stamps[index]) * weights[index]
      stamps[index] = clock
      totals[index] /= Float(clock)
      largest = max(largest, abs(totals[index]))
    }
    let scale = 32_000 / max(largest, 1e-9)
    let least = largest * threshold
    var bitmap = [UInt64](repeating: 0, count: (1 << bits) / 64)
    var ranks: [UInt32] = [], offsets: [UInt32] = [0], kept: [Int16] = [], numbers: [UInt8] = []
    for slot in 0..<(1 << bits) {
      if slot % 64 == 0 { ranks.append(UInt32(offsets.count - 1)) }
      let before = kept.count
      for number in 0..<count where stamps[slot * count + number] > 0 {
        let weight = totals[slot * count + number]
        guard abs(weight) >= least, abs(weight * scale) >= 0.5 else { continue }
        kept.append(Int16((weight * scale).rounded()))
        numbers.append(UInt8(number))
      }
      if kept.count > before {
        bitmap[slot / 64] |= 1 << UInt64(slot % 64)
        offsets.append(UInt32(kept.count))
      }
    }
    let names = Array(classes.joined(separator: "\n").utf8)
    var bytes: [UInt8] = []
    func put<Number: FixedWidthInteger>(_ numbers: [Number]) {
      for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
    }
    put([0x4D4C_474E, 1, UInt32(bits), UInt32(count), UInt32(offsets.count - 1), UInt32(kept.count), UInt32(names.count)])
    bytes += names
    while bytes.count % 8 != 0 { bytes.append(0) }
    put(bitmap)
    put(ranks)
    put(offsets)
    put(kept)
    bytes += numbers
    return bytes
  }
}
