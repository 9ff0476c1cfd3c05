/// How tightly an operator holds its operands; later cases hold tighter.
enum Precedence: Int, Comparable {
  case or, xor, and, not, comparison
  /// `IN`, `STARTS WITH`, `ENDS WITH`, `CONTAINS`, `=~`, `IS NULL`
  case predicate
  case addition, multiplication, power, sign

  static func < (first: Precedence, second: Precedence) -> Bool { first.rawValue < second.rawValue }

  /// The next tighter one, for the right operands of operators that are read from the left.
  var next: Precedence { Precedence(rawValue: rawValue + 1) ?? .sign }
}

/// An operator that stands behind its first operand.
enum InfixOperator: Equatable {
  case binary(Expression.BinaryOperator)
  case comparison(Expression.ComparisonOperator)
  case isNull, isNotNull

  var precedence: Precedence {
    switch self {
    case .binary(let binary):
      switch binary {
      case .or: .or
      case .xor: .xor
      case .and: .and
      case .add, .subtract, .concatenate: .addition
      case .multiply, .divide, .modulo: .multiplication
      case .power: .power
      case .within, .startsWith, .endsWith, .contains, .matches: .predicate
      }
    case .comparison: .comparison
    case .isNull, .isNotNull: .predicate
    }
  }
}

extension Parser {
  /// The operator that goes on with an expression here, and how many tokens it takes; nothing when the expression is over.
  func infix() -> (operator: InfixOperator, length: Int)? {
    switch token.kind {
    case .plus: (.binary(.add), 1)
    case .minus: (.binary(.subtract), 1)
    case .doubleBar: (.binary(.concatenate), 1)
    case .star: (.binary(.multiply), 1)
    case .slash: (.binary(.divide), 1)
    case .percent: (.binary(.modulo), 1)
    case .caret: (.binary(.power), 1)
    case .matches: (.binary(.matches), 1)
    case .equal: (.comparison(.equal), 1)
    case .notEqual: (.comparison(.notEqual), 1)
    case .less: (.comparison(.less), 1)
    case .lessOrEqual: (.comparison(.lessOrEqual), 1)
    case .greater: (.comparison(.greater), 1)
    case .greaterOrEqual: (.comparison(.greaterOrEqual), 1)
    case .word: infixWord()
    default: nil
    }
  }

  private func infixWord() -> (operator: InfixOperator, length: Int)? {
    switch token.keyword {
    case .or: (.binary(.or), 1)
    case .xor: (.binary(.xor), 1)
    case .and: (.binary(.and), 1)
    case .in: (.binary(.within), 1)
    case .contains: (.binary(.contains), 1)
    case .starts where peek().keyword == .with: (.binary(.startsWith), 2)
    case .ends where peek().keyword == .with: (.binary(.endsWith), 2)
    case .is where peek().keyword == .null: (.isNull, 2)
    case .is where peek().keyword == .not && peek(2).keyword == .null: (.isNotNull, 3)
    default: nil
    }
  }
}
