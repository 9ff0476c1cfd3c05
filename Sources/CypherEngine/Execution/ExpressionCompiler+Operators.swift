internal import GraphAccess

extension ExpressionCompiler {
  func unary(_ sign: Expression.UnaryOperator, _ operand: BoundExpression) -> Evaluation {
    let operand = compile(operand)
    switch sign {
    case .not: return { try Value(Logic.truth(operand($0)).map { !$0 }) }
    case .minus: return { try Arithmetic.negate(operand($0)) }
    case .plus: return operand
    case .isNull: return { try .boolean(operand($0).isNull) }
    case .isNotNull: return { try .boolean(!operand($0).isNull) }
    }
  }

  func binary(_ sign: Expression.BinaryOperator, _ left: BoundExpression, _ right: BoundExpression) -> Evaluation {
    if let search = textSearch(sign, left, right) { return search }
    let (a, b) = (compile(left), compile(right))
    switch sign {
    case .and:
      return { frame in
        let first = try Logic.truth(a(frame))
        if first == false { return .boolean(false) }
        let second = try Logic.truth(b(frame))
        return second == false ? .boolean(false) : first == nil || second == nil ? .null : .boolean(true)
      }
    case .or:
      return { frame in
        let first = try Logic.truth(a(frame))
        if first == true { return .boolean(true) }
        let second = try Logic.truth(b(frame))
        return second == true ? .boolean(true) : first == nil || second == nil ? .null : .boolean(false)
      }
    case .xor:
      return { frame in
        guard let first = try Logic.truth(a(frame)), let second = try Logic.truth(b(frame)) else { return .null }
        return .boolean(first != second)
      }
    case .add: return { try $0.watched(Arithmetic.add(a($0), b($0))) }
    case .subtract: return { try Arithmetic.subtract(a($0), b($0)) }
    case .multiply: return { try Arithmetic.multiply(a($0), b($0)) }
    case .divide: return { try Arithmetic.divide(a($0), b($0)) }
    case .modulo: return { try Arithmetic.modulo(a($0), b($0)) }
    case .power: return { try Arithmetic.power(a($0), b($0)) }
    case .concatenate: return { try $0.watched(Concatenation.join(a($0), b($0))) }
    case .within: return { try Value(Membership.contains(b($0), a($0))) }
    case .startsWith: return { try Value(Text.startsWith(a($0), b($0))) }
    case .endsWith: return { try Value(Text.endsWith(a($0), b($0))) }
    case .contains: return { try Value(Text.contains(a($0), b($0))) }
    case .matches:
      let patterns = PatternCache()
      return { try Value(patterns.matches(a($0), b($0))) }
    }
  }

  /// `n.name CONTAINS 'x'` on the graph's own bytes, without making a string of every name.
  private func textSearch(_ sign: Expression.BinaryOperator, _ left: BoundExpression, _ right: BoundExpression) -> Evaluation? {
    guard case .property(.slot(let slot), let key) = left else { return nil }
    let place: TextPlace
    switch sign {
    case .contains: place = .anywhere
    case .startsWith: place = .start
    case .endsWith: place = .end
    default: return nil
    }
    // What changes from row to row goes the common way.
    let part: (Frame) -> String?
    switch right {
    case .constant(.string(let text)): part = { _ in text }
    case .parameter(let name):
      let number = builder.number(ofParameter: name)
      part = { if case .string(let text) = $0.parameter(number, name) { text } else { nil } }
    default: return nil
    }
    let reference = NameReference(.key, key)
    return { frame in
      guard case .node(let node) = frame[slot] else {
        let value = try Access.property(key, of: frame[slot], in: frame.graph)
        guard case .string(let text) = value, let wanted = part(frame) else { return .null }
        return .boolean(Text.bytes(wanted) { part in Text.bytes(text) { place.holds(part, in: $0) } })
      }
      try frame.check(node: node)
      guard let key = reference.number(frame), let wanted = part(frame) else { return .null }
      if let snapshot = frame.snapshot {
        guard let text = snapshot.text(key, ofNode: node) else { return .null }
        return .boolean(Text.bytes(wanted) { place.holds($0, in: text) })
      }
      return Value(Text.bytes(wanted) { part in frame.graph.withText(key, ofNode: node) { place.holds(part, in: $0) } })
    }
  }

  func comparison(_ operands: [BoundExpression], _ signs: [Expression.ComparisonOperator]) -> Evaluation {
    let parts = compile(operands)
    if signs.count == 1 {
      let (sign, a, b) = (signs[0], parts[0], parts[1])
      if sign == .equal { return { try Value(Equality.equals(a($0), b($0))) } }
      return { try Value(Logic.compare(sign, a($0), b($0))) }
    }
    return { frame in
      var answer: Bool? = true
      var left = try parts[0](frame)
      for (index, sign) in signs.enumerated() {
        let right = try parts[index + 1](frame)
        switch Logic.compare(sign, left, right) {
        case false?: return .boolean(false)
        case nil: answer = nil
        case true?: break
        }
        left = right
      }
      return Value(answer)
    }
  }
}

/// Three-valued logic.
enum Logic {
  /// True, false, or nothing for null.
  @inline(__always) static func truth(_ value: Value) throws(CypherError) -> Bool? {
    switch value {
    case .boolean(let truth): return truth
    case .null: return nil
    default: throw notBoolean(value)
    }
  }

  static func notBoolean(_ value: Value) -> CypherError {
    CypherError(.typeError, .runtime, "InvalidArgumentType", "\(value.kindName) where a condition is expected")
  }

  static func compare(_ sign: Expression.ComparisonOperator, _ a: Value, _ b: Value) -> Bool? {
    switch sign {
    case .equal: Equality.equals(a, b)
    case .notEqual: Equality.equals(a, b).map { !$0 }
    case .less: Comparability.less(a, b)
    case .lessOrEqual: Comparability.lessOrEqual(a, b)
    case .greater: Comparability.greater(a, b)
    case .greaterOrEqual: Comparability.greaterOrEqual(a, b)
    }
  }
}
