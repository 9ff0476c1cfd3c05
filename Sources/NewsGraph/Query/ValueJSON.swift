internal import GraphAccess
internal import NewsGraphModel

/// Values as JSON: integers exact, times as ISO 8601, nodes and relationships with all that they have.
///
/// A number that is not finite is the string `NaN`, `Infinity` or `-Infinity`. The ids of nodes and relationships are those that `id()` gives.
struct ValueJSON {
  let graph: any GraphReading

  func text(_ value: Value) -> String {
    var text = ""
    write(value, to: &text, depth: 0)
    return text
  }

  private func write(_ value: Value, to text: inout String, depth: Int) {
    guard depth < ValueText.maximumDepth else {
      text += Self.quoted("…")
      return
    }
    switch value {
    case .null: text += "null"
    case .boolean(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += String(number)
    case .float(let number): text += number.isFinite ? number.description : Self.quoted(ValueText.text(number))
    case .string(let string): text += Self.quoted(string)
    case .list(let items): list(items, to: &text) { write($0, to: &$1, depth: depth + 1) }
    case .map(let map):
      object(map.sorted { $0.key.precedes($1.key) }.map { ($0.key, $0.value) }, to: &text, depth: depth + 1)
    case .node(let node): write(node: node, to: &text, depth: depth)
    case .relationship(let relationship): write(relationship: relationship, to: &text, depth: depth)
    case .path(let path):
      text += "{\"nodes\":"
      list(path.nodes, to: &text) { write(node: $0, to: &$1, depth: depth) }
      text += ",\"relationships\":"
      list(path.relationships, to: &text) { write(relationship: $0, to: &$1, depth: depth) }
      text += "}"
    case .temporal(let time): text += Self.quoted(time.description)
    }
  }

  private func write(node: NodeID, to text: inout String, depth: Int) {
    let names = graph.labelNames
    text += "{\"id\":\(node),\"labels\":"
    list(graph.labels(of: node), to: &text) { $1 += Self.quoted(names[Int($0)]) }
    text += ",\"properties\":"
    properties(graph.contains(node: node) ? graph.properties(ofNode: node) : [], to: &text, depth: depth)
    text += "}"
  }

  private func write(relationship: RelationshipID, to text: inout String, depth: Int) {
    let type = graph.typeNames[Int(graph.type(of: relationship))]
    text += "{\"id\":\(relationship),\"type\":\(Self.quoted(type))"
    text += ",\"start\":\(graph.source(of: relationship)),\"end\":\(graph.target(of: relationship)),\"properties\":"
    properties(graph.contains(relationship: relationship) ? graph.properties(ofRelationship: relationship) : [], to: &text, depth: depth)
    text += "}"
  }

  private func properties(_ properties: [(key: NameID, value: Value)], to text: inout String, depth: Int) {
    let names = graph.keyNames
    object(properties.map { (names[Int($0.key)], $0.value) }, to: &text, depth: depth + 1)
  }

  private func object(_ members: [(name: String, value: Value)], to text: inout String, depth: Int) {
    text += "{"
    for (place, member) in members.enumerated() {
      text += (place == 0 ? "" : ",") + Self.quoted(member.name) + ":"
      write(member.value, to: &text, depth: depth)
    }
    text += "}"
  }

  private func list<Item>(_ items: [Item], to text: inout String, _ body: (Item, inout String) -> Void) {
    text += "["
    for (place, item) in items.enumerated() {
      if place > 0 { text += "," }
      body(item, &text)
    }
    text += "]"
  }

  /// A JSON string; what some terminals take for orders, U+0080 to U+009F, is escaped too.
  static func quoted(_ text: String) -> String {
    let plain = JSONValue.quoted(text)
    guard plain.unicodeScalars.contains(where: { (0x80..<0xA0).contains($0.value) }) else { return plain }
    return plain.unicodeScalars.reduce(into: "") { result, scalar in
      let isControl = (0x80..<0xA0).contains(scalar.value)
      result += isControl ? "\\u00" + String(scalar.value, radix: 16) : String(scalar)
    }
  }
}
