/// A run of characters beyond ASCII, and what it could have been before it was misread.
struct MojibakeRun {
  /// Longer runs are looked at in parts, so that work stays in proportion.
  static let maximumLength = 512

  /// A character as it was meant, and the characters of the run that stand for it.
  struct Unit {
    var scalar: Unicode.Scalar
    var start: Int
    var end: Int
    /// Whether it was put together from several characters, so that it is no longer what the article shows.
    var isDecoded: Bool
  }

  struct Reading {
    var units: [Unit]
    var page: Int
  }

  private let run: [Unicode.Scalar]
  private let before: Unicode.Scalar?
  private let after: Unicode.Scalar?

  init(_ run: ArraySlice<Unicode.Scalar>, before: Unicode.Scalar?, after: Unicode.Scalar?) {
    self.run = Array(run)
    self.before = before
    self.after = after
  }

  /// What the run was meant to be; nothing when it is best left alone.
  ///
  /// - Parameter proven: Numbers of the pages of which there is undoubted damage elsewhere in the article.
  func bestReading(proven: [Int]) -> Reading? {
    guard run.count > 1 else { return nil }
    let plain = run.enumerated().map { Unit(scalar: $1, start: $0, end: $0 + 1, isDecoded: false) }
    let pages = CodePage.commonlyMisread
    for number in proven {
      if let reading = reading(plain, number, pages[number], isProven: true) { return reading }
    }
    for number in pages.indices where !proven.contains(number) {
      if let reading = reading(plain, number, pages[number], isProven: false) { return reading }
    }
    return nil
  }

  private func reading(_ plain: [Unit], _ number: Int, _ page: CodePage, isProven: Bool) -> Reading? {
    guard var units = decoded(plain, page) else { return nil }
    var layers = 1
    // Damage upon damage: the result may itself be misread UTF-8.
    while layers < 4, units.contains(where: \.isDecoded), let next = decoded(units, page) {
      units = next
      layers += 1
    }
    guard isPlausible(units, page, isProven: isProven || layers > 1) else { return nil }
    return Reading(units: units, page: number)
  }

  /// One layer taken off; nothing when the characters are not misread UTF-8 throughout.
  private func decoded(_ units: [Unit], _ page: CodePage) -> [Unit]? {
    var result: [Unit] = []
    var index = 0
    var decodedAny = false
    while index < units.count {
      if let (scalar, count) = sequence(units[index...], page) {
        result.append(Unit(scalar: scalar, start: units[index].start, end: units[index + count - 1].end, isDecoded: true))
        index += count
        decodedAny = true
        continue
      }
      // Signs between damaged words may be whole, letters may not.
      let properties = units[index].scalar.properties
      guard !properties.isAlphabetic, properties.generalCategory != .control || units[index].scalar.value > 0x9F else { return nil }
      result.append(units[index])
      index += 1
    }
    return decodedAny ? result : nil
  }

