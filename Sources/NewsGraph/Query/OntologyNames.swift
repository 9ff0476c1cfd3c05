internal import Formats
internal import GraphAccess
internal import NewsGraphModel

/// The labels, relationship types and properties that graphs of an ontology may have, as property graphs spell them.
///
/// They are read off a graph with one of everything, so that no list of them can get out of step with what is exported.
struct OntologyNames {
  private(set) var labels: Set<String> = []
  private(set) var types: Set<String> = []
  private(set) var properties: Set<String> = []

  init(_ ontology: Ontology) {
    let ontology = ExportView.ontology(ontology)
    let lines = Exports.lines(Self.everything(in: ontology))
    let (records, _) = GraphReader.read(Array(lines.utf8), path: "", as: JSONLinesFormat(), ontology: ontology, status: .all)
    for node in records.nodes {
      labels.formUnion(node.labels)
      properties.formUnion(node.properties.map(\.key))
    }
    for relationship in records.relationships {
      types.insert(relationship.type)
      properties.formUnion(relationship.properties.map(\.key))
    }
  }

  private static func everything(in ontology: Ontology) -> Graph {
    let article = DocumentRecord(id: "a", path: "a", date: "2025-01-01", sha256: String(repeating: "0", count: 64))
    let span = Span(0, 1)
    let mention = EntityMention(document: "a", span: span, text: "a", kind: .name)
    let evidence = Evidence(
      document: "a", span: span, quote: "a", trigger: span, subject: span, object: span, rule: "a", annotator: "a", confidence: 1)
    let entities = ontology.entityTypes.flatMap { type -> [Entity] in
      var properties = Self.properties(ontology.properties(ofEntity: type.name))
      properties["date"] = .string("2025-01-01")
      properties["description"] = .string("a")
      return (type.kinds + [""]).enumerated().map { number, kind in
        if !kind.isEmpty { properties["kind"] = .string(kind) }
        return Entity(
          id: "\(type.name.lowercased())/\(number)", type: type.name, types: ontology.types(of: type.name), name: "a", aliases: ["b"],
          mentions: [mention], properties: properties)
      }
    }
    guard let end = entities.first?.id else { return Graph() }
    let relations = ontology.relationTypes.map { type in
      Relation(
        id: "rel-" + type.name, type: type.name, source: end, target: end, addressees: [end], attributedTo: end, date: "2025-01-01",
        event: end,
        place: end, confidence: 1, properties: Self.properties(type.properties), evidence: [evidence])
    }
    return Graph(documents: [article], entities: entities, relations: relations)
  }

  private static func properties(_ types: [PropertyType]) -> [String: PropertyValue] {
    Dictionary(
      types.map { type in
        let value: PropertyValue =
          switch type.value {
          case .string, .entity: .string("a")
          case .date: .string("2025-01-01")
          case .strings: .strings(["a"])
          case .integer: .integer(1)
          case .decimal: .decimal(1)
          case .boolean: .boolean(true)
          }
        return (type.name, value)
      }, uniquingKeysWith: { first, _ in first })
  }
}
