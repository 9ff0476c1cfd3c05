/// What the network sees of a word: its spelling, its beginnings and endings, and its shape, each as a hash.
///
/// Figures count as zeros and capitals of ASCII as small letters, except in the first feature and in the shape.
public enum WordFeatures {
  /// Features of the spelling, which training leaves out at times; they come first.
  public static let spellings = 2

  /// Puts the features of a word at the end of `features`, the spelling as it stands and in small letters first.
  public static func append(_ word: String, to features: inout [UInt32]) {
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
  }

  /// FNV-1a (Fowler, Noll and Vo) over the bytes.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, small: Bool) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for index in start..<end {
      var byte = bytes[index]
      if byte >= 0x30, byte <= 0x39 { byte = 0x30 }
      if small, byte >= 0x41, byte <= 0x5A { byte += 0x20 }
      hash = (hash ^ UInt32(byte)) &* 0x0100_0193
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
