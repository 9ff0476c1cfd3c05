internal import GraphAccess

extension Binder {
  typealias Typed = (expression: BoundExpression, type: InferredType)

  /// Binds an expression that must be true or false.
  func bindCondition(_ expression: Expression) throws(CypherError) -> BoundExpression {
    let (bound, type) = try bind(expression, isCondition: true)
    guard type.mayBeBoolean else {
      throw .syntax("InvalidArgumentType", "\(type) where a condition is expected", at: expression.range)
    }
    return bound
  }

  /// Binds an expression; patterns are values only where `isCondition` says that true or false is wanted.
  func bind(_ expression: Expression, isCondition: Bool = false) throws(CypherError) -> Typed {
    if let aggregation, !aggregation.isInsideAggregate, !aggregation.known.isEmpty, let fingerprint = expression.fingerprint,
      let variable = aggregation.known[fingerprint]
    {
      return (.slot(variable.slot), variable.type)
    }
    switch expression.kind {
    case .null: return (.constant(.null), .null)
    case .boolean(let value): return (.constant(.boolean(value)), .boolean)
    case .integer(let value): return (.constant(.integer(value)), .integer)
    case .float(let value): return (.constant(.float(value)), .float)
    case .string(let value): return (.constant(.string(value)), .string)
    case .parameter(let name):
      guard parameters[name] != nil else {
        throw CypherError(
          .parameterMissing, .compile, "MissingParameter", "the parameter '$\(name)' has no value", at: expression.range,
          candidates: parameters.keys.sorted())
      }
      return (.parameter(name), .any)
    case .variable(let name):
      let variable = try variable(name, at: expression.range)
      return (.slot(variable.slot), variable.type)
    case .list(let items): return try bindList(items)
    case .map(let entries): return try bindMap(entries)
    case .property(let base, let key): return try bindProperty(base, key, at: expression.range)
    case .element(let base, let index): return try bindElement(base, index)
    case .slice(let base, let from, let to):
      let (bound, type) = try bind(base)
      let lower = try from.map { part throws(CypherError) in try bind(part).expression }
      let upper = try to.map { part throws(CypherError) in try bind(part).expression }
      return (.slice(bound, from: lower, to: upper), type.isList ? type : .any)
    case .hasLabels(let base, let labels):
      let (bound, type) = try bind(base)
      guard type.isOpen || type == .node || type == .relationship else {
        throw .syntax("InvalidArgumentType", "labels of \(type), expected a node or a relationship", at: expression.range)
      }
      mention(labels, as: type == .relationship ? .relationshipType : .label)
      return (.hasLabels(bound, labels), .boolean)
    case .mapProjection(let base, let items): return try bindMapProjection(base, items)
    case .unary(let sign, let operand): return try bindUnary(sign, operand)
    case .binary(let sign, let a, let b): return try bindBinary(sign, a, b)
    case .comparison(let operands, let signs):
      var bound: [BoundExpression] = []
      for operand in operands { bound.append(try bind(operand).expression) }
      return (.comparison(bound, signs), .boolean)
    case .conditional(let subject, let branches, let otherwise): return try bindConditional(subject, branches, otherwise)
    case .call(let name, let isDistinct, let arguments):
      return try bindCall(name, isDistinct: isDistinct, arguments, at: expression.range)
    case .countAll: return try bindAggregate(.countAll, name: "count", isDistinct: false, [], at: expression.range)
    case .listComprehension, .quantifier, .reduce: return try bindLoop(expression)
    case .pattern(let pattern):
      guard isCondition || pattern.selector != .all else {
        throw .syntax("UnexpectedSyntax", "a pattern where a value is expected; it can stand where a condition is", at: expression.range)
      }
      return try bindPatternExpression(pattern)
    case .patternComprehension(let pattern, let predicate, let projection):
      return try bindPatternComprehension(pattern, predicate, projection)
    case .subquery(let kind, let query): return try bindSubqueryExpression(kind, query, at: expression.range)
    }
  }

  private func bindList(_ items: [Expression]) throws(CypherError) -> Typed {
    var bound: [BoundExpression] = []
    var element: InferredType = .null
    var constants: [Value]? = []
    for item in items {
      let (expression, type) = try bind(item)
      bound.append(expression)
      element = element.joined(type)
      if case .constant(let value) = expression { constants?.append(value) } else { constants = nil }
    }
    let type: InferredType = .list(items.isEmpty || element == .null ? .any : element)
    return (constants.map { .constant(.list($0)) } ?? .list(bound), type)
  }

  private func bindMap(_ entries: [(key: String, value: Expression)]) throws(CypherError) -> Typed {
    var bound: [(key: String, value: BoundExpression)] = []
    for entry in entries { bound.append((entry.key, try bind(entry.value).expression)) }
    return (.map(bound), .map)
  }

  private func bindProperty(_ base: Expression, _ key: String, at range: Range<Int>) throws(CypherError) -> Typed {
    let (bound, type) = try bind(base)
    switch type {
    case .any, .null, .map, .temporal: break
    case .node, .relationship: mention(.property, key, range.upperBound - key.utf8.count..<range.upperBound)
    case .path, .list(.relationship), .list(.node):
      // The kit takes this for an error of syntax where a pattern made the value, and for one of type elsewhere.
      throw .syntax(
        "InvalidArgumentType", "the property '\(key)' of \(type), expected a node, a relationship or a map", at: base.range)
    default:
      throw CypherError(
        .typeError, .compile, "InvalidArgumentType", "the property '\(key)' of \(type), expected a node, a relationship or a map", at: range
      )
    }
    return (.property(bound, key), .any)
  }

