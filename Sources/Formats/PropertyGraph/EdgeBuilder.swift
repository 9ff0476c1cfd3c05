internal import NewsGraphModel

/// Turns relations into edges whose properties all have one type a key.
struct EdgeBuilder {
  /// What every edge may have, in order; the ontology's properties come before ``closing``.
  static let standard: [PropertyKey] = [
    PropertyKey(name: "weight", kind: .decimal), PropertyKey(name: "confidence", kind: .decimal),
    PropertyKey(name: "polarity", kind: .string), PropertyKey(name: "modality", kind: .string),
    PropertyKey(name: "attributed_to", kind: .string, isReference: true), PropertyKey(name: "date", kind: .string),
    PropertyKey(name: "start_date", kind: .string), PropertyKey(name: "end_date", kind: .string),
    PropertyKey(name: "symmetric", kind: .boolean), PropertyKey(name: "addressees", kind: .strings, isReference: true),
    PropertyKey(name: "event", kind: .string, isReference: true), PropertyKey(name: "place", kind: .string, isReference: true),
    PropertyKey(name: "evidence_count", kind: .integer), PropertyKey(name: "sources", kind: .strings),
  ]
  /// The long texts stand last, where tables and inspectors show them best.
  static let closing: [PropertyKey] = [PropertyKey(name: "quote", kind: .string), PropertyKey(name: "evidence", kind: .string)]
  /// Names that some importer takes for something of its own.
  static let reserved = Set(
    (standard + closing).map(\.name) + [
      "id", "rel_id", "label", "edgelabel", "timeset", "source", "target", "key", "type", "kind", "directed", "r", "g", "b", "color",
    ])

  let keys: [PropertyKey]
  private let properties: PropertyKeyList
  private let names: ExportNames
  private let addresses: [String]
  private let documentNumbers: [String: Int]
  private let types: [String: (label: String, isSymmetric: Bool)]

  init(_ graph: Graph, ontology: Ontology, names: ExportNames, addresses: [String], documentNumbers: [String: Int]) {
    var used: [String: PropertyKey.Kind] = [:]
    var types: [String: (label: String, isSymmetric: Bool)] = [:]
    for relation in graph.relations {
      for (name, value) in relation.properties {
        guard let value = value.cleaned else { continue }
        let kind = PropertyKey.Kind(of: value)
        used[name] = used[name].map { $0.union(kind) } ?? kind
      }
      if types[relation.type] == nil {
        let type = ontology.relationType(relation.type)
        let named = type ?? RelationType(name: relation.type, label: "", description: "", sources: [], targets: [])
        types[relation.type] = (Self.label(named), named.isSymmetric)
      }
    }
    properties = PropertyKeyList(declared: ontology.relationTypes.flatMap(\.properties), used: used, reserved: Self.reserved)
    keys = Self.standard + properties.keys + Self.closing
    self.names = names
    self.addresses = addresses
    self.documentNumbers = documentNumbers
    self.types = types
  }

  /// `HOLDS_POSITION`; characters that no property graph takes in a type become `_`.
  static func label(_ type: RelationType) -> String {
    let name = type.upperSnakeName.unicodeScalars.map { ("A"..."Z").contains($0) || ("0"..."9").contains($0) ? String($0) : "_" }.joined()
    return name.first.map { $0.isLetter ? name : "R_" + name } ?? "RELATED"
  }

  func edge(_ relation: Relation, source: Int, target: Int) -> PropertyGraph.Edge {
    let (label, isSymmetric) = types[relation.type] ?? ("RELATED", false)
    var best = 0
    for (number, evidence) in relation.evidence.enumerated() where evidence.confidence > relation.evidence[best].confidence {
      best = number
    }
    var edge = PropertyGraph.Edge(
      id: names.edges[relation.id] ?? relation.id, type: relation.type, label: label, source: source, target: target,
      isSymmetric: isSymmetric, fields: [], relation: relation, best: best)
    var fields: [PropertyGraph.Field] = []
    fields.reserveCapacity(keys.count)
    func add(_ key: Int, _ text: String?) {
      if let text, !text.isEmpty { fields.append(PropertyGraph.Field(key: key, value: .string(text))) }
    }
    func add(_ key: Int, _ texts: [String]) {
      if !texts.isEmpty { fields.append(PropertyGraph.Field(key: key, value: .strings(texts))) }
    }
    func reference(_ id: String?) -> String? { id.map { names.nodes[$0] ?? ExportText.clean($0) } }
    fields.append(PropertyGraph.Field(key: 0, value: .decimal(Double(edge.weight))))
    fields.append(PropertyGraph.Field(key: 1, value: .decimal(relation.confidence)))
    add(2, relation.polarity.rawValue)
    add(3, relation.modality.rawValue)
    add(4, reference(relation.attributedTo))
    add(5, relation.date.map { ExportText.clean($0) })
    let bounds = relation.date.flatMap { DateBounds($0) }
    add(6, bounds?.first)
    add(7, bounds?.last)
    if isSymmetric { fields.append(PropertyGraph.Field(key: 8, value: .boolean(true))) }
    add(9, relation.addressees.compactMap { reference($0) })
    add(10, reference(relation.event))
    add(11, reference(relation.place))
    fields.append(PropertyGraph.Field(key: 12, value: .integer(relation.evidence.count)))
    add(13, articles(of: relation))
    var own: [PropertyGraph.Field] = []
    for (origin, value) in relation.properties {
      guard let index = properties.index(of: origin), let value = value.cleaned else { continue }
      let key = properties.keys[index]
      var converted = key.kind.convert(value)
      if key.isReference, let text = converted.string { converted = .string(names.nodes[text] ?? text) }
      own.append(PropertyGraph.Field(key: index + Self.standard.count, value: converted))
    }
    fields += own.sorted { $0.key < $1.key }
    add(keys.count - 2, ExportText.clean(edge.evidence.quote))
    add(keys.count - 1, EvidenceText.compact(relation.evidence))
    edge.fields = fields
    return edge
  }

  /// The addresses of the articles that the evidence is from, each once, in the order of the evidence.
  private func articles(of relation: Relation) -> [String] {
    var seen: Set<String> = []
    return relation.evidence.compactMap { evidence in
      guard seen.insert(evidence.document).inserted else { return nil }
      let address = documentNumbers[evidence.document].map { addresses[$0] } ?? ExportText.clean(evidence.document)
      return address.isEmpty ? nil : address
    }
  }
}
