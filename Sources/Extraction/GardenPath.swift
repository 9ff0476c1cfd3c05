import NewsGraphModel

/// The tree of one sentence while it is mended.
struct GardenPath {
  private(set) var tokens: ArraySlice<Token>
  private var isMended = false
  /// The dependents of each token, as they were found.
  private var dependents: [[Int]]

  init(tokens: ArraySlice<Token>) {
    self.tokens = tokens
    dependents = Array(repeating: [], count: tokens.count)
    for index in tokens.indices where tokens.indices.contains(tokens[index].head) {
      dependents[tokens[index].head - tokens.startIndex].append(index)
    }
  }

  /// Applies every rule to every word; says whether anything changed.
  mutating func mend() -> Bool {
    for index in tokens.indices {
      if tokens[index].penn.name == "VB" { readInfinitive(index) }
      if tokens[index].part == .noun { readNoun(index) }
      guard tokens[index].part == .verb else { continue }
      readModifier(index)
      readPast(index)
      readReport(index)
      readNounClause(index)
      readBeside(index)
      readObject(index)
      readVerdict(index)
      readReported(index)
      readBareClause(index)
    }
    readMainVerb()
    readWhose()
    readReporter()
    for index in tokens.indices where tokens[index].part == .verb {
      readTimeClause(index)
      readConjunct(index)
      readReportConjunct(index)
      readSubject(index)
    }
    return isMended
  }

  func children(_ index: Int) -> [Int] { dependents[index - tokens.startIndex] }

  func children(_ index: Int, _ label: String) -> [Int] {
    children(index).filter { tokens[$0].label == label || tokens[$0].label.hasPrefix(label + ":") }
  }

  mutating func attach(_ index: Int, to head: Int, _ label: String) {
    if tokens.indices.contains(tokens[index].head) { dependents[tokens[index].head - tokens.startIndex].removeAll { $0 == index } }
    tokens[index].head = head
    tokens[index].label = label
    if tokens.indices.contains(head) {
      dependents[head - tokens.startIndex].append(index)
      dependents[head - tokens.startIndex].sort()
    }
    isMended = true
  }

  func head(_ index: Int) -> Int? { tokens.indices.contains(tokens[index].head) ? tokens[index].head : nil }

  mutating func becomeNoun(_ index: Int) {
    tokens[index].part = .noun
    tokens[index].penn = PennTag("NN")
    tokens[index].lemma = tokens[index].lower
    isMended = true
  }

  /// Makes a plural of a verb in the third person; the lemma is the same: `demand`.
  mutating func becomePlural(_ index: Int) {
    tokens[index].part = .noun
    tokens[index].penn = PennTag("NNS")
    isMended = true
  }

  mutating func becomeVerb(_ index: Int) {
    tokens[index].part = .verb
    tokens[index].penn = PennTag("VB")
    tokens[index].lemma = tokens[index].lower
    isMended = true
  }

  func isBelow(_ index: Int, _ top: Int) -> Bool {
    var current = index
    for _ in 0..<tokens.count {
      if current == top { return true }
      guard tokens.indices.contains(tokens[current].head) else { return false }
      current = tokens[current].head
    }
    return false
  }

  /// `offered to mediate`: `to` before a base form is no preposition.
  private mutating func readInfinitive(_ verb: Int) {
    guard let to = children(verb, "case").first(where: { tokens[$0].lower == "to" }), ["obl", "nmod", "obj"].contains(tokens[verb].label),
      tokens.indices.contains(tokens[verb].head), (to + 1..<verb).allSatisfy({ tokens[$0].part == .adverb })
    else { return }
    becomeVerb(verb)
    attach(to, to: verb, "mark")
    attach(verb, to: tokens[verb].head, tokens[tokens[verb].head].part == .verb ? "xcomp" : "acl")
  }

  /// Whether a form may be a past tense without an auxiliary.
  func isBarePast(_ verb: Int) -> Bool {
    ["VBN", "VBD"].contains(tokens[verb].penn.name)
      && !children(verb).contains {
        tokens[$0].label.hasPrefix("aux") || tokens[$0].label == "cop"
          || tokens[$0].label == "obl:agent" && !Self.means.contains(tokens[$0].lemma)
      }
      && !(tokens.indices.contains(verb + 1) && tokens[verb + 1].lower == "by" && !isMeans(verb + 2))
      && !(tokens.indices.contains(verb - 1) && tokens[verb - 1].part == .auxiliary)
  }

  /// `joined by video link`: what follows `by` is no agent.
  func isMeans(_ start: Int) -> Bool {
    (start..<start + 3).contains { tokens.indices.contains($0) && Self.means.contains(tokens[$0].lemma) }
  }

