import NewsGraphModel

/// Finds the words of a demand or proposal.
struct ContentFinder {
  let syntax: Syntax
  let arguments: ArgumentFinder
  var tokens: [Token] { syntax.tokens }

  /// What is demanded or proposed.
  struct Content {
    /// The top word.
    var head: Int
    var tokens: Range<Int>
    /// The subject of the clause that is asked for: it is the one who is asked.
    var subject: Int?
  }

  /// A longer run of words is a parsing accident, not a demand.
  private static let longest = 70

  /// Whether a trigger surely asks, so that whatever clause it takes is asked for.
  static let sure = 0.85

  /// The contents that the first filled slot gives; conjuncts are contents of their own.
  func find(_ trigger: Trigger, at token: Int, in sentence: Range<Int>) -> [Content] {
    for slot in trigger.content {
      if slot == .quotation {
        let found = quoted(by: token)
        if !found.isEmpty { return found }
        continue
      }
      if slot == .list || slot == .predicate, let items = enumerated(behind: token, sentence) { return items }
      var heads = heads(slot, of: token, trigger, sentence)
      // The object is who is asked, so that an infinitive behind it is asked for: `urged the board to leave`.
      if slot == .toInfinitive { heads = heads.filter { isAsked($0, token, trigger.addressee.contains(.object)) } }
      // `is asking for the opposite: higher taxes`: what the colon announces is meant.
      heads = heads.flatMap { Self.announcing.contains(tokens[$0].lemma) ? announced(by: $0, sentence) : [$0] }
      let found = heads.flatMap { split($0, slot, token, trigger, sentence) }.filter {
        !$0.tokens.isEmpty && $0.tokens.count <= Self.longest && !$0.tokens.contains(token) && !isExcluded($0)
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// `demanded a vote, not a recount`, `accepted the truce rather than the tax`: what the words leave out.
  private func isExcluded(_ content: Content) -> Bool {
    guard !syntax.isVerb(content.head), let first = content.tokens.first else { return false }
    if Self.excluding.contains(tokens[first].lower) { return true }
    var before = first - 1
    while before >= 0, [.determiner, .adposition].contains(tokens[before].part), !Self.excluding.contains(tokens[before].lower) {
      before -= 1
    }
    return before >= 0 && ["not", "than", "except"].contains(tokens[before].lower) && syntax.subtree(content.head).contains(before)
  }

  private static let excluding: Set<String> = ["not", "never", "nor", "rather", "instead", "except", "unlike"]

  /// Pronouns that may point back to what was demanded or proposed before.
  static let pointing: Set<String> = ["it", "this", "that", "them", "both"]

  /// Nouns that say nothing but what a colon says behind them.
  private static let announcing: Set<String> = ["opposite", "following", "thing"]

  private func announced(by noun: Int, _ sentence: Range<Int>) -> [Int] {
    guard noun + 1 < sentence.upperBound, [":", "–", "—"].contains(tokens[noun + 1].text) else { return [noun] }
    return items(behind: noun, sentence)
  }

  private func heads(_ slot: Trigger.Slot, of token: Int, _ trigger: Trigger, _ sentence: Range<Int>) -> [Int] {
    let isNoun = !syntax.isVerb(token)
    switch slot {
    case .clause:
      // `Kenya must leave`: the clause of which the trigger is the auxiliary.
      if trigger.partOfSpeech == .auxiliary { return syntax.head(token).map { syntax.isVerb($0) ? [$0] : [] } ?? [] }
      // A finite clause; a noun's clause hangs below it as `acl` or `ccomp`.
      let clauses = syntax.children(token, ["ccomp", "acl"]) + (isNoun ? clauseBehind(token, sentence) : [])
      let found = clauses.filter { child in
        child > token && tokens[child].label != "acl:relcl" && !isInfinitive(child) && !tokens[child].penn.isGerund
          && (hasMark(child, "that") || tokens[child].label == "ccomp") && !syntax.children(child, ["nsubj", "csubj"]).isEmpty
          && !isQuestion(child) && !isConcession(child) && (trigger.confidence >= Self.sure || isMandative(child))
      }
      // `demanded that Kenya leave, the ministry said`: of two clauses the marked one is meant.
      let marked = found.filter { hasMark($0, "that") }
      return marked.isEmpty ? found : marked
    case .toInfinitive:
      if isNoun, let verb = infinitiveBehind(token, sentence) { return [verb] }
      return syntax.children(token, ["xcomp", "ccomp", "advcl", "acl"]).filter { $0 > token && isInfinitive($0) }
        + syntax.children(token, ["obl", "obj", "iobj"]).flatMap { object in
          syntax.children(object, ["acl", "advcl"]).filter { isInfinitive($0) && $0 > object }
        }
    case .gerund:
      return syntax.children(token, ["xcomp", "ccomp", "obj", "advcl"]).filter { child in
        // `suggested that he was lying` says what is so.
        child > token && tokens[child].penn.isGerund && syntax.isVerb(child)
          && !syntax.children(child, ["aux"]).contains { tokens[$0].penn.isFinite }
          && (tokens[child].label != "advcl" || child == token + 1)
      }
    case .object:
      guard syntax.isVerb(token) else { return [] }
      // `What the union demanded was …`: the words come later, in another clause.
      if syntax.children(token).contains(where: { ["what", "whatever"].contains(tokens[$0].lower) && $0 < token }) { return [] }
      return arguments.object(token).map(\.token).filter {
        [.noun, .properNoun, .symbol, .number, .adjective].contains(tokens[$0].part) || Self.pointing.contains(tokens[$0].lower)
      }
    case .preposition(let word):
      let found = arguments.prepositional(word, token)
      return found.isEmpty && isNoun ? phraseBehind(token, word, sentence) : found
    case .predicate:
      return predicates(of: token, sentence)
    case .list:
      return items(behind: token, sentence)
    default:
      return []
    }
  }

  // MARK: Behind a noun

  /// The words between a noun and its complement belong to phrases such as `by Norway`, `from the board`; a verb or a comma ends them.
  private func complements(of noun: Int, _ sentence: Range<Int>) -> Range<Int> {
    var end = noun + 1
    while end < min(sentence.upperBound, noun + 12) {
      let token = tokens[end]
      if [",", ";", ":", ".", "(", "–", "—"].contains(token.text) || [.verb, .coordinator].contains(token.part) && token.penn.isFinite {
        break
      }
      end += 1
    }
    return noun + 1..<end
  }

  /// `demands to receive`, `a proposal by Norway to share`: the infinitive, wherever the tree has hung it.
  private func infinitiveBehind(_ noun: Int, _ sentence: Range<Int>) -> Int? {
    for index in complements(of: noun, sentence) {
      if tokens[index].lower == "to", tokens[index].label == "mark", let verb = syntax.head(index), verb > index, syntax.isVerb(verb) {
        return verb
      }
      if tokens[index].part == .verb || ["for", "that"].contains(tokens[index].lower) { return nil }
    }
    return nil
  }

  private func phraseBehind(_ noun: Int, _ word: String, _ sentence: Range<Int>) -> [Int] {
    for index in complements(of: noun, sentence) {
      if tokens[index].lower == word, tokens[index].label == "case", let phrase = syntax.head(index), phrase > index { return [phrase] }
      if [.verb, .auxiliary].contains(tokens[index].part) { return [] }
    }
    return []
  }

  private func clauseBehind(_ noun: Int, _ sentence: Range<Int>) -> [Int] {
    for index in complements(of: noun, sentence) where tokens[index].lower == "that" && tokens[index].label == "mark" {
      if let clause = syntax.head(index), clause > index { return [clause] }
    }
    return []
  }

  // MARK: What a noun is or includes

  /// `Norway's demand is that …`, `the terms will include …`, `among its demands are …`.
  private func predicates(of noun: Int, _ sentence: Range<Int>) -> [Int] {
    guard let head = syntax.head(noun), sentence.contains(head) else { return [] }
    let isAmong = !Set(syntax.cases(noun)).isDisjoint(with: ["among", "amongst"])
    guard syntax.base(noun) == "nsubj" || isAmong && noun < head else { return [] }
    if Self.including.contains(tokens[head].lemma), !isAmong {
      return syntax.children(head, ["obj", "ccomp", "xcomp"]).filter { $0 > head }
    }
    guard
      let copula = syntax.children(head, ["cop", "aux"]).first(where: {
        ["is", "are", "was", "were", "be", "been"].contains(tokens[$0].lower)
      })
    else {
      guard tokens[head].lemma == "be" else { return [] }
      return syntax.children(head, ["ccomp", "xcomp", "nsubj", "obj"]).filter { $0 > head && $0 != noun }
    }
    guard noun < copula, copula < head else { return [] }
    // `its demand is unrealistic`, `its demand was met`: a judgement.
    if [.noun, .properNoun, .symbol, .number].contains(tokens[head].part), syntax.cases(head).isEmpty {
      return syntax.children(head, ["det"]).contains { ["no", "any"].contains(tokens[$0].lower) } ? [] : [head]
    }
    guard syntax.isVerb(head) else { return isAmong ? [head] : [] }
    return hasMark(head, "that") || isInfinitive(head) ? [head] : []
  }

  private static let including: Set<String> = ["include", "comprise", "cover", "contain", "envisage", "foresee"]

  /// What is counted up behind a noun: `demands, including …`, `its terms: …`.
  private func items(behind noun: Int, _ sentence: Range<Int>) -> [Int] {
    for index in noun + 1..<max(noun + 1, min(sentence.upperBound - 1, noun + 14)) {
      let token = tokens[index]
      if token.lower == "including" || token.lower == "as" && tokens[index - 1].lower == "such" {
        guard index <= noun + 3, let item = syntax.head(index), item > index, !syntax.isVerb(item) else { return [] }
        // The tree may join the second item with the noun itself.
        return [item] + syntax.children(noun, ["conj"]).filter { $0 > item && !syntax.isVerb($0) }
      }
      if [":", "--", "—", "–"].contains(token.text) {
        let rest = index + 1..<sentence.upperBound
        guard rest.count > 2, let top = rest.first(where: { index in syntax.head(index).map { !rest.contains($0) } ?? true }) else {
          return []
        }
        if !syntax.isVerb(top) { return [top] }
        let isAsked = syntax.children(top, ["aux"]).contains { ["must", "should"].contains(tokens[$0].lower) } || isInfinitive(top)
        return isAsked ? [top] : []
      }
      if token.penn.isFinite || [";", "“", "\""].contains(token.text) { return [] }
    }
    return []
  }

  // MARK: Quoted demands

  /// `“Open the gates,” she told the guards`: words in quotation marks that command.
  private func quoted(by verb: Int) -> [Content] {
    guard let quotation = arguments.quotations.first(where: { $0.verb == verb }), let first = quotation.tokens.first else { return [] }
    var start = first
    while start < quotation.tokens.upperBound, [.adverb, .punctuation, .interjection].contains(tokens[start].part) { start += 1 }
    guard start < quotation.tokens.upperBound, tokens[start].penn.name == "VB", !Self.idle.contains(tokens[start].lemma),
      syntax.children(start, ["nsubj", "aux"]).isEmpty
    else { return [] }
    var end = quotation.tokens.upperBound
    if let stop = quotation.tokens.first(where: { $0 > start && [".", "!", "?", ";"].contains(tokens[$0].text) }) { end = stop }
    while end > start, tokens[end - 1].part == .punctuation { end -= 1 }
    return end - start > 1 ? [Content(head: start, tokens: start..<end)] : []
  }

  /// Imperatives that ask nobody to do anything.
  private static let idle: Set<String> = [
    "let", "look", "listen", "see", "wait", "remember", "imagine", "believe", "trust", "thank", "bless", "forget", "welcome",
    "congratulate",
    "be", "come", "think", "have", "get", "go", "suppose", "say", "mind", "damn", "please",
  ]

  // MARK: What clauses are

  /// Whether a clause says what should be and not what is: `insisted that he leave`, not `insisted that he left`.
  private func isMandative(_ clause: Int) -> Bool {
    let verbs = [clause] + syntax.children(clause, ["aux", "cop"])
    if verbs.contains(where: { ["should", "must", "ought"].contains(tokens[$0].lower) }) { return true }
    return !verbs.contains {
      // `that the ministry cut costs`: a past tense that looks like the base form may be none.
      tokens[$0].penn.name == "VBD" && tokens[$0].lower != tokens[$0].lemma || tokens[$0].penn.name == "VBZ"
        || ["will", "would", "may", "might", "can", "could", "are", "were"].contains(tokens[$0].lower)
    }
  }

  /// Whether an infinitive is what is asked for, and not what the object is for: `proposed a fund to be shared`.
  private func isAsked(_ verb: Int, _ token: Int, _ addressesObject: Bool) -> Bool {
    let start = syntax.subtree(verb).lowerBound
    if start > 0, tokens[start - 1].text == "," || tokens[start].text == "," { return false }
    return addressesObject || !syntax.isVerb(token) || syntax.children(token, ["obj"]).isEmpty
  }

  private func isQuestion(_ clause: Int) -> Bool {
    syntax.subtree(clause).first.map { ["whether", "if", "how", "why", "what", "who", "when", "where"].contains(tokens[$0].lower) } ?? false
  }

  /// `…, although the money should be spent`: what is set against the words, and not what they say.
  private func isConcession(_ clause: Int) -> Bool {
    syntax.children(clause, ["mark"]).contains {
      ["although", "though", "because", "while", "whereas", "since"].contains(tokens[$0].lower)
    }
  }

  private func hasMark(_ clause: Int, _ word: String) -> Bool {
    syntax.children(clause, ["mark"]).contains { tokens[$0].lower == word }
  }

  func isInfinitive(_ verb: Int) -> Bool {
    syntax.children(verb, ["mark"]).contains { tokens[$0].lower == "to" }
  }
}
