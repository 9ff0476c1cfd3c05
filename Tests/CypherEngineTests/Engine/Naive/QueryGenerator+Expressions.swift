import GraphAccess

extension QueryGenerator {
  mutating func item() -> PlainExpression {
    switch random.number(0...11) {
    case 0...2: return scope.isEmpty ? constant() : .variable(random.pick(scope.map(\.name)))
    case 3...6: return number()
    case 7: return text()
    case 8: return comparison()
    case 9 where depth > 0:
      return inside { generator in
        let path = generator.path(least: 1)
        let condition: PlainExpression? = generator.random.chance(0.3) ? generator.comparison() : nil
        return .comprehension(path, condition, generator.number())
      }
    case 10 where depth > 0: return .countRows(innerQuery())
    default: return aggregate()
    }
  }

  mutating func aggregate() -> PlainExpression {
    let isDistinct = random.chance(0.3)
    switch random.number(0...7) {
    case 0...1: return .aggregate("count", isDistinct: false, nil)
    case 2...3:
      return .aggregate("count", isDistinct: isDistinct, scope.isEmpty ? number() : .variable(random.pick(scope.map(\.name))))
    case 4: return .aggregate("sum", isDistinct: isDistinct, simpleNumber())
    case 5: return .aggregate("min", isDistinct: isDistinct, simpleNumber())
    case 6: return .aggregate("max", isDistinct: isDistinct, random.chance(0.5) ? text() : simpleNumber())
    default: return .aggregate("collect", isDistinct: isDistinct, simpleNumber())
    }
  }

  mutating func constant() -> PlainExpression {
    .literal(random.pick([.integer(0), .integer(1), .integer(1), .integer(2), .float(1), .null]))
  }

  /// A query inside an expression.
  private mutating func innerQuery() -> PlainQuery {
    inside { PlainQuery(parts: [[$0.match(isOptional: false), .project($0.projection(isReturn: true, columns: 1))]]) }
  }

  mutating func simpleNumber() -> PlainExpression {
    let holders = names(.node, .relationship)
    let numbers = names(.number)
    if !numbers.isEmpty, random.chance(0.3) { return .variable(random.pick(numbers)) }
    if holders.isEmpty { return constant() }
    return .property(random.pick(holders), random.pick(["x", "x", "i"]))
  }

  mutating func number() -> PlainExpression {
    switch random.number(0...9) {
    case 0: return .add(simpleNumber(), constant())
    case 1: return constant()
    case 2:
      let lists = names(.relationships)
      return lists.isEmpty ? simpleNumber() : .size(.variable(random.pick(lists)))
    default: return simpleNumber()
    }
  }

  mutating func text() -> PlainExpression {
    let holders = names(.node, .relationship)
    return holders.isEmpty ? .literal(.string("a")) : .property(random.pick(holders), "s")
  }

  mutating func comparison() -> PlainExpression {
    switch random.number(0...6) {
    case 0: return .compare(random.pick(["=", "<>", "<", ">="]), text(), random.chance(0.5) ? text() : .literal(.string("ab")))
    case 1: return .within(number(), .list([constant(), constant(), number()]))
    case 2: return .isNull(number())
    case 3:
      let nodes = names(.node)
      if nodes.isEmpty { return .compare("=", number(), constant()) }
      if random.chance(0.3) { return .compare(random.pick(["=", "<>"]), .variable(random.pick(nodes)), .variable(random.pick(nodes))) }
      return .hasLabels(random.pick(nodes), .name(random.pick(["A", "B", "C"])))
    default: return .compare(random.pick(["=", "=", "<>", "<", ">", "<=", ">="]), number(), number())
    }
  }

  mutating func condition() -> PlainExpression {
    switch random.number(0...9) {
    case 0...1: return .join(random.pick(["AND", "AND", "OR", "XOR"]), condition(), comparison())
    case 2: return .not(comparison())
    case 3 where depth > 0:
      return .exists(innerQuery())
    case 4 where depth > 0: return .pattern(inside { $0.path(isFixed: true) })
    default: return comparison()
    }
  }
}
