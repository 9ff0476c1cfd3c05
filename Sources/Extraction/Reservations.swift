import NewsGraphModel

/// Words around a trigger that speak against taking its statement for a fact, whatever the dependency tree makes of them.
///
/// `StatusReader` follows the tree; trees of long sentences are often wrong, and a denied fact that comes out as true costs more than a true
/// one that stays out. So a statement is affirmed only when neither the tree nor these words object. What they doubt becomes possible, or
/// negative where the words leave no doubt.
struct Reservations {
  let syntax: Syntax
  private var tokens: [Token] { syntax.tokens }

  init(_ syntax: Syntax) { self.syntax = syntax }

  /// Weakens the reading of a trigger whose subject is `subject`, where the words between and around them ask for it.
  func apply(to status: inout StatusReader.Status, trigger: Range<Int>, subject: Range<Int>, in sentence: Range<Int>) {
    let isDenied = status.cues.contains { $0.kind == .negation }
    readCondition(&status, sentence)
    readSupposition(&status, trigger.lowerBound, sentence)
    guard status.polarity == .positive else { return }
    readGerund(&status, trigger.lowerBound)
    if let denied = deniedApposition(trigger.lowerBound) { return status.deny(denied) }
    if let denied = deniedSubject(subject) { return status.deny(denied) }
    if let noun = doubtedClause(before: trigger.lowerBound, sentence) {
      // `denied reports that she had met him`
      if syntax.base(noun) == "obj", let verb = syntax.head(noun), Self.denying.contains(tokens[verb].lemma), !isDenied {
        return status.deny(verb)
      }
      status.weaken(.possible, noun)
    }
    guard !isDenied, status.polarity == .positive else { return }
    readBetween(&status, subject, trigger)
    let first = sentence.lowerBound
    if Self.openings.contains(tokens[first].lower), first < trigger.lowerBound,
      !(first..<trigger.lowerBound).contains(where: { tokens[$0].text == ";" })
    {
      status.weaken(.possible, first)
    }
  }

  /// `said that she would not resign and called for …`: a denial in a clause with a subject of its own, over which the trigger does not stand.
  private func isOfAnotherClause(_ index: Int, _ subject: Range<Int>, _ trigger: Range<Int>) -> Bool {
    // `people believed to have …`: what describes a noun says nothing of another verb.
    if syntax.base(index) == "acl", !syntax.subtree(index).contains(trigger.lowerBound) { return true }
    guard var clause = syntax.head(index) else { return false }
    var above = trigger.lowerBound
    var ancestors: Set<Int> = [above]
    while ancestors.count < 12, let next = syntax.head(above) {
      ancestors.insert(next)
      above = next
    }
    for _ in 0..<4 {
      if ancestors.contains(clause) { return false }
      if syntax.children(clause, ["nsubj"]).contains(where: { $0 >= subject.upperBound && $0 < trigger.lowerBound }) { return true }
      guard let next = syntax.head(clause) else { return false }
      clause = next
    }
    return false
  }

  private func readBetween(_ status: inout StatusReader.Status, _ subject: Range<Int>, _ trigger: Range<Int>) {
    let between = between(subject, trigger)
    // `denied having left, but proposed`: behind `but` begins what he did do.
    let contrast = between.last { index in
      (tokens[index].lower == "but" && index > 0 && [",", ";"].contains(tokens[index - 1].text) || tokens[index].text == ";")
        && syntax.head(index).map { trigger.contains($0) } ?? false
    }
    for index in between where index > contrast ?? -1 {
      let word = tokens[index].lower
      let next = index + 1 < tokens.count ? tokens[index + 1].lower : ""
      if Self.denials.contains(word), isOfAnotherClause(index, subject, trigger) { continue }
      // `refused to sign and has urged …`: such verbs deny infinitives and gerunds.
      if Self.refusals.contains(word), isFinite(trigger.lowerBound) { continue }
      if Self.denials.contains(word) && !["only", "just", "merely"].contains(next) || word == "yet" && next == "to"
        || word == "short" && next == "of"
      {
        status.weaken(.possible, index)
      } else if Self.reports.contains(tokens[index].lemma), !isOfAnotherClause(index, subject, trigger), next == "to" || next == "of" {
        status.weaken(.possible, index)
      } else if word == "going", next == "to" {
        status.weaken(.planned, index)
      }
    }
  }

