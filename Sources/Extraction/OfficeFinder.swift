import NewsGraphModel

/// Finds who is said to hold which office, from the words around a person's name.
///
/// Works on neighbouring words and not on the parser's tree: lists of names with roles are where parsers err, and commas do not.
struct OfficeFinder {
  let document: Document
  let gazetteer: Gazetteer
  let syntax: Syntax
  let reader: TitleReader
  let arguments: ArgumentFinder
  let found: [FoundMention]
  private(set) var mentionStarts: [Int: Int] = [:]
  /// Tokens of names but for the first of each: no title begins there.
  private var insideNames: Set<Int> = []
  var tokens: [Token] { document.tokens }

  init(document: Document, gazetteer: Gazetteer, syntax: Syntax, names: [FoundMention]) {
    self.document = document
    self.gazetteer = gazetteer
    self.syntax = syntax
    found = names
    reader = TitleReader(document: document, gazetteer: gazetteer)
    arguments = ArgumentFinder(syntax)
    for (index, mention) in names.enumerated() {
      let start = mention.tokens.lowerBound
      insideNames.formUnion(mention.tokens.dropFirst())
      if let known = mentionStarts[start], names[known].tokens.count >= mention.tokens.count { continue }
      mentionStarts[start] = index
    }
  }

  /// A title phrase, and what a clause adds to it: the word that says so, and when it was or is.
  struct Finding {
    var phrase: TitleReader.Phrase
    var predicate: Int?
    var date: String?
  }

  /// The offices; their mentions are numbers of the names given.
  func find() -> [Office] {
    var offices: [Office] = []
    for (number, mention) in found.enumerated() where mention.kind == .name {
      guard let place = document.sentence(of: mention.tokens.lowerBound) else { continue }
      let sentence = document.sentences[place].tokens
      var findings: [Finding] = []
      if mention.thing.type == CoreType.person {
        let start = nameStart(mention.tokens.lowerBound, sentence)
        for var phrase in before(mention.tokens.lowerBound, sentence) {
          // `President Ada Byron of Norway`.
          if phrase.bodyTokens == nil, phrase.possessor == nil {
            phrase.bodyTokens = bodyBehind(mention.tokens.upperBound, phrase.title, sentence)
          }
          findings.append(Finding(phrase: phrase))
        }
        findings += after(mention.tokens.upperBound, sentence)
        if let phrase = reversed(mention.tokens, start, sentence) { findings.append(Finding(phrase: phrase)) }
        findings += clauses(mention, sentence)
      } else if mention.thing.type == CoreType.country {
        findings += chair(mention.tokens, sentence)
      }
      for finding in findings { add(finding, number, sentence, &offices) }
      if mention.thing.type == CoreType.person, findings.isEmpty, let office = membership(number, sentence) { offices.append(office) }
    }
    addShared(&offices)
    return offices
  }

  private func add(_ finding: Finding, _ number: Int, _ sentence: Range<Int>, _ offices: inout [Office]) {
    let phrase = finding.phrase
    guard !phrase.isPlural, isOffice(phrase), !offices.contains(where: { $0.tokens == phrase.tokens && $0.holder == number }) else {
      return
    }
    var office = Office(
      holder: number, title: phrase.title, tokens: phrase.tokens, full: phrase.full, tenure: phrase.tenure,
      body: phrase.bodyTokens.flatMap { mentionStarts[$0.lowerBound] }, predicate: finding.predicate)
    office.shown = phrase.shown
    // `chief of the General Staff`: the title itself names the body.
    if office.body == nil, let inner = phrase.tokens.dropFirst().first(where: { body($0) != nil }) { office.body = mentionStarts[inner] }
    office.possessor = phrase.possessor
    // `union leader Ada Byron`: of the union that was named before.
    let noun = phrase.tokens.lowerBound - 1
    if office.body == nil, office.possessor == nil {
      if phrase.shown.contains(noun), tokens[noun].part == .noun, gazetteer.descriptions[tokens[noun].lemma] != nil {
        office.possessor = noun
      } else if let first = phrase.title.split(separator: " ").first.map(String.init), first.count < phrase.title.count,
        gazetteer.descriptions[first] != nil, let token = phrase.shown.first(where: { tokens[$0].lower == first })
      {
        office.possessor = token
      }
    }
    office.date = finding.date
    offices.append(office)
  }

