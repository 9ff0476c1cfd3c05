/// What an expression with an aggregate may use beside it: constants, and variables or properties of variables that are grouping keys.
struct GroupingKeys {
  private var names: Set<String> = []
  private var properties: Set<String> = []

  /// The keys among the items without aggregates; only the simplest expressions can be keys for others.
  init(_ items: [Expression]) {
    for item in items {
      switch item.kind {
      case .variable(let name): names.insert(name)
      case .property(let base, let key):
        if case .variable(let name) = base.kind { properties.insert(Self.property(name, key)) }
      default: break
      }
    }
  }

  private static func property(_ name: String, _ key: String) -> String { "\(name).\(key)" }

  /// Throws when the part outside aggregates is not the same for all rows of a group.
  ///
  /// `known` are whole expressions that have been computed; `projected` are names that the projection gives.
  func check(_ expression: Expression, known: [String: Variable]? = nil, names projected: Set<String> = []) throws(CypherError) {
    try check(expression, known: known, projected: projected, local: [])
  }

  private func check(
    _ expression: Expression, known: [String: Variable]?, projected: Set<String>, local: Set<String>
  ) throws(CypherError) {
    switch expression.kind {
    case .variable(let name):
      guard !local.contains(name), !names.contains(name), !projected.contains(name) else { return }
      // In ORDER BY such a variable cannot be seen at all, which the scope says.
      if known != nil { return }
      throw ambiguous(expression)
    case .property(let base, let key):
      if case .variable(let name) = base.kind {
        if properties.contains(Self.property(name, key)) { return }
      }
      try check(base, known: known, projected: projected, local: local)
    case .call(let name, _, _) where Aggregates.all[name.lowercased()] != nil: return
    case .countAll: return
    // What it reads is known when it has been bound.
    case .patternComprehension: return
    case .binary, .comparison, .unary:
      if let fingerprint = expression.fingerprint, known?[fingerprint] != nil, !expression.containsAggregate {
        // A column of its own, but only what is made of keys alone may be written out again.
        for child in expression.children { try check(child.expression, known: nil, projected: projected, local: local.union(child.local)) }
        return
      }
      for child in expression.children { try check(child.expression, known: known, projected: projected, local: local.union(child.local)) }
    default:
      for child in expression.children { try check(child.expression, known: known, projected: projected, local: local.union(child.local)) }
    }
  }

  private func ambiguous(_ expression: Expression) -> CypherError { Self.ambiguous(at: expression.range) }

  /// What is said of a value that the rows of a group may not share.
  static func ambiguous(at range: Range<Int>) -> CypherError {
    .syntax(
      "AmbiguousAggregationExpression",
      "beside an aggregate only constants, and variables or properties that are columns of their own, have one value for the group",
      at: range)
  }
}
