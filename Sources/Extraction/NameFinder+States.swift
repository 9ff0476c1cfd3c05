import NewsGraphModel

// States that no table knows.

extension NameFinder {
  /// What states have, and what other states have with them: `ties with Arvania`, `Arvania's foreign minister`.
  func readState(_ range: Range<Int>, _ sentence: Range<Int>, _ signs: inout NameSigns) {
    func word(_ index: Int) -> String { sentence.contains(index) ? tokens[index].lower : "" }
    func lemma(_ index: Int) -> String { sentence.contains(index) ? tokens[index].lemma : "" }
    let (start, end) = (range.lowerBound, range.upperBound)
    var found = false
    switch word(start - 1) {
    case "with", "between", "against": found = Self.bonds.contains(lemma(start - 2))
    case "to", "in", "of": found = Self.envoys.contains(lemma(start - 2))
    case "and":
      // `between Norway and Arvania`.
      found = word(start - 3) == "between" && Self.bonds.contains(lemma(start - 4))
    default: break
    }
    if ["'s", "’s"].contains(word(end)) {
      found = found || Self.possessions.contains(word(end + 1)) || Self.possessions.contains("\(word(end + 1)) \(word(end + 2))")
    } else {
      found = found || Self.forces.contains(word(end))
    }
    guard found else { return }
    signs.place += 5
    signs.state += 1
  }

  private static let bonds: Set<String> = [
    "tie", "relation", "border", "war", "embargo", "sanction", "treaty", "rapprochement", "ceasefire",
  ]
  private static let envoys: Set<String> = ["ambassador", "embassy", "envoy", "invasion", "airspace"]
  private static let possessions: Set<String> = [
    "embassy", "ambassador", "airspace", "foreign minister", "prime minister", "defence minister", "defense minister", "foreign ministry",
    "armed forces", "army", "navy", "border", "borders", "parliament", "constitution", "currency",
  ]
  private static let forces: Set<String> = ["troops", "soldiers", "forces", "lawmakers", "army", "border"]
}
