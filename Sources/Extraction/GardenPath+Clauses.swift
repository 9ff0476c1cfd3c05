import NewsGraphModel

// Words that the tree has put into the wrong clause.

extension GardenPath {
  /// `demanded that the agency restore the rations`: a noun with an object under `that` is a verb.
  mutating func readNoun(_ noun: Int) {
    guard tokens[noun].label == "ccomp", tokens[noun].penn.name == "NN" || tokens[noun].penn.name == "NNP", children(noun, "cop").isEmpty,
      children(noun, "nsubj").isEmpty, let that = children(noun, "mark").first(where: { tokens[$0].lower == "that" }),
      children(noun).contains(where: { $0 > noun && ["obj", "xcomp"].contains(tokens[$0].label) }),
      let subject = children(noun, "compound").last(where: { $0 == noun - 1 || tokens[$0].part == .properNoun }), subject > that
    else { return }
    becomeVerb(noun)
    for child in children(noun) where child < subject && child > that { attach(child, to: subject, tokens[child].label) }
    attach(subject, to: noun, "nsubj")
  }

  /// `a demand by the union that wages be raised`: the clause says what is demanded, and nothing of the union.
  mutating func readNounClause(_ verb: Int) {
    guard tokens[verb].label == "acl:relcl", let noun = head(verb), ["nmod", "nmod:poss"].contains(tokens[noun].label),
      children(noun, "case").contains(where: { ["by", "from", "of"].contains(tokens[$0].lower) }), let top = head(noun),
      Self.asking.contains(tokens[top].lemma),
      let that = children(verb).first(where: { tokens[$0].lower == "that" && $0 > noun && !tokens[$0].label.hasPrefix("nsubj") }),
      !children(verb, "nsubj").isEmpty
    else { return }
    attach(verb, to: top, "acl")
    attach(that, to: verb, "mark")
  }

  private static let asking: Set<String> = [
    "demand", "proposal", "suggestion", "request", "call", "insistence", "condition", "recommendation",
  ]

  /// `the agency Nordbladet reported Norway closed the port`: no clause describes the agency, and it closed nothing.
  mutating func readReporter() {
    guard let root = tokens.indices.first(where: { tokens[$0].head < 0 }), tokens[root].part == .verb, tokens[root].penn.isFinite,
      let agency = children(root, "nsubj").first(where: { $0 < root }),
      let verb = children(agency, "acl").first(where: { tokens[$0].label == "acl:relcl" && Self.reporting.contains(tokens[$0].lemma) }),
      let name = children(verb, "nsubj").first, name > agency, name < verb, tokens[name].part == .properNoun,
      let subject = children(verb, "obj").first(where: { $0 > verb && $0 < root }),
      (agency + 1..<verb).allSatisfy({ isBelow($0, name) }), (subject + 1..<root).allSatisfy({ isBelow($0, subject) })
    else { return }
    attach(verb, to: -1, "root")
    attach(agency, to: verb, "nsubj")
    attach(name, to: agency, "flat")
    attach(root, to: verb, "ccomp")
    attach(subject, to: root, "nsubj")
  }

  /// `the union, whose head, Ada Byron, was not invited, protested`: what `whose` begins ends before the verb that the comma sets off.
  mutating func readWhose() {
    guard let root = tokens.indices.first(where: { tokens[$0].head < 0 }), tokens[root].part == .verb,
      let subject = children(root, "nsubj").first, subject < root,
      let part = children(subject, "appos").first(where: { child in
        child < root && children(child, "nmod").contains { tokens[$0].lower == "whose" }
      }),
      let verb = children(root, "conj").first(where: { child in
        child > root && isBarePast(child) && children(child, "cc").isEmpty && children(child, "nsubj").isEmpty
          && children(child, "punct").contains { tokens[$0].text == "," && $0 < child }
      })
    else { return }
    let others = children(root).filter { $0 > verb || tokens[$0].text == "." }
    attach(verb, to: -1, "root")
    for other in others where other != verb { attach(other, to: verb, tokens[other].label) }
    let label = tokens[subject].label
    attach(subject, to: verb, "nsubj")
    attach(root, to: subject, "acl:relcl")
    attach(part, to: root, label)
    if tokens[verb].penn.isPastParticiple { becomePast(verb) }
  }

  /// `rejected on Friday a Kenyan appeal for aid`: what has an article before it and no `to` is a noun.
  mutating func readObject(_ verb: Int) {
    guard tokens[verb].label == "xcomp", tokens[verb].penn.name == "VBP", let governor = head(verb), governor < verb,
      let noun = children(verb, "nsubj").last(where: { $0 == verb - 1 }),
      children(noun, "det").contains(where: { ["a", "an"].contains(tokens[$0].lower) }), children(verb, "obj").isEmpty
    else { return }
    becomeNoun(verb)
    for child in children(noun) where tokens[child].label == "det" || tokens[child].label == "amod" {
      attach(child, to: verb, tokens[child].label)
    }
    attach(noun, to: verb, "compound")
    attach(verb, to: governor, "obj")
  }

  /// `recommended the troops withdraw`: an object before a bare verb without a subject is that verb's subject.
  mutating func readBareClause(_ verb: Int) {
    guard tokens[verb].label == "ccomp", ["VB", "VBP"].contains(tokens[verb].penn.name), children(verb, "nsubj").isEmpty,
      children(verb, "mark").isEmpty, let governor = head(verb), governor < verb,
      let subject = children(governor, "obj").first(where: { $0 > governor && $0 < verb }),
      (subject + 1..<verb).allSatisfy({ isBelow($0, subject) || isBelow($0, verb) })
    else { return }
    attach(subject, to: verb, "nsubj")
  }

