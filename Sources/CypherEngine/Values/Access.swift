internal import GraphAccess

/// Elements of lists, entries of maps, properties and parts of other values.
enum Access {
  /// `container[index]`: by place in lists, negative from the end, by name in what has properties; null outside.
  static func element(of container: Value, at index: Value, in graph: any GraphReading) throws(CypherError) -> Value {
    switch (container, index) {
    case (.null, _), (.list, .null), (.map, .null), (.node, .null), (.relationship, .null), (.temporal, .null): return .null
    case (.list(let values), .integer(let place)): return element(of: values, at: place)
    case (.list, _): throw .type("ListElementAccessByNonInteger", "a list is indexed by an integer, not by \(index.kindName)")
    case (.map, .string(let key)), (.node, .string(let key)), (.relationship, .string(let key)), (.temporal, .string(let key)):
      return try property(key, of: container, in: graph)
    case (.map, _), (.node, _), (.relationship, _), (.temporal, _):
      throw .type("MapElementAccessByNonString", "\(container.kindName) is indexed by a string, not by \(index.kindName)")
    default: throw .type("InvalidArgumentType", "only lists and what has properties can be indexed, not \(container.kindName)")
    }
  }

  /// The element at a place, negative from the end; null outside.
  static func element(of values: [Value], at place: Int) -> Value {
    let (index, overflow) = place < 0 ? place.addingReportingOverflow(values.count) : (place, false)
    return overflow || !values.indices.contains(index) ? .null : values[index]
  }

  /// `container[from..to]`: half open, negative places from the end, clamped to the list; a bound that was not written is nothing.
  static func slice(_ container: Value, from: Value?, to: Value?) throws(CypherError) -> Value {
    guard case .list(let values) = container else {
      if container.isNull { return .null }
      throw .type("InvalidArgumentType", "only a list can be sliced, not \(container.kindName)")
    }
    guard let start = try bound(from ?? .integer(0), of: values), let end = try bound(to ?? .integer(values.count), of: values) else {
      return .null
    }
    return .list(start < end ? Array(values[start..<end]) : [])
  }

  private static func bound(_ place: Value, of values: [Value]) throws(CypherError) -> Int? {
    switch place {
    case .null: return nil
    case .integer(let place):
      // The sum of a negative and a positive number cannot overflow.
      return min(max(place < 0 ? place + values.count : place, 0), values.count)
    default: throw .type("InvalidArgumentType", "a slice is bounded by integers, not by \(place.kindName)")
    }
  }

  /// `value.key`: of maps, nodes, relationships and temporal values; null of null, and when there is none.
  static func property(_ key: String, of value: Value, in graph: any GraphReading) throws(CypherError) -> Value {
    switch value {
    case .null: return .null
    case .map(let entries): return entry(key, of: entries) ?? .null
    case .node(let node):
      try check(node: node, in: graph)
      return graph.key(named: key).map { graph.property($0, ofNode: node) } ?? .null
    case .relationship(let relationship):
      try check(relationship: relationship, in: graph)
      return graph.key(named: key).map { graph.property($0, ofRelationship: relationship) } ?? .null
    case .temporal(let temporal): return TemporalComponents.value(of: temporal, key)
    default: throw .type("InvalidArgumentType", "\(value.kindName) has no properties")
    }
  }

  /// The entry of a map whose key has exactly these code points.
  static func entry(_ key: String, of entries: [String: Value]) -> Value? {
    // The dictionary finds keys that are canonically equivalent, too.
    guard let index = entries.index(forKey: key) else { return nil }
    let (found, value) = entries[index]
    return Text.equals(found, key) ? value : nil
  }

  /// Throws `EntityNotFound` when the node was deleted.
  static func check(node: NodeID, in graph: any GraphReading) throws(CypherError) {
    if !graph.contains(node: node) { throw deleted("node") }
  }

  /// Throws `EntityNotFound` when the relationship was deleted.
  static func check(relationship: RelationshipID, in graph: any GraphReading) throws(CypherError) {
    if !graph.contains(relationship: relationship) { throw deleted("relationship") }
  }

  private static func deleted(_ what: String) -> CypherError {
    CypherError(.entityNotFound, .runtime, "DeletedEntityAccess", "the \(what) was deleted by this query")
  }
}
