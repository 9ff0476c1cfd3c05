internal import GraphAccess

/// All properties of something as a map.
enum PropertyMap {
  /// Of a node, a relationship or a map; throws for anything else.
  static func of(_ value: Value, in frame: Frame) throws(CypherError) -> [String: Value] {
    switch value {
    case .map(let map): return map
    case .node(let node):
      try frame.check(node: node)
      return named(frame.graph.properties(ofNode: node), frame.graph.keyNames)
    case .relationship(let relationship):
      try frame.check(relationship: relationship)
      return named(frame.graph.properties(ofRelationship: relationship), frame.graph.keyNames)
    default:
      throw CypherError(
        .typeError, .runtime, "InvalidArgumentType", "\(value.kindName) has no properties, expected a map, a node or a relationship")
    }
  }

  private static func named(_ properties: [(key: NameID, value: Value)], _ names: [String]) -> [String: Value] {
    var map: [String: Value] = [:]
    for property in properties { map[names[Int(property.key)]] = property.value }
    return map
  }

  /// Throws unless the value can be kept in a graph: a scalar, or a list of scalars.
  static func checkStorable(_ value: Value) throws(CypherError) {
    switch value {
    case .null, .boolean, .integer, .float, .string, .temporal: return
    case .list(let items):
      for item in items {
        switch item {
        case .boolean, .integer, .float, .string, .temporal: continue
        default: throw unstorable("a list with \(item.kindName) in it")
        }
      }
    default: throw unstorable(value.kindName)
    }
  }

  private static func unstorable(_ what: String) -> CypherError {
    CypherError(.typeError, .runtime, "InvalidPropertyType", "\(what) as the value of a property, expected a scalar or a list of scalars")
  }
}