  /// `Ada Byron of the Harbour Workers' Union`: where a person belongs, though nobody says as what.
  private func membership(_ number: Int, _ sentence: Range<Int>) -> Office? {
    let end = found[number].tokens.upperBound
    guard end + 1 < sentence.upperBound, ["of", "from"].contains(tokens[end].lower) else { return nil }
    let start = tokens[end + 1].part == .determiner ? end + 2 : end + 1
    guard let body = mentionStarts[start], found[body].thing.type == CoreType.organization, found[body].thing.isNamed,
      found[body].tokens.upperBound >= sentence.upperBound || !reader.isPossessive(found[body].tokens.upperBound)
    else { return nil }
    var office = Office(holder: number, title: "member", tokens: end..<end + 1, full: end..<end + 1, tenure: .current, body: body)
    office.isMembership = true
    return office
  }

  func body(_ index: Int) -> Range<Int>? {
    guard let mention = mentionStarts[index] else { return nil }
    return found[mention].thing.type == CoreType.person ? nil : found[mention].tokens
  }

  func person(_ index: Int) -> Range<Int>? {
    guard let mention = mentionStarts[index] else { return nil }
    return found[mention].thing.type == CoreType.person ? found[mention].tokens : nil
  }

  func phrase(at start: Int, _ limit: Int, people: Bool = false) -> TitleReader.Phrase? {
    reader.phrase(at: start, limit: limit, bodies: body, people: people ? person : { _ in nil })
  }

  /// Whether a phrase names one office: honorifics are none, plurals belong to several people, and a nationality or a town makes no
  /// diplomat's or tycoon's office.
  func isOffice(_ phrase: TitleReader.Phrase) -> Bool {
    let last = phrase.title.split(separator: " ").last.map(String.init) ?? phrase.title
    let kind = gazetteer.titles[phrase.title] ?? gazetteer.titles[document.text(phrase.tokens).spaced]
    if kind == "honorific" || kind == nil && last.hasSuffix("s") && gazetteer.titles[String(phrase.title.dropLast())] != nil {
      return false
    }
    if let possessor = phrase.possessor, tokens[possessor].part == .properNoun, !TitleReader.serving.contains(last) { return false }
    guard kind == "role" || kind == nil, let range = phrase.bodyTokens else { return true }
    if Self.leading.contains(last) { return true }
    if mentionStarts[range.lowerBound].map({ found[$0].thing.type == CoreType.place }) ?? false { return kind == nil }
    guard kind == "role", range.upperBound <= phrase.full.lowerBound else { return true }
    return gazetteer.names[document.text(range).spaced]?.isDemonym != true
  }

  private static let leading: Set<String> = [
    "leader", "ruler", "head", "chief", "mediator", "envoy", "negotiator", "representative", "spokesman", "spokeswoman", "spokesperson",
  ]

  /// Where a name begins with the ranks and forms of address before it: `General Ada Byron`.
  func nameStart(_ start: Int, _ sentence: Range<Int>) -> Int {
    for from in max(sentence.lowerBound, start - 3)..<max(sentence.lowerBound, start) {
      guard let range = reader.title(at: from, limit: start), range.upperBound == start else { continue }
      let words = document.text(range).spaced
      let kind = gazetteer.titles[words] ?? gazetteer.titles[words.lowercased()] ?? ""
      if ["rank", "honorific"].contains(kind) { return from }
      // `the board's chairwoman, the banker Ada Byron`.
      if kind == "role", from > sentence.lowerBound, tokens[from - 1].part == .determiner { return from - 1 }
    }
    return start
  }

