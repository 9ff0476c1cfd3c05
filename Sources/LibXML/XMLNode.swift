/// An element of a parsed XML or HTML document, as a value.
public struct XMLNode: Sendable {
  public enum Child: Sendable {
    case element(XMLNode)
    case text(String)
  }

  /// The local name; in lower case for HTML.
  public var name: String
  /// The namespace's IRI.
  public var namespace: String?
  /// By local name; in lower case for HTML.
  public var attributes: [String: String]
  public var children: [Child]
  /// One-based line of the start tag.
  public var line: Int

  public init(
    name: String, namespace: String? = nil, attributes: [String: String] = [:], children: [Child] = [], line: Int = 0
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.children = children
    self.line = line
  }

  /// The child elements, in document order.
  public var elements: [XMLNode] {
    children.compactMap { if case .element(let node) = $0 { node } else { nil } }
  }

  /// All text below, in document order, unchanged.
  public var text: String {
    children.map { child in
      switch child {
      case .element(let node): node.text
      case .text(let text): text
      }
    }.joined()
  }
}
