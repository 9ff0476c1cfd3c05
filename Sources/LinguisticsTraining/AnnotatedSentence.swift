/// A sentence of the training corpora; what a corpus does not say is empty.
public struct AnnotatedSentence: Sendable {
  public var words: [String] = []
  /// Universal parts of speech, Penn tags, and the morphological features that extraction needs (`Number=Sing|Tense=Past`, or `_`).
  public var classes: [[String]] = [[], [], []]
  /// The number of each word's head, the number of words for the root.
  public var heads: [Int] = []
  public var labels: [String] = []
  /// `O`, or `B-`, `I-`, `E-`, `S-` and a type.
  public var names: [String] = []

  public init() {}
}
