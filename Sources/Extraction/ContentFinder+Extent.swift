import NewsGraphModel

// From where to where the words of a demand or proposal reach.

extension ContentFinder {
  /// One content for each conjunct that could stand alone.
  func split(_ head: Int, _ slot: Trigger.Slot, _ token: Int, _ trigger: Trigger, _ sentence: Range<Int>) -> [Content] {
    let isClause = syntax.isVerb(head) && (slot == .clause || slot == .toInfinitive || slot == .predicate || slot == .list)
    let conjuncts = syntax.children(head, ["conj"]).filter { $0 > head && (head > token || $0 < token) }
    // `charged or freed`: either will do.
    let isChoice = conjuncts.contains { other in syntax.children(other, ["cc"]).contains { ["or", "nor"].contains(tokens[$0].lower) } }
    let others =
      isChoice
      ? []
      : conjuncts.filter { other in
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
    // `the resignation that students demanded`
    if head < token, let clause = syntax.children(head).first(where: { $0 > head && syntax.subtree($0).contains(token) }) {
      limit = max(head + 1, min(limit, syntax.subtree(clause).lowerBound))
    }
    for other in conjuncts where !others.contains(other) && syntax.isVerb(other) && tokens[other].penn.isFinite {
      limit = max(head + 1, min(limit, beforeConnector(syntax.subtree(other).lowerBound)))
    }
    if let first = others.first { limit = max(head + 1, min(limit, beforeConnector(syntax.subtree(first).lowerBound))) }
    var contents: [Content] = []
    if others.isEmpty, case .preposition = slot, limit < sentence.upperBound - 1, tokens[limit].lower == "to",
      tokens[limit].label == "mark", let verb = syntax.head(limit),
      mayAct(head) || limit == head + 1 && !syntax.children(head, ["det", "nmod:poss"]).isEmpty
    {
      // `demands for the army to withdraw`.
      limit = max(limit, syntax.subtree(verb).upperBound)
    }
    // `calls to open the border`, `an offer to mediate`: what the noun is about.
    if !syntax.isVerb(head), limit == head + 1, limit < sentence.upperBound - 1, tokens[limit].lower == "to", tokens[limit].label == "mark",
      let verb = syntax.head(limit), verb > limit, Self.purposeful.contains(tokens[head].lemma)
    {
      limit = min(sentence.upperBound, syntax.subtree(verb).upperBound)
    }
    let start = contentStart(head, slot, token, trigger)
    let parallels = parallels(to: head, slot, start, limit, sentence).filter { parallel in !others.contains(parallel.head) }
    if let first = parallels.first { limit = min(limit, beforeConnector(first.start)) }
    contents.append(content(head, start..<max(start, possessed(behind: trimmedEnd(head, limit, isChoice), head)), isClause, slot))
    for (index, other) in others.enumerated() {
      var start = max(syntax.subtree(other).lowerBound, contents.last?.tokens.upperBound ?? 0)
      while start < other, Self.connecting.contains(tokens[start].lower) { start += 1 }
      var limit = syntax.subtree(other).upperBound
      if index + 1 < others.count { limit = min(limit, beforeConnector(syntax.subtree(others[index + 1]).lowerBound)) }
      for parallel in parallels where parallel.start > other { limit = min(limit, beforeConnector(parallel.start)) }
      contents.append(content(other, start..<max(start, trimmedEnd(other, limit)), isClause))
    }
    for (index, parallel) in parallels.enumerated() {
      var limit = max(parallel.head + 1, min(sentence.upperBound, syntax.subtree(parallel.head).upperBound))
      if index + 1 < parallels.count { limit = min(limit, beforeConnector(parallels[index + 1].start)) }
      let start = min(parallel.head, parallel.start + (syntax.isVerb(parallel.head) || slot.isPreposition ? 1 : 0))
      contents.append(content(parallel.head, start..<max(start, trimmedEnd(parallel.head, limit)), isClause))
    }
    // `that Kenya open the port and pay`: who is asked for the one is asked for the other.
    for index in contents.indices.dropFirst() where contents[index].subject == nil && isClause {
      contents[index].subject = contents[0].subject
    }
    return contents
  }

  private static let connecting: Set<String> = ["and", "or", ",", ";", "that", "to", "but", "also", "both", "as", "well"]

  /// `asked for the adviser Ada Byron's resignation`: a name behind the noun owns the noun that is meant.
  private func possessed(behind end: Int, _ head: Int) -> Int {
    guard end < tokens.count, !syntax.isVerb(head), tokens[end].part == .properNoun, end == head + 1 else { return end }
    var index = end
    while index < min(tokens.count, end + 5), tokens[index].part == .properNoun || tokens[index].text == "." { index += 1 }
    guard index + 1 < tokens.count, ["'s", "’s"].contains(tokens[index].text) else { return end }
    index += 1
    while index + 1 < tokens.count, tokens[index].part == .adjective { index += 1 }
    return tokens[index].part == .noun ? index + 1 : end
  }

  /// Whether a noun may be told to do something: `the army to withdraw`, not `relief to save`.
  private func mayAct(_ noun: Int) -> Bool {
    if [.properNoun, .pronoun].contains(tokens[noun].part) || tokens[noun].penn.isPlural { return true }
    let lower = tokens[noun].lower
    return !syntax.children(noun, ["det", "nmod:poss"]).isEmpty
      && !["tion", "ment", "ing", "nce", "age", "sal", "val", "ief"].contains { lower.hasSuffix($0) }
  }

  /// Where a second demand begins that is built like the first, though the tree hangs it elsewhere: `to receive … and to recognise …`,
  /// `that … and that …`, `for a truce and for elections`, `the return of children and the exchange of prisoners`.
  private func parallels(to head: Int, _ slot: Trigger.Slot, _ start: Int, _ limit: Int, _ sentence: Range<Int>) -> [(
    start: Int, head: Int
  )] {
    var found: [(start: Int, head: Int)] = []
    let end = min(sentence.upperBound - 1, limit + 2)
    for index in head + 1..<max(head + 1, end) where ["and", ","].contains(tokens[index].lower) && index + 2 < sentence.upperBound {
      let next = index + 1
      switch slot {
      case .toInfinitive where tokens[next].lower == "to" && tokens[next].label == "mark",
        .clause where tokens[next].lower == "that" && tokens[next].label == "mark" && tokens[index].lower == "and":
        if let verb = syntax.head(next), verb > next, syntax.isVerb(verb) { found.append((next, verb)) }
      case .preposition(let word) where tokens[next].lower == word && tokens[next].label == "case":
        if let noun = syntax.head(next), noun > next, !syntax.isVerb(noun) { found.append((next, noun)) }
      default:
        guard !syntax.isVerb(head), index < limit, ["the", "a", "an", "no"].contains(tokens[next].lower),
          let noun = syntax.head(next), noun > next, tokens[noun].label == "conj", let first = syntax.head(noun), first > head,
          first < index,
          determiner(first) == nil, determiner(head) != nil
        else { continue }
        found.append((next, noun))
      }
    }
    return found
  }

  private func determiner(_ noun: Int) -> Int? { syntax.children(noun, ["det"]).first }

  /// Nouns whose infinitive says what they are about.
  private static let purposeful: Set<String> = [
    "call", "demand", "request", "appeal", "proposal", "offer", "plan", "order", "attempt", "effort", "right", "refusal", "decision",
    "agreement", "permission", "bid", "move", "promise", "pledge", "obligation", "commitment", "suggestion", "invitation", "law", "bill",
    "motion",
  ]

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

  private static let measuring: Set<String> = ["about", "around", "over", "up"]

  private func content(_ head: Int, _ range: Range<Int>, _ isClause: Bool, _ slot: Trigger.Slot = .object) -> Content {
    var range = stripped(range)
    while let first = range.first, first < head, !isClause,
      tokens[first].part == .adposition && !Self.measuring.contains(tokens[first].lower)
        || ["only", "even", "just", "also", "neither"].contains(tokens[first].lower)
    {
      // `agreed in Lima`: where it was done. `under a plan floated by Norway`: the plan.
      range = slot.isPreposition ? first..<first : first + 1..<range.upperBound
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
      } else if tokens[child].lower == "to", child > 0, ["not", "never"].contains(tokens[child - 1].lower),
        syntax.head(child - 1) == head
      {
        // `agreed not to sail`: without the denial the words would say the opposite.
        start = child - 1
      } else if ["that", "to", "including", "as"].contains(tokens[child].lower) {
        start = child + 1
      }
    }
    if slot == .list {
      for index in start..<max(start, head) where [":", "--", "—", "–"].contains(tokens[index].text) { start = index + 1 }
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
  private func trimmedEnd(_ head: Int, _ limit: Int, _ isChoice: Bool = false) -> Int {
    var end = limit
    for child in syntax.children(head) where child > head {
      let start = syntax.subtree(child).lowerBound
      guard start > head, start < end, !(isChoice && tokens[child].label == "conj") else { continue }
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
      if !syntax.isVerb(head), label == "advcl", isInfinitive(child), child > head, !Self.purposeful.contains(tokens[head].lemma) {
        end = min(end, start)
      }
      // `must leave as he began his journey`: what happened at the time.
      if syntax.isVerb(head), label == "advcl", hasOwnSubject(child),
        syntax.children(child, ["mark"]).contains(where: { ["as", "while"].contains(tokens[$0].lower) })
      {
        end = min(end, start)
      }
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
