public import NewsGraphModel

/// Why a graph has a relation: its sentences, the rules that read them, and how its ends came by their names.
public struct RelationExplanation: Sendable {
  public let relation: Relation
  /// `Ada Byron leads Harbour Union`.
  public let sentence: String
  /// What relations of the type say.
  public let meaning: String?
  /// How it stands to the facts, and who says so.
  public let status: [String]
  /// The surest evidence first, of equals in the order of the graph.
  public let evidence: [EvidenceExplanation]
  /// The articles behind it that copy others.
  public let copies: [DocumentRecord]
  /// Why it is as sure as it is.
  public let confidence: String
  public let source: EntityExplanation
  public let target: EntityExplanation

  /// Explains a relation of a graph.
  public init(_ relation: Relation, in graph: Graph, ontology: Ontology) {
    let names = ExplainedNames(graph)
    let type = ontology.relationType(relation.type)
    self.relation = relation
    sentence =
      "\(names.name(relation.source)) \(type?.words { relation.properties[$0]?.string } ?? relation.type) \(names.name(relation.target))"
    meaning = type?.description
    var status = ["\(relation.polarity.rawValue), \(relation.modality.rawValue)"]
    if let speaker = relation.attributedTo { status.append("according to \(names.name(speaker))") }
    if !relation.addressees.isEmpty { status.append("put to \(relation.addressees.map(names.name).joined(separator: ", "))") }
    for (words, id) in [("at", relation.event), ("in", relation.place)] { if let id { status.append("\(words) \(names.name(id))") } }
    if let date = relation.date { status.append("dated \(date)") }
    for (name, value) in relation.properties.sorted(by: { $0.key.precedes($1.key) }) {
      if let text = value.string { status.append("\(name) “\(text)”") }
    }
    self.status = status
    evidence = relation.evidence.enumerated().sorted { a, b in
      a.element.confidence != b.element.confidence ? a.element.confidence > b.element.confidence : a.offset < b.offset
    }.map { EvidenceExplanation($0.element, of: relation, names, ontology) }
    let articles = Set(relation.evidence.map(\.document))
    copies = articles.sorted { $0.precedes($1) }.compactMap { names.document($0) }.filter { $0.copyOf != nil }
    confidence =
      relation.sources > 1
      ? "\(relation.confidence): \(relation.sources) independent articles would all have to be misread for it to be wrong"
      : "\(relation.confidence): the surest sentence of one article"
    source = EntityExplanation(relation.source, in: graph, names)
    target = EntityExplanation(relation.target, in: graph, names)
  }

  /// The relation that an id means: the id itself, with or without `rel_` before it, or what only one id begins with.
  public static func find(_ text: String, in graph: Graph) -> [Relation] {
    let id = text.hasPrefix("rel_") ? String(text.dropFirst(4)) : text
    guard !id.isEmpty else { return [] }
    let exact = graph.relations.filter { $0.id == id || $0.id == text }
    return exact.isEmpty ? graph.relations.filter { $0.id.hasPrefix(id) || $0.id.hasPrefix(text) } : exact
  }

  /// All of it.
  public var json: JSONValue {
    .object([
      .init("explains", .string("relation")), .init("id", .string(relation.id)), .init("sentence", .string(sentence)),
      .init("type", .string(relation.type)), .init("meaning", JSONValue(meaning)), .init("polarity", .string(relation.polarity.rawValue)),
      .init("modality", .string(relation.modality.rawValue)), .init("status", .array(status.map { .string($0) })),
      .init("confidence", .decimal(relation.confidence)), .init("confidence_words", .string(confidence)),
      .init("sources", .integer(relation.sources)),
      .init(
        "copies", .array(copies.map { .object([.init("article", .string($0.id)), .init("copy_of", JSONValue($0.copyOf))]) })),
      .init("evidence", .array(evidence.map(\.json))), .init("source", source.json), .init("target", target.json),
    ])
  }
}
