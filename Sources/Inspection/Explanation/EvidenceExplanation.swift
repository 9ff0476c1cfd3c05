public import NewsGraphModel

/// One sentence that proves a relation, and how it does.
public struct EvidenceExplanation: Sendable {
  public let evidence: Evidence
  /// The article; nothing when the graph does not know it.
  public let document: DocumentRecord?
  public let parts: [QuotePart]
  /// What the rule means; nothing when the ontology has it no longer.
  public let rule: String?
  /// How subject and object hang on the trigger, and what a pronoun or a description stands for.
  public let subject: [String]
  public let object: [String]
  /// What the cues do.
  public let cues: [String]
  /// Why it is as sure as it is.
  public let confidence: String

  init(_ evidence: Evidence, of relation: Relation, _ names: ExplainedNames, _ ontology: Ontology) {
    self.evidence = evidence
    document = names.document(evidence.document)
    parts = QuotePart.parts(of: evidence)
    let trigger = RuleWords.trigger(evidence.rule, in: ontology)
    rule = trigger.map(RuleWords.sentence)
    let words = evidence.words(evidence.trigger) ?? "…"
    let isTitle = trigger?.partOfSpeech == .title
    func argument(_ span: Span, _ form: ArgumentForm, _ id: String) -> [String] {
      let said = evidence.words(span)
      let path = form.path.flatMap { ParsePath($0) }
      var lines: [String] = []
      if let path, let said {
        lines.append(PathWords.sentence(path, trigger: words, argument: said))
      } else {
        lines.append((said.map { "“\($0)”: " } ?? "") + PathWords.withoutPath(isTitle: isTitle))
      }
      switch form.kind {
      case .pronoun: lines.append("“\(said ?? "…")” is a pronoun, resolved to \(names.name(id))")
      case .nominal where said?.folded != names.name(id).folded:
        lines.append("“\(said ?? "…")” is a description, resolved to \(names.name(id))")
      default: break
      }
      return lines
    }
    subject = argument(evidence.subject, evidence.subjectForm, relation.source)
    object = argument(evidence.object, evidence.objectForm, relation.target)
    cues = evidence.cues.map { cue in
      let words = evidence.words(cue.span).map { "“\($0)”" } ?? "words elsewhere"
      switch cue.kind {
      case .negation: return "\(words) denies it"
      case .modality: return "\(words) makes it \(relation.modality == .asserted ? "less than certain" : relation.modality.rawValue)"
      case .attribution: return "\(words) says who says so\(relation.attributedTo.map { ": \(names.name($0))" } ?? "")"
      case .date: return "\(words) says when\(relation.date.map { ": \($0)" } ?? "")"
      case .addressee: return "\(words) says to whom"
      }
    }
    if let trigger, trigger.confidence > 0 {
      let share = (evidence.confidence / trigger.confidence * 100).rounded() / 100
      let rest = share >= 1 ? "" : ", times \(share) because an end was carried over or is no name"
      confidence = "\(evidence.confidence): the rule is right in \(Int((trigger.confidence * 100).rounded())) of 100 cases\(rest)"
    } else {
      confidence = "\(evidence.confidence)"
    }
  }

  var json: JSONValue {
    func strings(_ lines: [String]) -> JSONValue { .array(lines.map { .string($0) }) }
    func end(_ span: Span, _ form: ArgumentForm, _ lines: [String]) -> JSONValue {
      .object([
        .init("text", JSONValue(evidence.words(span))), .init("start", .integer(span.start)), .init("end", .integer(span.end)),
        .init("kind", .string(form.kind?.rawValue ?? "name")), .init("path", JSONValue(form.path)), .init("words", strings(lines)),
      ])
    }
    return .object([
      .init("quote", .string(evidence.quote)), .init("article", .string(evidence.document)), .init("start", .integer(evidence.span.start)),
      .init("end", .integer(evidence.span.end)), .init("parts", .array(parts.map(\.json))), .init("rule", .string(evidence.rule)),
      .init("rule_words", JSONValue(rule)), .init("subject", end(evidence.subject, evidence.subjectForm, subject)),
      .init("object", end(evidence.object, evidence.objectForm, object)), .init("cues", strings(cues)),
      .init("confidence", .decimal(evidence.confidence)), .init("confidence_words", .string(confidence)),
    ])
  }
}
