internal import NewsGraphModel

extension GraphValidator.Run {
  struct Problem {
    var rule: String
    var message: String
    var fix: String?
  }

  /// Why a value may not stand in the property `name`; nothing when it may. `owner` begins the rule's name: `entity` or `relation`.
  func problem(with value: PropertyValue, _ name: String, _ types: [PropertyType], _ kinds: [String], _ owner: String) -> Problem? {
    guard let type = types.first(where: { $0.name == name }) else {
      let nearest = NearestName.find(name, in: types.map(\.name))
      return Problem(
        rule: "\(owner)-property-unknown", message: "unknown property '\(name)'", fix: nearest.map { "nearest property: \($0)" })
    }
    func wrong(_ rule: String, _ message: String, _ fix: String? = nil) -> Problem {
      Problem(rule: "\(owner)-\(rule)", message: message, fix: fix)
    }
    let found = Self.typeName(value)
    switch (type.value, value) {
    case (.string, .string(let text)):
      if text.allSatisfy(\.isWhitespace) { return wrong("property-empty", "the property '\(name)' is empty", "leave it out") }
      if name == "kind", !kinds.contains(text) {
        let nearest = NearestName.find(text, in: kinds)
        return wrong(
          "kind", "unknown kind '\(text)', expected one of \(kinds.joined(separator: ", "))", nearest.map { "nearest kind: \($0)" })
      }
      return nil
    case (.strings, .strings(let list)):
      return list.isEmpty || list.contains { $0.allSatisfy(\.isWhitespace) }
        ? wrong("property-empty", "the property '\(name)' holds an empty text", "leave it out") : nil
    case (.integer, .integer), (.boolean, .boolean), (.decimal, .integer): return nil
    case (.decimal, .decimal(let number)):
      return number.isFinite ? nil : wrong("property-type", "the property '\(name)' is not a finite number")
    case (.date, .string(let text)):
      return EDTF.isValid(text)
        ? nil : wrong("property-date", "the property '\(name)' is '\(text)', expected EDTF as '2025-05-16' or '2025-05-16/2025-05-18'")
    case (.entity, .string(let id)):
      if entities[id] != nil { return nil }
      if let rule = rejectedEntities[id] {
        return wrong("property-rejected", "the property '\(name)' leads to '\(id)', which was rejected by the rule '\(rule)'")
      }
      return wrong("property-dangling", "the property '\(name)' leads to '\(id)', which is no entity of the graph", nearestID(id))
    default:
      return wrong("property-type", "the property '\(name)' is of type '\(found)', expected '\(type.value.rawValue)'")
    }
  }

  /// An entity whose id is that one misspelt.
  func nearestID(_ id: String) -> String? {
    // Comparing with every id of a large graph would take longer than everything else.
    guard entities.count <= 2_000 else { return nil }
    return NearestName.find(id, in: entities.keys).map { "nearest entity: \($0)" }
  }

  private static func typeName(_ value: PropertyValue) -> String {
    switch value {
    case .string: "string"
    case .strings: "strings"
    case .integer: "integer"
    case .decimal: "decimal"
    case .boolean: "boolean"
    }
  }
}
