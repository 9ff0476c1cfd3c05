/// The bytes of a table of lemmas, as `Lemmatizer` reads them.
public struct LemmaModelFile: Sendable {
  /// What is done to the end of a form.
  public struct Script: Hashable, Comparable, Sendable {
    /// How many bytes are cut off, at most 255.
    public var cut: Int
    /// What is put there, at most 255 bytes.
    public var text: String

    /// Makes a script.
    public init(cut: Int = 0, text: String = "") {
      self.cut = cut
      self.text = text
    }

    public static func < (a: Script, b: Script) -> Bool {
      a.cut == b.cut ? a.text.utf8.lexicographicallyPrecedes(b.text.utf8) : a.cut < b.cut
    }
  }

  /// What an ending, or a whole form, of one class decides.
  public struct Entry: Sendable {
    /// The class number.
    public var kind: Int
    /// UTF-8; empty for what holds for the class where nothing else does.
    public var ending: [UInt8]
    public var isWholeForm: Bool
    /// The number of the script.
    public var script: Int

    /// Makes an entry.
    public init(kind: Int, ending: [UInt8], isWholeForm: Bool, script: Int) {
      self.kind = kind
      self.ending = ending
      self.isWholeForm = isWholeForm
      self.script = script
    }
  }

  /// By class number: `VERB/VBD`, `VERB` for words of other tags, `VERB/VBD^` for the capitals of a class.
  public var classes: [String]
  /// By number. The first leaves a form as it is; the second says, in a class of capitals, that they stay.
  public var scripts: [Script]
  public var entries: [Entry]

  /// Makes a table.
  public init(classes: [String], scripts: [Script], entries: [Entry]) {
    self.classes = classes
    self.scripts = scripts
    self.entries = entries
  }

  /// The length of the longest ending that is looked for, in bytes.
  public static var longestEnding: Int { LemmaModel.longestEnding }

  /// The same bytes for the same table; of two entries with one hash, the first stays.
  public var bytes: [UInt8] {
    var slots = 2
    while slots * 4 < entries.count * 5 { slots *= 2 }
    var hashes = [UInt32](repeating: 0, count: slots)
    var values = [UInt16](repeating: 0, count: slots)
    for entry in entries {
      var hash = LemmaHash(entry.kind)
      for byte in entry.ending.reversed() { hash.add(byte) }
      if entry.isWholeForm { hash.add(LemmaHash.wholeForm) }
      var slot = Int(hash.value) & (slots - 1)
      while hashes[slot] != 0, hashes[slot] != hash.value { slot = (slot + 1) & (slots - 1) }
      guard hashes[slot] == 0 else { continue }
      (hashes[slot], values[slot]) = (hash.value, UInt16(entry.script))
    }
    let names = Array(classes.joined(separator: "\n").utf8)
    var texts: [UInt8] = []
    var places: [String: Int] = [:]
    var bytes: [UInt8] = []
    func append(_ value: some FixedWidthInteger) { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }
    func pad() { while bytes.count % 4 != 0 { bytes.append(0) } }
    for script in scripts where places[script.text] == nil {
      places[script.text] = texts.count
      texts.append(contentsOf: script.text.utf8)
    }
    for value in [Int(LemmaModel.magic), Int(LemmaModel.version), classes.count, scripts.count, slots, names.count, texts.count, 0] {
      append(UInt32(value))
    }
    bytes.append(contentsOf: names)
    pad()
    for script in scripts {
      append(UInt8(script.cut))
      append(UInt8(script.text.utf8.count))
      append(UInt16(places[script.text] ?? 0))
    }
    bytes.append(contentsOf: texts)
    pad()
    for hash in hashes { append(hash) }
    for value in values { append(value) }
    return bytes
  }
}
