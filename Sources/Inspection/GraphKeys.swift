internal import GraphAccess

/// The numbers that the property names of our exports have in one graph; foreign graphs lack most of them.
struct GraphKeys {
  let entityID, id, name, label, title, type, kind, aliases, content, mentions, firstSeen, lastSeen: NameID?
  let relationID, polarity, modality, attributedTo, date, startDate, endDate, addressees, event, place: NameID?
  let confidence, weight, evidenceCount, sources, quote, evidence: NameID?

  init(_ graph: any GraphReading) {
    func key(_ name: String) -> NameID? { graph.key(named: name) }
    (entityID, id, name, label, title, type) = (key("entity_id"), key("id"), key("name"), key("label"), key("title"), key("type"))
    (kind, aliases, content, mentions) = (key("kind"), key("aliases"), key("content"), key("mentions"))
    (firstSeen, lastSeen) = (key("first_seen"), key("last_seen"))
    (relationID, polarity, modality) = (key("rel_id"), key("polarity"), key("modality"))
    (attributedTo, date, startDate, endDate) = (key("attributed_to"), key("date"), key("start_date"), key("end_date"))
    (addressees, event, place, confidence) = (key("addressees"), key("event"), key("place"), key("confidence"))
    (weight, evidenceCount, sources) = (key("weight"), key("evidence_count"), key("sources"))
    (quote, evidence) = (key("quote"), key("evidence"))
  }

  /// What every node of an export may have and a dossier shows in its own way.
  static let ofNodes: Set<String> = [
    "entity_id", "id", "name", "label", "type", "kind", "aliases", "content", "mentions", "first_seen", "last_seen", "start_date",
    "end_date",
  ]

  /// What every relationship of an export may have; the rest are properties of its type, as a title.
  static let ofRelationships: Set<String> = [
    "id", "rel_id", "label", "weight", "confidence", "polarity", "modality", "attributed_to", "date", "start_date", "end_date", "symmetric",
    "addressees", "event", "place", "evidence_count", "sources", "quote", "evidence",
  ]
}
