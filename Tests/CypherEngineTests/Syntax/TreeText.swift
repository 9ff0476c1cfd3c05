import CypherEngine

/// Writes syntax trees back as queries with every operator in parentheses, so that tests can see how a text was understood.
///
/// What is written can be read again, and gives the same tree.
enum TreeText {
  static func write(_ expression: Expression) -> String {
    switch expression.kind {
    case .null: "null"
    case .boolean(let boolean): boolean ? "true" : "false"
    case .integer(let integer): integer < 0 ? "(\(integer))" : "\(integer)"
    case .float(let float): float.sign == .minus ? "(\(float))" : "\(float)"
    case .string(let string): write(string: string)
    case .parameter(let parameter): "$\(name(parameter))"
    case .variable(let variable): name(variable)
    case .list(let elements): "[\(list(elements))]"
    case .map(let entries): "{" + entries.map { "\(name($0.key)): \(write($0.value))" }.joined(separator: ", ") + "}"
    case .property(let subject, let key): "\(operand(subject)).\(name(key))"
    case .element(let subject, let index): "\(operand(subject))[\(write(index))]"
    case .slice(let subject, let from, let to): "\(operand(subject))[\(from.map(write) ?? "")..\(to.map(write) ?? "")]"
    case .hasLabels(let subject, let labels): "(\(operand(subject)):\(write(labels)))"
    case .mapProjection(let subject, let items): "\(write(subject)) {" + items.map(write).joined(separator: ", ") + "}"
    case .unary(let operation, let operand): unary(operation, write(operand))
    case .binary(let operation, let left, let right): "(\(write(left)) \(operation.rawValue) \(write(right)))"
    case .comparison(let operands, let operators):
      "(\(write(operands[0]))" + zip(operators, operands.dropFirst()).map { " \($0.rawValue) \(write($1))" }.joined() + ")"
    case .pattern(let pattern): pattern.selector == .all ? "(\(write(pattern)))" : write(pattern)
    default: special(expression.kind)
    }
  }

  private static func special(_ kind: Expression.Kind) -> String {
    switch kind {
    case .conditional(let subject, let branches, let otherwise):
      "CASE" + (subject.map { " \(write($0))" } ?? "")
        + branches.map { " WHEN \(write($0.when)) THEN \(write($0.then))" }.joined()
        + (otherwise.map { " ELSE \(write($0))" } ?? "") + " END"
    case .call(let name, let isDistinct, let arguments): "\(name)(\(isDistinct ? "DISTINCT " : "")\(list(arguments)))"
    case .countAll: "count(*)"
    case .listComprehension(let variable, let list, let predicate, let projection):
      "[\(name(variable)) IN \(write(list))\(clause(" WHERE ", predicate))\(clause(" | ", projection))]"
    case .quantifier(let quantifier, let variable, let list, let predicate):
      "\(quantifier.rawValue)(\(name(variable)) IN \(write(list)) WHERE \(write(predicate)))"
    case .reduce(let accumulator, let initial, let variable, let list, let step):
      "reduce(\(name(accumulator)) = \(write(initial)), \(name(variable)) IN \(write(list)) | \(write(step)))"
    case .patternComprehension(let pattern, let predicate, let projection):
      "[\(write(pattern))\(clause(" WHERE ", predicate)) | \(write(projection))]"
    case .subquery(let kind, let query): "\(kind.rawValue) { \(write(query)) }"
    default: "?"
    }
  }

  static func clause(_ word: String, _ expression: Expression?) -> String { expression.map { word + write($0) } ?? "" }

  static func list(_ expressions: [Expression]) -> String { expressions.map(write).joined(separator: ", ") }

  /// In parentheses where a suffix would otherwise belong to a part of it.
  private static func operand(_ expression: Expression) -> String {
    switch expression.kind {
    case .variable, .property, .element, .slice, .list, .string, .call, .parameter: write(expression)
    default: "(\(write(expression)))"
    }
  }

  private static func unary(_ operation: Expression.UnaryOperator, _ operand: String) -> String {
    switch operation {
    case .not: "(NOT \(operand))"
    // With parentheses, since a minus before a number belongs to the number.
    case .minus: "(-(\(operand)))"
    case .plus: "(+\(operand))"
    case .isNull: "(\(operand) IS NULL)"
    case .isNotNull: "(\(operand) IS NOT NULL)"
    }
  }

  private static func write(_ item: MapProjectionItem) -> String {
    switch item {
    case .property(let key): ".\(name(key))"
    case .allProperties: ".*"
    case .entry(let key, let value): "\(name(key)): \(write(value))"
    case .variable(let variable, _): name(variable)
    }
  }

  static func write(_ labels: LabelExpression) -> String {
    switch labels {
    case .name(let label, _): name(label)
    case .wildcard: "%"
    case .not(let inner): "!\(write(inner))"
    case .and(let left, let right): "(\(write(left))&\(write(right)))"
    case .or(let left, let right): "(\(write(left))|\(write(right)))"
    }
  }

  /// With backticks unless every place takes the name without.
  static func name(_ name: String) -> String {
    let scalars = name.unicodeScalars
    let isPlain = !scalars.isEmpty && scalars.allSatisfy { ("a"..."z").contains($0) || ("A"..."Z").contains($0) || $0 == "_" }
    let reserved: Set = [
      "AND", "CASE", "CONTAINS", "END", "FALSE", "IN", "IS", "NOT", "NULL", "OR", "RETURN", "TRUE", "WHERE", "WITH", "XOR",
    ]
    if isPlain, !reserved.contains(name.uppercased()) { return name }
    return "`" + name.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "``") + "`"
  }

  private static func write(string: String) -> String {
    var written = "'"
    for scalar in string.unicodeScalars {
      if scalar == "'" || scalar == "\\" { written.unicodeScalars.append("\\") }
      written.unicodeScalars.append(scalar)
    }
    return written + "'"
  }
}
