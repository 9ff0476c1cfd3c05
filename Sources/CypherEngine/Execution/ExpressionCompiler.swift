internal import GraphAccess

/// Computes a value from the row.
typealias Evaluation = (Frame) throws -> Value

/// Makes closures of bound expressions, so that a run looks at no tree.
struct ExpressionCompiler {
  /// Makes the chains of the queries inside expressions.
  let builder: ChainBuilder

  func compile(_ expressions: [BoundExpression]) -> [Evaluation] { expressions.map { compile($0) } }

  func compile(_ expression: BoundExpression) -> Evaluation {
    switch expression {
    case .constant(let value): return { _ in value }
    case .parameter(let name):
      let number = builder.number(ofParameter: name)
      return { $0.parameter(number, name) }
    case .slot(let slot): return { $0[slot] }
    case .isNode(let slot): return { if case .node = $0[slot] { .boolean(true) } else { .boolean(false) } }
    case .list(let items):
      let items = compile(items)
      return { frame in
        var values: [Value] = []
        values.reserveCapacity(items.count)
        for item in items {
          let value = try item(frame)
          try Extent.check(value)
          values.append(value)
        }
        return .list(values)
      }
    case .map(let entries):
      let entries = entries.map { ($0.key, compile($0.value)) }
      return { frame in
        var map: [String: Value] = [:]
        for (key, value) in entries {
          let value = try value(frame)
          try Extent.check(value)
          map[key] = value
        }
        return .map(map)
      }
    case .property(let base, let key): return property(base, key)
    case .element(let base, let index):
      let (base, index) = (compile(base), compile(index))
      return { try Access.element(of: base($0), at: index($0), in: $0.graph) }
    case .slice(let base, let from, let to):
      let (base, from, to) = (compile(base), from.map(compile), to.map(compile))
      return { frame in try Access.slice(base(frame), from: from?(frame), to: to?(frame)) }
    case .hasLabels(let base, let labels): return hasLabels(base, labels)
    case .mapProjection(let base, let includesAll, let properties, let entries):
      return mapProjection(base, includesAll: includesAll, properties: properties, entries: entries)
    case .unary(let sign, let operand): return unary(sign, operand)
    case .binary(let sign, let a, let b): return binary(sign, a, b)
    case .comparison(let operands, let signs): return comparison(operands, signs)
    case .conditional(let subject, let branches, let otherwise): return conditional(subject, branches, otherwise)
    case .call(let function, let arguments): return call(function, arguments)
    case .listComprehension(let slot, let list, let predicate, let projection):
      return listComprehension(slot, list, predicate, projection)
    case .quantifier(let quantifier, let slot, let list, let predicate): return self.quantifier(quantifier, slot, list, predicate)
    case .reduce(let accumulator, let initial, let slot, let list, let step):
      return reduce(accumulator, initial, slot, list, step)
    case .subquery(let subquery): return self.subquery(subquery)
    }
  }

  // MARK: Parts of values

  private func property(_ base: BoundExpression, _ key: String) -> Evaluation {
    let reference = NameReference(.key, key)
    func read(_ value: Value, _ frame: Frame) throws -> Value {
      switch value {
      case .node(let node):
        try frame.check(node: node)
        guard let key = reference.number(frame) else { return .null }
        return frame.graph.property(key, ofNode: node)
      case .relationship(let relationship):
        try frame.check(relationship: relationship)
        guard let key = reference.number(frame) else { return .null }
        return frame.graph.property(key, ofRelationship: relationship)
      default: return try Access.property(key, of: value, in: frame.graph)
      }
    }
    if case .slot(let slot) = base { return { try read($0[slot], $0) } }
    let base = compile(base)
    return { try read(base($0), $0) }
  }

  private func hasLabels(_ base: BoundExpression, _ labels: LabelExpression) -> Evaluation {
    let base = compile(base)
    let (labelTest, typeTest) = (LabelTest(labels, .label), LabelTest(labels, .type))
    return { frame in
      switch try base(frame) {
      case .null: return .null
      case .node(let node):
        try frame.check(node: node)
        return .boolean(labelTest.holds(node: node, frame))
      case .relationship(let relationship):
        try frame.check(relationship: relationship)
        return .boolean(typeTest.holds(type: frame.graph.type(of: relationship), frame))
      case let other:
        throw CypherError(
          .typeError, .runtime, "InvalidArgumentType", "labels of \(other.kindName), expected a node or a relationship")
      }
    }
  }

  private func mapProjection(
    _ base: BoundExpression, includesAll: Bool, properties: [String], entries: [(key: String, value: BoundExpression)]
  ) -> Evaluation {
    let base = compile(base)
    let entries = entries.map { ($0.key, compile($0.value)) }
    return { frame in
      let source = try base(frame)
      if source.isNull { return .null }
      var map = includesAll ? try PropertyMap.of(source, in: frame) : [:]
      for key in properties { map[key] = try Access.property(key, of: source, in: frame.graph) }
      for (key, value) in entries { map[key] = try value(frame) }
      return .map(map)
    }
  }

  // MARK: Calls and loops

