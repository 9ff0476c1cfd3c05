internal import GraphAccess

/// Where the aggregates of a projection are gathered while its items are bound.
final class AggregationContext {
  var aggregates: [BoundAggregate] = []
  /// Whether the arguments of an aggregate are being bound.
  var isInsideAggregate = false
  /// Places whose values the rows of a group do not share; a query inside an expression beside an aggregate cannot read them.
  var ungrouped: Set<Int> = []
  /// Places of expressions that are computed already, by their fingerprint; not looked at inside aggregates.
  var known: [String: Variable] = [:]
}

extension Binder {
  /// Binds `WITH` or `RETURN`; afterwards the scope holds what it hands on.
  func bind(
    _ projection: Projection, predicate: Expression?, isReturn: Bool, at range: Range<Int>
  ) throws(CypherError) -> (projection: BoundProjection, columns: [String]) {
    let before = scope
    let items = try allItems(of: projection, isReturn: isReturn, at: range)
    let context = AggregationContext()
    let isAggregating = items.contains { $0.expression.containsAggregate }

    var output: [Variable?] = Array(repeating: nil, count: items.count)
    var computed: [(slot: Int, expression: BoundExpression)] = []
    for (index, item) in items.enumerated() where !item.expression.containsAggregate {
      let (expression, type) = try bind(item.expression)
      if case .slot(let slot) = expression {
        output[index] = Variable(slot: slot, type: type)
      } else {
        let slot = makeSlot()
        computed.append((slot, expression))
        output[index] = Variable(slot: slot, type: type)
      }
    }
    let keys = output.compactMap { $0?.slot }
    let grouping = GroupingKeys(items.filter { !$0.expression.containsAggregate }.map(\.expression))
    for (item, variable) in zip(items, output) {
      guard let variable, let fingerprint = item.expression.fingerprint else { continue }
      context.known[fingerprint] = variable
    }

    if isAggregating { context.ungrouped = Set(before.slots).subtracting(keys) }
    var afterwards: [(slot: Int, expression: BoundExpression)] = []
    for (index, item) in items.enumerated() where item.expression.containsAggregate {
      try grouping.check(item.expression)
      aggregation = context
      let (expression, type) = try bind(item.expression)
      aggregation = nil
      let variable: Variable
      if case .slot(let slot) = expression {
        variable = Variable(slot: slot, type: type)
      } else {
        variable = Variable(slot: makeSlot(), type: type)
        afterwards.append((variable.slot, expression))
      }
      output[index] = variable
      if let fingerprint = item.expression.fingerprint { context.known[fingerprint] = variable }
    }

    var after = Scope()
    for case (let item, let variable?) in zip(items, output) {
      add(item.name, at: variable.slot, variable.type)
      after[item.name] = variable
    }
    let restricted = isAggregating || projection.isDistinct
    let order = try bindOrder(
      projection, before: before, after: after, context: context, grouping: grouping, isAggregating: isAggregating, restricted: restricted)
    try checkNames(items, isReturn: isReturn)

    scope = restricted ? after : before
    let skip = try projection.skip.map { expression throws(CypherError) in try bindCount(expression, "SKIP") }
    let limit = try projection.limit.map { expression throws(CypherError) in try bindCount(expression, "LIMIT") }
    // WHERE sees what ORDER BY sees: without groups and DISTINCT also what is not handed on.
    scope = restricted ? after : before.shadowed(by: after)
    let condition = try predicate.map { expression throws(CypherError) in try bindCondition(expression) }
    scope = after
    return (
      BoundProjection(
        computed: computed,
        aggregation: isAggregating ? BoundAggregation(keys: keys, aggregates: context.aggregates) : nil,
        afterwards: afterwards, output: output.map { $0?.slot ?? 0 }, isDistinct: projection.isDistinct, order: order, skip: skip,
        limit: limit,
        predicate: condition),
      items.map(\.name)
    )
  }

  /// An item with the name of its column.
  private struct Item {
    var expression: Expression
    var name: String
    var hasAlias: Bool
    var range: Range<Int>
  }

  private func allItems(of projection: Projection, isReturn: Bool, at range: Range<Int>) throws(CypherError) -> [Item] {
    var items: [Item] = []
    if projection.includesAll {
      let names = scope.names
      if names.isEmpty && isReturn {
        throw .syntax("NoVariablesInScope", "RETURN * without a variable, expected at least one before it", at: range)
      }
      items = names.map { Item(expression: Expression(.variable($0), at: range), name: $0, hasAlias: true, range: range) }
    }
    for item in projection.items {
      if let alias = item.alias {
        items.append(Item(expression: item.expression, name: alias.text, hasAlias: true, range: alias.range))
      } else if case .variable(let name) = item.expression.kind {
        items.append(Item(expression: item.expression, name: name, hasAlias: true, range: item.expression.range))
      } else {
        items.append(
          Item(expression: item.expression, name: source(item.expression.range), hasAlias: false, range: item.expression.range))
      }
    }
    return items
  }

  private func checkNames(_ items: [Item], isReturn: Bool) throws(CypherError) {
    var names: Set<String> = []
    for item in items {
      if !isReturn && !item.hasAlias {
        throw .syntax("NoExpressionAlias", "the expression '\(item.name)' in WITH has no name, expected 'AS' and a name", at: item.range)
      }
      if !names.insert(item.name).inserted {
        throw .syntax("ColumnNameConflict", "two columns are called '\(item.name)', expected different names", at: item.range)
      }
    }
  }

  private func bindOrder(
    _ projection: Projection, before: Scope, after: Scope, context: AggregationContext, grouping: GroupingKeys, isAggregating: Bool,
    restricted: Bool
  ) throws(CypherError) -> [(expression: BoundExpression, isDescending: Bool)] {
    scope = restricted ? after : before.shadowed(by: after)
    var order: [(expression: BoundExpression, isDescending: Bool)] = []
    for item in projection.order {
      if item.expression.containsAggregate {
        guard isAggregating else {
          throw .syntax(
            "InvalidAggregation", "an aggregate in ORDER BY, but none in what is returned, expected one there too",
            at: item.expression.range)
        }
        try grouping.check(item.expression, known: context.known, names: Set(after.names))
      }
      let orderContext = context
      aggregation = isAggregating ? orderContext : nil
      // Without aggregates, what was computed for a column is not computed again; names that the columns have given come first.
      if !isAggregating, projection.isDistinct { aggregation = orderContext }
      defer { aggregation = nil }
      order.append((try bind(item.expression).expression, item.isDescending))
    }
    return order
  }

  /// The number of rows for `SKIP` and `LIMIT`: no variables, not negative, no fraction.
  private func bindCount(_ expression: Expression, _ word: String) throws(CypherError) -> BoundExpression {
    if let name = expression.firstVariable {
      throw .syntax(
        "NonConstantExpression", "the variable '\(name.text)' in \(word), expected a number that is the same for all rows", at: name.range)
    }
    let (bound, type) = try bind(expression)
    if case .constant(.integer(let count)) = bound, count < 0 {
      throw .syntax("NegativeIntegerArgument", "\(word) \(count), expected 0 or more", at: expression.range)
    }
    if type != .integer && type != .number && !type.isOpen {
      throw .syntax("InvalidArgumentType", "\(type) after \(word), expected an integer", at: expression.range)
    }
    return bound
  }
}
