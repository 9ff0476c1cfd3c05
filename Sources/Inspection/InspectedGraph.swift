public import GraphAccess
public import NewsGraphModel

/// A graph as people ask it: with names and ids for nodes, words for types, and only the part that is looked at.
///
/// Graphs of other programs answer as far as they go: any node has an id and a name.
public final class InspectedGraph {
  public let graph: any GraphReading
  public let ontology: Ontology
  public let scope: InspectionScope
  let keys: GraphKeys
  /// By number of the type, as the ontology reads it aloud; the graph's own name in lower case when the ontology does not know it.
  let verbs: [String]
  /// By number of the type.
  let relationTypes: [RelationType?]
  /// Properties of entities whose values are ids of others: `place`.
  let referenceKeys: Set<NameID>
  private let limit: Int?
  private var references: [String: NodeID?] = [:]

  /// Looks at a graph with the words of an ontology.
  public init(_ graph: any GraphReading, ontology: Ontology, scope: InspectionScope = InspectionScope()) {
    self.graph = graph
    self.ontology = ontology
    self.scope = scope
    keys = GraphKeys(graph)
    limit = scope.asOf.flatMap { $0.last }
    let references = ontology.entityTypes.flatMap(\.properties).filter { $0.value == .entity }.map(\.snakeName)
    referenceKeys = Set(references.compactMap { graph.key(named: $0) })
    let known = Dictionary(ontology.relationTypes.map { ($0.upperSnakeName, $0) }, uniquingKeysWith: { first, _ in first })
    let types = graph.typeNames.map { known[$0] ?? ontology.relationType($0) }
    relationTypes = types
    verbs = zip(graph.typeNames, types).map { name, type in
      if let label = type?.label, !label.isEmpty { return label }
      return String(name.lowercased().map { $0 == "_" ? " " : $0 })
    }
  }

  // MARK: What is looked at

  /// Whether the entity belongs to what is looked at.
  public func isShown(node: NodeID) -> Bool {
    guard graph.contains(node: node) else { return false }
    guard let limit, let first = Period(text(keys.firstSeen, node))?.first else { return true }
    return first <= limit
  }

  /// Whether the relation and both its ends belong to what is looked at.
  public func isShown(relationship: RelationshipID) -> Bool {
    guard graph.contains(relationship: relationship) else { return false }
    if scope.statuses != .all, !scope.statuses.contains(status(relationship)) { return false }
    guard let limit else { return true }
    if let start = period(relationship)?.first, start > limit { return false }
    return isShown(node: graph.source(of: relationship)) && isShown(node: graph.target(of: relationship))
  }

  /// All entities that are looked at, ascending.
  var nodes: [NodeID] { (0..<graph.nodeBound).lazy.map { NodeID(truncatingIfNeeded: $0) }.filter { self.isShown(node: $0) } }

  /// All relations that are looked at, ascending.
  var relationships: [RelationshipID] {
    (0..<graph.relationshipBound).lazy.map { RelationshipID(truncatingIfNeeded: $0) }.filter { self.isShown(relationship: $0) }
  }

  /// Whether the scope takes everything there is, so that nothing needs to be asked one by one.
  var showsAll: Bool {
    limit == nil && (scope.statuses == .all || (keys.polarity == nil && keys.modality == nil && scope.statuses.contains(.asserted)))
  }

  /// A walk over what is looked at.
  func traversal(_ orientation: Traversal.Orientation, types: [NameID]?) -> Traversal {
    guard !showsAll else { return Traversal(orientation, types: types) }
    return Traversal(orientation, types: types) { self.isShown(relationship: $0) }
  }

  /// The relations of an entity in one direction, in the order of the graph; a loop is in both.
  func relations(of node: NodeID, _ direction: Direction, types: [NameID]? = nil) -> [RelationshipID] {
    let row = graph.adjacency(of: node, direction)
    let wanted = types.map { Set($0) }
    return (0..<row.count).compactMap { entry in
      let relationship = row.relationships[entry]
      return wanted?.contains(row.types[entry]) != false && isShown(relationship: relationship) ? relationship : nil
    }
  }

  func status(_ relationship: RelationshipID) -> Relation.Status {
    Relation.Status(isDenied(relationship) ? .negative : .positive, modality(relationship))
  }

