public import NewsGraphModel

/// Corrects mistakes that parsers trained on edited text make with news, where the sentence itself shows that they are mistakes.
///
/// **Corrects** a past tense read as a participle (`Byron, a lawyer from Oslo, attended the talks`; a sentence has a finite verb); and a
/// finite verb joined to an infinitive or bare verb (`called on them to publish the draft and demanded a refund`; what `and` joins is of
/// one form), which would give it the other clause's subject, status and source;
/// and a subject put beside the place before it (`Outside the court, Ada Byron called for …`).
/// **Leaves alone** headlines, and everything that may be right as it stands.
public struct TreeRepairAnnotator: Annotator {
  public static let name = "tree-repair"
  public static let requires: Set<Layer> = [.partsOfSpeech, .lemmas, .dependencies]
  public static let assigns: Set<Layer> = [.partsOfSpeech, .dependencies]

  public init() {}

  public func annotate(_ document: inout Document) {
    for sentence in document.sentences where sentence.block != .headline && sentence.block != .heading {
      var repair = TreeRepair(tokens: document.tokens[sentence.tokens])
      repair.run()
      for change in repair.changes { document.tokens[change.index] = change.token }
    }
  }
}

/// The corrections of one sentence.
struct TreeRepair {
  private var tokens: ArraySlice<Token>
  private(set) var changes: [(index: Int, token: Token)] = []

  init(tokens: ArraySlice<Token>) { self.tokens = tokens }

  mutating func run() {
    for index in tokens.indices where tokens[index].penn.isPastParticiple && (hasOwnSubject(index) || isBareRoot(index)) { makePast(index) }
    restorePredicate()
    restoreSubject()
    for index in tokens.indices where tokens[index].label == "conj" { liftConjunct(index) }
  }

  private mutating func change(_ index: Int, _ body: (inout Token) -> Void) {
    body(&tokens[index])
    changes.append((index, tokens[index]))
  }

  private mutating func makePast(_ index: Int) {
    guard Self.isAmbiguous(tokens[index]) else { return }
    change(index) { $0.penn = PennTag("VBD") }
  }

  /// `six helicopters bombed the town`: with a subject and without an auxiliary it is no participle.
  private func hasOwnSubject(_ verb: Int) -> Bool {
    var found = false
    for index in tokens.indices where tokens[index].head == verb {
      if tokens[index].part == .auxiliary || ["be", "have", "get"].contains(tokens[index].lemma) { return false }
      if tokens[index].label == "nsubj", index < verb { found = true }
    }
    return found
  }

  /// A whole sentence whose top is a participle without an auxiliary, with words before it, has its finite verb there.
  private func isBareRoot(_ verb: Int) -> Bool {
    guard tokens[verb].head < 0, isClosed else { return false }
    let children = tokens.indices.filter { tokens[$0].head == verb }
    return !children.contains { tokens[$0].part == .auxiliary || ["be", "have", "get"].contains(tokens[$0].lemma) }
      && children.contains { $0 < verb && [.noun, .properNoun].contains(tokens[$0].part) }
  }

  /// Gives a finite verb without a subject the name behind the comma that ends the phrase before it.
  private mutating func restoreSubject() {
    guard let verb = tokens.indices.first(where: { tokens[$0].head < 0 }), tokens[verb].penn.isFinite, tokens[verb].part == .verb else {
      return
    }
    let children = tokens.indices.filter { tokens[$0].head == verb }
    guard !children.contains(where: { ["nsubj", "nsubj:pass", "csubj", "expl"].contains(tokens[$0].label) }) else { return }
    let phrases = children.filter { $0 < verb && tokens[$0].label.hasPrefix("obl") }
    let subject = tokens.indices.last { index in
      index < verb && index > tokens.startIndex && tokens[index].label == "appos" && tokens[index].part == .properNoun
        && tokens[index - 1].text == ","
        && phrases.contains {
          tokens[index].head == $0 || tokens.indices.contains(tokens[index].head) && tokens[tokens[index].head].head == $0
        }
        && tokens[tokens[index].head].label != "appos"
    }
    if let subject { change(subject) { ($0.head, $0.label) = (verb, "nsubj") } }
  }

  /// Gives a sentence without any finite verb the one that was read as a participle behind its subject.
  private mutating func restorePredicate() {
    guard let root = tokens.indices.first(where: { tokens[$0].head < 0 }), [.noun, .properNoun].contains(tokens[root].part), isClosed,
      !tokens.indices.contains(where: { tokens[$0].head == root && tokens[$0].label == "cop" }),
      let verb = tokens.indices.first(where: { $0 > root && isReducedPredicate($0, root) }),
      !tokens.indices.contains(where: { tokens[$0].penn.isFinite && !isBelow($0, verb) && !isBelowClause($0, root) })
    else { return }
    let last = subtreeEnd(verb)
    change(verb) {
      ($0.head, $0.label, $0.penn) = (-1, "root", PennTag("VBD"))
    }
    change(root) { ($0.head, $0.label) = (verb, "nsubj") }
    for index in tokens.indices where index > last && tokens[index].head == root {
      change(index) { $0.head = verb }
    }
  }

