internal import GraphAccess

/// What can be asked of nodes, relationships and paths.
///
/// Of things that the query has deleted only the identity and the type of a relationship can still be asked.
enum GraphFunctions {
  static let all: [CypherFunction] = [
    .strict("id", 1...1, accepts: [.nodeOrRelationship], result: .integer) { arguments, _ in
      .integer(try number(arguments[0], of: "id"))
    },
    .strict("elementId", 1...1, accepts: [.nodeOrRelationship], result: .string) { arguments, _ in
      .string(String(try number(arguments[0], of: "elementId")))
    },
    .strict("labels", 1...1, accepts: [.node], result: .list) { arguments, context in
      guard case .node(let node) = arguments[0] else {
        throw Argument.mismatch(arguments[0], of: "labels", expected: "a node")
      }
      try Access.check(node: node, in: context.graph)
      let names = context.graph.labelNames
      return .list(context.graph.labels(of: node).map { .string(names[Int($0)]) })
    },
    .strict("type", 1...1, accepts: [.relationship], result: .string) { arguments, context in
      let relationship = try Argument.relationship(arguments[0], of: "type")
      return .string(context.graph.typeNames[Int(context.graph.type(of: relationship))])
    },
    .strict("keys", 1...1, accepts: [.propertied], result: .list) { arguments, context in
      .list(try properties(arguments[0], of: "keys", in: context.graph).map { .string($0.key) })
    },
    .strict("properties", 1...1, accepts: [.propertied], result: .map) { arguments, context in
      if case .map = arguments[0] { return arguments[0] }
      let properties = try properties(arguments[0], of: "properties", in: context.graph)
      return .map(Dictionary(properties.map { ($0.key, $0.value) }) { first, _ in first })
    },
    .strict("startNode", 1...1, accepts: [.relationship], result: .node) { arguments, context in
      let relationship = try Argument.relationship(arguments[0], of: "startNode")
      try Access.check(relationship: relationship, in: context.graph)
      return .node(context.graph.source(of: relationship))
    },
    .strict("endNode", 1...1, accepts: [.relationship], result: .node) { arguments, context in
      let relationship = try Argument.relationship(arguments[0], of: "endNode")
      try Access.check(relationship: relationship, in: context.graph)
      return .node(context.graph.target(of: relationship))
    },
    .strict("nodes", 1...1, accepts: [.path], result: .list) { arguments, _ in
      .list(try Argument.path(arguments[0], of: "nodes").nodes.map { .node($0) })
    },
    .strict("relationships", 1...1, accepts: [.path], result: .relationshipList) { arguments, _ in
      .list(try Argument.path(arguments[0], of: "relationships").relationships.map { .relationship($0) })
    },
    length,
    length.named("path_length"),
  ]

  private static let length = CypherFunction.strict("length", 1...1, accepts: [.path], result: .integer) { arguments, _ in
    .integer(try Argument.path(arguments[0], of: "length").relationships.count)
  }

  private static func number(_ value: Value, of function: String) throws(CypherError) -> Int {
    switch value {
    case .node(let node): return Int(node)
    case .relationship(let relationship): return Int(relationship)
    default: throw Argument.mismatch(value, of: function, expected: "a node or relationship")
    }
  }

  /// In the graph's order; those of a map by key.
  private static func properties(
    _ value: Value, of function: String, in graph: any GraphReading
  ) throws(CypherError) -> [(key: String, value: Value)] {
    switch value {
    case .map(let entries): return entries.sorted { Text.compare($0.key, $1.key) < 0 }
    case .node(let node):
      try Access.check(node: node, in: graph)
      let names = graph.keyNames
      return graph.properties(ofNode: node).map { (names[Int($0.key)], $0.value) }
    case .relationship(let relationship):
      try Access.check(relationship: relationship, in: graph)
      let names = graph.keyNames
      return graph.properties(ofRelationship: relationship).map { (names[Int($0.key)], $0.value) }
    default: throw Argument.mismatch(value, of: function, expected: "a node, relationship or map")
    }
  }
}
