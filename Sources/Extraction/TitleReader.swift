import NewsGraphModel

/// Reads titles and offices, and the phrases around them.
struct TitleReader {
  let document: Document
  let gazetteer: Gazetteer
  var tokens: [Token] { document.tokens }

  /// A title with what stands around it: `Norway's former finance minister`, `head of the port authority`.
  struct Phrase {
    /// The title alone, in lower case and in the singular.
    var title: String
    var tokens: Range<Int>
    /// The title with its modifiers, its portfolio and its `of` phrase.
    var full: Range<Int>
    /// The title with its modifiers and its portfolio, but without the body: `minister for foreign affairs`.
    var shown: Range<Int>
    var tenure: Office.Tenure
    /// Where the country or organisation that holds it is named.
    var bodyTokens: Range<Int>?
    /// The pronoun, noun or name that possesses the title where no body is named: `its chair`, `the party's leader`, `Byron's spokesman`.
    var possessor: Int?
    /// Whether several people share the title: `Foreign Ministers Ada Byron and Grace Mwangi`.
    var isPlural = false
    var end: Int
  }

  /// The longest title that begins at a token; a plural counts too.
  func title(at start: Int, limit: Int) -> Range<Int>? {
    guard start < limit, tokens[start].text.first?.isLetter == true else { return nil }
    let mayBegin = gazetteer.mayBeginTitle(tokens[start].lower)
    var best: Int?
    for end in start + 1...min(start + 7, limit)
    where mayBegin && gazetteer.mayEndTitle(tokens[end - 1].lower) && isTitle(document.text(start..<end).spaced) || isCompound(start, end) {
      best = end
    }
    guard let end = best else { return nil }
    if end < limit, gazetteer.organizationHeads["\(tokens[end - 1].text) \(tokens[end].text)"] != nil { return nil }
    // `General Staff`, `Premier League`: the title word belongs to a name of something else.
    if end < limit, tokens[end].text.first?.isUppercase == true, gazetteer.organizationHeads[tokens[end].text] != nil,
      tokens[end - 1].text.first?.isUppercase == true
    {
      return nil
    }
    return start..<end
  }

  private func isTitle(_ text: String) -> Bool {
    if gazetteer.titles[text] != nil { return true }
    let lower = text.lowercased()
    guard text.first?.isLetter == true else { return false }
    if let kind = gazetteer.titles[lower], kind != "honorific" { return true }
    if let one = singular(lower), let kind = gazetteer.titles[one], kind != "honorific" { return true }
    return false
  }

  /// The title of one where this is the title of several: `foreign ministers`, `heads of state`.
  func singular(_ title: String) -> String? {
    guard gazetteer.titles[title] == nil else { return nil }
    if let of = title.firstRange(of: " of "), title[..<of.lowerBound].hasSuffix("s") {
      return String(title[..<of.lowerBound].dropLast()) + title[of.lowerBound...]
    }
    guard title.hasSuffix("s"), title.count > 4 else { return nil }
    return title.hasSuffix("ies") ? String(title.dropLast(3)) + "y" : String(title.dropLast())
  }

  /// `trade minister`, `Social Affairs Secretary`: any nouns before a word that makes an office of them.
  private func isCompound(_ start: Int, _ end: Int) -> Bool {
    guard (2...4).contains(end - start), isCompoundHead(tokens[end - 1].lower) else { return false }
    let isCapital = tokens[end - 1].text.first?.isUppercase == true
    return (start..<end - 1).allSatisfy { index in
      let token = tokens[index]
      guard [.noun, .adjective, .properNoun].contains(token.part) || token.lower == "and" && index > start,
        token.text.first?.isLetter == true
      else { return false }
      if gazetteer.names[token.text] != nil || gazetteer.titleModifiers[token.lower] != nil || isCompoundHead(token.lower) { return false }
      if token.lower != "and", token.text.first?.isUppercase != isCapital { return false }
      return gazetteer.givenNames[token.text.folded] == nil || !isCapital
    }
  }

