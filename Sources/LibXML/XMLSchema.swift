internal import CLibXML2
public import NewsGraphModel
internal import Synchronization

/// An XML Schema 1.0 (XSD) against which documents are checked.
///
/// May be used from many threads at once.
public struct XMLSchema: Sendable {
  private let compiled: CompiledSchema

  /// Reads a schema that is complete in itself; one that includes, imports or redefines another file is refused.
  public init(_ bytes: [UInt8], path: String) throws(Diagnostic) {
    compiled = try CompiledSchema(bytes, path: path)
  }

  /// Checks one document; empty when it is valid.
  ///
  /// Diagnostics come in document order, at most a hundred. A document that is not well formed gives the parser's diagnostics. What the document
  /// itself names as its schema (`xsi:schemaLocation`) is not read.
  public func validate(_ bytes: [UInt8], path: String) -> [Diagnostic] {
    let document = ParsedDocument(bytes, path: path)
    guard let pointer = document.pointer else { return document.diagnostics }
    let found = FoundErrors(path: path)
    withExtendedLifetime((document, found, compiled)) {
      if let root = xmlDocGetRootElement(pointer) { Self.removeSchemaLocations(below: root) }
      guard let context = xmlSchemaNewValidCtxt(compiled.schema) else {
        found.add(.error, line: nil, column: nil, "out of memory", code: "xml-memory")
        return
      }
      defer { xmlSchemaFreeValidCtxt(context) }
      xmlSchemaSetValidStructuredErrors(
        context, { data, error in XMLSchema.receive(data, error.map { UnsafePointer($0) }) },
        Unmanaged.passUnretained(found).toOpaque())
      let (result, _) = StrayErrors.collect { xmlSchemaValidateDoc(context, pointer) }
      if result < 0 || (result > 0 && found.diagnostics.isEmpty) {
        found.add(.error, line: nil, column: nil, "the document cannot be checked against its schema", code: "schema-violation")
      }
    }
    return document.diagnostics + found.diagnostics
  }

  /// Takes an error of the schema reader or validator into the ``FoundErrors`` that `data` points to.
  static func receive(_ data: UnsafeMutableRawPointer?, _ error: UnsafePointer<xmlError>?) {
    guard let data, let error = error?.pointee else { return }
    let found = Unmanaged<FoundErrors>.fromOpaque(data).takeUnretainedValue()
    let wording = SchemaWording(error)
    var node = error.node?.assumingMemoryBound(to: xmlNode.self)
    // An attribute has no place of its own.
    if let attribute = node, attribute.pointee.type != XML_ELEMENT_NODE { node = attribute.pointee.parent }
    let position = node.flatMap { Position(packedIn: $0) }
    let line = position?.line ?? (error.line > 0 ? Int(error.line) : nil)
    // A value that breaks a facet is reported a second time as no value of its type.
    if wording.repeats, let last = found.diagnostics.last, last.line == line, last.code == wording.code { return }
    found.add(wording.severity, line: line, column: position?.column, wording.text, code: wording.code)
  }

  /// Takes away the attributes that would have the validator open other files; walks without recursion.
  private static func removeSchemaLocations(below root: xmlNodePtr) {
    let namespace = "http://www.w3.org/2001/XMLSchema-instance"
    var node: xmlNodePtr? = root
    while let current = node {
      if current.pointee.type == XML_ELEMENT_NODE {
        for name in ["schemaLocation", "noNamespaceSchemaLocation"] {
          if let attribute = xmlHasNsProp(current, name, namespace), attribute.pointee.type == XML_ATTRIBUTE_NODE {
            xmlRemoveProp(attribute)
          }
        }
      }
      node = next(after: current, below: root)
    }
  }

  /// The next node in document order; nothing after the last one below `root`.
  static func next(after node: xmlNodePtr, below root: xmlNodePtr) -> xmlNodePtr? {
    if node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children { return child }
    var current = node
    while current != root {
      if let sibling = current.pointee.next { return sibling }
      guard let parent = current.pointee.parent else { return nil }
      current = parent
    }
    return nil
  }
}

/// A schema as libxml2 holds it.
///
/// Unchecked: the schema is not changed after `init`; each validation has a context of its own.
private final class CompiledSchema: @unchecked Sendable {
  let schema: xmlSchemaPtr
  /// The schema's components point into the document that they were read from.
  private let document: ParsedDocument

  /// Reading schemas is not re-entrant in every version that is in use.
  private static let reading = Mutex(())

  init(_ bytes: [UInt8], path: String) throws(Diagnostic) {
    let document = ParsedDocument(bytes, path: path)
    guard let pointer = document.pointer, let root = xmlDocGetRootElement(pointer) else {
      throw document.diagnostics.first { $0.severity == .error }
        ?? Diagnostic(.error, path: path, "not well-formed XML", code: "xml-syntax")
    }
    try Self.refuseOtherFiles(below: root, path: path)
    let found = FoundErrors(path: path)
    let schema = Self.reading.withLock { _ in
      withExtendedLifetime(found) { () -> SchemaBox? in
        guard let context = xmlSchemaNewDocParserCtxt(pointer) else { return nil }
        defer { xmlSchemaFreeParserCtxt(context) }
        xmlSchemaSetParserStructuredErrors(
          context, { data, error in XMLSchema.receive(data, error.map { UnsafePointer($0) }) },
          Unmanaged.passUnretained(found).toOpaque())
        return StrayErrors.collect { xmlSchemaParse(context) }.result.map(SchemaBox.init)
      }
    }
    guard let schema else {
      throw found.diagnostics.first { $0.severity == .error }
        ?? Diagnostic(.error, path: path, "not a valid XML schema", code: "schema-invalid")
    }
    self.schema = schema.pointer
    self.document = document
  }

  deinit {
    xmlSchemaFree(schema)
  }

  /// Carries the pointer out of the lock.
  private struct SchemaBox: @unchecked Sendable {
    let pointer: xmlSchemaPtr
  }

  private static func refuseOtherFiles(below root: xmlNodePtr, path: String) throws(Diagnostic) {
    var child = root.pointee.children
    while let current = child {
      let name = String(xml: current.pointee.name)
      if current.pointee.type == XML_ELEMENT_NODE, ["include", "import", "redefine"].contains(name),
        xmlHasProp(current, "schemaLocation") != nil
      {
        let position = Position(packedIn: current)
        throw Diagnostic(
          .error, path: path, line: position?.line, column: position?.column,
          "the schema asks for another file by '\(name)', expected everything in one file", code: "schema-import")
      }
      child = current.pointee.next
    }
  }
}
