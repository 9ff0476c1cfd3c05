import NewsGraphModel

// Statements whose target is words: what is demanded, proposed, rejected, agreed to, and to whom it is put.

extension StatementBuilder {
  mutating func readContents(
    _ entry: TriggerIndex.Entry, _ sources: [End], _ usual: EntityType, _ token: Int, _ tokens: Range<Int>, _ sentence: Range<Int>
  ) {
    let trigger = entry.trigger
    let found = contents.find(trigger, at: token, in: sentence)
    guard !found.isEmpty else { return }
    let slots = trigger.addressee.filter { isAddressing($0, token, found) }
    var asked = ends(slots, token, tokens, sentence) { [ontology] in ontology.isA($0, CoreType.agent) }
    if trigger.source.contains(.speaker) {
      // What must be done is a demand only where somebody else must do it, who is named.
      guard !isPerfect(found) else { return }
      asked = asked.filter(isSingled)
      if asked.contains(where: { one in sources.contains { isOwn($0, one) } }) { return }
    }
    if trigger.requiresAddressee, asked.isEmpty, trigger.source.contains(.speaker) || found.allSatisfy({ $0.subject == nil }) { return }
    if asked.isEmpty { asked = indirectObject(token) }
    if let place = named(entry, found) {
      for source in sources { state(entry, source, place, token, tokens, sentence) }
      return
    }
    for content in found
    where isContent(content, entry, token) && isAdmitted(content, found, trigger) {
      // What was rejected as a demand is a demand.
      let type = entry.contentTypes.first { $0.label == syntax.tokens[content.head].lemma }?.name ?? usual.name
      for source in sources { state(entry, source, content, type, asked, token, tokens, sentence) }
    }
  }

  /// Whether the top word is one that the trigger allows; of nouns asked for together one shows what the verb means.
  private func isAdmitted(_ content: ContentFinder.Content, _ all: [ContentFinder.Content], _ trigger: Trigger) -> Bool {
    if trigger.admits(syntax.tokens[content.head].lemma) { return true }
    guard !syntax.isVerb(content.head), !trigger.heads.contains(where: { $0.hasPrefix("-") }) else { return false }
    return all.contains { trigger.admits(syntax.tokens[$0.head].lemma) }
  }

  /// `offered Peru a share of the gas`.
  private mutating func indirectObject(_ verb: Int) -> [End] {
    guard syntax.isVerb(verb) else { return [] }
    return syntax.children(verb, ["iobj"]).flatMap { arguments.conjunctMentions($0, lookup) }.compactMap { mention in
      thing(of: mention) { [ontology] in ontology.isA($0, CoreType.agent) }.map { End(mention: mention, thing: $0, certainty: 0.9) }
    }
  }

  /// `proposed Bergen as the venue`: a named place, where the relation may lead to one.
  private mutating func named(_ entry: TriggerIndex.Entry, _ found: [ContentFinder.Content]) -> End? {
    guard entry.trigger.partOfSpeech == .verb, found.count == 1, let mention = lookup.mention(found[0].head),
      document.mentions[mention].kind == .name, document.mentions[mention].tokens.contains(found[0].head),
      syntax.tokens.indices.contains(document.mentions[mention].tokens.upperBound),
      syntax.tokens[document.mentions[mention].tokens.upperBound].lower == "as"
    else { return nil }
    let thing = document.mentions[mention].thing
    guard entry.relation.targets.contains(where: { ontology.isA(things[thing].type, $0) }) else { return nil }
    return End(mention: mention, thing: thing, certainty: 0.9)
  }

  /// Whether a preposition leads from the trigger to who is asked, and not on from the words that are asked for: `demanded the release of
  /// Ada Byron`, `demanded the withdrawal of troops from Fada`.
  private func isAddressing(_ slot: Trigger.Slot, _ token: Int, _ contents: [ContentFinder.Content]) -> Bool {
    guard case .preposition(let word) = slot, syntax.isVerb(token), word == "of" || word == "from" else { return true }
    let phrases = arguments.prepositional(word, token)
    return phrases.allSatisfy { phrase in
      guard syntax.head(phrase) != token else { return true }
      guard word == "from", let noun = syntax.head(phrase) else { return false }
      return !Self.leaving.contains(syntax.tokens[noun].lemma) && !contents.contains { $0.head != noun && $0.tokens.contains(phrase) }
    }
  }

