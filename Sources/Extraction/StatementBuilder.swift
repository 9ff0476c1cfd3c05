import NewsGraphModel

/// Makes statements of triggers whose slots are filled.
struct StatementBuilder {
  let document: Document
  let syntax: Syntax
  let ontology: Ontology
  private let gazetteer: Gazetteer
  private let lookup: MentionLookup
  private let arguments: ArgumentFinder
  private let contents: ContentFinder
  private let status: StatusReader
  /// `demand`, `proposal`: what the types that hold words are called.
  private let contentLabels: Set<String>
  private(set) var things: [Thing]
  private(set) var statements: [Statement] = []

  init(document: Document, syntax: Syntax, ontology: Ontology, gazetteer: Gazetteer) {
    self.document = document
    self.syntax = syntax
    self.ontology = ontology
    lookup = MentionLookup(document: document, syntax: syntax)
    arguments = ArgumentFinder(syntax)
    contents = ContentFinder(syntax: syntax, arguments: arguments)
    status = StatusReader(syntax: syntax, verbs: gazetteer.verbs)
    self.gazetteer = gazetteer
    things = document.things
    contentLabels = Set(
      ontology.entityTypes.filter { type in ontology.properties(ofEntity: type.name).contains { $0.name == "content" } }.map(\.label))
  }

  /// An end of a statement: a mention, the thing that it stands for here, and how sure it is that it fills the slot.
  private struct End {
    var mention: Int
    var thing: Int
    var certainty: Double
  }

