internal import GraphAccess

/// The rows of an inner chain for every row; without one, the row itself with nulls.
final class Optionally: Operator {
  private let inner: NestedChain
  private let nulls: [Int]

  init(inner: NestedChain, nulls: [Int], next: Operator) {
    self.inner = inner
    self.nulls = nulls
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    var found = false
    var goesOn = true
    try inner.run(frame) { frame in
      found = true
      goesOn = try emit(frame)
      return goesOn
    }
    if found { return goesOn }
    for slot in nulls { frame[slot] = .null }
    return try emit(frame)
  }
}

/// The rows of an inner chain that is run once, joined with each row where the keys are equal.
final class HashJoin: Operator {
  private let build: NestedChain
  private let buildKeys: [Evaluation]
  private let probeKeys: [Evaluation]
  private let slots: [Int]
  private var table: [GroupingKey: [Int]] = [:]
  private var buffer: RowBuffer
  /// What the table was made for: the same run, and the same state of the graph.
  private weak var frame: Frame?
  private var version = 0

  init(build: NestedChain, buildKeys: [Evaluation], probeKeys: [Evaluation], slots: [Int], next: Operator) {
    self.build = build
    self.buildKeys = buildKeys
    self.probeKeys = probeKeys
    self.slots = slots
    buffer = RowBuffer(slots: slots)
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    // Inside another chain this is begun for every row, but the rows of the inner chain stay the same.
    if self.frame !== frame || version != frame.version { try makeTable(frame) }
    let key = try probeKeys.map { try $0(frame) }
    for index in table[GroupingKey(key)] ?? [] {
      try frame.tick()
      buffer.restore(index, to: frame)
      guard try emit(frame) else { return false }
    }
    return true
  }

  private func makeTable(_ frame: Frame) throws {
    table = [:]
    buffer.removeAll(self.frame === frame ? frame : nil)
    try build.run(frame) { frame in
      let key = try buildKeys.map { try $0(frame) }
      // Null equals nothing, not even null.
      if key.contains(where: \.isNull) { return true }
      table[GroupingKey(key), default: []].append(buffer.count)
      try buffer.append(frame)
      return true
    }
    (self.frame, version) = (frame, frame.version)
  }
}

/// The rows of several chains, one chain after the other, with the columns at the same places.
final class Union: Operator {
  private let sides: [(chain: NestedChain, slots: [Int])]
  private let target: [Int]

  init(sides: [(chain: NestedChain, slots: [Int])], target: [Int], next: Operator) {
    self.sides = sides
    self.target = target
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    var goesOn = true
    for side in sides where goesOn {
      try side.chain.run(frame) { frame in
        let values = side.slots.map { frame[$0] }
        for (slot, value) in zip(target, values) { frame[slot] = value }
        goesOn = try emit(frame)
        return goesOn
      }
    }
    return goesOn
  }
}

/// The rows of a subquery for every row; one that returns nothing leaves the row as it is.
final class RunSubquery: Operator {
  private let inner: NestedChain
  private let isUnit: Bool

  init(_ inner: NestedChain, isUnit: Bool, next: Operator) {
    self.inner = inner
    self.isUnit = isUnit
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    if isUnit {
      try inner.run(frame) { _ in true }
      return try emit(frame)
    }
    var goesOn = true
    try inner.run(frame) { frame in
      goesOn = try emit(frame)
      return goesOn
    }
    return goesOn
  }
}

/// The rows that a procedure answers for every row; one without outputs leaves the row as it is.
final class CallProcedure: Operator {
  private let call: BoundCall
  private let arguments: [Evaluation]

  init(_ call: BoundCall, arguments: [Evaluation], next: Operator) {
    self.call = call
    self.arguments = arguments
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    var values: [Value] = []
    for (argument, input) in zip(arguments, call.procedure.inputs) {
      values.append(try input.type.coerce(argument(frame), of: call.procedure, input))
    }
    let rows = try call.procedure.rows(values, frame.graph) { frame.isOverTime }
    if call.procedure.outputs.isEmpty { return try emit(frame) }
    for row in rows {
      try frame.tick()
      for output in call.outputs { frame[output.slot] = output.column < row.count ? row[output.column] : .null }
      guard try emit(frame) else { return false }
    }
    return true
  }
}

extension Procedure.FieldType {
  /// The value as the procedure wants it: integers become floats; throws for a value of another type.
  fileprivate func coerce(_ value: Value, of procedure: Procedure, _ field: Procedure.Field) throws(CypherError) -> Value {
    if case .integer(let number) = value, self == .float { return .float(Double(number)) }
    guard accepts(InferredType(of: value)) else {
      throw CypherError(
        .procedureError, .runtime, "InvalidArgumentType",
        "\(value.kindName) as '\(field.name)' of '\(procedure.name)', expected \(rawValue)")
    }
    return value
  }
}