  private static let means: Set<String> = [
    "video", "videolink", "phone", "telephone", "satellite", "train", "plane", "boat", "car", "link",
  ]

  /// `Ada Byron, head of the union, called on …`: what has a subject and no auxiliary is no passive.
  private mutating func readPast(_ verb: Int) {
    guard isBarePast(verb), !tokens[verb].label.hasPrefix("acl") || tokens[verb].label == "acl:relcl", tokens[verb].label != "amod",
      let subject = children(verb, "nsubj").first(where: { $0 < verb }),
      !children(verb).contains(where: { ["with", "without"].contains(tokens[$0].lower) && $0 < subject })
    else { return }
    if tokens[verb].penn.isPastParticiple { becomePast(verb) }
    if tokens[subject].label == "nsubj:pass" { attach(subject, to: verb, "nsubj") }
  }

  mutating func becomePast(_ verb: Int) {
    tokens[verb].penn = PennTag("VBD")
    isMended = true
  }

  /// Verbs that take a preposition and no object, so that a participle of theirs describes nothing.
  private static let intransitive: [String: Set<String>] = [
    "call": ["for", "on"], "insist": ["on", "that"], "agree": ["to", "on", "that"], "appeal": ["to", "for"], "push": ["for"],
    "press": ["for"],
    "argue": ["that"], "warn": ["that"], "vow": ["to"], "refuse": ["to"], "decline": ["to"], "threaten": ["to"], "want": ["to"],
  ]

  /// `Northwind Energy, led by Daniel Moreau, called for a lower tax`: a sentence has a main verb, and a noun over a participle is none.
  private mutating func readMainVerb() {
    guard let root = tokens.indices.first(where: { tokens[$0].head < 0 }), [.noun, .properNoun].contains(tokens[root].part),
      tokens.last?.text == ".", children(root, "cop").isEmpty, children(root, "nsubj").isEmpty, children(root, "expl").isEmpty,
      !children(root).contains(where: { ["parataxis", "ccomp", "csubj"].contains(tokens[$0].label) && tokens[$0].penn.isFinite })
    else { return }
    // The noun that the participle hangs on may stand beside the subject: `the leader, Ada Byron, called …`.
    let beside = children(root, "appos") + children(root, "appos").flatMap { children($0, "appos") }
    let verbs = (children(root) + beside.flatMap { children($0, "acl") }).sorted().filter {
      ["acl", "conj", "advcl", "dep", "appos"].contains(tokens[$0].label) && isMainVerb($0) && $0 > root
    }
    guard let verb = verbs.last else { return }
    let others = children(root).filter { $0 != verb && $0 > verb || tokens[$0].text == "." }
    attach(verb, to: -1, "root")
    attach(root, to: verb, "nsubj")
    for other in others { attach(other, to: verb, tokens[other].label) }
    // `At the gates, the union called …`
    for other in children(root, "obl") + children(root, "advmod") where other < root { attach(other, to: verb, tokens[other].label) }
    becomePast(verb)
  }

  private func isMainVerb(_ verb: Int) -> Bool {
    guard tokens[verb].part == .verb, isBarePast(verb) else { return false }
    if children(verb).contains(where: { ["obj", "ccomp", "xcomp"].contains(tokens[$0].label) && $0 > verb }) { return true }
    // `called instead for work permits`
    var next = verb + 1
    while tokens.indices.contains(next), tokens[next].part == .adverb { next += 1 }
    guard tokens.indices.contains(next) else { return false }
    return Self.intransitive[tokens[verb].lemma]?.contains(tokens[next].lower) ?? false
      || tokens[next].lower == "by" && isMeans(next + 1)
  }

  /// `told the ministers that Kenya would have to leave`: what somebody is told describes nobody.
  private mutating func readReport(_ verb: Int) {
    guard ["acl:relcl", "acl"].contains(tokens[verb].label),
      let noun = tokens.indices.contains(tokens[verb].head) ? tokens[verb].head : nil,
      tokens.indices.contains(tokens[noun].head), Self.telling.contains(tokens[tokens[noun].head].lemma),
      ["obj", "iobj", "obl"].contains(tokens[noun].label), let that = children(verb).first(where: { tokens[$0].lower == "that" }),
      that < verb, tokens[that].label != "nsubj", !children(verb, "nsubj").isEmpty, that > noun,
      (noun + 1..<that).allSatisfy({ ["flat", "punct"].contains(tokens[$0].label) || isBelow($0, noun) })
    else { return }
    attach(verb, to: tokens[noun].head, "ccomp")
    attach(that, to: verb, "mark")
  }

  private static let telling: Set<String> = [
    "tell", "warn", "remind", "inform", "assure", "convince", "persuade", "promise", "advise", "notify",
  ]

