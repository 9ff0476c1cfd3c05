internal import GraphAccess

/// An expression whose names are places in the row.
indirect enum BoundExpression {
  case constant(Value)
  case parameter(String)
  case slot(Int)
  /// Whether the place holds a node: neither null, from an optional match, nor anything else that a variable can be.
  case isNode(slot: Int)
  case list([BoundExpression])
  case map([(key: String, value: BoundExpression)])
  case property(BoundExpression, String)
  case element(BoundExpression, BoundExpression)
  case slice(BoundExpression, from: BoundExpression?, to: BoundExpression?)
  case hasLabels(BoundExpression, LabelExpression)
  case mapProjection(BoundExpression, includesAll: Bool, properties: [String], entries: [(key: String, value: BoundExpression)])
  case unary(Expression.UnaryOperator, BoundExpression)
  case binary(Expression.BinaryOperator, BoundExpression, BoundExpression)
  /// As written: neighbours are compared, and the answers joined by AND.
  case comparison([BoundExpression], [Expression.ComparisonOperator])
  case conditional(subject: BoundExpression?, branches: [(when: BoundExpression, then: BoundExpression)], otherwise: BoundExpression?)
  case call(CypherFunction, [BoundExpression])
  case listComprehension(slot: Int, list: BoundExpression, predicate: BoundExpression?, projection: BoundExpression?)
  case quantifier(Expression.Quantifier, slot: Int, list: BoundExpression, predicate: BoundExpression)
  case reduce(accumulator: Int, initial: BoundExpression, slot: Int, list: BoundExpression, step: BoundExpression)
  /// A part of a query that is run for every row; `result` is what each of its rows gives to the list or path.
  case subquery(BoundSubquery)
}

/// A query inside an expression.
final class BoundSubquery {
  enum Kind {
    /// Whether there is a row.
    case exists
    /// How many rows there are.
    case count
    /// The values of the rows, in order.
    case collect(BoundExpression)
    /// The value of the first row, else null.
    case first(BoundExpression)
  }

  let kind: Kind
  let query: BoundQuery

  init(_ kind: Kind, _ query: BoundQuery) {
    self.kind = kind
    self.query = query
  }
}

extension BoundExpression {
  /// The places that the value depends on, among them those that the expression fills itself.
  var slots: Set<Int> {
    var found: Set<Int> = []
    collectSlots(into: &found)
    return found
  }

  private func collectSlots(into found: inout Set<Int>) {
    switch self {
    case .constant, .parameter: break
    case .slot(let slot), .isNode(let slot): found.insert(slot)
    case .list(let items): for item in items { item.collectSlots(into: &found) }
    case .map(let entries): for entry in entries { entry.value.collectSlots(into: &found) }
    case .property(let base, _), .hasLabels(let base, _), .unary(_, let base): base.collectSlots(into: &found)
    case .element(let a, let b), .binary(_, let a, let b):
      a.collectSlots(into: &found)
      b.collectSlots(into: &found)
    case .slice(let base, let from, let to):
      for part in [base, from, to] { part?.collectSlots(into: &found) }
    case .mapProjection(let base, _, _, let entries):
      base.collectSlots(into: &found)
      for entry in entries { entry.value.collectSlots(into: &found) }
    case .comparison(let operands, _): for operand in operands { operand.collectSlots(into: &found) }
    case .conditional(let subject, let branches, let otherwise):
      subject?.collectSlots(into: &found)
      for branch in branches {
        branch.when.collectSlots(into: &found)
        branch.then.collectSlots(into: &found)
      }
      otherwise?.collectSlots(into: &found)
    case .call(_, let arguments): for argument in arguments { argument.collectSlots(into: &found) }
    case .listComprehension(_, let list, let predicate, let projection):
      for part in [list, predicate, projection] { part?.collectSlots(into: &found) }
    case .quantifier(_, _, let list, let predicate):
      for part in [list, predicate] { part.collectSlots(into: &found) }
    case .reduce(_, let initial, _, let list, let step):
      for part in [initial, list, step] { part.collectSlots(into: &found) }
    case .subquery(let subquery): found.formUnion(subquery.query.outerSlots)
    }
  }

  /// The conditions that must all hold for this one to hold, from left to right.
  var conjuncts: [BoundExpression] {
    if case .binary(.and, let a, let b) = self { a.conjuncts + b.conjuncts } else { [self] }
  }

  /// Whether the value is the same for every row of every run with the same parameters.
  var isConstant: Bool {
    switch self {
    case .constant, .parameter: true
    case .list(let items): items.allSatisfy(\.isConstant)
    case .unary(_, let base): base.isConstant
    case .binary(_, let a, let b): a.isConstant && b.isConstant
    default: false
    }
  }
}
