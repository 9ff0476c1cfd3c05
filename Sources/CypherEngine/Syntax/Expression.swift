/// An expression as it was written.
public struct Expression: Sendable {
  public let kind: Kind
  /// Where it stands in the query's UTF-8, without surrounding blanks, half open.
  public let range: Range<Int>

  public init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  public indirect enum Kind: Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    case float(Double)
    case string(String)
    case parameter(String)
    case variable(String)
    case list([Expression])
    /// In the order of the text; of equal keys the last counts.
    case map([(key: String, value: Expression)])

    case property(Expression, String)
    case element(Expression, Expression)
    case slice(Expression, from: Expression?, to: Expression?)
    /// `n:Person`, also `r:KNOWS`.
    case hasLabels(Expression, LabelExpression)
    /// `n {.name, .*, age: 1, other}`.
    case mapProjection(Expression, [MapProjectionItem])

    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    /// `a < b <= c`: each pair of neighbours is compared. One more operand than operators, at least one operator.
    case comparison([Expression], [ComparisonOperator])
    /// `subject` is compared with every `when`; without one, each `when` is a condition.
    case conditional(subject: Expression?, branches: [(when: Expression, then: Expression)], otherwise: Expression?)

    /// `name` is as written, with its dots: `duration.between`.
    case call(name: String, isDistinct: Bool, arguments: [Expression])
    case countAll
    case listComprehension(variable: String, list: Expression, predicate: Expression?, projection: Expression?)
    case quantifier(Quantifier, variable: String, list: Expression, predicate: Expression)
    case reduce(accumulator: String, initial: Expression, variable: String, list: Expression, step: Expression)

    /// A pattern where a value is expected: whether it matches, or for `shortestPath` the path.
    case pattern(PathPattern)
    case patternComprehension(PathPattern, predicate: Expression?, projection: Expression)
    case subquery(SubqueryKind, Query)
  }

  public enum UnaryOperator: Sendable { case not, minus, plus, isNull, isNotNull }

  public enum BinaryOperator: String, Sendable {
    case or = "OR"
    case xor = "XOR"
    case and = "AND"
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case modulo = "%"
    case power = "^"
    case concatenate = "||"
    case within = "IN"
    case startsWith = "STARTS WITH"
    case endsWith = "ENDS WITH"
    case contains = "CONTAINS"
    case matches = "=~"
  }

  public enum ComparisonOperator: String, Sendable {
    case equal = "="
    case notEqual = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  public enum Quantifier: String, Sendable { case all, any, none, single }

  public enum SubqueryKind: String, Sendable { case exists, count, collect }
}

/// One part of `n {.name, .*, age: 1, other}`.
public enum MapProjectionItem: Sendable {
  /// `.name`
  case property(String)
  /// `.*`
  case allProperties
  /// `age: 1`
  case entry(String, Expression)
  /// `other`
  case variable(String, Range<Int>)
}

/// A condition on the labels of a node or the type of a relationship.
public indirect enum LabelExpression: Sendable {
  case name(String, Range<Int>)
  /// `%`: any label at all.
  case wildcard
  case not(LabelExpression)
  case and(LabelExpression, LabelExpression)
  case or(LabelExpression, LabelExpression)
}
