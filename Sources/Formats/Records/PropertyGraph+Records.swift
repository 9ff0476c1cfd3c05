internal import GraphAccess
internal import NewsGraphModel

extension PropertyGraph {
  /// The graph as rows that can be queried: the nodes with their XML names as `id`, otherwise the properties that GraphML has.
  var records: GraphRecords {
    var records = GraphRecords()
    let (nodeNames, edgeNames) = (nodeKeys.map(\.name), edgeKeys.map(\.name))
    records.nodes.reserveCapacity(nodes.count)
    for node in nodes {
      var properties: [(key: String, value: Value)] = [("id", .string(node.id)), ("entity_id", .string(node.graphID))]
      properties.reserveCapacity(node.fields.count + 2)
      for field in node.fields { properties.append((nodeNames[field.key], Value(field.value))) }
      records.nodes.append(GraphRecords.Node(labels: node.labels, properties: properties))
    }
    records.relationships.reserveCapacity(edges.count)
    for edge in edges {
      var properties: [(key: String, value: Value)] = [("rel_id", .string(edge.id))]
      properties.reserveCapacity(edge.fields.count + 1)
      for field in edge.fields { properties.append((edgeNames[field.key], Value(field.value))) }
      records.relationships.append(
        GraphRecords.Relationship(type: edge.label, source: edge.source, target: edge.target, properties: properties))
    }
    return records
  }
}

extension Value {
  /// The value of a property of an entity or a relation.
  init(_ value: PropertyValue) {
    self =
      switch value {
      case .string(let text): .string(text)
      case .strings(let items): .list(items.map { .string($0) })
      case .integer(let number): .integer(number)
      case .decimal(let number): .float(number)
      case .boolean(let flag): .boolean(flag)
      }
  }

  /// The text of a string, else nothing.
  var text: String? { if case .string(let text) = self { text } else { nil } }
}

extension GraphRecords {
  /// Leaves out the relationships whose status was not chosen; one that says nothing of itself is asserted.
  mutating func keep(_ choice: StatusChoice) {
    guard choice != .all else { return }
    relationships.removeAll { relationship in
      func text(_ name: String) -> String? { relationship.properties.first { $0.key == name }?.value.text }
      return !choice.contains(Relation.Status(polarity: text(StatusKeys.polarity), modality: text(StatusKeys.modality)))
    }
  }

  /// Gives every node the label of its property `kind`.
  mutating func addKindLabels() {
    for index in nodes.indices {
      guard let kind = nodes[index].properties.first(where: { $0.key == "kind" })?.value.text.flatMap({ NodeLabel.kind($0) }) else {
        continue
      }
      if !nodes[index].labels.contains(kind) { nodes[index].labels.append(kind) }
    }
  }
}
