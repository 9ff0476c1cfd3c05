extension Parser {
  /// `CALL graph.pagerank() YIELD node`, or a subquery in braces.
  mutating func call() throws(SyntaxFailure) -> Clause.Kind {
    advance()
    if at(.leftBrace) { return .subquery(try subquery(), imports: nil) }
    if at(.leftParenthesis) { return try subqueryWithImports() }
    var call = ProcedureCall(name: try dottedName("a procedure"), arguments: nil)
    if take(.leftParenthesis) { call.arguments = try arguments() }
    if take(.yield) {
      call.yield = take(.star) ? .all : .items(try yieldItems())
      if take(.where) { call.predicate = try condition() }
    }
    return .call(call)
  }

  private mutating func yieldItems() throws(SyntaxFailure) -> [(column: Name, alias: Name?)] {
    var items: [(column: Name, alias: Name?)] = []
    repeat {
      let column = try anyName("a column of the procedure or '*'")
      items.append((column, take(.as) ? try anyName("a name for the column") : nil))
    } while take(.comma)
    return items
  }

  private mutating func subquery() throws(SyntaxFailure) -> Query {
    try descend()
    try expect(.leftBrace, "'{'")
    let query = try query(.subquery)
    ascend()
    try expect(.rightBrace, "'}' or a clause")
    return query
  }

  /// `CALL (a, b) { … }`; `CALL (*) { … }` is the older form whose parts all begin with `WITH *`.
  private mutating func subqueryWithImports() throws(SyntaxFailure) -> Clause.Kind {
    advance()
    if at(.star) { return .subquery(try subqueryImportingAll(), imports: nil) }
    var imports: [Name] = []
    if !at(.rightParenthesis) {
      repeat { imports.append(try variable()) } while take(.comma)
    }
    try expect(.rightParenthesis, "')' or ','")
    return .subquery(try subquery(), imports: imports)
  }

  private mutating func subqueryImportingAll() throws(SyntaxFailure) -> Query {
    let importing = Clause(.with(Projection(includesAll: true), predicate: nil), at: token.range)
    advance()
    try expect(.rightParenthesis, "')'")
    var query = try subquery()
    query.first.clauses.insert(importing, at: 0)
    for index in query.unions.indices { query.unions[index].query.clauses.insert(importing, at: 0) }
    return query
  }
}
