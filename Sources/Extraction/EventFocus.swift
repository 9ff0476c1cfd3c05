import NewsGraphModel

/// Which event an article speaks of where a clause leaves it out: `her deputy sat in for her`, `Norway stayed away`.
///
/// The nearest event of the paragraph, else the one that the whole article is about. What is said to have happened belongs to no event that
/// is only planned, and what lies ahead to none that is over.
struct EventFocus {
  private let document: Document
  private let reality: EventReality
  /// Event mentions by sentence, in text order.
  private var mentions: [[Int]]
  /// The first sentence of each sentence's paragraph.
  private var paragraphs: [Int] = []
  /// Things that some words take for a fact, and things that some words place behind us.
  private var asserted: Set<Int> = []
  private var past: Set<Int> = []
  /// The thing that the article is about.
  private(set) var main: Int?
  /// Whether the article tells of people who came together, and whether it makes as much of that as of any ballot.
  private var tellsOfGathering = false
  private var isOfGathering = false

  init(document: Document, status: StatusReader) {
    self.document = document
    reality = EventReality(document: document, status: status)
    mentions = [[Int]](repeating: [], count: document.sentences.count)
    readParagraphs()
    var weights: [Int: Int] = [:]
    let lead = document.firstSentence ?? 0
    weighGatherings(lead)
    for (index, mention) in document.mentions.enumerated() {
      guard document.things[mention.thing].event != nil, let place = document.sentence(of: mention.tokens.lowerBound) else { continue }
      mentions[place].append(index)
      let verb = reality.verb(over: mention)
      if reality.isAsserted(mention) {
        asserted.insert(mention.thing)
        if let verb, reality.isPast(verb) { past.insert(mention.thing) }
      }
      guard Self.isAssembly(document.things[mention.thing]), !isBriefing(mention), !isPassedOver(mention), reality.isAsserted(mention)
      else { continue }
      weights[mention.thing, default: 0] += place == lead ? 3 : place < lead || place < lead + 4 ? 2 : 1
    }
    for place in mentions.indices {
      mentions[place].sort { document.mentions[$0].tokens.lowerBound < document.mentions[$1].tokens.lowerBound }
    }
    let best = weights.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    if let best, best.value > 1 { main = best.key }
  }

  /// The event that a clause without one speaks of, as a mention before it, and how sure that is.
  ///
  /// - Parameter near: Whether only the events of the paragraph come into question.
  func event(before token: Int, isAhead: Bool, near: Bool) -> (mention: Int, certainty: Double)? {
    guard let place = document.sentence(of: token) else { return nil }
    // `This time the team was led by …` turns away from what was spoken of last.
    var turns = false
    for other in stride(from: place, through: max(paragraphs[place], place - (near ? 1 : 3)), by: -1) where !turns {
      turns = document.sentences[other].tokens.prefix(2).map { document.tokens[$0].lower } == ["this", "time"]
      let last = mentions[other].last {
        document.mentions[$0].tokens.upperBound <= token && isOpen($0) && fits($0, isAhead)
          && !(other == place && isAside(document.mentions[$0].head, token)) && !isCompared($0)
      }
      if let last, !turns { return (last, other == place ? 0.8 : 0.75) }
    }
    if !turns {
      // A short paragraph goes on with what the one before ended with.
      if paragraphs[place] == place, place > 0, document.sentences[place - 1].block == .paragraph,
        let last = mentions[place - 1].last(where: { isOpen($0) && fits($0, isAhead) })
      {
        return (last, 0.72)
      }
    }
    guard !near, let main, isAhead ? !past.contains(main) : true, isOfItsTime(main, place, token) else { return nil }
    let earlier = document.mentions.indices.last { index in
      document.mentions[index].thing == main && document.mentions[index].tokens.upperBound <= token
        && document.mentions[index].kind != .pronoun
    }
    return earlier.map { ($0, 0.7) }
  }

  /// Whether a word stands in a relative clause to which another does not belong.
  private func isAside(_ word: Int, _ token: Int) -> Bool {
    let syntax = reality.status.syntax
    var current = word
    for _ in 0..<8 {
      if document.tokens[current].label == "acl:relcl", !syntax.subtree(current).contains(token) { return true }
      guard let next = syntax.head(current) else { return false }
      current = next
    }
    return false
  }

  /// `unlike the first round`, `as at the summit in Lima`: another event than the one that is spoken of.
  private func isCompared(_ index: Int) -> Bool {
    let start = document.mentions[index].tokens.lowerBound
    let before = (max(0, start - 2)..<start).map { document.tokens[$0].lower }
    return before.last.map { ["unlike", "like", "than"].contains($0) } ?? false
      || before.count == 2 && before[0] == "as" && ["in", "at", "during"].contains(before[1])
  }

