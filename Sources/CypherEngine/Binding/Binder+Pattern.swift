internal import GraphAccess

/// What of a pattern is being bound.
struct PatternRules {
  /// Whether names that are not there yet are made; else they are errors.
  var makesVariables = true
}

extension Binder {
  /// Binds the patterns of one `MATCH`; their new variables join the scope.
  func bindMatch(
    _ patterns: [PathPattern], predicate: Expression?, rules: PatternRules = PatternRules()
  ) throws(CypherError) -> BoundPattern {
    var builder = PatternBuilder(before: scope, rules: rules)
    for (number, path) in patterns.enumerated() { try builder.declare(path, number: number, in: self) }
    for path in patterns { try builder.bindDetails(of: path, in: self) }
    if let predicate { builder.pattern.predicates += try bindCondition(predicate).conjuncts }
    return builder.pattern
  }

  /// A pattern as a condition, or the path of `shortestPath`.
  func bindPatternExpression(_ pattern: PathPattern) throws(CypherError) -> Typed {
    if pattern.selector != .all {
      var named = pattern
      // A name that no query can write.
      named.variable = Name("", at: pattern.range)
      var slot = 0
      let query = try nested { () throws(CypherError) -> BoundQuery in
        let match = try bindMatch([named], predicate: nil, rules: PatternRules(makesVariables: false))
        slot = match.paths.first?.slot ?? 0
        return Self.query([.match(match, isOptional: false, live: [slot])])
      }
      try refuseUngrouped(query, at: pattern.range)
      let isOne = pattern.selector == .shortest
      return (.subquery(BoundSubquery(isOne ? .first(.slot(slot)) : .collect(.slot(slot)), query)), isOne ? .path : .list(.path))
    }
    let query = try nested { () throws(CypherError) -> BoundQuery in
      Self.query([.match(try bindMatch([pattern], predicate: nil, rules: PatternRules(makesVariables: false)), isOptional: false, live: [])]
      )
    }
    try refuseUngrouped(query, at: pattern.range)
    return (.subquery(BoundSubquery(.exists, query)), .boolean)
  }

  /// After the rows have become groups, a query inside an expression can read only what its group shares.
  private func refuseUngrouped(_ query: BoundQuery, at range: Range<Int>) throws(CypherError) {
    guard let aggregation, !aggregation.isInsideAggregate, !aggregation.ungrouped.isDisjoint(with: query.outerSlots) else { return }
    throw GroupingKeys.ambiguous(at: range)
  }

  func bindPatternComprehension(
    _ pattern: PathPattern, _ predicate: Expression?, _ projection: Expression
  ) throws(CypherError) -> Typed {
    try refuseAggregates(in: [predicate, projection])
    var result: Typed = (.constant(.null), .any)
    let query = try nested { () throws(CypherError) -> BoundQuery in
      let match = try bindMatch([pattern], predicate: predicate)
      result = try bind(projection)
      return Self.query([.match(match, isOptional: false, live: scope.slots)])
    }
    try refuseUngrouped(query, at: pattern.range)
    return (.subquery(BoundSubquery(.collect(result.expression), query)), .list(result.type))
  }

  func bindSubqueryExpression(_ kind: Expression.SubqueryKind, _ query: Query, at range: Range<Int>) throws(CypherError) -> Typed {
    let bound = try bindNested(query)
    try refuseUngrouped(bound, at: range)
    if bound.writes {
      throw .syntax("InvalidClauseComposition", "a clause that writes inside an expression, expected only clauses that read", at: range)
    }
    switch kind {
    case .exists: return (.subquery(BoundSubquery(.exists, bound)), .boolean)
    case .count: return (.subquery(BoundSubquery(.count, bound)), .integer)
    case .collect:
      guard bound.columns.count == 1 else {
        throw .syntax("InvalidClauseComposition", "\(bound.columns.count) columns in COLLECT, expected one", at: range)
      }
      return (.subquery(BoundSubquery(.collect(.slot(bound.columnSlots[0][0])), bound)), .list(.any))
    }
  }

