import NewsGraphModel

// What the words around a name tell of its kind.

extension NameFinder {
  /// Whether the sentence treats a name as a person's: it speaks, a title explains it, a `who` follows.
  func personalContext(_ range: Range<Int>) -> Bool {
    guard range.allSatisfy({ tokens[$0].text.first?.isLetter == true || tokens[$0].text == "-" }), range.count <= 5, !isAcronym(range)
    else { return false }
    let head = FoundMention.top(range, syntax)
    let next = range.upperBound
    if next + 1 < tokens.count, tokens[next].text == ",", tokens[next + 1].lower == "who" { return true }
    if next < tokens.count, tokens[next].text == ",", hasTitlePhrase(next + 1) { return true }
    if range.count > 1, range.lowerBound > 1, tokens[range.lowerBound - 1].text == ",", endsTitlePhrase(range.lowerBound - 1) {
      return true
    }
    guard let verb = syntax.head(head), syntax.base(head) == "nsubj", syntax.isVerb(verb) else { return false }
    if range.count > 1, ["elect", "re-elect", "appoint", "reappoint", "name", "bear", "marry", "resign"].contains(tokens[verb].lemma),
      !tokens[range.lowerBound].text.allSatisfy({ $0.isUppercase })
    {
      return true
    }
    return range.count > 1 && gazetteer.verbs.isClass(tokens[verb].lemma, .say) || Self.speaking.contains(tokens[verb].lemma)
  }

  static let speaking: Set<String> = ["say", "tell", "add", "insist", "reply", "quip", "joke", "concede"]

  /// Whether the words around a name say that it is a body: `the airline Aérovia`, `Kornmark's chief executive`, `Civic Dawn, the largest
  /// party`, `London-based Calloway`.
  func isBodyContext(_ range: Range<Int>) -> Bool {
    guard gazetteer.givenNames[tokens[range.lowerBound].text.folded] == nil || range.count == 1 else { return false }
    let start = range.lowerBound, end = range.upperBound
    if start > 1, tokens[start - 1].lower == "based", tokens[start - 2].text == "-" { return true }
    if start > 0, isBodyNoun(start - 1), tokens[start - 1].text.first?.isLowercase == true { return true }
    // `A third company, Iberfreight, denied`.
    if start > 2, tokens[start - 1].text == ",", isBodyNoun(start - 2), end < tokens.count, tokens[end].text == ",",
      isIntroduced(start - 2)
    {
      return true
    }
    if start > 1, tokens[start - 1].lower == "itself", ["calling", "called", "calls"].contains(tokens[start - 2].lower) { return true }
    if end + 1 < tokens.count, tokens[end].text == ",", explainsBody(end + 1) { return true }
    if end + 1 < tokens.count, ["'s", "’s"].contains(tokens[end].text), let title = titleEnd(end + 1, tokens.count),
      isExecutive(document.text(end + 1..<title).spaced.lowercased())
    {
      return true
    }
    return start > 1 && ["of", "at"].contains(tokens[start - 1].lower) && isExecutiveBefore(start - 1)
      && (end >= tokens.count || !["'s", "’s"].contains(tokens[end].text))
  }

  /// Whether a name stands where a place stands: `in Oruro`, `from Oruro`.
  func isLocated(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0 else { return false }
    return ["in", "at", "from", "near", "to", "outside", "around", "into", "across", "off"].contains(tokens[range.lowerBound - 1].lower)
  }

  /// A singular common noun for an organisation.
  private func isBodyNoun(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.part == .noun, !token.penn.isPlural else { return false }
    return gazetteer.descriptions[token.lemma]?.type == CoreType.organization
  }

  /// Whether a noun phrase begins with `a`, `another` or `the`.
  private func isIntroduced(_ noun: Int) -> Bool {
    var index = noun - 1
    while index >= 0, noun - index < 5, [.adjective, .noun, .number].contains(tokens[index].part) { index -= 1 }
    return index >= 0 && tokens[index].part == .determiner
  }

  /// `the largest opposition party`, `a hedge fund`, behind a name and a comma.
  private func explainsBody(_ start: Int) -> Bool {
    guard tokens[start].part == .determiner else { return false }
    var index = start + 1
    while index < tokens.count, index - start < 7 {
      if isBodyNoun(index), index + 1 >= tokens.count || ![.noun, .properNoun].contains(tokens[index + 1].part) { return true }
      guard
        [.adjective, .noun, .number, .adverb, .properNoun].contains(tokens[index].part) || ["-", "'s", "’s"].contains(tokens[index].text)
      else { return false }
      index += 1
    }
    return false
  }

