import NewsGraphModel

// Capitalised words that name nothing the graph has.

extension NameFinder {
  /// Whether a wording is no name, or the name of a ship, a law, a prize.
  func isExcluded(_ words: String, _ ranges: [Range<Int>], _ signs: NameSigns, _ known: KnownNames) -> Bool {
    guard let first = ranges.first else { return true }
    if signs.other > max(signs.person, signs.organization, signs.place) || isNumbered(first) { return true }
    // `(N)`, `(R-OK)`.
    if tokens[first.lowerBound].text.count == 1, first.count == 1 || tokens[first.lowerBound + 1].text == "-" { return true }
    // `by Friday, the federation`, `in World War II`: common words need more than one sign.
    if gazetteer.notNames.contains(words) {
      if isAcronym(first) || !ranges.contains(where: { recognized($0) != nil }) { return true }
      return max(signs.organization, signs.place, signs.person) < 8 || gazetteer.organizationHeads[words] == nil
    }
    guard first.count == 1 else { return false }
    // `the Republic`, `the House`: a part of a name stands for the whole only where the whole is named.
    if gazetteer.placeHeads[words] != nil, gazetteer.organizationHeads[words] == nil { return !known.heads.contains(words) }
    if let kind = gazetteer.organizationHeads[words] { return kind != "Parliament" && !known.heads.contains(words) }
    return gazetteer.peopleWords[words.lowercased()] != nil || gazetteer.events[words.lowercased()] != nil || ranges.allSatisfy(isAdjective)
  }

  /// `the Islamic vice-chair`: a capitalised adjective names nobody.
  private func isAdjective(_ range: Range<Int>) -> Bool {
    tokens[range.lowerBound].label == "amod" && describesNoun(range)
  }

  /// `Title IV`, `Case 22`.
  private func isNumbered(_ range: Range<Int>) -> Bool {
    guard range.count > 1, let last = range.last, tokens[last].text.allSatisfy({ "IVXLC".contains($0) || $0.isNumber }) else {
      return false
    }
    return ["Title", "Article", "Chapter", "Part", "Case", "Section", "Phase", "Type", "Class", "Annex", "Resolution", "War"].contains(
      tokens[last - 1].text)
  }

  /// `Clean Water Act`, `Hurricane Ada`: the name of something else, unless a body's name goes on behind it.
  func namesOther(_ words: [String]) -> Bool {
    guard words.count > 1, let first = words.first, let last = words.last else { return false }
    return gazetteer.otherEnds.contains(last) || gazetteer.otherStarts.contains(first) && organizationKind(words) == nil
  }
}
