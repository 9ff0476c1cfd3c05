import NewsGraphModel

// What a statement holds: its ends, its status, its date and the words that prove it.

extension StatementBuilder {
  mutating func state(
    _ entry: TriggerIndex.Entry, _ source: End, _ target: End, _ token: Int, _ tokens: Range<Int>, _ sentence: Range<Int>
  ) {
    let (from, to) = (source.thing, target.thing)
    guard from != to, ontology.allows(entry.relation.name, from: things[from].type, to: things[to].type) else { return }
    // `the Kenyan port of Lamu`, but `the Fjordane region of Norway`: a noun between two places has the larger in front only as a country.
    if entry.trigger.source == [.preposition("of")], entry.trigger.target == [.possessor],
      things[from].type == CoreType.country || things[to].type != CoreType.country
    {
      return
    }
    // Who met `officials` is worth little and often wrong; both ends of a symmetric relation must be known.
    // So is what a word says that often means something else, of something without a name: `managed the logistics`.
    if entry.trigger.confidence < 0.8, things[to].event == nil, !things[to].isNamed { return }
    // Nor is `joined calls` about an event that anybody could find.
    if entry.trigger.confidence < 0.8, entry.trigger.target != [.itself], let event = things[to].event, event.place == nil,
      things[to].properties["date"] == nil,
      document.mentions[target.mention].tokens.count == 1, target.certainty == 1
    {
      return
    }
    // A country that hosts an event is its host; where it took place is another matter.
    if entry.relation.sources == [CoreType.event], entry.trigger.target == [.subject], things[to].type == CoreType.country { return }
    if entry.relation.isSymmetric, !things[from].isNamed || !things[to].isNamed { return }
    guard entry.trigger.admits(syntax.tokens[document.mentions[target.mention].head].lemma) else { return }
    if isNoun(token), isCallToAct(token, entry) || hasEnded(token, entry) { return }
    if things[to].event == nil, isSomethingElseDone(token) || isOver(token, entry, sentence) { return }
    // `will become part of`: the verb over a predicate says whether it is so.
    let predicate = verbOverPredicate(token) ?? wordOverCopula(token)
    var reading = status.read(predicate ?? token, isNoun: predicate == nil && isNoun(token), in: sentence)
    // `insisted on a meeting between Byron and Lovelace`: whether an event that a noun names takes place, the words over the noun tell.
    // `Kenya's participation was ruled out`: so it is with what somebody is said to have or do.
    if entry.trigger.source == [.itself] && !syntax.isVerb(token)
      || isNoun(token) && (gazetteer.events[syntax.tokens[token].lower] != nil || entry.trigger.source.contains(.possessor))
    {
      status.readEvent(token, &reading)
    }
    reservations.apply(to: &reading, trigger: tokens, subject: document.mentions[source.mention].tokens, in: sentence)
    // `insisted on talks between the two`: nobody attends what is only wished for.
    if entry.trigger.target == [.itself], isNoun(token), reading.modality == .possible || reading.modality == .conditional { return }
    // Who is asked to come has not come: `was invited to address the meeting`.
    if entry.relation.targets == [CoreType.event], reading.modality != .asserted,
      reading.cues.contains(where: { $0.kind == .modality && Self.inviting.contains(syntax.tokens[$0.tokens.lowerBound].lemma) })
    {
      return
    }
    if reading.polarity == .positive, reading.modality == .asserted || reading.modality == .planned,
      isAlternative(source.mention) || isAlternative(target.mention)
    {
      reading.weaken(.possible, token)
    }
    // `proposed that he be excluded from the talks`: nobody has missed what others only want him to miss.
    if entry.relation.targets == [CoreType.event], entry.trigger.polarity == .negative, reading.modality == .possible,
      reading.cues.contains(where: { $0.kind == .modality && StatusReader.wishing.contains(syntax.tokens[$0.tokens.lowerBound].lemma) })
    {
      return
    }
    // `intends to leave the union` may be said for somebody's country as well as for himself.
    if entry.trigger.confidence < 0.6, reading.modality != .asserted { return }
    switch entry.trigger.denial {
    case .negates: break
    case .needed: if reading.polarity != .negative { return }
    case .silences: if reading.polarity == .negative { return }
    }
    var statement = Statement(
      type: entry.relation.name, source: from, target: to,
      evidence: evidence(
        entry, reading, tokens, subject: document.mentions[source.mention].tokens, object: document.mentions[target.mention].tokens,
        sentence,
        certainty: source.certainty * target.certainty))
    deny(&statement, mention: target.mention)
    deny(&statement, mention: source.mention)
    finish(&statement, entry, reading, token, things[to].properties["date"]?.string)
    statements.append(statement)
  }

