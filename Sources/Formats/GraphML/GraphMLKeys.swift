internal import GraphAccess
internal import LibXML
internal import NewsGraphModel

/// The keys of a GraphML file in the order of their declaration, and what nodes and edges become by them.
struct GraphMLKeys {
  private var keys: [GraphMLKey] = []
  private var ids: [[UInt8]] = []
  private var hasNodeDefaults = false
  private var hasEdgeDefaults = false
  /// Where the last key was found: data stand in the order of the keys, so the next one is near.
  private var last = 0
  /// The last declaration, for its default.
  private var declared: Int?

  subscript(index: Int) -> GraphMLKey { keys[index] }

  func isDrawing(_ key: Int) -> Bool { keys[key].nodeRole == .drawing }

  mutating func declare(_ tag: XMLStartTag, _ log: inout GraphMLLog) {
    declared = nil
    guard let id = tag.attribute("id") else {
      log.report(.error, tag.place, "a key has no id and is left out", code: "graphml-key")
      return
    }
    let element = tag.attribute("for") ?? "all"
    guard ["node", "edge", "all"].contains(element) else { return }
    let isDrawing = ["nodegraphics", "edgegraphics"].contains(tag.attribute("yfiles.type") ?? "")
    let (name, type, list) = (tag.attribute("attr.name"), tag.attribute("attr.type"), tag.attribute("attr.list"))
    var key = GraphMLKey(id: id, element: element, name: name, type: type, list: list, isDrawing: isDrawing)
    if key == nil {
      log.report(
        .warning, tag.place,
        "the key '\(id)' has the unknown type '\(ExportText.shorten(type ?? ""))', expected one of boolean, int, long, float, double, string",
        code: "graphml-key")
      key = GraphMLKey(id: id, element: element, name: name, type: nil, list: list, isDrawing: isDrawing)
    }
    if let key { add(key, tag.place, &log) }
    declared = keys.indices.last
  }

  private mutating func add(_ key: GraphMLKey, _ place: (line: Int, column: Int?)?, _ log: inout GraphMLLog) {
    func overlaps(_ other: GraphMLKey) -> Bool { key.element == other.element || key.element == "all" || other.element == "all" }
    // Two keys of one name are one property: NetworkX declares a key for each type of its values.
    if keys.contains(where: { $0.id == key.id && overlaps($0) }) {
      log.report(.warning, place, "the key '\(key.id)' is declared twice, the first counts", code: "graphml-key")
    }
    keys.append(key)
    ids.append(Array(key.id.utf8))
  }

  /// Takes the text as the default of the key that was declared last.
  mutating func setDefault(_ bytes: [UInt8], _ log: inout GraphMLLog) {
    guard let declared else { return }
    keys[declared].defaultValue = value(declared, bytes, nil, &log)
    if keys[declared].element != "edge" { hasNodeDefaults = true }
    if keys[declared].element != "node" { hasEdgeDefaults = true }
  }

  /// The key that a `data` names; one that nobody declared is taken for a text of that name.
  mutating func find(_ tag: XMLStartTag, isEdge: Bool, _ log: inout GraphMLLog) -> Int? {
    let other = isEdge ? "node" : "edge"
    let found = tag.withAttribute("key") { bytes -> Int? in
      for step in 0..<ids.count {
        let index = last + step < ids.count ? last + step : last + step - ids.count
        if ids[index].count == bytes.count, ids[index].elementsEqual(bytes), keys[index].element != other { return index }
      }
      return nil
    }
    guard let found else {
      log.report(.error, tag.place, "data without a key is left out", code: "graphml-key")
      return nil
    }
    if let found {
      last = found + 1 < ids.count ? found + 1 : 0
      return found
    }
    let id = tag.attribute("key") ?? ""
    let hint = NearestName.find(id, in: keys.map(\.id)).map { ", did you mean '\($0)'" } ?? ""
    log.report(
      .warning, tag.place, "the key '\(ExportText.shorten(id))' is not declared, its data are taken for text\(hint)", code: "graphml-key")
    guard let key = GraphMLKey(id: id, element: isEdge ? "edge" : "node", name: id, type: nil, list: nil, isDrawing: false) else {
      return nil
    }
    keys.append(key)
    ids.append(Array(id.utf8))
    return keys.count - 1
  }

