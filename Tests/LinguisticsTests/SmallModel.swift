import Linguistics

/// The bytes of a small model block by block, so that each can be damaged; its weights are random.
struct SmallModel: Sendable {
  /// A named run of numbers.
  struct Block: Sendable {
    var name: String
    var kind: TensorFile.Kind
    var rows: Int
    var columns: Int
    var bytes: [UInt8]
    /// Where the file says that it begins, when that is not where it does.
    var offset: Int?
  }

  var blocks: [Block] = []
  var magic = TensorFile.magic
  var version = TensorFile.version
  /// Added to the length that the file gives itself, and to the number of its blocks.
  var (lengthError, countError) = (0, 0)

  /// No blocks.
  init() {}

  /// A network of some recurrent layers, each but the first over the one before it, that knows the features of a few words.
  init(layers: Int, seed: UInt64 = 1) {
    var random = SeededGenerator(seed: seed)
    let (width, hidden) = (32, 32)
    let last = UInt32(layers - 1)
    put("layout", .uint32, rows: 1, (0..<UInt32(layers)).map { $0 } + [0, last, last])
    var features: Set<UInt32> = []
    for word in Self.words {
      var own: [UInt32] = []
      WordFeatures.append(word, to: &own)
      features.formUnion(own)
    }
    let rows = features.count
    put("embedding", .int8, rows: rows, (0..<rows * width).map { _ in Int8.random(in: -128...127, using: &random) })
    let slots = FeatureTable.slots(features.sorted().enumerated().map { ($1, UInt32($0)) })
    put("slots", .uint32, rows: slots.count / 2, slots)
    let phrases = FeatureTable.slots([(PhraseFeatures.hash(["Port", "Haven"]), 0b10), (PhraseFeatures.hash(["talks"]), 0b1_0000_0000)])
    put("phrases", .uint32, rows: phrases.count / 2, phrases)
    for layer in 0..<layers {
      for direction in ["f", "b"] {
        put(layer: "lstm\(layer)\(direction).x", rows: 4 * hidden, columns: layer == 0 ? width : 2 * hidden, scale: 1e-4, &random)
        put(layer: "lstm\(layer)\(direction).h", rows: 4 * hidden, columns: hidden, scale: 1e-4, &random)
      }
    }
    for (title, names) in [
      ("upos", "NOUN\nPROPN\nPUNCT\nVERB"), ("xpos", "NN\nNNP\nVBD"), ("feats", "_\nNumber=Sing"), ("label", "conj\nnsubj\npunct\nroot"),
      ("name", "O\nB-PER\nI-PER\nE-PER\nS-PER\nB-LOC\nE-LOC"),
    ] {
      put(title + ".names", names)
      let count = names.split(separator: "\n").count
      put(layer: title, rows: count, columns: title == "label" ? 32 : 2 * hidden, scale: 1e-4, &random)
      if title == "name" { put("name.move", .float, rows: count + 1, Self.fractions((count + 1) * count, limit: 2, &random)) }
    }
    for title in ["arc.dependent", "arc.governor", "label.dependent", "label.governor"] {
      put(layer: title, rows: 32, columns: 2 * hidden, scale: 1e-5, &random)
    }
    // Most words want the same head, as in a language; where each wants another the tree is long in the finding.
    put(layer: "arc.product", rows: 32, columns: 32, scale: 2e-5, bias: 20, &random)
    put("arc.root", .int16, rows: 1, (0..<32).map { _ in Int16.random(in: -300...300, using: &random) })
  }

  /// What the network knows of words comes from these.
  static let words = ["Norway", "left", "the", "talks", ".", "Port", "Haven", "Ada", "Byron", "met", ",", "and"]

  private static func fractions(_ count: Int, limit: Float, _ random: inout SeededGenerator) -> [Float] {
    (0..<count).map { _ in Float.random(in: -limit...limit, using: &random) }
  }