  private static let denials: Set<String> = [
    "not", "n't", "n’t", "never", "neither", "nor", "without", "hardly", "scarcely", "barely", "almost", "nearly", "instead", "refused",
    "declined", "failed", "barred", "banned", "prevented", "stopped", "denied", "unable", "unwilling", "few", "nobody", "none",
  ]
  /// Those of them that govern no finite clause.
  private static let refusals: Set<String> = [
    "refused", "declined", "failed", "barred", "banned", "prevented", "stopped", "unable", "unwilling",
  ]

  private func isFinite(_ verb: Int) -> Bool {
    tokens[verb].penn.isFinite || syntax.children(verb, ["aux"]).contains { tokens[$0].penn.isFinite }
  }

  private static let reports: Set<String> = [
    "believe", "think", "allege", "accuse", "suspect", "pretend", "claim", "say", "report", "rumour", "rumor", "suppose", "close",
    "understand",
  ]
  /// Words that begin a sentence whose verb they deny: `Not once did …`, `Few expected …`.
  private static let openings: Set<String> = [
    "not", "never", "scarcely", "hardly", "rarely", "seldom", "few", "nobody", "neither", "nowhere",
  ]

  /// The tokens between two runs, without what hangs below the subject.
  private func between(_ subject: Range<Int>, _ trigger: Range<Int>) -> [Int] {
    let range =
      subject.upperBound <= trigger.lowerBound
      ? subject.upperBound..<trigger.lowerBound
      : trigger.upperBound <= subject.lowerBound ? trigger.upperBound..<subject.lowerBound : 0..<0
    return range.filter { index in
      var current = index
      for _ in 0..<12 {
        if subject.contains(current) { return false }
        guard let head = syntax.head(current) else { return true }
        current = head
      }
      return true
    }
  }

  /// `if` and `unless` anywhere make what lies ahead conditional; so does an inverted `had` at the beginning.
  private func readCondition(_ status: inout StatusReader.Status, _ sentence: Range<Int>) {
    if status.modality == .planned {
      let condition = sentence.first { index in
        ["if", "unless"].contains(tokens[index].lower)
          && !(index > sentence.lowerBound && ["as", "even", "what"].contains(tokens[index - 1].lower))
      }
      if let condition { status.weaken(.conditional, condition) }
    }
    let first = sentence.lowerBound
    if ["had", "were", "should"].contains(tokens[first].lower), tokens[sentence.upperBound - 1].text != "?" {
      status.weaken(.conditional, first)
    }
  }

  /// `until Kenya attends`, `once it leads`, `as though it had met`: clauses that say when or how, and not that it is so.
  private func readSupposition(_ status: inout StatusReader.Status, _ trigger: Int, _ sentence: Range<Int>) {
    guard status.modality == .asserted, tokens[trigger].part == .verb else { return }
    var index = trigger - 1
    while index >= sentence.lowerBound, trigger - index < 14, ![",", ";", ":"].contains(tokens[index].lower) {
      let word = tokens[index].lower
      let before = index > sentence.lowerBound ? tokens[index - 1].lower : ""
      if word == "that", !["provided", "assuming", "supposing"].contains(before) { return }
      let isLabelled = ["mark", "advmod", "case", "fixed"].contains(syntax.base(index))
      if word == "though" && before == "as" || word == "case" && before == "in" || word == "long" && before == "as"
        || ["assuming", "supposing", "provided"].contains(word) && (index == sentence.lowerBound || before == ",")
        || ["until", "once", "whenever", "when", "unless"].contains(word) && isLabelled
          && ["VBZ", "VBP"].contains(tokens[trigger].penn.name)
          && syntax.children(trigger, ["aux"]).isEmpty && !(index + 1..<trigger).contains(where: { tokens[$0].penn.isFinite })
      {
        return status.weaken(.conditional, index)
      }
      index -= 1
    }
  }

