internal import GraphAccess

extension Binder {
  /// Binds `CALL`; alone it answers all outputs as columns, among other clauses only those after `YIELD`.
  func bind(_ call: ProcedureCall, isAlone: Bool, at range: Range<Int>) throws(CypherError) -> (BoundCall, columns: [String]) {
    guard let procedure = procedures[call.name.text] else {
      throw CypherError(
        .procedureError, .compile, "ProcedureNotFound", "unknown procedure '\(call.name.text)'", at: call.name.range,
        candidates: procedures.names)
    }
    let arguments = try bindArguments(of: call, procedure, isAlone: isAlone, at: range)
    var outputs: [(column: Int, slot: Int)] = []
    var columns: [String] = []
    func addOutput(_ column: Int, as name: Name) throws(CypherError) {
      try declare(name, .any)
      let slot = makeSlot()
      add(name.text, at: slot, procedure.outputs[column].type.inferred)
      outputs.append((column, slot))
      columns.append(name.text)
    }
    switch call.yield {
    case .absent where isAlone, .all where isAlone:
      for (column, output) in procedure.outputs.enumerated() { try addOutput(column, as: Name(output.name, at: call.name.range)) }
    case .absent: break
    case .all:
      throw .syntax("UnexpectedSyntax", "YIELD * among other clauses, expected the names of the outputs", at: range)
    case .items(let items):
      for item in items {
        guard let column = procedure.outputs.firstIndex(where: { $0.name == item.column.text }) else {
          throw CypherError(
            .syntaxError, .compile, "UndefinedVariable", "'\(procedure.name)' has no output '\(item.column.text)'", at: item.column.range,
            candidates: procedure.outputs.map(\.name))
        }
        try addOutput(column, as: item.alias ?? item.column)
      }
    }
    let predicate = try call.predicate.map { expression throws(CypherError) in try bindCondition(expression) }
    return (BoundCall(procedure: procedure, arguments: arguments, outputs: outputs, predicate: predicate), columns)
  }

  private func bindArguments(
    of call: ProcedureCall, _ procedure: Procedure, isAlone: Bool, at range: Range<Int>
  ) throws(CypherError) -> [BoundExpression] {
    guard let written = call.arguments else {
      guard isAlone || procedure.inputs.isEmpty else {
        throw .syntax(
          "InvalidArgumentPassingMode", "'\(procedure.name)' without arguments among other clauses, expected parentheses", at: range)
      }
      var found: [BoundExpression] = []
      for input in procedure.inputs {
        guard parameters[input.name] != nil || input.isOptional else {
          throw CypherError(
            .parameterMissing, .compile, "MissingParameter",
            "the parameter '$\(input.name)', which '\(procedure.name)' takes, has no value",
            at: call.name.range)
        }
        if parameters[input.name] != nil { found.append(.parameter(input.name)) }
      }
      return found
    }
    let least = procedure.inputs.count { !$0.isOptional }
    guard written.count >= least, written.count <= procedure.inputs.count else {
      throw .syntax(
        "InvalidNumberOfArguments", "\(written.count) arguments for '\(procedure.name)', expected \(procedure.signature)", at: range)
    }
    var found: [BoundExpression] = []
    for (argument, input) in zip(written, procedure.inputs) {
      if argument.containsAggregate {
        throw .syntax("InvalidAggregation", "an aggregate as an argument of a procedure, expected a WITH before it", at: argument.range)
      }
      let (bound, type) = try bind(argument)
      guard input.type.accepts(type) else {
        throw .syntax(
          "InvalidArgumentType", "\(type) as '\(input.name)' of '\(procedure.name)', expected \(input.type.rawValue)", at: argument.range)
      }
      found.append(bound)
    }
    return found
  }
}
