internal import CLibXML2
public import NewsGraphModel

/// Reads XML 1.0 with namespaces into values.
public enum XMLParser {
  /// Reads one document.
  ///
  /// Comments and processing instructions are left out, CDATA is text, neighbouring text is one child. The encoding is
  /// taken from the byte order mark or the XML declaration, else it is UTF-8. Nothing outside `bytes` is read; a document that
  /// declares entities is refused, and so is one that nests more than 256 elements. The root is nothing when the document is not well formed; then
  /// at least one diagnostic is an error. May be called from many threads at once.
  public static func parse(_ bytes: [UInt8], path: String) -> (root: XMLNode?, diagnostics: [Diagnostic]) {
    let document = ParsedDocument(bytes, path: path)
    guard let pointer = document.pointer, let root = xmlDocGetRootElement(pointer) else { return (nil, document.diagnostics) }
    return withExtendedLifetime(document) { (node(root), document.diagnostics) }
  }

  /// The element as a value; recursion is bounded by ``ParsedDocument/maximumDepth``.
  private static func node(_ element: xmlNodePtr) -> XMLNode {
    var result = XMLNode(
      name: String(xml: element.pointee.name), namespace: element.pointee.ns.map { String(xml: $0.pointee.href) },
      line: Position(packedIn: element)?.line ?? xmlGetLineNo(element))
    var attribute = element.pointee.properties
    while let current = attribute {
      let name = String(xml: current.pointee.name)
      // `lang` and `xml:lang` share a local name: the plain one counts.
      if current.pointee.ns == nil || result.attributes[name] == nil {
        result.attributes[name] = text(below: current.pointee.children)
      }
      attribute = current.pointee.next
    }
    var pending = ""
    func flush() {
      if !pending.isEmpty { result.children.append(.text(pending)) }
      pending = ""
    }
    var child = element.pointee.children
    while let current = child {
      switch current.pointee.type {
      case XML_ELEMENT_NODE:
        flush()
        result.children.append(.element(node(current)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        pending += String(xml: current.pointee.content)
      case XML_ENTITY_REF_NODE:
        // Only an entity that nobody declared gets here: kept as it was written.
        pending += "&\(String(xml: current.pointee.name));"
      default:
        break
      }
      child = current.pointee.next
    }
    flush()
    return result
  }

  private static func text(below first: xmlNodePtr?) -> String {
    var result = ""
    var node = first
    while let current = node {
      if current.pointee.type == XML_ENTITY_REF_NODE {
        result += "&\(String(xml: current.pointee.name));"
      } else {
        result += String(xml: current.pointee.content)
      }
      node = current.pointee.next
    }
    return result
  }
}
