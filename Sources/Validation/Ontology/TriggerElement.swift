internal import LibXML
internal import NewsGraphModel

/// A `<trigger>`: one frame for one or more lemmas.
struct TriggerElement {
  let place: OntologyDraft.Place
  /// One for each lemma, in the order of the file.
  private(set) var triggers: [Trigger] = []

  init(_ node: XMLNode, _ place: OntologyDraft.Place, _ diagnostics: inout [Diagnostic]) {
    self.place = place
    let partOfSpeech = Trigger.PartOfSpeech(rawValue: node.attributes["pos"] ?? "") ?? .verb
    var slots: [String: [Trigger.Slot]] = [:]
    for role in ["source", "target", "content", "addressee"] {
      slots[role] = Self.slots(node.attributes[role] ?? "", role, place, &diagnostics)
    }
    let lemmas = (node.attributes["lemma"] ?? "").split(separator: "|", omittingEmptySubsequences: false).map {
      OntologyDraft.collapsed(String($0))
    }
    for lemma in lemmas {
      guard !lemma.isEmpty else {
        diagnostics.append(place.error("an empty lemma, expected words between '|'", "ontology-lemma"))
        continue
      }
      guard !lemma.contains("*") || (lemma == "*" && [.title, .list].contains(partOfSpeech)) else {
        diagnostics.append(
          place.error(
            "the lemma '\(lemma)' with pos '\(partOfSpeech.rawValue)', expected '*' alone and with pos 'TITLE' or 'LIST'", "ontology-lemma")
        )
        continue
      }
      triggers.append(
        Trigger(
          id: Self.id(lemma, partOfSpeech, given: node.attributes["id"], isShared: lemmas.count > 1), lemma: lemma,
          partOfSpeech: partOfSpeech,
          source: slots["source"] ?? [], target: slots["target"] ?? [], content: slots["content"] ?? [],
          addressee: slots["addressee"] ?? [],
          heads: Set(Self.words(node.attributes["heads"])),
          targetTypes: Set(Self.words(node.attributes["types"])),
          requiresAddressee: ["true", "1"].contains(node.attributes["addressed"] ?? ""),
          only: Self.words(node.attributes["only"]), beside: Set(Self.words(node.attributes["beside"])),
          denial: Trigger.Denial(rawValue: node.attributes["denial"] ?? "") ?? .negates,
          polarity: Relation.Polarity(rawValue: node.attributes["polarity"] ?? "") ?? .positive,
          modality: Relation.Modality(rawValue: node.attributes["modality"] ?? "") ?? .asserted,
          confidence: Self.decimal(node.attributes["confidence"]) ?? 0.8))
    }
  }

  /// `take part` as a verb is `take-part-verb`; the lemma for any title is `any-title`, for any list `any-list`. A given id that several lemmas share follows each lemma:
  /// `press|push` with the id `for-verb` are `press-for-verb` and `push-for-verb`.
  static func id(_ lemma: String, _ partOfSpeech: Trigger.PartOfSpeech, given: String?, isShared: Bool) -> String {
    let words = lemma == "*" ? "any" : lemma.lowercased().replacing(" ", with: "-")
    guard let given else { return words + "-" + partOfSpeech.rawValue.lowercased() }
    return isShared ? words + "-" + given : given
  }

  private static func words(_ text: String?) -> [String] { (text ?? "").split(whereSeparator: \.isWhitespace).map(String.init) }

  /// An `xs:decimal` between 0 and 1, as the schema has found it to be.
  private static func decimal(_ text: String?) -> Double? { text.map(OntologyDraft.collapsed).flatMap { Double($0) } }

  private static func slots(
    _ words: String, _ role: String, _ place: OntologyDraft.Place, _ diagnostics: inout [Diagnostic]
  ) -> [Trigger.Slot] {
    var result: [Trigger.Slot] = []
    for word in words.split(whereSeparator: \.isWhitespace).map(String.init) {
      let slot = Trigger.Slot(word)
      if case .preposition = slot, !prepositions.contains(word) {
        var message = "unknown slot '\(word)' in '\(role)'"
        if let nearest = NearestName.find(word, in: roles + prepositions) {
          message += ", did you mean '\(nearest)'"
        } else {
          message += ", expected \(roles.joined(separator: ", ")) or a preposition"
        }
        diagnostics.append(place.error(message, "ontology-slot"))
      } else if result.contains(slot) {
        diagnostics.append(place.error("the slot '\(word)' stands twice in '\(role)'", "ontology-slot"))
      }
      // A misspelt slot is kept, or the trigger would be said to have none as well.
      result.append(slot)
    }
    return result
  }

  /// The slots that are not prepositions.
  static let roles = [
    "subject", "object", "clause", "to-infinitive", "gerund", "possessor", "apposition", "quotation", "self", "speaker", "maker",
    "predicate",
    "list", "context", "names", "brackets",
  ]

  /// A closed list, so that a misspelt role is not taken for a preposition. `and` joins the two ends of symmetric relations.
  static let prepositions: Set<String> = [
    "of", "in", "at", "on", "by", "for", "from", "to", "with", "under", "against", "over", "between", "among", "into", "before", "after",
    "as", "about", "within", "alongside", "and", "across", "along", "amid", "around", "behind", "beside", "besides", "beyond", "during",
    "inside", "near", "onto", "outside", "regarding", "since", "through", "throughout", "toward", "towards", "until", "upon", "via",
    "without", "instead",
  ]
}

private func + (roles: [String], prepositions: Set<String>) -> [String] { roles + prepositions.sorted() }
