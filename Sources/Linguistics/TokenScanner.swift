import NewsGraphModel

/// Finds the tokens of one run of text without white space.
struct TokenScanner {
  let scalars: [Unicode.Scalar]
  let end: Int

  /// The end of the run that begins at `start`; groups of three digits behind a single space belong to their number.
  func chunkEnd(from start: Int) -> Int {
    var place = start
    while place < end {
      if scalars[place].isSpace {
        guard isDigitGroupSpace(place, from: start) else { break }
      }
      place += 1
    }
    return place
  }

  /// Whether the space at `place` stands inside a number as in `1 000`.
  private func isDigitGroupSpace(_ place: Int, from start: Int) -> Bool {
    guard place > start, place + 3 < end, scalars[place] == " " || scalars[place] == "\u{A0}" else { return false }
    guard isDigit(place + 1), isDigit(place + 2), isDigit(place + 3), !isDigit(place + 4) else {
      return false
    }
    var digits = 0
    var before = place - 1
    while before >= start, isDigit(before) {
      digits += 1
      before -= 1
    }
    return (1...3).contains(digits) && (before < start || !isLetter(before))
  }

  /// Reports the tokens between `start` and `stop`, in order.
  func cut(_ start: Int, _ stop: Int, _ report: (Int, Int) -> Void) {
    var (start, stop) = (start, stop)
    if isEmoticon(start, stop) { return report(start, stop) }
    while start < stop {
      let run = signRun(start, stop)
      guard run > start + 1 || isOpening(start, stop) else { break }
      report(start, max(run, start + 1))
      start = max(run, start + 1)
    }
    guard start < stop else { return }
    if isAddress(start, stop) {
      var inner = stop
      while inner > start + 1, ".,;:!?)]>\"'”’".unicodeScalars.contains(scalars[inner - 1]) { inner -= 1 }
      report(start, inner)
      if inner < stop { cut(inner, stop, report) }
      return
    }
    var tail: [(Int, Int)] = []
    while stop > start + 1, let from = closing(start, stop) {
      tail.append((from, stop))
      stop = from
    }
    if stop > start { cutCore(start, stop, report) }
    for (from, to) in tail.reversed() { report(from, to) }
  }

  /// Where the sign that ends `start..<stop` begins, if one does.
  private func closing(_ start: Int, _ stop: Int) -> Int? {
    let last = scalars[stop - 1]
    if let kind = runKind(last) {
      var from = stop - 1
      while from > start, runKind(scalars[from - 1]) == kind { from -= 1 }
      // `f***` is a word, `word*` has a footnote.
      if kind == "*", (2...3).contains(stop - from) { return nil }
      if stop - from > 1 { return from }
    }
    if last == "." { return isAbbreviation(start, stop) ? nil : stop - 1 }
    if last == "'" || last == "’" || last == "ʼ" { return stop - 1 }
    if last.isASCIILetter { return nil }
    switch last.properties.generalCategory {
    case .closePunctuation, .finalPunctuation, .otherPunctuation, .initialPunctuation, .openPunctuation, .dashPunctuation:
      return "#@&/\\".unicodeScalars.contains(last) ? nil : stop - 1
    case .mathSymbol:
      return last == ">" || last == "<" || last == "+" && isDigit(stop - 2) ? stop - 1 : nil
    default:
      return nil
    }
  }

