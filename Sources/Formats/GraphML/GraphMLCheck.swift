internal import LibXML
internal import NewsGraphModel

/// What an XSD cannot say of GraphML: that data use declared keys once and have their types, that references lead somewhere, that ids differ.
struct GraphMLCheck {
  private struct Key {
    var element: String
    var name: String
    var type: String
    var isList: Bool
  }

  /// Data that every node and every edge has; `label` stands first on edges, where APOC looks for the type.
  private static let required = [
    "node": ["labels", "n_entity_id", "n_label", "n_name", "n_type"],
    "edge": ["label", "e_rel_id", "e_weight", "e_confidence", "e_polarity", "e_modality", "e_evidence_count", "e_evidence"],
  ]

  private let path: String
  private var keys: [String: Key] = [:]
  private var diagnostics: [Diagnostic] = []

  /// Checks a document that is valid by the profile's XSD; at most a hundred diagnostics, in the order of the file.
  static func diagnostics(_ root: XMLNode, path: String) -> [Diagnostic] {
    var check = GraphMLCheck(path: path)
    check.run(root)
    return Array(check.diagnostics.prefix(100))
  }

  private init(path: String) { self.path = path }

  private mutating func report(_ element: XMLNode, _ message: String, _ code: String) {
    diagnostics.append(Diagnostic(.error, path: path, line: element.line > 0 ? element.line : nil, message, code: code))
  }

  private mutating func run(_ root: XMLNode) {
    var names: Set<[String]> = []
    for element in root.elements where element.name == "key" {
      let attributes = element.attributes
      let key = Key(
        element: attributes["for"] ?? "", name: attributes["attr.name"] ?? "", type: attributes["attr.type"] ?? "",
        isList: attributes["attr.list"] != nil)
      keys[attributes["id"] ?? ""] = key
      if !names.insert([key.element, key.name]).inserted {
        report(element, "the attr.name '\(key.name)' is declared twice for \(key.element)s", "graphml-key")
      }
      let reserved = key.element == "node" ? ["id", "timeset"] : ["id", "timeset", "source", "target", "key"]
      if reserved.contains(key.name) { report(element, "the attr.name '\(key.name)' belongs to the importers themselves", "graphml-key") }
    }
    for id in Self.required.values.flatMap({ $0 }).sorted() where keys[id] == nil {
      report(root, "the key '\(id)' is not declared", "graphml-key")
    }
    let elements = root.elements.first { $0.name == "graph" }?.elements ?? []
    var nodes: Set<String> = []
    for element in elements where element.name == "node" {
      let id = element.attributes["id"] ?? ""
      if !nodes.insert(id).inserted { report(element, "the node '\(id)' is there twice", "graphml-id") }
      check(element, named: id)
    }
    var edges: Set<String> = []
    for element in elements where element.name == "edge" {
      let id = element.attributes["id"] ?? ""
      if !edges.insert(id).inserted { report(element, "the edge '\(id)' is there twice", "graphml-id") }
      if nodes.contains(id) { report(element, "the edge '\(id)' has the id of a node", "graphml-id") }
      for end in ["source", "target"] {
        let node = element.attributes[end] ?? ""
        guard !nodes.contains(node) else { continue }
        report(element, "the \(end) '\(node)' of edge '\(id)' is no node of this file", "graphml-reference")
      }
      check(element, named: id)
    }
  }

  private mutating func check(_ element: XMLNode, named id: String) {
    var values: [String: String] = [:]
    for (number, data) in element.elements.enumerated() {
      let name = data.attributes["key"] ?? ""
      guard let key = keys[name] else {
        let hint = NearestName.find(name, in: keys.keys).map { ", did you mean '\($0)'" } ?? ""
        report(data, "the key '\(name)' is not declared\(hint)", "graphml-key")
        continue
      }
      if key.element != element.name {
        report(data, "the key '\(name)' is declared for \(key.element)s, not for \(element.name)s", "graphml-key")
      }
      if number == 0, element.name == "edge", name != "label" {
        report(data, "the first data of edge '\(id)' has the key '\(name)', expected 'label'", "graphml-label")
      }
      let text = data.text
      if values.updateValue(text, forKey: name) != nil { report(data, "'\(id)' has data with the key '\(name)' twice", "graphml-key") }
      if !Self.fits(text, key) {
        report(
          data,
          "'\(ExportText.shorten(text, to: 40))' is no \(key.isList ? "list of strings as JSON" : key.type), as the key '\(name)' wants",
          "graphml-value")
      }
    }
    for name in Self.required[element.name] ?? [] where values[name] == nil {
      report(element, "\(element.name) '\(id)' has no data with the key '\(name)'", "graphml-required")
    }
    agree(element, "labels", values["labels"])
    agree(element, "label", values["label"])
    guard element.name == "edge" else { return }
    if values["e_rel_id"].map({ $0 != id }) ?? false {
      report(element, "the data 'e_rel_id' of edge '\(id)' differs from its id", "graphml-id")
    }
    for (key, choices) in [("e_polarity", ["positive", "negative"]), ("e_modality", ["asserted", "planned", "conditional", "possible"])] {
      guard let value = values[key], !choices.contains(value) else { continue }
      report(
        element, "'\(ExportText.shorten(value, to: 40))' with the key '\(key)' is not one of \(choices.joined(separator: ", "))",
        "graphml-value")
    }
    // Gephi takes away edges of weight 0.
    if let weight = values["e_weight"].flatMap({ Double($0) }), weight <= 0 {
      report(element, "edge '\(id)' has the weight \(weight), expected more than 0", "graphml-value")
    }
    if let share = values["e_confidence"].flatMap({ Double($0) }), !(0...1).contains(share) {
      report(element, "edge '\(id)' has the confidence \(share), expected 0 to 1", "graphml-value")
    }
    if let text = values["e_evidence"] { evidence(text, of: element, id, count: values["e_evidence_count"]) }
  }

  /// The XML attribute and the data that say the same to different readers.
  private mutating func agree(_ element: XMLNode, _ name: String, _ value: String?) {
    guard let attribute = element.attributes[name], let value, attribute != value else { return }
    report(element, "the attribute \(name)=\"\(attribute)\" differs from the data '\(ExportText.shorten(value, to: 40))'", "graphml-label")
  }

  private mutating func evidence(_ text: String, of element: XMLNode, _ id: String, count: String?) {
    guard let items = (try? JSONSyntax.parse(text.utf8))?.array, !items.isEmpty else {
      report(element, "the evidence of edge '\(id)' is no JSON array with items", "graphml-evidence")
      return
    }
    if let count, count != String(items.count) {
      report(element, "edge '\(id)' says evidence_count \(count), but has \(items.count)", "graphml-evidence")
    }
    for (number, item) in items.enumerated() {
      do throws(RowMistake) {
        _ = try JSONRow(item, at: "evidence[\(number)]").evidence()
      } catch {
        report(element, "edge '\(id)': \(error.message)", "graphml-evidence")
      }
    }
  }

  /// Whether the text has the key's type, as the strictest of the readers takes it.
  private static func fits(_ text: String, _ key: Key) -> Bool {
    switch key.type {
    case "int": return Int32(text) != nil && !text.hasPrefix("+")
    case "double": return Double(text)?.isFinite ?? false
    case "boolean": return text == "true" || text == "false"
    default:
      guard key.isList else { return true }
      guard let items = (try? JSONSyntax.parse(text.utf8))?.array else { return false }
      return !items.isEmpty && items.allSatisfy { $0.string != nil }
    }
  }
}
