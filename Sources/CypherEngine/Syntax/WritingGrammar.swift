extension Parser {
  mutating func create() throws(SyntaxFailure) -> Clause.Kind {
    advance()
    return .create(try pathPatterns(.create))
  }

  /// `MERGE (n:Person {id: 1}) ON CREATE SET … ON MATCH SET …`
  mutating func merge() throws(SyntaxFailure) -> Clause.Kind {
    advance()
    let pattern = try pathPattern(.merge)
    var onCreate: [SetItem] = []
    var onMatch: [SetItem] = []
    while take(.on) {
      let isCreate = take(.create)
      if !isCreate, !take(.match) { throw unexpected("'CREATE' or 'MATCH'") }
      try expect(.set)
      if isCreate { onCreate += try setItems() } else { onMatch += try setItems() }
    }
    return .merge(pattern, onCreate: onCreate, onMatch: onMatch)
  }

  mutating func set() throws(SyntaxFailure) -> Clause.Kind {
    advance()
    return .set(try setItems())
  }

  private mutating func setItems() throws(SyntaxFailure) -> [SetItem] {
    var items: [SetItem] = []
    repeat { items.append(try setItem()) } while take(.comma)
    return items
  }

  private mutating func setItem() throws(SyntaxFailure) -> SetItem {
    let target = try postfix(takesLabels: false)
    switch target.kind {
    case .property(let subject, let key):
      try expect(.equal, "'='")
      return .property(of: subject, key: key, try value())
    case .variable(let name):
      let name = Name(name, at: target.range)
      if take(.equal) { return .replace(name, try value()) }
      if take(.plusEqual) { return .merge(name, try value()) }
      if take(.colon) || take(.is) { return .labels(name, try labelNames()) }
      throw unexpected("'.', '=', '+=' or ':'")
    default:
      throw refused("unexpected \(quoted(text(target.range))), expected a property or a variable to set", at: target.range)
    }
  }

  mutating func remove() throws(SyntaxFailure) -> Clause.Kind {
    advance()
    var items: [RemoveItem] = []
    repeat { items.append(try removeItem()) } while take(.comma)
    return .remove(items)
  }

  private mutating func removeItem() throws(SyntaxFailure) -> RemoveItem {
    let target = try postfix(takesLabels: false)
    switch target.kind {
    case .property(let subject, let key):
      return .property(of: subject, key: key)
    case .variable(let name):
      guard take(.colon) || take(.is) else { throw unexpected("'.' or ':'") }
      return .labels(Name(name, at: target.range), try labelNames())
    default:
      throw refused("unexpected \(quoted(text(target.range))), expected a property or labels to remove", at: target.range)
    }
  }

  mutating func delete() throws(SyntaxFailure) -> Clause.Kind {
    let isDetaching = take(.detach)
    try expect(.delete)
    var targets: [Expression] = []
    repeat { targets.append(try value()) } while take(.comma)
    return .delete(targets, isDetaching: isDetaching)
  }

  /// `FOREACH (x IN list | SET x.seen = true)`
  mutating func foreach() throws(SyntaxFailure) -> Clause.Kind {
    try descend()
    advance()
    let outer = comprehension
    comprehension = position
    try expect(.leftParenthesis, "'('")
    let variable = try variable()
    try expect(.in)
    let list = try value()
    try expect(.bar, "'|'")
    comprehension = outer
    var clauses: [Clause] = []
    while let clause = try clause() { clauses.append(clause) }
    if clauses.isEmpty { throw unexpected("a clause that writes, such as 'SET'") }
    try ClauseOrder.check(clauses, in: .foreach)
    try expect(.rightParenthesis, "')' or a clause that writes")
    ascend()
    return .foreach(variable, in: list, clauses)
  }
}
