@testable import Linguistics
import NewsGraphModel
import Testing

/// Models are trusted only after their bytes have been checked.
@Suite struct LinearModelTests {
  @Test func aSoundModelIsUsed() throws {
    try SmallModel().use { model in
      #expect(model.classes == ["A", "B", "C"])
      // Feature 3 votes 5 for A; feature 64 votes -2 for B and 7 for C; feature 4 is not known; bits beyond the sixth are cut off.
      #expect(scores(model, [3]) == [5, 0, 0])
      #expect(scores(model, [64, 3]) == [5, -2, 7])
      #expect(scores(model, [4]) == [0, 0, 0])
      #expect(scores(model, [3 + 128]) == [5, 0, 0])
    }
  }

  @Test func aModelThatIsCutOffIsRefused() {
    let bytes = SmallModel().bytes
    for count in 0..<bytes.count {
      #expect { try SmallModel.use(Array(bytes.prefix(count))) { _ in } } throws: { ($0 as? Diagnostic)?.code == "model-format" }
    }
    #expect(throws: Diagnostic.self) { try SmallModel.use(bytes + [0]) { _ in } }
  }

  @Test func otherFormatsAndVersionsAreRefused() {
    var model = SmallModel()
    model.magic = 0x4D4C_474F
    #expect { try model.use { _ in } } throws: { "\($0)".contains("the first four bytes are not 'NGLM'") }
    for version: UInt32 in [0, 2, .max] {
      model = SmallModel()
      model.version = version
      #expect { try model.use { _ in } } throws: { "\($0)".contains("version \(version), expected 1") }
    }
  }

  @Test func aModelAtAnOddAddressIsRefused() {
    for shift in 1..<8 {
      #expect { try SmallModel.use(SmallModel().bytes, shiftedBy: shift) { _ in } } throws: { "\($0)".contains("not aligned to 8 bytes") }
    }
  }

  private static let contradictions: [(why: String, damage: @Sendable (inout SmallModel) -> Void)] = [
    ("a class that does not exist", { $0.classNumbers[1] = 3 }),
    ("rows out of order", { $0.offsets = [0, 4, 3] }),
    ("a row that begins late", { $0.offsets[0] = 1 }),
    ("a row that ends beyond the entries", { $0.offsets[2] = 4 }),
    ("a rank that is too high", { $0.ranks[1] = 2 }),
    ("a feature without a row", { $0.bitmap[0] |= 1 << 9 }),
    ("a row without a feature", { $0.bitmap[1] = 0 }),
    ("too few class names", { $0.names = "A\nB" }),
    ("too many class names", { $0.names = "A\nB\nC\nD" }),
    ("no feature bits", { $0.bits = 0 }),
    ("too many feature bits", { $0.bits = 31 }),
    ("no classes", { $0.classCount = 0 }),
    ("too many classes", { $0.classCount = 256 }),
  ]

  @Test(arguments: contradictions)
  func aModelThatContradictsItselfIsRefused(why: String, damage: @Sendable (inout SmallModel) -> Void) {
    var model = SmallModel()
    damage(&model)
    #expect { try model.use { _ in } } throws: { ($0 as? Diagnostic)?.code == "model-format" }
  }

  /// Whatever is accepted is safe to use with any feature.
  @Test func damagedModelsAreRefusedOrHarmless() {
    let sound = SmallModel().bytes
    var random = SeededGenerator(seed: 25)
    var accepted = 0
    for round in 0..<6000 {
      var bytes = sound
      if round < 2000 {
        // Every bit of the header and more, one after the other.
        bytes[round / 8 % bytes.count] ^= 1 << UInt8(round % 8)
      } else {
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          guard let place = bytes.indices.randomElement(using: &random) else { continue }
          bytes[place] = [0, 1, 0x7F, 0xFF, UInt8.random(in: 0...255, using: &random)].randomElement(using: &random) ?? 0
        }
        if round % 7 == 0 { bytes.removeLast(Int.random(in: 0...bytes.count, using: &random)) }
      }
      try? SmallModel.use(bytes) { model in
        accepted += 1
        for feature: UInt32 in (0..<130).map({ $0 }) + [.max, .max - 63] { _ = scores(model, [feature]) }
      }
    }
    #expect(accepted > 0, "changed weights alone make no model unsound")
  }

  @Test func randomBytesAreRefused() {
    var random = SeededGenerator(seed: 26)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(throws: Diagnostic.self) { try SmallModel.use(bytes) { _ in } }
    }
  }

  @Test func modelsWithOtherClassesAreNoTaggersAndNoParsers() throws {
    try SmallModel().use { model in
      #expect(throws: Diagnostic(.error, "'A' is not a tag 'UPOS/XPOS'", code: "model-classes")) { try Tagger(model) }
    }
    var tags = SmallModel()
    tags.names = "VERB/VBD\nNOUN/NN\nX/Y"
    try tags.use { model in
      let tagger = try Tagger(model)
      #expect(tagger.tag(["a", "b"]).count == 2 && tagger.tag([]).isEmpty)
    }
    tags.classCount = 2
    tags.names = "A\nB"
    tags.classNumbers = [0, 1, 1]
    try tags.use { model in
      #expect { try DependencyParser(steps: model, labels: model) } throws: { ($0 as? Diagnostic)?.code == "model-classes" }
    }
  }

  private func scores(_ model: LinearModel, _ features: [UInt32]) -> [Int32] {
    var scores = [Int32](repeating: 0, count: model.classes.count)
    scores.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for feature in features { model.add(feature, to: base) }
    }
    return scores
  }
}
