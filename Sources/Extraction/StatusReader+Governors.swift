import NewsGraphModel

// What the words over a clause make of it: `refused to`, `plans to`, `the minister said that`.

extension StatusReader {
  /// A verb or adjective over an infinitive: `refused to`, `is expected to`, `wants to`.
  func readControl(_ verb: Int, _ governor: Int, _ status: inout Status) {
    let lemma = tokens[governor].lemma
    let isTo = isInfinitive(verb)
    if verbs.isClass(lemma, .refuse) || verbs.isClass(lemma, .deny) || Self.refusing.contains(lemma) { return status.deny(governor) }
    if isTo, isTooMuch(verb) { return status.deny(governor) }
    if Self.factual.contains(lemma) { return }
    if !isTo, tokens[verb].penn.isGerund { return readGerund(verb, governor, &status) }
    guard isTo else { return }
    // `want Kenya to lead`: what one asks of another is no plan of his.
    if Self.wishing.contains(lemma), !syntax.children(governor, ["obj", "iobj"]).isEmpty { return status.weaken(.possible, governor) }
    if ["ready", "willing", "able", "free", "eager", "keen", "offer", "threaten", "hope", "want", "seek", "aim"].contains(lemma) {
      return status.weaken(.possible, governor)
    }
    if Self.scheduled.contains(tokens[governor].lower) || Self.scheduled.contains(lemma) || verbs.isClass(lemma, .plan) {
      return status.weaken(.planned, governor)
    }
    if lemma == "go", tokens[governor].penn.isGerund { return status.weaken(.planned, governor) }
    status.weaken(.possible, governor)
  }

  /// `too late to attend`
  private func isTooMuch(_ verb: Int) -> Bool {
    guard let to = syntax.children(verb, ["mark"]).first(where: { tokens[$0].lower == "to" }), to > 1 else { return false }
    return tokens[to - 2].lower == "too" && [.adjective, .adverb].contains(tokens[to - 1].part)
  }

  private static let refusing: Set<String> = [
    "unwilling", "unable", "reluctant", "stop", "fail", "refuse", "decline", "avoid", "refrain", "forbid", "prohibit",
  ]
  private static let factual: Set<String> = [
    "begin", "start", "continue", "quick", "swift", "manage", "help", "keep", "finish", "come", "go", "happen", "prove", "appear",
    "proceed", "get", "use",
    "let", "make", "see", "remain", "be",
  ]
  private static let scheduled: Set<String> = [
    "due", "set", "expected", "scheduled", "slated", "poised", "planned", "likely", "supposed", "bound", "prepared", "have", "about",
  ]

  func readGerund(_ verb: Int, _ governor: Int, _ status: inout Status) {
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
  }

