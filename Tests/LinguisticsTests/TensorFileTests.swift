@testable import Linguistics
import NewsGraphModel
import Testing

/// Models are trusted only after their bytes have been checked.
@Suite struct TensorFileTests {
  private static let small = SmallModel(layers: 1)

  /// Makes a network of the bytes and lets it read; true when they were accepted.
  private static func isUsable(_ bytes: [UInt8], shiftedBy shift: Int = 0) throws -> Bool {
    do {
      return try SmallModel.use(bytes, shiftedBy: shift) { file in
        let network = try Network(file)
        let sentences = [["Port", "Haven", "left", "the", "talks", "."], [], ["Norway"]]
        for (sentence, analysis) in zip(sentences, network.analyse(sentences)) {
          #expect(analysis.tags.count == sentence.count && analysis.tree.heads.count == sentence.count && isTree(analysis.tree.heads))
        }
        return true
      }
    } catch let diagnostic as Diagnostic {
      #expect(diagnostic.code == "model-format" && diagnostic.path == "small.model")
      return false
    }
  }

  private static func message(_ model: SmallModel) -> String {
    do {
      _ = try model.use { try Network($0) }
      return "accepted"
    } catch { return "\(error)" }
  }

  @Test func aSoundModelIsUsed() throws {
    #expect(try Self.isUsable(Self.small.bytes))
    #expect(try Self.isUsable(SmallModel(layers: 3).bytes))
    // A block that nobody asks for does no harm.
    var model = Self.small
    model.put("extra", "more")
    #expect(try Self.isUsable(model.bytes))
  }