  /// `the agency reported Ada Byron, the minister, recommended …`: what is reported is the clause.
  mutating func readReported(_ verb: Int) {
    guard ["parataxis", "conj", "advcl", "dep"].contains(tokens[verb].label), isBarePast(verb) || tokens[verb].penn.name == "VBZ",
      children(verb, "nsubj").isEmpty, children(verb, "mark").isEmpty, children(verb, "cc").isEmpty, let governor = head(verb),
      Self.reporting.contains(tokens[governor].lemma), let subject = children(governor, "obj").last(where: { $0 > governor && $0 < verb }),
      tokens[subject].part == .properNoun, (subject..<verb).allSatisfy({ isBelow($0, subject) || tokens[$0].text == "," })
    else { return }
    attach(subject, to: verb, "nsubj")
    attach(verb, to: governor, "ccomp")
    if tokens[verb].penn.isPastParticiple { becomePast(verb) }
  }

  private static let reporting: Set<String> = [
    "say", "report", "claim", "announce", "think", "believe", "state", "confirm", "note", "write", "add", "suggest",
  ]

  /// `a pay rise, backdated to January, and the rehiring of drivers dismissed in May`: a participle that describes a noun is joined with no
  /// clause; the noun before it is joined with the noun.
  mutating func readModifier(_ verb: Int) {
    guard tokens[verb].label == "conj", tokens[verb].penn.isPastParticiple, let first = head(verb), tokens[first].label == "acl",
      tokens[first].penn.isPastParticiple, let noun = head(first), let other = children(verb, "nsubj").first, other < verb, other > first,
      isBarePast(verb), children(verb).allSatisfy({ tokens[$0].label != "obj" })
    else { return }
    let before = children(verb).filter { $0 < other }
    attach(other, to: noun, "conj")
    for child in before { attach(child, to: other, tokens[child].label) }
    attach(verb, to: lastNoun(before: verb, below: other), "acl")
  }

  private func lastNoun(before verb: Int, below top: Int) -> Int {
    var index = verb - 1
    while index > top, ![.noun, .properNoun].contains(tokens[index].part) || !isBelow(index, top) { index -= 1 }
    return max(index, top)
  }

  /// `Oslo went further: its negotiator, Ada Byron, proposed that …`: a past tense with a clause of its own whose subject stands beside it.
  mutating func readBeside(_ verb: Int) {
    guard ["advcl", "acl", "parataxis", "dep"].contains(tokens[verb].label), tokens[verb].penn.isPastParticiple, isBarePast(verb),
      children(verb, "mark").isEmpty, children(verb, "nsubj").isEmpty,
      children(verb).contains(where: { ["ccomp", "obj"].contains(tokens[$0].label) && $0 > verb }), let governor = head(verb),
      let subject = children(governor, "parataxis").last(where: { $0 < verb && [.noun, .properNoun].contains(tokens[$0].part) }),
      children(subject, "cop").isEmpty, children(subject, "nsubj").isEmpty
    else { return }
    attach(verb, to: governor, tokens[subject].label)
    attach(subject, to: verb, "nsubj")
    becomePast(verb)
  }

  /// `found the Kenyan demands reasonable and called for …`: what is found to be so is a noun, and who finds it goes on.
  mutating func readVerdict(_ verb: Int) {
    guard tokens[verb].label == "ccomp", tokens[verb].penn.name == "VBZ", let governor = head(verb), governor < verb,
      ["find", "consider", "deem", "judge", "call"].contains(tokens[governor].lemma),
      let adjective = children(verb, "nsubj").last(where: { $0 == verb - 1 }), tokens[adjective].part == .adjective,
      !children(adjective, "det").isEmpty, let verdict = children(verb, "xcomp").first(where: { $0 == verb + 1 }),
      tokens[verdict].part == .adjective, children(verb, "obj").isEmpty
    else { return }
    becomePlural(verb)
    attach(verb, to: governor, "obj")
    attach(verdict, to: governor, "xcomp")
    attach(adjective, to: verb, "amod")
    for other in children(verb, "conj") where tokens[other].part == .verb {
      attach(other, to: governor, "conj")
      if tokens[other].penn.isPastParticiple { becomePast(other) }
    }
  }

  /// `said that she had been held without a lawyer and insisted that …`: what is told and what is insisted on are told by one.
  mutating func readReportConjunct(_ verb: Int) {
    guard tokens[verb].label == "conj", Self.speaking.contains(tokens[verb].lemma), isBarePast(verb), children(verb, "nsubj").isEmpty,
      let first = head(verb), first < verb, !children(first, "nsubj").isEmpty,
      children(first).contains(where: { tokens[$0].label.hasPrefix("aux") }),
      children(first, "mark").contains(where: { tokens[$0].lower == "that" })
    else { return }
    var governor = first
    for _ in 0..<3 {
      guard let next = head(governor) else { return }
      governor = next
      if tokens[governor].part == .verb, tokens[governor].penn.name == "VBD", !children(governor, "nsubj").isEmpty {
        attach(verb, to: governor, "conj")
        if tokens[verb].penn.isPastParticiple { becomePast(verb) }
        // `said in a statement that …`: the clause is what is said.
        if tokens[first].label == "acl" { attach(first, to: governor, "ccomp") }
        return
      }
    }
  }

  private static let speaking: Set<String> = [
    "say", "add", "insist", "demand", "call", "urge", "ask", "propose", "suggest", "warn", "vow", "promise", "refuse", "reject", "accuse",
    "threaten", "offer", "appeal", "request", "press", "stress", "note", "accept", "recommend",
  ]
}
