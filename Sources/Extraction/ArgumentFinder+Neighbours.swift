import NewsGraphModel

// Whom a participle or an infinitive speaks of, where the words around it tell more than the tree.

extension ArgumentFinder {
  /// `called on Kenya to attend`, `waited for Kenya to accept`: the noun behind the preposition, right before the infinitive.
  func askedByPreposition(_ verb: Int, _ governor: Int) -> Int? {
    guard let to = syntax.children(verb, ["mark"]).first(where: { tokens[$0].lower == "to" }) else { return nil }
    let words = Self.asking[tokens[governor].lemma] ?? ["for"]
    return syntax.children(governor, ["obl"]).last { phrase in
      phrase > governor && phrase < to && !Set(syntax.cases(phrase)).isDisjoint(with: words) && !Self.isTime(tokens[phrase])
        && syntax.subtree(phrase).upperBound == to
    }
  }

  /// The prepositions that lead to who is asked, by verb; `for` with any other.
  private static let asking: [String: Set<String>] = [
    "call": ["on", "upon"], "appeal": ["to"], "rely": ["on"], "count": ["on"], "depend": ["on"], "prevail": ["on"], "plead": ["with"],
  ]

  /// `held not in Lima but in Oslo`, `in Oslo rather than in Lima`: what the words before a phrase leave out.
  func isExcluded(_ noun: Int) -> Bool {
    var before = min(noun, syntax.subtree(noun).lowerBound)
    if ["not", "than"].contains(tokens[before].lower) { return true }
    before -= 1
    while before >= 0, [.determiner, .adposition].contains(tokens[before].part), before > noun - 5 { before -= 1 }
    return before >= 0
      && (tokens[before].lower == "not" || tokens[before].lower == "than" && before > 0 && tokens[before - 1].lower == "rather")
      && !(before + 1 < tokens.count && ["only", "just", "merely"].contains(tokens[before + 1].lower))
  }

  /// `led by Byron and the Harbour List, led by Oduya, won`: what is led itself leads nothing here.
  func isLedItself(_ other: Int, _ trigger: Int) -> Bool {
    other + 2 < tokens.count && tokens[other + 1].text == "," && tokens[other + 2].lower == tokens[trigger].lower
      && tokens[trigger].penn.isPastParticiple && other > trigger
  }

  /// `a faction of the party led by Byron`: the faction.
  func part(_ whole: Int, before participle: Int) -> Int? {
    guard tokens[participle].penn.isPastParticiple, syntax.cases(whole).contains("of"), let noun = syntax.head(whole), noun < whole,
      Self.parts.contains(tokens[noun].lemma)
    else { return nil }
    return noun
  }

  private static let parts: Set<String> = [
    "faction", "wing", "branch", "group", "arm", "chapter", "section", "unit", "subsidiary", "division", "offshoot", "cell", "remnant",
  ]

  /// `a bloc led by Byron and the Harbour List, led by Oduya, won`: a participle behind a comma describes the name right before it, unless
  /// that name only describes the noun over both.
  func nameBeforeComma(_ participle: Int, below governor: Int) -> Int? {
    guard tokens[participle].penn.isPastParticiple, participle > 1, tokens[participle - 1].text == ",",
      tokens[participle - 2].part == .properNoun
    else { return nil }
    var name = participle - 2
    for _ in 0..<10 {
      guard name != governor, let head = syntax.head(name) else { return nil }
      if !["nmod", "flat", "compound", "amod", "appos", "nummod"].contains(syntax.base(name)) { break }
      name = head
    }
    return name > governor && syntax.base(name) == "conj" ? name : nil
  }
}
