import NewsGraphModel

/// Which mention a word belongs to.
struct MentionLookup {
  let document: Document
  let syntax: Syntax
  private var byHead: [Int: Int] = [:]
  private var inside: [Int: Int] = [:]
  /// Nominal mentions that share their head with others: those of words for several.
  private var groups: [Int: [Int]] = [:]
  private var holders: [Int: Int] = [:]
  /// Where people's names begin, and where offices begin and end.
  private var people: [Int: Int] = [:]
  private var officeEnds: [Int: Int] = [:]

  init(document: Document, syntax: Syntax) {
    self.document = document
    self.syntax = syntax
    for (index, mention) in document.mentions.enumerated() {
      if let known = byHead[mention.head], document.mentions[known].tokens.count >= mention.tokens.count { continue }
      byHead[mention.head] = index
    }
    var nominals: [Int: [Int]] = [:]
    for (index, mention) in document.mentions.enumerated() where mention.kind == .nominal {
      nominals[mention.head, default: []].append(index)
    }
    groups = nominals.filter { $0.value.count > 1 && Set($0.value.map { document.mentions[$0].tokens }).count == 1 }
    for (index, mention) in document.mentions.enumerated() where mention.kind != .nominal {
      for token in mention.tokens { inside[token] = index }
    }
    // `a second round of talks`: the talks are the round.
    for (index, mention) in document.mentions.enumerated() where mention.kind == .nominal && thing(index).event != nil {
      for token in mention.tokens
      where document.tokens[token].part == .noun && byHead[token] == nil && inside[token] == nil
        && syntax.cases(token).contains("of") && syntax.head(token) == mention.head
      {
        byHead[token] = index
      }
    }
    // `met Chilean President Ada Byron`: parsers make any of these words the top of the phrase.
    for office in document.offices where !office.isInferred && !office.isShared {
      guard let body = office.body, office.tokens.upperBound == document.mentions[office.holder].tokens.lowerBound,
        document.mentions[body].tokens.upperBound <= office.full.lowerBound
      else { continue }
      for token in document.mentions[body].tokens where !["nmod:poss", "amod", "compound", "nmod"].contains(syntax.tokens[token].label) {
        byHead[token] = office.holder
      }
    }
    for office in document.offices {
      if !office.isShared { for token in office.full where inside[token] == nil { holders[token] = office.holder } }
      officeEnds[office.full.lowerBound] = max(officeEnds[office.full.lowerBound] ?? 0, office.full.upperBound)
    }
    for (index, mention) in document.mentions.enumerated() where mention.kind == .name && thing(index).type == CoreType.person {
      people[mention.tokens.lowerBound] = index
    }
  }

  /// `the union's team and the company's are led by`: a possessor before a verb stands for something of its own that is left out.
  private func isElliptic(_ token: Int) -> Bool {
    guard token + 2 < document.tokens.count, ["'s", "’s", "'", "’"].contains(document.tokens[token + 1].text),
      document.tokens[token + 1].part == .particle
    else { return false }
    let next = document.tokens[token + 2]
    return next.part == .auxiliary && next.penn.isFinite
  }

  /// The mention that a noun phrase's top word stands for: its own, its name's, or the person whose office it is.
  func mention(_ token: Int) -> Int? {
    if isElliptic(token) { return nil }
    if let mention = byHead[token] { return named(token, mention) ?? mention }
    if let holder = holders[token] { return holder }
    if let mention = inside[token] { return mention }
    // `tycoon Ada Byron`.
    if document.tokens[token].part == .noun, let mention = inside[token + 1], document.mentions[mention].tokens.lowerBound == token + 1,
      thing(mention).type == CoreType.person
    {
      return mention
    }
    // `the lawyer Ada Byron`: the name hangs below the noun.
    // `Ada Byron, the Liberal who chairs the committee`.
    if syntax.base(token) == "appos", [.noun, .properNoun, .adjective].contains(document.tokens[token].part), let head = syntax.head(token),
      let mention = byHead[head] ?? inside[head], document.mentions[mention].kind == .name, thing(mention).type == CoreType.person
    {
      return mention
    }
    // `Byron is the one who led the talks`.
    if !syntax.children(token, ["cop"]).isEmpty, let subject = syntax.children(token, ["nsubj"]).first,
      [.noun, .pronoun, .number].contains(document.tokens[token].part), let mention = byHead[subject] ?? inside[subject],
      thing(mention).type == CoreType.person
    {
      return mention
    }
    for child in syntax.children(token, ["appos", "flat"]) {
      if let mention = byHead[child] ?? inside[child], document.things[document.mentions[mention].thing].type == CoreType.person {
        return mention
      }
    }
    return nil
  }

