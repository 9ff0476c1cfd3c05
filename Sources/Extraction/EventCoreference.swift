import NewsGraphModel

/// Joins mentions of one event inside an article; rounds, dates and places that differ keep events apart.
///
/// A headline announces its event; a phrase with `the` or `this` points back; any other phrase begins a new event unless it shares what tells
/// events apart. `further talks` are none of those that were.
struct EventCoreference {
  let reality: EventReality

  /// What is known of an event so far.
  private struct Known {
    var index: Int
    var nouns: Set<String>
    /// Every word that has named it.
    var words: Set<String>
    let firstSentence: Int
    var lastSentence: Int
    var count = 1
    /// Whether only the headline has spoken of it.
    var isAnnounced: Bool
    var isComing: Bool
    var isVerb: Bool
  }

  func join(_ document: Document, _ clusters: inout ThingClusters) {
    var known: [Known] = []
    var seen: Set<Int> = []
    let lead = document.firstSentence ?? 0
    for mention in document.mentions where clusters[mention.thing].event != nil {
      let index = clusters.root(mention.thing)
      guard seen.insert(index).inserted, let place = document.sentence(of: mention.tokens.lowerBound) else { continue }
      let noun = document.tokens[mention.head].lemma
      let isVerb = document.tokens[mention.head].part == .verb
      let isTitle = document.sentences[place].block == .headline
      let isDefinite = clusters[index].event?.isDefinite ?? false
      let isComing =
        !isTitle
        && (mention.tokens.contains { Self.coming.contains(document.tokens[$0].lower) } || !isDefinite && !reality.isAsserted(mention))
      let words = Set(mention.tokens.map { document.tokens[$0].lemma })
      var best: (place: Int, score: Int)?
      for (number, other) in known.enumerated() {
        guard isCompatible(clusters[other.index], clusters[index]) else { continue }
        let traits = agreement(clusters[other.index], clusters[index])
        // A session that has been named is the session; a ballot stands for its sitting only where none has.
        let isSitting =
          Self.sittings.contains(noun) && ["Vote", "Hearing"].contains(clusters[other.index].properties["kind"]?.string ?? "")
          && !known.contains { $0.nouns.contains(noun) && isSameFamily(clusters[$0.index], clusters[index]) }
        // `the border talks` are other talks than those that were spoken of.
        let fit =
          tellsApart(mention, document, from: other.words) && !(other.isAnnounced && other.nouns.contains(noun))
            || other.words.contains("press") != words.contains("press")
          ? 0 : other.nouns.contains(noun) ? 2 : Self.general.contains(noun) || isVerb && !isComing ? 1 : 0
        guard isSameFamily(clusters[other.index], clusters[index]) || isDefinite && isSitting && !other.isComing else { continue }
        // What lies ahead and what was are two things, unless they are named alike.
        guard
          other.isComing == isComing || isDefinite && traits > 0 || isDefinite && place - other.lastSentence <= 1 && fit > 0
            || isDefinite && fit > 1 && other.firstSentence == lead && clusters[other.index].event?.place != nil
        else { continue }
        // `the first round` after `talks` names one of several.
        if clusters[index].properties["ordinal"] != nil, clusters[other.index].properties["ordinal"] == nil, traits < 2, !other.isAnnounced
        {
          continue
        }
        // `the 2022 negotiations` are those of that year or none that were spoken of.
        if let own = clusters[index].properties["date"]?.string, own.count == 4, traits < 2 { continue }
        // Nor are `the talks` of a later paragraph those of another year, which were only looked back on.
        if traits == 0, place - other.lastSentence > 1, clusters[other.index].properties["date"]?.string?.count == 4 { continue }
        let isClose = place - other.lastSentence <= 2
        let isAllowed: Bool
        if traits > 1 {
          isAllowed = fit > 1 || fit > 0 && (isDefinite || isVerb)
        } else if isDefinite {
          isAllowed = fit > 0
        } else if other.isAnnounced {
          isAllowed = place <= lead + 2 && (fit > 0 || traits > 0)
        } else if isVerb {
          // The report goes on with what its first sentence began: `talks collapsed … She met the owners in Oslo on Monday.`
          isAllowed =
            other.lastSentence == lead && place <= lead + 2 && !other.isVerb && clusters[other.index].event?.place == nil
            && !isAhead(mention, document)
        } else if isComing, other.isComing, other.isVerb, other.lastSentence == place {
          // `are due to meet …, and Norway is ready to host further talks`
          isAllowed = fit > 0
        } else {
          isAllowed = traits > 0 && other.nouns.contains(noun)
        }
        guard isAllowed else { continue }
        var score = traits * 3 + fit * 2 + (isClose ? 2 : 0) + (other.count > 1 ? 1 : 0) + (isSitting && other.count > 1 ? 2 : 0)
        // What the report begins with is what it is about; an event of another year is only looked back on.
        if other.firstSentence <= lead { score += 2 }
        if other.isComing != isComing { score -= 3 }
        let date = clusters[other.index].properties["date"]?.string
        if traits < 2, let date, date.count == 4 { score -= 4 }
        if best.map({ score >= $0.score }) ?? true { best = (number, score) }
      }
      if let best {
        let thing = clusters[index]
        clusters.join(known[best.place].index, index, reason: "event", document: document.article.id)
        if known[best.place].isVerb, !isVerb {
          // A noun tells what kind of event the verb has named.
          clusters.update(known[best.place].index) {
            $0.name = thing.name
            $0.properties["kind"] = thing.properties["kind"]
          }
          known[best.place].isVerb = false
        }
        known[best.place].nouns.insert(noun)
        known[best.place].words.formUnion(words)
        known[best.place].lastSentence = place
        known[best.place].count += 1
        known[best.place].isAnnounced = known[best.place].isAnnounced && isTitle
      } else {
        known.append(
          Known(
            index: index, nouns: [noun], words: words, firstSentence: place, lastSentence: place, isAnnounced: isTitle, isComing: isComing,
            isVerb: isVerb))
      }
    }
  }

