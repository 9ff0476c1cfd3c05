internal import NewsGraphModel

extension GraphValidator.Run {
  /// The relation without its parts that do not fit, or nothing when it must go altogether.
  mutating func checked(_ relation: Relation) -> Relation? {
    if let problem = problem(with: relation) {
      let first = relation.evidence.first
      reject(
        .relation, relation.id, problem.rule,
        types: [entities[relation.source], relation.type, entities[relation.target]].compactMap { $0 },
        problem.message, fix: problem.fix, document: first?.document, span: first?.span)
      return nil
    }
    let evidence = relation.evidence.filter { accepts($0, of: relation) }
    guard !evidence.isEmpty else {
      reject(
        .relation, relation.id, "relation-evidence", types: [relation.type], "none of the relation's evidence holds",
        document: relation.evidence.first?.document, span: relation.evidence.first?.span)
      return nil
    }
    var properties = relation.properties
    let types = ontology.relationType(relation.type)?.properties ?? []
    for name in properties.keys.sorted(by: { $0.precedes($1) }) {
      guard let value = properties[name], let problem = self.problem(with: value, name, types, [], "relation") else { continue }
      properties[name] = nil
      rejectPart(of: relation, problem)
    }
    if let missing = types.first(where: { $0.isRequired && properties[$0.name] == nil }) {
      reject(
        .relation, relation.id, "relation-property-missing", types: [relation.type],
        "'\(relation.type)' needs the property '\(missing.name)' of type '\(missing.value.rawValue)'", document: evidence[0].document,
        span: evidence[0].span)
      return nil
    }
    relations.insert(relation.id)
    return Relation(
      id: relation.id, type: relation.type, source: relation.source, target: relation.target,
      addressees: relation.addressees.filter { leadsSomewhere($0, "addressees", relation) }, polarity: relation.polarity,
      modality: relation.modality, attributedTo: relation.attributedTo.flatMap { attribution($0, relation) },
      date: relation.date.flatMap { date($0, relation) },
      event: relation.event.flatMap { leadsSomewhere($0, "event", relation) ? $0 : nil },
      place: relation.place.flatMap { leadsSomewhere($0, "place", relation) ? $0 : nil }, confidence: relation.confidence,
      sources: min(relation.sources, Set(evidence.map(\.document)).count), properties: properties, evidence: evidence)
  }

  /// The first rule that the relation as a whole breaks.
  private func problem(with relation: Relation) -> Problem? {
    if relation.id.isEmpty || !relation.id.utf8.allSatisfy({ Self.isNameByte($0) || $0 == UInt8(ascii: "/") }) {
      return Problem(rule: "relation-id", message: "the relation id '\(relation.id)' is not of letters, digits and '._-/'")
    }
    if relations.contains(relation.id) {
      return Problem(rule: "relation-duplicate-id", message: "the relation id '\(relation.id)' is already taken")
    }
    guard let type = ontology.relationType(relation.type) else {
      let nearest = NearestName.find(relation.type, in: ontology.relationTypes.map(\.name))
      return Problem(
        rule: "relation-type", message: "unknown relation type '\(relation.type)'", fix: nearest.map { "nearest relation: \($0)" })
    }
    for (end, id) in [("source", relation.source), ("target", relation.target)] where entities[id] == nil {
      if let rule = rejectedEntities[id] {
        return Problem(rule: "relation-end-rejected", message: "its \(end) '\(id)' was rejected by the rule '\(rule)'")
      }
      return Problem(rule: "relation-dangling", message: "its \(end) '\(id)' is no entity of the graph", fix: nearestID(id))
    }
    if relation.source == relation.target {
      return Problem(rule: "relation-loop", message: "'\(relation.source)' \(relation.type) itself")
    }
    if let problem = RelationFit(ontology, type).problem(
      from: entities[relation.source] ?? "", to: entities[relation.target] ?? "", relation)
    {
      return problem
    }
    if type.isSymmetric, relation.target.precedes(relation.source) {
      return Problem(
        rule: "relation-order", message: "'\(relation.type)' is symmetric, expected the source first in the order of ids",
        fix: "swap source and target")
    }
    if !(0...1).contains(relation.confidence) {
      return Problem(rule: "relation-confidence", message: "the confidence \(relation.confidence), expected a number from 0 to 1")
    }
    let documents = Set(relation.evidence.map(\.document)).count
    if !(1...max(documents, 1)).contains(relation.sources) {
      return Problem(
        rule: "relation-sources",
        message: "\(relation.sources) independent articles, expected from 1 to the \(documents) that it has evidence from")
    }
    return nil
  }

  private mutating func rejectPart(of relation: Relation, _ problem: Problem) {
    let first = relation.evidence.first
    reject(
      .property, relation.id, problem.rule, types: [relation.type], problem.message, fix: problem.fix, document: first?.document,
      span: first?.span)
  }

  private mutating func leadsSomewhere(_ id: String, _ name: String, _ relation: Relation) -> Bool {
    let type = PropertyType(name: name, value: .entity)
    guard let problem = problem(with: .string(id), name, [type], [], "relation") else { return true }
    rejectPart(of: relation, problem)
    return false
  }

  /// Words may stand here too; only the id of a rejected entity is known to be neither.
  private mutating func attribution(_ text: String, _ relation: Relation) -> String? {
    guard entities[text] == nil, let rule = rejectedEntities[text] else { return text }
    rejectPart(
      of: relation,
      Problem(rule: "relation-property-rejected", message: "it is attributed to '\(text)', which was rejected by the rule '\(rule)'"))
    return nil
  }

  private mutating func date(_ text: String, _ relation: Relation) -> String? {
    if EDTF.isValid(text) { return text }
    rejectPart(
      of: relation, Problem(rule: "relation-date", message: "the date '\(text)', expected EDTF as '2025-05-16' or '2025-05-16/2025-05-18'"))
    return nil
  }

  private mutating func accepts(_ evidence: Evidence, of relation: Relation) -> Bool {
    let length = evidence.quote.unicodeScalars.count
    var problem: (rule: String, message: String)?
    if documents[evidence.document] == nil {
      problem = ("evidence-document", "the evidence's document '\(evidence.document)' is not in the graph")
    } else if length != evidence.span.count || length == 0 {
      problem = ("evidence-quote", "the quote has \(length) code points and its span \(evidence.span.count)")
    } else if evidence.trigger.isEmpty || !evidence.span.contains(evidence.trigger) {
      problem = (
        "evidence-trigger", "the trigger at \(Self.words(evidence.trigger)) is not inside the sentence at \(Self.words(evidence.span))"
      )
    } else if evidence.subject.isEmpty || evidence.object.isEmpty {
      // A pronoun's name may stand in another sentence, so these two need not lie inside.
      problem = ("evidence-argument", "the \(evidence.subject.isEmpty ? "subject" : "object") is empty")
    } else if evidence.cues.contains(where: \.span.isEmpty) {
      problem = ("evidence-cue", "a cue is empty")
    } else if evidence.rule.isEmpty || evidence.annotator.isEmpty {
      problem = ("evidence-rule", "the evidence does not say which rule of which annotator fired")
    } else if !(0...1).contains(evidence.confidence) {
      problem = ("evidence-confidence", "the confidence \(evidence.confidence), expected a number from 0 to 1")
    }
    guard let problem else { return true }
    reject(.evidence, relation.id, problem.rule, types: [relation.type], problem.message, document: evidence.document, span: evidence.span)
    return false
  }

  private static func words(_ span: Span) -> String { "\(span.start)..<\(span.end)" }
}
