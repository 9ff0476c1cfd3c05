import NewsGraphModel

/// Finds the words of a demand or proposal.
struct ContentFinder {
  let syntax: Syntax
  let arguments: ArgumentFinder
  private var tokens: [Token] { syntax.tokens }

  /// What is demanded or proposed.
  struct Content {
    /// The top word.
    var head: Int
    var tokens: Range<Int>
    /// The subject of the clause that is asked for: it is the one who is asked.
    var subject: Int?
  }

  /// A longer run of words is a parsing accident, not a demand.
  private static let longest = 70

  /// The contents that the first filled slot gives; conjuncts are contents of their own.
  ///
  /// `addressesObject` says that the object is who is asked, so that an infinitive behind it is asked for: `urged the board to leave`.
  func find(_ slots: [Trigger.Slot], of trigger: Int, addressesObject: Bool, in sentence: Range<Int>) -> [Content] {
    for slot in slots {
      var heads = heads(slot, of: trigger)
      if slot == .toInfinitive { heads = heads.filter { isAsked($0, trigger, addressesObject) } }
      let found = heads.flatMap { split($0, slot, trigger, sentence) }.filter {
        !$0.tokens.isEmpty && $0.tokens.count <= Self.longest && !$0.tokens.contains(trigger)
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  private func heads(_ slot: Trigger.Slot, of trigger: Int) -> [Int] {
    switch slot {
    case .clause:
      // A finite clause; a noun's clause hangs below it as `acl` or `ccomp`.
      return syntax.children(trigger, ["ccomp", "acl"]).filter { child in
        child > trigger && tokens[child].label != "acl:relcl" && !isInfinitive(child) && !tokens[child].penn.isGerund
          && (hasMark(child, "that") || tokens[child].label == "ccomp" && !syntax.children(child, ["nsubj"]).isEmpty)
          && !syntax.children(child, ["nsubj"]).isEmpty && !isQuestion(child) && isMandative(child)
      }
    case .toInfinitive:
      return syntax.children(trigger, ["xcomp", "ccomp", "advcl", "acl"]).filter { $0 > trigger && isInfinitive($0) }
        + syntax.children(trigger, ["obl", "obj"]).flatMap { object in
          syntax.children(object, ["acl", "advcl"]).filter { isInfinitive($0) && $0 > object }
        }
    case .gerund:
      return syntax.children(trigger, ["xcomp", "ccomp", "obj", "advcl"]).filter { child in
        child > trigger && tokens[child].penn.isGerund && syntax.isVerb(child) && (tokens[child].label != "advcl" || child == trigger + 1)
      }
    case .object:
      if syntax.isVerb(trigger) {
        // `What the union demanded was …`: the words come later, in another clause.
        if syntax.children(trigger).contains(where: { ["what", "whatever"].contains(tokens[$0].lower) && $0 < trigger }) { return [] }
        return arguments.object(trigger).map(\.token).filter {
          [.noun, .properNoun, .symbol, .number, .adjective].contains(tokens[$0].part)
        }
      }
      return []
    case .preposition(let word):
      return arguments.prepositional(word, trigger)
    default:
      return []
    }
  }

  /// Whether a clause says what should be and not what is: `insisted that he leave`, not `insisted that he left`.
  private func isMandative(_ clause: Int) -> Bool {
    let verbs = [clause] + syntax.children(clause, ["aux", "cop"])
    if verbs.contains(where: { ["should", "must", "ought"].contains(tokens[$0].lower) }) { return true }
    return !verbs.contains {
      tokens[$0].penn.name == "VBD" || tokens[$0].penn.name == "VBZ"
        || ["will", "would", "may", "might", "can", "could", "are", "were"].contains(tokens[$0].lower)
    }
  }

  /// Whether an infinitive is what is asked for, and not what the object is for: `proposed a fund to be shared`.
  private func isAsked(_ verb: Int, _ trigger: Int, _ addressesObject: Bool) -> Bool {
    let start = syntax.subtree(verb).lowerBound
    if start > 0, tokens[start - 1].text == "," || tokens[start].text == "," { return false }
    return addressesObject || !syntax.isVerb(trigger) || syntax.children(trigger, ["obj"]).isEmpty
  }

  private func isQuestion(_ clause: Int) -> Bool {
    syntax.subtree(clause).first.map { ["whether", "if", "how", "why", "what", "who", "when", "where"].contains(tokens[$0].lower) } ?? false
  }

  private func hasMark(_ clause: Int, _ word: String) -> Bool {
    syntax.children(clause, ["mark"]).contains { tokens[$0].lower == word }
  }

  private func isInfinitive(_ verb: Int) -> Bool {
    syntax.children(verb, ["mark"]).contains { tokens[$0].lower == "to" }
  }

  /// One content for each conjunct that could stand alone.
  private func split(_ head: Int, _ slot: Trigger.Slot, _ trigger: Int, _ sentence: Range<Int>) -> [Content] {
    let isClause = slot == .clause || slot == .toInfinitive
    let others = syntax.children(head, ["conj"]).filter { other in
      guard other > head else { return false }
      let sameKind = syntax.isVerb(head) == syntax.isVerb(other)
      if isClause { return sameKind && (isInfinitive(other) || !syntax.children(other, ["nsubj"]).isEmpty || slot == .toInfinitive) }
      return sameKind && !syntax.isVerb(other) && syntax.children(other, ["nsubj", "cop", "aux"]).isEmpty
    }
    var limit = syntax.subtree(head).upperBound
    if let first = others.first { limit = max(head + 1, min(limit, beforeConnector(syntax.subtree(first).lowerBound))) }
    var contents: [Content] = []
    if others.isEmpty, case .preposition = slot, limit < sentence.upperBound - 1, tokens[limit].lower == "to",
      tokens[limit].label == "mark", let verb = syntax.head(limit)
    {
      // `demands for the army to withdraw`.
      limit = max(limit, syntax.subtree(verb).upperBound)
    }
    let start = contentStart(head, slot, trigger)
    contents.append(content(head, start..<max(start, trimmedEnd(head, limit)), isClause))
    for (index, other) in others.enumerated() {
      let from = syntax.subtree(other).lowerBound
      var start = from
      while start < other, ["and", "or", ",", "that", "to", "but", "also"].contains(tokens[start].lower) { start += 1 }
      var limit = syntax.subtree(other).upperBound
      if index + 1 < others.count { limit = min(limit, beforeConnector(syntax.subtree(others[index + 1]).lowerBound)) }
      contents.append(content(other, start..<max(start, trimmedEnd(other, limit)), isClause))
    }
    return contents
  }

  private func content(_ head: Int, _ range: Range<Int>, _ isClause: Bool) -> Content {
    var range = stripped(range)
    if let first = range.first, ["where", "when", "who", "which", "what", "how", "why", "whose"].contains(tokens[first].lower) {
      range = first..<first
    }
    let subject = isClause ? syntax.children(head, ["nsubj", "nsubj:pass"]).first { tokens[$0].label == "nsubj" } : nil
    return Content(head: head, tokens: range, subject: subject)
  }

  /// The first word behind `that`, `to` or the preposition.
  private func contentStart(_ head: Int, _ slot: Trigger.Slot, _ trigger: Int) -> Int {
    let range = syntax.subtree(head)
    var start = range.lowerBound
    if start <= trigger, trigger < head { start = trigger + 1 }
    for child in syntax.children(head, ["case", "mark"]) where child < head && child >= start {
      if case .preposition(let word) = slot {
        if tokens[child].lower == word { start = child + 1 }
      } else if ["that", "to"].contains(tokens[child].lower) {
        start = child + 1
      }
    }
    return min(start, head)
  }

  private func beforeConnector(_ start: Int) -> Int {
    var end = start
    while end > 0, ["and", "or", ",", "but", ";"].contains(tokens[end - 1].lower) { end -= 1 }
    return end
  }

  /// Where what belongs to the content ends: a comma before a clause that only comments on it.
  private func trimmedEnd(_ head: Int, _ limit: Int) -> Int {
    var end = limit
    for child in syntax.children(head) where child > head {
      let start = syntax.subtree(child).lowerBound
      guard start > head, start < end else { continue }
      let label = tokens[child].label
      let isComment = [
        "acl:relcl", "appos", "advcl", "parataxis", "acl", "conj", "ccomp", "cc", "advcl:relcl", "dep", "obl", "nmod", "advmod",
      ].contains(label)
      if isComment, start > 0,
        [",", "–", "—", "-", "(", ";", ":"].contains(tokens[start - 1].text) || [",", "–", "—", "(", ";", ":"].contains(tokens[start].text)
      {
        end = start
      }
      // `rejected the draft at a press conference`: where and how it was done is no part of what was done.
      if !syntax.isVerb(head), ["nmod", "obl"].contains(syntax.base(child)), Self.circumstances.contains(tokens[start].lower) {
        end = start
      }
      if label == "cc" { end = min(end, start) }
      if label == "parataxis" { end = min(end, start) }
    }
    // `…, according to two officials`, `…, with a warning`: whatever the tree says, what follows such words is comment.
    for index in head..<max(head, end)
    where tokens[index].lower == "according"
      || tokens[index].text == "," && index + 1 < end && Self.commenting.contains(tokens[index + 1].lower)
    {
      end = min(end, index)
    }
    // `for a truce and for elections`: the second preposition begins a demand of its own.
    if let preposition = tokens[max(0, syntax.subtree(head).lowerBound)].part == .adposition
      ? tokens[syntax.subtree(head).lowerBound].lower : nil
    {
      for index in head..<max(head, end - 1) where ["and", ","].contains(tokens[index].lower) && tokens[index + 1].lower == preposition {
        end = min(end, index)
      }
    }
    return end
  }

  private static let circumstances: Set<String> = ["at", "during", "without", "despite", "amid", "within", "when"]

  private static let commenting: Set<String> = [
    "with", "while", "as", "saying", "adding", "citing", "which", "who", "where", "although", "though", "but", "because", "a",
  ]

  private func stripped(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, tokens[start].part == .punctuation, !["(", "[", "$"].contains(tokens[start].text) { start += 1 }
    while end > start, tokens[end - 1].part == .punctuation,
      ![")", "]", "%"].contains(tokens[end - 1].text) || ["and", "or", "but"].contains(tokens[end - 1].lower)
    { end -= 1 }
    // A quote that opened inside and closed behind belongs to the content.
    if end < tokens.count, start < end, ["”", "\""].contains(tokens[end].text),
      (start..<end).contains(where: { ["“", "\""].contains(tokens[$0].text) })
    {
      end += 1
    }
    return start..<end
  }
}
