import NewsGraphModel

/// Reads how a clause stands to the facts: denied, planned, conditional, possible, and who says so.
///
/// Starts at the trigger and climbs to the sentence's root; each governor on the way can change what is said of the clause below it.
struct StatusReader {
  let syntax: Syntax
  let verbs: VerbLexicon
  private var tokens: [Token] { syntax.tokens }

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
      switch syntax.base(current) {
      case "conj":
        let connector = syntax.children(current, ["cc"]).first.map { tokens[$0].lower }
        sharesOnlyModals = !(connector == "or" || connector == "nor")
        if !isNoun || current != trigger, syntax.children(current, ["nsubj"]).isEmpty { readOwn(governor, &status, sharesOnlyModals) }
        if tokens[governor].part != .verb, tokens[governor].part != .adjective, tokens[governor].part != .auxiliary, isNoun,
          current == trigger
        {
          return finish(status, trigger, sentence)
        }
      case "xcomp":
        readControl(current, governor, &status)
        readOwn(governor, &status, false)
      case "ccomp" where tokens[governor].part == .verb || tokens[governor].part == .adjective || tokens[governor].part == .noun:
        if isInfinitive(current), !verbs.isClass(tokens[governor].lemma, .say) {
          readControl(current, governor, &status)
        } else {
          readReport(current, governor, &status)
        }
      case "csubj":
        status.weaken(.possible, current)
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
    for _ in 0..<5 {
      guard let governor = syntax.head(current) else { return }
      if tokens[governor].part == .verb || tokens[governor].part == .adjective {
        let lemma = tokens[governor].lemma
        if Self.wishing.contains(lemma) || Self.unheld.contains(lemma) || verbs.isClass(lemma, .refuse) || verbs.isClass(lemma, .plan) {
          status.weaken(.possible, governor)
        }
        readOwn(governor, &status, true)
        if isInfinitive(governor) { status.weaken(.possible, governor) }
        return
      }
      current = governor
    }
  }

