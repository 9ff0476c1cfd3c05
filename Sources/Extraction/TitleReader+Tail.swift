import NewsGraphModel

// What stands behind a title: a portfolio, and the body that has the office.

extension TitleReader {
  func finish(
    _ range: Range<Int>, from first: Int, _ named: Range<Int>?, _ possessor: Int?, _ tenure: Office.Tenure, _ limit: Int,
    _ bodies: (Int) -> Range<Int>?, _ people: (Int) -> Range<Int>?
  ) -> Phrase {
    var title = document.text(range).spaced.lowercased()
    let one = singular(title)
    let isPlural = one.map { gazetteer.titles[$0] != nil } ?? false || tokens[range.upperBound - 1].penn.isPlural && one != nil
    if isPlural, let one { title = one }
    var phrase = Phrase(
      title: title, tokens: range, full: first..<range.upperBound, shown: first..<range.upperBound, tenure: tenure, bodyTokens: named,
      possessor: named == nil ? possessor : nil, isPlural: isPlural, end: range.upperBound)
    for (word, effect) in gazetteer.titleModifiers where title.hasPrefix(word + " ") || title.hasPrefix(word + "-") {
      // `deputy foreign minister` may stand in the table as a whole.
      if effect == "deputy", tenure == .current { phrase.tenure = .deputy }
      if effect == "former" { phrase.tenure = .former }
      if effect != "current" { phrase.title = String(title.dropFirst(word.count + 1)) }
    }
    if ["vice", "deputy", "under"].contains(where: { phrase.title.hasPrefix($0) }), phrase.tenure == .current { phrase.tenure = .deputy }
    readTail(&phrase, limit, bodies, people)
    phrase.full = first..<max(phrase.end, range.upperBound)
    return phrase
  }

  /// Reads `of the union`, `for foreign affairs of Norway`, `to Norway`.
  private func readTail(_ phrase: inout Phrase, _ limit: Int, _ bodies: (Int) -> Range<Int>?, _ people: (Int) -> Range<Int>?) {
    let hadBody = phrase.bodyTokens != nil
    for round in 0..<2 {
      guard phrase.end + 1 < limit, ["of", "for", "at", "in", "to", "on"].contains(tokens[phrase.end].lower) else { return }
      let preposition = tokens[phrase.end].lower
      var place = phrase.end + 1
      while place < limit, tokens[place].part == .determiner || tokens[place].lower == "so" || tokens[place].lower == "called" {
        place += 1
      }
      place = apposed(place, limit, bodies)
      if round == 0, preposition == "of", let owner = owner(place, limit, people) {
        phrase.bodyTokens = nil
        phrase.possessor = owner.person
        phrase.title += " of " + tokens[owner.end - 1].lower
        phrase.end = owner.end
        phrase.shown = phrase.shown.lowerBound..<owner.end
        return
      }
      if let found = bodies(place) {
        var last = found
        // `the African Union's Peace and Security Council`: the one that is possessed.
        if found.upperBound + 1 < limit, isPossessive(found.upperBound), tokens[found.upperBound].text != "’",
          let owned = bodies(found.upperBound + 1)
        {
          last = owned
        } else if found.upperBound < limit, ["'s", "’s"].contains(tokens[found.upperBound].text) {
          // `leader of Norway's largest union`: of something that has no name.
          if !hadBody { phrase.bodyTokens = nil }
          return
        }
        if preposition == "of" || phrase.bodyTokens == nil && phrase.possessor == nil && preposition != "to" && preposition != "on" {
          phrase.bodyTokens = last
          phrase.possessor = nil
        } else {
          // `envoy for Norway and Chile`: those towards whom the office is held.
          phrase.shown = phrase.shown.lowerBound..<last.upperBound
        }
        phrase.end = last.upperBound
        while phrase.shown.upperBound == phrase.end, phrase.end + 1 < limit, [",", "and"].contains(tokens[phrase.end].lower),
          let next = bodies(tokens[phrase.end + 1].part == .determiner ? phrase.end + 2 : phrase.end + 1)
        {
          phrase.end = next.upperBound
          phrase.shown = phrase.shown.lowerBound..<next.upperBound
        }
        return
      }
      guard round == 0, preposition == "of" || preposition == "for" || preposition == "on" else { return }
      if place < limit, preposition == "of", tokens[place].part == .noun, tokens[place - 1].part == .determiner, isLast(place, limit) {
        // `head of the agency`: of something that was named before.
        phrase.bodyTokens = nil
        phrase.possessor = place
        phrase.end = place + 1
        return
      }
      guard let portfolio = portfolio(phrase.title, place, limit, bodies) else {
        // `president of the largest union in Norway`
        if preposition == "of" { (phrase.bodyTokens, phrase.possessor) = (nil, nil) }
        return
      }
      // The head of a department does not head the whole.
      phrase.title += " " + document.text(phrase.end..<portfolio).spaced.lowercased()
      phrase.end = portfolio
      phrase.shown = phrase.shown.lowerBound..<portfolio
      if !phrase.title.contains("minister"), !phrase.title.contains("secretary") { return }
    }
  }

