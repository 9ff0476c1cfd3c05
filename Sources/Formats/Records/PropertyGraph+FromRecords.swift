internal import GraphAccess
internal import NewsGraphModel

extension PropertyGraph {
  /// Rows as they are drawn: with relationships that nothing proves, and of those that something does the status and the best sentence.
  init(drawing records: GraphRecords, ontology: Ontology) {
    self.init(Graph(), ontology: ontology)
    let names = RecordNames(records)
    let drawn = ExportNames(nodes: names.nodes, edges: names.relationships.enumerated().map { $1 ?? "e\($0)" })
    let types = RecordTypes(ontology)
    var keys: [String: Int] = [:]
    for (number, row) in records.nodes.enumerated() {
      let properties = RecordRow(row.properties)
      let type = types.entityType(of: row.labels, type: properties.text("type"))
      let known = ontology.types(of: type)
      let content = properties.text("content").map { ExportText.shorten($0) }
      let name = [properties.text("name"), properties.text("label"), properties.text("title"), content]
        .lazy.compactMap { $0.map { ExportText.clean($0) } }.first { !$0.isEmpty }
      var fields: [Field] = []
      for property in row.properties {
        guard let value = PropertyValue(property.value)?.cleaned else { continue }
        let key = keys[property.key] ?? keys.count
        if key == keys.count {
          keys[property.key] = key
          nodeKeys.append(PropertyKey(name: property.key, kind: .init(of: value)))
        }
        fields.append(Field(key: key, value: value))
      }
      nodes.append(
        Node(
          id: drawn.nodes[names.nodes[number]] ?? "n\(number)", graphID: names.nodes[number], types: known.isEmpty ? [type] : known,
          labels: row.labels, name: name ?? names.nodes[number], fields: fields, document: nil))
    }
    for (number, row) in records.relationships.enumerated() {
      let properties = RecordRow(row.properties)
      let evidence = properties.evidence
      let best = evidence.indices.max { evidence[$0].confidence < evidence[$1].confidence } ?? 0
      let nothing = Span(0, 0)
      // A drawing needs no proof, but a relation does.
      let blank = Evidence(
        document: "", span: nothing, quote: properties.text("quote") ?? "", trigger: nothing, subject: nothing, object: nothing, rule: "",
        annotator: "", confidence: 0)
      let type = types.relationType(of: row.type)
      let relation = Relation(
        id: names.relationships[number] ?? "e\(number)", type: type, source: "", target: "",
        polarity: properties.text("polarity").flatMap { Relation.Polarity(rawValue: $0) } ?? .positive,
        modality: properties.text("modality").flatMap { Relation.Modality(rawValue: $0) } ?? .asserted,
        confidence: properties.number("confidence") ?? 0, sources: properties.number("weight").map { Self.width($0) } ?? 1,
        evidence: evidence.isEmpty ? [blank] : evidence)
      edges.append(
        Edge(
          id: drawn.edges[relation.id] ?? relation.id, type: type, label: ExportText.clean(row.type), source: row.source,
          target: row.target,
          isSymmetric: ontology.relationType(type)?.isSymmetric ?? false, isProven: !evidence.isEmpty, fields: [], relation: relation,
          best: best))
    }
  }
  /// A weight of any file as a number of articles; what is no number is one.
  private static func width(_ weight: Double) -> Int { weight.isFinite ? Int(min(max(1, weight.rounded()), 99)) : 1 }
}