  private static let unheld: Set<String> = [
    "call", "offer", "cancel", "postpone", "plan", "schedule", "seek", "await", "prepare", "reject", "rule", "need", "consider", "press",
    "push", "invite", "favour", "favor", "oppose",
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

  private func isInfinitive(_ verb: Int) -> Bool { syntax.children(verb, ["mark"]).contains { tokens[$0].lower == "to" } }

  private func determinerNo(_ noun: Int) -> Int? {
    syntax.children(noun, ["det", "advmod"]).first { ["no", "neither", "none"].contains(tokens[$0].lower) }
  }

  /// Negation, auxiliaries and conditions of the clause itself.
  private func readOwn(_ verb: Int, _ status: inout Status, _ onlyModals: Bool) {
    for child in syntax.children(verb) {
      let word = tokens[child].lower
      let label = syntax.base(child)
      if !onlyModals {
        if ["not", "n't", "n’t", "never", "neither", "nor", "hardly", "nowhere"].contains(word),
          ["advmod", "cc", "preconj", "det"].contains(label)
        {
          // `not only led` denies nothing.
          if child + 1 < tokens.count, ["only", "just", "merely"].contains(tokens[child + 1].lower) { continue }
          status.deny(child)
        } else if word == "longer", tokens[child - 1].lower == "no" {
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
        case "would", "'d", "’d": status.weaken(word == "would" ? .conditional : .asserted, child)
        case "may", "might", "could", "can", "should", "must", "ca", "ought": status.weaken(.possible, child)
        default: break
        }
      }
      if label == "mark", !onlyModals, ["if", "unless", "whether", "lest", "provided"].contains(word) {
        status.weaken(.conditional, child)
      }
      if label == "advmod", ["perhaps", "maybe", "possibly", "probably"].contains(word) { status.weaken(.possible, child) }
      if label == "advcl", syntax.children(child, ["mark"]).contains(where: { ["if", "unless"].contains(tokens[$0].lower) }),
        status.modality != .asserted
      {
        status.weaken(.conditional, child)
      }
      // `Had she come, …`
      if label == "advcl", tokens[syntax.subtree(child).lowerBound].lower == "had", child < verb { status.weaken(.conditional, child) }
    }
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

  /// A verb or adjective over an infinitive: `refused to`, `is expected to`, `wants to`.
  private func readControl(_ verb: Int, _ governor: Int, _ status: inout Status) {
    let lemma = tokens[governor].lemma
    let isTo = isInfinitive(verb)
    if verbs.isClass(lemma, .refuse) || verbs.isClass(lemma, .deny) || Self.refusing.contains(lemma) { return status.deny(governor) }
    if Self.factual.contains(lemma) { return }
    if !isTo, tokens[verb].penn.isGerund { return readGerund(verb, governor, &status) }
    guard isTo else { return }
    if ["ready", "willing", "able", "free", "eager", "keen", "offer", "threaten", "hope", "want", "seek", "aim"].contains(lemma) {
      return status.weaken(.possible, governor)
    }
    if Self.scheduled.contains(tokens[governor].lower) || Self.scheduled.contains(lemma) || verbs.isClass(lemma, .plan) {
      return status.weaken(.planned, governor)
    }
    if lemma == "go", tokens[governor].penn.isGerund { return status.weaken(.planned, governor) }
    status.weaken(.possible, governor)
  }

  private static let refusing: Set<String> = ["unwilling", "unable", "reluctant", "stop", "fail", "refuse", "decline", "avoid", "refrain"]
  private static let factual: Set<String> = [
    "begin", "start", "continue", "manage", "help", "keep", "finish", "come", "go", "happen", "prove", "appear", "proceed", "get", "use",
    "let", "make", "see", "remain", "be",
  ]
  private static let scheduled: Set<String> = [
    "due", "set", "expected", "scheduled", "slated", "poised", "planned", "likely", "supposed", "bound", "prepared", "have", "about",
  ]

  private func readGerund(_ verb: Int, _ governor: Int, _ status: inout Status) {
    let lemma = tokens[governor].lemma
    if verbs.isClass(lemma, .deny) || Self.refusing.contains(lemma) || lemma == "short" { return status.deny(governor) }
    let marks = syntax.children(verb, ["mark", "case"]).map { tokens[$0].lower }
    if marks.contains("without") || marks.contains("instead") { return }
    if marks.contains("of"), ["stop", "short"].contains(lemma) { return status.deny(governor) }
    if ["consider", "propose", "suggest", "discuss", "favour", "favor", "oppose", "contemplate", "recommend", "plan", "mull"].contains(
      lemma)
    {
      status.weaken(.possible, governor)
    }
    if marks.contains("for"), ["accuse", "praise", "thank", "criticize", "criticise", "blame"].contains(lemma) { return }
  }

  /// A finite clause below a verb: reported, believed, demanded.
  private func readReport(_ clause: Int, _ governor: Int, _ status: inout Status) {
    let lemma = tokens[governor].lemma
    let mark = syntax.children(clause, ["mark"]).first.map { tokens[$0].lower }
    if mark == "whether" || mark == "if" { status.weaken(.possible, governor) }
    if verbs.isClass(lemma, .deny) { status.deny(governor) }
    if verbs.isClass(lemma, .say) || verbs.isClass(lemma, .deny) || Self.believing.contains(lemma) {
      attribute(to: governor, &status)
      // `said that it would lead` announces, it sets no condition.
      if status.modality == .conditional, let cue = status.cues.last(where: { $0.kind == .modality }),
        tokens[cue.tokens.lowerBound].lower == "would",
        !syntax.children(governor, ["advcl"]).contains(where: {
          syntax.children($0, ["mark"]).contains { ["if", "unless"].contains(tokens[$0].lower) }
        }),
        !syntax.children(clause, ["advcl"]).contains(where: { syntax.children($0, ["mark"]).contains { tokens[$0].lower == "if" } })
      {
        status.modality = .planned
      }
    }
    if Self.believing.contains(lemma) || Self.wishing.contains(lemma) { status.weaken(.possible, governor) }
  }

  private static let believing: Set<String> = [
    "believe", "think", "suspect", "doubt", "fear", "hope", "assume", "expect", "suppose", "imagine", "predict",
  ]
  private static let wishing: Set<String> = [
    "demand", "propose", "insist", "want", "wish", "urge", "require", "request", "recommend", "ask", "suggest", "prefer",
  ]

  /// Verbs whose purpose clause says what somebody is on the way to do: `flew in to attend`.
  private static let moving: Set<String> = [
    "go", "come", "fly", "travel", "arrive", "return", "head", "gather", "meet", "convene", "drive", "sail", "leave", "visit",
  ]

  private func readAdverbial(_ clause: Int, _ governor: Int, _ status: inout Status) {
    let marks = syntax.children(clause, ["mark", "case"]).map { tokens[$0].lower }
    if marks.contains("if") || marks.contains("unless") { status.weaken(.conditional, clause) }
    if isInfinitive(clause) {
      let lemma = tokens[governor].lemma
      if Self.scheduled.contains(tokens[governor].lower) || verbs.isClass(lemma, .plan) {
        status.weaken(.planned, governor)
      } else if verbs.isClass(lemma, .refuse) || Self.refusing.contains(lemma) {
        status.deny(governor)
      } else {
        status.weaken(Self.moving.contains(lemma) ? .planned : .possible, clause)
      }
    } else if marks.contains("of"),
      tokens[governor].lower == "short" || syntax.children(governor).contains(where: { tokens[$0].lower == "short" })
    {
      status.deny(governor)
    }
  }

  /// An infinitive or participle below a noun: `the plan to lead`, `the refusal to attend`.
  private func readNominal(_ clause: Int, _ noun: Int, _ status: inout Status) {
    guard isInfinitive(clause) else { return }
    if ["refusal", "failure", "inability", "unwillingness", "reluctance"].contains(tokens[noun].lemma) { return status.deny(noun) }
    if ["plan", "decision", "promise", "agreement", "intention", "pledge", "vow"].contains(tokens[noun].lemma) {
      return status.weaken(.planned, noun)
    }
    status.weaken(.possible, noun)
  }

  /// `according to the ministry`, `…, the ministry said`.
  private func readSource(_ word: Int, _ status: inout Status) {
    guard status.speaker == nil else { return }
    for child in syntax.children(word) {
      if syntax.base(child) == "obl" || syntax.base(child) == "nmod" || syntax.base(child) == "advmod" {
        let from = syntax.subtree(child).lowerBound
        if tokens[from].lower == "according" {
          status.speaker = child
          status.cues.append((.attribution, from..<min(from + 2, child + 1)))
          return
        }
      }
      if syntax.base(child) == "parataxis", verbs.isClass(tokens[child].lemma, .say), syntax.children(child, ["obj", "ccomp"]).isEmpty {
        attribute(to: child, &status)
        if status.modality == .conditional, let cue = status.cues.last(where: { $0.kind == .modality }),
          tokens[cue.tokens.lowerBound].lower == "would"
        {
          status.modality = .planned
        }
        return
      }
    }
  }

  private func attribute(to verb: Int, _ status: inout Status) {
    guard status.speaker == nil else { return }
    status.speaker = ArgumentFinder(syntax).subject(verb).first?.token
    status.cues.append((.attribution, verb..<verb + 1))
    if status.speaker == nil { status.speakerWords = verb..<verb + 1 }
  }
}
