internal import GraphAccess
public import NewsGraphModel

/// A graph in numbers.
public struct GraphStatistics: Sendable {
  /// How many of what; the most frequent first, then by name.
  public typealias Counts = [(name: String, count: Int)]

  public let entities: Int
  public let relations: Int
  /// By type of the entity; those without a type count as `""`.
  public let entityTypes: Counts
  public let kinds: Counts
  /// By type of the relation, as the graph names it.
  public let relationTypes: Counts
  /// Entities that have no relation, or only with themselves.
  public let orphans: Int
  /// Parts of the graph that no relation joins, orphans too.
  public let components: Int
  /// How many entities the largest part has.
  public let largestComponent: Int
  /// Relations that a sentence proves, and those that independent articles prove.
  public let proven: Int
  public let wellProven: Int
  public let sentences: Int
  /// The mean over relations that have one; nothing when none has.
  public let meanConfidence: Double?
  /// By standing: `asserted`, `planned`, `denied` …
  public let statuses: Counts
  /// Relations with a date of their own, and entities.
  public let datedRelations: Int
  public let datedEntities: Int
  /// Articles that prove relations, by address or id; nothing when the graph does not say.
  public let articles: Int?
  /// The first and the last day on which articles spoke.
  public let firstSeen: String?
  public let lastSeen: String?

  /// Relations a pair of different entities, in one direction.
  public var density: Double { entities < 2 ? 0 : Double(relations) / (Double(entities) * Double(entities - 1)) }
  /// Relations an entity, either way.
  public var meanDegree: Double { entities == 0 ? 0 : 2 * Double(relations) / Double(entities) }

  /// Counts what is looked at.
  public init(_ view: InspectedGraph) {
    let nodes = view.nodes
    var types: [String: Int] = [:]
    var kinds: [String: Int] = [:]
    var (first, last): (String?, String?)
    var datedEntities = 0
    for node in nodes {
      types[view.typeName(of: node), default: 0] += 1
      if let kind = view.text(view.keys.kind, node) { kinds[kind, default: 0] += 1 }
      if view.period(ofNode: node) != nil { datedEntities += 1 }
      if let day = view.text(view.keys.firstSeen, node), first.map({ day.precedes($0) }) != false { first = day }
      if let day = view.text(view.keys.lastSeen, node), last.map({ $0.precedes(day) }) != false { last = day }
    }
    let count = RelationCount(view)
    (entities, relations) = (nodes.count, count.relations)
    (entityTypes, self.kinds, self.datedEntities) = (Self.sorted(types), Self.sorted(kinds), datedEntities)
    (relationTypes, statuses) = (Self.sorted(count.types), Self.sorted(count.statuses))
    (proven, wellProven, sentences, datedRelations) = (count.proven, count.wellProven, count.sentences, count.dated)
    meanConfidence = count.confidences == 0 ? nil : count.confidence / Double(count.confidences)
    articles = count.articles.isEmpty ? nil : count.articles.count
    (firstSeen, lastSeen) = (first, last)

    let all = (try? view.graph.components(along: view.traversal(.both, types: nil))) ?? []
    var sizes: [Int: Int] = [:]
    for entry in all where view.isShown(node: entry.node) { sizes[entry.component, default: 0] += 1 }
    components = sizes.count
    largestComponent = sizes.values.max() ?? 0
    orphans = sizes.values.count { $0 == 1 }
  }

  private static func sorted(_ counts: [String: Int]) -> Counts {
    counts.sorted { $0.value == $1.value ? $0.key.precedes($1.key) : $0.value > $1.value }.map { ($0.key, $0.value) }
  }

  /// The numbers by name; counts by type are objects in order of frequency.
  public var json: JSONValue {
    func object(_ counts: Counts) -> JSONValue { .object(counts.map { .init($0.name, .integer($0.count)) }) }
    return .object([
      .init("entities", .integer(entities)), .init("entity_types", object(entityTypes)), .init("kinds", object(kinds)),
      .init("relations", .integer(relations)), .init("relation_types", object(relationTypes)), .init("statuses", object(statuses)),
      .init("orphans", .integer(orphans)), .init("components", .integer(components)),
      .init("largest_component", .integer(largestComponent)), .init("density", .rounded(density, to: 6)),
      .init("mean_degree", .rounded(meanDegree, to: 3)), .init("relations_with_evidence", .integer(proven)),
      .init("relations_with_two_sources", .integer(wellProven)), .init("evidence", .integer(sentences)),
      .init("mean_confidence", meanConfidence.map { .rounded($0, to: 3) } ?? .null), .init("dated_relations", .integer(datedRelations)),
      .init("dated_entities", .integer(datedEntities)), .init("articles", articles.map { .integer($0) } ?? .null),
      .init("first_seen", JSONValue(firstSeen)), .init("last_seen", JSONValue(lastSeen)),
    ])
  }
}

/// What is counted of relations.
private struct RelationCount {
  var relations = 0
  var types: [String: Int] = [:]
  var statuses: [String: Int] = [:]
  var proven = 0
  var wellProven = 0
  var sentences = 0
  var dated = 0
  var confidence = 0.0
  var confidences = 0
  var articles: Set<String> = []

  init(_ view: InspectedGraph) {
    for relationship in view.relationships {
      relations += 1
      types[view.graph.typeNames[Int(view.graph.type(of: relationship))], default: 0] += 1
      let status = view.isDenied(relationship) ? "denied" : view.modality(relationship).rawValue
      statuses[status, default: 0] += 1
      let evidence = view.evidenceCount(of: relationship)
      if evidence > 0 { proven += 1 }
      if view.sources(of: relationship) > 1 { wellProven += 1 }
      sentences = sentences.addingReportingOverflow(evidence).partialValue
      if view.period(relationship) != nil { dated += 1 }
      if let number = view.value(view.keys.confidence, relationship: relationship).number {
        confidence += number
        confidences += 1
      }
      articles.formUnion(view.value(view.keys.sources, relationship: relationship).texts)
    }
  }
}
