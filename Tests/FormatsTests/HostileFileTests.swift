import Formats
import GraphAccess
import NewsGraphModel
import Testing

/// Files made to break their reader end in diagnostics, not in a crash.
@Suite struct HostileFileTests {
  private func jsonld(_ graph: String) -> String {
    let empty = JSONLDFormat().write(Graph(), ontology: SampleOntology.value, options: ExportOptions())
    guard let start = empty.firstRange(of: " \"@graph\": [\n"), let end = empty.lastIndex(of: "]") else { return "" }
    return empty[..<start.upperBound] + graph + empty[end...]
  }

  private static let texts = [
    "deep array": String(repeating: "[", count: 200_000), "deep object": String(repeating: "{\"a\":", count: 200_000),
    "byte order mark": "\u{FEFF}{}",
    "nothing": "", "half an object": "{", "null": "null", "array": "[]", "half a surrogate": "\"\\ud800\"",
    "graph that is a number": "{\"@graph\":1}",
    "numbers as resources": "{\"@context\":{},\"@graph\":[" + String(repeating: "1,", count: 100_000) + "1]}",
    "number out of range": "1e99999",
  ]

  @Test(arguments: texts.keys.sorted())
  func noJSONCrashesTheCheck(name: String) throws {
    #expect(!SampleSchemas.check(try #require(Self.texts[name]), as: JSONLDFormat()).isEmpty)
  }

  @Test func veryLongStringsAreRefusedWhereThePatternWouldRecurse() {
    let long = String(repeating: "a", count: 1_000_000)
    for resource in [
      "{\"id\":\"kg:\(long)\",\"type\":\"prov:Activity\"}", "{\"id\":\"kg:x\",\"type\":[\"\(long)\"]}", "{\"id\":\"kg:x\",\"\(long)\":1}",
    ] {
      #expect(!SampleSchemas.check(jsonld(resource), as: JSONLDFormat()).isEmpty)
    }
    #expect(SampleSchemas.check(jsonld("{\"id\":\"kg:x\",\"type\":\"prov:Activity\",\"name\":\"\(long)\"}"), as: JSONLDFormat()).isEmpty)
  }

  @Test func mistakesWithoutNumberGiveAHundredAndTheirPlaces() {
    let found = SampleSchemas.check(jsonld(Array(repeating: "{\"id\":\"kg:x\"}", count: 30_000).joined(separator: ",")), as: JSONLDFormat())
    #expect((1...100).contains(found.count))
    let late = Array(repeating: "{\"id\":\"kg:x\",\"type\":\"prov:Activity\"}", count: 2_500) + ["{\"id\":\"kg:x\",\"type\":7}"]
    #expect(
      SampleSchemas.check(jsonld(late.joined(separator: ",")), as: JSONLDFormat()).contains { $0.message.hasPrefix("/@graph/2500/type: ") })
    let wide = "{\"id\":\"kg:x\",\"type\":[" + String(repeating: "1,", count: 50_000) + "1]}"
    #expect(SampleSchemas.check(jsonld(wide), as: JSONLDFormat()).count == 1)
  }

  @Test func aMissingOrBrokenSchemaIsADiagnostic() {
    for format in [GraphMLFormat() as any GraphFormat, JSONLDFormat()] {
      let bytes = Array(format.write(Graph(), ontology: SampleOntology.value, options: ExportOptions()).utf8)
      #expect(format.validate(bytes, path: "x", schemas: [:]).map(\.code) == ["schema-missing"])
      let broken = SampleSchemas.files.mapValues { _ in Array("{\"type\":7".utf8) }
      #expect(format.validate(bytes, path: "x", schemas: broken).count >= 1)
    }
    let nonsense = [JSONLDSchema.path: Array("{\"type\":7}".utf8)]
    let bytes = Array(JSONLDFormat().write(Graph(), ontology: SampleOntology.value, options: ExportOptions()).utf8)
    #expect(JSONLDFormat().validate(bytes, path: "x", schemas: nonsense).map(\.code) == ["schema-invalid"])
  }

  /// A file with up to four bytes changed, taken away or added.
  private func damaged(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var damaged = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      switch Int.random(in: 0...2, using: &random) {
      case 0: damaged[Int.random(in: damaged.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      case 1: damaged.remove(at: Int.random(in: damaged.indices, using: &random))
      default: damaged.insert(UInt8.random(in: 0x20...0x7E, using: &random), at: Int.random(in: damaged.indices, using: &random))
      }
    }
    return damaged
  }

  @Test(arguments: GraphFormats.all.map(\.name))
  func damagedFilesEndInAnAnswer(name: String) throws {
    let format = try GraphFormats.named(name)
    let bytes = format.bytes(SampleGraph.awkward, ontology: SampleOntology.value, options: ExportOptions(status: .all))
    var random = SeededGenerator(seed: 8)
    for _ in 0..<25 {
      for diagnostic in format.validate(damaged(bytes, &random), path: "x", schemas: SampleSchemas.files) {
        #expect(diagnostic.path == "x" || diagnostic.code == "schema-invalid")
      }
    }
  }

  @Test(arguments: GraphReader.formats.map(\.name))
  func damagedFilesGiveSoundRowsOrNone(name: String) throws {
    let format = try #require(GraphReader.formats.first { $0.name == name })
    let bytes = format.bytes(SampleGraph.awkward, ontology: SampleOntology.value, options: ExportOptions(status: .all))
    var random = SeededGenerator(seed: 9)
    for _ in 0..<30 {
      let (records, diagnostics) = GraphReader.read(
        damaged(bytes, &random), path: "x", as: format, ontology: SampleOntology.value, status: .all)
      #expect(diagnostics.allSatisfy { $0.path == "x" })
      #expect(records.relationships.allSatisfy { records.nodes.indices.contains($0.source) && records.nodes.indices.contains($0.target) })
      for properties in records.nodes.map(\.properties) + records.relationships.map(\.properties) {
        #expect(Set(properties.map(\.key)).count == properties.count, "a key stands once")
      }
    }
  }
}
