extension Parser {
  /// A whole statement, up to the text's end or a `;`.
  mutating func statement() throws(SyntaxFailure) -> Query {
    let start = token.start
    let mode: Query.Mode = take(.explain) ? .explain : take(.profile) ? .profile : .run
    var query = try query(.statement)
    query.mode = mode
    query.range = start..<previousEnd
    return query
  }

  /// Parts joined by `UNION`, up to what cannot belong to them.
  mutating func query(_ place: ClauseOrder.Place) throws(SyntaxFailure) -> Query {
    try descend()
    let start = token.start
    var query = Query(first: try singleQuery(place), range: start..<start)
    while at(.union) {
      let (keepsDuplicates, range) = takeUnion()
      if query.unions.last.map({ $0.keepsDuplicates != keepsDuplicates }) == true {
        throw SyntaxFailure("InvalidClauseComposition", "'UNION' and 'UNION ALL' cannot be mixed in one query", at: range)
      }
      query.unions.append((keepsDuplicates, try singleQuery(place), range))
    }
    query.range = start..<previousEnd
    ascend()
    return query
  }

  private mutating func takeUnion() -> (keepsDuplicates: Bool, range: Range<Int>) {
    let start = token.start
    advance()
    let keepsDuplicates = take(.all)
    if !keepsDuplicates { _ = take(.distinct) }
    return (keepsDuplicates, start..<previousEnd)
  }

  private mutating func singleQuery(_ place: ClauseOrder.Place) throws(SyntaxFailure) -> SingleQuery {
    var clauses: [Clause] = []
    while let clause = try clause() { clauses.append(clause) }
    if clauses.isEmpty { throw unexpected("a clause, such as 'MATCH' or 'RETURN'") }
    // First, because a clause is not missing where its name is misspelt.
    if !endsQuery(place) { throw unexpected("a clause, an operator or the end of the query") }
    try ClauseOrder.check(clauses, in: place)
    return SingleQuery(clauses: clauses)
  }

  private func endsQuery(_ place: ClauseOrder.Place) -> Bool {
    at(.union) || (place == .statement ? at(.endOfText) || at(.semicolon) : at(.rightBrace))
  }

  /// The next clause; nothing when no clause begins here.
  mutating func clause() throws(SyntaxFailure) -> Clause? {
    let start = token.start
    guard let kind = try clauseKind() else { return nil }
    try lengthen(by: 1)
    return Clause(kind, at: start..<previousEnd)
  }

  private mutating func clauseKind() throws(SyntaxFailure) -> Clause.Kind? {
    switch token.keyword {
    case .match, .optional: try match()
    case .unwind, .for: try unwind()
    case .with: try with()
    case .return: try returned()
    case .call: try call()
    case .create: try create()
    case .merge: try merge()
    case .set: try set()
    case .remove: try remove()
    case .delete, .detach: try delete()
    case .foreach: try foreach()
    default: nil
    }
  }

  private mutating func match() throws(SyntaxFailure) -> Clause.Kind {
    let isOptional = take(.optional)
    try expect(.match)
    return try matchBody(isOptional: isOptional)
  }

  /// What follows `MATCH`: patterns and a condition.
  mutating func matchBody(isOptional: Bool) throws(SyntaxFailure) -> Clause.Kind {
    let patterns = try pathPatterns(.match)
    try lengthen(by: patterns.reduce(0) { $0 + 40 + 80 * $1.steps.count })
    let predicate = take(.where) ? try condition() : nil
    return .match(isOptional: isOptional, patterns: patterns, predicate: predicate)
  }

  /// `UNWIND list AS x` or `FOR x IN list`
  private mutating func unwind() throws(SyntaxFailure) -> Clause.Kind {
    if take(.for) {
      let variable = try variable()
      try expect(.in)
      return .unwind(try value(), as: variable)
    }
    advance()
    let list = try value()
    try expect(.as)
    return .unwind(list, as: try anyName("a variable"))
  }

  private mutating func with() throws(SyntaxFailure) -> Clause.Kind {
    advance()
    let projection = try projection()
    return .with(projection, predicate: take(.where) ? try condition() : nil)
  }

  private mutating func returned() throws(SyntaxFailure) -> Clause.Kind {
    advance()
    return .return(try projection())
  }
}
