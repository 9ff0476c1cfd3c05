internal import LibXML
internal import NewsGraphModel
internal import Validation

/// What libFuzzer calls with each input: the XML reader, the schema validator and the ontology loader on bytes from anywhere.
///
/// The first byte says which of them reads the rest. Each checks what it promises, so that a wrong answer stops the run as a crash does.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOntology(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let rest = Array(bytes.dropFirst())
  switch (bytes.first ?? 0) % 4 {
  case 0:
    let (root, diagnostics) = XMLParser.parse(rest, path: "fuzz.xml")
    precondition(root != nil || diagnostics.contains { $0.severity == .error }, "a document was refused without a reason")
    precondition((root.map(depth) ?? 0) <= 256, "a tree is deeper than promised")
  case 1:
    let schema = try? XMLSchema(Array(ontologySchema.utf8), path: "fuzz.xsd")
    precondition(schema != nil, "the schema itself is sound")
    let found = schema?.validate(rest, path: "fuzz.xml") ?? []
    precondition(found.count <= 200, "diagnostics are not bounded")
  case 2:
    // The bytes as a schema.
    if let schema = try? XMLSchema(rest, path: "fuzz.xsd") { _ = schema.validate(Array("<a/>".utf8), path: "a.xml") }
  default:
    // Several files, parted by a byte that no text holds.
    var files: [String: [UInt8]] = [:]
    for (number, part) in rest.split(separator: 0xFF, omittingEmptySubsequences: false).prefix(16).enumerated() {
      files["\(number).xml"] = Array(part)
    }
    let (ontology, diagnostics) = OntologyLoader.load(files, xsd: Array(ontologySchema.utf8), root: "fuzz")
    precondition((ontology == nil) == diagnostics.contains { $0.severity == .error }, "an ontology and its errors do not agree")
    if let ontology {
      _ = OntologyDescription.list(ontology)
      for type in ontology.entityTypes { _ = try? OntologyDescription.describe(type.name, ontology) }
      for type in ontology.relationTypes { _ = try? OntologyDescription.describe(type.name, ontology) }
    }
  }
  return 0
}

private func depth(_ node: XMLNode) -> Int { 1 + (node.elements.map(depth).max() ?? 0) }

/// Enough of `Schemas/ontology.xsd` for types, triggers and examples to get through; kept here so that the target needs no files.
private let ontologySchema = """
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:newsgraph:ontology" targetNamespace="urn:newsgraph:ontology" elementFormDefault="qualified">
    <xs:element name="entity"><xs:complexType>
      <xs:sequence>
        <xs:element name="description" type="xs:string" minOccurs="0"/>
        <xs:element name="is" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:attribute name="type" type="xs:NMTOKEN"/></xs:complexType></xs:element>
        <xs:element name="kind" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:attribute name="name" type="xs:string"/></xs:complexType></xs:element>
        <xs:element name="property" type="property" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="style" minOccurs="0"><xs:complexType><xs:attribute name="color" type="xs:string"/><xs:attribute name="shape" type="xs:string"/></xs:complexType></xs:element>
      </xs:sequence>
      <xs:attribute name="name" type="xs:string"/><xs:attribute name="label" type="xs:string"/>
      <xs:attribute name="abstract" type="xs:boolean"/><xs:attribute name="schema" type="xs:string"/>
    </xs:complexType></xs:element>
    <xs:element name="relation"><xs:complexType>
      <xs:sequence>
        <xs:element name="description" type="xs:string" minOccurs="0"/>
        <xs:element name="source" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:attribute name="type" type="xs:NMTOKEN"/></xs:complexType></xs:element>
        <xs:element name="target" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:attribute name="type" type="xs:NMTOKEN"/></xs:complexType></xs:element>
        <xs:element name="property" type="property" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="trigger" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:anyAttribute processContents="skip" namespace="##local"/></xs:complexType></xs:element>
        <xs:element name="example" minOccurs="0" maxOccurs="unbounded"><xs:complexType mixed="true">
          <xs:choice minOccurs="0" maxOccurs="unbounded"><xs:any processContents="skip"/></xs:choice>
          <xs:anyAttribute processContents="skip" namespace="##local"/>
        </xs:complexType></xs:element>
      </xs:sequence>
      <xs:attribute name="name" type="xs:string"/><xs:attribute name="label" type="xs:string"/>
      <xs:attribute name="plover" type="xs:string"/><xs:attribute name="symmetric" type="xs:boolean"/>
    </xs:complexType></xs:element>
    <xs:complexType name="property"><xs:simpleContent><xs:extension base="xs:string">
      <xs:attribute name="name" type="xs:string"/><xs:attribute name="type" type="xs:string"/><xs:attribute name="required" type="xs:boolean"/>
    </xs:extension></xs:simpleContent></xs:complexType>
  </xs:schema>
  """
