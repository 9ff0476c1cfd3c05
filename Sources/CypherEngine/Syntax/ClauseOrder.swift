/// Which clauses may follow each other, and which a query may end with.
enum ClauseOrder {
  /// Where clauses stand.
  enum Place {
    case statement
    /// `CALL { … }`
    case subquery
    /// `exists { … }` and `count { … }`, which need no `RETURN`.
    case exists
    /// `collect { … }`
    case collect
    case foreach
  }

  /// Throws `InvalidClauseComposition` at the first clause that is out of place; at least one clause is expected.
  static func check(_ clauses: [Clause], in place: Place) throws(SyntaxFailure) {
    var writer: Clause?
    for (index, clause) in clauses.enumerated() {
      if place == .foreach, !clause.isWriting {
        throw misplaced("'FOREACH' takes clauses that write only, not '\(clause.word)'", clause)
      }
      if place == .exists || place == .collect, clause.writesAnywhere {
        throw misplaced("'\(clause.word)' writes, which a subquery in an expression cannot", clause)
      }
      if index > 0, case .return = clauses[index - 1].kind {
        throw misplaced("unexpected '\(clause.word)', 'RETURN' ends a query and 'WITH' hands results on", clause)
      }
      if case .call(let call) = clause.kind, case .all = call.yield, clauses.count > 1 {
        throw SyntaxFailure(
          "UnexpectedSyntax", "'YIELD *' stands only where the call is the whole query, name the columns", at: clause.range)
      }
      if case .with = clause.kind { writer = nil }
      if let writer, clause.isReading {
        throw misplaced("'WITH' is needed between '\(writer.word)' and '\(clause.word)'", clause)
      }
      if clause.isWriting { writer = clause }
    }
    if let last = clauses.last { try checkEnd(last, isAlone: clauses.count == 1, in: place) }
  }

  private static func checkEnd(_ last: Clause, isAlone: Bool, in place: Place) throws(SyntaxFailure) {
    switch last.kind {
    case .return: return
    case .create, .merge, .set, .remove, .delete, .foreach, .subquery:
      if place != .collect { return }
    case .call(let call):
      // A call that yields nothing is made for what it does.
      if case .absent = call.yield, place != .collect { return }
      if isAlone && place == .statement || place == .exists { return }
    case .match, .unwind:
      if place == .exists { return }
    case .with: break
    }
    let wanted = place == .collect || place == .exists ? "'RETURN'" : "'RETURN' or a clause that writes"
    throw misplaced("a query cannot end with '\(last.word)', expected \(wanted) after it", last)
  }

  private static func misplaced(_ message: String, _ clause: Clause) -> SyntaxFailure {
    SyntaxFailure("InvalidClauseComposition", message, at: clause.range)
  }
}

extension Clause {
  /// The word that it begins with.
  fileprivate var word: String {
    switch kind {
    case .match(let isOptional, _, _): isOptional ? "OPTIONAL MATCH" : "MATCH"
    case .unwind: "UNWIND"
    case .with: "WITH"
    case .return: "RETURN"
    case .call, .subquery: "CALL"
    case .create: "CREATE"
    case .merge: "MERGE"
    case .set: "SET"
    case .remove: "REMOVE"
    case .delete(_, let isDetaching): isDetaching ? "DETACH DELETE" : "DELETE"
    case .foreach: "FOREACH"
    }
  }

  fileprivate var isWriting: Bool {
    switch kind {
    case .create, .merge, .set, .remove, .delete, .foreach: true
    default: false
    }
  }

  fileprivate var isReading: Bool {
    switch kind {
    case .match, .unwind, .call: true
    default: false
    }
  }

  /// Also in the subqueries of a `CALL`.
  fileprivate var writesAnywhere: Bool {
    guard case .subquery(let query, _) = kind else { return isWriting }
    return ([query.first] + query.unions.map(\.query)).contains { $0.clauses.contains(where: \.writesAnywhere) }
  }
}