  private static func query(_ clauses: [BoundClause]) -> BoundQuery {
    BoundQuery(parts: [clauses], dropsDuplicates: false, columns: [], columnSlots: [[]], outerSlots: [])
  }
}

/// Gathers the paths of one clause into one graph of nodes and relationships.
private struct PatternBuilder {
  var pattern = BoundPattern()
  private let before: Scope
  private let rules: PatternRules
  /// Places in the pattern by the slot.
  private var nodes: [Int: Int] = [:]
  /// The slots of each path's elements, in order.
  private var elements: [(nodes: [Int], relationships: [Int])] = []
  private var nextPath = 0

  init(before: Scope, rules: PatternRules) {
    self.before = before
    self.rules = rules
  }

  // MARK: Names

  mutating func declare(_ path: PathPattern, number: Int, in binder: Binder) throws(CypherError) {
    var places: (nodes: [Int], relationships: [Int]) = ([], [])
    if let name = path.variable {
      if binder.scope[name.text] != nil {
        throw .syntax("VariableAlreadyBound", "the path '\(name.text)' has the name of a variable that is there already", at: name.range)
      }
      if path.names.contains(name.text) {
        throw .syntax("VariableAlreadyBound", "the path '\(name.text)' has the name of one of its parts", at: name.range)
      }
    }
    if path.selector != .all, path.steps.count != 1 {
      throw .syntax(
        "UnexpectedSyntax", "\(path.steps.count) relationships in a shortest path, expected one, as in (a)-[*]-(b)", at: path.range)
    }
    places.nodes.append(try declare(path.first, in: binder))
    for step in path.steps {
      let relationship = try declare(step.relationship, path: number, selector: path.selector, in: binder)
      places.relationships.append(relationship)
      places.nodes.append(try declare(step.node, in: binder))
      let (left, right) = (places.nodes[places.nodes.count - 2], places.nodes[places.nodes.count - 1])
      let isLeft = step.relationship.arrow == .left
      pattern.relationships[relationship].source = isLeft ? right : left
      pattern.relationships[relationship].target = isLeft ? left : right
    }
    elements.append(places)
    guard let name = path.variable else { return }
    let slot = binder.makeSlot()
    binder.add(name.text, at: slot, .path)
    let steps = places.relationships.enumerated().map { index, place in
      let relationship = pattern.relationships[place]
      return (relationship.slot, relationship.length != nil, pattern.nodes[places.nodes[index + 1]].slot)
    }
    pattern.paths.append((slot, BoundPath(start: pattern.nodes[places.nodes[0]].slot, steps: steps)))
  }

  private mutating func declare(_ node: NodePattern, in binder: Binder) throws(CypherError) -> Int {
    let slot: Int
    if let name = node.variable, let known = binder.scope[name.text] {
      guard known.type == .node || known.type.isOpen else {
        throw .syntax("VariableTypeConflict", "'\(name.text)' is \(known.type), expected a node", at: name.range)
      }
      slot = known.slot
      binder.noteRead(slot)
      if known.type != .node { binder.add(name.text, at: slot, .node) }
    } else {
      try mayMake(node.variable, in: binder)
      slot = binder.makeSlot()
      if let name = node.variable { binder.add(name.text, at: slot, .node) }
    }
    binder.mention(node.labels, as: .label)
    if let place = nodes[slot] {
      if let labels = node.labels { pattern.nodes[place].labels = pattern.nodes[place].labels.map { .and($0, labels) } ?? labels }
      return place
    }
    let isBound = node.variable.map { before[$0.text] != nil } ?? false
    pattern.nodes.append(BoundPattern.Node(slot: slot, isBound: isBound, labels: node.labels))
    nodes[slot] = pattern.nodes.count - 1
    return pattern.nodes.count - 1
  }

