internal import GraphAccess
internal import NewsGraphModel

/// A property that a GraphML file declares, and how its data is read.
struct GraphMLKey {
  enum Kind { case string, integer, decimal, boolean }
  /// What the data is taken for.
  enum Role {
    case property
    /// The labels of nodes, `:Entity:Person`.
    case labels
    /// The type of an edge.
    case type
    /// Our own repetition of the name, for importers that show nothing else.
    case shownName
    /// The look of a node or edge in yEd, of which only the words of its label are read.
    case drawing
  }

  var id: String
  /// `node`, `edge` or `all`; others are read over.
  var element: String
  var name: String
  var kind: Kind
  /// Whether its data is a list as JSON text.
  var isList: Bool
  /// A key may be for nodes and edges alike.
  var nodeRole = Role.property
  var edgeRole = Role.property
  /// What nodes or edges without data of the key have.
  var defaultValue: Value?

  /// Lists whose keys do not say so where GraphML keeps to the plain standard.
  private static let ownLists: Set<String> = ["n_aliases", "e_addressees", "e_sources"]
  private static let kinds: [String: Kind] = [
    "string": .string, "int": .integer, "long": .integer, "integer": .integer, "float": .decimal, "double": .decimal, "boolean": .boolean,
  ]

  /// Reads a declaration; `type` and `list` are the attributes of that name. Nothing for a type that GraphML does not know.
  init?(id: String, element: String, name: String?, type: String?, list: String?, isDrawing: Bool) {
    guard let kind = Self.kinds[(type ?? "string").lowercased()] else { return nil }
    self.id = id
    self.element = element
    self.name = name ?? id
    self.kind = kind
    isList = list != nil || Self.ownLists.contains(id)
    let lower = self.name.lowercased()
    if isDrawing {
      (nodeRole, edgeRole) = (.drawing, .drawing)
      return
    }
    if lower == "labels" { nodeRole = .labels }
    if id == "n_label" { nodeRole = .shownName }
    if ["label", "edge label"].contains(lower) || ["label", "edgelabel"].contains(id) { edgeRole = .type }
  }

  /// The value that a text stands for; nothing when it is none of the key's type.
  func value(_ bytes: [UInt8]) -> Value? {
    if isList {
      if let items = (try? JSONSyntax.parse(bytes))?.array {
        let values = items.compactMap { Value(scalar: $0) }
        return values.count == items.count ? .list(values) : nil
      }
      return Self.ownLists.contains(id) ? .string(String(decoding: bytes, as: UTF8.self)) : nil
    }
    if kind == .string { return .string(String(decoding: bytes, as: UTF8.self)) }
    let text = Self.trimmed(bytes)
    switch kind {
    case .string: return .string(text)
    case .integer: return Int(text).map { .integer($0) } ?? Double(text).flatMap { Int(exactly: $0) }.map { .integer($0) }
    case .decimal: return Double(text).map { .float($0) }
    case .boolean:
      switch text.lowercased() {
      case "true", "1": return .boolean(true)
      case "false", "0": return .boolean(false)
      default: return nil
      }
    }
  }

  /// What messages call the type.
  var typeName: String {
    if isList { return "list as JSON" }
    return switch kind {
    case .string: "string"
    case .integer: "int"
    case .decimal: "double"
    case .boolean: "boolean"
    }
  }

  private static func trimmed(_ bytes: [UInt8]) -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    let rest = bytes.drop(while: isSpace)
    return String(decoding: rest.prefix((rest.lastIndex { !isSpace($0) } ?? rest.startIndex - 1) + 1 - rest.startIndex), as: UTF8.self)
  }
}

extension Value {
  /// A string, number or boolean of JSON; nothing for the rest.
  init?(scalar value: JSONValue) {
    switch value {
    case .string(let text): self = .string(text)
    case .integer(let number): self = .integer(number)
    case .decimal(let number): self = .float(number)
    case .boolean(let flag): self = .boolean(flag)
    case .null, .array, .object: return nil
    }
  }
}
