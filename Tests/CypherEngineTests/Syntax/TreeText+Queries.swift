import CypherEngine

extension TreeText {
  static func write(_ query: Query) -> String {
    let prefix = query.mode == .run ? "" : query.mode == .explain ? "EXPLAIN " : "PROFILE "
    return prefix + write(query.first.clauses)
      + query.unions.map { (keepsDuplicates: Bool, query: SingleQuery, _) in
        (keepsDuplicates ? " UNION ALL " : " UNION ") + write(query.clauses)
      }.joined()
  }

  static func write(_ clauses: [Clause]) -> String { clauses.map(write).joined(separator: " ") }

  static func write(_ clause: Clause) -> String {
    switch clause.kind {
    case .match(let isOptional, let patterns, let predicate):
      "\(isOptional ? "OPTIONAL " : "")MATCH \(write(patterns))\(self.clause(" WHERE ", predicate))"
    case .unwind(let list, let variable): "UNWIND \(write(list)) AS \(name(variable.text))"
    case .with(let projection, let predicate): "WITH \(write(projection))\(self.clause(" WHERE ", predicate))"
    case .return(let projection): "RETURN \(write(projection))"
    case .call(let call): "CALL \(write(call))"
    case .subquery(let query, let imports):
      "CALL \(imports.map { "(\($0.map { name($0.text) }.joined(separator: ", "))) " } ?? ""){ \(write(query)) }"
    case .create(let patterns): "CREATE \(write(patterns))"
    case .merge(let pattern, let onCreate, let onMatch):
      "MERGE \(write(pattern))" + (onCreate.isEmpty ? "" : " ON CREATE SET \(write(onCreate))")
        + (onMatch.isEmpty ? "" : " ON MATCH SET \(write(onMatch))")
    case .set(let items): "SET \(write(items))"
    case .remove(let items): "REMOVE " + items.map(write).joined(separator: ", ")
    case .delete(let targets, let isDetaching): "\(isDetaching ? "DETACH " : "")DELETE \(list(targets))"
    case .foreach(let variable, let list, let clauses): "FOREACH (\(name(variable.text)) IN \(write(list)) | \(write(clauses)))"
    }
  }

  private static func write(_ projection: Projection) -> String {
    let items =
      (projection.includesAll ? ["*"] : [])
      + projection.items.map { write($0.expression) + ($0.alias.map { " AS \(name($0.text))" } ?? "") }
    let order = projection.order.map { write($0.expression) + ($0.isDescending ? " DESC" : "") }.joined(separator: ", ")
    return (projection.isDistinct ? "DISTINCT " : "") + items.joined(separator: ", ") + (order.isEmpty ? "" : " ORDER BY \(order)")
      + clause(" SKIP ", projection.skip) + clause(" LIMIT ", projection.limit)
  }

  private static func write(_ call: ProcedureCall) -> String {
    let arguments = call.arguments.map { "(\(list($0)))" } ?? ""
    let yield =
      switch call.yield {
      case .absent: ""
      case .all: " YIELD *"
      case .items(let items):
        " YIELD " + items.map { name($0.column.text) + ($0.alias.map { " AS \(name($0.text))" } ?? "") }.joined(separator: ", ")
      }
    return call.name.text + arguments + yield + clause(" WHERE ", call.predicate)
  }

  private static func write(_ items: [SetItem]) -> String {
    items.map { item in
      switch item {
      case .property(let subject, let key, let value): "(\(write(subject))).\(name(key)) = \(write(value))"
      case .replace(let target, let value): "\(name(target.text)) = \(write(value))"
      case .merge(let target, let value): "\(name(target.text)) += \(write(value))"
      case .labels(let target, let labels): name(target.text) + labels.map { ":\(name($0.text))" }.joined()
      }
    }.joined(separator: ", ")
  }

  private static func write(_ item: RemoveItem) -> String {
    switch item {
    case .property(let subject, let key): "(\(write(subject))).\(name(key))"
    case .labels(let target, let labels): name(target.text) + labels.map { ":\(name($0.text))" }.joined()
    }
  }

  private static func write(_ patterns: [PathPattern]) -> String { patterns.map(write).joined(separator: ", ") }

  static func write(_ pattern: PathPattern) -> String {
    let chain = write(pattern.first) + pattern.steps.map { write($0.relationship) + write($0.node) }.joined()
    let selected =
      switch pattern.selector {
      case .all: chain
      case .shortest: "shortestPath(\(chain))"
      case .allShortest: "allShortestPaths(\(chain))"
      }
    return (pattern.variable.map { "\(name($0.text)) = " } ?? "") + selected
  }

  private static func write(_ node: NodePattern) -> String {
    "(" + (node.variable.map { name($0.text) } ?? "") + (node.labels.map { ":\(write($0))" } ?? "")
      + clause(" ", node.properties) + clause(" WHERE ", node.predicate) + ")"
  }

  private static func write(_ relationship: RelationshipPattern) -> String {
    let length = relationship.length.map { "*\($0.minimum)..\($0.maximum.map { "\($0)" } ?? "")" } ?? ""
    let detail =
      (relationship.variable.map { name($0.text) } ?? "") + (relationship.types.map { ":\(write($0))" } ?? "") + length
      + clause(" ", relationship.properties) + clause(" WHERE ", relationship.predicate)
    return (relationship.arrow == .left ? "<-[" : "-[") + detail + (relationship.arrow == .right ? "]->" : "]-")
  }
}
