import NewsGraphModel

/// Reads how a clause stands to the facts: denied, planned, conditional, possible, and who says so.
///
/// Starts at the trigger and climbs to the sentence's root; each governor on the way can change what is said of the clause below it.
struct StatusReader {
  let syntax: Syntax
  let verbs: VerbLexicon
  var tokens: [Token] { syntax.tokens }

  struct Status {
    var polarity = Relation.Polarity.positive
    var modality = Relation.Modality.asserted
    /// The word that names who says so, with the verb; or words such as `reportedly`.
    var speaker: Int?
    var speakerWords: Range<Int>?
    var cues: [(kind: Cue.Kind, tokens: Range<Int>)] = []

    mutating func deny(_ token: Int) {
      polarity = polarity == .positive ? .negative : .positive
      cues.append((.negation, token..<token + 1))
    }

    /// The weaker of two modalities stays.
    mutating func weaken(_ other: Relation.Modality, _ token: Int) {
      let order: [Relation.Modality] = [.asserted, .planned, .possible, .conditional]
      if let new = order.firstIndex(of: other), let old = order.firstIndex(of: modality), new > old {
        modality = other
        cues.append((.modality, token..<token + 1))
      }
    }
  }

  func read(_ trigger: Int, isNoun: Bool, in sentence: Range<Int>) -> Status {
    var status = Status()
    var current = trigger
    var sharesOnlyModals = false
    if !isNoun || tokens[trigger].part == .adjective { readOwn(current, &status, sharesOnlyModals) }
    for _ in 0..<8 {
      readSource(current, &status)
      guard let governor = syntax.head(current) else { break }
      let label = tokens[current].label
      // `rejected the plan; Norway demanded a vote`: a semicolon parts what the tree may have joined.
      if governor < current, (governor..<current).contains(where: { tokens[$0].text == ";" }) { return finish(status, trigger, sentence) }
      switch syntax.base(current) {
      case "conj":
        let connector = syntax.children(current, ["cc"]).first.map { tokens[$0].lower }
        // `neither proposed nor accepted`: `nor` denies by itself, `or` shares the denial.
        sharesOnlyModals = connector != "or"
        if !isNoun || current != trigger, syntax.children(current, ["nsubj"]).isEmpty { readOwn(governor, &status, sharesOnlyModals) }
        if tokens[governor].part != .verb, tokens[governor].part != .adjective, tokens[governor].part != .auxiliary, isNoun,
          current == trigger
        {
          return finish(status, trigger, sentence)
        }
      case "xcomp" where isNoun && current == trigger && syntax.isVerb(governor):
        // `rejected an appeal`, read as a predicate: a noun is no infinitive that could be denied.
        return finish(status, trigger, sentence)
      case "xcomp":
        readControl(current, governor, &status)
        readOwn(governor, &status, false)
      case "ccomp" where tokens[governor].part == .verb || tokens[governor].part == .adjective || tokens[governor].part == .noun:
        if isInfinitive(current), !verbs.isClass(tokens[governor].lemma, .say) {
          readControl(current, governor, &status)
        } else {
          readReport(current, governor, &status)
          // `refused to say whether it would accept`: the refusal is not about the clause.
          if syntax.children(current, ["mark"]).contains(where: { tokens[$0].lower == "whether" }) {
            return finish(status, trigger, sentence)
          }
        }
      case "csubj":
        // `Leading the delegation will be Ada Byron`: the copula says whether it is so.
        if tokens[current].penn.isGerund, current < governor, !syntax.children(governor, ["cop"]).isEmpty {
          readOwn(governor, &status, false)
        } else {
          status.weaken(.possible, current)
        }
      case "advcl":
        readAdverbial(current, governor, &status)
        if label != "advcl:relcl", isInfinitive(current) || tokens[current].penn.isGerund {
          readOwn(governor, &status, true)
        } else {
          return finish(status, trigger, sentence)
        }
      case "acl" where label != "acl:relcl":
        readNominal(current, governor, &status)
        return finish(status, trigger, sentence)
      case "acl":
        return finish(status, trigger, sentence)
      case "obl", "obj", "nmod", "nsubj", "appos", "iobj", "compound", "amod", "dislocated":
        if syntax.isVerb(current), tokens[current].penn.isGerund { readGerund(current, governor, &status) }
        // Denying a demand's existence: `made no demand`, `denied having made the demand`.
        if isNoun, current == trigger, ["obj", "nsubj", "obl"].contains(syntax.base(current)) {
          if let no = determinerNo(current) { status.deny(no) }
          if ["deny", "dispute", "doubt", "question"].contains(tokens[governor].lemma) { status.weaken(.possible, governor) }
          if syntax.base(current) == "obj", ["make", "issue", "present", "submit", "have"].contains(tokens[governor].lemma) {
            readOwn(governor, &status, false)
          } else {
            return finish(status, trigger, sentence)
          }
        } else if !syntax.isVerb(current) {
          return finish(status, trigger, sentence)
        }
      case "parataxis":
        if verbs.isClass(tokens[governor].lemma, .say) { readReport(current, governor, &status) }
        return finish(status, trigger, sentence)
      default:
        return finish(status, trigger, sentence)
      }
      current = governor
    }
    return finish(status, trigger, sentence)
  }

