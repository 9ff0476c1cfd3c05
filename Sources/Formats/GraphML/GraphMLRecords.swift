internal import GraphAccess
internal import NewsGraphModel

/// Rows as GraphML: those of our own exports as they were written, byte for byte, others in the same dialect with what they have.
struct GraphMLRecords {
  private let records: GraphRecords
  private let names: RecordNames
  private let nodes: GraphMLColumns
  private let edges: GraphMLColumns
  private let isStrict: Bool

  init(_ records: GraphRecords, ontology: Ontology, isStrict: Bool) {
    self.records = records
    self.isStrict = isStrict
    let names = RecordNames(records)
    self.names = names
    let isOwn = records.isOwn
    nodes = GraphMLColumns(
      RecordColumn.columns(
        of: records.nodes.lazy.enumerated().lazy.map { Self.row($0.element.properties, without: names.nodeKeys[$0.offset]) },
        order: .nodes, ontology: GraphRecords.names(of: ontology.entityTypes.flatMap(\.properties), reserved: NodeBuilder.reserved),
        always: isOwn ? [PropertyKey(name: "entity_id", kind: .string)] + NodeBuilder.standard : []),
      prefix: "n_", kept: ["label"], renamed: ["labels"])
    edges = GraphMLColumns(
      RecordColumn.columns(
        of: records.relationships.lazy.enumerated().lazy.map {
          Self.row($0.element.properties, without: names.relationshipKeys[$0.offset])
        },
        order: .edges, ontology: GraphRecords.names(of: ontology.relationTypes.flatMap(\.properties), reserved: EdgeBuilder.reserved),
        always: isOwn ? [PropertyKey(name: "rel_id", kind: .string)] + EdgeBuilder.standard + EdgeBuilder.closing : []),
      prefix: "e_", kept: [], renamed: ["label", "edge label"])
  }

  /// The properties without the one that is the id; `rel_id` is told twice, because some readers drop the ids of edges.
  private static func row(_ properties: [(key: String, value: Value)], without key: String?) -> [(key: String, value: Value)] {
    guard let key, key != "rel_id" else { return properties }
    return properties.filter { $0.key != key }
  }

  var bytes: [UInt8] {
    var text = ByteText(capacity: 4096 + records.nodes.count * 512 + records.relationships.count * 1024)
    text.append(GraphMLFormat.opening)
    text.append(key: "labels", for: "node", PropertyKey(name: "labels", kind: .string), isStrict)
    // The graph id stands before the name that Gephi shows, as in every export of ours.
    let first = nodes.columns.first?.name == "entity_id" ? 1 : 0
    for index in 0..<first { text.append(key: nodes.ids[index], for: "node", nodes.columns[index], isStrict) }
    text.append(key: "n_label", for: "node", PropertyKey(name: "label", kind: .string), isStrict)
    for index in first..<nodes.ids.count { text.append(key: nodes.ids[index], for: "node", nodes.columns[index], isStrict) }
    text.append(key: "label", for: "edge", PropertyKey(name: "label", kind: .string), isStrict)
    for index in edges.ids.indices { text.append(key: edges.ids[index], for: "edge", edges.columns[index], isStrict) }
    text.append("  <graph id=\"G\" edgedefault=\"directed\">\n")
    for number in records.nodes.indices { append(node: number, first, to: &text) }
    for number in records.relationships.indices { append(edge: number, to: &text) }
    text.append("  </graph>\n</graphml>\n")
    return text.bytes
  }

  private func append(node number: Int, _ first: Int, to text: inout ByteText) {
    let node = records.nodes[number]
    let labels = node.labels.map { String($0.map { $0 == ":" || $0 == ";" ? "_" : $0 }) }.map { ":" + ExportText.clean($0) }.joined()
    text.append("    <node id=\"")
    text.append(attribute: names.nodes[number])
    text.append("\"")
    if !isStrict, !labels.isEmpty {
      text.append(" labels=\"")
      text.append(attribute: labels)
      text.append("\"")
    }
    text.append(">\n")
    if !labels.isEmpty { text.append(data: "labels", .string(labels)) }
    let values = nodes.values(Self.row(node.properties, without: names.nodeKeys[number]))
    for index in 0..<first { if let value = values[index] { text.append(data: nodes.ids[index], value) } }
    if let shown = Self.shownName(node) { text.append(data: "n_label", .string(shown)) }
    for index in first..<nodes.ids.count { if let value = values[index] { text.append(data: nodes.ids[index], value) } }
    text.append("    </node>\n")
  }

  /// What Gephi is to show: the node's own label, or else its name.
  private static func shownName(_ node: GraphRecords.Node) -> String? {
    for key in ["label", "name"] {
      guard let value = node.properties.first(where: { $0.key == key })?.value else { continue }
      let text = ExportText.clean(RecordText.text(value))
      if !text.isEmpty { return text }
    }
    return nil
  }

  private func append(edge number: Int, to text: inout ByteText) {
    let edge = records.relationships[number]
    let type = ExportText.clean(edge.type)
    text.append("    <edge")
    if let id = names.relationships[number] {
      text.append(" id=\"")
      text.append(attribute: id)
      text.append("\"")
    }
    text.append(" source=\"")
    text.append(attribute: names.nodes[edge.source])
    text.append("\" target=\"")
    text.append(attribute: names.nodes[edge.target])
    if !isStrict {
      text.append("\" label=\"")
      text.append(attribute: type)
    }
    text.append("\">\n")
    text.append(data: "label", .string(type))
    for (index, value) in edges.values(Self.row(edge.properties, without: names.relationshipKeys[number])).enumerated() {
      if let value { text.append(data: edges.ids[index], value) }
    }
    text.append("    </edge>\n")
  }
}

extension ByteText {
  /// Appends a declaration of a column's key.
  fileprivate mutating func append(key id: String, for element: String, _ column: RecordColumn, _ isStrict: Bool) {
    let type =
      switch column.kind {
      case .string, .strings, .values: "string"
      case .integer: "int"
      case .long: "long"
      case .decimal: "double"
      case .boolean: "boolean"
      }
    append("  <key id=\"\(id)\" for=\"\(element)\" attr.name=\"")
    append(attribute: column.name)
    append("\" attr.type=\"\(type)\"")
    let isList = column.kind == .strings || column.kind == .values
    append(isList && !isStrict ? " attr.list=\"string\"/>\n" : "/>\n")
  }

  /// Appends text for an XML attribute in double quotes.
  fileprivate mutating func append(attribute text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: "\""): append("&quot;")
      case 0x09: append("&#9;")
      case 0x0A: append("&#10;")
      default: append(byte: byte)
      }
    }
  }
}