  /// The middle of a run: contractions, hyphens, dashes, slashes, units behind numbers.
  private func cutCore(_ start: Int, _ stop: Int, _ report: (Int, Int) -> Void) {
    var from = start
    var place = start
    func flush(to end: Int) {
      guard end > from else { return }
      // A piece of a run may end with signs of its own: `said."The`.
      if from == start, end == stop { cutWord(from, end, report) } else { cut(from, end, report) }
    }
    while place < stop {
      let scalar = scalars[place]
      let run = scalar == "*" ? place : signRun(place, stop)
      if run > place + 1 {
        flush(to: place)
        report(place, run)
        (from, place) = (run, run)
        continue
      }
      let inside = place > start && place + 1 < stop
      var isCut = false
      switch scalar {
      case "—", "–", "―", "…", ";", "\"", "“", "”", "(", ")", "[", "]", "«", "»", "!", "?", "°":
        isCut = true
      case "-":
        isCut =
          inside && isLetterOrDigit(place - 1) && isLetter(place + 1) && !keepsHyphen(from, place, stop)
          || inside && isRange(from, place, stop)
      case "/":
        // `and/or`, but `w/o`, `A/C`.
        isCut = inside && isLetter(place - 1) && isLetter(place + 1) && (place - from > 1 || isLetter(place + 2))
      case ",", ":":
        isCut = inside && !(isDigit(place - 1) && isDigit(place + 1))
      case ".":
        // A full stop without a space behind it: `over.The next`.
        isCut = inside && place - from > 2 && isLower(place - 1) && isUpper(place + 1) && place + 2 < stop && isLower(place + 2)
      case "$" where (2...3).contains(place - from) && (from..<place).allSatisfy(isUpper):
        // `US$5`: the dollar of a country is one sign.
        cutWord(from, place + 1, report)
        from = place + 1
      case "%", "$", "€", "£", "¥":
        isCut = true
      default:
        break
      }
      if isCut {
        flush(to: place)
        report(place, place + 1)
        from = place + 1
      } else if place > from, isDigit(place - 1), isLetter(place), isAmount(from, place), isUnit(place, stop) {
        flush(to: place)
        from = place
      }
      place += 1
    }
    flush(to: stop)
  }

  /// Contractions and possessives.
  private func cutWord(_ start: Int, _ stop: Int, _ report: (Int, Int) -> Void) {
    let count = stop - start
    func lower(_ place: Int) -> Unicode.Scalar { scalars[place].properties.lowercaseMapping.unicodeScalars.first ?? scalars[place] }
    func isApostrophe(_ place: Int) -> Bool { "'’ʼ".unicodeScalars.contains(scalars[place]) }
    if count > 3, isApostrophe(stop - 2), lower(stop - 3) == "n", lower(stop - 1) == "t" {
      report(start, stop - 3)
      report(stop - 3, stop)
      return
    }
    for length in 2...3 where count > length && isApostrophe(stop - length) {
      let ending = String((stop - length + 1..<stop).map(lower))
      if Contractions.endings.contains(ending) {
        report(start, stop - length)
        report(stop - length, stop)
        return
      }
    }
    if (5...6).contains(count) {
      let first = String((start..<start + 3).map(lower))
      if let second = Contractions.pairs[first], second == String((start + 3..<stop).map(lower)) {
        report(start, start + 3)
        report(start + 3, stop)
        return
      }
    }
    report(start, stop)
  }

  /// Whether the hyphen at `place` is part of its word.
  private func keepsHyphen(_ start: Int, _ place: Int, _ stop: Int) -> Bool {
    let before = String(scalars[start..<place]).lowercased()
    if Self.prefixes.contains(before) { return true }
    // Letters before numbers (`F-16`, `Covid-19`) never come here.
    return before == "e"
  }

  /// Whether the hyphen at `place` stands between the ends of a range (`5-10`, `2019-20`), not in a date or a telephone number.
  private func isRange(_ start: Int, _ place: Int, _ stop: Int) -> Bool {
    guard (1...5).contains(place - start), (2...6).contains(stop - place) else { return false }
    func isNumber(_ range: Range<Int>) -> Bool {
      range.allSatisfy { isDigit($0) || $0 > range.lowerBound && ".,:".unicodeScalars.contains(scalars[$0]) }
    }
    return isNumber(start..<place) && isNumber(place + 1..<stop) && !(place - start == 3 && stop - place == 5)
  }

  private static let prefixes: Set<String> = [
    "re", "co", "non", "anti", "pro", "ex", "pre", "post", "semi", "sub", "multi", "de", "un", "counter", "mid", "inter", "ultra",
    "neo", "quasi", "pan", "al", "el", "cross", "over", "mini", "micro", "socio", "intra", "mis", "super", "trans",
  ]

