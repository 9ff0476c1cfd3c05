import NewsGraphModel
import Testing
import Validation

/// A sound graph over one invented article, which tests break in one place.
enum SmallGraph {
  static let text = "Ada Okoye leads the Northern Delegation.\nShe attended the Lima talks, and never demanded a pause. \u{1F600} Zoë."

  static var article: Article {
    let scalars = Array(text.unicodeScalars)
    return Article(id: "one", path: "news/one.txt", scalars: scalars, view: TextView(plain: scalars))
  }

  /// Where the words stand.
  static func span(_ words: String) -> Span {
    let all = Array(text.unicodeScalars)
    let some = Array(words.unicodeScalars)
    for start in 0...(all.count - some.count) where all[start..<(start + some.count)].elementsEqual(some) {
      return Span(start, start + some.count)
    }
    Issue.record("'\(words)' is not in the text")
    return Span(0, 1)
  }

  static func mention(_ words: String) -> EntityMention { EntityMention(document: "one", span: span(words), text: words, kind: .name) }

  static func evidence(
    _ quote: String, _ trigger: String, _ subject: String, _ object: String, rule: String = "leads/lead-verb"
  ) -> Evidence {
    Evidence(
      document: "one", span: span(quote), quote: quote, trigger: span(trigger), subject: span(subject), object: span(object), rule: rule,
      annotator: "frames", confidence: 0.9)
  }

  static let leads = Relation(
    id: "r-leads", type: "leads", source: "person/ada-okoye", target: "organization/northern-delegation", date: "2025-05", confidence: 0.9,
    evidence: [evidence("Ada Okoye leads the Northern Delegation.", "leads", "Ada Okoye", "the Northern Delegation")])
  /// The subject, named by a pronoun, stands in the sentence before.
  static let attended = Relation(
    id: "r-attended", type: "attended", source: "person/ada-okoye", target: "event/talks-lima", confidence: 0.8,
    evidence: [evidence("She attended the Lima talks, and never demanded a pause.", "attended", "Ada Okoye", "the Lima talks")])

  static let person = Entity(
    id: "person/ada-okoye", type: "Person", types: ["Person", "Agent"], name: "Ada Okoye", mentions: [mention("Ada Okoye")])
  static let organization = Entity(
    id: "organization/northern-delegation", type: "Organization", types: ["Organization", "Agent"], name: "Northern Delegation",
    mentions: [mention("the Northern Delegation")],
    properties: ["kind": .string("Delegation"), "event": .string("event/talks-lima"), "country": .string("place/lima")])
  static let event = Entity(
    id: "event/talks-lima", type: "Event", types: ["Event"], name: "Lima talks", mentions: [mention("the Lima talks")],
    properties: ["date": .string("2025-05-16/2025-05-18"), "ordinal": .integer(2), "place": .string("place/lima")])
  static let place = Entity(id: "place/lima", type: "Place", types: ["Place"], name: "Lima", mentions: [mention("Lima")])
  static let demand = Entity(
    id: "demand/a-pause", type: "Demand", types: ["Demand", "Statement"], name: "a pause", mentions: [mention("a pause")],
    properties: ["content": .string("a pause")])

  static var graph: Graph {
    Graph(documents: [DocumentRecord(article)], entities: [person, organization, event, place, demand], relations: [leads, attended])
  }
}

extension Relation {
  /// This relation with another set of evidence.
  func with(evidence: [Evidence]) -> Relation {
    Relation(
      id: id, type: type, source: source, target: target, addressees: addressees, polarity: polarity, modality: modality,
      attributedTo: attributedTo,
      date: date, event: event, place: place, confidence: confidence, sources: sources, properties: properties, evidence: evidence)
  }
}
