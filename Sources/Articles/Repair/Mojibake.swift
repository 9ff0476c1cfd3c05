/// Reads UTF-8 that was taken for a single-byte character set, once or several times, and saved that way.
///
/// A run of characters beyond ASCII is turned back into the bytes of a code page; when these are well-formed UTF-8 and the result is
/// plausible where it stands, that is what was written: `TΓΌrkiye` is `Türkiye`, `â€™` is `’`. What is plausible depends on the
/// neighbours and on the article: sequences that genuine text could contain by chance are read as damage only in an article
/// that shows damage of the same code page elsewhere. Genuine Greek, Cyrillic and accented Latin text stays as it is.
///
/// Damage that lost bytes cannot be undone: a lone lead byte (`ββand`, once two zero-width spaces) is left out, as nothing
/// readable was lost with it; after `â€` a lost byte was a closing quotation mark.
struct Mojibake: Sendable {
  /// Numbers in `CodePage.commonlyMisread` of the pages of which the article shows undoubted damage.
  private var proven: [Int] = []
  private var isNeeded = false

  /// Looks through the text for undoubted damage.
  init(_ text: [Unicode.Scalar]) {
    var found: Set<Int> = []
    var index = 0
    while index < text.count {
      guard text[index].value >= 0x80 else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, text[index].value >= 0x80, index - start < MojibakeRun.maximumLength { index += 1 }
      // A single character beyond ASCII is no sequence, and no debris either unless it is a lead byte.
      isNeeded = true
      guard index - start > 1 else { continue }
      let run = MojibakeRun(text[start..<index], before: start > 0 ? text[start - 1] : nil, after: index < text.count ? text[index] : nil)
      if let reading = run.bestReading(proven: []) { found.insert(reading.page) }
    }
    proven = found.sorted()
  }

  /// The stretch as it was meant.
  func repaired(_ stretch: Stretch) -> Stretch {
    guard isNeeded, stretch.scalars.contains(where: { $0.value >= 0x80 }) else { return stretch }
    let text = stretch.scalars
    var result = Stretch()
    var index = 0
    while index < text.count {
      guard text[index].value >= 0x80 else {
        result.append(stretch, index)
        index += 1
        continue
      }
      let start = index
      while index < text.count, text[index].value >= 0x80, index - start < MojibakeRun.maximumLength { index += 1 }
      let before = start > 0 ? text[start - 1] : nil
      let after = index < text.count ? text[index] : nil
      let run = MojibakeRun(text[start..<index], before: before, after: after)
      if let reading = run.bestReading(proven: proven) {
        for unit in reading.units {
          result.append(unit.scalar, stretch.starts[start + unit.start], stretch.ends[start + unit.end - 1])
        }
      } else if !run.isDebris(proven: proven) {
        for place in start..<index { result.append(stretch, place) }
      }
    }
    return result
  }
}
