public import NewsGraphModel

/// What a rule of the ontology means, in words.
public enum RuleWords {
  /// The trigger that `leads/lead-verb` names; nothing when the ontology has it no longer.
  public static func trigger(_ rule: String, in ontology: Ontology) -> Trigger? {
    guard let slash = rule.firstIndex(of: "/") else { return nil }
    let id = rule[rule.index(after: slash)...]
    return ontology.relationType(String(rule[..<slash]))?.triggers.first { $0.id == id }
  }

  /// `the verb “lead”: its subject is the source, its object the target; right in 90 of 100 cases`.
  public static func sentence(_ trigger: Trigger) -> String {
    var parts: [String] = []
    if !trigger.source.isEmpty { parts.append("\(slots(trigger.source)) is the source") }
    if !trigger.target.isEmpty { parts.append("\(slots(trigger.target)) the target") }
    if !trigger.content.isEmpty { parts.append("the words are \(slots(trigger.content))") }
    if !trigger.addressee.isEmpty { parts.append("\(slots(trigger.addressee)) is who is asked") }
    var text = "\(kind(trigger)): \(parts.joined(separator: ", "))"
    if !trigger.heads.isEmpty { text += ", if that is \(trigger.heads.sorted { $0.precedes($1) }.joined(separator: " or "))" }
    if trigger.polarity == .negative { text += "; it says that it is not so" }
    if trigger.modality != .asserted { text += "; it says only that it is \(trigger.modality.rawValue)" }
    return text
  }

  private static func kind(_ trigger: Trigger) -> String {
    let lemma = "“\(trigger.lemma)”"
    if trigger.partOfSpeech == .list { return "a list in parentheses or behind a colon" }
    guard trigger.partOfSpeech == .title else { return "the \(kinds[trigger.partOfSpeech] ?? "word") \(lemma)" }
    return trigger.lemma == "*" ? "any title beside a name" : "the title \(lemma) beside a name"
  }

  private static let kinds: [Trigger.PartOfSpeech: String] = [
    .verb: "verb", .noun: "noun", .adjective: "adjective", .auxiliary: "auxiliary", .phrase: "words",
  ]

  private static func slots(_ slots: [Trigger.Slot]) -> String {
    slots.map { slot in
      if case .preposition(let word) = slot { return "what follows “\(word)”" }
      return roles[slot] ?? "its \(slot.word)"
    }.joined(separator: " or ")
  }

  private static let roles: [Trigger.Slot: String] = [
    .subject: "its subject", .object: "its object", .clause: "a clause with “that”", .toInfinitive: "an infinitive",
    .gerund: "a form in -ing", .possessor: "its possessor", .apposition: "the name beside it", .quotation: "a quotation",
    .speaker: "who says the words", .maker: "who makes it", .predicate: "what it is said to be", .list: "the list behind it",
    .itself: "the word itself", .context: "the event spoken of before",
  ]
}
