import NewsGraphModel

/// Finds what fills a slot of a trigger.
///
/// Voice, relative clauses, participles, coordination and control are undone here, once for all triggers.
struct ArgumentFinder {
  let syntax: Syntax
  /// Nothing where no question is asked about who says what.
  let verbs: VerbLexicon?
  /// In text order.
  let quotations: [Quotation]
  var tokens: [Token] { syntax.tokens }

  init(_ syntax: Syntax, verbs: VerbLexicon? = nil, quotations: [Quotation] = []) {
    self.syntax = syntax
    self.verbs = verbs
    self.quotations = quotations
  }

  /// A word that fills a slot, and how sure that is.
  struct Argument {
    var token: Int
    /// Below 1 where the word was carried over from another clause.
    var certainty: Double
    /// The verb whose status is the statement's, where it is not the trigger's: `said`, `made` an offer.
    var anchor: Int?
  }

  /// The words that fill a slot, the conjuncts of each included, in text order.
  func fill(_ slot: Trigger.Slot, of trigger: Int) -> [Argument] {
    let found: [Argument]
    // The subject of a modal verb is that of its clause.
    let trigger = tokens[trigger].part == .auxiliary ? syntax.head(trigger) ?? trigger : trigger
    switch slot {
    case .subject: found = subject(trigger)
    case .object: found = object(trigger)
    case .possessor: found = possessors(trigger).map { Argument(token: $0, certainty: 1) }
    case .itself: return [Argument(token: trigger, certainty: 1)]
    case .preposition(let word):
      found = prepositional(word, trigger).map { Argument(token: $0, certainty: 1) }
    case .apposition: found = syntax.children(trigger, ["appos"]).map { Argument(token: $0, certainty: 1) }
    case .speaker: found = speaker(trigger)
    case .maker: found = maker(trigger)
    case .clause, .toInfinitive, .gerund, .quotation, .predicate, .list, .context, .names, .brackets: return []
    }
    return found.flatMap { argument in
      syntax.conjuncts(argument.token).filter {
        isNominal($0) && isList(from: argument.token, to: $0) && !isLedItself($0, trigger)
          && (slot == .subject || $0 == argument.token && !slot.isPreposition || !isExcluded($0))
      }.map {
        Argument(token: $0, certainty: argument.certainty, anchor: argument.anchor)
      }
    }
  }

  /// Whether nothing but a list lies between a word and its conjunct; a conjunction of time or cause begins another clause.
  private func isList(from first: Int, to other: Int) -> Bool {
    guard other > first else { return true }
    return !(first + 1..<other).contains {
      ["after", "before", "because", "while", "when", "since", "although", "though", "if", "whereas"].contains(tokens[$0].lower)
    }
  }

  private func isNominal(_ token: Int) -> Bool {
    [.noun, .properNoun, .pronoun, .number, .determiner, .adjective, .symbol, .other, .interjection].contains(tokens[token].part)
  }

  /// The subject of the clause, seen as if it were active.
  func subject(_ verb: Int) -> [Argument] {
    if tokens[verb].part == .noun || tokens[verb].part == .adjective { return nominalSubject(verb) }
    if syntax.isPassive(verb) {
      let agents = syntax.children(verb, ["obl"]).filter {
        tokens[$0].label == "obl:agent" && !syntax.cases($0).isEmpty || syntax.cases($0) == ["by"]
      }
      return agents.isEmpty
        ? behind("by", verb, within: 4).map { [Argument(token: $0, certainty: 0.9)] } ?? []
        : agents.map { Argument(token: $0, certainty: 1) }
    }
    return surfaceSubject(verb, depth: 0)
  }

  /// Who gets an office: the subject of the clause as it stands, in either voice, with its conjuncts.
  func holder(of verb: Int) -> [Int] { surfaceSubject(verb, depth: 0).flatMap { syntax.conjuncts($0.token) } }