  func isDenied(_ relationship: RelationshipID) -> Bool {
    value(keys.polarity, relationship: relationship).text == Relation.Polarity.negative.rawValue
  }

  func modality(_ relationship: RelationshipID) -> Relation.Modality {
    value(keys.modality, relationship: relationship).text.flatMap { Relation.Modality(rawValue: $0) } ?? .asserted
  }

  /// When the relation holds or held; nothing when the graph does not say, or not in EDTF.
  func period(_ relationship: RelationshipID) -> Period? {
    if let period = Period(value(keys.date, relationship: relationship).readable) { return period }
    let start = value(keys.startDate, relationship: relationship).readable
    let end = value(keys.endDate, relationship: relationship).readable
    return start == nil && end == nil ? nil : Period("\(start ?? "..")/\(end ?? "..")")
  }

  /// When what the entity stands for happens or happened.
  func period(ofNode node: NodeID) -> Period? {
    if let period = Period(value(keys.date, node: node).readable) { return period }
    let (start, end) = (value(keys.startDate, node: node).readable, value(keys.endDate, node: node).readable)
    return start == nil && end == nil ? nil : Period("\(start ?? "..")/\(end ?? "..")")
  }

  // MARK: Names

  /// The entity as answers name it.
  public func entity(_ node: NodeID) -> EntityReference {
    EntityReference(node: node, id: id(of: node), name: name(of: node), type: typeName(of: node), kind: text(keys.kind, node))
  }

  /// The id that ``node(id:)`` finds the entity by.
  public func id(of node: NodeID) -> String {
    value(keys.entityID, node: node).readable ?? value(keys.id, node: node).readable ?? "#\(node)"
  }

  /// What was put is named by its words, which exports cut to a line in `name`.
  func name(of node: NodeID) -> String {
    for key in [keys.content, keys.name, keys.label, keys.title] {
      if let name = value(key, node: node).readable, !name.isEmpty { return name }
    }
    return id(of: node)
  }

  func typeName(of node: NodeID) -> String {
    if let type = text(keys.type, node) { return type }
    return graph.labels(of: node).lazy.map { self.graph.labelNames[Int($0)] }.first { $0 != "Entity" } ?? ""
  }

  /// The entity with an id of the export, the XML name that GraphML gives it, or `#` and a number; nothing when none has it.
  ///
  /// Entities that are not looked at are found too: ask ``isShown(node:)``.
  public func node(id: String) -> NodeID? {
    for key in [keys.entityID, keys.id] {
      guard let key else { continue }
      if let node = node(key, .string(id)) { return node }
      if let number = Int(id), let node = node(key, .integer(number)) { return node }
    }
    guard id.hasPrefix("#"), let node = NodeID(id.dropFirst()), graph.contains(node: node) else { return nil }
    return node
  }

  /// Ids that begin so, sorted, at most so many.
  public func ids(withPrefix prefix: String, limit: Int) -> [String] {
    let ids = nodes.map { id(of: $0) }.filter { $0.hasPrefix(prefix) }.sorted { $0.precedes($1) }
    return Array(ids.prefix(max(0, limit)))
  }

  private func node(_ key: NameID, _ value: Value) -> NodeID? {
    if let list = graph.nodes(key: key, equalTo: value) { return list.first }
    let wanted = value.readable
    return (0..<graph.nodeBound).lazy.map { NodeID(truncatingIfNeeded: $0) }.first {
      self.graph.contains(node: $0) && self.graph.property(key, ofNode: $0).readable == wanted
    }
  }

  /// The entity that a property of a relation refers to, or its words.
  func mentioned(_ text: String) -> Mentioned {
    let node: NodeID?
    if let known = references[text] {
      node = known
    } else {
      node = self.node(id: text)
      references[text] = .some(node)
    }
    return node.map { Mentioned(id: id(of: $0), name: name(of: $0)) } ?? Mentioned(id: nil, name: text)
  }

  // MARK: Properties

  func value(_ key: NameID?, node: NodeID) -> Value { key.map { graph.property($0, ofNode: node) } ?? .null }

  func value(_ key: NameID?, relationship: RelationshipID) -> Value {
    key.map { graph.property($0, ofRelationship: relationship) } ?? .null
  }

  func text(_ key: NameID?, _ node: NodeID) -> String? { value(key, node: node).text }
}
