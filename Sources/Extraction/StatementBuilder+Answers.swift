import NewsGraphModel

// Which demand or proposal an answer speaks of: `rejected the idea`, `welcomed her plan`, `accepted it`.

extension StatementBuilder {
  /// A demand or proposal that the article has put.
  struct Put {
    var thing: Int
    var type: String
    /// Who puts it.
    var source: Int
    var mention: Int
    var trigger: Range<Int>
    var tokens: Range<Int>
    var sentence: Range<Int>
    var attribution: Statement.Attribution?
  }

  /// A statement that rejects or accepts words.
  struct Answer {
    /// Number of the statement.
    var statement: Int
    /// The top word of what is answered.
    var head: Int
    var tokens: Range<Int>
    /// The trigger.
    var token: Int
    /// Whether it says something only where it is known what was put.
    var needsPut: Bool
  }

  /// `accepted it`, `refused to leave`: a pronoun, or a trigger that as often answers nobody.
  func needsPut(_ content: ContentFinder.Content, _ entry: TriggerIndex.Entry) -> Bool {
    ContentFinder.pointing.contains(syntax.tokens[content.head].lower) || entry.trigger.confidence < 0.7
      // `an idea which Norway had opposed` says nothing where nobody knows which.
      || isNew(content.head) && syntax.children(content.head, ["amod", "compound", "nmod", "nmod:poss"]).isEmpty
  }

  /// Leads each answer to the very demand or proposal that it speaks of, where the article has put one; other answers keep their own words.
  mutating func linkAnswers() {
    var dropped: Set<Int> = []
    for answer in answers {
      if let put = put(of: answer), put.source != statements[answer.statement].source,
        ontology.allows(statements[answer.statement].type, from: things[statements[answer.statement].source].type, to: put.type)
      {
        statements[answer.statement].target = put.thing
      } else if answer.needsPut {
        dropped.insert(answer.statement)
      }
    }
    if !dropped.isEmpty { statements = statements.indices.filter { !dropped.contains($0) }.map { statements[$0] } }
    answers = []
  }

  /// `The terms will include …`: what somebody put in the sentence before is counted up here.
  func impliedMaker(_ entry: TriggerIndex.Entry, _ token: Int, _ sentence: Range<Int>) -> End? {
    guard entry.trigger.content.contains(.predicate), entry.trigger.source.contains(.maker), syntax.tokens[token].penn.isPlural,
      let governor = syntax.head(token), governor > token, syntax.isVerb(governor),
      syntax.children(token, ["det"]).contains(where: { ["the", "these", "those"].contains(syntax.tokens[$0].lower) }),
      let place = document.sentence(of: token), place > 0, let put = puts.last,
      document.sentences[max(0, place - 2)].tokens.lowerBound <= put.trigger.lowerBound
    else { return nil }
    return End(mention: put.mention, thing: put.source, certainty: 0.75, anchor: governor, attribution: put.attribution)
  }

  private func put(of answer: Answer) -> Put? {
    // `rejected Norway's proposal for a truce`: the noun has put it itself.
    if let own = puts.first(where: { $0.trigger.contains(answer.head) }) { return own }
    // `demanded that he agree to a truce, which Norway dismissed`.
    if let inside = puts.first(where: { $0.tokens.contains(answer.head) && !$0.tokens.contains(answer.token) }) { return inside }
    // `a truce, an idea which Norway supported`: a new word for what stands right before it.
    if isNew(answer.head) {
      let head = syntax.base(answer.head) == "appos" ? syntax.head(answer.head) : nil
      let start = answer.head - 3
      return puts.last { put in
        head.map { put.tokens.contains($0) } ?? false
          || put.tokens.upperBound <= answer.head && put.tokens.upperBound > start && put.sentence.contains(answer.head)
      }
    }
    return lookBack(answer)
  }

  /// `an idea`, `a plan`: it speaks of nothing that was put before.
  private func isNew(_ noun: Int) -> Bool {
    putNouns[syntax.tokens[noun].lemma] != nil && isBare(noun)
      && syntax.children(noun, ["det"]).contains { ["a", "an", "another"].contains(syntax.tokens[$0].lower) }
  }

  /// The latest one before that the noun may mean: `the idea`, `her plan`, `a suggestion`.
  private func lookBack(_ answer: Answer) -> Put? {
    let noun = syntax.tokens[answer.head]
    let isPronoun = ContentFinder.pointing.contains(noun.lower)
    guard let place = document.sentence(of: answer.token) else { return nil }
    let earliest = document.sentences[max(0, place - (isPronoun ? 1 : 3))].tokens.lowerBound
    let before = puts.filter { $0.trigger.lowerBound >= earliest && $0.tokens.upperBound <= min(answer.head, answer.token) }
    if syntax.isVerb(answer.head) {
      // `refused to withdraw the ships`, which it was asked to do.
      return before.last { put in put.tokens.contains { syntax.tokens[$0].lemma == noun.lemma && syntax.isVerb($0) } }
    }
    if isPronoun { return noun.lower == "both" || noun.lower == "them" ? nil : before.last }
    if let place = ordinal(answer.head) { return counted(place, before) }
    guard let type = putNouns[noun.lemma], !noun.penn.isPlural, isBare(answer.head) else { return nil }
    let owner = syntax.children(answer.head, ["nmod:poss"]).first
    let candidates = before.filter { $0.type == type }
    guard let owner else { return candidates.last }
    guard let mention = lookup.mention(owner) else { return nil }
    return candidates.last { $0.source == document.mentions[mention].thing }
  }

  /// Which of several a word counts: `the first condition`, `the latter`; -1 for the last.
  private func ordinal(_ noun: Int) -> Int? {
    ([noun] + syntax.children(noun, ["amod"])).lazy.compactMap { Self.ordinals[syntax.tokens[$0].lower] }.first
  }

  private static let ordinals = ["first": 0, "former": 0, "second": 1, "third": 2, "latter": -1, "last": -1]

  /// One of the contents that one trigger has put side by side.
  private func counted(_ place: Int, _ before: [Put]) -> Put? {
    guard let last = before.last else { return nil }
    let group = before.filter { $0.trigger == last.trigger && $0.source == last.source }
    let index = place < 0 ? group.count - 1 : place
    return group.count > 1 && group.indices.contains(index) ? group[index] : nil
  }

  /// Whether a noun has nothing behind it that says what it is about.
  private func isBare(_ noun: Int) -> Bool {
    !syntax.children(noun, ["nmod", "acl", "ccomp", "obl"]).contains { child in
      child > noun && syntax.tokens[child].label != "acl:relcl" && !syntax.tokens[child].penn.isPastParticiple
    }
      && !(noun + 1 < syntax.tokens.count
        && (["to", "for", "of"].contains(syntax.tokens[noun + 1].lower)
          || syntax.tokens[noun + 1].lower == "that" && syntax.tokens[noun + 1].label == "mark"))
  }
}
