import NewsGraphModel

/// Completes events by what the article says around them: the dateline of the report about them, and whether they are worth a node.
struct EventSetting {
  let reality: EventReality

  func complete(_ document: Document, _ clusters: inout ThingClusters) {
    var mentions: [Int: [Mention]] = [:]
    for mention in document.mentions where clusters[mention.thing].event != nil {
      mentions[clusters.root(mention.thing), default: []].append(mention)
    }
    let lead = document.firstSentence
    let city = document.sentences.first { $0.block != .headline && $0.block != .heading }.flatMap { dateline($0, document, clusters) }
    if let lead { date(mentions, lead, document, &clusters) }
    for (index, own) in mentions.sorted(by: { $0.key < $1.key }) {
      let sentences = own.compactMap { document.sentence(of: $0.tokens.lowerBound) }
      let isLead = lead.map { first in sentences.contains { $0 <= first } } ?? false
      let isComing = own.allSatisfy { $0.tokens.contains { EventCoreference.coming.contains(document.tokens[$0].lower) } }
      // Where a verb names it as well, its place is what that sentence says or leaves open.
      let isTold = own.contains { document.tokens[$0.head].part == .verb }
      if let city, isLead, clusters[index].event?.place == nil, !isComing, !isTold, isReported(clusters[index], document) {
        clusters.settle(index, in: clusters[city])
      }
      let isKnown = clusters[index].properties["date"] != nil || clusters[index].event?.place != nil
      if own.count > 1 && Set(sentences).count > 1 || isLead && isKnown { clusters.name(index) }
    }
  }

  /// Dates the event that a report is about by the day of its first sentence: `Judges heard the case on Tuesday. … The hearing lasted an hour.`
  ///
  /// Only where the first sentences speak of one such event, in the past, and no other day is said of it.
  private func date(_ mentions: [Int: [Mention]], _ lead: Int, _ document: Document, _ clusters: inout ThingClusters) {
    guard let published = document.article.date.flatMap({ CalendarDate(iso: $0) }) else { return }
    let sentence = document.sentences[lead].tokens
    let times = document.times(in: sentence).filter { time in
      let before = time.tokens.lowerBound > sentence.lowerBound ? document.tokens[time.tokens.lowerBound - 1].lower : ""
      return !["since", "until", "before", "by", "after", "from"].contains(before)
    }
    guard let day = times.first?.edtf, times.allSatisfy({ $0.edtf == day }), let date = CalendarDate(iso: day), day.count == 10,
      (0...2).contains(published.ordinal - date.ordinal)
    else { return }
    let events = mentions.filter { index, own in
      guard let first = own.compactMap({ document.sentence(of: $0.tokens.lowerBound) }).filter({ $0 >= lead }).min(), first <= lead + 2
      else { return false }
      // Talks go on for days.
      return EventFocus.isAssembly(clusters[index]) && clusters[index].properties["kind"] != .string("Talks")
        && own.allSatisfy { mention in
          document.tokens[mention.head].part != .verb && reality.isAsserted(mention)
            && !mention.tokens.contains { ["press", "news"].contains(document.tokens[$0].lower) }
        }
    }
    guard events.count == 1, let (event, own) = events.first, clusters[event].properties["date"] == nil else { return }
    // Another day beside the event speaks against it.
    let sentences = Set(own.compactMap { document.sentence(of: $0.tokens.lowerBound) }).sorted()
    let others = sentences.flatMap { document.times(in: document.sentences[$0].tokens) }
    guard others.allSatisfy({ $0.edtf.count < 10 || EventDate.mayBeSame($0.edtf, day) }) else { return }
    clusters.update(event) { $0.properties["date"] = .string(day) }
  }

  private static let kinds: Set<String> = [
    "Talks", "Meeting", "Summit", "Hearing", "Vote", "Protest", "Strike", "Signing", "Election",
  ]

  /// Whether an event is of the kind and the day that one reports from where it takes place.
  private func isReported(_ event: Thing, _ document: Document) -> Bool {
    guard Self.kinds.contains(event.properties["kind"]?.string ?? "") else { return false }
    guard let date = event.properties["date"]?.string, let published = document.article.date.flatMap({ CalendarDate(iso: $0) }) else {
      return true
    }
    let last = date.split(separator: "/").last.map(String.init) ?? date
    guard let day = CalendarDate(iso: last) else { return false }
    return (0...2).contains(published.ordinal - day.ordinal)
  }

  /// The city in capitals with which the report begins, if a dash or a date follows.
  private func dateline(_ sentence: Sentence, _ document: Document, _ clusters: ThingClusters) -> Int? {
    let first = sentence.tokens.lowerBound
    guard let mention = document.mentions.first(where: { $0.tokens.lowerBound == first && $0.kind == .name }),
      clusters[mention.thing].type == CoreType.place
    else { return nil }
    let name = document.text(mention.tokens)
    guard name.count > 2, name == name.uppercased() else { return nil }
    let next = mention.tokens.upperBound
    guard next < sentence.tokens.upperBound, [",", "-", "–", "—", "("].contains(document.tokens[next].text) else { return nil }
    return clusters.root(mention.thing)
  }
}

extension Document {
  /// The first sentence of the report itself: behind the headline and the dateline.
  var firstSentence: Int? {
    guard let first = sentences.firstIndex(where: { $0.block != .headline && $0.block != .heading }) else { return nil }
    guard let last = sentences[first].tokens.last, first + 1 < sentences.count, ["-", "–", "—", "--", ":"].contains(tokens[last].text)
    else { return first }
    return first + 1
  }
}

extension ThingClusters {
  /// Gives an event its place.
  mutating func settle(_ event: Int, in place: Thing) {
    update(event) { thing in
      thing.event?.place = place.key ?? place.name
      thing.properties["place"] = .string(place.name)
    }
  }

  /// Makes an event a node of its own.
  mutating func name(_ event: Int) { update(event) { $0.isNamed = true } }
}
