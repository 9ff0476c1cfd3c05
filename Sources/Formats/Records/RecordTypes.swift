internal import NewsGraphModel

/// What an ontology calls the labels, types and property names of property graphs.
struct RecordTypes {
  /// Properties of nodes that follow from other things, or that an entity has beside its own.
  static let ofEveryNode = Set(["id", "entity_id"] + NodeBuilder.standard.map(\.name)).subtracting(["description"])
  /// The same of relationships.
  static let ofEveryEdge = Set(["id", "rel_id"] + (EdgeBuilder.standard + EdgeBuilder.closing).map(\.name))

  /// By the name in property graphs.
  let entityProperties: [String: PropertyType]
  let relationProperties: [String: PropertyType]
  private let ontology: Ontology
  private let relations: [String: String]

  init(_ ontology: Ontology) {
    self.ontology = ontology
    relations = Dictionary(ontology.relationTypes.map { (EdgeBuilder.label($0), $0.name) }, uniquingKeysWith: { first, _ in first })
    entityProperties = Self.byName(ontology.entityTypes.flatMap(\.properties), reserved: NodeBuilder.reserved)
    relationProperties = Self.byName(ontology.relationTypes.flatMap(\.properties), reserved: EdgeBuilder.reserved)
  }

  private static func byName(_ properties: [PropertyType], reserved: Set<String>) -> [String: PropertyType] {
    let used = Dictionary(properties.map { ($0.name, PropertyKey.Kind($0.value)) }, uniquingKeysWith: { first, _ in first })
    let types = Dictionary(properties.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var named: [String: PropertyType] = [:]
    for key in PropertyKeyList(declared: properties, used: used, reserved: reserved).keys {
      if let type = key.origin.flatMap({ types[$0] }) { named[key.name] = type }
    }
    return named
  }

  /// The type that a node says it has, or the most special of its labels that the ontology knows, or its first label.
  func entityType(of labels: [String], type: String?) -> String {
    if let type { return type }
    let known = labels.filter { ontology.entityType($0) != nil }
    if let special = known.max(by: { ontology.types(of: $0).count < ontology.types(of: $1).count }) { return special }
    return labels.first { $0 != NodeLabel.entity } ?? NodeLabel.entity
  }

  /// `holdsPosition` for `HOLDS_POSITION`.
  func relationType(of type: String) -> String {
    if let known = relations[type] { return known }
    let words = type.split(separator: "_").map { $0.lowercased() }
    guard let first = words.first else { return type }
    return first + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
