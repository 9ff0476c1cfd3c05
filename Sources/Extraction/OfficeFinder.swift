import NewsGraphModel

/// Finds who is said to hold which office, from the words around a person's name.
///
/// Works on neighbouring words and not on the parser's tree: lists of names with roles are where parsers err, and commas do not.
struct OfficeFinder {
  let document: Document
  let gazetteer: Gazetteer
  let syntax: Syntax
  private let reader: TitleReader
  private let arguments: ArgumentFinder
  private let found: [FoundMention]
  private var mentionStarts: [Int: Int] = [:]
  private var tokens: [Token] { document.tokens }

  init(document: Document, gazetteer: Gazetteer, syntax: Syntax, names: [FoundMention]) {
    self.document = document
    self.gazetteer = gazetteer
    self.syntax = syntax
    found = names
    reader = TitleReader(document: document, gazetteer: gazetteer)
    arguments = ArgumentFinder(syntax)
    for (index, mention) in names.enumerated() {
      let start = mention.tokens.lowerBound
      if let known = mentionStarts[start], names[known].tokens.count >= mention.tokens.count { continue }
      mentionStarts[start] = index
    }
  }

  /// The offices; their mentions are numbers of the names given.
  func find() -> [Office] {
    var offices: [Office] = []
    func body(_ index: Int) -> Range<Int>? {
      guard let mention = mentionStarts[index] else { return nil }
      let type = found[mention].thing.type
      return type == CoreType.person ? nil : found[mention].tokens
    }
    for (number, mention) in found.enumerated() where mention.thing.type == CoreType.person && mention.kind == .name {
      guard let place = document.sentence(of: mention.tokens.lowerBound) else { continue }
      let sentence = document.sentences[place].tokens
      var phrases: [TitleReader.Phrase] = []
      if let phrase = before(mention.tokens.lowerBound, sentence, body) { phrases.append(phrase) }
      phrases += after(mention.tokens.upperBound, sentence, body)
      if let phrase = reversed(mention.tokens, sentence, body) { phrases.append(phrase) }
      let clause = predicate(mention, sentence, body)
      if let clause { phrases.append(clause.0) }
      for phrase in phrases where isOffice(phrase, body) && !offices.contains(where: { $0.tokens == phrase.tokens && $0.holder == number })
      {
        var bodyMention = phrase.bodyTokens.flatMap { mentionStarts[$0.lowerBound] }
        if bodyMention == nil, phrase.usesPronoun, phrase.bodyTokens == nil {
          bodyMention = antecedent(phrase.tokens.lowerBound, sentence)
        }
        offices.append(
          Office(
            holder: number, title: phrase.title, tokens: phrase.tokens, full: phrase.full, tenure: phrase.tenure, body: bodyMention,
            predicate: phrase.tokens == clause?.0.tokens ? clause?.1 : nil))
      }
    }
    return offices
  }

  /// Whether a phrase names one office: honorifics are none, plurals belong to several people, and a nationality makes no diplomat's or
  /// tycoon's office.
  private func isOffice(_ phrase: TitleReader.Phrase, _ body: (Int) -> Range<Int>?) -> Bool {
    let last = phrase.title.split(separator: " ").last.map(String.init) ?? phrase.title
    let kind = gazetteer.titles[phrase.title] ?? gazetteer.titles[document.text(phrase.tokens).spaced]
    if kind == "honorific" || kind == nil && last.hasSuffix("s") && gazetteer.titles[String(phrase.title.dropLast())] != nil {
      return false
    }
    guard kind == "role", let range = phrase.bodyTokens, range.upperBound <= phrase.full.lowerBound else { return true }
    return gazetteer.names[document.text(range).spaced]?.isDemonym != true || Self.leading.contains(last)
  }

  private static let leading: Set<String> = [
    "leader", "ruler", "head", "chief", "envoy", "negotiator", "representative", "spokesman", "spokeswoman", "spokesperson",
  ]

  /// `Turkish Foreign Minister Ada Byron`: the phrase that ends where the name begins.
  private func before(_ start: Int, _ sentence: Range<Int>, _ body: (Int) -> Range<Int>?) -> TitleReader.Phrase? {
    var best: TitleReader.Phrase?
    for from in stride(from: start - 1, through: max(sentence.lowerBound, start - 9), by: -1) {
      if [",", ".", ";", "(", ")", "and"].contains(tokens[from].text) { break }
      // A possessive of something that is no country or organisation ends the search.
      guard let phrase = reader.phrase(at: from, limit: start, bodies: body), phrase.end == start, phrase.tokens.upperBound == start else {
        continue
      }
      best = phrase
    }
    return best
  }