  /// `after Norway and Kenya demanded that …`: a noun phrase behind `after` whose last part has a finite verb is that verb's subject.
  private mutating func readTimeClause(_ verb: Int) {
    guard tokens[verb].label == "conj", tokens[verb].penn.isFinite, children(verb, "nsubj").isEmpty,
      let conjunction = children(verb, "cc").first, tokens.indices.contains(tokens[verb].head)
    else { return }
    let governor = tokens[verb].head
    for noun in children(governor, "obl") where noun < conjunction && noun > governor {
      guard let mark = children(noun, "case").first, ["after", "before", "since", "until", "as"].contains(tokens[mark].lower),
        let last = children(noun, "conj").last, conjunction < last, last < verb,
        (last + 1..<verb).allSatisfy({ isBelow($0, last) || isBelow($0, verb) && tokens[$0].part != .coordinator })
      else { continue }
      attach(conjunction, to: last, "cc")
      attach(verb, to: governor, "advcl")
      attach(mark, to: verb, "mark")
      attach(noun, to: verb, "nsubj")
      return
    }
  }

  /// `called on them to publish the accounts and demanded compensation`: a past tense is no second infinitive.
  private mutating func readConjunct(_ verb: Int) {
    guard tokens[verb].label == "conj", children(verb, "nsubj").isEmpty, tokens.indices.contains(tokens[verb].head) else { return }
    var governor = tokens[verb].head
    // `The agency reported Norway had closed the port and demanded …`: who reports demands nothing.
    if tokens[governor].lemma == "report", tokens[verb].penn.isFinite,
      let told = children(governor, "ccomp").last(where: { $0 > governor && $0 < verb }),
      tokens[told].penn == tokens[verb].penn || isBarePast(told)
    {
      return attach(verb, to: told, "conj")
    }
    guard isNonFinite(governor), ["VBD", "VBZ"].contains(tokens[verb].penn.name) || isBarePast(verb) && isActiveBase(governor) else {
      return
    }
    var steps = 0
    while isNonFinite(governor) || tokens[governor].part != .verb, steps < 8 {
      guard tokens.indices.contains(tokens[governor].head) else { return }
      governor = tokens[governor].head
      steps += 1
    }
    guard tokens[governor].part == .verb, tokens[governor].penn.isFinite || !children(governor, "nsubj").isEmpty, governor < verb else {
      return
    }
    attach(verb, to: governor, "conj")
    if tokens[verb].penn.isPastParticiple { becomePast(verb) }
  }

  /// A base form without a passive participle, with which no participle can be joined.
  private func isActiveBase(_ verb: Int) -> Bool { tokens[verb].penn.name == "VB" && children(verb, "aux:pass").isEmpty }

  private func isNonFinite(_ verb: Int) -> Bool {
    tokens[verb].part == .verb
      && (children(verb, "mark").contains { tokens[$0].lower == "to" } || tokens[verb].penn.isGerund && children(verb, "aux").isEmpty
        || tokens[verb].penn.name == "VB" && children(verb, "aux").contains { tokens[$0].penn.name == "MD" })
  }

  /// Whether a noun stands with a preposition before a verb, or on such a noun.
  private func isPhrase(_ noun: Int, of verb: Int) -> Bool {
    if tokens[noun].label.hasPrefix("obl") { return tokens[noun].head == verb && !children(noun, "case").isEmpty }
    return tokens[noun].label == "nmod" && tokens.indices.contains(tokens[noun].head) && isPhrase(tokens[noun].head, of: verb)
  }

  /// `On Friday, Ada Byron proposed …`, `Outside the court, …`: a name that the tree hangs below the day or place, before a verb without a subject.
  private mutating func readSubject(_ verb: Int) {
    guard tokens[verb].penn.isFinite || tokens[verb].head < 0 && isBarePast(verb),
      tokens[verb].label == "root" || tokens[verb].label == "ccomp",
      children(verb, "nsubj").isEmpty, children(verb, "csubj").isEmpty, children(verb, "expl").isEmpty
    else { return }
    for index in tokens.startIndex..<verb {
      guard tokens[index].part == .properNoun, ["appos", "flat", "nmod", "list", "dep"].contains(tokens[index].label),
        children(index, "case").isEmpty, tokens.indices.contains(index - 1), tokens[index - 1].text == ",",
        tokens.indices.contains(tokens[index].head), tokens[index].head < index,
        ArgumentFinder.isTime(tokens[tokens[index].head]) || isPhrase(tokens[index].head, of: verb),
        !ArgumentFinder.isTime(tokens[index])
      else { continue }
      attach(index, to: verb, "nsubj")
      if tokens[verb].penn.isPastParticiple { becomePast(verb) }
      return
    }
  }
}