  /// Who is named right behind a description: `its general counsel, Ada Byron,`.
  private func named(_ token: Int, _ mention: Int) -> Int? {
    guard document.mentions[mention].kind == .nominal, thing(mention).type == CoreType.person else { return nil }
    let end = document.mentions[mention].tokens.upperBound
    for child in syntax.children(token, ["appos", "flat"]) where child > token {
      guard let name = inside[child], document.mentions[name].kind == .name, thing(name).type == CoreType.person,
        document.mentions[name].tokens.lowerBound <= end + 6, isPlainApposition(end, document.mentions[name].tokens.lowerBound)
      else { continue }
      return name
    }
    // Where the tree has lost the apposition: `the union's secretary-general, Ada Byron, …`, `its envoy to Norway, Ada Byron`.
    var comma = end
    if comma < document.tokens.count, ["to", "of", "for", "in"].contains(document.tokens[comma].lower) {
      var next = comma + 1
      while next < document.tokens.count, next < comma + 6,
        [.determiner, .properNoun, .noun, .adjective].contains(document.tokens[next].part)
      {
        next += 1
      }
      comma = next
    }
    guard comma + 1 < document.tokens.count, document.tokens[comma].text == ",", !document.tokens[token].penn.isPlural,
      let name = people[comma + 1]
    else { return nil }
    let next = document.mentions[name].tokens.upperBound
    return next >= document.tokens.count || [",", ".", ";", "(", ")", "of"].contains(document.tokens[next].lower) ? name : nil
  }

  /// `, ` or ` of the union, `: nothing stands between a description and the name but what tells whose it is.
  private func isPlainApposition(_ start: Int, _ end: Int) -> Bool {
    guard end > start else { return true }
    return (start..<end).allSatisfy {
      let token = document.tokens[$0]
      return token.text == "," || ["of", "for", "to", "in", "at", "the", "'s", "’s"].contains(token.lower)
        || [.noun, .properNoun, .adjective, .determiner].contains(token.part)
    }
  }

  /// The mentions that one phrase for several makes: `both sides`.
  func together(with mention: Int) -> [Int] { groups[document.mentions[mention].head] ?? [mention] }

  func thing(_ mention: Int) -> Thing { document.things[document.mentions[mention].thing] }

  /// The people of a list that begins with a mention: `Byron, a lawyer, Lovelace, head of the union, and Babbage`.
  ///
  /// Commas and offices are followed word by word, because parsers lose themselves in such lists.
  func list(from first: Int, in sentence: Range<Int>) -> [Int] {
    guard thing(first).type == CoreType.person else { return [first] }
    var members = [first]
    var index = document.mentions[first].tokens.upperBound
    var separated = false
    /// Whether `of` stands since the last comma: `the brother of Ada Byron` lists nobody.
    var isOwner = false
    /// Where the clause about the last one begins.
    var clause: Int?
    while index < sentence.upperBound, index - document.mentions[members[members.count - 1]].tokens.upperBound < 25 {
      let token = document.tokens[index]
      if let next = people[index] {
        guard separated, !isOwner, !isSubject(next), !isModifier(next), !isTitled(next, since: clause) else { break }
        members.append(next)
        index = document.mentions[next].tokens.upperBound
        separated = false
      } else if let end = officeEnds[index], end > index {
        index = end
      } else if token.text == ";", index + 1 < sentence.upperBound, Self.possessives.contains(document.tokens[index + 1].lower) {
        // `; his deputy, Ada Byron, …` begins a clause of its own.
        break
      } else if token.text == "," || token.lower == "and" || token.text == ";" {
        separated = true
        isOwner = false
        index += 1
      } else if ["who", "which", "whose"].contains(token.lower), separated {
        // A clause about the one before; the list goes on behind its comma.
        clause = index
        while index < sentence.upperBound, ![",", ";"].contains(document.tokens[index].text) { index += 1 }
        if index < sentence.upperBound, document.tokens[index].text == ";" { break }
      } else if token.text == "(" {
        while index < sentence.upperBound, document.tokens[index].text != ")" { index += 1 }
        index += 1
      } else if token.part == .determiner || token.part == .adjective || token.part == .noun || token.part == .properNoun
        || ["'s", "’s", "-"].contains(token.text) || token.lower == "of"
      {
        // Words before an office, or an office in an unknown wording; a verb ends the list.
        isOwner = isOwner || token.lower == "of"
        index += 1
      } else {
        break
      }
    }
    return members
  }

  private static let possessives: Set<String> = ["his", "her", "its", "their"]

  /// Whether the office of a person stands inside a clause about somebody else: `who sent her minister, Ada Byron`.
  private func isTitled(_ mention: Int, since clause: Int?) -> Bool {
    guard let clause else { return false }
    let (start, end) = (document.mentions[mention].tokens.lowerBound, document.mentions[mention].tokens.upperBound)
    // Only a list that goes on is one: `who replaced the chief, Ada Byron.`
    let goesOn =
      document.tokens[start - 1].lower == "and" || end < document.tokens.count && [",", "and"].contains(document.tokens[end].lower)
    return !goesOn || document.offices.contains { $0.holder == mention && (clause..<start).contains($0.tokens.lowerBound) }
  }

  /// `Byron, a Lovelace aide`: the name only describes the noun behind it.
  private func isModifier(_ mention: Int) -> Bool {
    let end = document.mentions[mention].tokens.upperBound
    guard end < document.tokens.count else { return false }
    return ["'s", "’s"].contains(document.tokens[end].text)
      || document.tokens[end].part == .noun && document.tokens[end].text.first?.isLowercase == true
  }

  private func isSubject(_ mention: Int) -> Bool {
    let head = document.mentions[mention].head
    guard syntax.base(head) == "nsubj", let verb = syntax.head(head) else { return false }
    return verb > head
  }
}