  /// `Turkish Foreign Minister Ada Byron`, `party leader and Foreign Minister Ada Byron`: the phrases that end where the name begins.
  private func before(_ start: Int, _ sentence: Range<Int>) -> [TitleReader.Phrase] {
    guard let best = phrase(endingAt: start, sentence, people: true) else { return [] }
    let connector = best.full.lowerBound - 1
    guard connector > sentence.lowerBound, tokens[connector].lower == "and", best.bodyTokens.map({ $0.lowerBound > connector }) ?? true,
      let other = phrase(endingAt: connector, sentence, people: false),
      other.full.lowerBound == sentence.lowerBound || tokens[other.full.lowerBound - 1].part != .determiner || !isSubject(connector - 1)
    else { return [best] }
    return [best, other]
  }

  private func bodyBehind(_ end: Int, _ title: String, _ sentence: Range<Int>) -> Range<Int>? {
    guard end + 1 < sentence.upperBound, tokens[end].lower == "of" else { return nil }
    let start = tokens[end + 1].part == .determiner ? end + 2 : end + 1
    guard start < sentence.upperBound, let range = body(start),
      range.upperBound >= sentence.upperBound || !reader.isPossessive(range.upperBound)
    else { return nil }
    // `leader Ada Byron of Ohio` comes from there and does not lead it.
    let type = mentionStarts[range.lowerBound].map { found[$0].thing.type }
    let isSeat = ["governor", "mayor", "senator", "premier", "first minister", "chief minister", "representative", "MP", "lord mayor"]
      .contains(title)
    let isState =
      gazetteer.nationalTitles[title] != nil || title.hasSuffix("minister") || title == "king" || title == "queen" || title == "leader"
    return type == CoreType.place && isSeat || type == CoreType.country && isState || type == CoreType.organization ? range : nil
  }

  /// Whether a word is a conjunct of its own rather than part of a phrase: `the minister and President Byron` are two people.
  private func isSubject(_ index: Int) -> Bool { ["nsubj", "obj", "obl", "nsubj:pass"].contains(tokens[index].label) }

  private func phrase(endingAt end: Int, _ sentence: Range<Int>, people: Bool) -> TitleReader.Phrase? {
    var best: TitleReader.Phrase?
    for from in stride(from: end - 1, through: max(sentence.lowerBound, end - 9), by: -1) {
      if [",", ".", ";", "(", ")", "and"].contains(tokens[from].text), !isInsideTitle(from, end) { break }
      guard !insideNames.contains(from), let phrase = phrase(at: from, end, people: people), phrase.end == end else { continue }
      if let best, best.tokens != phrase.tokens, best.title.count >= phrase.title.count { continue }
      best = phrase
    }
    return best
  }

  /// `Minister for Trade and Industry Ada Byron`.
  private func isInsideTitle(_ connector: Int, _ end: Int) -> Bool {
    guard tokens[connector].text == "and" else { return false }
    for from in max(0, connector - 5)..<connector {
      if let phrase = phrase(at: from, end), phrase.end == end, phrase.full.contains(connector) { return true }
    }
    return false
  }

