internal import NewsGraphModel

/// A table from word classes and word endings to edit scripts, used where it lies in memory.
///
/// The longest ending that is known decides, a whole form over any ending. An edit script cuts bytes off the end of a form and puts
/// others there. Endings are known by a hash of 32 bits: one ending in a hundred thousand that the table does not hold is taken for one
/// that it holds.
///
/// Layout, little endian: magic `NGLE`, version, class count, script count, slot count, length of the class names, length of the texts,
/// 0 (each `UInt32`); class names, separated by line feeds, padded to 4 bytes; scripts (bytes to cut and bytes to put, each `UInt8`, and
/// where the latter begin among the texts, `UInt16`); texts (UTF-8), padded to 4 bytes; hashes of the slots (`UInt32`, 0 for an empty
/// one); scripts of the slots (`UInt16`).
struct LemmaModel: @unchecked Sendable {
  // Unchecked because of the pointers: the bytes behind them are never written and live as long as the program.

  /// What is done to the end of a form.
  struct Script {
    var cut: Int
    /// UTF-8.
    var text: UnsafeRawBufferPointer
  }

  /// The names of the classes, by class number.
  let classes: [String]
  private let mask: UInt32
  private let scripts: UnsafeRawPointer
  private let texts: UnsafeRawPointer
  private let hashes: UnsafePointer<UInt32>
  private let values: UnsafePointer<UInt16>

  static let magic: UInt32 = 0x454C_474E
  static let version: UInt32 = 1
  /// The longest ending that is looked for, in bytes.
  static let longestEnding = 8
  /// In the class of capitals of a class, the script that says that they stay.
  static let keepsCapitals = 1

  /// Takes over a table that stays in memory, unchanged, for the life of the program; its address must be a multiple of 4.
  ///
  /// Throws a `Diagnostic` for bytes that are not a table of this version, are cut off, or point outside themselves.
  init(_ bytes: UnsafeRawBufferPointer, name: String) throws(Diagnostic) {
    func bad(_ what: String) -> Diagnostic { Diagnostic(.error, path: name, "not a usable model: \(what)", code: "model-format") }
    guard bytes.count >= 32, let base = bytes.baseAddress else { throw bad("\(bytes.count) bytes, expected at least 32") }
    guard Int(bitPattern: base) % 4 == 0 else { throw bad("it is not aligned to 4 bytes") }
    let header = (0..<8).map { UInt32(littleEndian: bytes.load(fromByteOffset: $0 * 4, as: UInt32.self)) }
    guard header[0] == Self.magic else { throw bad("the first four bytes are not 'NGLE'") }
    guard header[1] == Self.version else { throw bad("version \(header[1]), expected \(Self.version)") }
    let (classCount, scriptCount, slotCount) = (Int(header[2]), Int(header[3]), Int(header[4]))
    let (nameLength, textLength) = (Int(header[5]), Int(header[6]))
    guard (1...4096).contains(classCount), (2...65536).contains(scriptCount), (2...1 << 22).contains(slotCount),
      slotCount & (slotCount - 1) == 0
    else { throw bad("\(classCount) classes, \(scriptCount) scripts, \(slotCount) slots") }
    guard textLength <= 65536, nameLength <= 1 << 20 else { throw bad("\(nameLength) bytes of names, \(textLength) of texts") }
    let scriptsStart = 32 + (nameLength + 3) / 4 * 4
    let textsStart = scriptsStart + scriptCount * 4
    let hashesStart = textsStart + (textLength + 3) / 4 * 4
    let valuesStart = hashesStart + slotCount * 4
    guard valuesStart + slotCount * 2 == bytes.count else {
      throw bad("\(bytes.count) bytes, expected \(valuesStart + slotCount * 2)")
    }
    classes = String(decoding: bytes[32..<32 + nameLength], as: UTF8.self).split(separator: "\n").map(String.init)
    guard classes.count == classCount else { throw bad("\(classes.count) class names, expected \(classCount)") }
    mask = UInt32(slotCount - 1)
    scripts = base + scriptsStart
    texts = base + textsStart
    hashes = (base + hashesStart).assumingMemoryBound(to: UInt32.self)
    values = (base + valuesStart).assumingMemoryBound(to: UInt16.self)
    for number in 0..<scriptCount {
      let (start, count) = (Int(offset(number)), Int(scripts.load(fromByteOffset: number * 4 + 1, as: UInt8.self)))
      guard start + count <= textLength else { throw bad("script \(number) reaches beyond the texts") }
      let text = UnsafeRawBufferPointer(rebasing: bytes[textsStart + start..<textsStart + start + count])
      guard String(validating: text, as: UTF8.self) != nil else { throw bad("script \(number) is not UTF-8") }
    }
    var empty = 0
    for slot in 0..<slotCount {
      if hashes[slot] == 0 { empty += 1 } else if Int(values[slot]) >= scriptCount { throw bad("slot \(slot) has no script") }
    }
    guard empty > 0 else { throw bad("it has no empty slot") }
  }

  /// The number of the script for a form in lower case; nothing when not even the class is known.
  func script(_ kind: Int, _ form: UnsafeBufferPointer<UInt8>) -> Int? {
    var hash = LemmaHash(kind)
    var found = value(hash.value)
    var length = 0
    for byte in form.reversed() {
      hash.add(byte)
      length += 1
      if length <= Self.longestEnding, let value = value(hash.value) { found = value }
    }
    hash.add(LemmaHash.wholeForm)
    return value(hash.value) ?? found
  }

  /// What a script does.
  func script(number: Int) -> Script {
    let cut = Int(scripts.load(fromByteOffset: number * 4, as: UInt8.self))
    let count = Int(scripts.load(fromByteOffset: number * 4 + 1, as: UInt8.self))
    return Script(cut: cut, text: UnsafeRawBufferPointer(start: texts + Int(offset(number)), count: count))
  }

  private func offset(_ number: Int) -> UInt16 { UInt16(littleEndian: scripts.load(fromByteOffset: number * 4 + 2, as: UInt16.self)) }

  @inline(__always)
  private func value(_ hash: UInt32) -> Int? {
    var slot = hash & mask
    while true {
      let known = UInt32(littleEndian: hashes[Int(slot)])
      if known == hash { return Int(UInt16(littleEndian: values[Int(slot)])) }
      if known == 0 { return nil }
      slot = (slot + 1) & mask
    }
  }
}

/// The hash of a class and an ending, from its last byte to its first; fixed for ever because models depend on it.
struct LemmaHash {
  /// Stands before the first byte of a whole form; no UTF-8 has it.
  static let wholeForm: UInt8 = 0xFF
  private var state: UInt32

  @inline(__always)
  init(_ kind: Int) { state = (0x811C_9DC5 ^ UInt32(truncatingIfNeeded: kind)) &* 0x0100_0193 &+ 0x9E37_79B9 }

  /// FNV-1a.
  @inline(__always)
  mutating func add(_ byte: UInt8) { state = (state ^ UInt32(byte)) &* 0x0100_0193 }

  /// Never 0, which marks an empty slot. The mixing is MurmurHash3's.
  @inline(__always)
  var value: UInt32 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 16)) &* 0x85EB_CA6B
    mixed = (mixed ^ (mixed >> 13)) &* 0xC2B2_AE35
    mixed ^= mixed >> 16
    return mixed == 0 ? 1 : mixed
  }
}
