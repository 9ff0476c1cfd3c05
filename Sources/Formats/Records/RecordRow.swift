internal import GraphAccess
internal import NewsGraphModel

/// The properties of one node or relationship, asked by name.
struct RecordRow {
  let properties: [(key: String, value: Value)]

  init(_ properties: [(key: String, value: Value)]) { self.properties = properties }

  private func value(_ name: String) -> Value? { properties.first { $0.key == name }?.value }

  /// The text of a string that is not empty.
  func text(_ name: String) -> String? { value(name)?.text.flatMap { $0.isEmpty ? nil : $0 } }

  /// The strings of a list, or the one string.
  func texts(_ name: String) -> [String] {
    switch value(name) {
    case .list(let items)?: items.compactMap(\.text)
    case .string(let text)?: [text]
    default: []
    }
  }

  func number(_ name: String) -> Double? {
    switch value(name) {
    case .integer(let number)?: Double(number)
    case .float(let number)?: number
    default: nil
    }
  }

  /// The evidence in the property of that name, as our exports write it; empty when there is none that can be read.
  var evidence: [Evidence] {
    guard let text = text("evidence"), let items = (try? JSONSyntax.parse(text.utf8))?.array else { return [] }
    return items.compactMap { item in try? JSONRow(item).evidence() }
  }
}

extension PropertyValue {
  /// The value of a property of rows as entities and relations have it; other lists and maps become JSON text, nothing what has no value.
  init?(_ value: Value) {
    switch value {
    case .null, .node, .relationship, .path: return nil
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let number): self = .integer(number)
    case .float(let number) where number.isFinite: self = .decimal(number)
    case .list(let items) where items.allSatisfy({ $0.text != nil }): self = .strings(items.compactMap(\.text))
    case .string, .float, .list, .map, .temporal: self = .string(RecordText.text(value))
    }
  }
}