  /// An event that is named but not said to have happened: `proposed talks in Geneva`, `talks in Geneva will begin`.
  func readEvent(_ noun: Int, _ status: inout Status) {
    var current = noun
    for modifier in syntax.children(noun, ["amod"]) {
      // `a planned meeting`, `the cancelled talks`
      if Self.scheduledEvents.contains(tokens[modifier].lower) { status.weaken(.planned, modifier) }
      if Self.unrealEvents.contains(tokens[modifier].lower) { status.weaken(.possible, modifier) }
    }
    for _ in 0..<5 {
      guard let governor = syntax.head(current) else { return }
      // `hopes of a meeting`
      if tokens[governor].part == .noun, Self.hopes.contains(tokens[governor].lemma), syntax.base(current) == "nmod" {
        return status.weaken(.possible, governor)
      }
      if tokens[governor].part == .verb || tokens[governor].part == .adjective {
        let lemma = tokens[governor].lemma
        if Self.wishing.contains(lemma) || Self.unheld.contains(lemma) || verbs.isClass(lemma, .refuse) || verbs.isClass(lemma, .plan) {
          status.weaken(.possible, governor)
        }
        if Self.unsure.contains(lemma) { status.weaken(.possible, governor) }
        if let other = syntax.children(governor, ["xcomp", "obj"]).first(where: { Self.unsure.contains(tokens[$0].lemma) }) {
          status.weaken(.possible, other)
        }
        // `never took place`, `has yet to be confirmed`
        readOwn(governor, &status, !(Self.happening.contains(lemma) && syntax.base(current) == "nsubj"))
        if let yet = syntax.children(governor, ["advmod"]).first(where: { tokens[$0].lower == "yet" }), lemma == "have" {
          status.weaken(.possible, yet)
        }
        if isInfinitive(governor) { status.weaken(.possible, governor) }
        // `proposed holding talks`: the verb over the gerund has its say too.
        if tokens[governor].penn.isGerund, syntax.head(governor) != nil {
          current = governor
          continue
        }
        return
      }
      current = governor
    }
  }

  private static let scheduledEvents: Set<String> = ["planned", "scheduled", "forthcoming", "upcoming"]
  private static let unrealEvents: Set<String> = [
    "possible", "potential", "proposed", "cancelled", "canceled", "postponed", "aborted", "foiled", "abandoned", "attempted",
    "hypothetical", "alleged",
  ]
  private static let hopes: Set<String> = [
    "hope", "fear", "prospect", "possibility", "chance", "idea", "rumour", "rumor", "speculation", "expectation", "likelihood", "threat",
  ]
  private static let happening: Set<String> = ["take", "happen", "occur", "hold", "materialise", "materialize", "begin", "start"]

  /// What is said of something that may not come about.
  private static let unsure: Set<String> = [
    "uncertain", "unsure", "unlikely", "likely", "doubtful", "unclear", "possible", "impossible", "conditional", "dependent", "contingent",
    "necessary", "essential", "impracticable", "unthinkable",
  ]

  private static let unheld: Set<String> = [
    "call", "offer", "cancel", "postpone", "plan", "schedule", "seek", "await", "prepare", "reject", "rule", "need", "consider", "press",
    "push", "invite", "favour", "favor", "oppose", "object", "foil", "prevent", "avert", "thwart", "ban", "block", "veto", "forbid",
    "doubt",
  ]

