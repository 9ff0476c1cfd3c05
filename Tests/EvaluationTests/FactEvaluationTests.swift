import Evaluation
import NewsGraphModel
import Testing

/// What counts as right, wrong and missed, and under which name.
@Suite struct FactEvaluationTests {
  private typealias Small = SmallGold

  @Test func whatTheAnnotationSaysIsAllRight() throws {
    let evaluation = try Small.evaluation(Small.relations)
    #expect(evaluation.errors.isEmpty, "\(evaluation.errors)")
    let primary = try #require(evaluation.groups.first)
    #expect(primary.name == "primary" && primary.total.right == 4 && primary.total.wrong == 0)
    #expect(primary.total.recall == 1 && primary.total.core == 3, "what is not core is not missed")
    #expect(evaluation.typing.f1 == 1 && evaluation.entities.f1 == 1 && evaluation.modality.accuracy == 1)
    #expect(evaluation.attribution.f1 == 1 && evaluation.addressees.f1 == 1 && evaluation.corpus.precision == 1)
  }

  @Test func nothingAtAllIsPreciseAboutNothing() throws {
    let evaluation = try Small.evaluation([], [])
    #expect(evaluation.groups[0].total.recall == 0 && evaluation.groups[0].total.f1 == 0)
    #expect(evaluation.errors.filter { $0.kind == .missed }.count == 3)
  }

  struct Slip: CustomTestStringConvertible, Sendable {
    var kind: EvaluationError.Kind
    var change: @Sendable (inout [Relation]) -> Void
    var testDescription: String { kind.rawValue }
  }

  private static func replaced(
    _ number: Int, _ type: String, _ source: String, _ target: String, _ sentence: String, denied: Bool = false,
    modality: Relation.Modality = .asserted, by speaker: String? = nil, to addressees: [String] = []
  ) -> @Sendable (inout [Relation]) -> Void {
    { relations in
      relations[number] = Small.relation(
        relations[number].id, type, source, target, sentence, denied: denied, modality: modality, by: speaker, to: addressees)
    }
  }

  static let slips: [Slip] = [
    Slip(kind: .inverted, change: replaced(0, "leads", "organization/harbour-union", "person/ada-byron", Small.sentences.leads)),
    Slip(kind: .polarity, change: replaced(2, "attended", "person/grace-mwangi", "event/talks-oslo", Small.sentences.attended)),
    Slip(kind: .listed, change: replaced(0, "leads", "person/grace-mwangi", "organization/harbour-union", Small.sentences.leads)),
    Slip(kind: .end, change: replaced(0, "leads", "person/ada-byron", "organization/northwind-energy", Small.sentences.leads)),
    Slip(kind: .wrong, change: replaced(0, "proposed", "person/ada-byron", "event/talks-oslo", Small.sentences.leads)),
    Slip(kind: .evidence, change: replaced(0, "leads", "person/ada-byron", "organization/harbour-union", Small.sentences.might)),
    Slip(kind: .missed, change: { $0.remove(at: 0) }),
    Slip(
      kind: .modality,
      change: replaced(0, "leads", "person/ada-byron", "organization/harbour-union", Small.sentences.leads, modality: .planned)),
    Slip(
      kind: .attribution, change: replaced(3, "leads", "country/norway", "event/talks-oslo", Small.sentences.might, modality: .possible)),
    Slip(kind: .addressee, change: replaced(1, "demanded", "organization/harbour-union", "demand/six", Small.sentences.demanded)),
  ]

  @Test(arguments: slips) func everyMistakeHasItsName(slip: Slip) throws {
    var relations = Small.relations
    slip.change(&relations)
    let evaluation = try Small.evaluation(relations)
    #expect(evaluation.errors.contains { $0.kind == slip.kind }, "\(evaluation.errors)")
    // A wrong fact leaves the right one missing; nothing else may be told.
    #expect(Set(evaluation.errors.map(\.kind)).subtracting([slip.kind, .missed]).isEmpty, "\(evaluation.errors)")
    let isWrong: Set<EvaluationError.Kind> = [.inverted, .polarity, .listed, .end, .wrong, .evidence]
    #expect((evaluation.groups[0].total.wrong == 1) == isWrong.contains(slip.kind))
  }

  @Test(arguments: [
    ("a four-day week", EvaluationError.Kind.content), ("no six-hour day", .content),
    ("The union demanded a six-hour day of Northwind Energy", .content),
  ]) func contentIsTheWordsThatAreAskedFor(content: String, kind: EvaluationError.Kind) throws {
    var entities = Small.entities
    entities[entities.count - 1].properties["content"] = .string(content)
    let evaluation = try Small.evaluation(Small.relations, entities)
    #expect(evaluation.errors.contains { $0.kind == kind && $0.id == "r2" }, "\(evaluation.errors)")
  }

  @Test func mentionsInTheWrongNodeAreMergesAndSplits() throws {
    var entities = Small.entities
    entities[0].mentions += entities[1].mentions
    entities.remove(at: 1)
    let relations = Small.relations.filter { $0.id == "r1" }
    let merged = try Small.evaluation(relations, entities)
    #expect(merged.entities.merges == 1 && merged.traps.entities == 1)
    #expect(merged.errors.contains { $0.kind == .merge && $0.reason.contains("X3") })
  }

  @Test func aWrongTypeAndAnInventedEntityAreTold() throws {
    var entities = Small.entities
    entities[3].type = "Person"
    entities[3].types = ["Person"]
    entities.append(Small.entity("organization/officials", "Organization", "Officials"))
    let evaluation = try Small.evaluation(Small.relations, entities)
    let typing = evaluation.errors.filter { $0.kind == .typing }
    #expect(typing.contains { $0.subject == "Northwind Energy as Person" } && typing.contains { $0.reason.contains("X2") })
    #expect(evaluation.typing.wrong == 2)
  }

  @Test func theJSONHasWhatThePageHas() throws {
    let evaluation = try Small.evaluation(Array(Small.relations.dropFirst()))
    let json = try JSONValue.parse(evaluation.json.compact.utf8)
    #expect(json["relations"]?["primary"]?["leads"]?["core"]?.integer == 1)
    #expect(json["errors"]?.array?.first?["kind"]?.string == "missed" && json["counts"]?["missed"]?.integer == 1)
  }
}
