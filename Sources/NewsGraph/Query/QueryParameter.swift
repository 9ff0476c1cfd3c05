internal import CypherEngine
public import GraphAccess
public import NewsGraphModel

/// The values that users give to the `$names` of a query.
public enum QueryParameter {
  /// Reads `name=value`: the value of a Cypher literal (`3`, `'Ada'`, `[1, 2]`, `date('2025-05-16')`), or else the text as it stands.
  ///
  /// A calculation is no literal, so that `2025-05-16` and `a-b` are texts. Throws for text without a name.
  public static func parse(_ text: String) throws(Diagnostic) -> (name: String, value: Value) {
    guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
      throw Diagnostic(.error, "unreadable parameter '\(text)', expected name=value", code: "parameter-syntax")
    }
    var name = text[..<equals]
    if name.count > 1, name.first == "$" { name = name.dropFirst() }
    let written = String(text[text.index(after: equals)...])
    guard let expression = try? CypherParser.parseExpression(written), isLiteral(expression),
      let value = try? CypherSession.evaluate(written)
    else { return (String(name), .string(written)) }
    return (String(name), value)
  }

  /// Reads an object of JSON whose members are the parameters; `path` is how messages name the file.
  public static func parse(json bytes: [UInt8], path: String) throws(Diagnostic) -> [String: Value] {
    var document: JSONValue
    do throws(Diagnostic) { document = try JSONValue.parse(bytes) } catch {
      throw Diagnostic(.error, path: path, error.message, code: error.code)
    }
    guard case .object(let members) = document else {
      throw Diagnostic(.error, path: path, "expected a JSON object whose members are the parameters", code: "parameter-syntax")
    }
    return Dictionary(members.map { ($0.name, value($0.value)) }) { _, last in last }
  }

  private static func isLiteral(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .null, .boolean, .integer, .float, .string: true
    case .list(let items): items.allSatisfy { isLiteral($0) }
    case .map(let entries): entries.allSatisfy { isLiteral($0.value) }
    case .unary(.minus, let inner), .unary(.plus, let inner): isLiteral(inner)
    case .call(_, false, let arguments): arguments.allSatisfy { isLiteral($0) }
    default: false
    }
  }

  private static func value(_ json: JSONValue) -> Value {
    switch json {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .integer(let number): .integer(number)
    case .decimal(let number): .float(number)
    case .string(let text): .string(text)
    case .array(let items): .list(items.map { value($0) })
    case .object(let members): .map(Dictionary(members.map { ($0.name, value($0.value)) }) { _, last in last })
    }
  }
}
