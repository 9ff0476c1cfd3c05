internal import Inspection
internal import NewsGraph

/// What differs between two graphs as people read it.
struct DifferenceText {
  let layout: TextLayout

  func page(_ difference: GraphDifference) -> String {
    if difference.isEmpty { return "no difference\n" }
    var text = ""
    for entity in difference.entitiesRemoved { text += line("-", InspectionText.line(entity)) }
    for entity in difference.entitiesAdded { text += line("+", InspectionText.line(entity)) }
    for changed in difference.entitiesChanged { text += line("~", InspectionText.line(changed.entity)) + changes(changed.changes) }
    for relation in difference.relationsRemoved { text += line("-", relation) + proof(relation.proof, relation.sources) }
    for relation in difference.relationsAdded { text += line("+", relation) + proof(relation.proof, relation.sources) }
    for changed in difference.relationsChanged {
      text += line("~", changed.relation) + changes(changed.changes)
      for evidence in changed.evidenceRemoved { text += layout.prose("- " + quote(evidence), first: 4, rest: 7) }
      for evidence in changed.evidenceAdded { text += layout.prose("+ " + quote(evidence), first: 4, rest: 7) }
    }
    return text + "\n" + summary(difference)
  }

  private func summary(_ difference: GraphDifference) -> String {
    let evidence = difference.evidenceCounts
    func line(_ name: String, _ added: Int, _ removed: Int, _ changed: Int?) -> String {
      layout.padded(name, to: 11) + "\(added) added, \(removed) removed" + (changed.map { ", \($0) changed" } ?? "") + "\n"
    }
    return line("entities", difference.entitiesAdded.count, difference.entitiesRemoved.count, difference.entitiesChanged.count)
      + line("relations", difference.relationsAdded.count, difference.relationsRemoved.count, difference.relationsChanged.count)
      + line("evidence", evidence.added, evidence.removed, nil)
  }

  private func line(_ sign: String, _ text: String) -> String { layout.prose("\(sign) \(text)", rest: 6) }

  private func line(_ sign: String, _ relation: ProvenRelation) -> String {
    line(sign, "\(InspectionText.sentence(relation)) · \(relation.id)")
  }

  private func proof(_ proof: RelationProof?, _ sources: Int) -> String {
    InspectionText.proof(proof, sources: sources, layout, indent: 6)
  }

  private func changes(_ changes: [GraphDifference.Change]) -> String {
    changes.map { layout.prose("\($0.property): \(Self.text($0.old)) → \(Self.text($0.new))", first: 4, rest: 6) }.joined()
  }

  private func quote(_ proof: RelationProof) -> String { "“\(proof.quote)”" + (proof.article.map { " — \($0)" } ?? "") }

  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .null: "nothing"
    case .string(let text): text
    case .array(let items): items.isEmpty ? "nothing" : items.map { text($0) }.joined(separator: "; ")
    default: value.compact
    }
  }
}
