/// How the labels of nodes follow from what an entity is.
enum NodeLabel {
  /// The label that every entity has, and that ids are unique for in Neo4j.
  static let entity = "Entity"

  /// `Entity`, the type and all that it is, then the entity's kind, because people ask for `(d:Delegation)`; each once.
  static func labels(types: [String], kind: String?) -> [String] {
    var labels = [entity]
    for name in types.map({ clean($0) }) where !labels.contains(name) { labels.append(name) }
    if let kind = kind.flatMap({ self.kind($0) }), !labels.contains(kind) { labels.append(kind) }
    return labels
  }

  /// The label of a kind; nothing for text that is no name but a sentence.
  static func kind(_ text: String) -> String? {
    let text = ExportText.clean(text)
    guard !text.isEmpty, text.unicodeScalars.count <= 60, text.contains(where: \.isLetter) else { return nil }
    return clean(text)
  }

  /// The name with `_` for everything that ends a label.
  static func clean(_ name: String) -> String {
    let name = String(ExportText.clean(name).map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "_" })
    return name.isEmpty ? "_" : name
  }

  /// Labels as GraphML and APOC write them, `:Entity:Person`, or as one name; empty parts are dropped.
  static func split(_ text: String) -> [String] {
    var labels: [String] = []
    for part in text.split(whereSeparator: { $0 == ":" || $0 == ";" }) {
      let label = ExportText.clean(String(part))
      if !label.isEmpty, !labels.contains(label) { labels.append(label) }
    }
    return labels
  }
}
