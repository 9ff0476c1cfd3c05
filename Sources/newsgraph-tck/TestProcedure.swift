internal import CypherEngine
internal import GraphAccess

/// A procedure that answers from a table: the rows whose inputs equal the arguments.
struct TestProcedure {
  let procedure: Procedure

  /// Throws a `ProcedureError` when the signature cannot be read, and what is wrong with the values of the table.
  init(_ request: Request.Procedure) throws(CypherError) {
    let signature = try Signature(request.signature)
    var table: [(inputs: [Value], outputs: [Value])] = []
    for row in request.rows {
      var values: [Value] = []
      for text in row { values.append(try CypherSession.evaluate(text)) }
      let inputs = values.prefix(signature.inputs.count)
      table.append((Array(inputs), Array(values.dropFirst(inputs.count))))
    }
    let rows = table
    procedure = Procedure(name: signature.name, inputs: signature.inputs, outputs: signature.outputs) {
      (arguments, _, _) throws(CypherError) in
      // What gives nothing back is called once and lets the row pass.
      if signature.outputs.isEmpty { return [[]] }
      return rows.filter { zip($0.inputs, arguments).allSatisfy(Self.isSame) }.map(\.outputs)
    }
  }

  /// An integer may be given for a float.
  private static func isSame(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.integer(let a), .float(let b)), (.float(let b), .integer(let a)): Double(a) == b
    default: Notation(graph: MemoryGraph()).text(a) == Notation(graph: MemoryGraph()).text(b)
    }
  }

  /// `test.my.proc(name :: STRING?, id :: INTEGER?) :: (city :: STRING?)`
  private struct Signature {
    let name: String
    let inputs: [Procedure.Field]
    let outputs: [Procedure.Field]

    init(_ text: String) throws(CypherError) {
      let parts = text.split(separator: "(", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, let inputs = Self.fields(parts[1]), let outputs = Self.fields(parts[2]) else {
        throw CypherError(.procedureError, .compile, "InvalidSignature", "'\(text)' is no signature of a procedure")
      }
      name = Self.trimmed(parts[0])
      (self.inputs, self.outputs) = (inputs, outputs)
    }

    /// The fields before the closing parenthesis.
    private static func fields(_ text: Substring) -> [Procedure.Field]? {
      guard let end = text.firstIndex(of: ")") else { return nil }
      var fields: [Procedure.Field] = []
      for field in text[..<end].split(separator: ",") {
        let parts = field.split(separator: ":")
        guard parts.count == 2 else { return nil }
        let type = trimmed(parts[1]).filter { $0 != "?" }
        guard let known = Procedure.FieldType(rawValue: type.uppercased()) else { return nil }
        fields.append(Procedure.Field(trimmed(parts[0]), known))
      }
      return fields
    }

    private static func trimmed(_ text: Substring) -> String {
      String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}
