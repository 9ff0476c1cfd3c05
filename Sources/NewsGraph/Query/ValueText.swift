internal import GraphAccess
internal import NewsGraphModel

/// Values as people read them, in tables and in files that are tables.
///
/// A string is bare, and in quotes inside lists and maps; everything else is as Cypher writes it. A node with a name and an `entity_id` is
/// `Name (entity_id)`, so that the id can be asked for next.
struct ValueText {
  let graph: any GraphReading
  /// Whether long nodes are shortened, as a table needs it.
  let isShort: Bool

  func text(_ value: Value) -> String {
    if case .string(let text) = value { return text }
    return nested(value, depth: 0)
  }

  /// Lists in lists are shown so deep; deeper is `…`, since no stack is without end. The engine makes none that are deeper.
  static let maximumDepth = 1100

  private func nested(_ value: Value, depth: Int) -> String {
    guard depth < Self.maximumDepth else { return "…" }
    switch value {
    case .null: return "null"
    case .boolean(let flag): return flag ? "true" : "false"
    case .integer(let number): return String(number)
    case .float(let number): return Self.text(number)
    case .string(let text): return Self.quoted(text)
    case .list(let items): return "[" + items.map { nested($0, depth: depth + 1) }.joined(separator: ", ") + "]"
    case .map(let map):
      return Self.braces(map.sorted { $0.key.precedes($1.key) }.map { ($0.key, nested($0.value, depth: depth + 1)) })
    case .node(let node): return text(node: node)
    case .relationship(let relationship): return "[:" + Self.name(type(of: relationship)) + "]"
    case .path(let path): return text(path)
    case .temporal(let time): return time.description
    }
  }

  // MARK: Nodes, relationships, paths

  private func text(node: NodeID) -> String {
    guard graph.contains(node: node) else { return "(deleted)" }
    let name = string("name", of: node)
    if let name, let id = string("entity_id", of: node) { return name == id ? name : "\(name) (\(id))" }
    let labels = labels(of: node)
    let keys = graph.keyNames
    var properties = graph.properties(ofNode: node).map { (keys[Int($0.key)], property($0.value)) }
    let shown = isShort ? 4 : properties.count
    if properties.count > shown { properties = Array(properties[..<shown]) + [("…", "")] }
    let map = properties.isEmpty ? "" : Self.braces(properties)
    return "(" + labels + (labels.isEmpty || map.isEmpty ? "" : " ") + map + ")"
  }

  /// A node inside a path: its name, or else its id or its labels.
  private func name(of node: NodeID) -> String {
    string("name", of: node) ?? string("entity_id", of: node) ?? labels(of: node)
  }

  private func text(_ path: Path) -> String {
    guard let first = path.nodes.first else { return "" }
    var text = "(" + name(of: first) + ")"
    for (place, relationship) in path.relationships.enumerated() where place + 1 < path.nodes.count {
      let isForward = graph.source(of: relationship) == path.nodes[place]
      text += (isForward ? "-" : "<-") + "[:" + Self.name(type(of: relationship)) + "]" + (isForward ? "->" : "-")
      text += "(" + name(of: path.nodes[place + 1]) + ")"
    }
    return text
  }

  private func labels(of node: NodeID) -> String {
    let names = graph.labelNames
    return graph.labels(of: node).map { ":" + Self.name(names[Int($0)]) }.joined()
  }

  private func type(of relationship: RelationshipID) -> String {
    graph.typeNames[Int(graph.type(of: relationship))]
  }

  private func string(_ key: String, of node: NodeID) -> String? {
    guard let key = graph.key(named: key), case .string(let text) = graph.property(key, ofNode: node), !text.isEmpty else { return nil }
    return text
  }

  private func property(_ value: Value) -> String {
    let text = nested(value, depth: 1)
    return isShort ? CellWidth.cut(text, to: 30) : text
  }

  // MARK: Parts

  /// As Cypher's `toString` has them: `1.0`, `1.0E16`, `NaN`, `Infinity`.
  static func text(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    let text = number.description
    guard let mark = text.firstIndex(of: "e") else { return text }
    let digits = text[..<mark]
    let exponent = text[text.index(after: mark)...].drop { $0 == "+" }
    let sign = exponent.first == "-" ? "-" : ""
    let size = exponent.drop { $0 == "-" || $0 == "0" }
    return digits + (digits.contains(".") ? "E" : ".0E") + sign + size
  }

  /// A string literal of Cypher.
  static func quoted(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": result += "\\'"
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }

  /// A name as Cypher writes it, in backticks where it needs them.
  static func name(_ name: String) -> String {
    let isPlain = name.unicodeScalars.enumerated().allSatisfy { place, scalar in
      place == 0 ? scalar.properties.isIDStart || scalar == "_" : scalar.properties.isIDContinue
    }
    if isPlain, !name.isEmpty { return name }
    return name.unicodeScalars.reduce(into: "`") { $0 += $1 == "`" ? "``" : String($1) } + "`"
  }

  private static func braces(_ entries: [(key: String, text: String)]) -> String {
    "{" + entries.map { $0.text.isEmpty ? $0.key : name($0.key) + ": " + $0.text }.joined(separator: ", ") + "}"
  }
}