  /// `Ada Byron, head of the union and deputy chair of the party,`.
  private func after(_ end: Int, _ sentence: Range<Int>) -> [Finding] {
    guard end + 1 < sentence.upperBound, [",", "(", "–", "—"].contains(tokens[end].text) else { return [] }
    var findings: [Finding] = []
    var start = end + 1
    var isPast = false
    // `the union, whose leader, Ada Byron,`: the one before the comma has a leader and is none.
    if tokens[start].lower == "whose" { return [] }
    if tokens[start].lower == "who", start + 2 < sentence.upperBound {
      guard let next = afterCopula(start + 1, sentence) else { return [] }
      (start, isPast) = next
    }
    while var phrase = phrase(at: start, sentence.upperBound, people: true) {
      if isPast { phrase.tenure = .former }
      // A name that follows directly owns the title: `Byron, President Ada Lovelace and …`.
      if let next = mentionStarts[phrase.end], found[next].thing.type == CoreType.person { break }
      if phrase.end < sentence.upperBound, tokens[phrase.end].part == .properNoun, tokens[phrase.end].text.first?.isUppercase == true,
        !["MP", "MEP", "QC", "KC"].contains(tokens[phrase.end].text)
      {
        break
      }
      // `Byron, the minister said`: a verb makes the phrase a subject, not an apposition.
      if phrase.end < sentence.upperBound, [.verb, .auxiliary].contains(tokens[phrase.end].part), tokens[phrase.end].penn.isFinite {
        break
      }
      // `Byron, Norway's minister, Grace Mwangi, and …`: the phrase explains the name behind it where it begins with another body.
      if !findings.isEmpty, phrase.end + 1 < sentence.upperBound, tokens[phrase.end].text == ",",
        let next = mentionStarts[phrase.end + 1], found[next].thing.type == CoreType.person
      {
        break
      }
      var finding = Finding(phrase: phrase)
      readTerm(&finding, sentence)
      findings.append(finding)
      guard phrase.end + 1 < sentence.upperBound else { break }
      if tokens[phrase.end].lower == "and" {
        start = phrase.end + 1
      } else if tokens[phrase.end].text == ",", ["and", "then", "later"].contains(tokens[phrase.end + 1].lower) {
        start = phrase.end + 2
      } else {
        break
      }
    }
    return findings
  }

  /// Where the predicate begins behind `is`, `was` or `has been`, and whether it lies in the past.
  private func afterCopula(_ index: Int, _ sentence: Range<Int>) -> (Int, Bool)? {
    var index = index
    var isPast = false
    if tokens[index].lemma == "have", index + 1 < sentence.upperBound, tokens[index + 1].lower == "been" {
      isPast = tokens[index].lower == "had"
      index += 2
    } else if tokens[index].lemma == "be" {
      isPast = tokens[index].lower == "was"
      index += 1
    } else {
      return nil
    }
    while index < sentence.upperBound, tokens[index].part == .adverb { index += 1 }
    return index < sentence.upperBound ? (index, isPast) : nil
  }

  /// `Norway's finance minister, Ada Byron,`; `Niger's leader, General Ada Byron`.
  private func reversed(_ name: Range<Int>, _ start: Int, _ sentence: Range<Int>) -> TitleReader.Phrase? {
    guard start - 2 >= sentence.lowerBound, [",", "("].contains(tokens[start - 1].text) else { return nil }
    // `the chairman, Ada Byron's brother,` is not Ada Byron.
    if name.upperBound < sentence.upperBound, ["'s", "’s"].contains(tokens[name.upperBound].text) { return nil }
    for from in stride(from: max(sentence.lowerBound, start - 14), to: start - 1, by: 1) {
      let token = tokens[from]
      let opens =
        token.part == .determiner || ["his", "her", "its", "their", "whose"].contains(token.lower) || body(from) != nil
        || person(from).map { $0.upperBound < start && ["'s", "’s"].contains(tokens[$0.upperBound].text) } ?? false
      guard opens, let phrase = phrase(at: from, start - 1, people: true), phrase.end == start - 1 else { continue }
      // `told the Norwegian minister, Byron said`: a comma before the phrase and a verb behind the name close a quotation.
      return phrase
    }
    return nil
  }

  /// `Norway, this year's chair`: a country may have the chair of an alliance.
  private func chair(_ name: Range<Int>, _ sentence: Range<Int>) -> [Finding] {
    let end = name.upperBound
    guard end + 2 < sentence.upperBound, tokens[end].text == ",", let phrase = phrase(at: end + 1, sentence.upperBound),
      ["chair", "co-chair", "president"].contains(phrase.title), phrase.tenure == .current, !phrase.isPlural,
      phrase.end >= sentence.upperBound || tokens[phrase.end].part != .properNoun
    else { return [] }
    return [Finding(phrase: phrase)]
  }
}
