/// The features from which a parsing step is told: the words around the top of the stack and the front of the buffer, and their dependents.
///
/// Templates after Zhang and Nivre (2011), cut to those that paid.
public enum ParserFeatures {
  public static let count = 44
  /// A place where there is no word.
  static let none: UInt32 = 0xFFFF

  /// One word as the parser sees it.
  public struct Word: Sendable {
    var form: UInt32
    var tag: UInt32
    /// A longer form of rare words helps less than their ending.
    var suffix: UInt32

    public init(form: String, tag: UInt8) {
      let lowercased = Array(form.lowercased().utf8)
      self.form = FeatureHash.of(lowercased)
      self.tag = UInt32(tag)
      suffix = FeatureHash.of(lowercased.suffix(3))
    }
  }

  @inline(__always)
  public static func extract(
    _ words: UnsafeBufferPointer<Word>, _ state: borrowing ParserState, into features: UnsafeMutablePointer<UInt32>
  ) {
    @inline(__always) func form(_ i: Int) -> UInt32 { i < 0 ? none : i >= words.count ? none - 1 : words[i].form }
    @inline(__always) func tag(_ i: Int) -> UInt32 { i < 0 ? none : i >= words.count ? none - 1 : words[i].tag }
    @inline(__always) func suffix(_ i: Int) -> UInt32 { i < 0 || i >= words.count ? none : words[i].suffix }
    let s0 = state.stack(0), s1 = state.stack(1), s2 = state.stack(2)
    let b0 = state.buffer(0), b1 = state.buffer(1), b2 = state.buffer(2)
    let s0l = state.leftmost(s0), s0r = state.rightmost(s0), s0l2 = state.leftmost2(s0), s0r2 = state.rightmost2(s0)
    let s1l = state.leftmost(s1), s1r = state.rightmost(s1)
    let b0l = state.leftmost(b0), b0l2 = state.leftmost2(b0)
    let distance = UInt32(s0 < 0 || b0 < 0 ? 0 : min(b0 - s0, 10))
    let distance1 = UInt32(s0 < 0 || s1 < 0 ? 0 : min(s0 - s1, 10))
    let valence = UInt32(state.leftCount(s0) * 8 + state.rightCount(s0))
    let valence1 = UInt32(state.rightCount(s1))
    let valenceB = UInt32(state.leftCount(b0))
    var count = 0
    @inline(__always) func put(_ hash: FeatureHash) {
      features[count] = hash.value
      count += 1
    }
    put(FeatureHash(100).with(form(s0)).with(tag(s0)))
    put(FeatureHash(101).with(form(s0)))
    put(FeatureHash(102).with(tag(s0)).with(tag(s1)))
    put(FeatureHash(103).with(form(b0)).with(tag(b0)))
    put(FeatureHash(104).with(form(b0)))
    put(FeatureHash(105).with(tag(b0)).with(tag(b1)))
    put(FeatureHash(106).with(form(b1)).with(tag(b0)))
    put(FeatureHash(107).with(tag(b0)).with(tag(b1)).with(tag(b2)))
    put(FeatureHash(108).with(form(b2)).with(tag(s0)))
    put(FeatureHash(109).with(form(s1)).with(tag(s1)))
    put(FeatureHash(110).with(form(s0)).with(tag(s0)).with(form(b0)).with(tag(b0)))
    put(FeatureHash(111).with(form(s0)).with(tag(s0)).with(tag(b0)))
    put(FeatureHash(112).with(tag(s0)).with(form(b0)).with(tag(b0)))
    put(FeatureHash(113).with(form(s0)).with(form(b0)))
    put(FeatureHash(114).with(tag(s0)).with(tag(b0)))
    put(FeatureHash(115).with(form(s1)).with(form(s0)))
    put(FeatureHash(116).with(form(s1)).with(tag(s0)).with(tag(s1)))
    put(FeatureHash(117).with(tag(s1)).with(form(s0)).with(tag(s0)))
    put(FeatureHash(118).with(tag(s1)).with(tag(s0)).with(tag(b0)))
    put(FeatureHash(119).with(tag(s2)).with(tag(s1)).with(tag(s0)))
    put(FeatureHash(120).with(tag(s0)).with(tag(b0)).with(tag(b1)))
    put(FeatureHash(121).with(tag(s1)).with(tag(s0)).with(tag(s0r)))
    put(FeatureHash(122).with(tag(s0)).with(tag(s0l)).with(tag(b0)))
    put(FeatureHash(123).with(tag(s0)).with(tag(s0r)).with(tag(b0)))
    put(FeatureHash(124).with(tag(s0)).with(tag(b0)).with(tag(b0l)))
    put(FeatureHash(125).with(tag(s1)).with(tag(s1r)).with(tag(s0)))
    put(FeatureHash(126).with(tag(s1)).with(tag(s1l)).with(tag(s0)))
    put(FeatureHash(127).with(tag(s0)).with(tag(s0l)).with(tag(s0l2)))
    put(FeatureHash(128).with(tag(s0)).with(tag(s0r)).with(tag(s0r2)))
    put(FeatureHash(129).with(tag(b0)).with(tag(b0l)).with(tag(b0l2)))
    put(FeatureHash(130).with(form(s0)).with(valence))
    put(FeatureHash(131).with(tag(s0)).with(valence).with(tag(b0)))
    put(FeatureHash(132).with(tag(s1)).with(valence1).with(tag(s0)))
    put(FeatureHash(133).with(tag(b0)).with(valenceB).with(tag(s0)))
    put(FeatureHash(134).with(tag(s0)).with(tag(b0)).with(distance))
    put(FeatureHash(135).with(form(s0)).with(form(b0)).with(distance))
    put(FeatureHash(136).with(tag(s1)).with(tag(s0)).with(distance1))
    put(FeatureHash(137).with(form(s1)).with(form(s0)).with(distance1))
    put(FeatureHash(138).with(form(s0r)).with(tag(s0)).with(tag(b0)))
    put(FeatureHash(139).with(form(s0l)).with(tag(s0)).with(tag(b0)))
    put(FeatureHash(140).with(form(s1)).with(form(b0)).with(tag(s0)))
    put(FeatureHash(141).with(suffix(s0)).with(suffix(b0)))
    put(FeatureHash(142).with(form(s1r)).with(tag(s1)).with(tag(s0)))
    put(FeatureHash(143).with(form(s0)).with(tag(b0)).with(tag(b1)))
  }
}
