internal import NewsGraphModel

/// A name in the forms in which it is compared.
struct NameSpelling: Hashable {
  /// Without case, accents and typographic signs, in Latin letters where it has others.
  let folded: String

  init(_ name: String) {
    folded = Self.fold(name)
  }

  /// The words of ``folded``: runs of letters and digits.
  var words: [Substring] { folded.split { !($0.isLetter || $0.isNumber) } }

  /// What is left of each word when spellings that transliterations disagree about are made one.
  var skeletons: [String] { words.map { Self.skeleton($0) } }

  /// Folding looks up every character in tables; most names do not need it.
  private static func fold(_ name: String) -> String {
    guard name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F || $0 == 0x20 }), !name.utf8.contains(0x60), name.utf8.first != 0x20 else {
      // Composed before Latin letters are sought: folding takes the breve of `й` away.
      return (name.unicodeScalars.contains { $0.value >= 0x370 } ? Romanization.latin(name.nfc.lowercased()) : name).folded
    }
    let bytes = name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard !zip(bytes, bytes.dropFirst()).contains(where: { $0 == 0x20 && $1 == 0x20 }), bytes.last != 0x20 else { return name.folded }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `zelenskyy`, `zelenskiy` and `zelenskij` are `zelenski`; `kharkov` is `harkov`; `tchaikovsky` and `chaikovskij` are `caikovski`.
  private static func skeleton(_ word: Substring) -> String {
    var rest = Array(word.utf8)[...]
    var result: [UInt8] = []
    result.reserveCapacity(rest.count)
    while let byte = rest.first {
      let (long, short) = merged.first { $0.long.first == byte && rest.starts(with: $0.long) } ?? ([byte], [byte])
      // Doubled letters are one, except digits, and bytes that are parts of other characters.
      for byte in short where result.last != byte || byte >= 0x80 || (0x30...0x39).contains(byte) { result.append(byte) }
      rest = rest.dropFirst(long.count)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Longer spellings first, because they begin like shorter ones.
  private static let merged: [(long: [UInt8], short: [UInt8])] = [
    ("shch", "s"), ("tsch", "c"), ("sch", "s"), ("tch", "c"), ("iye", "ie"), ("kh", "h"), ("zh", "z"), ("sh", "s"), ("ch", "c"),
    ("ph", "f"),
    ("th", "t"), ("ck", "k"), ("ks", "x"), ("ts", "c"), ("tz", "c"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ye", "e"), ("je", "e"),
    ("ie", "e"), ("j", "i"), ("y", "i"), ("w", "v"), ("q", "k"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