  private func isCompoundHead(_ word: String) -> Bool {
    Self.heads.contains(word) || word.hasSuffix("s") && Self.heads.contains(String(word.dropLast()))
  }

  private static let heads: Set<String> = [
    "minister", "secretary", "commissioner", "adviser", "advisor", "envoy", "spokesman", "spokeswoman", "spokesperson", "negotiator",
    "ombudsman", "prosecutor", "correspondent",
  ]

  /// Words for serving somebody, whose country is then served: `Byron's spokesman`.
  static let serving: Set<String> = [
    "spokesman", "spokeswoman", "spokesperson", "aide", "adviser", "advisor", "staff", "secretary", "envoy", "minister", "negotiator",
    "representative", "ambassador", "vice-president", "vice-minister", "deputy", "office",
    "administration", "cabinet", "campaign", "team",
  ]

  /// The title phrase that begins at a token, with its determiner, modifiers, possessor, portfolio and `of` phrase.
  ///
  /// `bodies` gives the country, organisation or place that is named at a token, `people` the person.
  func phrase(at start: Int, limit: Int, bodies: (Int) -> Range<Int>?, people: (Int) -> Range<Int>? = { _ in nil }) -> Phrase? {
    var index = start
    var body: Range<Int>?
    var possessor: Int?
    var tenure = Office.Tenure.current
    var first: Int?
    var nouns: [String] = []
    while index < limit, index - start < 10 {
      let token = tokens[index]
      if let found = bodies(index), title(at: index, limit: limit) == nil {
        body = found
        (possessor, first) = (nil, nil)
        index = found.upperBound
        if index < limit, token.text != "'s", isPossessive(index) { index += 1 }
        continue
      }
      if let found = people(index), body == nil, possessor == nil {
        possessor = found.upperBound - 1
        index = found.upperBound
        if index < limit, isPossessive(index) { index += 1 }
        continue
      }
      if let effect = gazetteer.titleModifiers[token.lower], !isTitleItself(index, limit),
        title(at: index, limit: limit).map({ $0.count == 1 }) ?? true || effect != "current"
      {
        if effect == "former" {
          tenure = .former
        } else if effect == "future" {
          tenure = .future
        } else if effect == "deputy", tenure == .current {
          tenure = .deputy
        }
        first = first ?? index
        index += 1
        if index < limit, tokens[index].text == "-" { index += 1 }
        continue
      }
      if let range = title(at: index, limit: limit) {
        // `the president's spokesman`: the first title possesses the second.
        if range.upperBound + 1 < limit, isPossessive(range.upperBound), body == nil, possessor == nil {
          possessor = range.upperBound - 1
          first = nil
          index = range.upperBound + 1
          continue
        }
        var phrase = finish(range, from: first ?? index, body, possessor, tenure, limit, bodies, people)
        // The director of a campaign directs the campaign, not the party.
        phrase.title = (nouns + [phrase.title]).joined(separator: " ")
        return phrase
      }
      if token.part == .determiner || token.lower == "a" {
        index += 1
      } else if token.lower == "whose" || ["his", "her", "its", "their"].contains(token.lower) {
        possessor = index
        index += 1
      } else if token.part == .noun, index + 1 < limit, isPossessive(index + 1) {
        // `the party's leader`; `this year's chair` belongs to no year.
        if body == nil { possessor = ArgumentFinder.isTime(token) ? nil : index }
        first = nil
        index += 2
      } else if token.part == .adjective || token.part == .number {
        first = nil
        index += 1
      } else if token.part == .noun, index + 1 < limit, title(at: index + 1, limit: limit) != nil {
        first = first ?? index
        nouns.append(token.lower)
        index += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// `chief of the General Staff`: here the word is the title and modifies none.
  private func isTitleItself(_ index: Int, _ limit: Int) -> Bool {
    guard title(at: index, limit: limit)?.count == 1 else { return false }
    return index + 1 >= limit || ["of", "at", "for", ",", "."].contains(tokens[index + 1].lower)
  }

  func isPossessive(_ index: Int) -> Bool { ["'s", "’s", "'", "’"].contains(tokens[index].text) }
}
