import NewsGraphModel

// Where runs of capitalised words begin and end.

extension NameFinder {
  mutating func read(_ sentence: Sentence) {
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      guard isNameLike(index, sentence) else {
        index += 1
        continue
      }
      let end = runEnd(index, sentence)
      cut(index..<end)
      index = end
    }
  }

  /// In headlines, where every word is capitalised, only names that are known count.
  mutating func readHeadline(_ sentence: Sentence) {
    var known: [String: Thing] = [:]
    for mention in found where mention.thing.isNamed {
      known[text(mention.tokens)] = mention.thing
      if mention.thing.type == CoreType.person, let last = mention.tokens.last { known[tokens[last].text] = mention.thing }
    }
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      var count = 0
      for length in stride(from: min(5, sentence.tokens.upperBound - index), through: 1, by: -1) {
        if let thing = known[text(index..<index + length)] {
          found.append(FoundMention(index..<index + length, thing: thing, syntax: syntax))
          count = length
          break
        }
      }
      if count == 0, isCapitalized(index), let match = match(index, sentence.tokens.upperBound), !match.entry.isAmbiguous {
        add(index..<index + match.count, match.entry)
        count = match.count
      }
      index += max(1, count)
    }
  }

  func isTitleCase(_ sentence: Sentence) -> Bool {
    guard sentence.block == .headline || sentence.block == .heading else { return false }
    let long = sentence.tokens.filter { tokens[$0].text.count > 3 && tokens[$0].text.first?.isLetter == true }
    return !long.isEmpty && long.count(where: isCapitalized) * 2 > long.count
  }

  func isCapitalized(_ index: Int) -> Bool {
    let text = tokens[index].text
    if text.unicodeScalars.first?.properties.isUppercase ?? false { return true }
    // `al-Assad`, `el-Sisi`.
    guard let hyphen = text.firstIndex(of: "-"), ["al", "el", "an", "ar", "as", "ash", "at", "ad", "ul"].contains(text[..<hyphen]) else {
      return false
    }
    return text[text.index(after: hyphen)...].first?.isUppercase ?? false
  }

  /// Whether a token may begin or continue a name.
  func isNameLike(_ index: Int, _ sentence: Sentence) -> Bool {
    guard isCapitalized(index), !timeTokens.contains(index) else { return false }
    let token = tokens[index]
    if token.text == "I"
      || TimeReader.month(token.text) != nil && token.text.count > 2 && index + 1 < tokens.count && Int(tokens[index + 1].text) != nil
    {
      return false
    }
    let isStart =
      index == sentence.tokens.lowerBound
      || ["\"", "“", "‘", ":", "'", "-"].contains(tokens[index - 1].text) && !isGlued(index) && !isGlued(index - 1)
    if let match = match(index, sentence.tokens.upperBound) {
      if !isStart || match.count > 1 || !match.entry.isAmbiguous { return true }
    }
    if gazetteer.notNames.contains(token.text) {
      // `African` alone is no name, `African Court` is; a month never is.
      // `Teachers' Federation`, `Afro-Asian`: a sign may stand between.
      let isJoined =
        index + 2 < sentence.tokens.upperBound && (tokens[index + 1].text == "-" || ["'", "’"].contains(tokens[index + 1].text))
      let next = isJoined ? index + 2 : index + 1
      let isFollowed =
        next < sentence.tokens.upperBound && isCapitalized(next)
        && (tokens[next].part == .properNoun || gazetteer.organizationHeads[tokens[next].text] != nil
          || isJoined && tokens[index + 1].text == "-" || leadsToHead(next, sentence))
      if isStart || token.part != .properNoun && !isFollowed || TimeReader.month(token.text) != nil && !isFollowed { return false }
    }
    switch token.part {
    case .determiner, .pronoun, .adposition, .coordinator, .subordinator, .auxiliary, .particle, .interjection:
      return !isStart && token.text.count > 3 && token.part != .pronoun && token.part != .determiner
    default: break
    }
    guard isStart else { return true }
    if midSentence.contains(token.text) { return true }
    // `SolarGrid`: no other word has a capital inside.
    if token.text.count > 4, token.text.dropFirst(2).contains(where: \.isUppercase), token.text.contains(where: \.isLowercase) {
      return true
    }
    if token.part == .properNoun { return true }
    let next = index + 1
    guard next < sentence.tokens.upperBound else { return false }
    if titleEnd(index, sentence.tokens.upperBound) != nil { return true }
    return (token.part == .noun || token.part == .adjective || token.part == .other) && isCapitalized(next)
      && tokens[next].part == .properNoun
  }

  /// Whether capitalised words go on from here to one that makes a body of them: `Social Democratic Party`.
  private func leadsToHead(_ start: Int, _ sentence: Sentence) -> Bool {
    var index = start
    while index < sentence.tokens.upperBound, index < start + 4, isCapitalized(index), !timeTokens.contains(index) {
      if gazetteer.organizationHeads[tokens[index].text] != nil { return true }
      index += 1
    }
    return false
  }

  func isGlued(_ index: Int) -> Bool { index > 0 && tokens[index - 1].span.end == tokens[index].span.start }

  func runEnd(_ start: Int, _ sentence: Sentence) -> Int {
    let limit = sentence.tokens.upperBound
    var end = start + 1
    var hasHead = gazetteer.organizationHeads[tokens[start].text] != nil
    while end < limit {
      if isNameLike(end, sentence) || isCapitalized(end) && recognized[end] != nil && recognized[end] == recognized[end - 1] {
        hasHead = hasHead || gazetteer.organizationHeads[tokens[end].text] != nil
        end += 1
        continue
      }
      let word = tokens[end].lower
      // `Secretary of State Ada Byron`: a title of several words belongs to one run.
      if let title = (max(start, end - 3)..<end).lazy.compactMap({ titleEnd($0, limit) }).first(where: { $0 > end }) {
        end = title
        continue
      }
      // `Ada "Lace" Byron`.
      if ["\"", "“", "”"].contains(tokens[end].text), end + 3 < limit, end - start < 3, ["\"", "”", "“"].contains(tokens[end + 2].text),
        isCapitalized(end + 1), isNameLike(end + 3, sentence), gazetteer.givenNames[tokens[start].text.folded] != nil
      {
        end += 4
        continue
      }
      if word == "-" || word == "–", isGlued(end), end + 1 < limit, isGlued(end + 1) {
        // `Byron-King`, but in `Russia-backed` only the first part is a name.
        // In `Ban Ki-moon` the second is too.
        let isTail = end - start > 1 && tokens[end + 1].part == .properNoun && tokens[end + 1].text.count < 6
        guard isCapitalized(end + 1) || Int(tokens[end + 1].text) != nil || isTail else { break }
        end += 2
        continue
      }
      if Self.particles.contains(word), end + 1 < limit, isNameLike(end + 1, sentence) {
        end += 2
        continue
      }
      if Self.particles.contains(word), end + 2 < limit, Self.particles.contains(tokens[end + 1].lower), isNameLike(end + 2, sentence) {
        end += 3
        continue
      }
      // `Gold and Lithium Ltd`, `Movement for the Left`: the network sees one name.
      if ["and", "of", "for", "on", "against", "in", "to", "&", ","].contains(word), end + 1 < limit,
        let next = (end + 1..<min(limit, end + 3)).first(where: { isNameLike($0, sentence) }),
        next == end + 1 || ["the", "a"].contains(tokens[end + 1].lower), isBridged(end, next), titleEnd(start, end) == nil,
        match(start, limit).map({ $0.count != end - start || !$0.entry.isUnique }) ?? true
      {
        end = next + 1
        hasHead = hasHead || gazetteer.organizationHeads[tokens[next].text] != nil
        continue
      }
      // `Ministry of Foreign Affairs`, `Federation of Rice Millers`.
      if word == "of" || word == "for", hasHead || end == start + 1 && gazetteer.placeHeads["\(tokens[start].text) of"] != nil,
        end + 1 < limit, !Self.legalForms.contains(tokens[end - 1].text)
      {
        let next = tokens[end + 1].lower == "the" ? end + 2 : end + 1
        // `Presidency of Ada Byron` is no name.
        let isPersonal =
          next + 1 < limit && gazetteer.givenNames[tokens[next].text.folded] != nil && match(next, limit) == nil
          && tokens[next + 1].part == .properNoun
        if next < limit, isNameLike(next, sentence), titleEnd(start, end) == nil, !isPersonal {
          end = next + 1
          continue
        }
      }
      // `Teachers' Federation`, `Women's Union`: a possessive inside the name of a body.
      if ["'", "’", "'s", "’s"].contains(word), isGlued(end), match(start, limit) == nil || end - start > 1,
        end - start < 2 || gazetteer.givenNames[tokens[start].text.folded] == nil,
        let head = (end + 1..<min(limit, end + 4)).first(where: { gazetteer.organizationHeads[tokens[$0].text] != nil }),
        (end + 1...head).allSatisfy({ isNameLike($0, sentence) }), head == end + 1 || match(end + 1, limit) == nil
      {
        end = head + 1
        hasHead = true
        continue
      }
      // `Peace and Security Council`: both words belong to the head that follows.
      if word == "and" || word == "&", end + 2 < limit, isNameLike(end + 1, sentence), match(end + 1, limit) == nil {
        let next = end + 2
        if gazetteer.organizationHeads[tokens[next].text] != nil, end - start == 1, match(start, end)?.entry == nil {
          end = next + 1; continue
        }
        if word == "&" { end += 2; continue }
        // `Ministry of Trade and Industry`.
        if hasHead, end - start > 2, (max(start, end - 4)..<end).contains(where: { ["of", "for"].contains(tokens[$0].lower) }),
          titleEnd(end + 1, limit) == nil, gazetteer.organizationHeads[tokens[end + 1].text] == nil,
          gazetteer.givenNames[tokens[end + 1].text.folded] == nil,
          tokens[end - 1].part != .properNoun || next >= limit || !isNameLike(next, sentence) || isMinistry(start..<end, and: end + 1)
        {
          end += 2
          continue
        }
      }
      break
    }
    return end
  }

  /// `Kestrel SpA of Milan`: nothing behind the legal form belongs to the name.
  private static let legalForms: Set<String> = [
    "Ltd", "Ltd.", "Inc", "Inc.", "Corp", "Corp.", "PLC", "Plc", "plc", "LLC", "LLP", "GmbH", "AG", "SpA", "S.p.A.", "SA", "S.A.", "SAS",
    "AB",
    "ASA", "Oy", "Oyj", "NV", "N.V.", "BV", "B.V.", "A/S", "Bhd", "Bhd.", "Pty", "Pvt", "Co", "Co.", "KG", "SE",
  ]

  /// `Ministry of Labour and Social Affairs`: what follows is no name of its own.
  private func isMinistry(_ range: Range<Int>, and next: Int) -> Bool {
    guard range.contains(where: { gazetteer.organizationHeads[tokens[$0].text] == "Ministry" }) else { return false }
    guard let name = recognized[next].map({ document.names[$0] }), let last = name.tokens.last else { return true }
    return name.tokens.lowerBound < next || name.kind != .person && gazetteer.organizationHeads[tokens[last].text] == nil
  }

  /// Whether one organisation's name reaches over the words between two others.
  func isBridged(_ word: Int, _ next: Int) -> Bool {
    guard let number = recognized[word], recognized[next] == number, recognized[word - 1] == number else { return false }
    return document.names[number].kind == .organization
  }

  static let particles: Set<String> = [
    "de", "von", "van", "der", "den", "bin", "ibn", "al", "el", "da", "du", "di", "la", "le", "y", "ben", "ter", "ten", "dos", "das",
    "af", "av", "zu", "del", "della", "binti", "ould", "wa", "ole", "abu",
  ]
}
