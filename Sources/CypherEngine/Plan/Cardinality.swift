internal import GraphAccess

/// Guesses how many rows a step gives, from what the graph counts.
struct Cardinality {
  let graph: any GraphReading
  let parameters: [String: Value]

  var nodes: Double { Double(max(1, graph.nodeCount)) }

  /// How many nodes fulfil the label expression.
  func count(_ labels: LabelExpression?) -> Double {
    switch labels {
    case nil, .wildcard: nodes
    case .name(let name, _): Double(graph.label(named: name).map { graph.count(label: $0) } ?? 0)
    case .not(let inner): max(0, nodes - count(inner))
    case .and(let a, let b): min(count(a), count(b))
    case .or(let a, let b): min(nodes, count(a) + count(b))
    }
  }

  /// How many relationships have a type that fulfils the expression.
  func relationships(_ types: LabelExpression?) -> Double {
    let all = Double(graph.relationshipCount)
    return switch types {
    case nil, .wildcard: all
    case .name(let name, _): Double(graph.type(named: name).map { graph.count(type: $0) } ?? 0)
    case .not(let inner): max(0, all - relationships(inner))
    case .and(let a, let b): min(relationships(a), relationships(b))
    case .or(let a, let b): min(all, relationships(a) + relationships(b))
    }
  }

  /// How many nodes have the value; nothing when there is no index that knows.
  func seek(key: String, value: BoundExpression) -> Double? {
    guard let key = graph.key(named: key) else { return 0 }
    switch known(value) {
    case nil:
      // Not known before the run: whether there is an index shows with any value.
      return graph.nodes(key: key, equalTo: .string("")) == nil ? nil : max(1, nodes.squareRoot() / 10)
    case .string?, .integer?, .float?: return known(value).flatMap { graph.nodes(key: key, equalTo: $0) }.map { Double($0.count) }
    case .list(let items)?:
      var count = 0.0
      for item in items {
        guard let found = graph.nodes(key: key, equalTo: item) else { return nil }
        count += Double(found.count)
      }
      return count
    default: return nil
    }
  }

  private func known(_ expression: BoundExpression) -> Value? {
    switch expression {
    case .constant(let value): value
    case .parameter(let name): parameters[name]
    default: nil
    }
  }

  /// What part of the rows fulfils a condition.
  static func selectivity(_ predicate: BoundExpression) -> Double {
    switch predicate {
    case .comparison(_, let signs) where signs == [.equal]: 0.05
    case .comparison: 0.3
    case .binary(.within, _, _): 0.1
    case .binary(.startsWith, _, _), .binary(.endsWith, _, _), .binary(.contains, _, _), .binary(.matches, _, _): 0.1
    case .binary(.or, _, _): 0.5
    default: 0.5
    }
  }
}
