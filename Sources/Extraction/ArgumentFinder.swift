import NewsGraphModel

/// Finds what fills a slot of a trigger: voice, relative clauses, participles, coordination and control are undone here, once for all triggers.
struct ArgumentFinder {
  let syntax: Syntax
  private var tokens: [Token] { syntax.tokens }

  init(_ syntax: Syntax) { self.syntax = syntax }

  /// A word that fills a slot, and how sure that is.
  struct Argument {
    var token: Int
    /// Below 1 where the word was carried over from another clause.
    var certainty: Double
  }

  /// The words that fill a slot, the conjuncts of each included, in text order.
  func fill(_ slot: Trigger.Slot, of trigger: Int) -> [Argument] {
    let found: [Argument]
    switch slot {
    case .subject: found = subject(trigger)
    case .object: found = object(trigger)
    case .possessor: found = possessors(trigger).map { Argument(token: $0, certainty: 1) }
    case .itself: return [Argument(token: trigger, certainty: 1)]
    case .preposition(let word): found = prepositional(word, trigger).map { Argument(token: $0, certainty: 1) }
    case .apposition: found = syntax.children(trigger, ["appos"]).map { Argument(token: $0, certainty: 1) }
    case .clause, .toInfinitive, .gerund, .quotation: return []
    }
    return found.flatMap { argument in
      syntax.conjuncts(argument.token).filter { isNominal($0) }.map { Argument(token: $0, certainty: argument.certainty) }
    }
  }

  private func isNominal(_ token: Int) -> Bool {
    [.noun, .properNoun, .pronoun, .number, .determiner, .adjective, .symbol, .other].contains(tokens[token].part)
  }

  /// The subject of the clause, seen as if it were active.
  func subject(_ verb: Int) -> [Argument] {
    if tokens[verb].part == .noun || tokens[verb].part == .adjective { return nominalSubject(verb) }
    if syntax.isPassive(verb) {
      return (syntax.children(verb, ["obl"]).filter { tokens[$0].label == "obl:agent" || syntax.cases($0) == ["by"] }).map { Argument(token: $0, certainty: 1) }
    }
    return surfaceSubject(verb, depth: 0)
  }

  /// The object of the clause, seen as if it were active.
  func object(_ verb: Int) -> [Argument] {
    if syntax.isPassive(verb) { return surfaceSubject(verb, depth: 0) }
    let objects = syntax.children(verb, ["obj"])
    if !objects.isEmpty { return objects.map { Argument(token: relative($0, verb) ?? $0, certainty: 1) } }
    // `the talks that they attended`: the noun over the relative clause, unless something in the clause stands for it.
    if tokens[verb].label == "acl:relcl", let noun = syntax.head(verb), !syntax.children(verb, ["nsubj"]).isEmpty,
      !syntax.children(verb, ["nsubj"]).contains(where: { relativePronouns.contains(tokens[$0].lower) })
    {
      return [Argument(token: noun, certainty: 0.9)]
    }
    return []
  }

  private let relativePronouns: Set<String> = ["who", "which", "that", "whom"]

  /// The subject as it stands, or the one that another clause lends.
  private func surfaceSubject(_ verb: Int, depth: Int) -> [Argument] {
    guard depth < 5 else { return [] }
    let own = syntax.children(verb, ["nsubj", "nsubj:pass", "csubj"]).filter { tokens[$0].label != "csubj" }
    if let subject = own.first { return [Argument(token: relative(subject, verb) ?? subject, certainty: 1)] }
    guard let governor = syntax.head(verb) else { return [] }
    let label = tokens[verb].label
    switch label {
    case "acl:relcl":
      return [Argument(token: governor, certainty: 0.95)]
    case "acl":
      // `the man leading the delegation`; an infinitive behind a noun (`the plan to lead`) has no subject here.
      return tokens[verb].penn.isGerund || tokens[verb].penn.isPastParticiple ? [Argument(token: governor, certainty: 0.9)] : []
    case "conj":
      guard syntax.isVerb(governor) || !syntax.children(governor, ["nsubj"]).isEmpty else { return [] }
      // `was invited and attended`: voices may differ, the surface subject is shared all the same.
      return lower(surfaceSubject(governor, depth: depth + 1), 0.92)
    case "xcomp", "ccomp" where isInfinitive(verb):
      let objects = syntax.children(governor, ["obj", "iobj"])
      if let object = objects.first, tokens[object].part != .pronoun || !relativePronouns.contains(tokens[object].lower) {
        return [Argument(token: object, certainty: 0.85)]
      }
      return lower(surfaceSubject(governor, depth: depth + 1), 0.92)
    case "advcl" where isInfinitive(verb) || tokens[verb].penn.isGerund:
      return lower(surfaceSubject(governor, depth: depth + 1), 0.88)
    default:
      return []
    }
  }

  private func nominalSubject(_ word: Int) -> [Argument] {
    if let subject = syntax.children(word, ["nsubj"]).first { return [Argument(token: relative(subject, word) ?? subject, certainty: 0.95)] }
    guard let governor = syntax.head(word) else { return [] }
    // `is a member of`, `remained absent from`, `those present at`.
    if tokens[word].label == "xcomp" || tokens[word].label == "obj" || tokens[word].label == "obl" { return lower(surfaceSubject(governor, depth: 1), 0.85) }
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
    var clause = verb
    for _ in 0..<3 {
      if tokens[clause].label == "acl:relcl" { return syntax.head(clause) }
      guard tokens[clause].label == "conj", let next = syntax.head(clause) else { return nil }
      clause = next
    }
    return nil
  }

  /// `Norway's demand`, `its demand`, `the Norwegian demand`.
  private func possessors(_ noun: Int) -> [Int] {
    syntax.children(noun, ["nmod:poss"]) + syntax.children(noun, ["amod", "compound"]).filter { tokens[$0].text.first?.isUppercase == true }
  }

  /// The objects of a preposition that depend on a word.
  func prepositional(_ word: String, _ governor: Int) -> [Int] {
    syntax.children(governor, ["obl", "nmod", "advcl", "iobj"]).filter { child in
      child > governor && syntax.children(child, ["case", "mark"]).contains { tokens[$0].lower == word && $0 < child }
    }
  }
}