  /// The object of the clause, seen as if it were active.
  func object(_ verb: Int) -> [Argument] {
    if syntax.isPassive(verb) { return surfaceSubject(verb, depth: 0) }
    let objects = syntax.children(verb, ["obj"])
    if !objects.isEmpty { return objects.map { Argument(token: relative($0, verb) ?? $0, certainty: 1) } }
    // Parsers mistake an object for a second subject or an adverbial: behind an active verb, a bare noun phrase is its object.
    let bare = syntax.children(verb, ["nsubj", "obl", "iobj", "dep", "nmod", "appos", "flat"]).filter { child in
      child > verb && [.noun, .properNoun].contains(tokens[child].part) && syntax.cases(child).isEmpty && !Self.isTime(tokens[child])
        && !(verb + 1..<child).contains { tokens[$0].penn.isFinite }
        && (syntax.base(child) != "nsubj" || syntax.children(verb, ["nsubj"]).contains { $0 < verb })
    }
    if let object = bare.first { return [Argument(token: object, certainty: 0.85)] }
    // `the talks that they attended`: the noun over the relative clause, unless something in the clause stands for it.
    // `the talks that Kenya offered to host`: what is left out there may be the object of the inner verb.
    if tokens[verb].label == "acl:relcl", let noun = syntax.head(verb), !syntax.children(verb, ["nsubj"]).isEmpty,
      syntax.children(verb, ["xcomp", "ccomp"]).allSatisfy({ $0 < verb || !syntax.isVerb($0) }),
      !syntax.children(verb, ["nsubj"]).contains(where: { relativePronouns.contains(tokens[$0].lower) })
    {
      return [Argument(token: noun, certainty: 0.9)]
    }
    return []
  }

  /// The noun phrase behind a preposition that follows a verb closely, where the tree has lost it.
  func behind(_ preposition: String, _ verb: Int, within distance: Int) -> Int? {
    for index in (verb + 1)..<max(verb + 1, min(tokens.count, verb + 1 + distance)) {
      if tokens[index].lower == preposition {
        var noun = index + 1
        while noun < tokens.count, [.determiner, .adjective, .number].contains(tokens[noun].part) || tokens[noun].label == "amod" {
          noun += 1
        }
        guard noun < tokens.count, [.noun, .properNoun, .pronoun].contains(tokens[noun].part) else { return nil }
        while noun + 1 < tokens.count, tokens[noun].part != .pronoun, [.noun, .properNoun].contains(tokens[noun + 1].part),
          tokens[noun].label == "compound" || tokens[noun + 1].part == .noun
        { noun += 1 }
        return noun
      }
      guard [.adverb, .adposition, .particle].contains(tokens[index].part) else { return nil }
    }
    return nil
  }

