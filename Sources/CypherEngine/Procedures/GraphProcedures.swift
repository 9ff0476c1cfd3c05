internal import GraphAccess

/// The procedures that every session knows: measures of a graph's nodes. A new one is one more line here.
///
/// All take one optional map: `types`, a list of relationship types that count; `direction`, one of `'out'`, `'in'`, `'both'`.
enum GraphProcedures {
  static let all: [Procedure] = [
    measure("graph.degree", "degree", .integer, defaultOrientation: .both) { graph, traversal, isCancelled throws(Interrupted) in
      try graph.degrees(along: traversal, isCancelled: isCancelled).map { ($0.node, .integer($0.degree)) }
    },
    measure("graph.pagerank", "score", .float, defaultOrientation: .outgoing) { graph, traversal, isCancelled throws(Interrupted) in
      try graph.pageRank(along: traversal, isCancelled: isCancelled).map { ($0.node, .float($0.score)) }
    },
    measure("graph.betweenness", "score", .float, defaultOrientation: .both) { graph, traversal, isCancelled throws(Interrupted) in
      try graph.betweenness(along: traversal, isCancelled: isCancelled).map { ($0.node, .float($0.score)) }
    },
    measure("graph.components", "component", .integer, defaultOrientation: .both) { graph, traversal, isCancelled throws(Interrupted) in
      try graph.components(along: traversal, isCancelled: isCancelled).map { ($0.node, .integer($0.component)) }
    },
    measure("graph.communities", "community", .integer, defaultOrientation: .both) { graph, traversal, isCancelled throws(Interrupted) in
      try graph.communities(along: traversal, isCancelled: isCancelled).members.map { ($0.node, .integer($0.community)) }
    },
  ]

  private typealias Measure =
    @Sendable (_ graph: any GraphReading, _ traversal: Traversal, _ isCancelled: @escaping () -> Bool) throws(Interrupted) -> [(
      node: NodeID, value: Value
    )]

  private static func measure(
    _ name: String, _ output: String, _ type: Procedure.FieldType, defaultOrientation: Traversal.Orientation, _ body: @escaping Measure
  ) -> Procedure {
    Procedure(
      name: name, inputs: [Procedure.Field("options", .map, isOptional: true)],
      outputs: [Procedure.Field("node", .node), Procedure.Field(output, type)]
    ) { arguments, graph, isCancelled throws(CypherError) in
      let traversal = try Self.traversal(arguments.first ?? .null, of: name, in: graph, defaultOrientation)
      do {
        return try withoutActuallyEscaping(isCancelled) { isCancelled throws(Interrupted) in
          try body(graph, traversal, isCancelled).map { [.node($0.node), $0.value] }
        }
      } catch {
        throw CypherError(.limitExceeded, .runtime, "Timeout", "'\(name)' ran longer than the query may")
      }
    }
  }

  private static func traversal(
    _ options: Value, of name: String, in graph: any GraphReading, _ orientation: Traversal.Orientation
  ) throws(CypherError) -> Traversal {
    guard case .map(let options) = options else { return Traversal(orientation) }
    var orientation = orientation
    var types: [NameID]?
    for (key, value) in options.sorted(by: { $0.key < $1.key }) {
      switch (key, value) {
      case ("direction", .string("out")): orientation = .outgoing
      case ("direction", .string("in")): orientation = .incoming
      case ("direction", .string("both")): orientation = .both
      case ("types", .list(let names)):
        types = names.compactMap { if case .string(let name) = $0 { graph.type(named: name) } else { nil } }
      default:
        throw CypherError(
          .procedureError, .runtime, "InvalidArgumentValue",
          "the option '\(key)' of '\(name)' is not known or has a wrong value, expected types: ['LEADS'] or direction: 'out', 'in' or 'both'"
        )
      }
    }
    return Traversal(orientation, types: types)
  }
}