  /// Nouns of which `from` tells the place.
  private static let leaving: Set<String> = [
    "withdrawal", "release", "removal", "departure", "exit", "pullout", "retreat", "exclusion", "expulsion", "return", "evacuation",
    "secession",
    "independence", "protection", "distance", "relief",
  ]

  /// Whether a mention singles out somebody: by name, or as `the government`, `Western states`; not `drivers`.
  private func isSingled(_ end: End) -> Bool {
    if things[end.thing].isNamed { return true }
    let mention = document.mentions[end.mention]
    guard mention.kind == .nominal, things[end.thing].type == CoreType.organization else { return false }
    let isDefinite = ["the", "both", "these", "those"].contains(syntax.tokens[mention.tokens.lowerBound].lower)
    let isCapital = mention.tokens.drop { syntax.tokens[$0].part == .determiner }.contains {
      syntax.tokens[$0].text.first?.isUppercase ?? false
    }
    return isCapital || isDefinite && !syntax.tokens[mention.head].penn.isPlural
  }

  /// `Kenya must have known` supposes.
  private func isPerfect(_ contents: [ContentFinder.Content]) -> Bool {
    contents.contains { content in
      syntax.children(content.head, ["aux"]).contains { syntax.tokens[$0].lemma == "have" && $0 < content.head }
    }
  }

  /// `Norway said Norway must …`, `the Norwegian minister said Norway must …`: who speaks of himself or of his own country.
  private func isOwn(_ source: End, _ addressee: End) -> Bool {
    if source.thing == addressee.thing { return true }
    if document.offices.contains(where: {
      document.mentions[$0.holder].thing == source.thing && $0.body.map { document.mentions[$0].thing == addressee.thing } ?? false
    }) {
      return true
    }
    guard let key = things[addressee.thing].key, let own = things[source.thing].key else { return false }
    return own.hasSuffix(" " + key)
  }

  /// Whether words say what is asked for: a bare noun such as `patience` or `time` does not, a clause always does.
  private func isContent(_ content: ContentFinder.Content, _ entry: TriggerIndex.Entry, _ token: Int) -> Bool {
    if syntax.isVerb(content.head) {
      // `refused to list them`: a verb and a pronoun say nothing outside their sentence.
      return content.tokens.contains { token in
        token != content.head && [.noun, .properNoun, .number, .adverb, .adjective, .verb].contains(syntax.tokens[token].part)
      } || syntax.children(content.head, ["nsubj"]).contains { content.tokens.contains($0) && lookup.mention($0) != nil }
        || content.tokens.count == 1 && entry.trigger.confidence >= 0.65 && syntax.tokens[content.head].lemma.count > 2 && !entry.isAnswer
    }
    // `put forward demands` proposes nothing.
    let noun = syntax.tokens[content.head].lemma
    if contentLabels.contains(noun), !entry.contentTypes.contains(where: { $0.label == noun }) { return false }
    if ContentFinder.pointing.contains(syntax.tokens[content.head].lower) { return entry.isAnswer && content.tokens.count == 1 }
    if syntax.tokens[content.head].part == .pronoun { return false }
    if content.tokens.count == 1, syntax.tokens[content.head].part == .number { return entry.trigger.confidence >= ContentFinder.sure }
    if content.tokens.count == 1, syntax.tokens[content.head].part != .noun { return false }
    if content.tokens.count == 1 {
      if entry.trigger.heads.contains(noun) { return true }
      // One bare word says too little, unless it is a plural or a name of a measure that people ask for.
      return syntax.tokens[content.head].penn.isPlural && noun != "thing"
        || entry.trigger.confidence >= ContentFinder.sure && !Self.vague.contains(syntax.tokens[content.head].lower)
    }
    // A mere name is nothing that can be asked for or put forward.
    return content.tokens.contains { token in
      syntax.tokens[token].part != .determiner && syntax.tokens[token].part != .adposition
        && (syntax.tokens[token].text.first?.isLowercase ?? false || syntax.tokens[token].part == .number)
    }
  }

