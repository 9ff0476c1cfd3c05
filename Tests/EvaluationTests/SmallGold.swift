import Evaluation
import NewsGraphModel

/// One annotated article of our own, and graphs that say more or less the same.
enum SmallGold {
  static let text = """
    Ada Byron leads the Harbour Workers' Union. The union demanded a six-hour day of Northwind Energy. \
    Grace Mwangi did not attend the talks in Oslo. Officials said Norway might lead the next round.
    """

  static let json = """
    {"format": "newsgraph-gold/1", "id": "quay", "file": "quay.txt", "chars": \(text.unicodeScalars.count),
     "entities": [
       {"id": "person/ada", "type": "Person", "name": "Ada Byron", "mentions": [\(mention("Ada Byron"))]},
       {"id": "person/grace", "type": "Person", "name": "Grace Mwangi", "mentions": [\(mention("Grace Mwangi"))]},
       {"id": "organization/union", "type": "Organization", "name": "Harbour Workers' Union",
        "mentions": [\(mention("Harbour Workers' Union")), \(mention("The union", kind: "other"))]},
       {"id": "organization/northwind", "type": "Organization", "name": "Northwind Energy", "mentions": [\(mention("Northwind Energy"))]},
       {"id": "place/norway", "type": "Place", "accept_types": ["Place", "Organization"], "name": "Norway", "mentions": [\(mention("Norway"))]}],
     "events": [{"id": "event/talks", "name": "talks in Oslo", "date": "2025-05-16", "mentions": [\(mention("the talks in Oslo"))]}],
     "facts": [
       {"id": "F1", "type": "leads", "subject": "person/ada", "object": "organization/union",
        "mentions": [{\(span("Ada Byron leads the Harbour Workers' Union.")), "modality": ["asserted"]}]},
       {"id": "F2", "type": "demanded", "subject": "organization/union", "contents": ["a six-hour day"], "keys": [["six-hour", "day"]],
        "mentions": [{\(span("The union demanded a six-hour day of Northwind Energy.")), "modality": ["asserted"],
                     "addressees": ["organization/northwind"], "addressees_required": ["organization/northwind"]}]},
       {"id": "F3", "type": "attended", "polarity": "negative", "subject": "person/grace", "object": "event/talks",
        "mentions": [{\(span("Grace Mwangi did not attend the talks in Oslo.")), "modality": ["asserted"]}]},
       {"id": "F4", "type": "leads", "subject": "place/norway", "object": "event/talks", "level": "extended",
        "mentions": [{\(span("Officials said Norway might lead the next round.")), "modality": ["possible"],
                     "attribution": [{"texts": ["officials"]}], "attribution_required": true}]}],
     "false_positives": [
       {"id": "X1", "kind": "relation", "type": "leads", "subject": {"ids": ["person/grace"]}, "object": {"ids": ["organization/union"]}},
       {"id": "X2", "kind": "entity", "names": ["Officials"], "types": ["Organization"]},
       {"id": "X3", "kind": "merge", "entities": ["person/ada", "person/grace"]}]}
    """

  static func gold(_ json: String = json) throws -> GoldArticle {
    let article = try GoldReader.article(try JSONValue.parse(json.utf8), path: "quay.gold.json")
    return try GoldReader.attach(Array(text.unicodeScalars), to: article, path: "quay.txt")
  }

  /// Where words stand, by their first occurrence.
  static func place(_ words: String) -> Span {
    let (text, words) = (Array(text.unicodeScalars), Array(words.unicodeScalars))
    let start = (0...(text.count - words.count)).first { text[$0..<($0 + words.count)].elementsEqual(words) } ?? 0
    return Span(start, start + words.count)
  }

  private static func span(_ words: String) -> String { "\"start\": \(place(words).start), \"end\": \(place(words).end)" }

  private static func mention(_ words: String, kind: String = "name") -> String {
    "{\(span(words)), \"text\": \"\(words)\", \"kind\": \"\(kind)\"}"
  }

  // MARK: Graphs

  static func entity(_ id: String, _ type: String, _ names: String..., content: String? = nil, also types: [String] = []) -> Entity {
    Entity(
      id: id, type: type, types: [type] + types, name: names[0],
      mentions: names.map { EntityMention(document: "quay", span: place($0), text: $0, kind: .name) },
      properties: content.map { ["content": .string($0)] } ?? [:])
  }

  static func relation(
    _ id: String, _ type: String, _ source: String, _ target: String, _ sentence: String, denied: Bool = false,
    modality: Relation.Modality = .asserted, by speaker: String? = nil, to addressees: [String] = []
  ) -> Relation {
    let span = place(sentence)
    let evidence = Evidence(
      document: "quay", span: span, quote: sentence, trigger: span, subject: span, object: span, rule: "\(type)/test", annotator: "test",
      confidence: 0.9)
    return Relation(
      id: id, type: type, source: source, target: target, addressees: addressees, polarity: denied ? .negative : .positive,
      modality: modality, attributedTo: speaker, confidence: 0.9, evidence: [evidence])
  }

  static let sentences = (
    leads: "Ada Byron leads the Harbour Workers' Union.", demanded: "The union demanded a six-hour day of Northwind Energy.",
    attended: "Grace Mwangi did not attend the talks in Oslo.", might: "Officials said Norway might lead the next round."
  )

  static let entities = [
    entity("person/ada-byron", "Person", "Ada Byron"), entity("person/grace-mwangi", "Person", "Grace Mwangi"),
    entity("organization/harbour-union", "Organization", "Harbour Workers' Union", "The union"),
    entity("organization/northwind-energy", "Organization", "Northwind Energy"),
    entity("country/norway", "Country", "Norway", also: ["Place", "Agent"]), entity("event/talks-oslo", "Event", "the talks in Oslo"),
    entity("demand/six", "Demand", "a six-hour day", content: "a six-hour day"),
  ]

  /// All that the annotation says, and nothing else.
  static let relations = [
    relation("r1", "leads", "person/ada-byron", "organization/harbour-union", sentences.leads),
    relation(
      "r2", "demanded", "organization/harbour-union", "demand/six", sentences.demanded, to: ["organization/northwind-energy"]),
    relation("r3", "attended", "person/grace-mwangi", "event/talks-oslo", sentences.attended, denied: true),
    relation("r4", "leads", "country/norway", "event/talks-oslo", sentences.might, modality: .possible, by: "officials"),
  ]

  static func evaluation(_ relations: [Relation], _ entities: [Entity] = entities) throws -> FactEvaluation {
    let document = DocumentRecord(id: "quay", path: "quay.txt", sha256: "00")
    return FactEvaluation(Graph(documents: [document], entities: entities, relations: relations), gold: [try gold()])
  }
}
