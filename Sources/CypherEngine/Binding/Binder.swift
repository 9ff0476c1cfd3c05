internal import GraphAccess

/// Gives every name of a query its place in the row, and finds what is wrong before a row is read.
///
/// The rules and the words for the errors are those of the openCypher Technology Compatibility Kit. Every variable has a place of its
/// own in the whole query; `WITH a AS b` gives the old place a new name.
final class Binder {
  /// A label, type or property that the query names, to be held against what there is.
  struct Mention {
    enum Kind { case label, relationshipType, property }
    var kind: Kind
    var name: String
    var range: Range<Int>
  }

  let text: [UInt8]
  let parameters: [String: Value]
  let procedures: ProcedureList
  var scope = Scope()
  var mentions: [Mention] = []
  /// How many places the row needs.
  private(set) var slotCount = 0
  /// Where aggregates go; nothing where none may stand.
  var aggregation: AggregationContext?
  /// The queries inside expressions that are being bound, innermost last: their first place, and what they read of those before it.
  private var openQueries: [(firstSlot: Int, reads: Set<Int>)] = []

  init(text: [UInt8], parameters: [String: Value], procedures: ProcedureList) {
    self.text = text
    self.parameters = parameters
    self.procedures = procedures
  }

  /// The variables by their places, as the query calls them first.
  private(set) var slotNames: [Int: String] = [:]

  func makeSlot() -> Int {
    slotCount += 1
    return slotCount - 1
  }

  /// Lets the rest of the scope see a value under a name.
  func add(_ name: String, at slot: Int, _ type: InferredType) {
    scope[name] = Variable(slot: slot, type: type)
    if slotNames[slot] == nil { slotNames[slot] = name }
  }

