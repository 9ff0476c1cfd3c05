import NewsGraphModel

/// What a sentence says of one event: when, where, which, who.
struct EventFrame {
  let document: Document
  let syntax: Syntax
  let gazetteer: Gazetteer
  let head: Int
  let range: Range<Int>
  private var tokens: [Token] { document.tokens }

  /// A date inside the phrase, else one that the verb over the event carries; an event of several days lasts until or from that day on.
  var date: String? {
    let own = times.filter { syntax.subtree(head).contains($0.tokens.lowerBound) && governs(head, $0.tokens.lowerBound) }
    if let time = own.first { return time.edtf }
    let verbs = governors
    guard
      let (verb, day) = verbs.lazy.compactMap({ verb in times.first { attachesDirectly($0.tokens, to: verb) }.map { (verb, $0.edtf) } })
        .first
    else { return following.lazy.compactMap { index in times.first { $0.tokens.lowerBound == index } }.first?.edtf }
    guard let length, length > 1, length < 60, let date = CalendarDate(iso: day), day.count == 10 else { return day }
    if Self.ending.contains(tokens[verb].lemma) { return "\(date.adding(days: 1 - length).iso)/\(day)" }
    if Self.beginning.contains(tokens[verb].lemma) { return "\(day)/\(date.adding(days: length - 1).iso)" }
    return day
  }

  /// The times of the sentence but for those that only bound it: `the first talks since 2022`.
  private var times: [TimeExpression] {
    guard let sentence = document.sentence(of: head) else { return [] }
    return document.times(in: document.sentences[sentence].tokens).filter {
      $0.tokens.lowerBound == 0
        || !["since", "until", "before", "after", "by", "from", "than", "as"].contains(tokens[$0.tokens.lowerBound - 1].lower)
    }
  }

  /// `a three-day summit`: how many days it lasts.
  private var length: Int? {
    for index in range where tokens[index].lower == "day" || tokens[index].lower.hasSuffix("-day") {
      let word = tokens[index].lower == "day" ? tokens[max(range.lowerBound, index - 2)].lower : String(tokens[index].lower.dropLast(4))
      if let number = Int(word) ?? Self.numbers[word] { return number }
    }
    return nil
  }

  private static let numbers = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
  ]
  private static let ending: Set<String> = ["end", "conclude", "close", "wrap", "finish", "complete"]
  private static let beginning: Set<String> = ["begin", "start", "open", "kick", "convene"]
  private static let happening: Set<String> = [
    "take", "hold", "stage", "begin", "start", "open", "end", "conclude", "convene", "schedule", "last", "happen", "occur", "yield",
    "bring", "close", "resume", "collapse", "adjourn", "break", "kick", "set", "erupt", "chair", "attend", "host", "plan", "expect",
    "postpone", "move",
  ]
  /// Verbs whose object takes place when they do.
  private static let occasions: Set<String> = [
    "attend", "hold", "open", "close", "end", "wrap", "host", "chair", "join", "begin", "start", "stage", "conclude", "address", "boycott",
    "skip", "convene", "finish", "resume", "survive", "hear", "adjourn", "complete", "have",
  ]

  /// The verbs whose time and place are the event's: those that say that it takes place, and what is done at it.
  private var governors: [Int] {
    if tokens[head].part == .verb { return [head] }
    // `the first round, held in Oslo in May`.
    var found = syntax.children(head, ["acl"]).filter {
      // `originally scheduled for 15 May` says when it did not take place.
      Self.happening.contains(tokens[$0].lemma) && tokens[$0].label != "acl:relcl" && !["schedule", "set"].contains(tokens[$0].lemma)
    }
    let cases = Set(syntax.cases(head))
    // `The first official, direct talks took place`: trees make a list of such words.
    var subject = head
    if syntax.base(head) == "conj", let first = syntax.head(head), tokens[first].part == .noun { subject = first }
    if syntax.base(subject) == "nsubj", let verb = syntax.head(subject), Self.happening.contains(tokens[verb].lemma) { found.append(verb) }
    if syntax.base(head) == "obj", let verb = syntax.head(head), Self.occasions.contains(tokens[verb].lemma) { found.append(verb) }
    if ["obl", "nmod"].contains(syntax.base(head)), !cases.isDisjoint(with: ["at", "during", "for", "in"]) {
      // `demanded a vote at a session on Monday`: whatever noun the tree hangs the session on.
      var current = head
      for _ in 0..<4 {
        guard let next = syntax.head(current) else { break }
        current = next
        if syntax.isVerb(current) {
          if !cases.contains("for") || Self.meeting.contains(tokens[current].lemma) { found.append(current) }
          break
        }
      }
    }
    return found
  }

  /// Prepositions that go on with an event's phrase.
  private static let chaining: Set<String> = ["of", "between", "with", "among", "in", "at", "on"]
  private static let meeting: Set<String> = ["meet", "gather", "convene", "assemble", "reconvene", "travel", "fly", "arrive"]

  /// The words behind the phrase, up to a verb or another event, without what stands between brackets.
  private var following: [Int] {
    guard tokens[head].part != .verb, let place = document.sentence(of: head) else { return [] }
    var found: [Int] = []
    var depth = 0
    for index in range.upperBound..<max(range.upperBound, document.sentences[place].tokens.upperBound) {
      let token = tokens[index]
      if token.text == "(" { depth += 1 }
      if token.text == ")" { depth -= 1 }
      if depth > 0 { continue }
      if [",", ";", ":", "–", "—"].contains(token.text) || gazetteer.events[token.lower] != nil || found.count > 24 { break }
      if [.verb, .auxiliary, .coordinator, .subordinator].contains(token.part), token.lower != "and",
        !["amod", "compound"].contains(token.label)
      {
        break
      }
      if token.part == .adposition, !Self.chaining.contains(token.lower) { break }
      // `watched the hearing on television in Bergen`.
      if token.lower == "on", !times.contains(where: { $0.tokens.lowerBound == index + 1 }) { break }
      found.append(index)
    }
    return found
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

  /// The place: `talks in Geneva`, `took place in Geneva`, `ended the talks in Geneva`, `met in the Swiss capital`.
  func place(_ nameAt: [Int: Int], _ names: [FoundMention]) -> Thing? {
    func thing(_ child: Int) -> Thing? {
      if let mention = nameAt[child] {
        let type = names[mention].thing.type
        return type == CoreType.place || type == CoreType.country ? names[mention].thing : nil
      }
      return CapitalReader(document: document, gazetteer: gazetteer).capital(child, nameAt, names)?.thing
    }
    // `a round of talks in Oslo`.
    let inner = syntax.children(head, ["nmod"]).filter { gazetteer.events[tokens[$0].lower] != nil && syntax.cases($0).contains("of") }
    // `took place on 16 May in Oslo`: the place may hang on the day.
    let days = governors.flatMap { syntax.children($0, ["obl"]) }.filter { tokens[$0].part == .number || ArgumentFinder.isTime(tokens[$0]) }
    for governor in [head] + inner + governors + days {
      for child in syntax.children(governor, ["nmod", "obl"]) where child > governor && child != head {
        guard !Set(["in", "at"]).isDisjoint(with: syntax.cases(child)) else { continue }
        if let place = thing(child) { return place }
      }
    }
    // Where the tree has hung the place on something else.
    for index in following where ["in", "at"].contains(tokens[index].lower) {
      var next = index + 1
      while next < tokens.count, tokens[next].part == .determiner { next += 1 }
      if next < tokens.count, let mention = nameAt[next], names[mention].thing.type == CoreType.place { return names[mention].thing }
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
