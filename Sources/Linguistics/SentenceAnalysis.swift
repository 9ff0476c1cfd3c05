public import NewsGraphModel

/// What a network says about one sentence.
public struct SentenceAnalysis: Sendable {
  /// One for each word.
  public var tags: [WordTag]
  public var tree: DependencyTree
  /// In text order; they do not overlap.
  public var names: [RecognizedName]
}

/// The part of speech of a word.
public struct WordTag: Hashable, Sendable {
  /// By Universal Dependencies.
  public var part: PartOfSpeech
  /// By the Penn Treebank.
  public var penn: PennTag
  /// Features of Universal Dependencies, as `Number=Sing|Tense=Past`, or `_`: Number, Tense, Voice, VerbForm, PronType, Polarity.
  public var features: String
}

/// Which word each word depends on, and how.
public struct DependencyTree: Hashable, Sendable {
  /// The number of each word's head; the number of words for the root.
  public var heads: [Int]
  /// Names of dependencies, as `nsubj:pass`.
  public var labels: [String]
}

extension Network {
  /// Words of a sentence that are looked at together; what is longer is cut, so that time and memory stay within bounds.
  package static let longest = 240
  /// Words that are computed together, about.
  private static let group = 480

  /// Everything about some sentences, in their order.
  public func analyse(_ sentences: [[String]]) -> [SentenceAnalysis] {
    read(sentences, for: [classes[0].layer, tree.layer, names.layer]) { states in
      let tree = tree.tree(states)
      return SentenceAnalysis(
        tags: tags(states), tree: DependencyTree(heads: tree.heads, labels: tree.labels.map { self.tree.labels[Int($0)] }),
        names: names.names(states))
    } joining: {
      $0.append($1)
    }
  }

  func tags(_ states: States) -> [WordTag] {
    let numbers = classes.map { $0.classes(states) }
    return (0..<states.count).map {
      WordTag(
        part: classes[0].part($0, numbers[0]), penn: PennTag(classes[1].names[Int(numbers[1][$0])]),
        features: classes[2].names[Int(numbers[2][$0])])
    }
  }

  /// Reads sentences group by group, long ones piece by piece.
  func read<Reading>(
    _ sentences: [[String]], for layers: [Int], _ reading: (States) -> Reading, joining: (inout Reading, Reading) -> Void
  ) -> [Reading] {
    var results: [Reading] = []
    var pieces: [[String]] = []
    var isContinued: [Bool] = []
    var words = 0
    func flush() {
      for (index, states) in states(pieces, for: layers).enumerated() {
        if isContinued[index] { joining(&results[results.count - 1], reading(states)) } else { results.append(reading(states)) }
      }
      (pieces, isContinued, words) = ([], [], 0)
    }
    for sentence in sentences {
      var start = 0
      repeat {
        let piece = Array(sentence[start..<min(start + Self.longest, sentence.count)])
        pieces.append(piece)
        isContinued.append(start > 0)
        start += max(1, piece.count)
        words += piece.count
        if words >= Self.group { flush() }
      } while start < sentence.count
    }
    flush()
    return results
  }
}

extension SentenceAnalysis {
  /// Puts the next piece of a long sentence behind this one; its root hangs below this one's.
  mutating func append(_ next: SentenceAnalysis) {
    let shift = tags.count
    tags += next.tags
    tree.append(next.tree)
    names += next.names.map { $0.shifted(by: shift) }
  }
}

extension RecognizedName {
  func shifted(by shift: Int) -> RecognizedName {
    RecognizedName(tokens: tokens.lowerBound + shift..<tokens.upperBound + shift, kind: kind)
  }
}

extension DependencyTree {
  mutating func append(_ next: DependencyTree) {
    let shift = heads.count
    let root = heads.firstIndex(of: shift) ?? 0
    let total = shift + next.heads.count
    heads = heads.map { $0 == shift ? total : $0 } + next.heads.map { $0 == next.heads.count ? root : $0 + shift }
    labels += zip(next.heads, next.labels).map { $0 == next.heads.count ? "parataxis" : $1 }
  }
}