  // MARK: Triggers that are words

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
    let sources = ends(trigger.source, token, tokens, sentence) { [ontology] type in
      entry.relation.sources.contains { ontology.isA(type, $0) }
    }
    guard !sources.isEmpty else { return }
    if trigger.content.isEmpty {
      var targets = ends(trigger.target, token, tokens, sentence) { [ontology] type in
        entry.relation.targets.contains { ontology.isA(type, $0) }
      }
      if targets.isEmpty, let event = impliedEvent(entry, token, tokens, sentence) { targets = [event] }
      for source in sources { for target in targets { state(entry, source, target, token, tokens, sentence) } }
    } else if let usual = entry.contentTypes.first {
      let found = contents.find(trigger.content, of: token, addressesObject: trigger.addressee.contains(.object), in: sentence)
      guard !found.isEmpty else { return }
      let asked = ends(trigger.addressee, token, tokens, sentence) { [ontology] in ontology.isA($0, "Agent") }
      if trigger.requiresAddressee, asked.isEmpty, found.allSatisfy({ $0.subject == nil }) { return }
      for content in found
      where isContent(content, entry) && (trigger.heads.isEmpty || trigger.heads.contains(syntax.tokens[content.head].lemma)) {
        // What was rejected as a demand is a demand.
        let type = entry.contentTypes.first { $0.label == syntax.tokens[content.head].lemma }?.name ?? usual.name
        for source in sources { state(entry, source, content, type, asked.map(\.thing), token, tokens, sentence) }
      }
    }
  }

  /// The mentions in the first slot that holds any of a fitting type.
  private mutating func ends(_ slots: [Trigger.Slot], _ token: Int, _ tokens: Range<Int>, _ sentence: Range<Int>, _ fits: (String) -> Bool)
    -> [End]
  {
    for slot in slots {
      var words = arguments.fill(slot, of: token)
      // `put forward to`, `take part in`: the preposition may hang on the trigger's last word.
      if words.isEmpty, tokens.count > 1, case .preposition = slot {
        for other in tokens.dropFirst() where words.isEmpty { words = arguments.fill(slot, of: other) }
      }
      var found: [End] = []
      for word in words {
        guard let mention = lookup.mention(word.token) else { continue }
        for member in members(mention, slot, sentence) where !found.contains(where: { $0.mention == member }) {
          guard let thing = thing(of: member, fits) else { continue }
          let pronoun = document.mentions[member].kind == .pronoun ? 0.85 : 1
          found.append(End(mention: member, thing: thing, certainty: word.certainty * pronoun))
        }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// What a mention stands for where a thing of a fitting type is wanted: a capital that acts is its country's government.
  private mutating func thing(of mention: Int, _ fits: (String) -> Bool) -> Int? {
    let number = document.mentions[mention].thing
    if fits(things[number].type) { return number }
    guard fits(CoreType.country), things[number].type == CoreType.place,
      let country = gazetteer.countries.first(where: { things[number].key == "city \($0.code) \($0.capital)" })
    else { return nil }
    if let known = things.firstIndex(where: { $0.key == country.code }) { return known }
    things.append(Thing(type: CoreType.country, name: country.name, properties: ["iso3166": .string(country.code)], key: country.code))
    return things.count - 1
  }

  /// `The three are due to attend`: without an object the event is the one that was spoken of last, in this sentence or the one before.
  private func impliedEvent(_ entry: TriggerIndex.Entry, _ token: Int, _ tokens: Range<Int>, _ sentence: Range<Int>) -> End? {
    guard entry.relation.targets == [CoreType.event], entry.trigger.confidence >= 0.65,
      entry.trigger.target.contains(where: { [.object, .preposition("in"), .preposition("from")].contains($0) })
    else { return nil }
    // Any word in a slot of the trigger, event or not, means that nothing is left out.
    for slot in entry.trigger.target where !tokens.flatMap({ arguments.fill(slot, of: $0) }).isEmpty { return nil }
    if syntax.isVerb(token), !syntax.children(token, ["obj", "ccomp", "xcomp"]).isEmpty, tokens.count == 1 { return nil }
    // `was present in Geneva`: a place is said instead.
    if syntax.children(token, ["obl", "nmod"]).contains(where: {
      !Set(["in", "at", "from", "to"]).isDisjoint(with: syntax.cases($0)) && !ArgumentFinder.isTime(syntax.tokens[$0])
    }) {
      return nil
    }
    let place = document.sentences.firstIndex { $0.tokens.lowerBound == sentence.lowerBound } ?? 0
    let earliest = document.sentences[max(0, place - 1)].tokens.lowerBound
    let events = document.mentions.indices.filter {
      let mention = document.mentions[$0]
      return mention.tokens.lowerBound >= earliest && mention.tokens.upperBound <= token && document.things[mention.thing].event != nil
    }
    let latest = events.max { document.mentions[$0].tokens.lowerBound < document.mentions[$1].tokens.lowerBound }
    return latest.map { End(mention: $0, thing: document.mentions[$0].thing, certainty: 0.75) }
  }

  private func members(_ mention: Int, _ slot: Trigger.Slot, _ sentence: Range<Int>) -> [Int] {
    document.mentions[mention].kind == .name ? lookup.list(from: mention, in: sentence) : [mention]
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
  private func isNoun(_ token: Int) -> Bool { !syntax.isVerb(token) && syntax.children(token, ["cop"]).isEmpty }

  // MARK: Statements

  private mutating func state(
    _ entry: TriggerIndex.Entry, _ source: End, _ target: End, _ token: Int, _ tokens: Range<Int>, _ sentence: Range<Int>
  ) {
    let (from, to) = (source.thing, target.thing)
    guard from != to, ontology.allows(entry.relation.name, from: things[from].type, to: things[to].type) else { return }
    // Who met `officials` is worth little and often wrong; both ends of a symmetric relation must be known.
    // So is what a word says that often means something else, of something without a name: `managed the logistics`.
    if entry.trigger.confidence < 0.8, things[to].event == nil, !things[to].isNamed { return }
    // Nor is `joined calls` about an event that anybody could find.
    if entry.trigger.confidence < 0.8, let event = things[to].event, event.place == nil, things[to].properties["date"] == nil,
      document.mentions[target.mention].tokens.count == 1, target.certainty == 1
    {
      return
    }
    if entry.relation.isSymmetric, !things[from].isNamed || !things[to].isNamed { return }
    guard entry.trigger.heads.isEmpty || entry.trigger.heads.contains(syntax.tokens[document.mentions[target.mention].head].lemma) else {
      return
    }
    var reading = status.read(token, isNoun: isNoun(token), in: sentence)
    if entry.trigger.source == [.itself] { status.readEvent(token, &reading) }
    var statement = Statement(
      type: entry.relation.name, source: from, target: to,
      evidence: evidence(
        entry, reading, tokens, subject: document.mentions[source.mention].tokens, object: document.mentions[target.mention].tokens,
        sentence,
        certainty: source.certainty * target.certainty))
    deny(&statement, mention: target.mention)
    deny(&statement, mention: source.mention)
    if things[to].event != nil { statement.event = nil }
    finish(&statement, entry, reading, token, things[to].properties["date"]?.string)
    statements.append(statement)
  }

  private mutating func state(
    _ entry: TriggerIndex.Entry, _ source: End, _ content: ContentFinder.Content, _ type: String, _ asked: [Int], _ token: Int,
    _ tokens: Range<Int>, _ sentence: Range<Int>
  ) {
    let from = source.thing
    guard ontology.allows(entry.relation.name, from: things[from].type, to: type) else { return }
    let words = document.text(content.tokens).spaced
    var addressees = asked
    if addressees.isEmpty, let subject = content.subject {
      addressees = arguments.conjunctMentions(subject, lookup).compactMap { mention in
        thing(of: mention) { [ontology] in ontology.isA($0, "Agent") }
      }
    }
    let askedThings = Set(addressees).subtracting([from]).sorted()
    let reading = status.read(token, isNoun: isNoun(token), in: sentence)
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
    statement.addressees = askedThings
    deny(&statement, mention: source.mention)
    finish(&statement, entry, reading, token, nil)
    statements.append(statement)
  }

  /// `no delegation attended`: the phrase itself says that there was none.
  private func deny(_ statement: inout Statement, mention: Int) {
    let tokens = document.mentions[mention].tokens
    guard ["no", "neither"].contains(syntax.tokens[tokens.lowerBound].lower),
      !statement.evidence.cues.contains(where: { $0.kind == .negation })
    else { return }
    statement.polarity = .negative
    statement.evidence.cues.append(Cue(.negation, document.original(tokens.lowerBound..<tokens.lowerBound + 1)))
  }

  private func finish(
    _ statement: inout Statement, _ entry: TriggerIndex.Entry, _ reading: StatusReader.Status, _ token: Int, _ eventDate: String?
  ) {
    let isDenied = reading.polarity == .negative
    let own = entry.trigger.polarity == .negative
    statement.polarity = isDenied != own || statement.polarity == .negative && !isDenied ? .negative : .positive
    statement.modality = reading.modality == .asserted ? entry.trigger.modality : reading.modality
    if let speaker = reading.speaker {
      if let mention = lookup.mention(speaker) {
        statement.attribution = .thing(document.mentions[mention].thing)
      } else {
        statement.attribution = .words(document.text(nounPhrase(speaker)).spaced)
      }
      // Nobody is a source about what they themselves demand: `Byron said she demanded`.
    } else if let words = reading.speakerWords {
      statement.attribution = .words(document.text(words).spaced)
    }
    statement.date = eventDate ?? date(of: token)
  }

  private func nounPhrase(_ head: Int) -> Range<Int> {
    let range = syntax.subtree(head)
    var start = range.lowerBound
    while start < head, ["according", "to", ",", "by"].contains(syntax.tokens[start].lower) { start += 1 }
    return start..<head + 1
  }

  /// The time with its preposition: `since 2022` is an open interval, `as in 2022` and `before May` name another time.
  private func interval(_ time: TimeExpression) -> String? {
    let before = (max(0, time.tokens.lowerBound - 3)..<time.tokens.lowerBound).map { syntax.tokens[$0].lower }
    if before.last == "since" { return time.edtf + "/.." }
    return before.contains { ["as", "unlike", "like", "than", "from", "until", "before", "after", "by"].contains($0) } ? nil : time.edtf
  }

  /// A time expression that hangs on the trigger itself.
  private func date(of token: Int) -> String? {
    for time in document.times {
      var current = FoundMention.top(time.tokens, syntax)
      for _ in 0..<2 {
        guard let next = syntax.head(current) else { break }
        if next == token { return interval(time) }
        guard [.noun, .properNoun, .number].contains(syntax.tokens[next].part) else { break }
        current = next
      }
    }
    return nil
  }

  private func evidence(
    _ entry: TriggerIndex.Entry, _ reading: StatusReader.Status, _ trigger: Range<Int>, subject: Range<Int>, object: Range<Int>,
    _ sentence: Range<Int>, certainty: Double
  ) -> Evidence {
    let span = document.original(sentence)
    let cues = reading.cues.map { Cue($0.kind, document.original($0.tokens)) }.sorted { $0.span < $1.span }
    return Evidence(
      document: document.article.id, span: span, quote: document.article.text(in: span), trigger: document.original(trigger),
      subject: document.original(subject), object: document.original(object), cues: cues,
      rule: "\(entry.relation.name)/\(entry.trigger.id)", annotator: StatementAnnotator.name,
      confidence: (entry.trigger.confidence * certainty * 100).rounded() / 100)
  }

  // MARK: Offices

  mutating func apply(_ office: Office, _ triggers: TriggerIndex) {
    guard let body = office.body, office.tenure != .former else { return }
    let entries = (triggers.titles[office.title] ?? []) + (triggers.titles["*"] ?? [])
    let sentence = document.sentences.first { $0.tokens.contains(office.tokens.lowerBound) }?.tokens ?? office.tokens
    for entry in entries {
      // A deputy holds a position and leads nothing.
      if office.tenure == .deputy, entry.trigger.lemma != "*" { continue }
      let (from, to) = (document.mentions[office.holder].thing, document.mentions[body].thing)
      guard from != to, ontology.allows(entry.relation.name, from: things[from].type, to: things[to].type) else { continue }
      let reading = office.predicate.map { status.read($0, isNoun: isNoun($0), in: sentence) } ?? StatusReader.Status()
      var statement = Statement(
        type: entry.relation.name, source: from, target: to,
        evidence: evidence(
          entry, reading, office.tokens, subject: document.mentions[office.holder].tokens,
          object: document.mentions[body].tokens, sentence, certainty: 1))
      finish(&statement, entry, reading, office.predicate ?? office.tokens.lowerBound, nil)
      if office.tenure == .future, statement.modality == .asserted { statement.modality = .planned }
      if entry.relation.properties.contains(where: { $0.name == "title" }) {
        statement.properties["title"] = .string(title(office).spaced)
      }
      statements.append(statement)
    }
  }

  /// The office as the article words it, without the name of the body where that stands behind `of`.
  private func title(_ office: Office) -> String {
    document.text(office.full.lowerBound..<office.tokens.upperBound)
  }
}

extension ArgumentFinder {
  /// The mentions of a word and its conjuncts.
  func conjunctMentions(_ token: Int, _ lookup: MentionLookup) -> [Int] {
    syntax.conjuncts(token).compactMap { lookup.mention($0) }
  }
}
