import NewsGraphModel

/// Which articles are near copies of others: the same agency text, lightly edited, cut, or with another headline.
///
/// The earliest article is the original, of equals the longest, then the first by id; so the order in which articles are found does not
/// matter. Only originals are compared with, and a copy of a copy that has drifted far from the original is no copy: nothing is joined
/// through a third. An article may hold the texts of several originals.
struct NearCopies {
  /// How much of the smaller text both must share. One word changed in ten leaves 0.6 of the shingles; two reports of one event that
  /// quote the same words share less than a quarter.
  static let threshold = 0.5

  /// For each article its originals, the most similar first; none for an original.
  let originals: [[Int]]

  init(_ articles: [(sketch: ShingleSketch, date: String?, id: String)]) {
    let order = articles.indices.sorted { a, b in
      let (x, y) = (articles[a], articles[b])
      if x.date != y.date { return Self.precedes(x.date, y.date) }
      if x.sketch.count != y.sketch.count { return x.sketch.count > y.sketch.count }
      return x.id.precedes(y.id)
    }
    var index = OriginalIndex(count: articles.count)
    var originals: [[Int]] = Array(repeating: [], count: articles.count)
    for article in order {
      let sketch = articles[article].sketch
      var found: [(article: Int, share: Double)] = []
      for candidate in index.candidates(for: sketch) {
        let share = sketch.containment(articles[candidate].sketch)
        if share >= Self.threshold { found.append((candidate, share)) }
      }
      if found.isEmpty {
        index.insert(article, sketch)
      } else {
        originals[article] = found.sorted { a, b in
          a.share != b.share ? a.share > b.share : articles[a.article].id.precedes(articles[b.article].id)
        }.map(\.article)
      }
    }
    self.originals = originals
  }

  /// The original by which each of some articles counts: as few as can be, since who copies two is no third source.
  func sources(of articles: some Sequence<Int>) -> [Int: Int] {
    var sources: [Int: Int] = [:]
    var taken: Set<Int> = []
    let sorted = articles.sorted()
    for article in sorted where originals[article].count < 2 {
      let source = originals[article].first ?? article
      sources[article] = source
      taken.insert(source)
    }
    for article in sorted where originals[article].count > 1 {
      let source = originals[article].first(where: taken.contains) ?? originals[article][0]
      sources[article] = source
      taken.insert(source)
    }
    return sources
  }

  /// A known date before an unknown one.
  private static func precedes(_ a: String?, _ b: String?) -> Bool {
    guard let a, let b else { return a != nil }
    return a.precedes(b)
  }
}

/// The originals by some of their shingles, so that an article is compared with few of them.
private struct OriginalIndex {
  /// One hash in so many is looked up by, the same ones for all articles; all hashes of a short article, which would have too few.
  private static let step: UInt32 = 8
  private static let short = 128

  private static func isKey(_ hash: UInt32, of sketch: ShingleSketch) -> Bool { sketch.count <= short || hash % step == 0 }

  /// By hash the last entry with it; entries of one hash are chained, which takes a tenth of the space of an array for each.
  private var last: [UInt32: Int32] = [:]
  private var entries: [(article: Int32, before: Int32)] = []
  /// By article: how many keys it has, and whether these are all its hashes.
  private var sizes: [Int32]
  private var isShort: [Bool]
  private var shared: [Int32]

  init(count: Int) {
    sizes = Array(repeating: 0, count: count)
    isShort = Array(repeating: false, count: count)
    shared = sizes
  }

  mutating func insert(_ article: Int, _ sketch: ShingleSketch) {
    isShort[article] = sketch.count <= Self.short
    for hash in sketch.hashes where Self.isKey(hash, of: sketch) {
      entries.append((Int32(article), last[hash] ?? -1))
      last[hash] = Int32(entries.count - 1)
      sizes[article] += 1
    }
  }

  /// Originals that share enough of the looked-up shingles to be worth comparing, in order of their numbers.
  mutating func candidates(for sketch: ShingleSketch) -> [Int] {
    var touched: [Int] = []
    var size: Int32 = 0
    for hash in sketch.hashes where Self.isKey(hash, of: sketch) {
      size += 1
      var entry = last[hash] ?? -1
      while entry >= 0 {
        let article = Int(entries[Int(entry)].article)
        if shared[article] == 0 { touched.append(article) }
        shared[article] += 1
        entry = entries[Int(entry)].before
      }
    }
    defer { for article in touched { shared[article] = 0 } }
    // A line that stands under every article of a paper makes nobody a candidate.
    return touched.filter { article in
      // Of a short article's keys a long one has only every eighth.
      let isMixed = isShort[article] != (sketch.count <= Self.short)
      return shared[article] * (isMixed ? 64 : 8) >= min(size, sizes[article])
    }.sorted()
  }
}
