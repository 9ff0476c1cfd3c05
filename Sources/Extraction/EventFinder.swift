import NewsGraphModel

/// Finds events by their nouns, with their date, place, ordinal and participants.
struct EventFinder {
  let document: Document
  let gazetteer: Gazetteer
  let syntax: Syntax
  let names: [FoundMention]
  private var tokens: [Token] { document.tokens }

  func find() -> [FoundMention] {
    var nameAt: [Int: Int] = [:]
    for (index, mention) in names.enumerated() { for token in mention.tokens { nameAt[token] = index } }
    var found: [FoundMention] = []
    var taken: Set<Int> = []
    for sentence in document.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard let (range, noun) = longest(index, sentence.tokens.upperBound), let event = event(range, noun, sentence, nameAt),
          taken.isDisjoint(with: range)
        else {
          index += 1
          continue
        }
        found.append(event)
        taken.formUnion(event.tokens)
        index = range.upperBound
      }
      for index in sentence.tokens where !taken.contains(index) {
        if let event = verbEvent(index, nameAt) { found.append(event) }
      }
    }
    return found
  }

  /// `the ministers met in Geneva on Monday`: a meeting that only a verb names.
  private func verbEvent(_ index: Int, _ nameAt: [Int: Int]) -> FoundMention? {
    guard Self.meeting.contains(tokens[index].lemma), syntax.isVerb(index) else { return nil }
    // `met a wall of silence`: whoever is met must have a name.
    let objects = syntax.children(index, ["obj"])
    guard objects.allSatisfy({ nameAt[$0] != nil || isPerson($0) }) else { return nil }
    let frame = EventFrame(document: document, syntax: syntax, gazetteer: gazetteer, head: index, range: index..<index + 1)
    let place = frame.place(nameAt, names)
    let subjects = ArgumentFinder(syntax).fill(.subject, of: index).compactMap { nameAt[$0.token] }
    guard place != nil || frame.date != nil && (subjects.count > 1 || !objects.isEmpty) || subjects.count > 1 && isAhead(index) else {
      return nil
    }
    if syntax.children(index, ["obl"]).contains(where: { gazetteer.events[tokens[$0].lower] != nil }) { return nil }
    // `met in Oslo for a second round of talks`: the noun names it.
    if let sentence = document.sentence(of: index),
      (index + 1..<max(index + 1, min(index + 20, document.sentences[sentence].tokens.upperBound))).contains(where: { other in
        gazetteer.events[tokens[other].lower] != nil && tokens[other].part == .noun
          && (max(index, other - 6)..<other).contains { ["for", "at"].contains(tokens[$0].lower) }
      })
    {
      return nil
    }
    var properties: [String: PropertyValue] = ["kind": .string("Meeting")]
    if let place { properties["place"] = .string(place.name) }
    if let date = frame.date { properties["date"] = .string(date) }
    let people = (subjects + objects.compactMap { nameAt[$0] }).map { names[$0].thing.key ?? names[$0].thing.name }
    let partners = (subjects + objects.compactMap { nameAt[$0] }).map { names[$0].thing.name }.prefix(2).joined(separator: " and ")
    var thing = Thing(
      type: CoreType.event, name: place.map { "meeting in \($0.name)" } ?? "meeting of \(partners)", properties: properties, isNamed: false)
    thing.event = EventTraits(place: place.map { $0.key ?? $0.name }, participants: Set(people).sorted(), isDefinite: false)
    return FoundMention(index..<index + 1, head: index, kind: .nominal, thing: thing, syntax: syntax)
  }

  /// `met President Ada Byron`: the office before a name, or a name behind a noun.
  private func isPerson(_ token: Int) -> Bool {
    gazetteer.titles[tokens[token].lemma] != nil || gazetteer.peopleWords[tokens[token].lower] != nil
  }

  /// `are due to meet`, `will meet`.
  private func isAhead(_ verb: Int) -> Bool {
    syntax.children(verb, ["aux", "mark"]).contains { ["will", "to"].contains(tokens[$0].lower) }
  }

  private static let meeting: Set<String> = ["meet", "convene", "reconvene", "gather", "assemble"]

  private func longest(_ start: Int, _ limit: Int) -> (Range<Int>, Gazetteer.EventNoun)? {
    guard gazetteer.mayBeginEvent(tokens[start].lower) else { return nil }
    for count in stride(from: min(4, limit - start), through: 1, by: -1) {
      let range = start..<start + count
      if let noun = gazetteer.events[document.text(range).spaced.lowercased()] { return (range, noun) }
    }
    return nil
  }

  private func event(_ words: Range<Int>, _ noun: Gazetteer.EventNoun, _ sentence: Sentence, _ nameAt: [Int: Int]) -> FoundMention? {
    var head = words.upperBound - 1
    // `At that hearing she …`: behind a determiner a gerund is a noun.
    let isNoun = [.noun, .properNoun].contains(tokens[head].part)
    guard
      isNoun
        || tokens[head].part == .verb && tokens[head].penn.isGerund && head > 0 && tokens[max(0, words.lowerBound - 1)].part == .determiner,
      !document.times(in: sentence.tokens).contains(where: { $0.tokens.overlaps(words) })
    else {
      return nil
    }
    // `summit venue`, `talks process`: here the noun only describes another.
    if ["compound", "amod"].contains(tokens[head].label), let outer = syntax.head(head), outer > head, tokens[outer].part != .properNoun {
      return nil
    }
    if nameAt[head] != nil { return nil }
    // `54% of the votes`: ballots that are counted are no event.
    if noun.isWeak, noun.kind == "Vote",
      tokens[head].penn.isPlural || syntax.children(head, ["nmod:poss"]).contains(where: { tokens[$0].part == .pronoun })
    {
      return nil
    }
    var last = words.upperBound
    var kind = noun.kind
    if tokens[head].lemma == "round",
      let inner = syntax.children(head, ["nmod"]).first(where: {
        gazetteer.events[tokens[$0].lower] != nil && syntax.cases($0).contains("of")
      })
    {
      kind = gazetteer.events[tokens[inner].lower]?.kind ?? kind
      last = inner + 1
    } else if tokens[head].lemma == "round", last <= head + 1, gazetteer.events[tokens[head].lower] == nil {
      return nil
    }
    if let outer = syntax.head(head), tokens[head].label == "nmod", tokens[outer].lemma == "round", syntax.cases(head).contains("of") {
      last = head + 1
      head = outer
    }
    var start = min(words.lowerBound, head)
    for child in syntax.children(head)
    where child < start && ["det", "amod", "compound", "nummod", "nmod:poss", "nmod"].contains(tokens[child].label) {
      start = min(start, syntax.subtree(child).lowerBound)
    }
    start = max(start, sentence.tokens.lowerBound)
    if let sign = (start..<max(start, words.lowerBound)).last(where: {
      [",", ";", ":", "(", ")", "“", "\"", "–", "—"].contains(tokens[$0].text) || tokens[$0].part == .adposition && tokens[$0].head == head
    }) {
      start = sign + 1
    }
    let range = start..<max(last, head + 1)
    var properties: [String: PropertyValue] = ["kind": .string(kind)]
    let frame = EventFrame(document: document, syntax: syntax, gazetteer: gazetteer, head: head, range: range)
    if let date = frame.date { properties["date"] = .string(date) }
    if let ordinal = frame.ordinal { properties["ordinal"] = .integer(ordinal) }
    let place = frame.place(nameAt, names)
    var core = start
    while core < range.upperBound - 1, tokens[core].part == .determiner || tokens[core].part == .pronoun || tokens[core].label == "det" {
      core += 1
    }
    var thing = Thing(type: CoreType.event, name: document.text(core..<range.upperBound).spaced, properties: properties, isNamed: false)
    let participants = frame.participants(nameAt).map { names[$0].thing }.filter { $0.type != CoreType.place }
    let isDefinite = [
      "the", "this", "that", "these", "those", "both", "his", "her", "their", "its",
    ].contains(tokens[start].lower)
    thing.isNamed = !noun.isWeak && (properties["date"] != nil || place != nil || !participants.isEmpty)
    thing.event = EventTraits(
      place: place.map { $0.key ?? $0.name }, participants: Set(participants.map { $0.key ?? $0.name }).sorted(),
      isDefinite: isDefinite)
    if let place { thing.properties["place"] = .string(place.name) }
    return FoundMention(range, head: head, kind: .nominal, thing: thing, syntax: syntax)
  }
}
