internal import GraphAccess

/// Turns a bound query into steps, and chooses where to begin and in which order to walk.
struct Planner {
  let cardinality: Cardinality

  init(graph: any GraphReading, parameters: [String: Value]) {
    cardinality = Cardinality(graph: graph, parameters: parameters)
  }

  /// The plan of a query; `known` are the places that are filled before it begins.
  func plan(_ query: BoundQuery, known: Set<Int> = []) -> Plan {
    Plan(
      pipelines: query.parts.map { steps($0, known: known.union(query.outerSlots)) }, dropsDuplicates: query.dropsDuplicates,
      columns: query.columns, columnSlots: query.columnSlots)
  }

  /// The plan of a query of which only the number of rows is asked for; its rows may stand for several.
  func plan(counting query: BoundQuery) -> Plan {
    let plan = plan(query)
    guard plan.pipelines.count == 1, !plan.dropsDuplicates, case .match(let pattern, isOptional: false, _)? = query.parts[0].last,
      pattern.paths.isEmpty, var steps = plan.pipelines.first, let last = steps.last
    else { return plan }
    switch last {
    case .allNodes: steps[steps.count - 1] = .countNodes(label: nil)
    case .nodesWithLabel(_, let label): steps[steps.count - 1] = .countNodes(label: label)
    case .expand(let expansion) where !expansion.isInto: steps[steps.count - 1] = .countRelationships(expansion)
    default: return plan
    }
    return Plan(pipelines: [steps], dropsDuplicates: false, columns: plan.columns, columnSlots: plan.columnSlots)
  }

  func steps(_ clauses: [BoundClause], known: Set<Int>) -> [Step] {
    var steps: [Step] = []
    var known = known
    for (index, clause) in clauses.enumerated() {
      let next = index + 1 < clauses.count ? clauses[index + 1] : nil
      switch clause {
      case .match(let pattern, isOptional: false, _):
        var match = MatchPlanner(pattern, known: known, cardinality: cardinality)
        steps += match.plan()
        known = match.known
        if case .project(let projection)? = next { simplify(&steps, for: projection, keepsPath: !pattern.paths.isEmpty) }
      case .match(let pattern, isOptional: true, _):
        var match = MatchPlanner(pattern, known: known, cardinality: cardinality)
        let inner = match.plan()
        steps.append(.optional(inner, nulls: match.known.subtracting(known).sorted()))
        known = match.known
      case .unwind(let list, let slot, _):
        steps.append(.unwind(list, slot: slot))
        known.insert(slot)
      case .project(var projection):
        let countsRows = steps.last?.weighs ?? false
        // After writing, what a property is read of may be deleted, which is an error only when a row gets there.
        if index > 0, case .match(let pattern, isOptional: false, _) = clauses[index - 1], !clauses[..<index].contains(where: \.writes) {
          hoist(&projection, into: &steps, pattern)
        }
        steps += self.steps(projection, countsRows: countsRows)
        known = known.union(projection.output)
      case .call(let call, _):
        steps.append(.call(call))
        known.formUnion(call.outputs.map(\.slot))
        if let predicate = call.predicate { steps.append(.filter(predicate.conjuncts)) }
      case .subquery(let query, let live):
        let inner = plan(query, known: known)
        // The sides of a UNION leave their columns at their own places; the first side's are read afterwards.
        steps.append(.subquery(inner, isUnit: query.columns.isEmpty, live: query.writes ? live : nil))
        known.formUnion(query.columnSlots.first ?? [])
      case .create(let creations, let live):
        steps.append(.create(creations, live: live))
        known.formUnion(live)
      case .merge(let merge, let live):
        var match = MatchPlanner(merge.pattern, known: known, cardinality: cardinality)
        steps.append(.merge(merge, find: match.plan(), live: live))
        known.formUnion(live)
      case .update(let updates, let live):
        steps.append(.update(updates, live: live))
      case .foreach(let slot, let list, let inner, let live):
        steps.append(.foreach(slot: slot, list: list, self.steps(inner, known: known.union([slot])), live: live))
      }
    }
    return steps
  }

  /// `countsRows` says that rows may stand for several, so that only counting them is right.
  private func steps(_ projection: BoundProjection, countsRows: Bool) -> [Step] {
    var steps: [Step] = []
    if !projection.computed.isEmpty { steps.append(.compute(projection.computed)) }
    if var aggregation = projection.aggregation {
      if countsRows { for index in aggregation.aggregates.indices { aggregation.aggregates[index].countsWeight() } }
      steps.append(.aggregate(aggregation))
    }
    if !projection.afterwards.isEmpty { steps.append(.compute(projection.afterwards)) }
    if projection.isDistinct { steps.append(.distinct(projection.output)) }
    if !projection.order.isEmpty {
      let limit: BoundExpression? = projection.limit.map { limit in projection.skip.map { .binary(.add, limit, $0) } ?? limit }
      let live = Set(projection.output).union(projection.predicate?.slots ?? []).sorted()
      steps.append(.sort(projection.order, live: live, limit: limit))
    }
    if let skip = projection.skip { steps.append(.skip(skip)) }
    if let limit = projection.limit { steps.append(.limit(limit)) }
    if let predicate = projection.predicate { steps.append(.filter(predicate.conjuncts)) }
    return steps
  }