  /// `her call to Norway to withdraw`: no telephone rang.
  private func isCallToAct(_ noun: Int, _ entry: TriggerIndex.Entry) -> Bool {
    entry.relation.isSymmetric
      && ([noun] + syntax.children(noun, ["nmod"])).contains { word in
        syntax.children(word, ["acl", "advcl", "xcomp"]).contains { $0 > noun && status.isInfinitive($0) }
      }
  }

  /// `its membership was suspended`: what somebody had.
  private func hasEnded(_ noun: Int, _ entry: TriggerIndex.Entry) -> Bool {
    guard entry.relation.targets != [CoreType.event], entry.trigger.source.contains(.possessor), entry.trigger.content.isEmpty,
      let verb = syntax.head(noun), ["nsubj", "obj"].contains(syntax.base(noun))
    else { return false }
    return ["suspend", "end", "terminate", "revoke", "lapse", "expire", "freeze", "cease"].contains(syntax.tokens[verb].lemma)
  }

  /// `was not there`: the word that carries what is denied or doubted of a copula.
  func wordOverCopula(_ word: Int) -> Int? {
    syntax.tokens[word].part == .auxiliary && syntax.base(word) == "cop" ? syntax.head(word) : nil
  }

  private func verbOverPredicate(_ word: Int) -> Int? {
    guard isNoun(word), ["xcomp", "obj", "obl"].contains(syntax.base(word)), let verb = syntax.head(word), verb < word,
      ["become", "remain", "stay"].contains(syntax.tokens[verb].lemma)
    else { return nil }
    return verb
  }

  /// `once led`, `formerly led`, `used to lead`, `was part of it until 2019`: what somebody is no longer; not `once more led`.
  ///
  /// Deeds, which have a category of events, stay done.
  private func isOver(_ word: Int, _ entry: TriggerIndex.Entry, _ sentence: Range<Int>) -> Bool {
    guard entry.trigger.polarity == .positive, !entry.relation.isSymmetric, entry.relation.plover == nil,
      entry.relation.sources != [CoreType.event]
    else { return false }
    let adverbs = syntax.children(word, ["advmod"]).filter { $0 < word && Self.formerly.contains(syntax.tokens[$0].lower) }
    if adverbs.contains(where: { !["more", "again"].contains(syntax.tokens[$0 + 1].lower) }) { return true }
    if syntax.base(word) == "xcomp", let verb = syntax.head(word), syntax.tokens[verb].lower == "used", status.isInfinitive(word) {
      return true
    }
    return document.times(in: sentence).contains { time in
      let start = time.tokens.lowerBound
      guard start > word, syntax.tokens[start - 1].lower == "until", let top = syntax.top(of: time.tokens) else { return false }
      return syntax.head(top) == word && !syntax.children(word, ["aux"]).contains { ["will", "would"].contains(syntax.tokens[$0].lower) }
    }
  }

  private static let formerly: Set<String> = ["formerly", "previously", "once", "briefly"]

  /// `Byron or Lovelace`: one of them, and nobody says who.
  private func isAlternative(_ mention: Int) -> Bool {
    let head = document.mentions[mention].head
    let first = syntax.base(head) == "conj" ? syntax.head(head) ?? head : head
    return syntax.children(first, ["conj"]).contains { other in
      syntax.children(other, ["cc"]).contains { syntax.tokens[$0].lower == "or" }
    }
  }

  /// `led Norway to believe`, `joined the union in criticising`, `ruled the party out of order`, `led Kenya by two goals`: what follows the
  /// object makes something else of the verb.
  private func isSomethingElseDone(_ verb: Int) -> Bool {
    guard syntax.isVerb(verb), !syntax.isPassive(verb), let object = syntax.children(verb, ["obj"]).first(where: { $0 > verb }) else {
      return false
    }
    return syntax.children(verb, ["xcomp", "advcl", "obl", "ccomp"]).contains { child in
      guard child > object else { return false }
      let words = syntax.children(child, ["mark", "case"]).map { syntax.tokens[$0].lower }
      switch syntax.base(child) {
      case "xcomp", "ccomp": return syntax.isVerb(child) && words.contains("to") || syntax.tokens[child].part == .adjective
      case "advcl": return syntax.tokens[child].penn.isGerund && words.contains("in")
      default:
        return words.contains("into") || words.contains("out")
          || words.contains("by") && !syntax.children(child, ["nummod"]).isEmpty
      }
    }
  }

  private static let inviting: Set<String> = ["invite", "ask", "urge", "summon", "call", "press", "persuade", "allow", "refuse"]

  /// `no delegation attended`: the phrase itself says that there was none.
  func deny(_ statement: inout Statement, mention: Int) {
    let tokens = document.mentions[mention].tokens
    guard ["no", "neither"].contains(syntax.tokens[tokens.lowerBound].lower),
      !statement.evidence.cues.contains(where: { $0.kind == .negation })
    else { return }
    statement.polarity = .negative
    statement.evidence.cues.append(Cue(.negation, document.original(tokens.lowerBound..<tokens.lowerBound + 1)))
  }

