public import NewsGraphModel

/// A dependency parser: greedy transitions for the tree, then a label for each arc.
///
/// The tree is projective, has one root, and is the same for the same words and tags on every machine.
public struct DependencyParser: Sendable {
  private let steps: LinearModel
  private let labels: LinearModel

  /// Makes a parser of a model of steps and a model of labels.
  public init(steps: LinearModel, labels: LinearModel) throws(Diagnostic) {
    guard steps.classes.count == ParserState.Step.allCases.count else {
      throw Diagnostic(.error, "\(steps.classes.count) parsing steps, expected \(ParserState.Step.allCases.count)", code: "model-classes")
    }
    self.steps = steps
    self.labels = labels
  }

  /// The head of each word (its index, or the number of words for the root) and the name of the arc to it.
  ///
  /// `tags` are the tagger's class numbers.
  public func parse(_ words: [String], tags: [UInt8]) -> (heads: [Int], labels: [String]) {
    precondition(words.count == tags.count, "one tag for each word")
    guard !words.isEmpty else { return ([], []) }
    let seen = zip(words, tags).map { ParserFeatures.Word(form: $0, tag: $1) }
    return seen.withUnsafeBufferPointer { seen in
      let heads = tree(seen)
      return (heads, LabelFeatures.label(seen, heads, with: labels))
    }
  }

  private func tree(_ words: UnsafeBufferPointer<ParserFeatures.Word>) -> [Int] {
    var state = ParserState(count: words.count)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: ParserFeatures.count) { features in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3) { scores in
        guard let extracted = features.baseAddress, let scored = scores.baseAddress else { return }
        while !state.isDone {
          ParserFeatures.extract(words, state, into: extracted)
          scores.update(repeating: 0)
          for feature in features { steps.add(feature, to: scored) }
          var chosen: ParserState.Step?
          for step in ParserState.Step.allCases where state.allows(step) {
            if chosen.map({ scores[step.rawValue] > scores[$0.rawValue] }) ?? true { chosen = step }
          }
          guard let chosen else { break }
          state.take(chosen)
        }
      }
    }
    return Self.withOneRoot(state.heads)
  }

  /// Attaches every further root to the first, as Universal Dependencies want a single one.
  static func withOneRoot(_ heads: [Int]) -> [Int] {
    var heads = heads
    guard let root = heads.firstIndex(of: heads.count) else { return heads }
    for index in heads.indices where index != root && heads[index] == heads.count { heads[index] = root }
    return heads
  }
}