  /// Whether people come together at it.
  static func isAssembly(_ thing: Thing) -> Bool {
    ["Talks", "Meeting", "Summit", "Hearing", "Vote", "Signing"].contains(thing.properties["kind"]?.string ?? "")
  }

  private func isOpen(_ index: Int) -> Bool {
    let mention = document.mentions[index]
    let kind = document.things[mention.thing].properties["kind"]?.string ?? ""
    // An event of another year is only looked back on.
    if document.things[mention.thing].properties["date"]?.string?.count == 4 { return false }
    return (Self.isAssembly(document.things[mention.thing]) || ["Call", "Protest", "Strike", "Visit"].contains(kind))
      && !isBriefing(mention) && !isPassedOver(mention)
  }

  /// Whether an event is left out of account: who `stayed away` did so from the session, not from the ballot or the dinner, and from no
  /// `three meetings` at once.
  private func isPassedOver(_ mention: Mention) -> Bool {
    let head = document.tokens[mention.head]
    let kind = document.things[mention.thing].properties["kind"]?.string ?? ""
    if kind == "Vote" { return isOfGathering || head.lemma == "show" || mention.tokens.contains { document.tokens[$0].lemma == "show" } }
    if Self.meals.contains(head.lemma) { return tellsOfGathering }
    return head.penn.isPlural && ["Meeting", "Summit", "Hearing", "Signing"].contains(kind) && head.lower != "proceedings"
  }

  private mutating func weighGatherings(_ lead: Int) {
    var (gatherings, ballots): ([Int: Int], [Int: Int]) = ([:], [:])
    for mention in document.mentions {
      guard document.things[mention.thing].event != nil, Self.isAssembly(document.things[mention.thing]), !isBriefing(mention),
        document.tokens[mention.head].part != .verb, reality.isAsserted(mention),
        let place = document.sentence(of: mention.tokens.lowerBound)
      else { continue }
      let weight = place == lead ? 3 : place < lead + 4 ? 2 : 1
      if document.things[mention.thing].properties["kind"] == .string("Vote") {
        ballots[mention.thing, default: 0] += weight
      } else if !isPassedOver(mention), !Self.meals.contains(document.tokens[mention.head].lemma) {
        gatherings[mention.thing, default: 0] += weight
      }
    }
    tellsOfGathering = !gatherings.isEmpty
    isOfGathering = tellsOfGathering && (gatherings.values.max() ?? 0) >= (ballots.values.max() ?? 0)
  }

  private static let meals: Set<String> = ["breakfast", "lunch", "luncheon", "dinner", "supper", "banquet"]

  /// `told a news conference`: where one speaks of an event, not the event.
  private func isBriefing(_ mention: Mention) -> Bool {
    mention.tokens.contains { ["press", "news", "briefing"].contains(document.tokens[$0].lower) }
  }

  private func fits(_ index: Int, _ isAhead: Bool) -> Bool {
    let thing = document.mentions[index].thing
    return isAhead ? !past.contains(thing) : asserted.contains(thing)
  }

  /// Whether no time of the clause speaks against an event.
  private func isOfItsTime(_ thing: Int, _ place: Int, _ token: Int) -> Bool {
    let syntax = reality.status.syntax
    let times = document.times(in: document.sentences[place].tokens).filter { time in
      // What a clause about somebody says of another time does not matter here.
      var current = time.tokens.lowerBound
      for _ in 0..<8 {
        if current == token { return true }
        guard let next = syntax.head(current), document.tokens[current].label != "acl:relcl" else { return syntax.head(current) == nil }
        current = next
      }
      return true
    }
    guard let date = document.things[thing].properties["date"]?.string else {
      return !times.contains { $0.edtf.count <= 7 }
    }
    return times.allSatisfy { time in
      let before = time.tokens.lowerBound > 0 ? document.tokens[time.tokens.lowerBound - 1].lower : ""
      return ["since", "until", "before", "by"].contains(before) || EventDate.mayBeSame(date, time.edtf)
    }
  }

  private mutating func readParagraphs() {
    let blocks = document.article.view.blocks
    var block = 0
    var last = -1
    for (index, sentence) in document.sentences.enumerated() {
      let start = sentence.tokens.first.map { document.tokens[$0].span.start } ?? 0
      while block + 1 < blocks.count, blocks[block].span.end <= start { block += 1 }
      if block == last, let first = paragraphs.last { paragraphs.append(first) } else { paragraphs.append(index) }
      last = block
    }
  }
}