  func finish(
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
    } else if let words = reading.speakerWords {
      statement.attribution = .words(document.text(words).spaced)
    } else if !isBackground(token, entry), let place = document.sentence(of: token),
      let source = sources.source(of: token, in: document.sentences[place].tokens)
    {
      let mention = source.phrase.reversed().lazy.compactMap { lookup.mention($0) }.first
      // Whoever demands is not a source about the demand: `Byron demanded a recount, Byron said`.
      if let mention, document.mentions[mention].thing != statement.source {
        statement.attribution = .thing(document.mentions[mention].thing)
      } else if mention == nil {
        statement.attribution = .words(document.text(source.phrase).spaced)
      }
      if statement.attribution != nil { statement.evidence.cues.append(Cue(.attribution, document.original(source.cue))) }
    }
    statement.evidence.cues.sort { $0.span < $1.span }
    statement.date = eventDate ?? date(of: token)
  }

  /// `Kenyan President Grace Mwangi left, the ministry said`, `the delegation, headed by Byron, left, the ministry said`: a title, or what
  /// is told of somebody in passing, the writer knows from no source.
  ///
  /// Deeds, which have a category of events, are what the source tells.
  private func isBackground(_ token: Int, _ entry: TriggerIndex.Entry) -> Bool {
    guard entry.relation.plover == nil, !entry.relation.isSymmetric, entry.relation.targets != [CoreType.event],
      entry.relation.sources != [CoreType.event]
    else { return false }
    guard syntax.isVerb(token) else {
      return syntax.children(token, ["cop"]).isEmpty && syntax.base(token) != "root" && verbOverPredicate(token) == nil
    }
    return syntax.base(token) == "acl"
  }

  func nounPhrase(_ head: Int) -> Range<Int> {
    let range = syntax.subtree(head)
    // `the newspaper Harbour Post`: whoever has a name is called by it.
    var end = head + 1
    while end < range.upperBound, syntax.tokens[end].part == .properNoun { end += 1 }
    if end > head + 1, syntax.tokens[head].part == .noun { return head + 1..<end }
    var start = range.lowerBound
    while start < head, ["according", "to", ",", "by"].contains(syntax.tokens[start].lower) { start += 1 }
    return start..<head + 1
  }

  /// The time with its preposition: `since 2022` is an open interval, `as in 2022` and `before May` name another time.
  func interval(_ time: TimeExpression) -> String? {
    let before = (max(0, time.tokens.lowerBound - 3)..<time.tokens.lowerBound).map { syntax.tokens[$0].lower }
    if before.last == "since" {
      // `the first talks since 2022` took place at one time.
      let earlier = (max(0, time.tokens.lowerBound - 9)..<time.tokens.lowerBound).map { syntax.tokens[$0].lower }
      return earlier.contains { ["first", "only", "latest", "last"].contains($0) } ? nil : time.edtf + "/.."
    }
    return before.contains { ["as", "unlike", "like", "than", "from", "until", "before", "after", "by"].contains($0) } ? nil : time.edtf
  }

  /// A time expression that hangs on the trigger itself.
  func date(of token: Int) -> String? {
    guard let sentence = document.sentence(of: token) else { return nil }
    for time in document.times(in: document.sentences[sentence].tokens) {
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

  func evidence(
    _ entry: TriggerIndex.Entry, _ reading: StatusReader.Status, _ trigger: Range<Int>, subject: Range<Int>, object: Range<Int>,
    _ sentence: Range<Int>, certainty: Double
  ) -> Evidence {
    let span = document.original(sentence)
    let cues = reading.cues.map { Cue($0.kind, document.original($0.tokens)) }.sorted { $0.span < $1.span }
    return Evidence(
      document: document.article.id, span: span, quote: document.article.text(in: span), trigger: document.original(trigger),
      subject: document.original(subject), object: document.original(object), subjectForm: form(of: subject, trigger),
      objectForm: form(of: object, trigger), cues: cues,
      rule: "\(entry.relation.name)/\(entry.trigger.id)", annotator: StatementAnnotator.name,
      confidence: (entry.trigger.confidence * certainty * 100).rounded() / 100)
  }

  /// What the words of an argument are, and how they hang on the trigger.
  private func form(of argument: Range<Int>, _ trigger: Range<Int>) -> ArgumentForm {
    let mention = syntax.top(of: argument).flatMap { lookup.mention($0) }.map { document.mentions[$0] }
    let kind = mention.flatMap { $0.tokens == argument && $0.kind != .name ? $0.kind : nil }
    return ArgumentForm(kind: kind, path: syntax.path(from: trigger, to: argument))
  }
}
