import NewsGraphModel

// Events that a clause leaves out.

extension StatementBuilder {
  /// The event of which a trigger speaks without naming it: `The three are due to attend`, `her deputy sat in for her`.
  func contextEvent(_ entry: TriggerIndex.Entry, _ token: Int, _ tokens: Range<Int>, _ sentence: Range<Int>) -> End? {
    guard entry.trigger.target.contains(.context), !namesSomethingElse(entry.trigger, token, tokens) else { return nil }
    let isList = entry.trigger.partOfSpeech == .phrase
    if !isList, syntax.tokens[token].part == .noun, entry.trigger.source != [.itself], !isInside(token) { return nil }
    let anchor = isList ? besideWord(entry.trigger, sentence) : nil
    let reading = status.read(anchor ?? wordOverCopula(token) ?? token, isNoun: anchor == nil && isNoun(token), in: sentence)
    let isAhead = reading.modality != .asserted
    guard let found = focus.event(before: isList ? sentence.upperBound - 1 : token, isAhead: isAhead, near: entry.trigger.confidence < 0.65)
    else { return nil }
    let thing = document.mentions[found.mention].thing
    // Nobody is sent to a blockade.
    if syntax.tokens[token].lemma == "send", !EventFocus.isAssembly(things[thing]) { return nil }
    // Who stayed in Oslo did not miss what took place in Oslo.
    if entry.trigger.polarity == .negative, let place = things[thing].event?.place,
      places(of: token).contains(where: { $0.key == place || $0.name == place })
    {
      return nil
    }
    return End(mention: found.mention, thing: thing, certainty: found.certainty, anchor: anchor)
  }

  /// The verb of the sentence that a list needs: `Ministers took part, among them …`.
  private func besideWord(_ trigger: Trigger, _ sentence: Range<Int>) -> Int? {
    sentence.first { trigger.beside.contains(syntax.tokens[$0].lemma) && syntax.isVerb($0) }
  }

  /// Whether something stands where the event would stand: `attended school`, `took part in the scheme`.
  private func namesSomethingElse(_ trigger: Trigger, _ token: Int, _ tokens: Range<Int>) -> Bool {
    for slot in trigger.target where slot != .context {
      for argument in tokens.flatMap({ arguments.fill(slot, of: $0) }) {
        let word = syntax.tokens[argument.token]
        if trigger.beside.contains(word.lemma) || ["it", "them", "this", "that"].contains(word.lower) || ArgumentFinder.isTime(word)
          || Self.venues.contains(word.lemma)
        {
          continue
        }
        return true
      }
    }
    if trigger.target.contains(.object), tokens.count == 1,
      syntax.children(token, ["ccomp", "xcomp"]).contains(where: { child in
        child > token && !(token..<child).contains { [";", ","].contains(syntax.tokens[$0].text) }
      })
    {
      return true
    }
    // `was present in Geneva`: a place is said instead.
    return trigger.beside.isEmpty && !places(of: token, ["in", "at", "near"]).isEmpty
  }

  /// Rooms that stand for what happens in them.
  static let venues: Set<String> = ["room", "hall", "chamber", "table", "gallery", "audience", "courtroom", "floor", "building", "palace"]

  /// `in the hall`, `among the guests`: a noun that says where somebody is has such a preposition.
  private func isInside(_ noun: Int) -> Bool {
    // `in the hall of the museum` is somewhere else.
    if syntax.children(noun, ["nmod"]).contains(where: { syntax.cases($0).contains("of") }), Self.venues.contains(syntax.tokens[noun].lemma)
    {
      return false
    }
    return hasPlacing(noun)
  }

  private func hasPlacing(_ noun: Int) -> Bool {
    !Set(["in", "at", "among", "around", "inside"]).isDisjoint(with: syntax.cases(noun))
      || noun > 1 && ["in", "at", "among", "around", "inside"].contains(syntax.tokens[syntax.subtree(noun).lowerBound].lower)
  }

  /// Gives events the places that statements say.
  mutating func settle() {
    for statement in statements where statement.polarity == .positive && things[statement.source].event != nil {
      let (event, place) = (statement.source, things[statement.target])
      guard things[event].event?.place == nil, [CoreType.place, CoreType.country].contains(place.type),
        statement.modality == .asserted || statement.modality == .planned
      else { continue }
      things[event].event?.place = place.key ?? place.name
      things[event].properties["place"] = .string(place.name)
    }
  }

  /// The places that a verb names.
  private func places(of verb: Int, _ prepositions: Set<String> = ["in", "at", "from", "to", "near"]) -> [Thing] {
    syntax.children(verb, ["obl", "nmod"]).filter {
      !prepositions.isDisjoint(with: syntax.cases($0))
    }.compactMap { lookup.mention($0) }.map { things[document.mentions[$0].thing] }.filter {
      ontology.isA($0.type, CoreType.place) || ontology.isA($0.type, CoreType.country)
    }
  }

  /// Whether the words that a trigger needs beside it are there: `delegation` for `led`, or a place for `stayed`.
  func hasBeside(_ trigger: Trigger, _ token: Int) -> Bool {
    guard !trigger.beside.isEmpty else { return true }
    if trigger.partOfSpeech == .phrase {
      return document.sentence(of: token).map { besideWord(trigger, document.sentences[$0].tokens) != nil } ?? false
    }
    var words = Array(syntax.children(token))
    if syntax.isVerb(token) {
      words += (arguments.subject(token) + arguments.object(token)).map(\.token)
      words += syntax.children(token, ["obl", "obj"]).flatMap { syntax.children($0, ["nmod", "acl", "advmod", "case"]) }
      if syntax.tokens[token].label == "acl:relcl", let noun = syntax.head(token) { words.append(noun) }
    }
    return words.contains { word in
      if trigger.beside.contains(syntax.tokens[word].lemma) || trigger.beside.contains(syntax.tokens[word].lower) { return true }
      guard let mention = lookup.mention(word), !syntax.cases(word).isEmpty else { return false }
      return trigger.beside.contains { ontology.isA(things[document.mentions[mention].thing].type, $0) }
    }
  }
}
