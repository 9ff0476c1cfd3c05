import NewsGraphModel

/// Makes statements of triggers whose slots are filled.
struct StatementBuilder {
  let document: Document
  let syntax: Syntax
  let ontology: Ontology
  let gazetteer: Gazetteer
  let lookup: MentionLookup
  let arguments: ArgumentFinder
  let contents: ContentFinder
  let status: StatusReader
  let reservations: Reservations
  let sources: SourceFinder
  let focus: EventFocus
  /// `demand`, `proposal`: what the types that hold words are called.
  let contentLabels: Set<String>
  /// The type of statement that a noun names: a `plan` is a proposal.
  let putNouns: [String: String]
  /// The relation from a demand to who is asked; nothing when the ontology has none.
  let addressing: String?
  /// Whether the relation at hand is one of coming together, where delegates stand for those who sent them.
  var gathers = false
  var things: [Thing]
  var statements: [Statement] = []
  var puts: [Put] = []
  var answers: [Answer] = []

  init(document: Document, syntax: Syntax, ontology: Ontology, triggers: TriggerIndex, gazetteer: Gazetteer) {
    self.document = document
    self.syntax = syntax
    self.ontology = ontology
    lookup = MentionLookup(document: document, syntax: syntax)
    arguments = ArgumentFinder(
      syntax, verbs: gazetteer.verbs,
      quotations: QuotationFinder(document: document, syntax: syntax, verbs: gazetteer.verbs).find())
    contents = ContentFinder(syntax: syntax, arguments: arguments)
    reservations = Reservations(syntax)
    sources = SourceFinder(syntax: syntax, verbs: gazetteer.verbs)
    status = StatusReader(syntax: syntax, verbs: gazetteer.verbs)
    focus = EventFocus(document: document, status: status)
    self.gazetteer = gazetteer
    things = document.things
    putNouns = triggers.putNouns
    addressing = triggers.addressing
    contentLabels = Set(
      ontology.entityTypes.filter { type in ontology.properties(ofEntity: type.name).contains { $0.name == "content" } }.map(\.label))
  }

  /// `between Norway and Kenya, and between Kenya and Chile`: a second `between` begins another pair.
  private func isParted(_ a: End, _ b: End) -> Bool {
    let (first, second) = (document.mentions[a.mention].tokens, document.mentions[b.mention].tokens)
    // Words for both are one run of tokens.
    let (start, end) = (min(first.upperBound, second.upperBound), max(first.lowerBound, second.lowerBound))
    return start < end && (start..<end).contains { syntax.tokens[$0].lower == "between" }
  }

  /// Applies a trigger; says whether it gave any statement.
  mutating func apply(_ entry: TriggerIndex.Entry, token: Int, tokens: Range<Int>, sentence: Range<Int>) -> Bool {
    let before = statements.count
    read(entry, token, tokens, sentence)
    return statements.count > before
  }

  private mutating func read(_ entry: TriggerIndex.Entry, _ token: Int, _ tokens: Range<Int>, _ sentence: Range<Int>) {
    let trigger = entry.trigger
    // `a former member of the board`
    if syntax.tokens[token].part == .noun,
      syntax.children(token, ["amod"]).contains(where: { gazetteer.titleModifiers[syntax.tokens[$0].lower] == "former" })
    {
      return
    }
    guard hasBeside(trigger, token) else { return }
    gathers = entry.relation.targets == [CoreType.event] || entry.relation.isSymmetric
    var sources = ends(trigger.source, token, tokens, sentence) { [ontology] type in
      (trigger.only.isEmpty ? entry.relation.sources : trigger.only).contains { ontology.isA(type, $0) }
    }
    if sources.isEmpty, let implied = impliedMaker(entry, token, sentence) { sources = [implied] }
    guard !sources.isEmpty else { return }
    if trigger.content.isEmpty {
      var targets = ends(trigger.target, token, tokens, sentence) { [ontology] type in
        entry.relation.targets.contains { ontology.isA(type, $0) }
          && (trigger.targetTypes.isEmpty || trigger.targetTypes.contains { ontology.isA(type, $0) })
      }
      // `took place in Lima, at the port authority`: a house and its city are both said.
      if entry.relation.targets == [CoreType.place], trigger.target.count > 1, !targets.isEmpty {
        for slot in trigger.target {
          let others = ends([slot], token, tokens, sentence) { [ontology] type in ontology.isA(type, CoreType.place) }
          targets += others.filter { other in !targets.contains { $0.mention == other.mention } }
        }
      }
      if targets.isEmpty, let event = contextEvent(entry, token, tokens, sentence) { targets = [event] }
      if targets.isEmpty, entry.relation.isSymmetric, trigger.target.contains(.preposition("and")), (2...4).contains(sources.count) {
        // `Ada Byron and Daniel Moreau met`: each with each.
        for (place, source) in sources.enumerated() {
          for target in sources[(place + 1)...] where !isParted(source, target) { state(entry, source, target, token, tokens, sentence) }
        }
      }
      for source in sources { for target in targets { state(entry, source, target, token, tokens, sentence) } }
    } else if let usual = entry.contentTypes.first {
      readContents(entry, sources, usual, token, tokens, sentence)
    }
  }

  /// A noun behind a copula is a predicate and is denied and planned like a verb.
  func isNoun(_ token: Int) -> Bool { !syntax.isVerb(token) && syntax.children(token, ["cop"]).isEmpty }
}
