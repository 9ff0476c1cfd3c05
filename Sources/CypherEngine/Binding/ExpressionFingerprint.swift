extension Expression {
  /// The same text for expressions that say the same: blanks, the case of function names and of keywords do not count.
  ///
  /// Nothing for expressions with patterns or queries inside, which are never taken for one another.
  var fingerprint: String? {
    var text = ""
    return write(to: &text) ? text : nil
  }

  private static func write(_ parts: [Expression?], to text: inout String) -> Bool {
    for part in parts {
      text += ","
      guard let part else { continue }
      guard part.write(to: &text) else { return false }
    }
    return true
  }

  /// Appends in prefix form, every name quoted, so that no two trees give the same text; false for what cannot be compared.
  private func write(to text: inout String) -> Bool {
    func node(_ name: String, _ parts: [Expression?]) -> Bool {
      text += name + "("
      guard Self.write(parts, to: &text) else { return false }
      text += ")"
      return true
    }
    func quoted(_ name: String) -> String { "`" + name.replacing("`", with: "``") + "`" }
    switch kind {
    case .null: text += "null"
    case .boolean(let value): text += "\(value)"
    case .integer(let value): text += "i\(value)"
    case .float(let value): text += "f\(value.bitPattern)"
    case .string(let value): text += "s" + quoted(value)
    case .parameter(let name): text += "$" + quoted(name)
    case .variable(let name): text += quoted(name)
    case .countAll: text += "count(*)"
    case .list(let items): return node("list", items)
    case .map(let entries): return node("map" + entries.map { quoted($0.key) }.joined(), entries.map(\.value))
    case .property(let base, let key): return node("." + quoted(key), [base])
    case .element(let base, let index): return node("element", [base, index])
    case .slice(let base, let from, let to): return node("slice", [base, from, to])
    case .unary(let sign, let base): return node("\(sign)", [base])
    case .binary(let sign, let a, let b): return node(sign.rawValue, [a, b])
    case .comparison(let operands, let signs): return node(signs.map(\.rawValue).joined(separator: " "), operands)
    case .conditional(let subject, let branches, let otherwise):
      return node("case", [subject, otherwise] + branches.flatMap { [$0.when, $0.then] })
    case .call(let name, let isDistinct, let arguments):
      return node(quoted(name.lowercased()) + (isDistinct ? "distinct" : ""), arguments)
    case .listComprehension(let variable, let list, let predicate, let projection):
      return node("each" + quoted(variable), [list, predicate, projection])
    case .quantifier(let quantifier, let variable, let list, let predicate):
      return node(quantifier.rawValue + quoted(variable), [list, predicate])
    case .reduce(let accumulator, let initial, let variable, let list, let step):
      return node("reduce" + quoted(accumulator) + quoted(variable), [initial, list, step])
    case .hasLabels(let base, let labels): return node(":" + labels.written(quoted), [base])
    case .mapProjection(let base, let items):
      let shape = items.map { item in
        switch item {
        case .property(let key): "." + quoted(key)
        case .allProperties: ".*"
        case .entry(let key, _): quoted(key) + ":"
        case .variable(let name, _): quoted(name)
        }
      }
      return node(
        "map{" + shape.joined(separator: ",") + "}", [base] + items.compactMap { if case .entry(_, let value) = $0 { value } else { nil } })
    case .pattern, .patternComprehension, .subquery: return false
    }
    return true
  }
}

extension LabelExpression {
  /// In prefix form, so that no two trees give the same text.
  fileprivate func written(_ quoted: (String) -> String) -> String {
    switch self {
    case .name(let name, _): quoted(name)
    case .wildcard: "%"
    case .not(let inner): "!(" + inner.written(quoted) + ")"
    case .and(let a, let b): "&(" + a.written(quoted) + "," + b.written(quoted) + ")"
    case .or(let a, let b): "|(" + a.written(quoted) + "," + b.written(quoted) + ")"
    }
  }
}
