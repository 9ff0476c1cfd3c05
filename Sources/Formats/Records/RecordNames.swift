internal import GraphAccess

/// The ids that nodes and relationships of rows have in files: their own where those are there and differ, else numbers.
struct RecordNames {
  private(set) var nodes: [String] = []
  /// Nothing for relationships that have none of their own.
  private(set) var relationships: [String?] = []
  /// Which property the id of each node, of each relationship is from.
  private(set) var nodeKeys: [String?] = []
  private(set) var relationshipKeys: [String?] = []

  init(_ records: GraphRecords) {
    var taken: Set<String> = []
    func claim(_ properties: [(key: String, value: Value)], _ keys: [String]) -> (id: String, key: String)? {
      for key in keys {
        guard let value = properties.first(where: { $0.key == key })?.value, let id = Self.id(value) else { continue }
        if taken.insert(id).inserted { return (id, key) }
      }
      return nil
    }
    let claimed = records.nodes.map { claim($0.properties, ["id"]) }
    for (number, claim) in claimed.enumerated() {
      nodeKeys.append(claim?.key)
      var id = claim?.id ?? "n\(number)"
      while claim == nil, !taken.insert(id).inserted { id += "_" }
      nodes.append(id)
    }
    for relationship in records.relationships {
      let claim = claim(relationship.properties, ["rel_id", "id"])
      relationships.append(claim?.id)
      relationshipKeys.append(claim?.key)
    }
  }

  /// Only text comes back from a file as it was.
  private static func id(_ value: Value) -> String? {
    guard let text = value.text, !text.isEmpty, ExportText.clean(text) == text else { return nil }
    return text
  }
}
