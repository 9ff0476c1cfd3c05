import Formats
import GraphAccess
import NewsGraphModel
import Testing

/// Whichever file of one export is read, the rows are the same, and written as GraphML again they are the same file.
@Suite struct RecordTests {
  static let graphs: [(name: String, graph: Graph)] =
    [("awkward", SampleGraph.awkward), ("empty", Graph()), ("copies of one page", copies)]
    + (0..<4).map { ("generated \($0)", SampleGraph.generated(seed: UInt64($0), size: 20, isAwkward: $0 % 2 == 0)) }
  /// Two files of one page: both documents have the page's address.
  static let copies: Graph = {
    var graph = SampleGraph.generated(seed: 9, size: 20, isAwkward: false)
    for index in graph.documents.indices { graph.documents[index].url = "https://news.example/page" }
    return graph
  }()
  static let ontology = ExportView.ontology(SampleOntology.value)

  static func write(_ graph: Graph, as format: any GraphFormat, options: ExportOptions) -> [UInt8] {
    format.bytes(ExportView.apply(graph, ontology: ontology, options: options), ontology: ontology, options: options)
  }

  static func read(
    _ graph: Graph, through format: any ReadableFormat, options: ExportOptions
  ) -> (records: GraphRecords, diagnostics: [Diagnostic]) {
    let bytes = write(graph, as: format, options: options)
    return GraphReader.read(bytes, path: format.fileName, as: format, ontology: SampleOntology.value, status: options.status)
  }

  /// Snapshots keep properties in the order of their first use, text formats in that of the keys.
  static func sorted(_ records: GraphRecords) -> GraphRecords {
    var records = records
    for index in records.nodes.indices { records.nodes[index].properties.sort { $0.key < $1.key } }
    for index in records.relationships.indices { records.relationships[index].properties.sort { $0.key < $1.key } }
    return records
  }

  @Test(arguments: graphs.indices, ExportOptions.View.allCases)
  func allFormatsGiveTheSameRows(number: Int, view: ExportOptions.View) {
    let (name, graph) = Self.graphs[number]
    for status in [ExportOptions.Status.affirmed, .all] {
      let options = ExportOptions(status: status, view: view)
      let rows = Self.read(graph, through: JSONLinesFormat(), options: options).records
      #expect(rows.nodes.isEmpty == graph.entities.isEmpty)
      for format in GraphReader.formats {
        let (records, diagnostics) = Self.read(graph, through: format, options: options)
        #expect(diagnostics == [], "\(name)")
        let isSnapshot = format.name == "ngraph"
        let (expected, found) = isSnapshot ? (Self.sorted(rows), Self.sorted(records)) : (rows, records)
        #expect(RecordText.difference(found, expected) == nil, "\(name) \(format.name) \(view)")
      }
    }
  }

  @Test func copiesOfOnePageAreValidInEveryFormat() {
    for format in GraphFormats.all {
      let bytes = format.bytes(Self.copies, ontology: SampleOntology.value, options: ExportOptions(status: .all))
      #expect(format.validate(bytes, path: format.fileName, schemas: SampleSchemas.files) == [], "\(format.name)")
    }
  }

  @Test(arguments: graphs.indices, ExportOptions.View.allCases)
  func rowsOfAnyFormatAsGraphMLAreTheExport(number: Int, view: ExportOptions.View) {
    let (name, graph) = Self.graphs[number]
    for (status, strict) in [(ExportOptions.Status.all, false), (.affirmed, false), (.all, true)] {
      let options = ExportOptions(status: status, view: view, strictGraphML: strict)
      let export = Self.write(graph, as: GraphMLFormat(), options: options)
      for format in GraphReader.formats {
        // The plain standard has no lists of the ontology's own.
        if strict, format.name == "graphml" { continue }
        let records = Self.read(graph, through: format, options: options).records
        let again = GraphMLFormat().bytes(of: records, ontology: Self.ontology, options: options).bytes
        #expect(again == export, "\(name) \(format.name) \(view): \(RecordText.difference(again, export) ?? "")")
      }
    }
  }

  @Test func thePlainStandardOfGraphMLKeepsListsOfTheOntologyAsText() {
    let options = ExportOptions(status: .all, strictGraphML: true)
    let strict = RecordText.lines(Self.read(SampleGraph.awkward, through: GraphMLFormat(), options: options).records)
    let lines = RecordText.lines(Self.read(SampleGraph.awkward, through: JSONLinesFormat(), options: options).records)
    let different = zip(strict, lines).filter { $0.0 != $0.1 }
    #expect(different.count == 1 && strict.count == lines.count)
    #expect(different.first?.0.replacing(#"keywords: "[\"a\",\"\\\"b\\\"\"]""#, with: #"keywords: ["a", "\"b\""]"#) == different.first?.1)
  }

