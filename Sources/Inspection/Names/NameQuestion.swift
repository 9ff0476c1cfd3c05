internal import NewsGraphModel

/// A name that somebody typed, ready to be compared with many.
struct NameQuestion {
  /// As it was typed.
  let text: String
  private let folded: String
  private let words: [Substring]
  private let skeletons: [String]
  private let skeleton: String

  init(_ text: String) {
    self.text = text
    let spelling = NameSpelling(text)
    folded = spelling.folded
    words = spelling.words
    skeletons = spelling.skeletons
    skeleton = skeletons.joined(separator: " ")
  }

  /// Whether there is nothing to compare.
  var isEmpty: Bool { folded.isEmpty }

  /// How well a text of the graph fits as it is spelled; nothing when it does not.
  func match(_ candidate: String) -> NameMatch.Manner? {
    let other = NameSpelling(candidate)
    if other.folded == folded { return .exact }
    if other.folded.hasPrefix(folded) { return .prefix }
    guard !words.isEmpty else { return nil }
    let others = other.words
    return words.allSatisfy { word in others.contains { $0.hasPrefix(word) } } ? .word : nil
  }

  /// How many letters differ from a name, of the whole name or word by word, transliteration aside; nothing when it is more than a slip.
  func slips(in candidate: String) -> Int? {
    let others = NameSpelling(candidate).skeletons
    let whole = NearestName.editDistance(skeleton, others.joined(separator: " "), atMost: Self.slips(skeleton))
    if whole == 0 || skeletons.isEmpty { return whole }
    var sum = 0
    for word in skeletons {
      let limit = Self.slips(word)
      guard let nearest = others.compactMap({ NearestName.editDistance(word, $0, atMost: limit) }).min() else { return whole }
      sum += nearest
    }
    return min(sum, whole ?? sum)
  }

  /// How far a name is, as a whole or by one of its words; nothing when more than a third of the shorter one's letters differ.
  func farness(to candidate: String) -> Int? {
    let others = NameSpelling(candidate).skeletons
    return ([others.joined(separator: " ")] + others).compactMap { other in
      NearestName.editDistance(skeleton, other, atMost: min(skeleton.unicodeScalars.count, other.unicodeScalars.count) / 3)
    }.min()
  }

  /// One slip in four letters; none in shorter words, which would become others.
  private static func slips(_ word: String) -> Int { word.unicodeScalars.count / 4 }
}