  /// `Ada Byron, head of the union and deputy chair of the party,`.
  private func after(_ end: Int, _ sentence: Range<Int>, _ body: (Int) -> Range<Int>?) -> [TitleReader.Phrase] {
    guard end + 1 < sentence.upperBound, [",", "(", "–", "—"].contains(tokens[end].text) else { return [] }
    var phrases: [TitleReader.Phrase] = []
    var start = end + 1
    if tokens[start].lower == "who", start + 2 < sentence.upperBound, tokens[start + 1].lemma == "be", tokens[start + 1].penn.name == "VBZ"
    {
      start += 2
    }
    while var phrase = reader.phrase(at: start, limit: sentence.upperBound, bodies: body) {
      // `president of Chile until 2019`: the term is over.
      if phrase.end + 1 < sentence.upperBound, ["until", "from"].contains(tokens[phrase.end].lower), Int(tokens[phrase.end + 1].text) != nil
      {
        phrase.tenure = .former
      }
      // A name that follows directly owns the title: `Byron, President Ada Lovelace and …`.
      if let next = mentionStarts[phrase.end], found[next].thing.type == CoreType.person { break }
      if phrase.end < sentence.upperBound, tokens[phrase.end].part == .properNoun, tokens[phrase.end].text.first?.isUppercase == true {
        break
      }
      // `Byron, the minister said`: a verb makes the phrase a subject, not an apposition.
      if phrase.end < sentence.upperBound, [.verb, .auxiliary].contains(tokens[phrase.end].part), tokens[phrase.end].penn.isFinite {
        break
      }
      phrases.append(phrase)
      guard phrase.end + 1 < sentence.upperBound, tokens[phrase.end].lower == "and" else { break }
      start = phrase.end + 1
    }
    return phrases
  }

  /// `Norway's finance minister, Ada Byron,`.
  private func reversed(_ name: Range<Int>, _ sentence: Range<Int>, _ body: (Int) -> Range<Int>?) -> TitleReader.Phrase? {
    let start = name.lowerBound
    guard start - 2 >= sentence.lowerBound, tokens[start - 1].text == "," else { return nil }
    // `the chairman, Ada Byron's brother,` is not Ada Byron.
    if name.upperBound < sentence.upperBound, ["'s", "’s"].contains(tokens[name.upperBound].text) { return nil }
    for from in stride(from: max(sentence.lowerBound, start - 12), to: start - 1, by: 1) {
      let token = tokens[from]
      let opens = token.part == .determiner || ["his", "her", "its", "their", "whose"].contains(token.lower) || body(from) != nil
      guard opens, let phrase = reader.phrase(at: from, limit: start - 1, bodies: body), phrase.end == start - 1 else { continue }
      return phrase
    }
    return nil
  }

  /// `Ada Byron is the president of the club`, `was elected chair`, `will serve as its director`; with the word that says so.
  private func predicate(_ mention: FoundMention, _ sentence: Range<Int>, _ body: (Int) -> Range<Int>?) -> (TitleReader.Phrase, Int)? {
    for head in sentence where Self.becoming.contains(tokens[head].lemma) && syntax.isVerb(head) {
      guard arguments.holder(of: head).contains(mention.head), syntax.isPassive(head) || !Self.choosing.contains(tokens[head].lemma) else {
        continue
      }
      var start = head + 1
      if start < sentence.upperBound, tokens[start].lower == "as" {
        start += 1
      } else if tokens[head].lemma == "serve" || tokens[head].lemma == "act" || tokens[head].lemma == "work" {
        continue
      }
      if let phrase = reader.phrase(at: start, limit: sentence.upperBound, bodies: body) { return (phrase, head) }
    }
    guard let head = syntax.head(mention.head), tokens[mention.head].label == "nsubj", let copula = syntax.children(head, ["cop"]).first,
      tokens[copula].penn.name == "VBZ",
      let phrase = reader.phrase(at: copula + 1, limit: sentence.upperBound, bodies: body), phrase.tokens.contains(head)
    else { return nil }
    return (phrase, head)
  }

  private static let choosing: Set<String> = ["elect", "re-elect", "reelect", "appoint", "name", "reappoint", "install", "confirm"]
  private static let becoming = choosing.union(["become", "remain", "serve", "act", "work"])

  /// The organisation that `its` or `whose` before an office stands for: the nearest one before it in the sentence.
  private func antecedent(_ token: Int, _ sentence: Range<Int>) -> Int? {
    var index = token - 1
    while index >= sentence.lowerBound {
      if let mention = mentionStarts[index], [CoreType.organization, CoreType.country].contains(found[mention].thing.type) {
        return mention
      }
      index -= 1
    }
    return nil
  }
}
