internal import GraphAccess

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