  private func call(_ function: CypherFunction, _ arguments: [BoundExpression]) -> Evaluation {
    let arguments = compile(arguments)
    let evaluate = function.evaluate
    if arguments.count == 1 {
      let only = arguments[0]
      return { try $0.watched(evaluate([only($0)], $0)) }
    }
    return { frame in
      var values: [Value] = []
      values.reserveCapacity(arguments.count)
      for argument in arguments { values.append(try argument(frame)) }
      return try frame.watched(evaluate(values, frame))
    }
  }

  private func conditional(
    _ subject: BoundExpression?, _ branches: [(when: BoundExpression, then: BoundExpression)], _ otherwise: BoundExpression?
  ) -> Evaluation {
    let branches = branches.map { (compile($0.when), compile($0.then)) }
    let otherwise = otherwise.map(compile)
    guard let subject = subject.map(compile) else {
      return { frame in
        for (when, then) in branches where try when(frame).isTrue { return try then(frame) }
        return try otherwise?(frame) ?? .null
      }
    }
    return { frame in
      let value = try subject(frame)
      for (when, then) in branches where try Equality.equals(value, when(frame)) == true { return try then(frame) }
      return try otherwise?(frame) ?? .null
    }
  }

  /// The elements to go through; nothing for null.
  private static func elements(_ value: Value) throws(CypherError) -> [Value]? {
    switch value {
    case .null: return nil
    case .list(let elements): return elements
    default: throw CypherError(.typeError, .runtime, "InvalidArgumentType", "\(value.kindName) to go through, expected a list")
    }
  }

  private func listComprehension(
    _ slot: Int, _ list: BoundExpression, _ predicate: BoundExpression?, _ projection: BoundExpression?
  ) -> Evaluation {
    let (list, predicate, projection) = (compile(list), predicate.map(compile), projection.map(compile))
    return { frame in
      guard let elements = try Self.elements(list(frame)) else { return .null }
      var values: [Value] = []
      for element in elements {
        try frame.tick()
        frame[slot] = element
        if let predicate, try !predicate(frame).isTrue { continue }
        let value = try projection?(frame) ?? element
        try Extent.check(value)
        values.append(value)
      }
      return .list(values)
    }
  }

  private func quantifier(_ quantifier: Expression.Quantifier, _ slot: Int, _ list: BoundExpression, _ predicate: BoundExpression)
    -> Evaluation
  {
    let (list, predicate) = (compile(list), compile(predicate))
    return { frame in
      guard let elements = try Self.elements(list(frame)) else { return .null }
      var (holding, unknown, failing) = (0, 0, 0)
      for element in elements {
        try frame.tick()
        frame[slot] = element
        switch try predicate(frame) {
        case .boolean(true): holding += 1
        case .boolean(false): failing += 1
        case .null: unknown += 1
        case let other: throw Logic.notBoolean(other)
        }
      }
      let answer: Bool? =
        switch quantifier {
        case .all: failing > 0 ? false : unknown > 0 ? nil : true
        case .any: holding > 0 ? true : unknown > 0 ? nil : false
        case .none: holding > 0 ? false : unknown > 0 ? nil : true
        case .single: holding > 1 ? false : unknown > 0 ? nil : holding == 1
        }
      return Value(answer)
    }
  }

  private func reduce(
    _ accumulator: Int, _ initial: BoundExpression, _ slot: Int, _ list: BoundExpression, _ step: BoundExpression
  ) -> Evaluation {
    let (initial, list, step) = (compile(initial), compile(list), compile(step))
    return { frame in
      guard let elements = try Self.elements(list(frame)) else { return .null }
      var value = try initial(frame)
      for element in elements {
        try frame.tick()
        frame[accumulator] = value
        frame[slot] = element
        value = try step(frame)
      }
      return value
    }
  }

  private func subquery(_ subquery: BoundSubquery) -> Evaluation {
    let isCounted = if case .count = subquery.kind { true } else { false }
    let chain = builder.nested(subquery.query, isCounted: isCounted)
    switch subquery.kind {
    case .exists:
      return { frame in
        var found = false
        try frame.releasingAll {
          try chain.run(frame) { _ in
            found = true
            return false
          }
        }
        return .boolean(found)
      }
    case .count:
      return { frame in
        var count = 0
        try chain.run(frame) { frame in
          count &+= frame.weight
          return true
        }
        return .integer(count)
      }
    case .collect(let result), .first(let result):
      let result = compile(result)
      let onlyFirst = if case .first = subquery.kind { true } else { false }
      return { frame in
        var values: [Value] = []
        try frame.releasingAll {
          try chain.run(frame) { frame in
            let value = try result(frame)
            try Extent.check(value)
            values.append(value)
            try frame.hold(1 + Weight.of(value))
            return !onlyFirst
          }
        }
        return onlyFirst ? values.first ?? .null : .list(values)
      }
    }
  }
}

extension Value {
  /// `null` for what is neither true nor false.
  @inline(__always) init(_ truth: Bool?) { self = truth.map { .boolean($0) } ?? .null }

  /// Whether this is `true`; false and null are not.
  @inline(__always) var isTrue: Bool {
    if case .boolean(true) = self { true } else { false }
  }
}
