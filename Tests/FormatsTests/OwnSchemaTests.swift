import Formats
import NewsGraphModel
import Testing

/// What a format writes passes the format's own check, whatever the graph holds.
@Suite struct OwnSchemaTests {
  static let options = [
    ExportOptions(status: .all), ExportOptions(status: .all, view: .actors), ExportOptions(view: .lexical),
    ExportOptions(top: 5, strictGraphML: true),
    ExportOptions(vocabulary: "https://vocabulary.example/terms", base: "https://kg.example/a b"),
  ]

  @Test(arguments: GraphFormats.all.map(\.name), options)
  func awkwardGraphsAreValid(name: String, options: ExportOptions) throws {
    try check(SampleGraph.awkward, name, options)
  }

  @Test(arguments: GraphFormats.all.map(\.name), 1...12 as ClosedRange<UInt64>)
  func generatedGraphsAreValid(name: String, seed: UInt64) throws {
    try check(SampleGraph.generated(seed: seed, size: Int(seed) * 5), name, Self.options[Int(seed) % Self.options.count])
  }

  @Test(arguments: GraphFormats.all.map(\.name))
  func emptyGraphsAreValid(name: String) throws {
    try check(Graph(), name, ExportOptions())
  }

  private func check(_ graph: Graph, _ name: String, _ options: ExportOptions) throws {
    let format = try GraphFormats.named(name)
    let ontology = ExportView.ontology(SampleOntology.value)
    let bytes = format.bytes(ExportView.apply(graph, ontology: ontology, options: options), ontology: ontology, options: options)
    let found = format.validate(bytes, path: format.fileName, schemas: SampleSchemas.files)
    #expect(found.isEmpty, "\(found.prefix(3).map(\.description))")
  }

  @Test(arguments: GraphFormats.all.map(\.name))
  func theSameGraphHasTheSameBytesInWhateverOrderItWasMade(name: String) throws {
    let format = try GraphFormats.named(name)
    let graph = SampleGraph.generated(seed: 7, size: 40)
    let shuffled = Graph(documents: graph.documents.reversed(), entities: graph.entities.reversed(), relations: graph.relations.reversed())
    let files = [graph, shuffled].map { format.bytes($0, ontology: SampleOntology.value, options: ExportOptions()) }
    #expect(files[0] == files[1])
  }

  @Test func aPropertyThatTheOntologyDoesNotKnowIsRefused() {
    var graph = SampleGraph.awkward
    graph.entities[0].properties["secret"] = .string("x")
    let text = JSONLDFormat().write(graph, ontology: SampleOntology.value, options: ExportOptions())
    let found = SampleSchemas.check(text, as: JSONLDFormat())
    #expect(found.contains { $0.message.contains("secret") }, "\(found)")
  }
}