  private mutating func declare(
    _ relationship: RelationshipPattern, path: Int, selector: PathPattern.Selector, in binder: Binder
  ) throws(CypherError) -> Int {
    let wanted: InferredType = relationship.length == nil ? .relationship : .list(.relationship)
    let slot: Int
    var isBound = false
    if let name = relationship.variable, let known = binder.scope[name.text] {
      let fits = known.type.isOpen || known.type == wanted || (known.type == .list(.any) && relationship.length != nil)
      guard fits else {
        throw .syntax("VariableTypeConflict", "'\(name.text)' is \(known.type), expected \(wanted)", at: name.range)
      }
      guard before[name.text] != nil else {
        throw .syntax(
          "RelationshipUniquenessViolation", "'\(name.text)' stands for two relationships of one pattern, which always differ",
          at: name.range)
      }
      slot = known.slot
      binder.noteRead(slot)
      isBound = true
    } else {
      try mayMake(relationship.variable, in: binder)
      slot = binder.makeSlot()
      if let name = relationship.variable { binder.add(name.text, at: slot, wanted) }
    }
    binder.mention(relationship.types, as: .relationshipType)
    pattern.relationships.append(
      BoundPattern.Relationship(
        slot: slot, isBound: isBound, source: 0, target: 0, isDirected: relationship.arrow != .either, isLeft: relationship.arrow == .left,
        types: relationship.types,
        length: relationship.length ?? (selector == .all ? nil : .init(minimum: 1, maximum: 1)), hopSlot: slot, hopPredicates: [],
        selector: selector, path: path))
    return pattern.relationships.count - 1
  }

  private func mayMake(_ name: Name?, in binder: Binder) throws(CypherError) {
    guard let name, !rules.makesVariables else { return }
    throw CypherError(
      .syntaxError, .compile, "UndefinedVariable",
      "no variable '\(name.text)' can be seen here, and a pattern that is a condition makes none",
      at: name.range, candidates: binder.scope.names)
  }

  // MARK: Conditions

  mutating func bindDetails(of path: PathPattern, in binder: Binder) throws(CypherError) {
    let places = elements[nextPath]
    nextPath += 1
    for (place, node) in zip(places.nodes, [path.first] + path.steps.map(\.node)) {
      let slot = pattern.nodes[place].slot
      pattern.predicates += try predicates(node.properties, of: slot, in: binder)
      if let predicate = node.predicate { pattern.predicates += try binder.bindCondition(predicate).conjuncts }
    }
    for (place, step) in zip(places.relationships, path.steps) {
      let relationship = step.relationship
      if pattern.relationships[place].length == nil {
        pattern.predicates += try predicates(relationship.properties, of: pattern.relationships[place].slot, in: binder)
        if let predicate = relationship.predicate { pattern.predicates += try binder.bindCondition(predicate).conjuncts }
        continue
      }
      guard relationship.properties != nil || relationship.predicate != nil else { continue }
      let hop = binder.makeSlot()
      pattern.relationships[place].hopSlot = hop
      pattern.relationships[place].hopPredicates = try predicates(relationship.properties, of: hop, in: binder)
      guard let predicate = relationship.predicate else { continue }
      let outer = binder.scope
      if let name = relationship.variable { binder.add(name.text, at: hop, .relationship) }
      pattern.relationships[place].hopPredicates += try binder.bindCondition(predicate).conjuncts
      binder.scope = outer
    }
  }

  /// `{name: 'Ada', age: 3}` as conditions.
  private func predicates(_ properties: Expression?, of slot: Int, in binder: Binder) throws(CypherError) -> [BoundExpression] {
    guard let properties else { return [] }
    guard case .map(let entries) = properties.kind else {
      throw .syntax(
        "InvalidParameterUse", "a parameter in place of the properties of a pattern, expected a map, as {name: $name}", at: properties.range
      )
    }
    var found: [BoundExpression] = []
    for entry in entries {
      binder.mention(.property, entry.key, properties.range)
      found.append(.comparison([.property(.slot(slot), entry.key), try binder.bind(entry.value).expression], [.equal]))
    }
    return found
  }
}

extension PathPattern {
  /// The names of its nodes and relationships.
  var names: [String] {
    var names = [first.variable?.text]
    for step in steps { names += [step.relationship.variable?.text, step.node.variable?.text] }
    return names.compactMap { $0 }
  }
}
