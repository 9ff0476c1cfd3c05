extension Expression {
  /// The expressions directly inside, each with the names that only it can see; patterns and queries inside are not entered.
  var children: [(expression: Expression, local: Set<String>)] {
    func plain(_ parts: [Expression?]) -> [(expression: Expression, local: Set<String>)] {
      parts.compactMap { part in part.map { ($0, []) } }
    }
    switch kind {
    case .null, .boolean, .integer, .float, .string, .parameter, .variable, .countAll, .pattern, .subquery: return []
    case .list(let items): return plain(items)
    case .map(let entries): return plain(entries.map(\.value))
    case .property(let base, _), .hasLabels(let base, _), .unary(_, let base): return plain([base])
    case .element(let a, let b), .binary(_, let a, let b): return plain([a, b])
    case .slice(let base, let from, let to): return plain([base, from, to])
    case .mapProjection(let base, let items):
      return plain([base] + items.map { if case .entry(_, let value) = $0 { value } else { nil } })
    case .comparison(let operands, _): return plain(operands)
    case .conditional(let subject, let branches, let otherwise):
      return plain([subject] + branches.flatMap { [$0.when, $0.then] } + [otherwise])
    case .call(_, _, let arguments): return plain(arguments)
    case .listComprehension(let variable, let list, let predicate, let projection):
      return plain([list]) + [predicate, projection].compactMap { part in part.map { ($0, Set([variable])) } }
    case .quantifier(_, let variable, let list, let predicate): return plain([list]) + [(predicate, Set([variable]))]
    case .reduce(let accumulator, let initial, let variable, let list, let step):
      return plain([initial, list]) + [(step, Set([accumulator, variable]))]
    case .patternComprehension(_, let predicate, let projection):
      return plain([predicate, projection])
    }
  }

  /// Whether an aggregate stands anywhere in it.
  var containsAggregate: Bool {
    switch kind {
    case .countAll: true
    case .call(let name, _, _) where Aggregates.all[name.lowercased()] != nil: true
    case .patternComprehension: false
    default: children.contains { $0.expression.containsAggregate }
    }
  }

  /// The first variable that it does not make itself.
  var firstVariable: Name? { firstVariable(except: []) }

  private func firstVariable(except local: Set<String>) -> Name? {
    if case .variable(let name) = kind { return local.contains(name) ? nil : Name(name, at: range) }
    for child in children {
      if let found = child.expression.firstVariable(except: local.union(child.local)) { return found }
    }
    return nil
  }

  /// Whether it calls one of the functions, given in lower case.
  func calls(_ names: Set<String>) -> Bool {
    if case .call(let name, _, _) = kind, names.contains(name.lowercased()) { return true }
    return children.contains { $0.expression.calls(names) }
  }
}
