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
    guard let verb = predicate ?? occasion else { return nil }
    guard let day = times.first(where: { attachesDirectly($0.tokens, to: verb) })?.edtf else { return nil }
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
    "bring", "close", "resume", "collapse", "adjourn", "break", "kick", "set", "erupt", "chair", "attend", "host",
  ]
  /// Verbs whose object takes place when they do.
  private static let occasions: Set<String> = [
    "attend", "hold", "open", "close", "end", "wrap", "host", "chair", "join", "begin", "start", "stage", "conclude", "address", "boycott",
    "skip", "convene", "finish", "resume", "survive", "hear", "adjourn", "complete", "have",
  ]

  /// The verb that says that the event takes place.
  private var predicate: Int? {
    if tokens[head].part == .verb { return head }
    if tokens[head].label == "nmod" || tokens[head].label == "acl" { return nil }
    guard let verb = syntax.head(head), ["nsubj", "nsubj:pass"].contains(tokens[head].label), syntax.isVerb(verb) else {
      // `the first round, held in Oslo in May`.
      return syntax.children(head, ["acl"]).first { Self.happening.contains(tokens[$0].lemma) && tokens[$0].label != "acl:relcl" }
    }
    return Self.happening.contains(tokens[verb].lemma) ? verb : syntax.children(head, ["acl"]).first {
      Self.happening.contains(tokens[$0].lemma) && tokens[$0].label != "acl:relcl"
    }
  }

  /// The verb of what is done at the event, or that has it for an object: `spoke at the summit`, `ended the talks`.
  private var occasion: Int? {
    guard tokens[head].part != .verb, let verb = syntax.head(head), syntax.isVerb(verb) else { return nil }
    switch syntax.base(head) {
    case "obj": return Self.occasions.contains(tokens[verb].lemma) ? verb : nil
    case "obl": return !Set(["at", "during", "for", "in"]).isDisjoint(with: syntax.cases(head)) ? verb : nil
    default: return nil
    }
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
    for governor in [head] + [predicate, occasion].compactMap({ $0 }).filter({ $0 != head }) {
      for child in syntax.children(governor, ["nmod", "obl"]) where child > governor && child != head {
        guard !Set(["in", "at"]).isDisjoint(with: syntax.cases(child)) else { continue }
        if let mention = nameAt[child] {
          let type = names[mention].thing.type
          if type == CoreType.place || type == CoreType.country { return names[mention].thing }
        } else if let capital = CapitalReader(document: document, gazetteer: gazetteer).capital(child, nameAt, names) {
          return capital.thing
        }
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
