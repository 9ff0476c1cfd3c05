internal import GraphAccess
public import NewsGraphModel

/// What happened, in order.
public struct Timeline: Sendable {
  /// One dated thing.
  public struct Entry: Sendable {
    /// What is dated.
    public enum Subject: Sendable {
      case event(EntityReference)
      case relation(ProvenRelation)
    }

    public let date: Period
    /// What the date is given for: the relation itself, the event at which it happened, or one of its ends.
    public let datedBy: DateOrigin
    public let subject: Subject
    /// The best sentence that speaks of it; nothing when there is none.
    public let proof: RelationProof?
  }

  /// Where the date of an entry comes from.
  public enum DateOrigin: String, Sendable {
    case itself, event, target, source
  }

  /// In order of their dates, events before relations.
  public let entries: [Entry]
  /// How many relations have no date.
  public let undated: Int

  /// Gathers all that is dated, or what concerns one entity: itself, events that belong to it, its relations, and those that speak of it.
  public init(_ view: InspectedGraph, of entity: EntityReference? = nil) {
    let relationships: [RelationshipID]
    if let node = entity?.node {
      let own = view.relations(of: node, .outgoing) + view.relations(of: node, .incoming)
      relationships = Set(own).sorted() + view.references(to: node).map(\.relationship)
    } else {
      relationships = view.relationships
    }
    var entries: [Entry] = []
    var undated = 0
    for relationship in relationships {
      guard let (date, origin) = view.date(of: relationship) else {
        undated += 1
        continue
      }
      let relation = view.relation(relationship)
      entries.append(Entry(date: date, datedBy: origin, subject: .relation(relation), proof: relation.proof))
    }
    for node in entity.map({ [$0.node] + view.referrers(to: $0.node) }) ?? view.nodes {
      guard let date = view.period(ofNode: node), view.isBegun(date), view.isEvent(node) else { continue }
      entries.append(Entry(date: date, datedBy: .itself, subject: .event(view.entity(node)), proof: view.bestProof(of: node, at: date)))
    }
    self.entries = entries.sorted { a, b in
      if a.date != b.date { return a.date < b.date || (!(b.date < a.date) && a.date.text.precedes(b.date.text)) }
      switch (a.subject, b.subject) {
      case (.event, .relation): return true
      case (.relation, .event): return false
      case (.event(let first), .event(let second)):
        return first.name == second.name ? first.id.precedes(second.id) : first.name.precedes(second.name)
      case (.relation(let first), .relation(let second)): return ProvenRelation.inOrderOfProof(first, second)
      }
    }
    self.undated = undated
  }

  /// `{"entries": [{"date", "first", "last", "dated_by", "event" or "relation", "evidence"}], "undated"}`.
  public var json: JSONValue {
    .object([
      .init("entries", .array(entries.map(\.json))), .init("undated", .integer(undated)),
    ])
  }
}

extension Timeline.Entry {
  fileprivate var json: JSONValue {
    let dates: [JSONValue.Member] = [
      .init("date", .string(date.text)), .init("first", JSONValue(date.firstDate)), .init("last", JSONValue(date.lastDate)),
      .init("dated_by", .string(datedBy.rawValue)),
    ]
    let own: JSONValue.Member =
      switch subject {
      case .event(let event): .init("event", event.json)
      case .relation(let relation): .init("relation", relation.json)
      }
    return .object(dates + [own, .init("evidence", proof?.json ?? .null)])
  }
}

extension InspectedGraph {
  /// When a relation holds: its own date, else that of the event it happened at, else that of one of its ends.
  func date(of relationship: RelationshipID) -> (date: Period, origin: Timeline.DateOrigin)? {
    if let date = period(relationship) { return (date, .itself) }
    let event = value(keys.event, relationship: relationship).text.flatMap { node(id: $0) }
    let places: [(NodeID?, Timeline.DateOrigin)] = [
      (event, .event), (graph.target(of: relationship), .target), (graph.source(of: relationship), .source),
    ]
    for case (let node?, let origin) in places {
      if let date = period(ofNode: node), isBegun(date) { return (date, origin) }
    }
    return nil
  }

  /// Whether the period has begun by the day up to which the graph is looked at.
  func isBegun(_ period: Period) -> Bool {
    guard let limit = scope.asOf?.last, let first = period.first else { return true }
    return first <= limit
  }

  /// Whether the entity happens rather than is; in a graph of another program all that has a date does.
  func isEvent(_ node: NodeID) -> Bool {
    let type = typeName(of: node)
    return ontology.entityType(type) == nil || ontology.isA(type, CoreType.event)
  }

  /// The best sentence of all relations of an event, but not of those that are dated for another time.
  func bestProof(of node: NodeID, at date: Period) -> RelationProof? {
    let own = (relations(of: node, .outgoing) + relations(of: node, .incoming)).filter { relationship in
      period(relationship).map { $0.overlaps(date) } ?? true
    }
    return own.map { relation($0) }.filter { $0.proof != nil }.min(by: ProvenRelation.inOrderOfProof)?.proof
  }
}
