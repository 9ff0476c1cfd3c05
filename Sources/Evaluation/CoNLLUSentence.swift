/// One sentence of a treebank: surface tokens, and the words that they stand for.
public struct CoNLLUSentence: Hashable, Sendable {
  /// A syntactic word: one line with a whole number in CoNLL-U.
  public struct Word: Hashable, Sendable {
    public var form: String
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

    /// Makes a word.
    public init(form: String, lemma: String, part: String, penn: String, features: String, head: Int, label: String) {
      self.form = form
      self.lemma = lemma
      self.part = part
      self.penn = penn
      self.features = features
      self.head = head
      self.label = label
    }
  }

  /// A run of characters in the text: one word, or several (`don't`).
  public struct Token: Hashable, Sendable {
    public var form: String
    /// Indices of its words; never empty.
    public var words: Range<Int>
    /// Whether white space follows.
    public var isSpaceBehind: Bool

    /// Makes a token.
    public init(form: String, words: Range<Int>, isSpaceBehind: Bool) {
      self.form = form
      self.words = words
      self.isSpaceBehind = isSpaceBehind
    }
  }

  /// The text as `# text =` gives it; nothing when that line is missing.
  public var text: String?
  /// In text order; every word belongs to exactly one.
  public var tokens: [Token] = []
  public var words: [Word] = []
  /// The id behind `# newdoc`, empty if it has none; nothing when no document begins here.
  public var newDocument: String?
  /// Whether a paragraph begins here.
  public var isNewParagraph = false
  /// The id behind `# sent_id`.
  public var id: String?

  /// Makes an empty sentence.
  public init() {}

  /// The text of the sentence: the given one, or the forms with the spaces that their marks ask for.
  public var surface: String {
    if let text { return text }
    var text = ""
    for (index, token) in tokens.enumerated() {
      text += token.form
      if token.isSpaceBehind, index + 1 < tokens.count { text += " " }
    }
    return text
  }

  /// Why the heads are no tree with a single root; nothing when they are.
  var treeFault: String? {
    let roots = words.count { $0.head < 0 }
    guard roots == 1 else { return "\(roots) roots, expected 1" }
    // Every word is looked at once: what leads to the root is remembered.
    var leadsToRoot = [Bool](repeating: false, count: words.count)
    for start in words.indices {
      var path: [Int] = []
      var place = start
      while place >= 0, !leadsToRoot[place] {
        guard path.count <= words.count else { return "a cycle through word \(start + 1)" }
        path.append(place)
        place = words[place].head
      }
      for index in path { leadsToRoot[index] = true }
    }
    return nil
  }
}
