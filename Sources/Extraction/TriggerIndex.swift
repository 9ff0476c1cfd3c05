import NewsGraphModel

/// The triggers of an ontology, found by the first of their lemmas.
struct TriggerIndex: Sendable {
  struct Entry: Sendable {
    let relation: RelationType
    let trigger: Trigger
    /// The lemmas behind the first.
    let rest: [String]
    /// The types of the nodes that may hold the words of a demand or proposal, the usual one first.
    let contentTypes: [EntityType]
    /// Whether it speaks of what another has put, as `rejected` does of demands and proposals alike.
    var isAnswer: Bool { contentTypes.count > 1 }
  }

  private var words: [String: [Entry]] = [:]
  /// Triggers that a title fires, by title; `*` fires with any.
  private(set) var titles: [String: [Entry]] = [:]
  /// Triggers that a list of names behind the name of a group fires.
  private(set) var lists: [Entry] = []

  /// The type of statement that a noun names by itself: `plan` a proposal.
  private(set) var putNouns: [String: String] = [:]
  /// The relation without triggers that leads from statements to agents.
  let addressing: String?

  init(_ ontology: Ontology) {
    addressing =
      ontology.relationTypes.first { relation in
        relation.triggers.isEmpty && relation.targets.contains(CoreType.agent)
          && relation.sources.contains { source in ontology.properties(ofEntity: source).contains { $0.name == "content" } }
      }?.name
    for relation in ontology.relationTypes {
      for trigger in relation.triggers {
        let lemmas = trigger.lemma.split(separator: " ").map(String.init)
        let contentTypes =
          trigger.content.isEmpty
          ? []
          : relation.targets.compactMap(ontology.entityType).filter { type in
            !type.isAbstract && ontology.properties(ofEntity: type.name).contains { $0.name == "content" }
          }
        if trigger.partOfSpeech == .noun, contentTypes.count == 1 {
          putNouns[trigger.lemma] = contentTypes[0].name
        }
        let entry = Entry(relation: relation, trigger: trigger, rest: Array(lemmas.dropFirst()), contentTypes: contentTypes)
        if trigger.partOfSpeech == .title {
          titles[trigger.lemma.lowercased(), default: []].append(entry)
        } else if trigger.partOfSpeech == .list {
          lists.append(entry)
        } else if let first = lemmas.first {
          words[first, default: []].append(entry)
        }
      }
    }
  }

  /// The triggers that stand at a token, with all their tokens.
  func match(_ token: Int, _ syntax: Syntax, in sentence: Range<Int>) -> [(entry: Entry, tokens: Range<Int>)] {
    let word = syntax.tokens[token]
    var found: [(entry: Entry, tokens: Range<Int>)] = []
    for entry in (words[word.lemma] ?? []) + (word.lemma == word.lower ? [] : words[word.lower] ?? [])
    where Self.fits(entry.trigger.partOfSpeech, word) {
      if found.contains(where: { $0.entry.trigger.id == entry.trigger.id && $0.entry.relation.name == entry.relation.name }) { continue }
      let end =
        entry.trigger.partOfSpeech == .phrase
        ? Self.followPhrase(entry.rest, from: token, syntax, sentence) : Self.follow(entry.rest, from: token, syntax, sentence)
      if let end { found.append((entry, token..<end)) }
    }
    // `put forward` says more than `put`: of one relation, the longer trigger counts, then the surer one.
    return found.filter { one in
      !found.contains { $0.entry.relation.name == one.entry.relation.name && $0.entry.rest.count > one.entry.rest.count }
    }.enumerated().sorted {
      ($0.element.entry.relation.name, -$0.element.entry.trigger.confidence, $0.offset) < (
        $1.element.entry.relation.name, -$1.element.entry.trigger.confidence, $1.offset
      )
    }.map(\.element)
  }

  private static func fits(_ part: Trigger.PartOfSpeech, _ token: Token) -> Bool {
    switch part {
    case .verb: token.part == .verb
    case .noun: token.part == .noun
    case .adjective: token.part == .adjective
    case .auxiliary: token.part == .auxiliary
    case .title, .list: false
    case .phrase: true
    }
  }

  /// The end of words that open a list; what describes a noun may stand between: `among the 140 invited guests were`.
  private static func followPhrase(_ rest: [String], from token: Int, _ syntax: Syntax, _ sentence: Range<Int>) -> Int? {
    var next = token + 1
    for lemma in rest {
      var skipped = 0
      while next < sentence.upperBound, syntax.tokens[next].lemma != lemma, syntax.tokens[next].lower != lemma {
        guard skipped < 7, [.determiner, .adjective, .number, .noun, .properNoun, .adposition, .adverb].contains(syntax.tokens[next].part)
        else { return nil }
        skipped += 1
        next += 1
      }
      guard next < sentence.upperBound else { return nil }
      next += 1
    }
    return next
  }

  /// `was not there`.
  private static func isNot(_ token: Token) -> Bool { ["not", "n't", "n’t"].contains(token.lower) }

  /// The end of a trigger of several words; one adverb, pronoun or article may stand between.
  private static func follow(_ rest: [String], from token: Int, _ syntax: Syntax, _ sentence: Range<Int>) -> Int? {
    var next = token + 1
    for lemma in rest {
      var skipped = 0
      while next < sentence.upperBound, syntax.tokens[next].lemma != lemma, syntax.tokens[next].lower != lemma {
        guard skipped < 2, [.adverb, .pronoun, .determiner].contains(syntax.tokens[next].part) || isNot(syntax.tokens[next])
        else { return nil }
        skipped += 1
        next += 1
      }
      guard next < sentence.upperBound else { return nil }
      next += 1
    }
    return next
  }
}
