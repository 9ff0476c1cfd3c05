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
    guard Self.meeting.contains(tokens[index].lemma), syntax.isVerb(index), syntax.children(index, ["obj"]).isEmpty else { return nil }
    let frame = EventFrame(document: document, syntax: syntax, head: index, range: index..<index + 1)
    let place = frame.place(nameAt).map { names[$0] }
    guard let place else { return nil }
    if syntax.children(index, ["obl"]).contains(where: { syntax.cases($0).contains("with") || gazetteer.events[tokens[$0].lower] != nil }) {
      return nil
    }
    var properties: [String: PropertyValue] = ["kind": .string("Meeting"), "place": .string(place.thing.name)]
    if let date = frame.date { properties["date"] = .string(date) }
    var thing = Thing(type: CoreType.event, name: "meeting in \(place.thing.name)", properties: properties, isNamed: false)
    let subjects = ArgumentFinder(syntax).fill(.subject, of: index).compactMap { nameAt[$0.token] }.map {
      names[$0].thing.key ?? names[$0].thing.name
    }
    thing.event = EventTraits(place: place.thing.key ?? place.thing.name, participants: Set(subjects).sorted(), isDefinite: false)
    return FoundMention(index..<index + 1, head: index, kind: .nominal, thing: thing, syntax: syntax)
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
    guard [.noun, .properNoun].contains(tokens[head].part),
      !document.times(in: sentence.tokens).contains(where: { $0.tokens.overlaps(words) })
    else {
      return nil
    }
    // `summit venue`, `talks process`: here the noun only describes another.
    if ["compound", "amod"].contains(tokens[head].label), let outer = syntax.head(head), outer > head, tokens[outer].part != .properNoun {
      return nil
    }
    if nameAt[head] != nil { return nil }
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
    let frame = EventFrame(document: document, syntax: syntax, head: head, range: range)
    if let date = frame.date { properties["date"] = .string(date) }
    if let ordinal = frame.ordinal { properties["ordinal"] = .integer(ordinal) }
    let place = frame.place(nameAt).map { names[$0] }
    var core = start
    while core < range.upperBound - 1, tokens[core].part == .determiner || tokens[core].part == .pronoun || tokens[core].label == "det" {
      core += 1
    }
    var thing = Thing(type: CoreType.event, name: document.text(core..<range.upperBound).spaced, properties: properties, isNamed: false)
    let participants = frame.participants(nameAt).map { names[$0].thing }.filter { $0.type != CoreType.place }
    let isDefinite = ["the", "this", "that", "these", "those", "both"].contains(tokens[start].lower)
    thing.isNamed = !noun.isWeak && (properties["date"] != nil || place != nil || !participants.isEmpty)
    thing.event = EventTraits(
      place: place.map { $0.thing.key ?? $0.thing.name }, participants: Set(participants.map { $0.key ?? $0.name }).sorted(),
      isDefinite: isDefinite)
    if let place { thing.properties["place"] = .string(place.thing.name) }
    return FoundMention(range, head: head, kind: .nominal, thing: thing, syntax: syntax)
  }
}

/// What a sentence says of one event: when, where, which, who.
struct EventFrame {
  let document: Document
  let syntax: Syntax
  let head: Int
  let range: Range<Int>
  private var tokens: [Token] { document.tokens }

  /// A date inside the phrase, else one that the verb over the event carries.
  var date: String? {
    let own = times.filter { syntax.subtree(head).contains($0.tokens.lowerBound) && governs(head, $0.tokens.lowerBound) }
    if let time = own.first { return time.edtf }
    guard let verb = predicate else { return nil }
    return times.first { attachesDirectly($0.tokens, to: verb) }?.edtf
  }

  /// The times of the sentence but for those that only bound it: `the first talks since 2022`.
  private var times: [TimeExpression] {
    guard let sentence = document.sentence(of: head) else { return [] }
    return document.times(in: document.sentences[sentence].tokens).filter {
      $0.tokens.lowerBound == 0
        || !["since", "until", "before", "after", "by", "from", "than", "as"].contains(tokens[$0.tokens.lowerBound - 1].lower)
    }
  }

  /// The verb that says that the event takes place.
  private var predicate: Int? {
    if tokens[head].part == .verb { return head }
    guard let verb = syntax.head(head), ["nsubj", "nsubj:pass"].contains(tokens[head].label), syntax.isVerb(verb) else { return nil }
    return [
      "take", "hold", "stage", "begin", "start", "open", "end", "conclude", "convene", "schedule", "last", "happen", "occur", "yield",
      "bring",
    ].contains(tokens[verb].lemma) ? verb : nil
  }

  private func governs(_ head: Int, _ token: Int) -> Bool {
    var current = token
    for _ in 0..<6 {
      if current == head { return true }
      guard let next = syntax.head(current), tokens[next].part != .verb || next == head else { return false }
      current = next
    }
    return false
  }

  private func attachesDirectly(_ time: Range<Int>, to verb: Int) -> Bool {
    var current = FoundMention.top(time, syntax)
    for _ in 0..<2 {
      guard let next = syntax.head(current) else { return false }
      if next == verb { return true }
      guard tokens[next].part == .noun || tokens[next].part == .properNoun || tokens[next].part == .number else { return false }
      current = next
    }
    return false
  }

  var ordinal: Int? {
    for child in syntax.children(head) where child < head {
      if let number = Self.ordinals[tokens[child].lower] { return number }
    }
    for index in range { if let number = Self.ordinals[tokens[index].lower] { return number } }
    return nil
  }

  private static let ordinals = [
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
  ]

  /// The mention of the place: `talks in Geneva`, or `took place in Geneva`.
  func place(_ nameAt: [Int: Int]) -> Int? {
    for governor in [head] + (predicate.map { $0 == head ? [] : [$0] } ?? []) {
      for child in syntax.children(governor, ["nmod", "obl"]) where child > governor {
        let cases = syntax.cases(child)
        if cases.contains("in") || cases.contains("at"), let mention = nameAt[child] { return mention }
      }
    }
    return nil
  }

  /// Mentions of who takes part: `between Norway and Chile`, `with Norway`, `Norwegian-Chilean`.
  func participants(_ nameAt: [Int: Int]) -> [Int] {
    var found: [Int] = []
    for index in range { if let mention = nameAt[index], !found.contains(mention) { found.append(mention) } }
    for child in syntax.children(head, ["nmod"])
    where child > head && (syntax.cases(child).contains("between") || syntax.cases(child).contains("with")) {
      for conjunct in syntax.conjuncts(child) { if let mention = nameAt[conjunct], !found.contains(mention) { found.append(mention) } }
    }
    return found
  }
}