  @Test func aModelThatIsCutOffIsRefused() throws {
    let bytes = Self.small.bytes
    for count in 0..<bytes.count { #expect(throws: Diagnostic.self) { try SmallModel.use(Array(bytes.prefix(count))) { _ in } } }
    #expect(throws: Diagnostic.self) { try SmallModel.use(bytes + [0]) { _ in } }
  }

  /// Here the file gives its length as what is left of it.
  @Test func aModelThatIsCutOffAndSaysSoIsRefused() throws {
    let bytes = Self.small.bytes
    let head = TensorFile.headerSize + Self.small.blocks.count * TensorFile.entrySize
    for count in Array(TensorFile.headerSize..<head) + Array(stride(from: head, to: bytes.count, by: 97)) + [bytes.count - 1] {
      var cut = Array(bytes.prefix(count))
      cut.replaceSubrange(8..<12, with: withUnsafeBytes(of: UInt32(count).littleEndian) { Array($0) })
      #expect(try !Self.isUsable(cut), "\(count) bytes")
    }
  }

  @Test func otherFormatsVersionsAndByteOrdersAreRefused() {
    var model = Self.small
    model.magic = 0x4D4C_474E
    #expect(Self.message(model).contains("the first four bytes are not 'NGNN'"))
    model.magic = TensorFile.magic.byteSwapped
    #expect(Self.message(model).contains("in the other order"))
    for version: UInt32 in [0, 2, .max, TensorFile.version.byteSwapped] {
      model = Self.small
      model.version = version
      #expect(Self.message(model).contains("version \(version), expected 1"))
    }
    for error in [-1, 1, 64, 1 << 30] {
      model = Self.small
      model.lengthError = error
      #expect(Self.message(model).contains("bytes, expected"))
    }
    for error in [700, 960, 100_000_000] {
      model = Self.small
      model.countError = error
      #expect(Self.message(model).contains("model-format"))
    }
  }

  @Test func aModelAtAnAddressThatIsNoMultipleOf64IsRefused() {
    for shift in [1, 2, 4, 8, 32, 63] {
      #expect { try SmallModel.use(Self.small.bytes, shiftedBy: shift) { _ in } } throws: { "\($0)".contains("not aligned to 64 bytes") }
    }
  }

  @Test func everyBlockIsNeededAndOfItsKind() throws {
    for (index, block) in Self.small.blocks.enumerated() {
      var model = Self.small
      model.blocks.remove(at: index)
      #expect(Self.message(model).contains("no block '\(block.name)'"))
      model = Self.small
      model.blocks[index].kind = block.kind == .float ? .uint32 : .float
      #expect(try !Self.isUsable(model.bytes), "\(block.name) of another kind")
      for (rows, columns) in [
        (block.rows + 1, block.columns), (block.rows, block.columns + 1), (0, block.columns), (block.rows, 0), (0, 0),
      ] {
        model = Self.small
        model.blocks[index].rows = rows
        model.blocks[index].columns = columns
        // The bytes are there.
        model.blocks[index].bytes += [UInt8](repeating: 0, count: 4 * (block.rows + block.columns))
        // Another line, a feature that has no row yet and a row that has no feature are no contradiction.
        if ["embedding", "xpos.names", "feats.names", "label.names", "name.names"].contains(block.name) {
          _ = try Self.isUsable(model.bytes)
        } else {
          #expect(try !Self.isUsable(model.bytes), "\(block.name) of \(rows)×\(columns)")
        }
      }
    }
  }

  @Test func blocksThatReachBeyondTheFileAreRefused() throws {
    for name in ["layout", "embedding", "upos.names", "name.move"] {
      for (rows, columns, offset) in [
        (1 << 31, 1 << 31, 0), (0xFFFF_FFFF, 0xFFFF_FFFF, 0xFFFF_FFC0), (1, 1, 0xFFFF_FFC0), (1, 1 << 20, 64), (1 << 31, 2, 64), (1, 4, 32),
      ] {
        var model = Self.small
        model.change(name) { ($0.rows, $0.columns, $0.offset) = (rows, columns, offset) }
        #expect(Self.message(model).contains("block '\(name)' reaches beyond its end"), "\(rows)×\(columns) at \(offset)")
      }
    }
  }

  private static let contradictions: [(why: String, damage: @Sendable (inout SmallModel) -> Void)] = [
    ("three numbers in the layout", { $0.put("layout", .uint32, rows: 1, [0, 0, 0] as [UInt32]) }),
    ("too many layers", { $0.put("layout", .uint32, rows: 1, [UInt32](repeating: 0, count: 13)) }),
    ("a layer that reads itself", { $0.set("layout", 0, UInt32(1)) }), ("a layer far away", { $0.set("layout", 0, UInt32.max) }),
    ("classes of a layer that is not there", { $0.set("layout", 1, UInt32(1)) }),
    ("trees of a layer that is not there", { $0.set("layout", 2, UInt32(1)) }),
    ("names of a layer that is not there", { $0.set("layout", 3, UInt32.max) }),
    ("a feature with a row beyond the embedding", { $0.set("slots", 1, UInt32(1_000)) }),
    ("a feature with the number before that of an empty slot", { $0.set("slots", 1, UInt32.max - 1) }),
    ("a number of slots that is no power of two", { $0.put("slots", .uint32, rows: 3, [UInt32](repeating: .max, count: 6)) }),
    ("no slots", { $0.put("slots", .uint32, rows: 0, columns: 2, [] as [UInt32]) }),
    ("no empty slot for features", { $0.put("slots", .uint32, rows: 4, [UInt32](repeating: 0, count: 8)) }),
    ("no empty slot for phrases", { $0.put("phrases", .uint32, rows: 4, [UInt32](repeating: 0, count: 8)) }),
    ("a phrase of no known kind", { $0.put("phrases", .uint32, rows: 2, [5, 512, 0, .max] as [UInt32]) }),
    ("an embedding of 48 columns", { $0.put("embedding", .int8, rows: 100, [Int8](repeating: 1, count: 4800)) }),
    ("directions of two sizes", { $0.resize("lstm0b", 64) }),
    // The gates would not fill the rows: what is computed would be written beyond its place.
    ("two rows more than gates", { $0.widen("lstm0f.x", 2) }), ("three rows more than gates", { $0.widen("lstm0b.x", 3) }),
    ("a scale that is not a number", { $0.set("lstm0f.x.s", 3, Float.nan.bitPattern) }),
    ("an infinite bias", { $0.set("lstm0f.h.s", 200, (-Float.infinity).bitPattern) }),
    ("a scale that is too large", { $0.set("upos.s", 0, Float(1e6).bitPattern) }),
    ("a bias that is too large", { $0.set("label.s", 5, Float(-1e30).bitPattern) }),
    ("a move that is not a number", { $0.set("name.move", 8, Float.nan.bitPattern) }),
    ("a root that is too large", { $0.set("arc.root", 31, Int16(2048)) }),
    ("a root that is too small", { $0.set("arc.root", 0, Int16.min) }),
    ("too few classes", { $0.put("upos.names", "NOUN\nVERB\nX") }),
    ("too many classes", { $0.put("upos.names", "NOUN\nPROPN\nPUNCT\nVERB\nX") }),
    ("a part of speech that does not exist", { $0.put("upos.names", "NOUN\nPROPN\nPUNCT\nNAME") }),
    ("too many labels", { $0.put("label.names", (0..<256).map { "l\($0)" }.joined(separator: "\n")) }),
    ("no label for the root", { $0.put("label.names", "conj\nnsubj\npunct\nobj") }),
    ("no tag for what is no name", { $0.put("name.names", "S-LOC\nB-PER\nI-PER\nE-PER\nS-PER\nB-LOC\nE-LOC") }),
    ("a name tag of another scheme", { $0.put("name.names", "O\nB-PER\nI-PER\nL-PER\nU-PER\nB-LOC\nE-LOC") }),
    ("moves for fewer tags", { $0.put("name.move", .float, rows: 7, [Float](repeating: 0, count: 49)) }),
  ]

  @Test(arguments: contradictions)
  func aModelThatContradictsItselfIsRefused(why: String, damage: @Sendable (inout SmallModel) -> Void) throws {
    var model = Self.small
    damage(&model)
    #expect(try !Self.isUsable(model.bytes))
  }

  /// What is accepted is safe to use with any words.
  @Test func damagedModelsAreRefusedOrHarmless() throws {
    let sound = Self.small.bytes
    let head = TensorFile.headerSize + Self.small.blocks.count * TensorFile.entrySize
    var random = SeededGenerator(seed: 25)
    var (accepted, refused) = (0, 0)
    for round in 0..<head + 500 {
      var bytes = sound
      if round < head {
        // One bit of each byte of the head.
        bytes[round] ^= 1 << UInt8.random(in: 0...7, using: &random)
      } else {
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          let place = Int.random(in: round % 2 == 0 ? 0..<head : 0..<bytes.count, using: &random)
          bytes[place] = [0, 1, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &random)].randomElement(using: &random) ?? 0
        }
      }
      if try Self.isUsable(bytes) { accepted += 1 } else { refused += 1 }
    }
    #expect(accepted > 50, "changed weights alone make no model unsound")
    #expect(refused > head / 2, "most of the head is needed")
  }

  @Test func randomBytesAreRefused() throws {
    var random = SeededGenerator(seed: 26)
    let start = Array(Self.small.bytes.prefix(8))
    for round in 0..<1000 {
      var bytes = (0..<Int.random(in: 0...2000, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      if round % 2 == 0, bytes.count >= 16 {
        // Random blocks behind a sound start.
        let count = UInt32(Int.random(in: 0...(bytes.count - 16) / TensorFile.entrySize, using: &random))
        let sizes = [UInt32(bytes.count), count].flatMap { withUnsafeBytes(of: $0.littleEndian) { Array($0) } }
        bytes.replaceSubrange(0..<16, with: start + sizes)
      }
      #expect(try !Self.isUsable(bytes))
    }
  }
}

extension SmallModel {
  /// Gives a direction of the first layer another number of units.
  fileprivate mutating func resize(_ title: String, _ hidden: Int) {
    var random = SeededGenerator(seed: 27)
    put(layer: title + ".x", rows: 4 * hidden, columns: 32, scale: 1e-4, &random)
    put(layer: title + ".h", rows: 4 * hidden, columns: hidden, scale: 1e-4, &random)
  }

  /// Gives a layer some rows more.
  fileprivate mutating func widen(_ title: String, _ more: Int) {
    var random = SeededGenerator(seed: 28)
    put(layer: title, rows: 128 + more, columns: 32, scale: 1e-4, &random)
  }
}
