internal import Inspection
internal import NewsGraph

/// A dossier as people read it.
struct DossierText {
  let layout: TextLayout
  /// How many relations of one kind are shown.
  let limit: Int

  func page(_ dossier: Dossier) -> String {
    var text = head(dossier)
    let roles = Set(dossier.roles)
    if !roles.isEmpty { text += "\nroles\n" + list(dossier.roles) { ("\($0.verb) \($0.target.name)", $0.target.id) } }
    for group in dossier.groups {
      let relations = group.relations.filter { !roles.contains($0) }
      guard !relations.isEmpty else { continue }
      let isMutual = relations.contains { ($0.source.node == dossier.entity.node) != group.isOutgoing }
      let verb = layout.prose(group.isOutgoing ? isMutual ? "\(group.verb) ↔" : "\(group.verb) →" : "← \(group.verb)")
      text += "\n" + verb
      text += list(relations) { relation in
        let other = relation.other(than: dossier.entity.node)
        return (other.name, other.id)
      }
    }
    for part in Dossier.Part.allCases {
      let relations = dossier.references.filter { $0.part == part }.map(\.relation)
      if !relations.isEmpty {
        text += "\n\(Self.title(part))\n" + list(relations) { ("\($0.source.name) \($0.verb) \($0.target.name)", $0.id) }
      }
    }
    if dossier.groups.isEmpty, dossier.references.isEmpty { text += "\nno relations\n" }
    return text
  }

  private func head(_ dossier: Dossier) -> String {
    let entity = dossier.entity
    var facts = [entity.id, entity.type, entity.kind ?? ""].filter { !$0.isEmpty }
    if let mentions = dossier.mentions { facts.append(InspectionText.count(mentions, "mention", "mentions")) }
    let days = [dossier.firstSeen, dossier.lastSeen].compactMap { $0 }
    if let first = days.first, let last = days.last {
      facts.append(first == last ? "in articles of \(first)" : "in articles of \(first) to \(last)")
    }
    var text = layout.prose(entity.name) + layout.prose(facts.joined(separator: " · "), rest: 2)
    if !dossier.aliases.isEmpty { text += layout.prose("also: \(dossier.aliases.joined(separator: "; "))", rest: 6) }
    for property in dossier.properties { text += layout.prose("\(property.name): \(property.text)", rest: 2) }
    return text
  }

  private func list(_ relations: [ProvenRelation], _ words: (ProvenRelation) -> (words: String, id: String)) -> String {
    var text = ""
    for relation in relations.prefix(limit) {
      let date = relation.date.map { "\($0.text)  " } ?? ""
      let (words, id) = words(relation)
      text += layout.prose("\(date)\(words)\(InspectionText.details(relation)) · \(id)", first: 2, rest: 6)
      text += InspectionText.proof(relation.proof, sources: relation.sources, layout, indent: 6)
    }
    if relations.count > limit { text += "  … and \(relations.count - limit) more; --limit 0 shows all\n" }
    return text
  }

  private static func title(_ part: Dossier.Part) -> String {
    switch part {
    case .addressee: "put to it"
    case .event: "at it"
    case .place: "in it"
    case .attribution: "according to it"
    }
  }
}
