/// What the network sees of a word: its spelling, its beginnings and endings, its shape and its runs of letters, each as a hash.
///
/// Figures count as zeros, and capitals of ASCII as small letters except in the first feature and in the shape.
package enum WordFeatures {
  /// Features of the spelling, which training leaves out at times; they come first.
  package static let spellings = 2

  /// Puts the features of a word at the end of `features`, the spelling as it stands and in small letters first.
  package static func append(_ word: String, to features: inout [UInt32]) {
    var word = word
    word.withUTF8 { append($0, to: &features) }
  }

  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, to features: inout [UInt32]) {
    features.append(FeatureHash(0).with(hash(bytes, from: 0, to: bytes.count, small: false)).value)
    features.append(FeatureHash(1).with(hash(bytes, from: 0, to: bytes.count, small: true)).value)
    var end = 0
    for length in 1...3 {
      guard end < bytes.count else { break }
      end = next(bytes, end)
      features.append(FeatureHash(1 + length).with(hash(bytes, from: 0, to: end, small: true)).value)
    }
    var start = bytes.count
    for length in 1...4 {
      guard start > 0 else { break }
      start = previous(bytes, start)
      features.append(FeatureHash(4 + length).with(hash(bytes, from: start, to: bytes.count, small: true)).value)
    }
    features.append(FeatureHash(9).with(shape(bytes)).value)
    appendRuns(bytes, to: &features)
  }

  /// Every run of three and of four bytes, the ends of the word counting as one byte each; long words are not names, and have none.
  private static func appendRuns(_ bytes: UnsafeBufferPointer<UInt8>, to features: inout [UInt32]) {
    guard bytes.count <= 20 else { return }
    for length in 3...4 {
      for start in -1..<max(-1, bytes.count + 2 - length) {
        var hash: UInt32 = 0x811C_9DC5
        for index in start..<start + length {
          let byte = index < 0 ? 0x3C : index >= bytes.count ? 0x3E : folded(bytes[index], small: true)
          hash = (hash ^ UInt32(byte)) &* 0x0100_0193
        }
        features.append(FeatureHash(7 + length).with(hash).value)
      }
    }
  }

  /// The hash of a word in small letters.
  static func smallHash(_ word: String) -> UInt32 {
    var word = word
    return word.withUTF8 { hash($0, from: 0, to: $0.count, small: true) }
  }

  /// Whether a word starts with a capital or a figure.
  static func startsLikeName(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { bytes in
      guard let first = bytes.first else { return false }
      return first >= 0x30 && first <= 0x39 || first >= 0x41 && first <= 0x5A || first >= 0x80 && isCapital(bytes, 0)
    }
  }

  @inline(__always)
  private static func folded(_ byte: UInt8, small: Bool) -> UInt8 {
    if byte >= 0x30, byte <= 0x39 { return 0x30 }
    return small && byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
  }

  /// FNV-1a (Fowler, Noll and Vo) over the bytes.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, small: Bool) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for index in start..<end {
      hash = (hash ^ UInt32(folded(bytes[index], small: small))) &* 0x0100_0193
    }
    return hash
  }

  /// `Xx` for `Paris`, `XX` for `NATO`, `0,0` for `1,250`: a class for each letter, no class more than twice in a row.
  private static func shape(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    var last: UInt8 = 0
    var run = 0
    var index = 0
    while index < bytes.count {
      let kind: UInt8
      switch bytes[index] {
      case 0x30...0x39: kind = 0x30
      case 0x41...0x5A: kind = 0x58
      case 0x61...0x7A: kind = 0x78
      case 0..<0x80: kind = bytes[index]
      default: kind = isCapital(bytes, index) ? 0x58 : 0x78
      }
      run = kind == last ? run + 1 : 1
      last = kind
      if run <= 2 { hash = (hash ^ UInt32(kind)) &* 0x0100_0193 }
      index = next(bytes, index)
    }
    return hash
  }

  private static func isCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    String(decoding: bytes[index..<next(bytes, index)], as: UTF8.self).unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// The index behind the code point that starts at `index`.
  private static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    var index = index + 1
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }

  /// The index of the code point that ends before `index`.
  private static func previous(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    var index = index - 1
    while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }
}
