import NewsGraphModel

/// Which event an article speaks of where a clause leaves it out: `her deputy sat in for her`, `Norway stayed away`.
///
/// The nearest event of the sentence or of the one before it, else the one that the whole article is about. What is said to have happened
/// belongs to no event that is only planned, and what lies ahead to none that is over.
struct EventFocus {
  private let document: Document
  private let status: StatusReader
  /// Event mentions by sentence, in text order.
  private var mentions: [[Int]]
  /// The thing that the article is about.
  private(set) var main: Int?

  init(document: Document, status: StatusReader) {
    self.document = document
    self.status = status
    mentions = [[Int]](repeating: [], count: document.sentences.count)
    var weights: [Int: Int] = [:]
    let lead = document.sentences.firstIndex { $0.block != .headline && $0.block != .heading } ?? 0
    for (index, mention) in document.mentions.enumerated() {
      guard let event = document.things[mention.thing].event, let place = document.sentence(of: mention.tokens.lowerBound) else { continue }
      _ = event
      mentions[place].append(index)
      guard Self.isAssembly(document.things[mention.thing]), !isBriefing(mention), isAsserted(mention) else { continue }
      weights[mention.thing, default: 0] += place == lead ? 3 : place < lead ? 2 : 1
    }
    for place in mentions.indices {
      mentions[place].sort { document.mentions[$0].tokens.lowerBound < document.mentions[$1].tokens.lowerBound }
    }
    let best = weights.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    if let best, best.value > 1 { main = best.key }
  }

  /// The event that a clause without one speaks of, as a mention before it, and how sure that is.
  ///
  /// - Parameter near: Whether only the events of the sentence and the one before it come into question.
  func event(before token: Int, isAhead: Bool, near: Bool) -> (mention: Int, certainty: Double)? {
    guard let place = document.sentence(of: token) else { return nil }
    let own = mentions[place].filter { document.mentions[$0].tokens.upperBound <= token && isOpen($0) }
    if let last = own.last(where: { fits($0, isAhead) }) { return (last, 0.8) }
    if place > 0, let last = mentions[place - 1].last(where: { isOpen($0) && fits($0, isAhead) }),
      document.sentences[place - 1].block != .headline
    {
      return (last, 0.75)
    }
    guard !near, !isAhead, let main, isOfItsTime(main, place) else { return nil }
    let earlier = document.mentions.indices.last { index in
      document.mentions[index].thing == main && document.mentions[index].tokens.upperBound <= token
        && document.mentions[index].kind != .pronoun
    }
    return earlier.map { ($0, 0.7) }
  }

  /// Whether people come together at it.
  static func isAssembly(_ thing: Thing) -> Bool {
    ["Talks", "Meeting", "Summit", "Hearing", "Vote", "Signing"].contains(thing.properties["kind"]?.string ?? "")
  }

  private func isOpen(_ index: Int) -> Bool {
    let mention = document.mentions[index]
    let kind = document.things[mention.thing].properties["kind"]?.string ?? ""
    return (Self.isAssembly(document.things[mention.thing]) || ["Call", "Protest", "Strike", "Visit"].contains(kind)) && !isBriefing(mention)
  }

  /// `told a news conference`: where one speaks of an event, not the event.
  private func isBriefing(_ mention: Mention) -> Bool {
    mention.tokens.contains { ["press", "news", "briefing"].contains(document.tokens[$0].lower) }
  }

  private func fits(_ index: Int, _ isAhead: Bool) -> Bool { isAhead || isAsserted(document.mentions[index]) }

  /// Whether the words around an event take it for a fact.
  private func isAsserted(_ mention: Mention) -> Bool {
    var reading = StatusReader.Status()
    status.readEvent(mention.head, &reading)
    return reading.modality == .asserted && reading.polarity == .positive
  }

  /// Whether no time in the sentence speaks against an event.
  private func isOfItsTime(_ thing: Int, _ place: Int) -> Bool {
    let times = document.times(in: document.sentences[place].tokens)
    guard let date = document.things[thing].properties["date"]?.string else {
      return !times.contains { $0.edtf.count <= 7 }
    }
    return times.allSatisfy { time in
      let before = time.tokens.lowerBound > 0 ? document.tokens[time.tokens.lowerBound - 1].lower : ""
      return ["since", "until", "before", "by"].contains(before) || date.contains(time.edtf) || time.edtf.hasPrefix(date)
    }
  }
}
