import NewsGraphModel

/// Finds the parentheses that interrupt a sentence, and puts its analysis together from those of its pieces.
///
/// `The delegation was led by Ada Byron (who was a minister and now heads the bank) and included two judges` is hard to parse with its middle
/// and easy without. Each stretch is analysed for itself and hung below the word that it explains.
struct Interposition {
  /// Word numbers between the signs.
  let inner: Range<Int>
  /// With the signs at both ends.
  var outer: Range<Int> { inner.lowerBound - 1..<inner.upperBound + 1 }

  private static let longest = 60

  /// The stretches of one sentence, in order, disjoint; a sentence that begins with one, or is one, has none.
  static func find(_ words: [String]) -> [Interposition] {
    var found: [Interposition] = []
    var index = 1
    while index < words.count {
      if words[index] == "(" || words[index] == "[",
        let end = words[index...].prefix(longest).firstIndex(of: words[index] == "(" ? ")" : "]"), end > index + 1
      {
        found.append(Interposition(inner: index + 1..<end))
        index = end
      }
      index += 1
    }
    return found
  }

  /// The words outside the stretches, as numbers.
  static func rest(_ stretches: [Interposition], of words: [String]) -> [Int] {
    var rest: [Int] = []
    var index = 0
    for stretch in stretches {
      rest += index..<stretch.outer.lowerBound
      index = stretch.outer.upperBound
    }
    return rest + Array(index..<words.count)
  }

  /// The analysis of a sentence from that of the words outside the stretches and those of the stretches; names need the whole sentence.
  static func join(
    _ words: [String], _ stretches: [Interposition], rest: SentenceAnalysis, inner: [SentenceAnalysis], names: [RecognizedName]
  ) -> SentenceAnalysis {
    let sign = WordTag(part: .punctuation, penn: PennTag("-LRB-"), features: "_")
    var joined = SentenceAnalysis(
      tags: Array(repeating: sign, count: words.count),
      tree: DependencyTree(heads: Array(repeating: 0, count: words.count), labels: Array(repeating: "punct", count: words.count)),
      names: names)
    joined.take(rest, at: Self.rest(stretches, of: words), root: words.count, rootLabel: "root")
    for (stretch, analysis) in zip(stretches, inner) {
      var anchor = stretch.outer.lowerBound - 1
      while stretches.contains(where: { $0.outer.contains(anchor) }), anchor > 0 { anchor -= 1 }
      // The head of the name or compound that ends here.
      while ["flat", "compound", "punct"].contains(joined.tree.labels[anchor]), joined.tree.heads[anchor] < words.count {
        anchor = joined.tree.heads[anchor]
      }
      let root = joined.take(analysis, at: Array(stretch.inner), root: anchor, rootLabel: label(analysis, words[stretch.inner.lowerBound]))
      for index in [stretch.outer.lowerBound, stretch.outer.upperBound - 1] { joined.tree.heads[index] = root }
      joined.tags[stretch.outer.upperBound - 1].penn = PennTag("-RRB-")
    }
    return joined
  }

  /// How a stretch hangs below the word before it.
  private static func label(_ analysis: SentenceAnalysis, _ opening: String) -> String {
    guard let root = analysis.tree.heads.firstIndex(of: analysis.tags.count) else { return "parataxis" }
    if ["who", "which", "whose", "whom"].contains(opening.lowercased()) { return "acl:relcl" }
    switch analysis.tags[root].part {
    case .verb: return analysis.tags[root].penn.isFinite ? "parataxis" : "acl"
    case .noun, .properNoun, .number, .pronoun: return "appos"
    default: return "parataxis"
    }
  }
}

extension SentenceAnalysis {
  /// Takes over the analysis of some words; returns the number of its root, which hangs below `root`.
  @discardableResult
  fileprivate mutating func take(_ piece: SentenceAnalysis, at places: [Int], root: Int, rootLabel: String) -> Int {
    var own = places.first ?? 0
    for (index, place) in places.enumerated() {
      let head = piece.tree.heads[index]
      if head == places.count { own = place }
      tags[place] = piece.tags[index]
      tree.heads[place] = head == places.count ? root : places[head]
      tree.labels[place] = head == places.count ? rootLabel : piece.tree.labels[index]
    }
    return own
  }
}
