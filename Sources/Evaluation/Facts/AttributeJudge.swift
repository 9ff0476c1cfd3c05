internal import NewsGraphModel

/// Judges what right facts carry: modality, who says so, addressees, date, and how exactly the content is cut.
struct AttributeJudge {
  let assignment: GoldAssignment
  private(set) var modality = MarkFigure()
  private(set) var attribution = MarkFigure()
  private(set) var addressees = MarkFigure()
  private(set) var date = MarkFigure()
  private(set) var errors: [EvaluationError] = []
  private var contents: [Double] = []

  init(_ assignment: GoldAssignment) { self.assignment = assignment }

  /// Mean F1 of the words of contents; nothing when no content is right.
  var content: Double? { contents.isEmpty ? nil : contents.reduce(0, +) / Double(contents.count) }

  mutating func judge(_ fact: JudgedFact, _ error: (EvaluationError.Kind, String) -> EvaluationError) {
    guard let (gold, best) = fact.matched.first else { return }
    let hit = gold.sentences.filter { sentence in
      sentence.level != .optional && fact.evidence.contains { $0.rests(on: sentence.span) }
    }
    let sentences = hit.isEmpty ? [best] : hit
    judgeModality(fact, sentences, error)
    judgeAttribution(fact, sentences, error)
    judgeDate(fact, sentences, error)
    guard ["demanded", "proposed"].contains(fact.type) else { return }
    if !gold.contents.isEmpty {
      let likeness = assignment.graph.contents(fact.relation.target).flatMap { content in
        gold.contents.map { assignment.words.likeness(content, $0) }
      }
      contents.append(likeness.max() ?? 0)
    }
    judgeAddressees(fact, sentences, error)
  }

  private mutating func judgeModality(
    _ fact: JudgedFact, _ sentences: [GoldArticle.Sentence], _ error: (EvaluationError.Kind, String) -> EvaluationError
  ) {
    let accepted = Set(sentences.flatMap(\.modalities))
    var wide = accepted
    if accepted.contains("reported") { wide.formUnion(["asserted", "possible"]) }
    if accepted.contains("conditional") { wide.insert("possible") }
    if wide.contains(fact.relation.modality.rawValue) {
      modality.right += 1
    } else {
      modality.wrong += 1
      errors.append(error(.modality, "\(fact.relation.modality.rawValue), expected \(accepted.sorted().joined(separator: " or "))"))
    }
  }

  private mutating func judgeAttribution(
    _ fact: JudgedFact, _ sentences: [GoldArticle.Sentence], _ error: (EvaluationError.Kind, String) -> EvaluationError
  ) {
    let accepted = sentences.flatMap(\.attributions)
    let isNeeded = sentences.contains { $0.needsAttribution }
    func expected() -> String { accepted.compactMap { $0.texts.first ?? $0.id }.first.map { "“\($0)”" } ?? "nobody" }
    if let found = fact.relation.attributedTo {
      if accepted.contains(where: { isMeant(found, $0) }) {
        attribution.right += 1
      } else {
        attribution.wrong += 1
        if isNeeded { attribution.missing += 1 }
        errors.append(error(.attribution, "according to \(assignment.graph.entity(found)?.name ?? found), expected \(expected())"))
      }
    } else if isNeeded {
      attribution.missing += 1
      errors.append(error(.attribution, "according to nobody, expected \(expected())"))
    }
  }

  private func isMeant(_ found: String, _ gold: GoldArticle.Attribution) -> Bool {
    var texts = [found]
    if let entity = assignment.graph.entity(found) {
      if let id = gold.id, assignment.of(found).contains(id) { return true }
      texts = [entity.name] + entity.aliases + entity.mentions.map(\.text)
    }
    let words = assignment.words
    return texts.contains { text in
      let found = words.set(text)
      return gold.texts.contains { accepted in
        let accepted = words.set(accepted)
        guard !found.isEmpty, !accepted.isEmpty else { return false }
        return found.isSubset(of: accepted) || accepted.isSubset(of: found) || ContentWords.likeness(found, accepted) >= 0.5
      }
    }
  }

  private mutating func judgeAddressees(
    _ fact: JudgedFact, _ sentences: [GoldArticle.Sentence], _ error: (EvaluationError.Kind, String) -> EvaluationError
  ) {
    let accepted = Set(sentences.flatMap(\.addressees))
    var needed = Set(sentences.first?.neededAddressees ?? [])
    for sentence in sentences { needed.formIntersection(sentence.neededAddressees) }
    var found: Set<String> = []
    for addressee in fact.relation.addressees {
      let assigned = assignment.of(addressee)
      if assigned.isDisjoint(with: accepted) {
        addressees.wrong += 1
        errors.append(error(.addressee, "put to \(assignment.graph.entity(addressee)?.name ?? addressee)"))
      } else {
        addressees.right += 1
        found.formUnion(assigned)
      }
    }
    let alternatives = sentences.reduce(into: [String: [String]]()) { $0.merge($1.alternatives) { $1 } }
    for id in needed.sorted(by: { $0.precedes($1) })
    where !found.contains(id) && found.isDisjoint(with: alternatives[id] ?? []) {
      addressees.missing += 1
      errors.append(error(.addressee, "not put to \(id)"))
    }
  }

  private mutating func judgeDate(
    _ fact: JudgedFact, _ sentences: [GoldArticle.Sentence], _ error: (EvaluationError.Kind, String) -> EvaluationError
  ) {
    let dates = sentences.flatMap(\.dates)
    if let found = fact.relation.date {
      guard !dates.isEmpty else { return }
      if dates.contains(where: { EDTFAgreement.fits(found, $0) }) {
        date.right += 1
      } else {
        date.wrong += 1
        errors.append(error(.date, "\(found), expected \(Set(dates).sorted().joined(separator: " or "))"))
      }
    } else if sentences.contains(where: { $0.needsDate }) {
      date.missing += 1
      errors.append(error(.date, "no date, expected \(Set(dates).sorted().joined(separator: " or "))"))
    }
  }
}
