internal import NewsGraphModel

/// Holds relations against annotated facts: type, ends or content, polarity and the sentence that proves it.
struct FactJudge {
  let assignment: GoldAssignment
  private var index: GoldIndex { assignment.index }
  private var graph: JudgedGraph { assignment.graph }
  private var words: ContentWords { assignment.words }

  /// Types whose target is words; of these a fact is right about one annotated fact only, the nearest.
  static let contentTypes: Set<String> = ["demanded", "proposed", "rejected", "agreed_to"]
  static let symmetricTypes: Set<String> = ["met_with", "talked_with"]
  private static let positionType = "holds_position"

  /// A fact of the annotation that fits, and how well.
  private struct Fit {
    var strength: Double
    var fact: GoldArticle.Fact
    var sentence: GoldArticle.Sentence?
  }

  func judge(_ fact: inout JudgedFact) {
    guard let gold = index.article(fact.article) else { return }
    var (right, optional, elsewhere, opposite, whole): ([Fit], [Fit], [Fit], [Fit], [Fit]) = ([], [], [], [], [])
    for candidate in gold.facts where candidate.types.contains(fact.type) {
      let strength = strength(fact, candidate)
      guard strength > 0 else { continue }
      guard candidate.isDenied == fact.isDenied else {
        if candidate.level != .optional { opposite.append(Fit(strength: strength, fact: candidate)) }
        continue
      }
      let sentence = sentence(of: candidate, for: fact)
      let fit = Fit(strength: strength, fact: candidate, sentence: sentence)
      if let sentence, Self.contentTypes.contains(fact.type), assignment.of(fact.relation.target).isDisjoint(with: candidate.objects),
        isWholeSentence(fact, candidate, gold.words(sentence.span))
      {
        whole.append(fit)
      } else if let sentence {
        if sentence.level == .optional { optional.append(fit) } else { right.append(fit) }
      } else {
        elsewhere.append(fit)
      }
    }
    right = nearest(right, fact)
    listTraps(&fact, gold, isRight: !right.isEmpty)
    func wrong(_ kind: EvaluationError.Kind, _ reason: String) {
      (fact.outcome, fact.mistake, fact.reason) = (.wrong, kind, reason)
    }
    if !right.isEmpty {
      fact.outcome = .right
      fact.matched = right.compactMap { fit in fit.sentence.map { (fit.fact, $0) } }
    } else if let first = opposite.first {
      wrong(.polarity, "the article says \(fact.isDenied ? "that it is so" : "the opposite"), \(first.fact.id)")
    } else if let trap = fact.traps.first {
      wrong(.listed, "a listed mistake, \(trap)")
    } else if !optional.isEmpty {
      fact.outcome = .neutral
    } else if let first = whole.first {
      wrong(.content, "its content is the whole sentence, not the words of \(first.fact.id)")
    } else if let first = elsewhere.first {
      wrong(.evidence, "it fits \(first.fact.id), but its evidence is another sentence")
    } else {
      let (kind, reason) = explanation(fact, gold)
      wrong(kind, reason)
    }
  }

  // MARK: Ends

  /// How well subject and object fit, 0 for not at all.
  private func strength(_ fact: JudgedFact, _ gold: GoldArticle.Fact) -> Double {
    let (source, target) = (fact.relation.source, fact.relation.target)
    let straight = strength(fact.relation, source, target, gold)
    guard straight == 0, Self.symmetricTypes.contains(fact.type) else { return straight }
    return strength(fact.relation, target, source, gold)
  }

  private func strength(_ relation: Relation, _ source: String, _ target: String, _ gold: GoldArticle.Fact) -> Double {
    guard !assignment.of(source).isDisjoint(with: gold.subjects) else { return 0 }
    return strength(relation, ofTarget: target, gold)
  }

  private func strength(_ relation: Relation, ofTarget target: String, _ gold: GoldArticle.Fact) -> Double {
    var best = assignment.of(target).isDisjoint(with: gold.objects) ? 0.0 : 1
    if !gold.contents.isEmpty {
      for content in graph.contents(target) { best = max(best, words.match(content, phrases: gold.contents, keys: gold.keys)) }
    }
    if gold.type == Self.positionType, let title = gold.title {
      var texts = titles(relation)
      if assignment.of(target).isEmpty, let name = graph.entity(target)?.name { texts.append(name) }
      if texts.contains(where: { words.likeness($0, title) >= 0.5 }) { best = max(best, 0.9) }
    }
    return best
  }

  private func titles(_ relation: Relation) -> [String] {
    ["title", "role", "position"].compactMap { relation.properties[$0]?.string }
  }

  /// The weightiest annotated sentence on which the evidence rests.
  private func sentence(of gold: GoldArticle.Fact, for fact: JudgedFact) -> GoldArticle.Sentence? {
    var best: GoldArticle.Sentence?
    for sentence in gold.sentences where fact.evidence.contains(where: { $0.rests(on: sentence.span) }) {
      if let known = best, sentence.level <= known.level { continue }
      best = sentence
    }
    return best
  }