  /// `barred from attending`, `instead of leading`, `denied proposing`: the word before a gerund decides.
  private func readGerund(_ status: inout StatusReader.Status, _ trigger: Int) {
    guard tokens[trigger].penn.isGerund, trigger > 0 else { return }
    var before = trigger - 1
    while before > 0, tokens[before].part == .adverb || tokens[before].part == .auxiliary { before -= 1 }
    let word = tokens[before].lower
    let earlier = before > 0 ? before - 1 : 0
    if word == "of", ["instead", "short", "out"].contains(tokens[earlier].lower) || Self.depriving.contains(tokens[earlier].lemma) {
      status.deny(before)
    } else if word == "up", tokens[earlier].lemma == "give" {
      status.deny(before)
    } else if ["from", "against", "without"].contains(word) {
      if !status.cues.contains(where: { $0.kind == .negation }) { status.deny(before) }
    } else if ["about", "to"].contains(word) || Self.undone.contains(tokens[before].lemma)
      || word == "out" && tokens[earlier].lemma == "rule"
    {
      status.weaken(.possible, before)
    }
  }

  /// Verbs that take from somebody what `of` names.
  private static let depriving: Set<String> = ["strip", "relieve", "deprive"]

  /// Verbs whose gerund is not, or no longer, done.
  private static let undone: Set<String> = [
    "deny", "stop", "cease", "quit", "avoid", "consider", "propose", "suggest", "discuss", "contemplate", "recommend", "favour", "favor",
    "oppose", "resist", "refuse", "mull", "postpone", "delay",
  ]

  /// `not Ada Byron but …`, `by Norway and not by Chile`: the word before the name denies it.
  private func deniedSubject(_ subject: Range<Int>) -> Int? {
    var before = subject.lowerBound - 1
    while before >= 0, [.determiner, .adposition].contains(tokens[before].part), !Self.exclusions.contains(tokens[before].lower) {
      before -= 1
    }
    guard before >= 0 else { return nil }
    let words = (before > 0 ? tokens[before - 1].lower : "", tokens[before].lower)
    switch words {
    case (_, "not"), ("rather", "than"), ("instead", "of"), ("all", "but"), ("everyone", "but"), ("anyone", "but"), (_, "except"):
      return before
    default:
      return nil
    }
  }

  /// `Peru, not a member of the alliance,`
  private func deniedApposition(_ noun: Int) -> Int? {
    guard tokens[noun].part == .noun, syntax.base(noun) == "appos" || syntax.base(noun) == "acl" else { return nil }
    var before = noun - 1
    while before > 0, [.determiner, .adjective].contains(tokens[before].part) { before -= 1 }
    return before >= 0 && ["not", "never"].contains(tokens[before].lower) ? before : nil
  }

  private static let exclusions: Set<String> = ["than", "of", "but", "except"]

  /// The noun or adjective over a `that` clause that does not vouch for it: `no evidence that`, `the idea that`, `not true that`.
  private func doubtedClause(before trigger: Int, _ sentence: Range<Int>) -> Int? {
    for index in sentence where index < trigger && index > sentence.lowerBound && tokens[index].lower == "that" {
      let before = index - 1
      if [.noun, .adjective].contains(tokens[before].part), Self.doubtful.contains(tokens[before].lemma) { return before }
    }
    return nil
  }

  private static let denying: Set<String> = ["deny", "dismiss", "dispute", "refute", "rebut"]
  private static let doubtful: Set<String> = [
    "evidence", "sign", "proof", "indication", "claim", "allegation", "suggestion", "rumour", "rumor", "idea", "notion", "speculation",
    "possibility", "assertion", "report", "true", "false", "untrue", "unlikely", "likely", "possible", "doubtful", "hope", "fear",
    "theory", "myth", "lie", "accusation", "expectation", "chance", "doubt",
  ]
}
