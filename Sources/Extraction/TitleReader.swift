import NewsGraphModel

/// Reads titles and offices, and the phrases around them.
struct TitleReader {
  let document: Document
  let gazetteer: Gazetteer
  private var tokens: [Token] { document.tokens }

  /// A title with what stands around it: `Norway's former finance minister`, `head of the port authority`.
  struct Phrase {
    /// The title alone, in lower case.
    var title: String
    var tokens: Range<Int>
    /// The title with its modifiers and its `of` phrase.
    var full: Range<Int>
    var tenure: Office.Tenure
    /// Where the country or organisation that holds it is named.
    var bodyTokens: Range<Int>?
    var usesPronoun = false
    var end: Int
  }

  /// The longest title that begins at a token; a plural counts too.
  func title(at start: Int, limit: Int) -> Range<Int>? {
    guard start < limit, tokens[start].text.first?.isLetter == true else { return nil }
    let mayBegin = gazetteer.mayBeginTitle(tokens[start].lower)
    var best: Int?
    for end in start + 1...min(start + 7, limit) where mayBegin && isTitle(document.text(start..<end).spaced) || isCompound(start, end) {
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
    if lower.hasSuffix("s"), lower.count > 4, let kind = gazetteer.titles[String(lower.dropLast())], kind != "honorific" { return true }
    return false
  }

  /// `trade minister`, `Social Affairs Secretary`: any nouns before a word that makes an office of them.
  private func isCompound(_ start: Int, _ end: Int) -> Bool {
    guard (2...4).contains(end - start), Self.heads.contains(tokens[end - 1].lower) else { return false }
    let isCapital = tokens[end - 1].text.first?.isUppercase == true
    return (start..<end - 1).allSatisfy { index in
      let token = tokens[index]
      guard [.noun, .adjective, .properNoun].contains(token.part) || token.lower == "and" && index > start,
        token.text.first?.isLetter == true
      else { return false }
      if gazetteer.names[token.text] != nil || gazetteer.titleModifiers[token.lower] != nil { return false }
      if token.lower != "and", token.text.first?.isUppercase != isCapital { return false }
      return gazetteer.givenNames[token.text.folded] == nil || !isCapital
    }
  }

  private static let heads: Set<String> = [
    "minister", "secretary", "commissioner", "adviser", "advisor", "envoy", "spokesman", "spokeswoman", "spokesperson", "negotiator",
    "ombudsman", "prosecutor", "correspondent",
  ]

  /// The title phrase that begins at a token, with its determiner, modifiers, possessor and `of` phrase.
  func phrase(at start: Int, limit: Int, bodies: (Int) -> Range<Int>?) -> Phrase? {
    var index = start
    var body: Range<Int>?
    var usesPronoun = false
    var tenure = Office.Tenure.current
    var first: Int?
    var nouns: [String] = []
    while index < limit, index - start < 10 {
      let token = tokens[index]
      if let found = bodies(index), title(at: index, limit: limit) == nil {
        body = found
        first = nil
        index = found.upperBound
        if index < limit, token.text != "'s", ["'s", "’s", "'", "’"].contains(tokens[index].text) { index += 1 }
        continue
      }
      if let effect = gazetteer.titleModifiers[token.lower],
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
        var phrase = finish(range, from: first ?? index, body, usesPronoun, tenure, limit, bodies)
        // The director of a campaign directs the campaign, not the party.
        phrase.title = (nouns + [phrase.title]).joined(separator: " ")
        return phrase
      }
      if token.part == .determiner || token.lower == "a" {
        index += 1
      } else if token.lower == "whose" || ["his", "her", "its", "their"].contains(token.lower) {
        usesPronoun = true
        index += 1
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

  private func finish(
    _ range: Range<Int>, from first: Int, _ possessor: Range<Int>?, _ usesPronoun: Bool, _ tenure: Office.Tenure, _ limit: Int,
    _ bodies: (Int) -> Range<Int>?
  ) -> Phrase {
    var tenure = tenure
    var body = possessor
    var end = range.upperBound
    var title = document.text(range).spaced.lowercased()
    for (word, effect) in gazetteer.titleModifiers where title.hasPrefix(word + " ") || title.hasPrefix(word + "-") {
      // `deputy foreign minister` may stand in the table as a whole.
      if effect == "deputy", tenure == .current { tenure = .deputy }
      if effect == "former" { tenure = .former }
      if effect != "current" { title = String(title.dropFirst(word.count + 1)) }
    }
    if title.hasPrefix("vice") || title.hasPrefix("deputy") || title.hasPrefix("under") { if tenure == .current { tenure = .deputy } }
    if end + 1 < limit, ["of", "for", "at", "in", "to"].contains(tokens[end].lower) {
      let preposition = tokens[end].lower
      var place = end + 1
      while place < limit, tokens[place].part == .determiner || tokens[place].lower == "so" || tokens[place].lower == "called" {
        place += 1
      }
      if let found = bodies(place) {
        var last = found
        // `the African Union's Peace and Security Council`: the one that is possessed.
        if found.upperBound + 1 < limit, ["'s", "’s", "'"].contains(tokens[found.upperBound].text), let owned = bodies(found.upperBound + 1)
        {
          last = owned
        } else if found.upperBound < limit, ["'s", "’s"].contains(tokens[found.upperBound].text) {
          return Phrase(title: title, tokens: range, full: first..<end, tenure: tenure, bodyTokens: nil, usesPronoun: usesPronoun, end: end)
        }
        if preposition == "of" || possessor == nil && preposition != "to" { body = last }
        end = last.upperBound
      } else if preposition == "of" {
        body = nil
      }
    }
    return Phrase(
      title: title, tokens: range, full: first..<max(end, range.upperBound), tenure: tenure, bodyTokens: body, usesPronoun: usesPronoun,
      end: end)
  }
}
