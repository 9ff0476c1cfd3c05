internal import CLibXML2
public import NewsGraphModel

/// What hears of a document's parts in their order, without a tree being made of them.
public protocol XMLStreamReceiver: AnyObject {
  /// An element begins; the tag is good during the call only.
  func start(_ tag: XMLStartTag)
  /// Text, CDATA included, in pieces of any length; the bytes are UTF-8 and good during the call only.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// The element that began last, of those that have not ended, ends.
  func end()
}

/// Reads XML 1.0 with namespaces from its start to its end, in memory that does not grow with the document.
public enum XMLStream {
  /// Tells `receiver` of every element and text of one document.
  ///
  /// The same is refused as by ``XMLParser``: entities, declarations, nesting of more than 256 elements; nothing outside `bytes` is read. When the
  /// diagnostics hold an error, the receiver has heard of what stands before it.
  public static func parse(_ bytes: [UInt8], path: String, to receiver: any XMLStreamReceiver) -> [Diagnostic] {
    ParsedDocument.initialize
    let found = FoundErrors(path: path)
    guard !bytes.isEmpty else {
      return [Diagnostic(.error, path: path, line: 1, column: 1, "the file is empty, expected an XML document", code: "xml-empty")]
    }
    guard bytes.count < Int32.max else {
      return [Diagnostic(.error, path: path, "\(bytes.count) bytes of XML are too many, expected less than 2 GiB", code: "xml-size")]
    }
    let state = StreamState(receiver, found)
    let (isWell, occurred) = StrayErrors.collect { withExtendedLifetime(state) { read(bytes, state) } }
    if !isWell, occurred { found.blameEncoding() }
    if !isWell, !found.diagnostics.contains(where: { $0.severity == .error }) {
      found.add(.error, line: nil, column: nil, "not well-formed XML", code: "xml-syntax")
    }
    return found.diagnostics
  }

  private static func read(_ bytes: [UInt8], _ state: StreamState) -> Bool {
    guard let context = xmlNewParserCtxt() else {
      state.found.add(.error, line: nil, column: nil, "out of memory", code: "xml-memory")
      return false
    }
    defer { xmlFreeParserCtxt(context) }
    context.pointee._private = Unmanaged.passUnretained(state).toOpaque()
    install(on: context)
    // As for trees: not NOENT, DTDLOAD, DTDATTR or HUGE.
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue)
    let document = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { xmlCtxtReadMemory(context, $0.baseAddress, Int32($0.count), nil, nil, options) }
    }
    defer { if let document { xmlFreeDoc(document) } }
    return document != nil && !state.found.isRefused
  }

  private static func install(on context: xmlParserCtxtPtr) {
    guard let sax = context.pointee.sax else { return }
    sax.pointee.serror = { data, error in
      guard let error = error?.pointee, let context = data?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
      guard let found = StreamState.of(context)?.found else { return }
      let wording = XMLWording(error)
      let column = Position(context)?.column
      found.add(wording.severity, line: error.line > 0 ? Int(error.line) : nil, column: column, wording.text, code: wording.code)
      if error.level == XML_ERR_FATAL { found.isClosed = true }
    }
    sax.pointee.startElementNs = { data, name, _, _, _, _, attributeCount, _, attributes in
      guard let context = data?.assumingMemoryBound(to: xmlParserCtxt.self), let name else { return }
      guard let state = StreamState.of(context), !state.found.isClosed else { return }
      state.receiver.start(XMLStartTag(context, name, attributes, Int(attributeCount)))
    }
    sax.pointee.endElementNs = { data, _, _, _ in
      guard let context = data?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
      guard let state = StreamState.of(context), !state.found.isClosed else { return }
      state.receiver.end()
    }
    sax.pointee.characters = receiveText
    sax.pointee.ignorableWhitespace = receiveText
    sax.pointee.cdataBlock = receiveText
    sax.pointee.comment = nil
    sax.pointee.processingInstruction = nil
    sax.pointee.reference = nil
    sax.pointee.entityDecl = { data, name, _, _, _, _ in StreamState.refuse(data, "the entity '\(String(xml: name))'", code: "xml-entity") }
    sax.pointee.unparsedEntityDecl = { data, name, _, _, _ in
      StreamState.refuse(data, "the entity '\(String(xml: name))'", code: "xml-entity")
    }
    sax.pointee.attributeDecl = { data, element, name, _, _, _, tree in
      xmlFreeEnumeration(tree)
      StreamState.refuse(data, "the attribute '\(String(xml: name))' of '\(String(xml: element))'", code: "xml-doctype")
    }
    sax.pointee.elementDecl = { data, name, _, _ in StreamState.refuse(data, "the element '\(String(xml: name))'", code: "xml-doctype") }
  }

  private static let receiveText: charactersSAXFunc = { data, text, count in
    guard let context = data?.assumingMemoryBound(to: xmlParserCtxt.self), let text, count > 0 else { return }
    guard let state = StreamState.of(context), !state.found.isClosed else { return }
    state.receiver.text(UnsafeBufferPointer(start: text, count: Int(count)))
  }
}

/// What C callbacks reach through the context that they are given.
private final class StreamState {
  let receiver: any XMLStreamReceiver
  let found: FoundErrors

  init(_ receiver: any XMLStreamReceiver, _ found: FoundErrors) {
    self.receiver = receiver
    self.found = found
  }

  static func of(_ context: xmlParserCtxtPtr) -> StreamState? {
    context.pointee._private.map { Unmanaged<StreamState>.fromOpaque($0).takeUnretainedValue() }
  }

  static func refuse(_ data: UnsafeMutableRawPointer?, _ what: String, code: String) {
    guard let context = data?.assumingMemoryBound(to: xmlParserCtxt.self), let found = of(context)?.found, !found.isClosed else { return }
    let position = Position(context)
    found.add(
      .error, line: position?.line, column: position?.column, "the document declares \(what), expected no declarations", code: code)
    found.isRefused = true
    found.isClosed = true
    xmlStopParser(context)
  }
}
