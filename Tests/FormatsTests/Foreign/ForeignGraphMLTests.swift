import Formats
import GraphAccess
import NewsGraphModel
import Testing

/// GraphML that other programs write is read as they mean it.
@Suite struct ForeignGraphMLTests {
  static func read(_ text: String) -> (lines: [String], diagnostics: [Diagnostic]) {
    let (records, diagnostics) = GraphReader.read(
      Array(text.utf8), path: "x.graphml", as: GraphMLFormat(), ontology: SampleOntology.value, status: .all)
    return (RecordText.lines(records), diagnostics)
  }

  /// Keys and the content of a graph in a whole file.
  static func file(_ keys: String, _ graph: String, edges: String = "directed") -> String {
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\(keys)<graph edgedefault=\"\(edges)\">\(graph)</graph></graphml>"
  }

  struct Sample: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var expected: [String]
    var testDescription: String { name }
  }

  static let samples: [Sample] = [
    Sample(
      name: "NetworkX",
      text: """
        <?xml version='1.0' encoding='utf-8'?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
          <key id="d4" for="edge" attr.name="relation" attr.type="string" />
          <key id="d5" for="edge" attr.name="weight" attr.type="long" />
          <key id="d3" for="edge" attr.name="weight" attr.type="double" />
          <key id="d2" for="node" attr.name="active" attr.type="boolean" />
          <key id="d1" for="node" attr.name="age" attr.type="long" />
          <key id="d0" for="node" attr.name="kind" attr.type="string" />
          <graph edgedefault="undirected">
            <node id="Ada &amp; Co"><data key="d0">Company</data><data key="d1">9007199254740993</data><data key="d2">True</data></node>
            <node id="2" />
            <edge source="Ada &amp; Co" target="2"><data key="d3">1e-3</data><data key="d4">works with</data></edge>
            <edge source="2" target="2" id="0"><data key="d5">3</data></edge>
          </graph>
        </graphml>
        """,
      expected: [
        #"(0:Company {id: "Ada & Co", kind: "Company", age: 9007199254740993, active: true})"#, #"(1: {id: "2"})"#,
        #"(0)-[:works with {weight: 0.001, relation: "works with"}]->(1)"#, #"(1)-[:RELATED {id: "0", weight: 3}]->(1)"#,
      ]),
    Sample(
      name: "igraph",
      text: """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <!-- Created by igraph -->
          <key id="g_name" for="graph" attr.name="name" attr.type="string"/>
          <key id="v_name" for="node" attr.name="name" attr.type="string"/>
          <key id="v_id" for="node" attr.name="id" attr.type="double"/>
          <key id="e_weight" for="edge" attr.name="weight" attr.type="double"/>
          <graph id="G" edgedefault="directed">
            <data key="g_name">a graph</data>
            <node id="n0">
              <data key="v_name">Ada &lt;Byron&gt;</data>
              <data key="v_id">7</data>
            </node>
            <node id="n1">
              <data key="v_name"></data>
              <data key="v_id">NaN</data>
            </node>
            <edge source="n0" target="n1">
              <data key="e_weight">2</data>
            </edge>
          </graph>
        </graphml>
        """,
      expected: [
        #"(0: {id: 7.0, name: "Ada <Byron>"})"#, #"(1: {id: nan, name: ""})"#, "(0)-[:RELATED {weight: 2.0}]->(1)",
      ]),
    Sample(
      name: "Gephi",
      text: """
        <?xml version="1.0" encoding="UTF-8"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key attr.name="label" attr.type="string" for="node" id="label"/>
        <key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
        <key attr.name="weight" attr.type="double" for="edge" id="weight"/>
        <key attr.name="r" attr.type="int" for="node" id="r"/>
        <graph edgedefault="directed">
        <node id="a"><data key="label">Ada Byron</data><data key="r">255</data></node>
        <node id="b"><data key="label">Norrvik</data></node>
        <edge id="0" source="a" target="b"><data key="edgelabel">KNOWS</data><data key="weight">1.5</data></edge>
        </graph></graphml>
        """,
      expected: [
        #"(0: {id: "a", label: "Ada Byron", r: 255})"#, #"(1: {id: "b", label: "Norrvik"})"#,
        #"(0)-[:KNOWS {id: "0", weight: 1.5}]->(1)"#,
      ]),
    Sample(
      name: "APOC",
      text: """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="labels" for="node" attr.name="labels"/>
        <key id="tags" for="node" attr.name="tags" attr.type="string" attr.list="string"/>
        <key id="years" for="node" attr.name="years" attr.type="string" attr.list="long"/>
        <key id="label" for="edge" attr.name="label"/>
        <key id="since" for="edge" attr.name="since" attr.type="long"/>
        <graph id="G" edgedefault="directed">
        <node id="n0" labels=":Person:User"><data key="labels">:Person:User</data><data key="tags">["a","b"]</data><data key="years">[1, 2]</data></node>
        <node id="n1"><data key="labels">Place</data></node>
        <edge id="e0" source="n0" target="n1" label="LIVES_IN"><data key="label">LIVES_IN</data><data key="since">1999</data></edge>
        </graph></graphml>
        """,
      expected: [
        #"(0:Person:User {id: "n0", tags: ["a", "b"], years: [1, 2]})"#, #"(1:Place {id: "n1"})"#,
        #"(0)-[:LIVES_IN {id: "e0", since: 1999}]->(1)"#,
      ]),
    Sample(
      name: "yEd",
      text: """
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
          <key attr.name="Description" attr.type="string" for="graph" id="d0"/>
          <key for="port" id="d1" yfiles.type="portgraphics"/>
          <key attr.name="url" attr.type="string" for="node" id="d4"><default xml:space="preserve">none</default></key>
          <key for="node" id="d6" yfiles.type="nodegraphics"/>
          <key for="graphml" id="d7" yfiles.type="resources"/>
          <key for="edge" id="d10" yfiles.type="edgegraphics"/>
          <graph edgedefault="directed" id="G">
            <data key="d0" xml:space="preserve"/>
            <node id="n0" yfiles.foldertype="group">
              <data key="d6"><y:ProxyAutoBoundsNode><y:Realizers><y:GroupNode><y:Geometry height="30.0"/><y:NodeLabel a="c">Group
              </y:NodeLabel><y:NodeLabel>other</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>
              <graph edgedefault="directed" id="n0:">
                <node id="n0::n0"><data key="d4">http://x.example</data><data key="d6"><y:ShapeNode><y:Fill color="#FFCC00"/><y:NodeLabel>Ada</y:NodeLabel></y:ShapeNode></data></node>
                <edge id="e0" source="n0::n0" target="n1"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>knows<y:LabelModel/></y:EdgeLabel></y:PolyLineEdge></data></edge>
              </graph>
            </node>
            <node id="n1"><port name="p"/></node>
          </graph>
          <data key="d7"><y:Resources/></data>
        </graphml>
        """,
      expected: [
        #"(0: {id: "n0", url: "none", label: "Group"})"#, #"(1: {id: "n0::n0", url: "http://x.example", label: "Ada"})"#,
        #"(2: {id: "n1", url: "none"})"#, #"(1)-[:knows {id: "e0"}]->(2)"#,
      ]),
    Sample(
      name: "defaults, a key for all, data before keys of the name id",
      text: file(
        """
        <key id="c" for="all" attr.name="color" attr.type="string"><default>yellow</default></key>
        <key id="w" for="edge" attr.name="w" attr.type="float"><default> 1.5 </default></key>
        """,
        """
        <edge source="b" target="a"/><node id="a"><data key="c">red</data></node><node id="b"/>
        <edge source="a" target="b"><data key="w">2</data></edge>
        """, edges: "undirected"),
      expected: [
        #"(0: {id: "a", color: "red"})"#, #"(1: {id: "b", color: "yellow"})"#, #"(1)-[:RELATED {color: "yellow", w: 1.5}]->(0)"#,
        #"(0)-[:RELATED {w: 2.0, color: "yellow"}]->(1)"#,
      ]),
    Sample(
      name: "no namespace, UTF-16-free declaration, CDATA in pieces",
      text: """
        <?xml version="1.0" encoding="ISO-8859-1"?><graphml><key id="k" for="node" attr.name="text"/>
        <graph edgedefault="directed"><node id="x"><data key="k">a &#65;<![CDATA[<b> & ]]]]><![CDATA[>]]> c</data></node></graph></graphml>
        """,
      expected: [#"(0: {id: "x", text: "a A<b> & ]]> c"})"#]),
  ]

  @Test(arguments: samples)
  func filesOfOtherProgramsOpen(sample: Sample) {
    let (lines, diagnostics) = Self.read(sample.text)
    #expect(lines == sample.expected)
    #expect(diagnostics == [])
  }

  @Test(arguments: samples)
  func whatIsWrittenOfThemComesBackTheSameEveryTime(sample: Sample) {
    func write(_ bytes: [UInt8]) -> [UInt8] {
      let records = GraphMLFormat().records(bytes, path: "x", ontology: SampleOntology.value).records
      return GraphMLFormat().bytes(of: records, ontology: SampleOntology.value, options: ExportOptions()).bytes
    }
    let once = write(Array(sample.text.utf8))
    #expect(RecordText.difference(write(once), once) == nil)
    #expect(Self.read(String(decoding: once, as: UTF8.self)).diagnostics == [])
  }

  @Test(arguments: [
    ("<node id='a'/><edge source='a' target='b'/>", "1:100", "graphml-reference", 1),
    ("<node id='a'/><node id='a'/>", "1:100", "graphml-id", 1),
    ("<node/>", "1:86", "graphml-id", 1),
    ("<node id='a'/><edge source='a'/>", "1:100", "graphml-reference", 1),
    ("<node id='a'><data key='gone'>1</data></node>", "1:99", "graphml-key", 1),
    ("<node id='a'><data>1</data></node>", "1:99", "graphml-key", 1),
    ("<node id='a'/><hyperedge><endpoint node='a'/></hyperedge>", "1:100", "graphml-hyperedge", 1),
  ])
  func mistakesAreToldOfWithTheirPlaceAndTheRestIsRead(graph: String, place: String, code: String, nodes: Int) {
    let (lines, diagnostics) = Self.read(Self.file("", graph))
    #expect(lines.count == nodes, "\(lines)")
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.first?.description.hasPrefix("x.graphml:\(place): ") == true, "\(diagnostics)")
  }

  @Test func aValueThatIsNotOfItsTypeIsKeptAsText() {
    let key = "<key id='k' for='node' attr.name='n' attr.type='int'/>"
    for (text, expected, isRight) in [
      ("7", "7", true), (" 7\n", "7", true), ("7.0", "7", true), ("7.5", "\"7.5\"", false), ("many", "\"many\"", false),
      ("99999999999999999999", "\"99999999999999999999\"", false), ("", "\"\"", false),
    ] {
      let (lines, diagnostics) = Self.read(Self.file(key, "<node id='a'><data key='k'>\(text)</data></node>"))
      #expect(lines == ["(0: {id: \"a\", n: \(expected)})"])
      #expect(diagnostics.map(\.code) == (isRight ? [] : ["graphml-value"]))
    }
  }

  @Test(arguments: [
    "", "<", "<graphml", "<graphml>", "text", "<html></html>", "<graphml><graph><node id='a'>", "\u{0}",
    "<!DOCTYPE graphml [<!ENTITY a 'b'>]><graphml>&a;</graphml>", "<!DOCTYPE g [<!ATTLIST node id CDATA 'x'>]><graphml/>",
    String(repeating: "<graph>", count: 100_000), "<graphml><data key='x'><data><node/></data></data></graphml",
  ])
  func brokenFilesEndInAnError(text: String) {
    let (_, diagnostics) = Self.read(text)
    #expect(diagnostics.contains { $0.severity == .error && $0.path == "x.graphml" }, "\(diagnostics)")
  }

  @Test func elementsInOddPlacesBreakNothing() {
    let parts = [
      "<node id='a'>", "</node>", "<edge source='a' target='a'>", "</edge>", "<data key='k'>", "</data>", "<graph>", "</graph>",
      "<key id='k' for='node' attr.name='x'>", "</key>", "<default>", "</default>", "<port name='p'>", "</port>", "text",
    ]
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      // Well formed by construction, so that the reader and not the parser is what is tried.
      var text = ""
      var open: [String] = []
      for _ in 0..<Int.random(in: 1...25, using: &random) {
        let part = parts[Int.random(in: 0..<parts.count, using: &random)]
        if part.hasPrefix("</") {
          if let last = open.popLast() { text += last }
        } else {
          text += part
          if part.hasPrefix("<") { open.append("</" + part.dropFirst().prefix { $0.isLetter } + ">") }
        }
      }
      text += open.reversed().joined()
      let (lines, diagnostics) = Self.read("<graphml>\(text)</graphml>")
      #expect(!diagnostics.contains { $0.code.hasPrefix("xml") }, "\(text)")
      #expect(lines.filter { $0.contains("]->") }.count <= text.split(separator: "<edge").count)
    }
  }
}
