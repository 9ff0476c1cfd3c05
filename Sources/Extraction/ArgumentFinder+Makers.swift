import NewsGraphModel

// Who stands behind words that have no subject of their own: who says a clause, who makes an offer.

extension ArgumentFinder {
  /// Who says the clause around a modal verb or predicate: the subject of the verb of saying over it or beside it, or who is quoted.
  func speaker(_ word: Int) -> [Argument] {
    // `said that aid could be contingent on talks`: only a thought.
    if tokens[word].part == .adjective, syntax.children(word, ["aux"]).contains(where: { Self.musing.contains(tokens[$0].lower) }) {
      return []
    }
    var clause = word
    for _ in 0..<6 {
      if let beside = syntax.children(clause, ["parataxis"]).first(where: { isSaying($0) && syntax.children($0, ["ccomp"]).isEmpty }) {
        return spoken(beside)
      }
      guard let governor = syntax.head(clause) else { break }
      if ["ccomp", "parataxis"].contains(syntax.base(clause)), isSaying(governor) {
        // `doubts whether`, `denied that`: nobody demands what he disowns.
        if isClass(governor, .deny) || isQuestion(clause) { return [] }
        return spoken(governor)
      }
      guard ["aux", "conj", "xcomp", "cop", "parataxis"].contains(syntax.base(clause)) else { break }
      clause = governor
    }
    guard let quotation = quotation(around: word), let speaker = quotation.speaker else { return [] }
    return syntax.conjuncts(speaker).map { Argument(token: $0, certainty: 0.9, anchor: quotation.verb) }
  }

  private static let musing: Set<String> = ["could", "may", "might", "can"]

  private func spoken(_ verb: Int) -> [Argument] {
    subject(verb).map { Argument(token: $0.token, certainty: $0.certainty * 0.95, anchor: verb) }
  }

  private func isQuestion(_ clause: Int) -> Bool {
    syntax.children(clause, ["mark", "advmod"]).contains { ["whether", "if", "why", "how", "when"].contains(tokens[$0].lower) }
  }

  func isSaying(_ verb: Int) -> Bool { syntax.isVerb(verb) && isClass(verb, .say) }

  private func isClass(_ verb: Int, _ kind: VerbLexicon.Class) -> Bool { verbs?.isClass(tokens[verb].lemma, kind) ?? false }

  /// The quotation that a word stands in.
  func quotation(around word: Int) -> Quotation? {
    let place = quotations.firstIndex { $0.tokens.upperBound > word }
    return place.map { quotations[$0] }.flatMap { $0.tokens.contains(word) ? $0 : nil }
  }

  /// Who puts forward what a noun names: `made an offer`, `an offer made by Norway`, `made its aid conditional`.
  func maker(_ noun: Int) -> [Argument] {
    if let governor = syntax.head(noun), syntax.isVerb(governor), Self.making.contains(tokens[governor].lemma),
      ["obj", "xcomp", "nsubj:pass", "amod", "acl", "ccomp", "dep"].contains(tokens[noun].label)
    {
      return subject(governor).map { Argument(token: $0.token, certainty: $0.certainty * 0.95, anchor: governor) }
    }
    for verb in syntax.children(noun, ["acl"])
    where verb > noun && tokens[verb].label != "acl:relcl" && tokens[verb].penn.isPastParticiple && Self.making.contains(tokens[verb].lemma)
    {
      let agents = subject(verb).filter { $0.token > verb }
      if !agents.isEmpty { return agents }
    }
    return []
  }

  /// Verbs that say no more than that their object is put to somebody.
  private static let making: Set<String> = [
    "make", "issue", "present", "submit", "put", "renew", "repeat", "reiterate", "raise", "voice", "launch", "send", "deliver", "table",
    "float", "outline", "unveil", "set", "lay", "announce", "restate", "reaffirm", "file", "lodge", "extend", "list", "publish", "draft",
    "attach", "impose",
  ]
}
