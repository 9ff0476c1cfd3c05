import NewsGraphModel

/// Makes statements of triggers whose slots are filled.
struct StatementBuilder {
  let document: Document
  let syntax: Syntax
  let ontology: Ontology
  let gazetteer: Gazetteer
  let lookup: MentionLookup
  let arguments: ArgumentFinder
  private let contents: ContentFinder
  let status: StatusReader
  let reservations: Reservations
  let sources: SourceFinder
  let focus: EventFocus
  /// `demand`, `proposal`: what the types that hold words are called.
  private let contentLabels: Set<String>
  var things: [Thing]
  var statements: [Statement] = []

  init(document: Document, syntax: Syntax, ontology: Ontology, gazetteer: Gazetteer) {
    self.document = document
    self.syntax = syntax
    self.ontology = ontology
    lookup = MentionLookup(document: document, syntax: syntax)
    arguments = ArgumentFinder(syntax)
    contents = ContentFinder(syntax: syntax, arguments: arguments)
    reservations = Reservations(syntax)
    sources = SourceFinder(syntax: syntax, verbs: gazetteer.verbs)
    status = StatusReader(syntax: syntax, verbs: gazetteer.verbs)
    focus = EventFocus(document: document, status: status)
    self.gazetteer = gazetteer
    things = document.things
    contentLabels = Set(
      ontology.entityTypes.filter { type in ontology.properties(ofEntity: type.name).contains { $0.name == "content" } }.map(\.label))
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
    let sources = ends(trigger.source, token, tokens, sentence) { [ontology] type in
      (trigger.only.isEmpty ? entry.relation.sources : trigger.only).contains { ontology.isA(type, $0) }
    }
    guard !sources.isEmpty else { return }
    if trigger.content.isEmpty {
      var targets = ends(trigger.target, token, tokens, sentence) { [ontology] type in
        entry.relation.targets.contains { ontology.isA(type, $0) }
      }
      if targets.isEmpty, let event = contextEvent(entry, token, tokens, sentence) { targets = [event] }
      for source in sources { for target in targets { state(entry, source, target, token, tokens, sentence) } }
    } else if let usual = entry.contentTypes.first {
      let found = contents.find(trigger.content, of: token, addressesObject: trigger.addressee.contains(.object), in: sentence)
      guard !found.isEmpty else { return }
      let asked = ends(trigger.addressee, token, tokens, sentence) { [ontology] in ontology.isA($0, CoreType.agent) }
      if trigger.requiresAddressee, asked.isEmpty, found.allSatisfy({ $0.subject == nil }) { return }
      for content in found
      where isContent(content, entry) && (trigger.heads.isEmpty || trigger.heads.contains(syntax.tokens[content.head].lemma)) {
        // What was rejected as a demand is a demand.
        let type = entry.contentTypes.first { $0.label == syntax.tokens[content.head].lemma }?.name ?? usual.name
        for source in sources { state(entry, source, content, type, asked.map(\.thing), token, tokens, sentence) }
      }
    }
  }

  /// A bare noun such as `patience` or `time` is no demand; a clause always is.
  private func isContent(_ content: ContentFinder.Content, _ entry: TriggerIndex.Entry) -> Bool {
    if syntax.isVerb(content.head) {
      // `refused to list them`: a verb and a pronoun say nothing outside their sentence.
      return content.tokens.contains { token in
        token != content.head && [.noun, .properNoun, .number, .adverb, .adjective, .verb].contains(syntax.tokens[token].part)
      } || content.tokens.count == 1
    }
    // `put forward demands` proposes nothing.
    let noun = syntax.tokens[content.head].lemma
    if contentLabels.contains(noun), !entry.contentTypes.contains(where: { $0.label == noun }) { return false }
    if content.tokens.count == 1, [.noun, .pronoun].contains(syntax.tokens[content.head].part) {
      // One bare word says too little, unless it is a plural or a name of a measure that people ask for.
      return syntax.tokens[content.head].penn.isPlural
        || entry.trigger.confidence >= 0.85 && !Self.vague.contains(syntax.tokens[content.head].lower)
    }
    // A mere name is nothing that can be asked for or put forward.
    return syntax.tokens[content.head].part != .pronoun && content.tokens.contains { syntax.tokens[$0].text.first?.isLowercase ?? false }
  }

  private static let vague: Set<String> = ["patience", "time", "attention", "help", "care", "respect", "skill", "courage"]

  /// A noun behind a copula is a predicate and is denied and planned like a verb.
  func isNoun(_ token: Int) -> Bool { !syntax.isVerb(token) && syntax.children(token, ["cop"]).isEmpty }
}