  static func isTime(_ token: Token) -> Bool {
    [
      "day", "week", "month", "year", "hour", "time", "night", "morning", "evening", "afternoon", "today", "yesterday", "tomorrow",
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekend", "decade", "minute",
    ].contains(token.lemma)
      || ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].contains(token.lower)
      || TimeReader.month(token.text) != nil
  }

  private let relativePronouns: Set<String> = ["who", "which", "that", "whom"]

  /// The subject as it stands, or the one that another clause lends.
  func surfaceSubject(_ verb: Int, depth: Int) -> [Argument] {
    guard depth < 5 else { return [] }
    let own = syntax.children(verb, ["nsubj", "nsubj:pass", "csubj"]).filter { child in
      // `did not appear; his deputy …`: behind a semicolon another clause begins.
      // `who as mayor attended`: what somebody is called is nobody else.
      tokens[child].label != "csubj" && !(verb..<max(verb, child)).contains { tokens[$0].text == ";" } && syntax.cases(child) != ["as"]
    }
    if let predicate = own.first(where: { !syntax.children($0, ["cop"]).isEmpty }),
      let subject = syntax.children(predicate, ["nsubj"]).first
    {
      // `who was a minister and now heads the bank`: the predicate before is no subject.
      return [Argument(token: relative(subject, verb) ?? subject, certainty: 0.9)]
    }
    if let subject = nearest(own, to: verb) { return [Argument(token: relative(subject, verb) ?? subject, certainty: 1)] }
    // `Norway stayed away`, read as an exclamation: a bare noun before a finite verb is its subject.
    let bare = syntax.children(verb, ["discourse", "vocative", "dislocated", "dep", "obl", "parataxis", "reparandum", "appos", "list"]).last
    { child in
      child < verb && [.noun, .properNoun, .interjection].contains(tokens[child].part) && syntax.cases(child).isEmpty
        && tokens[child].text.first?.isUppercase == true
        && !Self.isTime(tokens[child])
    }
    if let bare,
      tokens[verb].penn.isFinite || !syntax.children(verb, ["aux"]).isEmpty
        || tokens[verb].label == "xcomp" && syntax.head(verb).map({ bare < $0 && syntax.children($0, ["nsubj"]).isEmpty }) ?? false
    {
      return [Argument(token: bare, certainty: 0.85)]
    }
    guard let governor = syntax.head(verb) else { return [] }
    let label = tokens[verb].label
    // `did not appear; his deputy sat in`: the tree hangs the subject on the clause before the semicolon.
    if label == "parataxis" || label == "conj", governor < verb, let sign = (governor..<verb).last(where: { tokens[$0].text == ";" }),
      let stray = syntax.children(governor, ["nsubj"]).first(where: { $0 > sign && $0 < verb })
    {
      return [Argument(token: stray, certainty: 0.85)]
    }
    switch label {
    case "csubj" where tokens[verb].penn.isGerund && verb < governor && !syntax.children(governor, ["cop"]).isEmpty:
      // `Leading the delegation will be Ada Byron`.
      return [Argument(token: governor, certainty: 0.95)]
    case "acl:relcl":
      return [Argument(token: governor, certainty: 0.95)]
    case "acl":
      if let part = part(governor, before: verb) { return [Argument(token: part, certainty: 0.85)] }
      if let name = nameBeforeComma(verb, below: governor) { return [Argument(token: name, certainty: 0.85)] }
      // `adopted a resolution calling for a truce`: who puts a document forward says what it says.
      if tokens[verb].penn.isGerund, Self.documents.contains(tokens[governor].lemma), let author = author(of: governor, depth) {
        return author
      }
      // `the man leading the delegation`; an infinitive behind a noun (`the plan to lead`) has no subject here.
      return tokens[verb].penn.isGerund || tokens[verb].penn.isPastParticiple ? [Argument(token: governor, certainty: 0.9)] : []
    case "parataxis"
    where governor < verb && [.noun, .properNoun].contains(tokens[governor].part)
      && syntax.children(governor, ["nsubj", "cop"]).isEmpty:
      // `Ada Byron, who had been expected, did not appear`: a noun that the tree has left without its verb.
      return !(governor..<verb).contains { tokens[$0].text == ";" || tokens[$0].text == ":" }
        ? [Argument(token: governor, certainty: 0.85)] : []
    case "conj":
      guard syntax.isVerb(governor) || !syntax.children(governor, ["nsubj"]).isEmpty else { return [] }
      // `was invited and attended`: voices may differ, the surface subject is shared all the same.
      return lower(surfaceSubject(governor, depth: depth + 1), 0.92)
    case "ccomp" where verb < governor && tokens[verb].penn.isPastParticiple && syntax.isPassive(verb):
      // `Questioned at a hearing, she said …`
      return lower(surfaceSubject(governor, depth: depth + 1), 0.88)
    case "xcomp", "ccomp":
      // `said Russia "cannot agree"`, read without its subject: who says so is another.
      guard label == "xcomp" || isInfinitive(verb) && !syntax.children(verb, ["aux"]).contains(where: { tokens[$0].penn.name == "MD" })
      else { return [] }
      // `called on Kenya to attend`, `waited for Kenya to accept`: who should do it stands behind the preposition.
      if isInfinitive(verb), let other = askedByPreposition(verb, governor) { return [Argument(token: other, certainty: 0.85)] }
      let objects = syntax.children(governor, ["obj", "iobj"])
      if let object = objects.first, tokens[object].part != .pronoun || !relativePronouns.contains(tokens[object].lower) {
        return [Argument(token: object, certainty: 0.85)]
      }
      return lower(surfaceSubject(governor, depth: depth + 1), 0.92)
    case "advcl"
    where isInfinitive(verb) || tokens[verb].penn.isGerund
      || tokens[verb].penn.isPastParticiple && syntax.isPassive(verb) && verb < governor:
      if isInfinitive(verb), let other = askedByPreposition(verb, governor) { return [Argument(token: other, certainty: 0.85)] }
      // `want Kenya to lead`: where the tree hangs the infinitive as an aside, who should do it is still the object.
      if isInfinitive(verb), StatusReader.wishing.contains(tokens[governor].lemma),
        let object = syntax.children(governor, ["obj", "iobj"]).first
      {
        return [Argument(token: object, certainty: 0.85)]
      }
      // `thanked Norway for hosting`, `accused Norway of rejecting`: the object is who does it.
      if tokens[verb].penn.isGerund,
        syntax.children(verb, ["mark", "case"]).contains(where: { ["of", "for", "from"].contains(tokens[$0].lower) }),
        let object = syntax.children(governor, ["obj"]).first
      {
        return [Argument(token: object, certainty: 0.8)]
      }
      // `alleged that Kenya had helped by selling arms`: how it was done belongs to what is said.
      if tokens[verb].penn.isGerund, isSaying(governor), let clause = syntax.children(governor, ["ccomp"]).first,
        syntax.children(verb, ["mark", "case"]).contains(where: { tokens[$0].lower == "by" })
      {
        return lower(surfaceSubject(clause, depth: depth + 1), 0.85)
      }
      return lower(surfaceSubject(governor, depth: depth + 1), 0.88)
    default:
      return []
    }
  }

  private static let documents: Set<String> = [
    "resolution", "statement", "letter", "motion", "declaration", "petition", "communique", "communiqué", "message", "text", "decree",
    "note",
    "manifesto", "memorandum", "tweet",
  ]
  private static let issuing: Set<String> = [
    "pass", "adopt", "approve", "issue", "release", "sign", "send", "publish", "write", "deliver", "submit", "present", "table", "co-sign",
    "post",
    "circulate", "draft", "read", "make",
  ]

  /// Who adopts, issues or signs a document.
  private func author(of document: Int, _ depth: Int) -> [Argument]? {
    guard let verb = syntax.head(document), syntax.isVerb(verb), Self.issuing.contains(tokens[verb].lemma),
      ["obj", "nsubj:pass"].contains(tokens[document].label)
    else { return nil }
    let found = syntax.isPassive(verb) ? subject(verb) : surfaceSubject(verb, depth: depth + 1)
    return found.isEmpty ? nil : lower(found, 0.9).map { Argument(token: $0.token, certainty: $0.certainty, anchor: verb) }
  }

  /// Where the parser sees two subjects before a verb, the nearer one; the first when a list, a comparison or another clause lies between.
  private func nearest(_ subjects: [Int], to verb: Int) -> Int? {
    guard let first = subjects.first, let last = subjects.last(where: { $0 < verb }), first < last else { return subjects.first }
    if (first..<last).contains(where: { tokens[$0].part == .coordinator || ["than", "of", "for", "from"].contains(tokens[$0].lower) }) {
      return first
    }
    let own = Set(syntax.children(verb))
    return (last..<verb).contains { tokens[$0].penn.isFinite && !own.contains($0) } ? first : last
  }

  private func nominalSubject(_ word: Int) -> [Argument] {
    if let subject = syntax.children(word, ["nsubj"]).first {
      return [Argument(token: relative(subject, word) ?? subject, certainty: 0.95)]
    }
    guard let governor = syntax.head(word) else { return [] }
    // `is a member of`, `remained absent from`, `those present at`.
    let isPredicate =
      tokens[word].label == "xcomp"
      || ["obj", "obl"].contains(tokens[word].label) && ["become", "remain", "stay", "be"].contains(tokens[governor].lemma)
    if isPredicate { return lower(surfaceSubject(governor, depth: 1), 0.85) }
    if tokens[word].label == "conj", [.noun, .adjective].contains(tokens[governor].part) { return lower(nominalSubject(governor), 0.9) }
    if tokens[word].label == "appos" { return [Argument(token: governor, certainty: 0.9)] }
    if tokens[word].label == "acl:relcl" || tokens[word].label == "acl" { return [Argument(token: governor, certainty: 0.9)] }
    return []
  }

  private func lower(_ arguments: [Argument], _ factor: Double) -> [Argument] {
    arguments.map { Argument(token: $0.token, certainty: $0.certainty * factor) }
  }

  private func isInfinitive(_ verb: Int) -> Bool {
    syntax.children(verb).contains { tokens[$0].lower == "to" && tokens[$0].label == "mark" } || tokens[verb].penn.name == "VB"
  }

  /// What `who`, `which` or `that` stands for: the noun over its clause.
  private func relative(_ token: Int, _ verb: Int) -> Int? {
    guard relativePronouns.contains(tokens[token].lower) else { return nil }
    // `Ada Byron, who …`: the name before the comma, whatever noun the tree hangs the clause on.
    if tokens[token].lower == "who", token > 1, [",", "("].contains(tokens[token - 1].text), tokens[token - 2].part == .properNoun {
      // `Ada Byron of Bergen College, who …`: the person, not the college.
      if tokens[verb].label == "acl:relcl", let person = syntax.head(verb), tokens[person].part == .properNoun,
        syntax.children(person, ["nmod"]).contains(where: { syntax.subtree($0).contains(token - 2) && syntax.cases($0).contains("of") })
      {
        return person
      }
      return token - 2
    }
    var clause = verb
    for _ in 0..<3 {
      if tokens[clause].label == "acl:relcl" { return syntax.head(clause) }
      guard tokens[clause].label == "conj", let next = syntax.head(clause) else { return nil }
      clause = next
    }
    return nil
  }
}
