/// What the words are that name one end of a relation in a sentence, and how they hang on the trigger.
public struct ArgumentForm: Hashable, Sendable {
  /// What the words are when they are no name: a pronoun or a description, which coreference has resolved.
  public var kind: EntityMention.Kind?
  /// The way to them through the sentence's tree, as a ``ParsePath`` is written; nothing where neighbouring words told and not the tree.
  public var path: String?

  public init(kind: EntityMention.Kind? = nil, path: String? = nil) {
    self.kind = kind
    self.path = path
  }
}

/// The way through a sentence's dependency tree from a trigger to the words that fill one of its slots.
///
/// Written in one line: `-` goes up to a governor, `+` down to a dependent, each with the dependency's label, to which a preposition or a
/// coordinator is joined as in Enhanced Universal Dependencies. Behind every step but the last stands the word that it reaches, in brackets:
/// `+obl:at`, `-conj:and[said]+nsubj`. The empty way stays at the trigger.
public struct ParsePath: Hashable, Sendable {
  public struct Step: Hashable, Sendable {
    /// Whether it leads to the governor.
    public var isUp: Bool
    /// Of the lower end: `nsubj:pass`, `obl:at`.
    public var label: String
    /// The word that is reached; nothing at the last step.
    public var word: String?

    public init(isUp: Bool, label: String, word: String? = nil) {
      self.isUp = isUp
      self.label = label
      self.word = word
    }

    /// The label without what is joined to it.
    public var base: String { String(label.prefix { $0 != ":" }) }

    /// What is joined to the label: `at`, `pass`.
    public var detail: String? {
      guard let colon = label.firstIndex(of: ":") else { return nil }
      return String(label[label.index(after: colon)...])
    }
  }

  public var steps: [Step]

  public init(_ steps: [Step]) { self.steps = steps }

  /// Reads a path as it is written; nothing for other text.
  public init?(_ text: String) {
    var steps: [Step] = []
    var rest = text[...]
    while let sign = rest.popFirst() {
      guard sign == "+" || sign == "-" else { return nil }
      let label = rest.prefix { $0 != "+" && $0 != "-" && $0 != "[" }
      guard !label.isEmpty else { return nil }
      rest = rest.dropFirst(label.count)
      var word: String?
      if rest.first == "[" {
        guard let end = rest.firstIndex(of: "]") else { return nil }
        word = String(rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[rest.index(after: end)...]
      }
      steps.append(Step(isUp: sign == "-", label: String(label), word: word))
    }
    self.steps = steps
  }

  /// The path as it is written.
  public var text: String {
    steps.map { "\($0.isUp ? "-" : "+")\($0.label)" + ($0.word.map { "[\($0)]" } ?? "") }.joined()
  }
}