  /// The character whose UTF-8 the page shows as the first units, and their number.
  private func sequence(_ units: ArraySlice<Unit>, _ page: CodePage) -> (Unicode.Scalar, Int)? {
    guard let first = units.first, let lead = page.byte(first.scalar), (0xC2...0xF4).contains(lead) else { return nil }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    var index = units.startIndex + 1
    for place in 1..<length {
      guard index < units.endIndex, let byte = page.byte(units[index].scalar), byte & 0xC0 == 0x80 else {
        // The three-byte quotation marks and dashes begin with E2 80; a last byte without a character of its own gets lost.
        if place == 2, lead == 0xE2, value == 0x80, let lost = lostQuotation(units[index...].first?.scalar, page) { return (lost, 2) }
        return nil
      }
      value = value << 6 | UInt32(byte & 0x3F)
      index += 1
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }

  private func lostQuotation(_ next: Unicode.Scalar?, _ page: CodePage) -> Unicode.Scalar? {
    let isOpeningPossible = page.isUndefined(0x9C)
    guard page.isUndefined(0x9D) else { return nil }
    let next = next ?? after
    let opens = isOpeningPossible && next?.isLetter == true && before?.isLetter != true
    return opens ? "\u{201C}" : "\u{201D}"
  }

  /// Whether the reading could be an author's, where the run itself could not.
  private func isPlausible(_ units: [Unit], _ page: CodePage, isProven: Bool) -> Bool {
    let decoded = units.filter(\.isDecoded)
    guard decoded.allSatisfy({ Script.isExpected($0.scalar) }) else { return false }
    // Combining accents belong on a letter.
    if let first = units.first, first.isDecoded, first.scalar.properties.generalCategory == .nonspacingMark {
      guard before?.isLetter == true else { return false }
    }
    let scripts = Set(decoded.compactMap { Script($0.scalar) })
    guard scripts.count <= 1 else { return false }
    let beforeScript = before.flatMap { Script($0) }
    let afterScript = after.flatMap { Script($0) }
    if let script = scripts.first {
      // No word is written in two scripts.
      if let first = units.first, Script(first.scalar) != nil, let beforeScript, beforeScript != script { return false }
      if let last = units.last, Script(last.scalar) != nil, let afterScript, afterScript != script { return false }
      if script == .latin, breaksCase(units) { return false }
    }
    if isProven { return true }
    let letters = decoded.count { Script($0.scalar) != nil }
    let touchesLatin = beforeScript == .latin || afterScript == .latin
    let hasTypography = decoded.contains { (0x2010...0x2044).contains($0.scalar.value) || $0.scalar.value == 0x20AC }
    if !page.isLatin {
      // Letters of the page's own script come in such pairs by chance: a word of them, or a foreign word around them, is needed.
      return hasTypography || letters >= 2 || scripts.first == .latin && touchesLatin
    }
    return decoded.contains { isUndoubted($0, units) }
  }

  /// Whether the characters of the unit could not stand side by side in genuine text.
  private func isUndoubted(_ unit: Unit, _ units: [Unit]) -> Bool {
    let shown = run[unit.start..<unit.end]
    guard let last = shown.last, let first = shown.first else { return false }
    if shown.count > 2 { return true }
    let previous = unit.start > 0 ? run[unit.start - 1] : before
    let next = unit.end < run.count ? run[unit.end] : after
    let isCapital = first.isCapital
    if isCapital, previous?.isSmall == true { return true }
    // A sign in the place of a letter: `caf√©`.
    if !first.isLetter { return [previous, next].contains { $0?.isLetter == true } }
    if last.isLetter {
      // Two capitals before a small letter: `MĂĽnchen`.
      return isCapital && last.isCapital && next?.isSmall == true && unit.scalar.isSmall
    }
    // A closing quotation mark may stand behind any letter, but not before one.
    if Self.closingSigns.contains(last) { return next?.isLetter == true && previous?.isCapital != true }
    return true
  }

  private static let closingSigns: Set<Unicode.Scalar> = [
    "‘", "’", "“", "”", "‚", "„", "…", "–", "—", "»", "«", "›", "‹", "\u{A0}", "·", "™", "®", "©", "ª", "º", "²", "³", "¹",
  ]

  /// Whether a small letter would stand between capitals.
  private func breaksCase(_ units: [Unit]) -> Bool {
    for (index, unit) in units.enumerated() where unit.isDecoded && unit.scalar.isSmall {
      let previous = index > 0 ? units[index - 1].scalar : before
      let next = index + 1 < units.count ? units[index + 1].scalar : after
      if previous?.isCapital == true, next?.isCapital == true { return true }
    }
    return false
  }

  /// Whether the run is what is left of characters that cannot be brought back: lead bytes without what followed them.
  func isDebris(proven: [Int]) -> Bool {
    let pages = CodePage.commonlyMisread
    guard let first = run.first, run.allSatisfy({ $0 == first }) else { return false }
    let touchesWord = [before, after].contains { $0.flatMap { Script($0) } == .latin }
    guard touchesWord, Script(first) != .latin else { return false }
    return proven.contains { number in pages[number].byte(first) == 0xE2 }
  }
}
