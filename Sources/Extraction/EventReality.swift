import NewsGraphModel

/// Whether the words around an event take it for something that happens or has happened.
struct EventReality {
  let document: Document
  let status: StatusReader
  private var syntax: Syntax { status.syntax }

  /// The verb over an event mention, or the mention's own.
  func verb(over mention: Mention) -> Int? {
    var current = mention.head
    for _ in 0..<4 {
      if document.tokens[current].part == .verb || !syntax.children(current, ["cop"]).isEmpty { return current }
      guard let next = syntax.head(current) else { return nil }
      current = next
    }
    return nil
  }

  /// Whether the words around an event take it for a fact.
  func isAsserted(_ mention: Mention) -> Bool {
    // `further talks` are still to come.
    if mention.tokens.contains(where: { Self.coming.contains(document.tokens[$0].lower) }) { return false }
    guard let verb = verb(over: mention), let place = document.sentence(of: verb) else { return true }
    var current = verb
    for _ in 0..<4 {
      if syntax.children(current, ["mark"]).contains(where: { ["until", "if", "unless", "before"].contains(document.tokens[$0].lower) }) {
        return false
      }
      guard ["xcomp", "conj"].contains(syntax.base(current)), let next = syntax.head(current) else { break }
      current = next
    }
    // `proposed deploying monitors at a closed session`: what happens at an event takes place when the event does.
    if verb != mention.head, ["obl", "nmod"].contains(syntax.base(mention.head)),
      !Set(["at", "during", "in", "after"]).isDisjoint(with: syntax.cases(mention.head))
        || syntax.cases(mention.head).contains("for") && Self.gathering.contains(document.tokens[verb].lemma)
    {
      return status.read(verb, isNoun: false, in: document.sentences[place].tokens).modality == .asserted
    }
    var reading = StatusReader.Status()
    status.readEvent(mention.head, &reading)
    return reading.modality == .asserted && reading.polarity == .positive
  }

  /// Verbs that bring people together for an event: `met for a summit`.
  private static let gathering: Set<String> = ["meet", "gather", "convene", "assemble", "reconvene", "arrive", "fly", "travel", "come"]
  private static let coming: Set<String> = ["further", "next", "future", "possible", "upcoming", "planned", "any", "proposed", "no", "new"]

  func isPast(_ verb: Int) -> Bool {
    document.tokens[verb].penn.name == "VBD"
      || syntax.children(verb, ["aux", "cop", "aux:pass"]).contains { ["was", "were", "had"].contains(document.tokens[$0].lower) }
  }
}
