/// The features from which a word's tag is told: the word, its neighbours, its letters, the tags before it.
///
/// The same code serves training and use, so the two cannot drift apart. Templates after Collins (2002) and Toutanova et al. (2003).
public enum TaggerFeatures {
  /// The number of features of every word.
  public static let count = 24

  /// What the templates need of one word, hashed once.
  public struct Word: Sendable {
    var lower: UInt32
    var shape: UInt32
    var prefix: UInt32
    var suffixes: (UInt32, UInt32, UInt32, UInt32)

    public init(_ text: String) {
      let lowercased = Array(text.lowercased().utf8)
      lower = FeatureHash.of(lowercased)
      shape = Self.shape(text)
      prefix = FeatureHash.of(lowercased.prefix(3))
      suffixes = (
        FeatureHash.of(lowercased.suffix(1)), FeatureHash.of(lowercased.suffix(2)), FeatureHash.of(lowercased.suffix(3)),
        FeatureHash.of(lowercased.suffix(4))
      )
    }

    /// Capitals, lower case, digits and signs, with repeated ones written once: `Xx`, `X.X.`, `d,d`.
    private static func shape(_ text: String) -> UInt32 {
      var hash: UInt32 = 0x811C_9DC5
      var last: UInt8 = 0
      for scalar in text.unicodeScalars {
        let sign: UInt8 = scalar.isASCII ? asciiSign(scalar) : sign(scalar.properties, UInt8(truncatingIfNeeded: scalar.value))
        if sign != last { hash = (hash ^ UInt32(sign)) &* 0x0100_0193 }
        last = sign
      }
      return hash
    }

    private static func sign(_ properties: Unicode.Scalar.Properties, _ other: UInt8) -> UInt8 {
      if properties.isUppercase { return UInt8(ascii: "X") }
      if properties.isAlphabetic { return UInt8(ascii: "x") }
      return properties.numericType != nil ? UInt8(ascii: "d") : other
    }

    private static func asciiSign(_ scalar: Unicode.Scalar) -> UInt8 {
      if scalar.isUpper { return UInt8(ascii: "X") }
      if scalar.isLower { return UInt8(ascii: "x") }
      return scalar.isDigit ? UInt8(ascii: "d") : UInt8(truncatingIfNeeded: scalar.value)
    }
  }

  /// Fills `features` for word `index`; `tags` holds the class numbers of the words before it.
  @inline(__always)
  public static func extract(
    _ words: UnsafeBufferPointer<Word>, _ index: Int, _ tags: UnsafeBufferPointer<UInt8>,
    into features: UnsafeMutablePointer<UInt32>
  ) {
    let edge: UInt32 = 0xFFFF_FFFF
    let word = words[index]
    let before = index > 0 ? words[index - 1].lower : edge
    let before2 = index > 1 ? words[index - 2].lower : edge
    let after = index + 1 < words.count ? words[index + 1].lower : edge
    let after2 = index + 2 < words.count ? words[index + 2].lower : edge
    let tag1 = index > 0 ? UInt32(tags[index - 1]) : 255
    let tag2 = index > 1 ? UInt32(tags[index - 2]) : 255
    let isFirst: UInt32 = index == 0 ? 1 : 0
    let afterSuffix = index + 1 < words.count ? words[index + 1].suffixes.2 : edge
    let afterShape = index + 1 < words.count ? words[index + 1].shape : edge
    var count = 0
    @inline(__always) func put(_ hash: FeatureHash) {
      features[count] = hash.value
      count += 1
    }
    put(FeatureHash(0))
    put(FeatureHash(1).with(word.lower))
    put(FeatureHash(2).with(word.shape).with(isFirst))
    put(FeatureHash(3).with(word.suffixes.0))
    put(FeatureHash(4).with(word.suffixes.1))
    put(FeatureHash(5).with(word.suffixes.2))
    put(FeatureHash(6).with(word.suffixes.3))
    put(FeatureHash(7).with(word.prefix))
    put(FeatureHash(8).with(tag1))
    put(FeatureHash(9).with(tag1).with(tag2))
    put(FeatureHash(10).with(tag1).with(word.lower))
    put(FeatureHash(11).with(before))
    put(FeatureHash(12).with(before2))
    put(FeatureHash(13).with(after))
    put(FeatureHash(14).with(after2))
    put(FeatureHash(15).with(before).with(word.lower))
    put(FeatureHash(16).with(word.lower).with(after))
    put(FeatureHash(17).with(afterSuffix))
    put(FeatureHash(18).with(tag1).with(after))
    put(FeatureHash(19).with(tag1).with(word.suffixes.2))
    put(FeatureHash(20).with(word.shape).with(afterShape))
    put(FeatureHash(21).with(tag2).with(tag1).with(word.suffixes.1))
    put(FeatureHash(22).with(tag1).with(afterSuffix))
    put(FeatureHash(23).with(word.suffixes.2).with(after))
  }
}