  private static let vague: Set<String> = ["patience", "time", "attention", "help", "care", "respect", "skill", "courage"]

  private mutating func state(
    _ entry: TriggerIndex.Entry, _ source: End, _ content: ContentFinder.Content, _ type: String, _ asked: [End], _ token: Int,
    _ tokens: Range<Int>, _ sentence: Range<Int>
  ) {
    let from = source.thing
    guard ontology.allows(entry.relation.name, from: things[from].type, to: type) else { return }
    let words = document.text(content.tokens).spaced
    var addressees = asked
    if addressees.isEmpty, let subject = content.subject,
      !syntax.children(subject, ["det"]).contains(where: { ["a", "an", "no", "any", "each", "every"].contains(syntax.tokens[$0].lower) })
    {
      for mention in arguments.conjunctMentions(subject, lookup) {
        guard let thing = thing(of: mention, { [ontology] in ontology.isA($0, CoreType.agent) }) else { continue }
        addressees.append(End(mention: mention, thing: thing, certainty: 0.9))
      }
    }
    addressees = addressees.filter { $0.thing != from }
    let anchor = source.anchor.map { $0..<$0 + 1 } ?? tokens
    var reading = status.read(anchor.lowerBound, isNoun: source.anchor == nil && isNoun(token), in: sentence)
    reservations.apply(to: &reading, trigger: anchor, subject: document.mentions[source.mention].tokens, in: sentence)
    // `demanded that he agree to a truce`: what is only asked for is no agreement.
    if reading.modality == .possible {
      if puts.contains(where: { $0.sentence == sentence && $0.tokens.contains(token) }) { return }
      // `pressure on the government to accept the terms`
      if entry.isAnswer, status.isInfinitive(token), ["acl", "advcl"].contains(syntax.base(token)) { return }
    }
    let target = things.count
    things.append(
      Thing(
        type: type, name: words, properties: ["content": .string(words)], key: "content \(things[from].name) \(words.folded)",
        isNamed: false))
    var statement = Statement(
      type: entry.relation.name, source: from, target: target,
      evidence: evidence(
        entry, reading, tokens, subject: document.mentions[source.mention].tokens, object: content.tokens, sentence,
        certainty: source.certainty))
    statement.addressees = Set(addressees.map(\.thing)).sorted()
    deny(&statement, mention: source.mention)
    finish(&statement, entry, reading, anchor.lowerBound, nil)
    if statement.attribution == nil { statement.attribution = source.attribution }
    statements.append(statement)
    if entry.isAnswer {
      answers.append(
        Answer(
          statement: statements.count - 1, head: content.head, tokens: content.tokens, token: token, needsPut: needsPut(content, entry)))
    } else {
      puts.append(
        Put(
          thing: target, type: type, source: from, mention: source.mention, trigger: tokens, tokens: content.tokens, sentence: sentence,
          attribution: statement.attribution))
      address(statement, addressees, entry, content, reading, tokens, sentence)
    }
  }

  /// The relation without words of its own that leads from what is demanded to who is asked.
  private mutating func address(
    _ made: Statement, _ addressees: [End], _ entry: TriggerIndex.Entry, _ content: ContentFinder.Content, _ reading: StatusReader.Status,
    _ tokens: Range<Int>, _ sentence: Range<Int>
  ) {
    guard made.polarity == .positive, let relation = addressing else { return }
    var seen: Set<Int> = []
    for one in addressees where seen.insert(one.thing).inserted {
      guard ontology.allows(relation, from: things[made.target].type, to: things[one.thing].type) else { continue }
      var proof = evidence(
        entry, reading, tokens, subject: content.tokens, object: document.mentions[one.mention].tokens, sentence, certainty: one.certainty)
      proof.cues = made.evidence.cues
      var statement = Statement(type: relation, source: made.target, target: one.thing, evidence: proof)
      (statement.modality, statement.attribution, statement.date) = (made.modality, made.attribution, made.date)
      statements.append(statement)
    }
  }
}
