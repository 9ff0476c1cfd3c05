internal import Inspection
internal import NewsGraph

/// The pieces that answers for people are made of.
enum InspectionText {
  /// `Ada Byron · Person · person/ada-byron`.
  static func line(_ entity: EntityReference) -> String {
    ([entity.name, kind(entity), entity.id].filter { !$0.isEmpty }).joined(separator: " · ")
  }

  /// The kind where there is one, else the type.
  static func kind(_ entity: EntityReference) -> String { entity.kind ?? entity.type }

  /// `1 relation`, `2 relations`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

  /// `Ada Byron leads Royal Society [planned]`, read from source to target.
  static func sentence(_ relation: ProvenRelation) -> String {
    "\(relation.source.name) \(relation.verb) \(relation.target.name)" + details(relation)
  }

  /// What the sentence needs besides its ends: own properties, addressees, event, place, who says so, and marks of doubt.
  static func details(_ relation: ProvenRelation) -> String {
    var parts = relation.properties.filter { !relation.spoken.contains($0.name) }.map { ", \($0.name): \($0.text)" }
    if !relation.addressees.isEmpty { parts.append(", to \(relation.addressees.map(\.name).joined(separator: ", "))") }
    if let event = relation.event { parts.append(", at \(event.name)") }
    if let place = relation.place { parts.append(", in \(place.name)") }
    if let attributedTo = relation.attributedTo { parts.append(", according to \(attributedTo.name)") }
    return parts.joined() + relation.marks.map { " [\($0)]" }.joined()
  }

  /// The proof: `“The words.” — article · 2 sources`, or that there is none.
  static func proof(_ proof: RelationProof?, sources: Int = 1, _ layout: TextLayout, indent: Int) -> String {
    guard let proof else { return layout.prose("(no evidence)", first: indent) }
    let article = proof.article.map { " — \($0)" } ?? ""
    let others = sources > 1 ? " and \(count(sources - 1, "more source", "more sources"))" : ""
    return layout.prose("“\(proof.quote)”\(article)\(others)", first: indent, rest: indent + 1)
  }

  /// One relation as a block: the sentence, its ids, its proof.
  static func block(_ relation: ProvenRelation, _ layout: TextLayout, indent: Int = 0) -> String {
    let date = relation.date.map { "\($0.text)  " } ?? ""
    return layout.prose(date + sentence(relation), first: indent, rest: indent + 4)
      + proof(relation.proof, sources: relation.sources, layout, indent: indent + 4)
  }
}
