import Formats
import GraphAccess
import NewsGraphModel
import Testing

/// JSON-LD that other programs write is read as far as a property graph can hold it.
@Suite struct ForeignJSONLDTests {
  static func read(_ text: String) -> (lines: [String], diagnostics: [Diagnostic]) {
    let (records, diagnostics) = GraphReader.read(
      Array(text.utf8), path: "x.jsonld", as: JSONLDFormat(), ontology: SampleOntology.value, status: .all)
    return (RecordText.lines(records), diagnostics)
  }

  @Test(arguments: [
    (
      #"{"@context":{"@vocab":"http://schema.org/"},"@id":"http://x.example/ada","@type":"Person","name":"Ada Byron","worksFor":{"@type":"Organization","name":"Union"}}"#,
      [
        #"(0:Person {id: "http://x.example/ada", name: "Ada Byron"})"#, #"(1:Organization {id: "_:thing2", name: "Union"})"#,
        "(0)-[:WORKS_FOR {}]->(1)",
      ]
    ),
    (
      #"""
      {"@context":{"foaf":"http://xmlns.com/foaf/0.1/","knows":{"@id":"foaf:knows","@type":"@id"},"age":{"@id":"foaf:age","@type":"xsd:integer"},
      "xsd":"http://www.w3.org/2001/XMLSchema#","ex":"http://x.example/","id":"@id","type":"@type"},
      "@graph":[{"id":"ex:a","type":["foaf:Person","ex:Some/Agent"],"foaf:name":["Ada","A."],"age":"36","knows":["ex:b","ex:gone"]},
      {"id":"http://x.example/b","type":"foaf:Person","foaf:nick":{"@value":"1.5","@type":"xsd:decimal"},"born":{"@value":"1815-12-10","@type":"xsd:date"}}]}
      """#,
      [
        #"(0:Person:Agent {id: "http://x.example/a", name: ["Ada", "A."], age: 36, knows: "http://x.example/gone"})"#,
        #"(1:Person {id: "http://x.example/b", nick: 1.5, born: "1815-12-10"})"#, "(0)-[:KNOWS {}]->(1)",
      ]
    ),
    (
      #"[{"@id":"_:a","http://x.example/ns#memberOf":[{"@id":"_:b"}],"@type":["http://x.example/ns#T"]},{"@id":"_:b","http://x.example/ns#open":[{"@value":true}]}]"#,
      [#"(0:T {id: "_:a"})"#, #"(1: {id: "_:b", open: true})"#, "(0)-[:MEMBER_OF {}]->(1)"]
    ),
    (
      #"{"@context":{"children":{"@reverse":"http://x.example/parent"},"names":{"@id":"http://x.example/name","@container":"@language"}},"@id":"a","names":{"en":"Ada","fr":"Adèle"},"children":[{"@id":"b","n":1}],"list":{"@list":[1,2]},"@reverse":{"likes":{"@id":"c","n":null}}}"#,
      [
        #"(0: {id: "a", names: ["Ada", "Adèle"], list: [1, 2]})"#, #"(1: {id: "b", n: 1})"#, #"(2: {id: "c"})"#,
        "(1)-[:CHILDREN {}]->(0)", "(2)-[:LIKES {}]->(0)",
      ]
    ),
    (#"{"@graph":[{"@id":"g","@graph":[{"@id":"x","a":"1"}]}]}"#, [#"(0: {id: "x", a: "1"})"#]),
    (#"{"@context":{},"@graph":[]}"#, []),
    (
      #"{"@id":"k","@type":"T","kind":"Delegation","id":"own","identifier":"other"}"#,
      [#"(0:T:Delegation {id: "k", kind: "Delegation", identifier: ["own", "other"]})"#]
    ),
  ])
  func thingsLinksAndLiteralsAreRead(text: String, expected: [String]) {
    let (lines, diagnostics) = Self.read(text)
    #expect(lines == expected)
    #expect(diagnostics == [])
  }

  @Test func aContextThatLiesElsewhereIsNotFetched() {
    let (lines, diagnostics) = Self.read(#"{"@context":"https://schema.org","@type":"Person","name":"Ada"}"#)
    #expect(lines == [#"(0:Person {id: "_:thing1", name: "Ada"})"#])
    #expect(diagnostics.map(\.code) == ["jsonld-context"] && diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: ["", "{", "[", "[1", "{\"a\":1,}", String(repeating: "[", count: 100_000), "{\"@graph\":[\"", "\u{0}"])
  func brokenFilesEndInAnErrorWithItsPlace(text: String) {
    let (lines, diagnostics) = Self.read(text)
    #expect(lines == [] && diagnostics.count == 1 && diagnostics[0].line == 1 && diagnostics[0].column != nil)
  }

  @Test func valuesInOddPlacesBreakNothing() {
    let values = [
      "1", "null", "\"a\"", "[]", "{}", "[[1]]", "{\"@id\":1}", "{\"@id\":\"x\"}", "{\"@value\":{}}", "{\"@value\":null}", "{\"@list\":{}}",
      "{\"@context\":{\"@vocab\":3}}", "{\"@type\":[1,\"T\"]}", "{\"@graph\":[1]}", "{\"@reverse\":{\"p\":{\"@id\":\"x\"}}}", "1e308",
      "true",
    ]
    let names = ["@context", "@id", "@type", "@graph", "@reverse", "p", "a:b", "", "@value", "@list", "id"]
    var random = SeededGenerator(seed: 5)
    func value(_ depth: Int) -> String {
      if depth == 0 || Bool.random(using: &random) { return values[Int.random(in: 0..<values.count, using: &random)] }
      var used: Set<String> = []
      let members = (0..<Int.random(in: 0...4, using: &random)).compactMap { _ -> String? in
        let name = names[Int.random(in: 0..<names.count, using: &random)]
        return used.insert(name).inserted ? "\"\(name)\":\(value(depth - 1))" : nil
      }
      return "{\(members.joined(separator: ","))}"
    }
    for _ in 0..<500 {
      let text = value(4)
      let (records, diagnostics) = GraphReader.read(
        Array(text.utf8), path: "x", as: JSONLDFormat(), ontology: SampleOntology.value, status: .all)
      #expect(!diagnostics.contains { $0.severity == .error }, "\(text)")
      #expect(records.relationships.allSatisfy { records.nodes.indices.contains($0.source) && records.nodes.indices.contains($0.target) })
      #expect(Set(records.nodes.compactMap { $0.properties.first.map { "\($0.value)" } }).count == records.nodes.count, "\(text)")
    }
  }

  @Test func statementsWithoutTheirEndsAreLeftOut() throws {
    let text = JSONLDFormat().write(SampleGraph.awkward, ontology: SampleOntology.value, options: ExportOptions(status: .all))
    let broken = text.replacing("\"object\":\"kg:event_summit\"", with: "\"object\":\"kg:event_gone\"")
    try #require(broken != text)
    let (lines, diagnostics) = Self.read(broken)
    #expect(lines.count == Self.read(text).lines.count - diagnostics.count)
    #expect(!diagnostics.isEmpty && diagnostics.allSatisfy { $0.code == "jsonld-reference" && $0.message.hasPrefix("/@graph/") })
  }
}
