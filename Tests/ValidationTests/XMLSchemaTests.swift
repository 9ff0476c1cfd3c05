import LibXML
import NewsGraphModel
import Testing

@Suite struct XMLSchemaTests {
  static let xsd = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t" xmlns="urn:t" elementFormDefault="qualified">
      <xs:element name="list">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="item" minOccurs="0" maxOccurs="unbounded">
              <xs:complexType>
                <xs:attribute name="pos" use="required">
                  <xs:simpleType>
                    <xs:restriction base="xs:string"><xs:enumeration value="VERB"/><xs:enumeration value="NOUN"/></xs:restriction>
                  </xs:simpleType>
                </xs:attribute>
                <xs:attribute name="weight" type="xs:decimal"/>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:schema>
    """

  private func validate(_ text: String) throws -> [Diagnostic] {
    try XMLSchema(Array(Self.xsd.utf8), path: "t.xsd").validate(Array(text.utf8), path: "t.xml")
  }

  @Test func aValidDocumentHasNoDiagnostics() throws {
    #expect(try validate("<list xmlns='urn:t'><item pos='VERB' weight='1.5'/></list>").isEmpty)
  }

  @Test(arguments: [
    ("<list xmlns='urn:t'>\n  <item pos='VERV'/>\n</list>", 2, 3, "schema-value", "did you mean 'VERB'"),
    ("<list xmlns='urn:t'>\n  <itm pos='VERB'/>\n</list>", 2, 3, "schema-element", "did you mean 'item'"),
    ("<list xmlns='urn:t'>\n<item pos='VERB' wait='1'/>\n</list>", 2, 1, "schema-attribute", "'wait'"),
    ("<list xmlns='urn:t'>\n<!-- ü --> <item/>\n</list>", 2, 12, "schema-attribute", "'pos'"),
    ("<list xmlns='urn:t'><item pos='VERB'\n weight='much'/></list>", 1, 21, "schema-value", "'much'"),
    ("\n<lists xmlns='urn:t'/>", 2, 1, "schema-element", "'lists'"),
    ("<list/>", 1, 1, "schema-element", "'list'"),
    ("<list xmlns='urn:t'>\n<item></list>", 2, 14, "xml-syntax", "item"),
  ])
  func anErrorHasItsPlaceAndSaysWhatWasMeant(text: String, line: Int, column: Int, code: String, words: String) throws {
    let diagnostics = try validate(text)
    let first = try #require(diagnostics.first)
    #expect(diagnostics.count == 1, "\(diagnostics)")
    #expect(first.path == "t.xml" && first.line == line && first.column == column, "\(first)")
    #expect(first.code == code, "\(first)")
    #expect(first.message.contains(words), "\(first)")
    #expect(!first.message.contains("urn:t") && !first.message.contains("[facet") && !first.message.hasSuffix("."), "\(first)")
  }

  @Test func linesBeyondSixteenBitsAreTold() throws {
    let text = "<list xmlns='urn:t'>" + String(repeating: "\n", count: 70_000) + "<item pos='X'/><item pos='Y'/></list>"
    #expect(try validate(text).map(\.line) == [70_001, 70_001])
  }

  @Test func theSchemaThatADocumentNamesIsNotOpened() throws {
    let text = """
      <list xmlns="urn:t" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:t file:///dev/zero urn:u file:///dev/zero">
        <item pos="NOUN" xsi:noNamespaceSchemaLocation="file:///dev/zero"/>
      </list>
      """
    #expect(try validate(text).isEmpty)
  }

  @Test(arguments: [
    ("<schema", "xml-syntax"), ("", "xml-empty"), ("<a/>", "schema-invalid"),
    (
      "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n<xs:include schemaLocation='file:///etc/passwd'/></xs:schema>",
      "schema-import"
    ),
    ("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n<xs:element name='a' type='nothing'/></xs:schema>", "schema-invalid"),
    ("<!DOCTYPE x [<!ENTITY e 'x'>]><xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'/>", "xml-entity"),
  ])
  func aBrokenSchemaIsThrownAsADiagnostic(text: String, code: String) {
    let error = #expect(throws: Diagnostic.self) { try XMLSchema(Array(text.utf8), path: "s.xsd") }
    #expect(error?.code == code, "\(String(describing: error))")
    #expect(error?.path == "s.xsd")
  }

  @Test func manyThreadsValidateAtOnce() async throws {
    let shared = try XMLSchema(Array(Self.xsd.utf8), path: "t.xsd")
    let results = await withTaskGroup(of: String.self, returning: Set<String>.self) { group in
      for number in 0..<200 {
        group.addTask {
          let schema = number % 10 == 0 ? (try? XMLSchema(Array(Self.xsd.utf8), path: "t.xsd")) ?? shared : shared
          let pos = number % 2 == 0 ? "VERB" : "VERV"
          let text = "<list xmlns='urn:t'>" + String(repeating: "<item pos='\(pos)'/>\n", count: 20) + "</list>"
          return "\(schema.validate(Array(text.utf8), path: "t.xml"))"
        }
      }
      return await group.reduce(into: []) { $0.insert($1) }
    }
    #expect(results.count == 2)
  }
}