  private func isExecutive(_ title: String) -> Bool {
    [
      "chief executive", "ceo", "founder", "co-founder", "chairman", "chairwoman", "chair", "managing director", "chief financial officer",
      "spokesman", "spokeswoman", "spokesperson", "general counsel", "owner",
    ].contains(title)
  }

  /// `director of Shelter First`.
  private func isExecutiveBefore(_ preposition: Int) -> Bool {
    for start in max(0, preposition - 3)..<preposition {
      if titleEnd(start, preposition) == preposition {
        let title = document.text(start..<preposition).spaced.lowercased()
        return isExecutive(title)
          || ["director", "executive director", "editor", "manager", "president and chief executive"].contains(title)
      }
    }
    return false
  }

  /// `ADJURU, Uganda, Aug 21 (…) -`: where an article was written.
  func isDateline(_ range: Range<Int>) -> Bool {
    guard let place = document.sentence(of: range.lowerBound), document.sentences[place].tokens.lowerBound == range.lowerBound,
      range.count <= 3, range.allSatisfy({ tokens[$0].text.count > 1 && tokens[$0].text.allSatisfy { $0.isUppercase || $0 == "-" } })
    else { return false }
    let end = min(tokens.count, range.upperBound + 14)
    guard range.upperBound < end, [",", "(", "-", "–", "—"].contains(tokens[range.upperBound].text) else { return false }
    return (range.upperBound..<end).contains { ["-", "–", "—"].contains(tokens[$0].text) && !isGlued($0) }
  }

  /// Whether an office stands behind a comma: `, Norway's finance minister`.
  func hasTitlePhrase(_ start: Int) -> Bool {
    var index = start
    for _ in 0..<7 where index < tokens.count {
      if titleEnd(index, tokens.count) != nil { return true }
      let token = tokens[index]
      guard
        [.determiner, .adjective, .noun, .properNoun, .pronoun].contains(token.part) || token.lower == "'s" || token.lower == "’s"
          || token.text == "-"
      else { return false }
      index += 1
    }
    return false
  }

  func endsTitlePhrase(_ comma: Int) -> Bool {
    for count in 1...3 where comma - count >= 0 {
      if titleEnd(comma - count, comma) == comma { return true }
    }
    return false
  }

  func isAcronym(_ range: Range<Int>) -> Bool {
    guard range.count == 1 else { return false }
    let text = tokens[range.lowerBound].text.filter { $0 != "." }
    return (2...6).contains(text.count) && text.allSatisfy { $0.isUppercase || $0.isNumber } && text.contains { $0.isUppercase }
      && !text.allSatisfy { "IVXLC".contains($0) }
  }

  func isPlaceContext(_ range: Range<Int>) -> Bool {
    guard range.count <= 2, range.lowerBound > 0 else { return false }
    let before = tokens[range.lowerBound - 1].lower
    let next = range.upperBound < tokens.count ? tokens[range.upperBound].lower : ""
    guard next != "'s", next != "’s", next != "-", !gazetteer.notNames.contains(tokens[range.lowerBound].text) else { return false }
    // `the member for Castle Point`.
    let before2 = range.lowerBound > 1 ? tokens[range.lowerBound - 2].text : ""
    return before == "in" || before == "near"
      || before == "for" && ["MP", "Member", "member", "MLA", "Parliament", "senator"].contains(before2)
  }

  /// Two or three capitalised words that no other sign explains are most often a person's name where they act.
  func looksPersonal(_ range: Range<Int>) -> Bool {
    guard (2...4).contains(range.count), range.allSatisfy({ tokens[$0].part == .properNoun || tokens[$0].text == "-" }) else {
      return false
    }
    guard
      range.allSatisfy({ tokens[$0].text.dropFirst().contains { $0.isLowercase } || tokens[$0].text == "-" || tokens[$0].text.count == 2 })
    else { return false }
    if range.lowerBound > 0, tokens[range.lowerBound - 1].lower == "the" { return false }
    let head = FoundMention.top(range, syntax)
    return ["nsubj", "obj", "conj", "obl", "appos", "nmod", "root", "iobj"].contains(syntax.base(head))
  }
}