  @Test func whatRowsDoNotHoldIsNotMadeUp() {
    // A query returns parts: the relation's addressees, event and place may be missing.
    let rows = Self.read(SampleGraph.awkward, through: JSONLinesFormat(), options: ExportOptions(status: .all)).records
    for kept in rows.relationships {
      var part = GraphRecords(nodes: [rows.nodes[kept.source], rows.nodes[kept.target]])
      part.relationships = [GraphRecords.Relationship(type: kept.type, source: 0, target: 1, properties: kept.properties)]
      for format in GraphReader.formats {
        let (bytes, diagnostics) = format.bytes(of: part, ontology: SampleOntology.value, options: ExportOptions(status: .all))
        #expect(diagnostics.allSatisfy { $0.code == "mentions-left-out" }, "\(diagnostics)")
        let (again, problems) = format.records(bytes, path: "x", ontology: SampleOntology.value)
        #expect(problems == [] && again.relationships.map(\.type) == [kept.type], "\(format.name)")
        #expect(again.relationships.first.map { [$0.source, $0.target] }?.sorted() == [0, 1])
      }
    }
  }

  @Test func theKindOfAThingIsALabelInEveryFormat() {
    for format in GraphReader.formats {
      let records = Self.read(SampleGraph.awkward, through: format, options: ExportOptions(status: .all)).records
      #expect(records.nodes.count { $0.labels == ["Entity", "Organization", "Agent", "Company"] } == 1, "\(format.name)")
    }
  }

  @Test func whatIsNotAffirmedIsLeftOutWhenAsked() {
    for format in GraphReader.formats {
      let bytes = Self.write(SampleGraph.awkward, as: format, options: ExportOptions(status: .all))
      let counts = [ExportOptions.Status.affirmed, .all].map { status in
        GraphReader.read(bytes, path: "x", as: format, ontology: SampleOntology.value, status: status).records.relationships.count
      }
      #expect(counts == [SampleGraph.awkward.relations.count { $0.isAffirmed }, SampleGraph.awkward.relations.count])
    }
  }

  @Test func theFirstBytesTellTheFormat() {
    for format in GraphReader.formats {
      let bytes = Self.write(SampleGraph.awkward, as: format, options: ExportOptions())
      // A document is the first row of JSON Lines, and a mark may stand before any text.
      #expect(GraphReader.format(of: bytes)?.name == format.name)
      if format.name != "ngraph" { #expect(GraphReader.format(of: [0xEF, 0xBB, 0xBF, 0x0A] + bytes)?.name == format.name) }
    }
    for text in ["", "digraph {}", "hello", " ", "\u{FEFF}"] { #expect(GraphReader.format(of: Array(text.utf8)) == nil, "\(text)") }
  }

  @Test(arguments: graphs.indices)
  func provenRowsComeBackAsRelationsWithAllTheirEvidence(number: Int) {
    let (name, graph) = Self.graphs[number]
    let options = ExportOptions(status: .all)
    let records = Self.read(graph, through: GraphMLFormat(), options: options).records
    let (lines, diagnostics) = JSONLinesFormat().bytes(of: records, ontology: Self.ontology, options: options)
    #expect(diagnostics.allSatisfy { $0.severity == .note && $0.code == "mentions-left-out" }, "\(name)")
    let (again, problems) = JSONLinesReader().read(lines, path: "x")
    #expect(problems == [])
    let known = Set(graph.entities.map(\.id))
    #expect(again.relations.count == graph.relations.count { known.contains($0.source) && known.contains($0.target) })
    #expect(again.relations.map(\.evidence.count).reduce(0, +) == graph.relations.map(\.evidence.count).reduce(0, +))
    #expect(Set(again.relations.flatMap(\.evidence)) == Set(graph.relations.flatMap(\.evidence)))
    #expect(again.entities.map(\.type) == graph.entities.map(\.type))
    #expect(SampleSchemas.check(String(decoding: lines, as: UTF8.self), as: JSONLinesFormat()) == [])
    let linked = JSONLDFormat().bytes(of: records, ontology: SampleOntology.value, options: options).bytes
    #expect(SampleSchemas.check(String(decoding: linked, as: UTF8.self), as: JSONLDFormat()) == [])
  }
}
