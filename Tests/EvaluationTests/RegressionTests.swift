import Evaluation
import Foundation
import NewsGraph
import Testing

/// Articles of our own, annotated before they were run: what is extracted of them never gets worse.
@Suite struct RegressionTests {
  /// How good a set must be at least.
  struct Floor: CustomTestStringConvertible, Sendable {
    /// A folder with `articles` and `gold`, relative to the checkout.
    var folder: String
    /// Of primary relations.
    var precision: Double
    var recall: Double
    /// F1 of entity types, and of mentions held together.
    var typing: Double
    var together: Double
    var modality: Double
    /// Facts told as their opposite, listed mistakes that are made.
    var opposites = 0
    var listed = 0
    var testDescription: String { folder }
  }

  static let floors: [Floor] = [
    Floor(
      folder: "Tests/Regression/dev", precision: 0.98, recall: 0.76, typing: 0.98, together: 0.98, modality: 0.98, opposites: 0, listed: 0),
    Floor(
      folder: "Tests/Regression/held", precision: 0.93, recall: 0.5, typing: 0.94, together: 0.97, modality: 0.95, opposites: 0, listed: 2),
  ]

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  @Test(arguments: floors.filter { FileManager.default.fileExists(atPath: root + "/" + $0.folder) })
  func theSetIsAsGoodAsEver(floor: Floor) async throws {
    let gold = try GoldFolder(Self.root + "/" + floor.folder)
    #expect(gold.diagnostics.isEmpty, "\(gold.diagnostics)")
    let analysis = try #require(Analysis.load(.builtIn()).analysis)
    let corpus = await Corpus.read(gold.paths, maximumBytes: .max, jobs: 2)
    let graph = await analysis.graph(of: corpus, jobs: 2) { (_: DocumentRecord) throws(Never) in }
    let evaluation = FactEvaluation(analysis.validate(graph).graph, gold: gold.articles)
    let primary = try #require(evaluation.groups.first { $0.name == "primary" }?.total)
    let opposites = evaluation.errors.filter { $0.kind == .inverted || $0.kind == .polarity }
    #expect(primary.precision >= floor.precision && primary.recall ?? 1 >= floor.recall, "\(primary)")
    #expect(evaluation.typing.f1 ?? 1 >= floor.typing && evaluation.entities.f1 >= floor.together)
    #expect(evaluation.modality.accuracy ?? 1 >= floor.modality)
    #expect(opposites.count <= floor.opposites, "\(opposites)")
    #expect(evaluation.traps.relations + evaluation.traps.entities <= floor.listed)
  }
}