  /// A content that repeats nearly the whole sentence extracts nothing, unless what is asked for fills the sentence too.
  private func isWholeSentence(_ fact: JudgedFact, _ gold: GoldArticle.Fact, _ text: String) -> Bool {
    let sentence = words.set(text)
    guard sentence.count >= 5 else { return false }
    let filled = gold.contents.map { words.set($0).intersection(sentence).count }.max() ?? 0
    if Double(filled) >= 0.6 * Double(sentence.count) { return false }
    let contents = graph.contents(fact.relation.target).map { words.set($0) }
    return !contents.isEmpty && contents.allSatisfy { Double($0.intersection(sentence).count) >= 0.85 * Double(sentence.count) }
  }

  /// One content is right about one fact only; of one pair at several events a date picks the event.
  private func nearest(_ right: [Fit], _ fact: JudgedFact) -> [Fit] {
    if Self.contentTypes.contains(fact.type) {
      let sorted = right.sorted { a, b in
        if a.strength != b.strength { return a.strength > b.strength }
        return a.fact.level != b.fact.level ? a.fact.level > b.fact.level : a.fact.id.precedes(b.fact.id)
      }
      guard let top = sorted.first?.strength else { return [] }
      let same = sorted.filter { $0.strength >= top - 1e-9 }
      return (same.first { $0.fact.level == .core } ?? same.first).map { [$0] } ?? []
    }
    guard right.count > 1, let date = fact.relation.date else { return right }
    let dated = right.filter { $0.fact.sentences.contains { $0.dates.contains { EDTFAgreement.fits(date, $0) } } }
    return dated.isEmpty ? right : dated
  }

  // MARK: Listed mistakes

  private func listTraps(_ fact: inout JudgedFact, _ gold: GoldArticle, isRight: Bool) {
    for case .relation(let id, let type, let subject, let object, let isDenied, let condition) in gold.traps
    where type == fact.type && isDenied == fact.isDenied {
      switch condition {
      case "asserted" where fact.relation.modality != .asserted, "unattributed" where fact.relation.attributedTo != nil: continue
      case "current" where isPast(fact.relation): continue
      default: break
      }
      if isRight, condition == nil { continue }
      guard fits(fact.relation.source, subject, fact, isObject: false), fits(fact.relation.target, object, fact, isObject: true) else {
        continue
      }
      if isRight { fact.statusTraps.append(id) } else { fact.traps.append(id) }
    }
  }

  private func isPast(_ relation: Relation) -> Bool {
    relation.date != nil
      || ["temporal", "status", "tense"].contains {
        ["former", "past", "ex"].contains((relation.properties[$0]?.string ?? "").lowercased())
      }
  }

  private func fits(_ id: String, _ end: GoldArticle.End, _ fact: JudgedFact, isObject: Bool) -> Bool {
    let assigned = assignment.of(id)
    if !assigned.isDisjoint(with: end.ids) { return true }
    let isPosition = fact.type == Self.positionType
    var texts = isObject ? graph.contents(id) : []
    if assigned.isEmpty, let name = graph.entity(id)?.name, !name.isEmpty { texts.append(name) }
    if isObject, isPosition { texts += titles(fact.relation) }
    let needed = isObject && (isPosition || Self.contentTypes.contains(fact.type)) ? 0.5 : 0.75
    return end.texts.contains { listed in
      texts.contains { text in
        words.isDenial(words.set(text)) == words.isDenial(words.set(listed)) && words.likeness(text, listed) >= needed
      }
    }
  }

  // MARK: What went wrong

  /// Why nothing fits: the ends the wrong way round, or one of them, or the content, in a sentence that does state such a fact.
  private func explanation(_ fact: JudgedFact, _ gold: GoldArticle) -> (EvaluationError.Kind, String) {
    let candidates = gold.facts.filter { $0.types.contains(fact.type) }
    let (source, target) = (fact.relation.source, fact.relation.target)
    for candidate in candidates where !Self.symmetricTypes.contains(fact.type) {
      if strength(fact.relation, target, source, candidate) > 0 { return (.inverted, "source and target of \(candidate.id) exchanged") }
    }
    for candidate in candidates where candidate.isDenied == fact.isDenied && sentence(of: candidate, for: fact) != nil {
      let isSubject = !assignment.of(source).isDisjoint(with: candidate.subjects)
      let isObject = strength(fact.relation, ofTarget: target, candidate) > 0
      let isContent = !candidate.contents.isEmpty && Self.contentTypes.contains(fact.type)
      if isSubject, isContent { return (.content, "\(candidate.id) has \(Self.quoted(candidate.ends.object))") }
      if isSubject { return (.end, "the target of \(candidate.id) is \(candidate.ends.object)") }
      if isObject { return (.end, "the source of \(candidate.id) is \(candidate.ends.subject)") }
    }
    return (.wrong, "the annotation does not have it")
  }

  private static func quoted(_ text: String) -> String { "“\(text)”" }
}
