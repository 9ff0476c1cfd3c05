public import NewsGraphModel

/// Finds dictionary forms of English words by their tags, with a table learned from treebanks.
///
/// A table is one block of bytes, read where it lies; every thread can use the same.
public struct Lemmatizer: Sendable {
  private let model: LemmaModel
  /// Class numbers of letters and of capitals, by tag.
  private let kinds: [Tag: Kind]

  private struct Tag: Hashable {
    var part: PartOfSpeech
    var penn: PennTag
  }

  private struct Kind {
    var letters: Int?
    var capitals: Int?
  }

  /// Takes over a table that stays in memory, unchanged, for the life of the program; its address must be a multiple of 4.
  ///
  /// Throws a `Diagnostic` for bytes that are not a table of this version, are cut off, or point outside themselves.
  public init(_ bytes: UnsafeRawBufferPointer, name: String) throws(Diagnostic) {
    model = try LemmaModel(bytes, name: name)
    var kinds: [Tag: Kind] = [:]
    for (number, name) in model.classes.enumerated() {
      let isCapitals = name.hasSuffix("^")
      let parts = (isCapitals ? name.dropLast() : name[...]).split(separator: "/", maxSplits: 1).map(String.init)
      guard let first = parts.first, let part = PartOfSpeech(rawValue: first) else { continue }
      let tag = Tag(part: part, penn: PennTag(parts.count > 1 ? parts[1] : ""))
      if isCapitals { kinds[tag, default: Kind()].capitals = number } else { kinds[tag, default: Kind()].letters = number }
    }
    self.kinds = kinds
  }

  /// The lemma in lower case: `led` as a verb's past gives `lead`, `n't` gives `not`.
  ///
  /// `talks`, the noun, stays `talks`: it is another word than `talk`. A word of which nothing is known is its own lemma.
  public func lemma(of form: String, _ part: PartOfSpeech, _ penn: PennTag) -> String {
    if part == .noun, form.utf8.count == 5, form == "talks" || form == "Talks" { return "talks" }
    return letters(form, part, penn)
  }

  /// The lemma as treebanks spell it: names, `I` and `American` keep their capitals, numbers lose their commas.
  public func treebankLemma(of form: String, _ part: PartOfSpeech, _ penn: PennTag) -> String {
    if part == .number, form.contains(","), form.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "," || $0 == "." }) {
      return form.filter { $0 != "," }
    }
    let lemma = letters(form, part, penn)
    // The lemma of `me` and `mine` too.
    if part == .pronoun, lemma == "i" { return "I" }
    guard form.unicodeScalars.contains(where: { $0.properties.isUppercase }) else { return lemma }
    let kept = kinds[Tag(part: part, penn: penn)]?.capitals ?? kinds[Tag(part: part, penn: PennTag(""))]?.capitals
    guard let kept, Self.withLowered(form, { model.script(kept, $0) }) == LemmaModel.keepsCapitals else { return lemma }
    // What the form and its lemma share is spelled as in the form.
    var result = String.UnicodeScalarView()
    var rest = lemma.unicodeScalars[...]
    for scalar in form.unicodeScalars {
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      guard !lower.isEmpty, rest.starts(with: lower) else { break }
      result.append(scalar)
      rest = rest.dropFirst(lower.count)
    }
    let isShouted = form.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
    return String(result) + (isShouted ? String(rest).uppercased() : String(rest))
  }

  private func letters(_ form: String, _ part: PartOfSpeech, _ penn: PennTag) -> String {
    let kind = kinds[Tag(part: part, penn: penn)]?.letters ?? kinds[Tag(part: part, penn: PennTag(""))]?.letters
    return Self.withLowered(form) { lower in
      var kept = lower.count
      var text = UnsafeRawBufferPointer(start: nil, count: 0)
      if let kind, let number = model.script(kind, lower) {
        let script = model.script(number: number)
        let end = lower.count - script.cut
        // A script that does not fit the form, which only a hash taken for another can bring about, does nothing.
        if end >= 0, end == lower.count || lower[end] & 0xC0 != 0x80, end + script.text.count > 0 { (kept, text) = (end, script.text) }
      }
      return String(unsafeUninitializedCapacity: kept + text.count) { result in
        var count = 0
        for byte in lower.prefix(kept) {
          result.initializeElement(at: count, to: byte)
          count += 1
        }
        for byte in text {
          result.initializeElement(at: count, to: byte)
          count += 1
        }
        return count
      }
    }
  }

  /// Lends the form in lower case, with plain apostrophes.
  private static func withLowered<Result>(_ form: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var form = form
    if form.utf8.contains(where: { $0 >= 0x80 }) {
      form = form.lowercased()
      if form.unicodeScalars.contains(where: { $0 == "’" || $0 == "ʼ" }) {
        form = String(String.UnicodeScalarView(form.unicodeScalars.map { $0 == "’" || $0 == "ʼ" ? "'" : $0 }))
      }
    }
    return form.withUTF8 { bytes in
      guard bytes.contains(where: { (0x41...0x5A).contains($0) }) else { return body(bytes) }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { lower in
        for (place, byte) in bytes.enumerated() {
          lower.initializeElement(at: place, to: (0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        return body(UnsafeBufferPointer(lower))
      }
    }
  }
}
