internal import NewsGraphModel

/// The form in which two spellings of a name agree: folded, without article and possessive, of people without titles.
final class NameKeys {
  private var known: [String: String] = [:]

  func key(_ name: String, isPerson: Bool = false) -> String {
    let question = (isPerson ? "1" : "0") + name
    if let key = known[question] { return key }
    let key = isPerson ? Self.person(name) : Self.joined(Self.plain(name))
    known[question] = key
    return key
  }

  /// The words of a name without what stands around them, the leading article left out.
  private static func plain(_ name: String) -> [Substring] {
    let scalars = Array(name.folded.unicodeScalars)
    var text = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      func at(_ offset: Int) -> Unicode.Scalar? { scalars.indices.contains(index + offset) ? scalars[index + offset] : nil }
      func isEnd(_ offset: Int) -> Bool { at(offset)?.properties.isWhitespace ?? true }
      let scalar = scalars[index]
      if scalar == "'", at(1) == "s", !(at(2)?.isWordPart ?? false) {
        index += 2
        continue
      }
      if scalar == "s", at(1) == "'", isEnd(2) {
        index += 2
        continue
      }
      func isSign(_ scalar: Unicode.Scalar) -> Bool { "\"()[],;:*".unicodeScalars.contains(scalar) }
      if isSign(scalar) {
        text.append(" ")
      } else if scalar == ".", isEnd(1) || at(1).map(isSign) == true, !isInitial(scalars, before: index) {
        text.append(" ")
      } else {
        text.append(scalar)
      }
      index += 1
    }
    var words = String(text).trimming(isFringe).split { $0.isWhitespace }
    while let first = words.first, ["the", "a", "an"].contains(first) { words.removeFirst() }
    return words
  }

  /// Whether one letter stands alone before the full stop: `j.`
  private static func isInitial(_ scalars: [Unicode.Scalar], before index: Int) -> Bool {
    guard index > 0, ("a"..."z").contains(scalars[index - 1]) else { return false }
    return index < 2 || !scalars[index - 2].isWordPart
  }

  private static func isFringe(_ character: Character) -> Bool { " .'-".contains(character) }

  private static func joined(_ words: some Sequence<Substring>) -> String {
    String(words.joined(separator: " ").trimming(isFringe))
  }

  private static func person(_ name: String) -> String {
    var words = plain(name)
    var rest = words[...]
    while rest.count > 1, let first = rest.first, titles.contains(String(first)) { rest = rest.dropFirst() }
    if let first = rest.first, !titles.contains(String(first)) { words = Array(rest) }
    // `Angolan Vice-President Domingas`: everything up to the last title, unless two people are named.
    let last = words.indices.dropLast().last { titles.contains(String(words[$0])) && !["of", "the", "and"].contains(words[$0]) }
    if let last, !words[...last].contains("and"), !name.contains(","), last <= 6 { words = Array(words[(last + 1)...]) }
    return joined(words)
  }

  private static let titles = Set(
    """
    president vice-president vice prime minister ministers foreign defence defense deputy first chancellor
    general major colonel lieutenant captain admiral marshal secretary of state secretary-general chairman chairwoman chair mayor
    governor senator congressman mp mla coun councillor councilor alderman dr dr. prof prof. mr mr. mrs mrs. ms ms. sir dame lord lady
    king queen prince princess sheikh datuk seri ratu monsignor bishop archbishop pope father rev reverend judge justice
    ambassador envoy special representative spokesman spokeswoman spokesperson chief executive director head leader former ex
    trade economy labour labor interior finance culture environment climate commissioner municipal affairs commerce industry
    retired high school student negotiator the and coun. gen gen. maj maj. col col. sen sen. rep rep. gov gov. hon hon.
    u.s. us uk eu russian ukrainian american turkish french german polish british finnish chinese japanese
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