  /// Whether the sentence ends as sentences do; fragments and captions often do not.
  private var isClosed: Bool {
    guard let last = tokens.last(where: { !["\"", "”", "’", ")"].contains($0.text) }) else { return false }
    return [".", "!", "?"].contains(last.text)
  }

  /// A participle that hangs on the subject, or on a noun that is put beside it, and that no named agent makes passive.
  private func isReducedPredicate(_ index: Int, _ root: Int) -> Bool {
    guard tokens[index].label == "acl", tokens[index].penn.isPastParticiple, Self.isAmbiguous(tokens[index]) else { return false }
    var noun = tokens[index].head
    while noun != root {
      guard noun >= tokens.startIndex, noun < tokens.endIndex, ["appos", "flat"].contains(tokens[noun].label) else { return false }
      noun = tokens[noun].head
    }
    let children = tokens.indices.filter { tokens[$0].head == index }
    if children.contains(where: { tokens[$0].label == "obl:agent" && tokens[$0].part == .properNoun }) { return false }
    // `the draft, signed in May, …` is put beside the noun; only what the name or a phrase between two signs leads up to is a predicate.
    return children.contains { $0 > index && tokens[$0].label != "punct" }
  }

  /// Gives a finite verb that stands joined to a verb of another form the finite verb above, whose equal it is.
  private mutating func liftConjunct(_ verb: Int) {
    // What is joined to a bare verb is bare or finite, never a participle.
    if tokens[verb].penn.isPastParticiple, Self.isAmbiguous(tokens[verb]), let first = head(verb), tokens[first].penn.name == "VB",
      !tokens.indices.contains(where: { tokens[$0].head == first && tokens[$0].label == "aux:pass" })
    {
      makePast(verb)
    }
    let tense = tokens[verb].penn.name
    guard tense == "VBD" || tense == "VBZ", let first = head(verb), first < verb, ["VB", "VBG"].contains(tokens[first].penn.name),
      tokens.indices.contains(where: { tokens[$0].head == verb && $0 < verb && tokens[$0].label == "cc" }),
      !tokens.indices.contains(where: {
        tokens[$0].head == verb && ["nsubj", "nsubj:pass", "aux", "aux:pass", "cop"].contains(tokens[$0].label)
      })
    else { return }
    var upper = first
    for _ in 0..<6 {
      guard let next = head(upper) else { return }
      upper = next
      let penn = tokens[upper].penn.name
      if penn == tense || tense == "VBZ" && penn == "VBP", upper < verb {
        return change(verb) { $0.head = upper }
      }
    }
  }

  private func head(_ index: Int) -> Int? { tokens.indices.contains(tokens[index].head) ? tokens[index].head : nil }

  private func isBelow(_ index: Int, _ top: Int) -> Bool {
    var current = index
    for _ in 0..<tokens.count {
      if current == top { return true }
      guard let next = head(current) else { return false }
      current = next
    }
    return false
  }

  /// Whether a word stands in a clause that is only part of the subject.
  private func isBelowClause(_ index: Int, _ root: Int) -> Bool {
    var current = index
    for _ in 0..<tokens.count {
      if ["acl:relcl", "acl", "advcl", "ccomp", "csubj"].contains(tokens[current].label) { return true }
      guard let next = head(current), next != root else { return false }
      current = next
    }
    return false
  }

  private func subtreeEnd(_ top: Int) -> Int { tokens.indices.last { isBelow($0, top) } ?? top }

  /// Whether past tense and participle look the same: `led`, `called`; not `gone`.
  private static func isAmbiguous(_ token: Token) -> Bool { token.lower.hasSuffix("ed") || alike.contains(token.lower) }

  private static let alike: Set<String> = [
    "led", "held", "met", "said", "sent", "left", "brought", "sought", "told", "put", "set", "made", "kept", "built", "fought", "lost",
    "won", "struck", "thought", "bought", "caught", "taught", "found", "heard", "paid", "read", "sat", "spent", "stood", "cut", "hit",
    "let",
    "shut", "quit", "bid", "cast", "spread", "laid", "felt", "dealt", "meant", "slept", "swept", "lent", "bent", "hung", "clung", "sold",
  ]
}
