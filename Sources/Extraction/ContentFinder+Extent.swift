import NewsGraphModel

// From where to where the words of a demand or proposal reach.

extension ContentFinder {
  /// One content for each conjunct that could stand alone.
  func split(_ head: Int, _ slot: Trigger.Slot, _ token: Int, _ trigger: Trigger, _ sentence: Range<Int>) -> [Content] {
    let isClause = syntax.isVerb(head) && (slot == .clause || slot == .toInfinitive || slot == .predicate || slot == .list)
    let conjuncts = syntax.children(head, ["conj"]).filter { $0 > head }
    let others = conjuncts.filter { other in
      guard syntax.isVerb(head) == syntax.isVerb(other) else { return false }
      if isClause {
        // `to open the port and threatened to sue`: what is told is no part of what is asked.
        if tokens[other].penn.name == "VBD" || tokens[other].penn.name == "VBZ" {
          return slot == .clause && hasOwnSubject(other) && syntax.children(other, ["mark"]).contains { tokens[$0].lower == "that" }
        }
        return !syntax.children(other, ["cc", "mark"]).isEmpty || !hasOwnSubject(other)
      }
      return !syntax.isVerb(other) && syntax.children(other, ["nsubj", "cop", "aux"]).isEmpty
    }
    var limit = extended(min(syntax.subtree(head).upperBound, sentence.upperBound), head, token, trigger, slot)
    for other in conjuncts where !others.contains(other) && syntax.isVerb(other) && tokens[other].penn.isFinite {
      limit = max(head + 1, min(limit, beforeConnector(syntax.subtree(other).lowerBound)))
    }
    if let first = others.first { limit = max(head + 1, min(limit, beforeConnector(syntax.subtree(first).lowerBound))) }
    var contents: [Content] = []
    if others.isEmpty, case .preposition = slot, limit < sentence.upperBound - 1, tokens[limit].lower == "to",
      tokens[limit].label == "mark", let verb = syntax.head(limit)
    {
      // `demands for the army to withdraw`.
      limit = max(limit, syntax.subtree(verb).upperBound)
    }
    let start = contentStart(head, slot, token, trigger)
    contents.append(content(head, start..<max(start, trimmedEnd(head, limit)), isClause))
    for (index, other) in others.enumerated() {
      var start = max(syntax.subtree(other).lowerBound, contents.last?.tokens.upperBound ?? 0)
      while start < other, ["and", "or", ",", ";", "that", "to", "but", "also", "both"].contains(tokens[start].lower) { start += 1 }
      var limit = syntax.subtree(other).upperBound
      if index + 1 < others.count { limit = min(limit, beforeConnector(syntax.subtree(others[index + 1]).lowerBound)) }
      contents.append(content(other, start..<max(start, trimmedEnd(other, limit)), isClause))
    }
    return contents
  }

  private func hasOwnSubject(_ verb: Int) -> Bool { !syntax.children(verb, ["nsubj", "csubj"]).isEmpty }

  /// `called for an end to the strike`: a phrase that the tree hangs on the trigger though it stands behind the noun and cannot be meant
  /// for the trigger.
  private func extended(_ limit: Int, _ head: Int, _ token: Int, _ trigger: Trigger, _ slot: Trigger.Slot) -> Int {
    guard !syntax.isVerb(head), head > token else { return limit }
    switch slot {
    case .object, .preposition, .predicate: break
    default: return limit
    }
    var limit = limit
    for _ in 0..<3 {
      guard limit < tokens.count, tokens[limit].label == "case", let phrase = syntax.head(limit), phrase > limit,
        syntax.head(phrase) == token || syntax.head(token).map({ syntax.head(phrase) == $0 }) ?? false,
        Self.joining.contains(tokens[limit].lower), !trigger.addressee.contains(.preposition(tokens[limit].lower)),
        !ArgumentFinder.isTime(tokens[phrase])
      else { return limit }
      limit = syntax.subtree(phrase).upperBound
    }
    return limit
  }

  private static let joining: Set<String> = ["of", "to", "between", "for", "from", "against", "over", "with", "into"]

  private func content(_ head: Int, _ range: Range<Int>, _ isClause: Bool) -> Content {
    var range = stripped(range)
    if let first = range.first, tokens[first].part == .adposition, first < head,
      !["about", "around", "over", "under", "up"].contains(tokens[first].lower)
    {
      // `agreed in Lima`: where it was done.
      range = first..<first
    }
    if let first = range.first, ["where", "when", "who", "which", "what", "how", "why", "whose"].contains(tokens[first].lower) {
      range = first..<first
    }
    let subject = isClause ? syntax.children(head, ["nsubj", "nsubj:pass"]).first { tokens[$0].label == "nsubj" } : nil
    return Content(head: head, tokens: range, subject: subject)
  }

  /// The first word behind `that`, `to` or the preposition.
  private func contentStart(_ head: Int, _ slot: Trigger.Slot, _ token: Int, _ trigger: Trigger) -> Int {
    // `Kenya must leave`: who must is the one who is asked.
    if trigger.partOfSpeech == .auxiliary {
      var start = token + 1
      while start < head, tokens[start].part == .adverb, !["not", "never"].contains(tokens[start].lower) { start += 1 }
      return start
    }
    let range = syntax.subtree(head)
    var start = range.lowerBound
    if start <= token, token < head { start = token + 1 }
    for child in syntax.children(head, ["case", "mark"]) where child < head && child >= start {
      if case .preposition(let word) = slot {
        if tokens[child].lower == word { start = child + 1 }
      } else if ["that", "to", "including", "as"].contains(tokens[child].lower) {
        start = child + 1
      }
    }
    // `its demand is a recount`: the predicate without the copula and what stands before it.
    if slot == .predicate {
      for child in syntax.children(head, ["cop", "punct"]) where child < head && child >= start { start = child + 1 }
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
      // `immediate debt relief to save its banks`: what it is for is not what it is.
      if !syntax.isVerb(head), label == "advcl", isInfinitive(child), child > head { end = min(end, start) }
      if label == "cc" { end = min(end, start) }
      if label == "parataxis" { end = min(end, start) }
    }
    // `…, according to two officials`, `…, with a warning`, `…, stressing that`: whatever the tree says, what follows such words is comment.
    for index in head..<max(head, end)
    where tokens[index].lower == "according" || ["“", "”"].contains(tokens[index].text) && index > head && tokens[index - 1].text == ","
      || tokens[index].text == "," && index + 1 < end && isCommenting(index + 1)
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

  private func isCommenting(_ index: Int) -> Bool {
    if Self.commenting.contains(tokens[index].lower) { return true }
    return tokens[index].penn.isGerund && ["advcl", "acl"].contains(tokens[index].label) && tokens[index].part == .verb
  }

  private static let circumstances: Set<String> = ["at", "during", "without", "despite", "amid", "within", "when"]

  private static let commenting: Set<String> = [
    "with", "while", "as", "saying", "adding", "citing", "which", "who", "where", "although", "though", "but", "because", "a", "after",
    "whereas",
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