  /// Where the name begins in `head of the airline Kestrel`, `head of the steel chamber Kestrel`; the given place where there is none.
  private func apposed(_ place: Int, _ limit: Int, _ bodies: (Int) -> Range<Int>?) -> Int {
    var index = place
    while index + 1 < limit, index - place < 4, bodies(index) == nil, [.noun, .adjective].contains(tokens[index].part) {
      if tokens[index].part == .noun, gazetteer.descriptions[tokens[index].lemma]?.type == CoreType.organization, bodies(index + 1) != nil {
        return index + 1
      }
      index += 1
    }
    return place
  }

  /// `President Byron's office`: whose it is, and where the words end.
  private func owner(_ start: Int, _ limit: Int, _ people: (Int) -> Range<Int>?) -> (person: Int, end: Int)? {
    let name = title(at: start, limit: limit)?.upperBound ?? start
    guard let range = people(name) ?? people(start), range.upperBound + 1 < limit, isPossessive(range.upperBound),
      ["office", "administration", "cabinet", "staff", "secretariat", "campaign", "team"].contains(tokens[range.upperBound + 1].lower)
    else { return nil }
    return (range.upperBound - 1, range.upperBound + 2)
  }

  private func isLast(_ index: Int, _ limit: Int) -> Bool {
    guard index + 1 < limit else { return true }
    let next = tokens[index + 1]
    return ![.noun, .properNoun, .adjective, .adposition, .number].contains(next.part) && !isPossessive(index + 1) && next.text != "-"
      && !["that", "which", "who"].contains(next.lower)
  }

  /// The end of `foreign affairs` behind `minister of`, `immigration and border protection` behind `minister for`.
  private func portfolio(_ title: String, _ start: Int, _ limit: Int, _ bodies: (Int) -> Range<Int>?) -> Int? {
    guard let head = title.split(whereSeparator: { $0 == " " || $0 == "-" }).last.map(String.init), Self.divided.contains(head) else {
      return nil
    }
    var index = start
    while index < limit, index - start < 7, bodies(index) == nil {
      let token = tokens[index]
      let isJoint = token.lower == "and" && index > start && index + 1 < limit && [.noun, .properNoun].contains(tokens[index + 1].part)
      guard [.noun, .adjective, .properNoun].contains(token.part) || isJoint else { break }
      if token.part == .properNoun, gazetteer.givenNames[token.text.folded] != nil { break }
      index += 1
    }
    guard index > start, [.noun, .properNoun].contains(tokens[index - 1].part) else { return nil }
    return index
  }

  /// Offices that are divided by subjects.
  private static let divided: Set<String> = [
    "minister", "secretary", "commissioner", "adviser", "advisor", "envoy", "representative", "spokesman", "spokeswoman", "spokesperson",
    "general", "undersecretary", "coordinator", "rapporteur", "director", "head", "president", "ombudsman",
  ]
}