  /// Puts a block in place of the one of that name, or behind all others.
  mutating func put(_ name: String, _ kind: TensorFile.Kind, rows: Int, columns: Int? = nil, _ values: [some FixedWidthInteger]) {
    put(
      Block(name: name, kind: kind, rows: rows, columns: columns ?? values.count / max(1, rows), bytes: values.flatMap { Self.bytes($0) }))
  }

  mutating func put(_ name: String, _ kind: TensorFile.Kind, rows: Int, columns: Int? = nil, _ values: [Float]) {
    put(name, kind, rows: rows, columns: columns, values.map(\.bitPattern))
  }

  mutating func put(_ name: String, _ text: String) { put(name, .text, rows: 1, Array(text.utf8)) }

  private mutating func put(_ block: Block) {
    if let place = blocks.firstIndex(where: { $0.name == block.name }) { blocks[place] = block } else { blocks.append(block) }
  }

  /// Weights, scales and biases.
  mutating func put(layer title: String, rows: Int, columns: Int, scale: Float, bias: Float = 1, _ random: inout SeededGenerator) {
    put(title + ".w", .int8, rows: rows, columns: columns, (0..<rows * columns).map { _ in Int8.random(in: -128...127, using: &random) })
    put(
      title + ".s", .float, rows: 2, columns: rows, Self.fractions(rows, limit: scale, &random) + Self.fractions(rows, limit: bias, &random)
    )
  }

  /// Gives the block of that name to `change`.
  mutating func change(_ name: String, _ change: (inout Block) -> Void) {
    if let place = blocks.firstIndex(where: { $0.name == name }) { change(&blocks[place]) }
  }

  /// Writes a number over the one at `index` of a block.
  mutating func set(_ name: String, _ index: Int, _ value: some FixedWidthInteger) {
    change(name) { block in
      let bytes = Self.bytes(value)
      block.bytes.replaceSubrange(index * bytes.count..<(index + 1) * bytes.count, with: bytes)
    }
  }

  private static func bytes(_ value: some FixedWidthInteger) -> [UInt8] { withUnsafeBytes(of: value.littleEndian) { Array($0) } }

  var bytes: [UInt8] {
    var offset = TensorFile.headerSize + blocks.count * TensorFile.entrySize
    var (entries, body): ([UInt8], [UInt8]) = ([], [])
    for block in blocks {
      let padding = (TensorFile.alignment - offset % TensorFile.alignment) % TensorFile.alignment
      body += [UInt8](repeating: 0, count: padding) + block.bytes
      offset += padding
      entries += Array(block.name.utf8) + [UInt8](repeating: 0, count: TensorFile.nameSize - block.name.utf8.count)
      for value in [Int(block.kind.rawValue), block.rows, block.columns, block.offset ?? offset] {
        entries += Self.bytes(UInt32(truncatingIfNeeded: value))
      }
      offset += block.bytes.count
    }
    let header = [magic, version, UInt32(offset + lengthError), UInt32(blocks.count + countError)]
    return header.flatMap { Self.bytes($0) } + entries + body
  }

  func use<Result>(_ body: (TensorFile) throws -> Result) throws -> Result { try Self.use(bytes, body) }

  /// Lays the bytes where a model may lie, or a few bytes beside it, for as long as `body` runs; nothing may be kept of it.
  static func use<Result>(_ bytes: [UInt8], shiftedBy shift: Int = 0, _ body: (TensorFile) throws -> Result) throws -> Result {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count + shift, alignment: TensorFile.alignment)
    defer { memory.deallocate() }
    let place = UnsafeMutableRawBufferPointer(rebasing: memory[shift...])
    place.copyBytes(from: bytes)
    return try body(TensorFile(UnsafeRawBufferPointer(place), name: "small.model"))
  }

  /// A network that may be kept: its bytes are never given back.
  func network() throws -> Network {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: TensorFile.alignment)
    memory.copyBytes(from: bytes)
    return try Network(TensorFile(UnsafeRawBufferPointer(memory), name: "small.model"))
  }
}
