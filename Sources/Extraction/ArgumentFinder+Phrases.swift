import NewsGraphModel

// Whose a noun is, and what its prepositions bring.

extension ArgumentFinder {
  /// `Norway's demand`, `its demand`, `the Norwegian demand`.
  func possessors(_ noun: Int) -> [Int] {
    syntax.children(noun, ["nmod:poss"]).map { tokens[$0].lower == "whose" ? owner(of: noun) ?? $0 : $0 }
      + syntax.children(noun, ["amod", "compound"]).filter { tokens[$0].text.first?.isUppercase == true }
  }

  /// Whom `whose` means: the noun over the relative clause, or the one before the comma.
  private func owner(of noun: Int) -> Int? {
    var clause = noun
    for _ in 0..<4 {
      guard let governor = syntax.head(clause) else { return nil }
      if ["acl:relcl", "appos"].contains(tokens[clause].label) { return governor < noun ? governor : nil }
      clause = governor
    }
    return nil
  }

  /// The objects of a preposition that depend on a word.
  func prepositional(_ word: String, _ governor: Int) -> [Int] {
    var found = attached(word, governor)
    // `presided over by Byron`: the preposition's object has become the subject.
    if found.isEmpty, governor + 2 < tokens.count, tokens[governor + 1].lower == word, tokens[governor + 2].lower == "by",
      syntax.isVerb(governor), tokens[governor].penn.isPastParticiple
    {
      return surfaceSubject(governor, depth: 0).map(\.token)
    }
    // `held talks in Vienna`: where the object carries the phrase, the verb may mean it all the same.
    if found.isEmpty, syntax.isVerb(governor) {
      found = syntax.children(governor, ["obj"]).filter { $0 > governor }.flatMap { attached(word, $0) }
      // `took place on 3 March in Oslo`, `at which both are to appear`, `At that hearing she spoke`.
      if found.isEmpty {
        found = syntax.children(governor, ["obl"]).filter { child in
          child > governor && (Self.isTime(tokens[child]) || tokens[child].part == .number)
        }.flatMap { attached(word, $0) }
      }
      if found.isEmpty, Self.settings.contains(word) { found = fronted(word, governor) }
      // `at which both are expected to appear`
      if found.isEmpty, Self.settings.contains(word), tokens[governor].label == "xcomp", let outer = syntax.head(governor) {
        found = fronted(word, outer).filter { _ in
          syntax.children(outer, ["obl"]).contains { ["which", "whom"].contains(tokens[$0].lower) }
        }
      }
    }
    if found.isEmpty, let noun = behind(word, governor, within: 2) { return [noun] }
    // `the sum that Norway had asked for`
    if found.isEmpty, tokens[governor].label == "acl:relcl", let noun = syntax.head(governor), governor + 1 < tokens.count,
      tokens[governor + 1].lower == word, governor + 2 >= tokens.count || tokens[governor + 2].part == .punctuation
    {
      return [noun]
    }
    return found
  }

  private static let settings: Set<String> = ["at", "during", "in", "to"]

  /// A phrase before the verb: a relative pronoun, which stands for the noun over its clause, or the setting that a sentence begins with.
  private func fronted(_ word: String, _ verb: Int) -> [Int] {
    syntax.children(verb, ["obl"]).filter { $0 < verb && syntax.cases($0).contains(word) }.compactMap { child in
      guard ["which", "whom"].contains(tokens[child].lower) else { return word == "to" ? nil : child }
      var clause = verb
      for _ in 0..<4 {
        if tokens[clause].label == "acl:relcl" { return syntax.head(clause) }
        guard ["conj", "xcomp", "ccomp", "advcl"].contains(tokens[clause].label), let next = syntax.head(clause) else { break }
        clause = next
      }
      // Wherever the clause hangs: the noun right before the preposition.
      let before = child - 2
      guard before > 0 else { return nil }
      var noun = tokens[before].text == "," ? before - 1 : before
      while noun > 0, let head = syntax.head(noun), head < noun, ["nmod", "flat", "acl", "amod", "compound"].contains(syntax.base(noun)) {
        noun = head
      }
      return noun
    }
  }

  private func attached(_ word: String, _ governor: Int) -> [Int] {
    syntax.children(governor, ["obl", "nmod", "advcl", "iobj"]).filter { child in
      child > governor && syntax.children(child, ["case", "mark"]).contains { tokens[$0].lower == word && $0 < child }
    }
  }
}
