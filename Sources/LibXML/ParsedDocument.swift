internal import CLibXML2
internal import NewsGraphModel

/// A document as libxml2 holds it, and what went wrong while it was read.
///
/// Nothing outside the given bytes is ever read: no network, no DTD, no entity. A document that declares anything in its
/// DOCTYPE is refused, because declared entities and default attributes let a small file grow without bound.
final class ParsedDocument {
  /// Elements inside elements, at most; keeps every walk over the tree within the smallest thread's stack.
  static let maximumDepth = 256

  /// Nothing when the text is not well formed.
  let pointer: xmlDocPtr?
  let diagnostics: [Diagnostic]

  init(_ bytes: [UInt8], path: String) {
    Self.initialize
    let found = FoundErrors(path: path)
    guard !bytes.isEmpty else {
      pointer = nil
      diagnostics = [Diagnostic(.error, path: path, line: 1, column: 1, "the file is empty, expected an XML document", code: "xml-empty")]
      return
    }
    guard bytes.count < Int32.max else {
      pointer = nil
      diagnostics = [Diagnostic(.error, path: path, "\(bytes.count) bytes of XML are too many, expected less than 2 GiB", code: "xml-size")]
      return
    }
    let (document, occurred) = StrayErrors.collect { withExtendedLifetime(found) { Self.read(bytes, found) } }
    pointer = document
    if pointer == nil, occurred { found.blameEncoding() }
    if pointer == nil, !found.diagnostics.contains(where: { $0.severity == .error }) {
      found.add(.error, line: nil, column: nil, "not well-formed XML", code: "xml-syntax")
    }
    diagnostics = found.diagnostics
  }

  deinit {
    if let pointer { xmlFreeDoc(pointer) }
  }

  /// The library's own tables, which old versions build without a lock: made once, before any other call.
  static let initialize: Void = newsgraph_xml_initialize()

  private static func read(_ bytes: [UInt8], _ found: FoundErrors) -> xmlDocPtr? {
    guard let context = xmlNewParserCtxt() else {
      found.add(.error, line: nil, column: nil, "out of memory", code: "xml-memory")
      return nil
    }
    defer { xmlFreeParserCtxt(context) }
    context.pointee._private = Unmanaged.passUnretained(found).toOpaque()
    install(on: context)
    // Not NOENT, DTDLOAD, DTDATTR or HUGE: each lets the document decide how much is read. Warnings and errors come through the box only.
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_COMPACT.rawValue)
    let document = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { xmlCtxtReadMemory(context, $0.baseAddress, Int32($0.count), nil, nil, options) }
    }
    if let document, found.isRefused {
      xmlFreeDoc(document)
      return nil
    }
    return document
  }

  private static func install(on context: xmlParserCtxtPtr) {
    guard let sax = context.pointee.sax else { return }
    sax.pointee.serror = { data, error in
      guard let error = error?.pointee, let context = data?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
      guard let found = FoundErrors.of(context) else { return }
      let wording = XMLWording(error)
      let column = Position(context)?.column
      found.add(wording.severity, line: error.line > 0 ? Int(error.line) : nil, column: column, wording.text, code: wording.code)
      if error.level == XML_ERR_FATAL { found.isClosed = true }
    }
    sax.pointee.startElementNs = { data, name, prefix, uri, namespaceCount, namespaces, attributeCount, defaultedCount, attributes in
      guard let context = data?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
      xmlSAX2StartElementNs(
        data, name, prefix, uri, namespaceCount, namespaces, attributeCount, defaultedCount, attributes)
      // The tree's own line numbers end at 65535.
      if let position = Position(startTagIn: context), let node = context.pointee.node { node.pointee._private = position.packed }
      if Int(context.pointee.nodeNr) > ParsedDocument.maximumDepth {
        ParsedDocument.refuse(context, "elements are nested more than \(ParsedDocument.maximumDepth) deep", code: "xml-depth")
      }
    }
    sax.pointee.entityDecl = { data, name, _, _, _, _ in
      guard let context = data?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
      ParsedDocument.refuse(
        context, "the document declares the entity '\(String(xml: name))', expected no declarations", code: "xml-entity")
    }
    sax.pointee.unparsedEntityDecl = { data, name, _, _, _ in
      guard let context = data?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
      ParsedDocument.refuse(
        context, "the document declares the entity '\(String(xml: name))', expected no declarations", code: "xml-entity")
    }
    sax.pointee.attributeDecl = { data, element, name, _, _, _, tree in
      xmlFreeEnumeration(tree)
      guard let context = data?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
      ParsedDocument.refuse(
        context, "the DOCTYPE declares the attribute '\(String(xml: name))' of '\(String(xml: element))', expected no declarations",
        code: "xml-doctype")
    }
    sax.pointee.elementDecl = { data, name, _, _ in
      guard let context = data?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
      ParsedDocument.refuse(
        context, "the DOCTYPE declares the element '\(String(xml: name))', expected no declarations", code: "xml-doctype")
    }
  }

  private static func refuse(_ context: xmlParserCtxtPtr, _ message: String, code: String) {
    guard let found = FoundErrors.of(context), !found.isClosed else { return }
    let position = Position(context)
    found.add(.error, line: position?.line, column: position?.column, message, code: code)
    found.isRefused = true
    found.isClosed = true
    xmlStopParser(context)
  }
}

/// The errors of one reading, which C callbacks reach through the context that they are given.
final class FoundErrors {
  /// More would say nothing new about one file.
  static let limit = 100

  let path: String
  private(set) var diagnostics: [Diagnostic] = []
  /// After the first fatal error the rest are its consequences.
  var isClosed = false
  var isRefused = false

  init(path: String) {
    self.path = path
  }

  static func of(_ context: xmlParserCtxtPtr) -> FoundErrors? {
    context.pointee._private.map { Unmanaged<FoundErrors>.fromOpaque($0).takeUnretainedValue() }
  }

  func add(_ severity: Diagnostic.Severity, line: Int?, column: Int?, _ message: String, code: String) {
    guard !isClosed, diagnostics.count < Self.limit else { return }
    diagnostics.append(Diagnostic(severity, path: path, line: line, column: line == nil ? nil : column, message, code: code))
  }

  /// Says that the text cannot be decoded instead of what the rest of it looked like; keeps the place.
  func blameEncoding() {
    let place = diagnostics.first
    diagnostics = [
      Diagnostic(
        .error, path: path, line: place?.line, column: place?.column, "bytes that are not in the document's encoding, expected UTF-8",
        code: "xml-encoding")
    ]
  }
}

extension String {
  /// Text that the library owns; empty for nothing.
  init(xml pointer: UnsafePointer<xmlChar>?) {
    self = pointer.map { String(cString: $0) } ?? ""
  }
}
