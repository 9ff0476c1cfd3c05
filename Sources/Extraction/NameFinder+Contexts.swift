import NewsGraphModel

// Whether a name is a person's or an acronym, by its look and by the titles around it.

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
    // Newspapers report, and so do people; a name alone does not tell.
    if ["report", "publish", "broadcast"].contains(tokens[verb].lemma) { return false }
    return range.count > 1 && gazetteer.verbs.isClass(tokens[verb].lemma, .say) || Self.speaking.contains(tokens[verb].lemma)
  }

  static let speaking: Set<String> = ["say", "tell", "add", "insist", "reply", "quip", "joke", "concede"]

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
