internal import CLibXML2
public import NewsGraphModel

/// Reads HTML, however broken, into a tree; built on libxml2's HTML parser, fed through its event interface.
///
/// Nothing is fetched and no entity of a document type is expanded. The time taken and the depth of the tree are bounded:
/// elements below ``maximumDepth`` end the reading, and a tag with more than ``maximumAttributes`` is taken out.
public enum HTMLParser {
  /// The depth at which browsers, too, stop nesting.
  public static let maximumDepth = 512
  /// libxml2 compares every attribute of a tag with all before it, so their number has to be bounded.
  public static let maximumAttributes = 500

  /// The tree under the `html` element, or nothing for text without any element.
  ///
  /// - Parameter text: The page, already decoded; its own declaration of a character set is ignored.
  public static func parse(_ text: [Unicode.Scalar], path: String) -> (root: XMLNode?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var (bytes, line) = HTMLTags.bounded(text, maximumAttributes: maximumAttributes)
    if let line {
      diagnostics.append(
        Diagnostic(
          .warning, path: path, line: line, "tag has more than \(maximumAttributes) attributes and is left out",
          code: "html-attributes"))
    }
    guard !bytes.isEmpty, bytes.count < Int(Int32.max), let context = htmlNewParserCtxt() else { return (nil, diagnostics) }
    defer { htmlFreeParserCtxt(context) }
    let builder = HTMLTreeBuilder(context: context, maximumDepth: maximumDepth)
    withExtendedLifetime(builder) {
      context.pointee.sax.pointee = HTMLTreeBuilder.handler()
      context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
        | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NODEFDTD.rawValue
      bytes.withUnsafeMutableBytes { buffer in
        let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        let document = htmlCtxtReadMemory(context, start, Int32(buffer.count), nil, "UTF-8", Int32(bitPattern: options))
        // The handler builds no document of its own, but libxml2 may leave an empty one behind.
        if let document { xmlFreeDoc(document) }
      }
    }
    if let line = builder.lineOfExcess {
      diagnostics.append(
        Diagnostic(
          .error, path: path, line: line, "elements are nested more than \(maximumDepth) deep; what follows is not read",
          code: "html-depth"))
    }
    return (builder.finish(), diagnostics)
  }
}

/// Collects the parser's events into a tree, without recursion.
private final class HTMLTreeBuilder {
  private let context: htmlParserCtxtPtr
  private let maximumDepth: Int
  /// The open elements, outermost first; the first is a stand-in above the root.
  private var open = [XMLNode(name: "")]
  private var text: [UInt8] = []
  private(set) var lineOfExcess: Int?

  init(context: htmlParserCtxtPtr, maximumDepth: Int) {
    self.context = context
    self.maximumDepth = maximumDepth
  }

  /// The events that are listened to.
  static func handler() -> htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.startElement = { user, name, attributes in
      HTMLTreeBuilder.of(user)?.start(name, attributes)
    }
    handler.endElement = { user, name in HTMLTreeBuilder.of(user)?.end(name) }
    let characters: charactersSAXFunc = { user, start, count in HTMLTreeBuilder.of(user)?.append(start, count) }
    handler.characters = characters
    handler.cdataBlock = characters
    handler.ignorableWhitespace = characters
    return handler
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> HTMLTreeBuilder? {
    user.map { Unmanaged<HTMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(_ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    guard lineOfExcess == nil, let name else { return }
    flushText()
    let line = Int(xmlSAX2GetLineNumber(context))
    guard open.count <= maximumDepth else {
      lineOfExcess = line
      xmlStopParser(context)
      return
    }
    var node = XMLNode(name: String(cString: name).lowercased(), line: line)
    var next = attributes
    while let pair = next, let key = pair[0] {
      // A name that is repeated keeps its first value, as in browsers.
      let key = String(cString: key).lowercased()
      if node.attributes[key] == nil { node.attributes[key] = pair[1].map { String(cString: $0) } ?? "" }
      next = pair + 2
    }
    open.append(node)
  }

  private func end(_ name: UnsafePointer<xmlChar>?) {
    guard let name, open.count > 1, let last = open.last, last.name == String(cString: name).lowercased() else { return }
    close()
  }

  private func append(_ start: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard lineOfExcess == nil, let start, count > 0 else { return }
    text.append(contentsOf: UnsafeBufferPointer(start: start, count: Int(count)))
  }

  private func flushText() {
    guard !text.isEmpty else { return }
    open[open.count - 1].children.append(.text(String(decoding: text, as: UTF8.self)))
    text.removeAll(keepingCapacity: true)
  }

  private func close() {
    flushText()
    let node = open.removeLast()
    open[open.count - 1].children.append(.element(node))
  }

  /// Closes what is still open and gives the root.
  func finish() -> XMLNode? {
    while open.count > 1 { close() }
    flushText()
    let top = open[0]
    if let root = top.elements.first(where: { $0.name == "html" }) ?? top.elements.first { return root }
    return top.children.isEmpty ? nil : XMLNode(name: "html", children: top.children, line: 1)
  }
}
