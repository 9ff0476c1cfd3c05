/// The types of things and relations that a graph may hold, and what sentences express them.
///
/// Types are data, read from `Schemas/ontology`; no code names one. An ontology that exists is sound: every type that is
/// named in it exists, inheritance has no cycle, names are unique.
public struct Ontology: Sendable {
  /// In the order of their names.
  public let entityTypes: [EntityType]
  /// In the order of their names.
  public let relationTypes: [RelationType]
  private let entityIndex: [String: Int]
  private let relationIndex: [String: Int]
  private let lineage: [String: [String]]

  /// Makes an ontology of types that have been checked; see `OntologyLoader` in Validation for the checks.
  public init(entityTypes: [EntityType], relationTypes: [RelationType]) {
    let entities = entityTypes.sorted { $0.name.precedes($1.name) }
    let relations = relationTypes.sorted { $0.name.precedes($1.name) }
    self.entityTypes = entities
    self.relationTypes = relations
    let entityIndex = Dictionary(uniqueKeysWithValues: entities.indices.map { (entities[$0].name, $0) })
    self.entityIndex = entityIndex
    relationIndex = Dictionary(uniqueKeysWithValues: relations.indices.map { (relations[$0].name, $0) })
    var lineage: [String: [String]] = [:]
    for type in entities {
      var found: [String] = []
      var waiting = [type.name]
      while !waiting.isEmpty {
        let next = waiting.removeFirst()
        guard !found.contains(next) else { continue }
        found.append(next)
        if let index = entityIndex[next] { waiting += entities[index].parents }
      }
      lineage[type.name] = found
    }
    self.lineage = lineage
  }

  public func entityType(_ name: String) -> EntityType? { entityIndex[name].map { entityTypes[$0] } }
  public func relationType(_ name: String) -> RelationType? { relationIndex[name].map { relationTypes[$0] } }

  /// The type and everything that it is, nearest first; empty for a type that does not exist.
  public func types(of name: String) -> [String] { lineage[name] ?? [] }

  /// Whether a thing of type `name` is also an `ancestor`; every type is itself.
  public func isA(_ name: String, _ ancestor: String) -> Bool { lineage[name]?.contains(ancestor) ?? false }

  /// Every property that a thing of this type may have: its own first, then its ancestors'.
  public func properties(ofEntity name: String) -> [PropertyType] {
    types(of: name).flatMap { entityType($0)?.properties ?? [] }
  }

  /// Whether a relation of this type may lead from a thing of type `source` to one of type `target`.
  public func allows(_ relation: String, from source: String, to target: String) -> Bool {
    guard let type = relationType(relation) else { return false }
    return type.sources.contains { isA(source, $0) } && type.targets.contains { isA(target, $0) }
  }
}

/// One type of thing.
public struct EntityType: Hashable, Sendable {
  public var name: String
  /// How it is written in running text: `place`.
  public var label: String
  public var description: String
  /// The types that it is, nearest first.
  public var parents: [String]
  /// Whether only its subtypes have instances.
  public var isAbstract: Bool
  /// The finer kinds that the property `kind` may name.
  public var kinds: [String]
  public var properties: [PropertyType]
  /// The schema.org class that it corresponds to.
  public var schemaOrg: String?
  /// Fill colour, `#RRGGBB`, and Graphviz shape.
  public var color: String?
  public var shape: String?

  public init(
    name: String, label: String, description: String, parents: [String] = [], isAbstract: Bool = false, kinds: [String] = [],
    properties: [PropertyType] = [], schemaOrg: String? = nil, color: String? = nil, shape: String? = nil
  ) {
    self.name = name
    self.label = label
    self.description = description
    self.parents = parents
    self.isAbstract = isAbstract
    self.kinds = kinds
    self.properties = properties
    self.schemaOrg = schemaOrg
    self.color = color
    self.shape = shape
  }
}

/// One property that an entity or a relation may have.
public struct PropertyType: Hashable, Sendable {
  public enum Value: String, Sendable, CaseIterable {
    case string, strings, integer, decimal, boolean
    /// EDTF (ISO 8601-2): `2025-05-16`, `2022`, `2025-05-16/2025-05-18`.
    case date
    /// The id of an entity.
    case entity
  }

  public var name: String
  public var value: Value
  public var isRequired: Bool
  public var description: String

  public init(name: String, value: Value, isRequired: Bool = false, description: String = "") {
    self.name = name
    self.value = value
    self.isRequired = isRequired
    self.description = description
  }
}
