internal import GraphAccess
internal import NewsGraphModel

extension GraphRecords {
  /// Whether everything in the rows is as our own exports have it, with all that their readers may rely on.
  var isOwn: Bool {
    func has(_ names: [String], _ properties: [(key: String, value: Value)]) -> Bool {
      names.allSatisfy { name in properties.contains { $0.key == name } }
    }
    return nodes.allSatisfy { $0.labels.first == NodeLabel.entity && has(["id", "entity_id", "name", "type"], $0.properties) }
      && relationships.allSatisfy {
        has(["rel_id", "weight", "confidence", "polarity", "modality", "evidence_count", "evidence"], $0.properties)
      }
  }

  /// The names that the ontology's properties have in property graphs, in its order.
  static func names(of properties: [PropertyType], reserved: Set<String>) -> [String] {
    let used = Dictionary(properties.map { ($0.name, PropertyKey.Kind($0.value)) }, uniquingKeysWith: { first, _ in first })
    return PropertyKeyList(declared: properties, used: used, reserved: reserved).keys.map(\.name)
  }
}
