import Linguistics
import NewsGraphModel
import Testing

/// A table of lemmas is trusted only after its bytes have been checked.
@Suite struct LemmaModelTests {
  /// `NOUN`: nothing is done; behind `-ies`, `y`; behind other `-s`, nothing; `men` is `man`. `PRON^`: `i` keeps its capital.
  static let small = LemmaModelFile(
    classes: ["NOUN", "NOUN/NNS", "PRON^", "PRON"],
    scripts: [.init(), .init(), .init(cut: 3, text: "y"), .init(cut: 1), .init(cut: 2, text: "an"), .init(cut: 1, text: "ö")],
    entries: [
      .init(kind: 0, ending: [], isWholeForm: false, script: 0), .init(kind: 1, ending: [], isWholeForm: false, script: 0),
      .init(kind: 1, ending: Array("s".utf8), isWholeForm: false, script: 3),
      .init(kind: 1, ending: Array("ies".utf8), isWholeForm: false, script: 2),
      .init(kind: 1, ending: Array("men".utf8), isWholeForm: true, script: 4),
      .init(kind: 1, ending: Array("ra".utf8), isWholeForm: false, script: 5),
      .init(kind: 2, ending: [], isWholeForm: false, script: 0), .init(kind: 2, ending: Array("i".utf8), isWholeForm: true, script: 1),
    ])

  @Test(arguments: [
    ("cities", "city"), ("ships", "ship"), ("men", "man"), ("omen", "omen"), ("", ""), ("s", ""), ("Ships", "ship"), ("ÉTATS", "état"),
    ("ra", "rö"), ("bra", "brö"), ("o’cs", "o'c"),
  ])
  func theLongestKnownEndingDecides(form: String, lemma: String) throws {
    try Self.use(Self.small.bytes) { #expect($0.lemma(of: form, .noun, PennTag("NNS")) == (lemma.isEmpty ? form : lemma)) }
  }

  @Test func anUnknownTagIsThatOfItsPartAndAnUnknownPartChangesNothing() throws {
    try Self.use(Self.small.bytes) { lemmatizer in
      #expect(lemmatizer.lemma(of: "Ships", .noun, PennTag("NN")) == "ships")
      #expect(lemmatizer.lemma(of: "Ships", .verb, PennTag("VBZ")) == "ships")
      #expect(lemmatizer.treebankLemma(of: "I", .pronoun, PennTag("PRP")) == "I")
      #expect(lemmatizer.treebankLemma(of: "He", .pronoun, PennTag("PRP")) == "he")
    }
  }

  @Test func aTableThatIsCutOffIsRefused() {
    let bytes = Self.small.bytes
    for count in 0..<bytes.count {
      #expect { try Self.use(Array(bytes.prefix(count))) { _ in } } throws: { ($0 as? Diagnostic)?.code == "model-format" }
    }
    #expect(throws: Diagnostic.self) { try Self.use(bytes + [0]) { _ in } }
  }

  @Test(arguments: [
    (0, "the first four bytes are not 'NGLE'"), (4, "version 2, expected 1"), (8, "class"), (12, "bytes, expected"), (16, "slots"),
  ])
  func anotherHeaderIsRefused(place: Int, why: String) {
    var bytes = Self.small.bytes
    bytes[place] = place == 4 ? 2 : 0xFF
    if place == 16 { bytes[place] = 3 }
    #expect { try Self.use(bytes) { _ in } } throws: { "\($0)".contains(why) && ($0 as? Diagnostic)?.code == "model-format" }
  }

  @Test func aTableAtAnOddAddressIsRefused() {
    for shift in 1..<4 {
      #expect { try Self.use(Self.small.bytes, shiftedBy: shift) { _ in } } throws: { "\($0)".contains("not aligned to 4 bytes") }
    }
  }

  /// Whatever is accepted is safe to use with any word.
  @Test func damagedTablesAreRefusedOrHarmless() {
    let sound = Self.small.bytes
    var random = SeededGenerator(seed: 41)
    var accepted = 0
    for round in 0..<6000 {
      var bytes = sound
      if round < bytes.count * 8 {
        bytes[round / 8] ^= 1 << UInt8(round % 8)
      } else {
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          guard let place = bytes.indices.randomElement(using: &random) else { continue }
          bytes[place] = [0, 1, 0x7F, 0xFF, UInt8.random(in: 0...255, using: &random)].randomElement(using: &random) ?? 0
        }
      }
      try? Self.use(bytes) { lemmatizer in
        accepted += 1
        for form in ["cities", "ships", "men", "", "é", "Ra", "’s", "ÉTATS"] {
          for tag in ["NNS", "NN"] { _ = lemmatizer.lemma(of: form, .noun, PennTag(tag)) }
          _ = lemmatizer.treebankLemma(of: form, .pronoun, PennTag("PRP"))
        }
      }
    }
    #expect(accepted > 100, "changed hashes alone make no table unsound")
  }

  @Test func randomBytesAreRefused() {
    var random = SeededGenerator(seed: 42)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(throws: Diagnostic.self) { try Self.use(bytes) { _ in } }
    }
  }

  @Test func theSameTableHasTheSameBytes() {
    #expect(Self.small.bytes == Self.small.bytes && Self.small.bytes.count < 300)
  }

  static func use(_ bytes: [UInt8], shiftedBy shift: Int = 0, _ body: (Lemmatizer) throws -> Void) throws {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count + 16, alignment: 16)
    defer { memory.deallocate() }
    for (place, byte) in bytes.enumerated() { memory[place + shift] = byte }
    let part = UnsafeRawBufferPointer(rebasing: memory[shift..<shift + bytes.count])
    try body(Lemmatizer(part, name: "lemmas"))
  }
}
