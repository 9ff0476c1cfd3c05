public import NewsGraphModel

/// What is to be measured: something that cuts texts into words and says what it knows of them.
public protocol Analyser: Sendable {
  /// The sentences of a text in which a line feed ends a paragraph, as places of words in it; in text order, none empty, none overlapping.
  func cut(_ text: String) -> [[CutWord]]

  /// What is known of each sentence of one document, in the order given.
  ///
  /// A list that is too short, or a sentence with too few words, counts as one of which nothing is known.
  func analyse(_ sentences: [[String]]) throws -> [SentenceReading]
}

/// A word where it stands in a text.
public struct CutWord: Hashable, Sendable {
  /// In code points of the text.
  public var span: Span
  /// Whether it is one token with the word before it, as `n't` with `do`.
  public var isJoined: Bool

  /// Makes a word.
  public init(_ span: Span, isJoined: Bool = false) {
    self.span = span
    self.isJoined = isJoined
  }
}

/// What was found in one sentence, as it is measured.
public struct SentenceReading: Hashable, Sendable {
  /// What was found of one word.
  public struct Word: Hashable, Sendable {
    public var lemma: String
    /// The universal part of speech, as `NOUN`.
    public var part: String
    /// The language's own tag, as `NNS`.
    public var penn: String
    /// `Number=Plur|Person=3`, or `_`.
    public var features: String
    /// The index of the head in the sentence, or -1 for the root.
    public var head: Int
    /// The name of the dependency, as `nsubj:pass`.
    public var label: String

    /// Makes a word; without arguments, one of which nothing is known.
    public init(
      lemma: String = "_", part: String = "X", penn: String = "_", features: String = "_", head: Int = -1, label: String = "root"
    ) {
      self.lemma = lemma
      self.part = part
      self.penn = penn
      self.features = features
      self.head = head
      self.label = label
    }
  }

  /// A name in the sentence.
  public struct Name: Hashable, Sendable {
    /// Word indices, half open.
    public var words: Range<Int>
    /// `PER`, `ORG`, `LOC` or another kind.
    public var type: String

    /// Makes a name.
    public init(_ words: Range<Int>, _ type: String) {
      self.words = words
      self.type = type
    }
  }

  public var words: [Word]
  public var names: [Name]

  /// Makes an analysis.
  public init(words: [Word] = [], names: [Name] = []) {
    self.words = words
    self.names = names
  }

  /// The words of a sentence of `count` words: as found, or a chain of unknown words when their number is another.
  func words(count: Int) -> [Word] {
    if words.count == count { return words }
    return (0..<count).map { Word(head: $0 - 1, label: $0 == 0 ? "root" : "dep") }
  }
}
