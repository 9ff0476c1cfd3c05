import GraphAccess

extension PlainQuery {
  var text: String {
    parts.map { $0.map(\.text).joined(separator: " ") }.joined(separator: keepsDuplicates ? " UNION ALL " : " UNION ")
  }
}

extension PlainClause {
  var text: String {
    switch self {
    case .match(let paths, let isOptional, let condition):
      (isOptional ? "OPTIONAL MATCH " : "MATCH ") + paths.map(\.text).joined(separator: ", ")
        + (condition.map { " WHERE " + $0.text } ?? "")
    case .unwind(let list, let name): "UNWIND \(list.text) AS \(name)"
    case .project(let projection): projection.text
    case .call(let imports, let query): "CALL (\(imports.joined(separator: ", "))) { \(query.text) }"
    }
  }
}

extension PlainProjection {
  var text: String {
    var text = (isReturn ? "RETURN " : "WITH ") + (isDistinct ? "DISTINCT " : "")
    text += items.map { "\($0.expression.text) AS \($0.name)" }.joined(separator: ", ")
    if !order.isEmpty { text += " ORDER BY " + order.map { $0.name + ($0.isDescending ? " DESC" : "") }.joined(separator: ", ") }
    if let skip { text += " SKIP \(skip)" }
    if let limit { text += " LIMIT \(limit)" }
    if let condition { text += " WHERE " + condition.text }
    return text
  }
}

extension PlainPath {
  var text: String {
    var text = (name.map { $0 + " = " } ?? "") + nodes[0].text
    for (step, node) in zip(steps, nodes.dropFirst()) { text += step.text + node.text }
    return text
  }
}

extension [(key: String, value: PlainExpression)] {
  fileprivate var text: String { isEmpty ? "" : " {" + map { "\($0.key): \($0.value.text)" }.joined(separator: ", ") + "}" }
}

extension PlainNode {
  var text: String {
    "(\(name ?? "")\(labels.map { ":" + $0.text } ?? "")\(properties.text)\(condition.map { " WHERE " + $0.text } ?? ""))"
  }
}

extension PlainStep {
  var text: String {
    var length = ""
    var braces = ""
    if let bounds = self.length {
      let most = bounds.most.map(String.init) ?? ""
      if usesBraces { braces = "{\(bounds.least),\(most)}" } else { length = "*\(bounds.least)..\(most)" }
    }
    let inner = "[\(name ?? "")\(types.map { ":" + $0.text } ?? "")\(length)\(properties.text)]"
    return switch arrow {
    case .right: "-\(inner)->\(braces)"
    case .left: "<-\(inner)-\(braces)"
    case .either: "-\(inner)-\(braces)"
    }
  }
}

extension PlainLabels {
  var text: String {
    switch self {
    case .name(let name): name
    case .anything: "%"
    case .not(let inner): "!" + inner.text
    case .and(let a, let b): "(\(a.text)&\(b.text))"
    case .or(.name(let a), .name(let b)): "\(a)|\(b)"
    case .or(let a, let b): "(\(a.text)|\(b.text))"
    }
  }
}

extension PlainExpression {
  var text: String {
    switch self {
    case .literal(let value): Self.text(value)
    case .variable(let name): name
    case .property(let name, let key): "\(name).\(key)"
    case .compare(let sign, let a, let b): "\(a.text) \(sign) \(b.text)"
    case .join(let word, let a, let b): "(\(a.text) \(word) \(b.text))"
    case .not(let inner): "NOT (\(inner.text))"
    case .isNull(let inner): "(\(inner.text)) IS NULL"
    case .within(let item, let list): "\(item.text) IN \(list.text)"
    case .add(let a, let b): "(\(a.text) + \(b.text))"
    case .list(let items): "[\(items.map(\.text).joined(separator: ", "))]"
    case .hasLabels(let name, let labels): "\(name):\(labels.text)"
    case .size(let list): "size(\(list.text))"
    case .exists(let query): "EXISTS { \(query.text) }"
    case .countRows(let query): "COUNT { \(query.text) }"
    case .pattern(let path): path.text
    case .comprehension(let path, let condition, let result):
      "[\(path.text)\(condition.map { " WHERE " + $0.text } ?? "") | \(result.text)]"
    case .aggregate(let name, let isDistinct, let argument): "\(name)(\(isDistinct ? "DISTINCT " : "")\(argument?.text ?? "*"))"
    }
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .float(let value): "\(value)"
    case .string(let value): "'\(value)'"
    case .list(let items): "[\(items.map { text($0) }.joined(separator: ", "))]"
    default: "null"
    }
  }
}