  private func finish(_ status: Status, _ trigger: Int, _ sentence: Range<Int>) -> Status {
    var status = status
    if tokens[sentence.upperBound - 1].text == "?" { status.weaken(.possible, sentence.upperBound - 1) }
    if status.speaker == nil, status.speakerWords == nil {
      for index in sentence
      where ["reportedly", "allegedly", "purportedly", "supposedly"].contains(tokens[index].lower)
        && syntax.head(index).map({ $0 == trigger || syntax.subtree(trigger).contains(index) }) ?? false
      {
        status.speakerWords = index..<index + 1
        status.cues.append((.attribution, index..<index + 1))
      }
    }
    return status
  }

  func isInfinitive(_ verb: Int) -> Bool { syntax.children(verb, ["mark"]).contains { tokens[$0].lower == "to" } }

  private func determinerNo(_ noun: Int) -> Int? {
    syntax.children(noun, ["det", "advmod", "cc:preconj"]).first { ["no", "neither", "none"].contains(tokens[$0].lower) }
  }

  /// Negation, auxiliaries and conditions of the clause itself.
  func readOwn(_ verb: Int, _ status: inout Status, _ onlyModals: Bool) {
    // `did not and will not`: one verb is denied once.
    var isDenied = false
    for child in syntax.children(verb) {
      let word = tokens[child].lower
      let label = syntax.base(child)
      let before = status.polarity
      defer { isDenied = isDenied || status.polarity != before }
      if !onlyModals, !isDenied {
        if ["not", "n't", "n’t", "never", "neither", "nor", "hardly", "nowhere"].contains(word),
          ["advmod", "cc", "preconj", "det"].contains(label)
        {
          // `not only led` denies nothing.
          if child + 1 < tokens.count, ["only", "just", "merely"].contains(tokens[child + 1].lower) { continue }
          status.deny(child)
        } else if word == "longer", child > 0, tokens[child - 1].lower == "no" {
          status.deny(child)
        } else if ["nsubj", "obj", "obl"].contains(label), let no = determinerNo(child) {
          status.deny(no)
        } else if label == "nsubj", ["nobody", "none", "neither"].contains(word) {
          status.deny(child)
        } else if label == "mark" || label == "case", word == "without" {
          status.deny(child)
        }
      }
      // `On 10 May` is no `may`.
      if label == "aux", child == 0 || word != "may" || tokens[child].text == "may" {
        switch word {
        case "will", "'ll", "’ll", "shall", "wo": status.weaken(.planned, child)
        case "would": status.weaken(.conditional, child)
        case "may", "might", "could", "can", "should", "must", "ca", "ought": status.weaken(.possible, child)
        default: break
        }
      }
      if label == "mark", !onlyModals, ["if", "unless", "whether", "lest", "provided"].contains(word) {
        status.weaken(word == "whether" ? .possible : .conditional, child)
      }
      if label == "advmod", ["perhaps", "maybe", "possibly", "probably", "presumably", "seemingly", "supposedly"].contains(word) {
        status.weaken(.possible, child)
      }
      if label == "advcl", syntax.children(child, ["mark"]).contains(where: { ["if", "unless"].contains(tokens[$0].lower) }),
        status.modality != .asserted
      {
        status.weaken(.conditional, child)
      }
      // `Had she come, …`
      if label == "advcl", tokens[syntax.subtree(child).lowerBound].lower == "had", child < verb { status.weaken(.conditional, child) }
    }
    // `is no leader of`
    if !onlyModals, !isDenied, !syntax.children(verb, ["cop"]).isEmpty, let no = determinerNo(verb) { status.deny(no) }
    // `was to have led`: it did not come to that.
    for child in syntax.children(verb, ["aux"])
    where tokens[child].lemma == "have" && child > 1 && tokens[child - 1].lower == "to"
      && ["was", "were"].contains(tokens[child - 2].lower)
    {
      status.deny(child)
    }
    // `is to meet`, seen as a copula over an infinitive.
    if let to = syntax.children(verb, ["mark"]).first(where: { tokens[$0].lower == "to" }),
      let be = syntax.children(verb, ["cop", "aux"]).first(where: { $0 < to && ["is", "are", "was", "were"].contains(tokens[$0].lower) })
    {
      status.weaken(.planned, be)
    }
  }
}