  /// Reads properties before the last walk when they do not depend on it, so that they are read once and not for every neighbour.
  private func hoist(_ projection: inout BoundProjection, into steps: inout [Step], _ pattern: BoundPattern) {
    guard let place = steps.lastIndex(where: { $0.walkTarget != nil }), let target = steps[place].walkTarget,
      steps[(place + 1)...].allSatisfy({ if case .filter = $0 { true } else { false } })
    else { return }
    let nodes = Set(pattern.nodes.map(\.slot)).subtracting([target])
    func isFixed(_ item: (slot: Int, expression: BoundExpression)) -> Bool {
      if case .property(.slot(let slot), _) = item.expression { nodes.contains(slot) } else { false }
    }
    let fixed = projection.computed.filter(isFixed)
    guard !fixed.isEmpty else { return }
    projection.computed.removeAll(where: isFixed)
    steps.insert(.compute(fixed), at: place)
  }

  /// Makes the last step of a match only count, when the projection after it wants no more than numbers of rows;
  /// walks only to the ends, when nothing else of a walk matters.
  private func simplify(_ steps: inout [Step], for projection: BoundProjection, keepsPath: Bool) {
    guard !keepsPath, let last = steps.last else { return }
    let read = projection.slotsRead
    switch last {
    case .allNodes(let slot) where projection.onlyCounts([slot]):
      steps[steps.count - 1] = .countNodes(label: nil)
    case .nodesWithLabel(let slot, let label) where projection.onlyCounts([slot]):
      steps[steps.count - 1] = .countNodes(label: label)
    case .expand(let expansion) where !expansion.isInto && projection.onlyCounts([expansion.relationship, expansion.to]):
      steps[steps.count - 1] = .countRelationships(expansion)
    case .expandMany(var walk) where !read.contains(walk.step.relationship):
      walk.needsList = false
      walk.onlyEnds = projection.ignoresRepetition && walk.minimum <= 1 && walk.step.differs.isEmpty && !walk.step.isInto
      steps[steps.count - 1] = .expandMany(walk)
    default: break
    }
  }
}

extension Step {
  /// Whether its rows stand for several.
  fileprivate var weighs: Bool {
    switch self {
    case .countNodes, .countRelationships: true
    default: false
    }
  }
}

extension Step {
  /// The place of the node that a walk along one relationship finds.
  fileprivate var walkTarget: Int? {
    switch self {
    case .expand(let expansion), .countRelationships(let expansion): expansion.isInto ? nil : expansion.to
    default: nil
    }
  }
}

extension BoundAggregate {
  /// Whether it counts rows, or values that are there in every row when `slots` are.
  fileprivate func onlyCounts(_ slots: Set<Int>) -> Bool {
    switch function {
    case .countAll: return true
    case .named(let aggregate):
      guard aggregate.name.lowercased() == "count", !isDistinct, case .slot(let slot)? = arguments.first else { return false }
      return slots.contains(slot)
    }
  }

  fileprivate mutating func countsWeight() {
    function = .countAll
    arguments = []
  }

  /// Whether a row that comes twice changes nothing.
  fileprivate var ignoresRepetition: Bool {
    switch function {
    case .countAll: false
    case .named(let aggregate): isDistinct || ["min", "max"].contains(aggregate.name.lowercased())
    }
  }
}

extension BoundProjection {
  /// What is read of the rows that come in.
  fileprivate var slotsRead: Set<Int> {
    var read: Set<Int> = Set(output)
    for item in computed { read.formUnion(item.expression.slots) }
    for item in afterwards { read.formUnion(item.expression.slots) }
    for item in order { read.formUnion(item.expression.slots) }
    read.formUnion(predicate?.slots ?? [])
    for aggregate in aggregation?.aggregates ?? [] { for argument in aggregate.arguments { read.formUnion(argument.slots) } }
    read.formUnion(aggregation?.keys ?? [])
    return read
  }

  /// Whether nothing but how many there are is asked of these places.
  fileprivate func onlyCounts(_ slots: Set<Int>) -> Bool {
    guard let aggregation, aggregation.aggregates.allSatisfy({ $0.onlyCounts(slots) }) else { return false }
    var read = Set(aggregation.keys)
    for item in computed { read.formUnion(item.expression.slots) }
    return read.isDisjoint(with: slots)
  }

  fileprivate var ignoresRepetition: Bool {
    if let aggregation { return aggregation.aggregates.allSatisfy(\.ignoresRepetition) }
    return isDistinct
  }
}
