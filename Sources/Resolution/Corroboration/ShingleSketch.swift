import NewsGraphModel

/// A small sample of an article's runs of words, by which near copies are known.
///
/// Of the hashes of all runs of four words (shingles) the smallest are kept, as in A. Broder, "On the resemblance and containment of
/// documents" (1997). Below the largest hash that both of two samples reach, each knows all shingles of its article, so that shares among
/// those estimate shares among all: also when one article is a part of the other, which whole-set similarity would miss.
struct ShingleSketch: Sendable {
  /// Words in a run: three are common phrases, five break at every second word when one in ten is changed.
  static let width = 4
  /// How many hashes are kept; 2 KB an article.
  static let capacity = 512
  /// Fewer shingles than this prove nothing.
  static let smallestSample = 12

  /// Ascending, each once.
  let hashes: [UInt32]
  /// How many different shingles the article has.
  let count: Int

  /// Samples the words of a document; signs between them and boilerplate do not count.
  init(_ document: Document) {
    self.init(words: document.tokens.lazy.filter { $0.part != .punctuation && $0.part != .symbol }.map(\.lower))
  }

  init(words: some Sequence<String>) {
    var shingles: [UInt32] = []
    var run: [UInt64] = []
    for word in words {
      run.append(Self.hash(word))
      if run.count > Self.width { run.removeFirst() }
      if run.count == Self.width { shingles.append(Self.hash(run)) }
    }
    shingles.sort()
    var hashes: [UInt32] = []
    hashes.reserveCapacity(min(shingles.count, Self.capacity))
    var count = 0
    var last: UInt32?
    for shingle in shingles where shingle != last {
      last = shingle
      count += 1
      if hashes.count < Self.capacity { hashes.append(shingle) }
    }
    self.hashes = hashes
    self.count = count
  }

  /// The share of the smaller article's shingles that the other has too, from 0 to 1; texts too short to tell share all or nothing.
  func containment(_ other: ShingleSketch) -> Double {
    let limit = min(reach, other.reach)
    var (a, b, shared) = (0, 0, 0)
    while a < hashes.count, b < other.hashes.count {
      let (x, y) = (hashes[a], other.hashes[b])
      if min(x, y) > limit { break }
      if x == y { shared += 1 }
      if x <= y { a += 1 }
      if y <= x { b += 1 }
    }
    let sizes = [self, other].map { sketch in sketch.hashes.count { $0 <= limit } }
    let smaller = min(sizes[0], sizes[1])
    guard smaller >= Self.smallestSample else { return count > 4 && count == other.count && hashes == other.hashes ? 1 : 0 }
    return Double(shared) / Double(smaller)
  }

  /// The largest hash up to which the sample is complete.
  private var reach: UInt32 { count > hashes.count ? hashes.last ?? 0 : .max }

  /// FNV-1a (<http://www.isthe.com/chongo/tech/comp/fnv/>), the same on every machine.
  private static func hash(_ word: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  /// One hash of a run, with the finalizer of SplitMix64, so that every bit of every word moves every bit.
  private static func hash(_ run: [UInt64]) -> UInt32 {
    var state: UInt64 = 0
    for word in run {
      state = (state &* 0x9e37_79b9_7f4a_7c15) ^ word
      state = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
      state = (state ^ (state >> 27)) &* 0x94d0_49bb_1331_11eb
      state ^= state >> 31
    }
    return UInt32(truncatingIfNeeded: state >> 16)
  }
}