  private func bindElement(_ base: Expression, _ index: Expression) throws(CypherError) -> Typed {
    let (bound, type) = try bind(base)
    let place = try bind(index).expression
    switch type {
    case .any, .null, .list, .map, .node, .relationship: break
    default:
      throw CypherError(.typeError, .compile, "InvalidArgumentType", "an element of \(type), expected a list or a map", at: base.range)
    }
    return (.element(bound, place), type.element)
  }

  private func bindMapProjection(_ base: Expression, _ items: [MapProjectionItem]) throws(CypherError) -> Typed {
    let (bound, type) = try bind(base)
    guard type.fits(.propertied) else {
      throw .syntax("InvalidArgumentType", "\(type) before a map projection, expected a node, a relationship or a map", at: base.range)
    }
    var includesAll = false
    var properties: [String] = []
    var entries: [(key: String, value: BoundExpression)] = []
    for item in items {
      switch item {
      case .allProperties: includesAll = true
      case .property(let key): properties.append(key)
      case .entry(let key, let value): entries.append((key, try bind(value).expression))
      case .variable(let name, let range): entries.append((name, .slot(try variable(name, at: range).slot)))
      }
    }
    return (.mapProjection(bound, includesAll: includesAll, properties: properties, entries: entries), .map)
  }

  private func bindConditional(
    _ subject: Expression?, _ branches: [(when: Expression, then: Expression)], _ otherwise: Expression?
  ) throws(CypherError) -> Typed {
    let boundSubject = try subject.map { part throws(CypherError) in try bind(part).expression }
    var type: InferredType = .null
    var bound: [(when: BoundExpression, then: BoundExpression)] = []
    for branch in branches {
      let when = try subject == nil ? bindCondition(branch.when) : bind(branch.when).expression
      let then = try bind(branch.then)
      type = type.joined(then.type)
      bound.append((when, then.expression))
    }
    let last = try otherwise.map { part throws(CypherError) in try bind(part) }
    if let last { type = type.joined(last.type) }
    return (.conditional(subject: boundSubject, branches: bound, otherwise: last?.expression), type == .null ? .any : type)
  }

  /// Comprehensions, quantifiers and `reduce`: a variable that only the inner expressions see.
  private func bindLoop(_ expression: Expression) throws(CypherError) -> Typed {
    let outer = scope
    defer { scope = outer }
    func bindSource(_ list: Expression) throws(CypherError) -> (expression: BoundExpression, element: InferredType) {
      let (bound, type) = try bind(list)
      guard type.isOpen || type.isList else {
        throw .syntax("InvalidArgumentType", "\(type) to go through, expected a list", at: list.range)
      }
      return (bound, type.element)
    }
    func local(_ name: String, _ type: InferredType) -> Int {
      let slot = makeSlot()
      add(name, at: slot, type == .null ? .any : type)
      return slot
    }
    switch expression.kind {
    case .listComprehension(let name, let list, let predicate, let projection):
      let (source, element) = try bindSource(list)
      try refuseAggregates(in: [predicate, projection])
      let slot = local(name, element)
      let condition = try predicate.map { part throws(CypherError) in try bindCondition(part) }
      let result = try projection.map { part throws(CypherError) in try bind(part) }
      return (
        .listComprehension(slot: slot, list: source, predicate: condition, projection: result?.expression), .list(result?.type ?? element)
      )
    case .quantifier(let quantifier, let name, let list, let predicate):
      let (source, element) = try bindSource(list)
      try refuseAggregates(in: [predicate])
      let slot = local(name, element)
      return (.quantifier(quantifier, slot: slot, list: source, predicate: try bindCondition(predicate)), .boolean)
    case .reduce(let accumulator, let initial, let name, let list, let step):
      let (start, startType) = try bind(initial)
      let (source, element) = try bindSource(list)
      try refuseAggregates(in: [step])
      let accumulatorSlot = local(accumulator, .any)
      let slot = local(name, element)
      let (next, nextType) = try bind(step)
      return (
        .reduce(accumulator: accumulatorSlot, initial: start, slot: slot, list: source, step: next),
        startType == nextType ? startType : .any
      )
    default: preconditionFailure("not a loop")
    }
  }

  /// What is inside a loop is computed for every element, where no group is at hand.
  func refuseAggregates(in parts: [Expression?]) throws(CypherError) {
    for case let part? in parts where part.containsAggregate {
      throw .syntax("InvalidAggregation", "an aggregate inside a loop over a list, expected it in WITH or RETURN", at: part.range)
    }
  }

  /// Notes the names of a label expression.
  func mention(_ labels: LabelExpression?, as kind: Mention.Kind) {
    switch labels {
    case nil, .wildcard: break
    case .name(let name, let range): mention(kind, name, range)
    case .not(let inner): mention(inner, as: kind)
    case .and(let a, let b), .or(let a, let b):
      mention(a, as: kind)
      mention(b, as: kind)
    }
  }
}