  /// The words of the query at a place, as columns without an alias are called.
  func source(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// The variable, noted as read by the queries around it that did not make it.
  func variable(_ name: String, at range: Range<Int>) throws(CypherError) -> Variable {
    guard let variable = scope[name] else {
      throw CypherError(
        .syntaxError, .compile, "UndefinedVariable", "no variable '\(name)' can be seen here", at: range, candidates: scope.names)
    }
    noteRead(variable.slot)
    return variable
  }

  func noteRead(_ slot: Int) {
    for index in openQueries.indices where slot < openQueries[index].firstSlot { openQueries[index].reads.insert(slot) }
  }

  func mention(_ kind: Mention.Kind, _ name: String, _ range: Range<Int>) {
    mentions.append(Mention(kind: kind, name: name, range: range))
  }

  // MARK: Queries

  /// Binds a query on its own.
  func bind(_ query: Query) throws(CypherError) -> BoundQuery {
    try bindParts(query, isStandalone: true)
  }

  /// Binds a query inside an expression or a clause: it sees the variables around it, and leaves none behind.
  ///
  /// `first` are clauses' makings that stand before those of the query: a pattern in an expression is one `MATCH`.
  func bindNested(_ query: Query, seeing names: [Name]? = nil) throws(CypherError) -> BoundQuery {
    try nested { () throws(CypherError) -> BoundQuery in
      if let names {
        var seen = Scope()
        for name in names { seen[name.text] = try variable(name.text, at: name.range) }
        scope = seen
      }
      return try bindParts(query, isStandalone: false)
    }
  }

  /// Runs `body` with a scope and aggregates of its own, and adds what it read of the scope around it.
  func nested(_ body: () throws(CypherError) -> BoundQuery) throws(CypherError) -> BoundQuery {
    let (outerScope, outerAggregation) = (scope, aggregation)
    defer { (scope, aggregation) = (outerScope, outerAggregation) }
    aggregation = nil
    openQueries.append((slotCount, []))
    defer { openQueries.removeLast() }
    let query = try body()
    return BoundQuery(
      parts: query.parts, dropsDuplicates: query.dropsDuplicates, columns: query.columns, columnSlots: query.columnSlots,
      outerSlots: openQueries[openQueries.count - 1].reads)
  }

  private func bindParts(_ query: Query, isStandalone: Bool) throws(CypherError) -> BoundQuery {
    let outer = scope
    var parts: [[BoundClause]] = []
    var columns: [String] = []
    var columnSlots: [[Int]] = []
    let all = [query.first] + query.unions.map(\.query)
    if Set(query.unions.map(\.keepsDuplicates)).count > 1 {
      throw .syntax("InvalidClauseComposition", "UNION and UNION ALL in one query, expected one of them throughout", at: query.range)
    }
    for (number, single) in all.enumerated() {
      scope = outer
      var (clauses, names, slots) = try bind(single, isStandalone: isStandalone && all.count == 1)
      if number == 0, all.count > 1 {
        // Every side leaves its columns where the first does: at places of their own, not at those of variables.
        let places = slots.map { _ in makeSlot() }
        clauses.append(.project(BoundProjection(moving: slots, to: places)))
        slots = places
      }
      if number > 0, names != columns {
        throw .syntax(
          "DifferentColumnsInUnion",
          "the columns \(names.joined(separator: ", ")) after UNION, expected \(columns.joined(separator: ", ")) as before it",
          at: query.unions[number - 1].range)
      }
      columns = names
      parts.append(clauses)
      columnSlots.append(slots)
    }
    return BoundQuery(
      parts: parts, dropsDuplicates: query.unions.contains { !$0.keepsDuplicates }, columns: columns, columnSlots: columnSlots,
      outerSlots: [])
  }

  private func bind(
    _ query: SingleQuery, isStandalone: Bool
  ) throws(CypherError) -> (clauses: [BoundClause], columns: [String], slots: [Int]) {
    var clauses: [BoundClause] = []
    var columns: [String] = []
    var slots: [Int] = []
    for clause in query.clauses {
      switch clause.kind {
      case .return(let projection):
        let (bound, names) = try bind(projection, predicate: nil, isReturn: true, at: clause.range)
        clauses.append(.project(bound))
        (columns, slots) = (names, bound.output)
      case .call(let call):
        let isAlone = isStandalone && query.clauses.count == 1
        let (bound, names) = try bind(call, isAlone: isAlone, at: clause.range)
        clauses.append(.call(bound, live: scope.slots))
        if isAlone { (columns, slots) = (names, bound.outputs.map(\.slot)) }
      default:
        clauses.append(try bind(clause))
      }
    }
    return (clauses, columns, slots)
  }

  private func bind(_ clause: Clause) throws(CypherError) -> BoundClause {
    switch clause.kind {
    case .match(let isOptional, let patterns, let predicate):
      let pattern = try bindMatch(patterns, predicate: predicate)
      return .match(pattern, isOptional: isOptional, live: scope.slots)
    case .unwind(let list, let name):
      let (expression, type) = try bind(list)
      try declare(name, .any)
      let element: InferredType = if case .list(let element) = type { element } else { type == .null ? .any : type.isOpen ? .any : type }
      let slot = makeSlot()
      add(name.text, at: slot, element == .null ? .any : element)
      return .unwind(expression, slot: slot, live: scope.slots)
    case .with(let projection, let predicate):
      return .project(try bind(projection, predicate: predicate, isReturn: false, at: clause.range).projection)
    case .subquery(let query, let imports):
      return try bindSubquery(query, imports: imports, at: clause.range)
    case .create(let patterns):
      let creations = try bindCreate(patterns)
      return .create(creations, live: scope.slots)
    case .merge(let pattern, let onCreate, let onMatch):
      let merge = try bindMerge(pattern, onCreate: onCreate, onMatch: onMatch)
      return .merge(merge, live: scope.slots)
    case .set(let items):
      return .update(try bind(items), live: scope.slots)
    case .remove(let items):
      return .update(try bind(items), live: scope.slots)
    case .delete(let expressions, let isDetaching):
      return .update(try bindDelete(expressions, isDetaching: isDetaching), live: scope.slots)
    case .foreach(let name, let list, let inner):
      return try bindForeach(name, list, inner)
    case .return, .call:
      preconditionFailure("handled by the query that it is part of")
    }
  }

  /// Refuses a name that is taken.
  func declare(_ name: Name, _ type: InferredType) throws(CypherError) {
    guard scope[name.text] != nil else { return }
    throw .syntax("VariableAlreadyBound", "the variable '\(name.text)' is there already, expected a new name", at: name.range)
  }

  private func bindSubquery(_ query: Query, imports: [Name]?, at range: Range<Int>) throws(CypherError) -> BoundClause {
    // The older form sees the outer variables only through a first WITH.
    let usesWith = imports == nil && query.first.clauses.first.map { if case .with = $0.kind { true } else { false } } ?? false
    let bound = try bindNested(query, seeing: imports ?? (usesWith ? nil : []))
    for (column, slot) in zip(bound.columns, bound.columnSlots.first ?? []) {
      if scope[column] != nil {
        throw .syntax("VariableAlreadyBound", "the subquery returns '\(column)', which is there already, expected a new name", at: range)
      }
      add(column, at: slot, .any)
    }
    return .subquery(bound, live: scope.slots)
  }
}
