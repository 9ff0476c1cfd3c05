internal import LibXML
public import NewsGraphModel

/// GraphML 1.1 (<http://graphml.graphdrawing.org>) in the dialect that Gephi, Neo4j's APOC, NetworkX and igraph read alike.
///
/// Keys are declared first and have only the types that all four know; lists are JSON text with `attr.list="string"`. Free text stands in
/// CDATA, because Gephi loses white space around entity references otherwise.
public struct GraphMLFormat: GraphFormat {
  public let name = "graphml"
  public let fileName = "graph.graphml"
  public let extensions = ["graphml"]

  public init() {}

  /// Writes one directed graph, nodes before edges; `options.strictGraphML` leaves out the attributes that the plain standard does not know.
  public func bytes(_ graph: Graph, ontology: Ontology, options: ExportOptions) -> [UInt8] {
    let graph = PropertyGraph(graph, ontology: ontology)
    var text = ByteText(capacity: 4096 + graph.nodes.count * 1024 + graph.edges.count * 2048)
    let isStrict = options.strictGraphML
    text.append(Self.opening)
    // APOC takes labels and type only from keys with exactly the ids `labels` and `label`.
    text.append(key: "labels", for: "node", PropertyKey(name: "labels", kind: .string), isStrict)
    text.append(key: "n_entity_id", for: "node", PropertyKey(name: "entity_id", kind: .string), isStrict)
    text.append(key: "n_label", for: "node", PropertyKey(name: "label", kind: .string), isStrict)
    for key in graph.nodeKeys { text.append(key: "n_" + key.name, for: "node", key, isStrict) }
    text.append(key: "label", for: "edge", PropertyKey(name: "label", kind: .string), isStrict)
    text.append(key: "e_rel_id", for: "edge", PropertyKey(name: "rel_id", kind: .string), isStrict)
    for key in graph.edgeKeys { text.append(key: "e_" + key.name, for: "edge", key, isStrict) }
    text.append("  <graph id=\"G\" edgedefault=\"directed\">\n")
    let (nodeIDs, edgeIDs) = (graph.nodeKeys.map { "n_" + $0.name }, graph.edgeKeys.map { "e_" + $0.name })
    for node in graph.nodes {
      let labels = ":" + node.labels.joined(separator: ":")
      text.append("    <node id=\"\(node.id)\"\(isStrict ? "" : " labels=\"\(labels)\"")>\n")
      text.append(data: "labels", .string(labels))
      text.append(data: "n_entity_id", .string(node.graphID))
      text.append(data: "n_label", .string(node.name))
      for field in node.fields { text.append(data: nodeIDs[field.key], field.value) }
      text.append("    </node>\n")
    }
    for edge in graph.edges {
      text.append("    <edge id=\"\(edge.id)\" source=\"\(graph.nodes[edge.source].id)\" target=\"\(graph.nodes[edge.target].id)\"")
      text.append(isStrict ? ">\n" : " label=\"\(edge.label)\">\n")
      text.append(data: "label", .string(edge.label))
      text.append(data: "e_rel_id", .string(edge.id))
      for field in edge.fields { text.append(data: edgeIDs[field.key], field.value) }
      text.append("    </edge>\n")
    }
    text.append("  </graph>\n</graphml>\n")
    return text.bytes
  }

  /// Checks the file against `xsd/graphml-profile.xsd` and against what an XSD cannot say: types of values, references, required keys.
  public func validate(_ bytes: [UInt8], path: String, schemas: SchemaFiles) -> [Diagnostic] {
    do throws(Diagnostic) {
      guard let schema = schemas[Self.schemaPath] else {
        throw Diagnostic(.error, path: path, "the schema '\(Self.schemaPath)' is missing", code: "schema-missing")
      }
      let found = try XMLSchema(schema, path: Self.schemaPath).validate(bytes, path: path)
      guard found.isEmpty else { return found }
      let (root, diagnostics) = XMLParser.parse(bytes, path: path)
      return diagnostics + (root.map { GraphMLCheck.diagnostics($0, path: path) } ?? [])
    } catch {
      return [error]
    }
  }

  /// The declaration and the root's start tag.
  static let opening = """
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
             xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">

    """

  /// Where the profile is kept in the folder of schemas.
  static let schemaPath = "xsd/graphml-profile.xsd"
}

extension ByteText {
  mutating func append(key id: String, for element: String, _ key: PropertyKey, _ isStrict: Bool) {
    let type =
      switch key.kind {
      case .string, .strings: "string"
      case .integer: "int"
      case .decimal: "double"
      case .boolean: "boolean"
      }
    let list = key.kind == .strings && !isStrict ? " attr.list=\"string\"" : ""
    append("  <key id=\"\(id)\" for=\"\(element)\" attr.name=\"\(key.name)\" attr.type=\"\(type)\"\(list)/>\n")
  }

  mutating func append(data key: String, _ value: PropertyValue) {
    append("      <data key=\"")
    append(key)
    append("\">")
    switch value {
    case .string(let text): append(characters: text)
    case .strings(let items):
      var list = ByteText()
      list.append(json: items)
      append(characters: list.string)
    case .integer(let number): append(String(number))
    case .decimal(let number): append(decimal: number)
    case .boolean(let flag): append(flag ? "true" : "false")
    }
    append("</data>\n")
  }

  /// Appends text for an XML element: bare when it is a few plain words, else as CDATA, `]]>` split.
  private mutating func append(characters text: String) {
    if Self.isBare(text) {
      append(text)
      return
    }
    append("<![CDATA[")
    var brackets = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: ">"), brackets >= 2 { append("]]><![CDATA[") }
      brackets = byte == UInt8(ascii: "]") ? brackets + 1 : 0
      append(byte: byte)
    }
    append("]]>")
  }

  private static func isBare(_ text: String) -> Bool {
    var last: UInt8 = 0x20
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x3B, 0x40...0x5A, 0x61...0x7A, 0x5F, 0x28, 0x29, 0x2B...0x2F: break
      case 0x20: if last == 0x20 { return false }
      default: return false
      }
      last = byte
    }
    return last != 0x20
  }
}