  /// The value of data; text that is none of the key's type is told of and kept as text.
  func value(_ key: Int, _ bytes: [UInt8], _ place: (line: Int, column: Int?)?, _ log: inout GraphMLLog) -> Value {
    if let value = keys[key].value(bytes) { return value }
    let text = String(decoding: bytes, as: UTF8.self)
    log.report(
      .warning, place,
      "'\(ExportText.shorten(text, to: 40))' is no \(keys[key].typeName), as the key '\(keys[key].id)' wants, and is kept as text",
      code: "graphml-value")
    return .string(text)
  }

  /// The node that an element stands for.
  func node(_ element: GraphMLElement) -> GraphRecords.Node {
    var node = GraphRecords.Node(labels: element.labels.map { NodeLabel.split($0) } ?? [])
    node.properties.reserveCapacity(element.values.count + 1)
    if let id = element.id { node.properties.append(("id", .string(id))) }
    var shown: Value?
    var drawn: Value?
    for (key, value) in values(element, isEdge: false, hasDefaults: hasNodeDefaults) {
      switch keys[key].nodeRole {
      case .labels:
        if element.labels == nil { node.labels = Self.labels(value) }
      case .shownName: shown = value
      case .drawing: drawn = drawn ?? value
      case .property, .type: Self.set(keys[key].name, value, &node.properties)
      }
    }
    if let shown, shown.text != node.properties.first(where: { $0.key == "name" })?.value.text {
      Self.set("label", shown, &node.properties)
    }
    if let text = drawn?.text.map({ ExportText.clean($0) }), !text.isEmpty, !node.properties.contains(where: { $0.key == "label" }) {
      node.properties.append(("label", .string(text)))
    }
    return node
  }

  /// The type of an edge, nothing when it says none, and its properties.
  func edge(_ element: GraphMLElement) -> (type: String?, properties: [(key: String, value: Value)]) {
    var properties: [(key: String, value: Value)] = []
    properties.reserveCapacity(element.values.count + 1)
    var type = element.labels
    var drawn: String?
    for (key, value) in values(element, isEdge: true, hasDefaults: hasEdgeDefaults) {
      switch keys[key].edgeRole {
      case .type: type = type ?? value.text
      case .drawing: drawn = drawn ?? value.text
      case .property, .labels, .shownName: Self.set(keys[key].name, value, &properties)
      }
    }
    if let id = element.id, properties.first(where: { $0.key == "rel_id" })?.value.text != id,
      !properties.contains(where: { $0.key == "id" })
    {
      properties.insert(("id", .string(id)), at: 0)
    }
    let others = ["type", "relation", "relationship"].lazy.compactMap { name in properties.first { $0.key == name }?.value.text }
    return ([type, drawn, others.first].lazy.compactMap { $0.map { ExportText.clean($0) } }.first { !$0.isEmpty }, properties)
  }

  private func values(_ element: GraphMLElement, isEdge: Bool, hasDefaults: Bool) -> [(key: Int, value: Value)] {
    guard hasDefaults else { return element.values }
    var values = element.values
    for (index, key) in keys.enumerated() where key.element != (isEdge ? "node" : "edge") {
      if let value = key.defaultValue, !values.contains(where: { $0.key == index }) { values.append((index, value)) }
    }
    return values
  }

  /// A data of the name of the XML id counts more than that.
  private static func set(_ name: String, _ value: Value, _ properties: inout [(key: String, value: Value)]) {
    if let known = properties.firstIndex(where: { $0.key == name }) {
      properties[known].value = value
    } else {
      properties.append((name, value))
    }
  }

  private static func labels(_ value: Value) -> [String] {
    switch value {
    case .string(let text): NodeLabel.split(text)
    case .list(let items): items.compactMap(\.text).flatMap { NodeLabel.split($0) }
    default: []
    }
  }
}