  private func isAbbreviation(_ start: Int, _ stop: Int) -> Bool {
    if stop - start == 2, isUpper(start) { return true }
    // None is that long, and a run of thousands of signs would be read again for each.
    guard stop - start < 40 else { return false }
    let word = String(scalars[start..<stop - 1])
    if Abbreviations.counting.contains(word) { return isDigit(stop + 1) }
    if word.contains(".") {
      return word.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
        (1...2).contains($0.count) && $0.allSatisfy(\.isLetter)
      }
    }
    return Abbreviations.all.contains(word)
  }

  private func isAddress(_ start: Int, _ stop: Int) -> Bool {
    let length = stop - start
    if length < 4 { return false }
    if scalars[start] == "@" || scalars[start] == "#" { return !isDigit(start + 1) }
    let text = scalars[start..<min(stop, start + 200)]
    if text.starts(with: "www.".unicodeScalars) { return true }
    var (hasAt, hasStop) = (false, false)
    for place in text.indices {
      switch text[place] {
      case "@": hasAt = true
      case ".": hasStop = true
      case ":" where text[place...].starts(with: "://".unicodeScalars): return true
      default: break
      }
    }
    return hasAt && hasStop
  }

  /// Whether the digits before a letter are an amount (`3.5bn`) and not part of a name (`B52s`, `G7`).
  private func isAmount(_ start: Int, _ place: Int) -> Bool {
    (start..<place).allSatisfy { isDigit($0) || scalars[$0] == "." || scalars[$0] == "," }
  }

  /// Whether the letters behind a number are a word of their own: `5km`, `3.5bn`, `£5m`, but not `16th`, `1990s`, `5G`.
  private func isUnit(_ place: Int, _ stop: Int) -> Bool {
    if place + 1 == stop { return "kmbKMB".unicodeScalars.contains(scalars[place]) }
    let rest = String(scalars[place..<min(stop, place + 3)]).lowercased()
    return !["st", "nd", "rd", "th", "s", "s'", "s’"].contains(rest)
  }

  /// Where a run of equal signs that are one token ends: `...`, `?!`, `--`, `***`; `start` when none begins there.
  private func signRun(_ start: Int, _ stop: Int) -> Int {
    guard let kind = runKind(scalars[start]) else { return start }
    var end = start + 1
    while end < stop, runKind(scalars[end]) == kind { end += 1 }
    return end > start + 1 ? end : start
  }

  private func runKind(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case ".", "-", "*", "=", "_", "~", "$", "<", ">": scalar
    case "!", "?": "!"
    default: nil
    }
  }

  private func isEmoticon(_ start: Int, _ stop: Int) -> Bool {
    (2...3).contains(stop - start) && !isLetter(start) && Abbreviations.emoticons.contains(String(scalars[start..<stop]))
  }

  private func isOpening(_ place: Int, _ stop: Int) -> Bool {
    let scalar = scalars[place]
    if scalar.isASCIILetter { return false }
    if scalar == "'" || scalar == "‘" || scalar == "’" { return stop - place > 1 && !isContraction(place, stop) }
    if scalar == "<" || scalar == ">" || scalar == "~" || scalar == "=" { return stop - place > 1 }
    if scalar == "#" { return isDigit(place + 1) }
    switch scalar.properties.generalCategory {
    case .openPunctuation, .initialPunctuation, .finalPunctuation, .closePunctuation, .dashPunctuation, .currencySymbol: return true
    case .otherPunctuation: return !"@#&".unicodeScalars.contains(scalar)
    default: return false
    }
  }

  private func isContraction(_ place: Int, _ stop: Int) -> Bool {
    ["s", "m", "d", "ll", "re", "ve", "t", "em", "til"].contains(String(scalars[place + 1..<stop]).lowercased())
  }

  private func isDigit(_ place: Int) -> Bool { place >= 0 && place < end && scalars[place].isDigit }
  private func isLetter(_ place: Int) -> Bool { place >= 0 && place < end && scalars[place].isLetter }
  private func isLetterOrDigit(_ place: Int) -> Bool { isLetter(place) || isDigit(place) }
  private func isUpper(_ place: Int) -> Bool { place < end && scalars[place].isUpper }
  private func isLower(_ place: Int) -> Bool { place >= 0 && place < end && scalars[place].isLower }
}