  /// Nouns that speak of an event named otherwise before.
  private static let general: Set<String> = [
    "gathering", "event", "meeting", "talks", "talk", "negotiation", "negotiations", "discussion", "encounter", "occasion", "session",
    "proceedings",
  ]
  /// Nouns for the sitting at which a vote is taken or a case is heard.
  private static let sittings: Set<String> = ["session", "sitting", "proceedings"]
  static let coming: Set<String> = [
    "further", "next", "future", "new", "follow-up", "upcoming", "any", "another", "earlier", "previous",
  ]

  /// Whether words before the noun single out one event among several, and have not been said of this one.
  private func tellsApart(_ mention: Mention, _ document: Document, from words: Set<String>) -> Bool {
    mention.tokens.contains { index in
      let token = document.tokens[index]
      guard index != mention.head, [.noun, .adjective, .verb].contains(token.part), !words.contains(token.lemma),
        token.text.first?.isLowercase ?? false
      else { return false }
      return !Self.neutral.contains(token.lemma) && !token.lemma.contains("-") && !ArgumentFinder.isTime(token)
        && !Self.general.contains(token.lemma)
    }
  }

  /// Words that describe an event and do not tell it from others.
  private static let neutral: Set<String> = [
    "day", "hour", "week", "direct", "official", "formal", "long", "short", "late", "whole", "entire", "same", "high", "level", "face",
    "first", "second", "third", "fourth", "rowdy", "tense", "lengthy", "annual", "round", "rare", "historic", "crucial", "key", "landmark",
    "important", "joint", "bilateral",
  ]

  private func isAhead(_ mention: Mention, _ document: Document) -> Bool {
    let before = max(0, mention.head - 4)..<mention.head
    return before.contains { ["will", "to", "would", "may", "might"].contains(document.tokens[$0].lower) }
  }

  private func isSameFamily(_ a: Thing, _ b: Thing) -> Bool { a.eventFamily == b.eventFamily }

  private func isCompatible(_ a: Thing, _ b: Thing) -> Bool {
    guard let first = a.event, let second = b.event else { return false }
    if let x = a.properties["ordinal"], let y = b.properties["ordinal"], x != y { return false }
    if let x = a.properties["date"]?.string, let y = b.properties["date"]?.string, !EventDate.mayBeSame(x, y) { return false }
    if let x = first.place, let y = second.place, x != y { return false }
    if !first.participants.isEmpty, !second.participants.isEmpty, Set(first.participants).isDisjoint(with: second.participants) {
      return false
    }
    return true
  }

  /// How many traits the two share.
  private func agreement(_ a: Thing, _ b: Thing) -> Int {
    guard let first = a.event, let second = b.event else { return 0 }
    var count = 0
    if let x = a.properties["date"]?.string, let y = b.properties["date"]?.string, EventDate.mayBeSame(x, y) { count += 2 }
    if first.place != nil, first.place == second.place { count += 1 }
    if let ordinal = a.properties["ordinal"], ordinal == b.properties["ordinal"] { count += 1 }
    if !first.participants.isEmpty, first.participants == second.participants { count += 1 }
    return count
  }
}

/// Comparing the dates of events.
enum EventDate {
  /// Whether two EDTF dates can be of one event: one contains the other, or they overlap.
  static func mayBeSame(_ a: String, _ b: String) -> Bool {
    let (x, y) = (bounds(a), bounds(b))
    // The year that an article leaves out is not one that it names.
    if x.from.hasPrefix("XXXX") || y.from.hasPrefix("XXXX") { return x.from.dropFirst(4) == y.from.dropFirst(4) }
    return starts(x.from, before: y.to) && starts(y.from, before: x.to)
  }

  private static func bounds(_ date: String) -> (from: String, to: String) {
    let parts = date.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return (date, date) }
    return (parts[0] == ".." ? "0000" : parts[0], parts[1] == ".." ? "9999" : parts[1])
  }

  /// Whether a date does not lie behind the end of another; a month ends with its last day.
  private static func starts(_ from: String, before to: String) -> Bool {
    let count = min(from.count, to.count)
    return from.prefix(count) <= to.prefix(count)
  }
}