  /// A finite clause below a verb: reported, believed, demanded.
  func readReport(_ clause: Int, _ governor: Int, _ status: inout Status) {
    let lemma = tokens[governor].lemma
    let mark = syntax.children(clause, ["mark"]).first.map { tokens[$0].lower }
    if mark == "whether" || mark == "if" { status.weaken(.possible, governor) }
    // `Assuming Kenya attends`
    if tokens[governor].penn.isGerund, ["assume", "suppose"].contains(lemma) { return status.weaken(.conditional, governor) }
    if verbs.isClass(lemma, .deny) { status.deny(governor) }
    if (verbs.isClass(lemma, .say) || verbs.isClass(lemma, .deny) || Self.believing.contains(lemma)) && lemma != "ask" {
      attribute(to: governor, &status)
      // `said that it would lead` announces, it sets no condition.
      if mark == "whether" {
        status.modality = .possible
      } else if status.modality == .conditional, let cue = status.cues.last(where: { $0.kind == .modality }),
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
    // `wrongly reported that`
    if let adverb = syntax.children(governor, ["advmod"]).first(where: { Self.mistaken.contains(tokens[$0].lower) }) {
      status.weaken(.possible, adverb)
    }
  }

  private static let mistaken: Set<String> = ["wrongly", "falsely", "mistakenly", "erroneously", "incorrectly", "jokingly", "untruthfully"]
  private static let believing: Set<String> = [
    "believe", "think", "suspect", "doubt", "fear", "hope", "assume", "expect", "suppose", "imagine", "predict",
  ]
  static let wishing: Set<String> = [
    "demand", "propose", "insist", "want", "wish", "urge", "require", "request", "recommend", "ask", "suggest", "prefer",
  ]

  /// Verbs whose purpose clause says what somebody is on the way to do: `flew in to attend`.
  private static let moving: Set<String> = [
    "go", "come", "fly", "travel", "arrive", "return", "head", "gather", "meet", "convene", "drive", "sail", "leave", "visit",
  ]

  private static let departing: Set<String> = ["leave", "die", "depart", "quit", "resign", "withdraw", "collapse", "flee", "vanish"]

  func readAdverbial(_ clause: Int, _ governor: Int, _ status: inout Status) {
    let marks = syntax.children(clause, ["mark", "case"]).map { tokens[$0].lower }
    if marks.contains("if") || marks.contains("unless") { status.weaken(.conditional, clause) }
    // `left before meeting`: whoever is gone may never have come to it.
    if marks.contains("before"), tokens[clause].penn.isGerund, Self.departing.contains(tokens[governor].lemma) {
      status.weaken(.possible, governor)
    }
    let around = syntax.children(governor).map { tokens[$0].lower }
    // `would rather resign than lead`, `did anything but demand`.
    if marks.contains("than"), !around.contains("more") { return status.deny(clause) }
    if marks.contains("but"), around.contains("anything") { return status.deny(clause) }
    if isInfinitive(clause) {
      let lemma = tokens[governor].lemma
      if isTooMuch(clause) { return status.deny(clause) }
      // `went on to demand` did so.
      if lemma == "go", around.contains("on") { return }
      if Self.wishing.contains(lemma), !syntax.children(governor, ["obj", "iobj"]).isEmpty { return status.weaken(.possible, governor) }
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
  func readNominal(_ clause: Int, _ noun: Int, _ status: inout Status) {
    guard isInfinitive(clause) else {
      // `the demand that Kenya attend`, `the claim that it did`: only some nouns vouch for the clause below them.
      if syntax.children(clause, ["mark"]).contains(where: { tokens[$0].lower == "that" }), !Self.vouching.contains(tokens[noun].lemma) {
        status.weaken(.possible, noun)
      }
      return
    }
    if ["refusal", "failure", "inability", "unwillingness", "reluctance"].contains(tokens[noun].lemma) { return status.deny(noun) }
    if ["plan", "decision", "promise", "agreement", "intention", "pledge", "vow"].contains(tokens[noun].lemma) {
      return status.weaken(.planned, noun)
    }
    status.weaken(.possible, noun)
  }

  private static let vouching: Set<String> = [
    "fact", "news", "announcement", "confirmation", "statement", "revelation", "proof", "conclusion", "finding", "day",
    "time", "moment",
  ]

  /// `according to the ministry`, `…, the ministry said`.
  func readSource(_ word: Int, _ status: inout Status) {
    guard status.speaker == nil else { return }
    for child in syntax.children(word) {
      if syntax.base(child) == "obl" || syntax.base(child) == "nmod" || syntax.base(child) == "advmod" {
        let from = syntax.subtree(child).lowerBound
        if tokens[from].lower == "according", isSource(child) {
          status.speaker = child
          status.cues.append((.attribution, from..<min(from + 2, child + 1)))
          return
        }
      }
      if syntax.base(child) == "parataxis", isCredit(child), syntax.children(child, ["obj", "ccomp", "obl:agent"]).isEmpty {
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

  /// `…, the ministry said`: a verb that reports beside the clause, and no clause of its own behind a semicolon.
  private func isCredit(_ verb: Int) -> Bool {
    guard verbs.isClass(tokens[verb].lemma, .say), !Self.acting.contains(tokens[verb].lemma), !syntax.isPassive(verb),
      syntax.children(verb, ["xcomp", "obl"]).allSatisfy({ ArgumentFinder.isTime(tokens[$0]) || syntax.cases($0).contains("in") })
    else { return false }
    let start = syntax.subtree(verb).lowerBound
    return !(max(0, start - 1)...start).contains { [";", ".", ":"].contains(tokens[$0].text) }
  }

  /// Verbs of saying that do something by saying it.
  private static let acting: Set<String> = [
    "agree", "ask", "demand", "propose", "promise", "appeal", "urge", "request", "reject", "welcome", "thank", "accuse", "find", "read",
    "submit",
    "publish", "order", "offer", "plead", "concur", "consider",
  ]

  /// Whether a phrase behind `according to` names who says so: `according to the formula` does not.
  func isSource(_ noun: Int) -> Bool {
    guard [.noun, .properNoun, .pronoun].contains(tokens[noun].part) else { return false }
    return !Self.yardsticks.contains(tokens[noun].lemma)
  }

  private static let yardsticks: Set<String> = [
    "formula", "plan", "schedule", "rule", "law", "principle", "basis", "term", "need", "size", "timetable", "procedure", "tradition",
    "custom",
    "standard", "agreement", "constitution", "scheme", "method", "list", "order", "age", "ability", "rank", "wish",
  ]

  func attribute(to verb: Int, _ status: inout Status) {
    guard status.speaker == nil else { return }
    status.speaker = ArgumentFinder(syntax).subject(verb).first?.token ?? nameBefore(verb)
    status.cues.append((.attribution, verb..<verb + 1))
    if status.speaker == nil { status.speakerWords = verb..<verb + 1 }
  }

  /// `an adviser, Ada Byron, said`: the name or noun right before the verb, and before the comma.
  private func nameBefore(_ verb: Int) -> Int? {
    var index = verb - 1
    if index > 0, tokens[index].text == "," { index -= 1 }
    guard index >= 0, [.noun, .properNoun].contains(tokens[index].part) else { return nil }
    while let head = syntax.head(index), head < index, ["flat", "compound"].contains(syntax.base(index)) { index = head }
    return index
  }
}
