import NewsGraphModel

/// Finds runs of capitalised words and decides what they name.
struct NameFinder {
  let document: Document
  let gazetteer: Gazetteer
  let syntax: Syntax
  private let timeTokens: Set<Int>
  private var found: [FoundMention] = []
  /// Runs whose kind only the rest of the article can tell.
  private var pending: [Range<Int>] = []
  private var midSentence: Set<String> = []

  private var tokens: [Token] { document.tokens }

  init(document: Document, gazetteer: Gazetteer) {
    self.document = document
    self.gazetteer = gazetteer
    syntax = Syntax(document.tokens)
    timeTokens = Set(document.times.flatMap { Array($0.tokens) })
  }

  mutating func find() -> [FoundMention] {
    for sentence in document.sentences where !isTitleCase(sentence) {
      for index in sentence.tokens.dropFirst() where isCapitalized(index) && tokens[index].part == .properNoun {
        midSentence.insert(tokens[index].text)
      }
    }
    var headlines: [Sentence] = []
    for sentence in document.sentences {
      if isTitleCase(sentence) { headlines.append(sentence) } else { read(sentence) }
    }
    decidePending()
    for sentence in headlines { readHeadline(sentence) }
    return found
  }

  // MARK: Runs

  private mutating func read(_ sentence: Sentence) {
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
  private mutating func readHeadline(_ sentence: Sentence) {
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

  private func isTitleCase(_ sentence: Sentence) -> Bool {
    guard sentence.block == .headline || sentence.block == .heading else { return false }
    let long = sentence.tokens.filter { tokens[$0].text.count > 3 && tokens[$0].text.first?.isLetter == true }
    return !long.isEmpty && long.count(where: isCapitalized) * 2 > long.count
  }

  private func isCapitalized(_ index: Int) -> Bool {
    tokens[index].text.unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// Whether a token may begin or continue a name.
  private func isNameLike(_ index: Int, _ sentence: Sentence) -> Bool {
    guard isCapitalized(index), !timeTokens.contains(index) else { return false }
    let token = tokens[index]
    if token.text == "I" || TimeReader.month(token.text) != nil && token.text.count > 2 && index + 1 < tokens.count && Int(tokens[index + 1].text) != nil { return false }
    let isStart = index == sentence.tokens.lowerBound || ["\"", "“", "‘", ":", "'", "-"].contains(tokens[index - 1].text) && !isGlued(index) && !isGlued(index - 1)
    if let match = match(index, sentence.tokens.upperBound) {
      if !isStart || match.count > 1 || !match.entry.isAmbiguous { return true }
    }
    if gazetteer.notNames.contains(token.text) {
      // `African` alone is no name, `African Court` is; a month never is.
      let isFollowed = index + 1 < sentence.tokens.upperBound && isCapitalized(index + 1) && tokens[index + 1].part == .properNoun
      if isStart || token.part != .properNoun && !isFollowed || TimeReader.month(token.text) != nil && !isFollowed { return false }
    }
    switch token.part {
    case .determiner, .pronoun, .adposition, .coordinator, .subordinator, .auxiliary, .particle, .interjection:
      return !isStart && token.text.count > 3 && token.part != .pronoun && token.part != .determiner
    default: break
    }
    guard isStart else { return true }
    if midSentence.contains(token.text) { return true }
    if token.part == .properNoun { return true }
    let next = index + 1
    guard next < sentence.tokens.upperBound else { return false }
    if titleEnd(index, sentence.tokens.upperBound) != nil { return true }
    return (token.part == .noun || token.part == .adjective || token.part == .other) && isCapitalized(next) && tokens[next].part == .properNoun
  }

  private func isGlued(_ index: Int) -> Bool { index > 0 && tokens[index - 1].span.end == tokens[index].span.start }

  private func runEnd(_ start: Int, _ sentence: Sentence) -> Int {
    let limit = sentence.tokens.upperBound
    var end = start + 1
    var hasHead = gazetteer.organizationHeads[tokens[start].text] != nil
    while end < limit {
      if isNameLike(end, sentence) {
        hasHead = hasHead || gazetteer.organizationHeads[tokens[end].text] != nil
        end += 1
        continue
      }
      let word = tokens[end].lower
      if word == "-" || word == "–", isGlued(end), end + 1 < limit, isGlued(end + 1) {
        // `Issa-Bello`, but in `Russia-backed` only the first part is a name.
        guard isCapitalized(end + 1) || Int(tokens[end + 1].text) != nil else { break }
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
      // `Ministry of Foreign Affairs`, `Federation of Rice Millers`.
      if word == "of" || word == "for", hasHead, end + 1 < limit {
        let next = tokens[end + 1].lower == "the" ? end + 2 : end + 1
        if next < limit, isNameLike(next, sentence), titleEnd(start, end) == nil {
          end = next + 1
          continue
        }
      }
      // `Teachers' Federation`, `Women's Union`: a possessive inside the name of a body.
      if ["'", "’", "'s", "’s"].contains(word), isGlued(end), match(start, limit) == nil || end - start > 1,
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
        if gazetteer.organizationHeads[tokens[next].text] != nil, end - start == 1, match(start, end)?.entry == nil { end = next + 1; continue }
        if word == "&" { end += 2; continue }
        // `Ministry of Trade and Industry`.
        if hasHead, end - start > 2, tokens[end - 2].lower == "of", gazetteer.organizationHeads[tokens[end + 1].text] == nil,
          gazetteer.givenNames[tokens[end + 1].text.folded] == nil, tokens[end - 1].part != .properNoun || next >= limit || !isNameLike(next, sentence)
        {
          end += 2
          continue
        }
      }
      break
    }
    return end
  }

  private static let particles: Set<String> = [
    "de", "von", "van", "der", "den", "bin", "ibn", "al", "el", "da", "du", "di", "la", "le", "y", "ben", "ter", "ten", "dos", "das",
    "af", "av", "zu", "del", "della", "binti", "ould",
  ]

  // MARK: Segments

  private enum Segment {
    case title(Range<Int>)
    case known(Range<Int>, Gazetteer.Entry)
    case plain(Range<Int>)

    var tokens: Range<Int> {
      switch self {
      case .title(let range), .known(let range, _), .plain(let range): range
      }
    }
  }

  /// Cuts a run into titles, known names and the rest, and decides what each part is.
  private mutating func cut(_ run: Range<Int>) {
    // `Teachers' Federation`: a body's name, though its first word is an office too.
    if let last = run.last, gazetteer.organizationHeads[tokens[last].text] != nil, run.dropFirst().contains(where: { ["'", "’", "'s", "’s"].contains(tokens[$0].text) }) {
      return add(run, CoreType.organization, properties: gazetteer.organizationHeads[tokens[last].text].flatMap { $0.isEmpty ? nil : ["kind": .string($0)] } ?? [:])
    }
    var segments: [Segment] = []
    var index = run.lowerBound
    var plainStart: Int?
    func isBoundary() -> Bool { plainStart == nil }
    func flush(_ end: Int) {
      if let start = plainStart, start < end { segments.append(.plain(start..<end)) }
      plainStart = nil
    }
    while index < run.upperBound {
      let isAfterParticle = index > run.lowerBound && ["of", "for", "the", "and", "&"].contains(tokens[index - 1].lower) && plainStart != nil
      if !isAfterParticle, plainStart == nil || !endsInHead(plainStart, index), let end = titleEnd(index, run.upperBound), plainStart == nil || isTitleAfterName(index) {
        flush(index)
        segments.append(.title(index..<end))
        index = end
        continue
      }
      if !isAfterParticle, let match = match(index, run.upperBound), !splitsHyphen(index + match.count, run) {
        if plainStart == nil || !isPersonal(plainStart, index) {
          flush(index)
          segments.append(.known(index..<index + match.count, match.entry))
          index += match.count
          if index < run.upperBound, ["-", "–"].contains(tokens[index].text) { index += 1 }
          continue
        }
      }
      if plainStart == nil { plainStart = index }
      index += 1
    }
    flush(run.upperBound)
    decide(merged(segments))
  }

  /// `Donetsk-Luhansk` may be cut at its hyphen, `Adeyemi-Ross` may not: only known names stand on both sides of a cut.
  private func splitsHyphen(_ end: Int, _ run: Range<Int>) -> Bool {
    guard end < run.upperBound, tokens[end].text == "-", end + 1 < run.upperBound else { return false }
    return match(end + 1, run.upperBound) == nil
  }

  private func endsInHead(_ start: Int?, _ end: Int) -> Bool {
    guard let start, end > start else { return false }
    return gazetteer.organizationHeads[tokens[end - 1].text] != nil
  }

  /// Whether a title in the middle of a run begins something new: `NATO Secretary General Ada Byron`.
  private func isTitleAfterName(_ index: Int) -> Bool { index > 0 && tokens[index - 1].part == .properNoun }

  /// Whether the words before make what follows part of a person's name: `George Washington`.
  private func isPersonal(_ start: Int?, _ index: Int) -> Bool {
    guard let start else { return false }
    return index - start <= 2 && gazetteer.givenNames[tokens[start].text.folded] != nil
  }

  /// Puts together what only together is a name: `Russian` and `Historical Society`, `Security Service of` and `Ukraine`.
  private func merged(_ segments: [Segment]) -> [Segment] {
    var result: [Segment] = []
    for segment in segments {
      guard let last = result.last else {
        result.append(segment)
        continue
      }
      let joined = last.tokens.lowerBound..<segment.tokens.upperBound
      let isAdjacent = last.tokens.upperBound == segment.tokens.lowerBound
      switch (last, segment) {
      case (.known(_, let entry), .plain(let range)) where isAdjacent:
        let tail = tokens[range.upperBound - 1].text
        let isHead = gazetteer.organizationHeads[tail] != nil || gazetteer.organizationHeads[tokens[range.lowerBound].text] != nil
        let isPlace = gazetteer.placeHeads[tail].map { !$0.isFirst } ?? false
        let isGiven = gazetteer.givenNames[tokens[last.tokens.lowerBound].text.folded] != nil && last.tokens.count == 1
        if isHead || isPlace {
          result[result.count - 1] = .plain(joined)
        } else if entry.isPlace || isGiven && !entry.isDemonym {
          // A town directly before another capitalised word is a person's first name: `Florence Nightingale`.
          result[result.count - 1] = .plain(joined)
        } else {
          result.append(segment)
        }
      case (.plain(let range), .known(_, let entry)):
        let connector = tokens[segment.tokens.lowerBound - 1].lower
        let hasHead = range.contains { gazetteer.organizationHeads[tokens[$0].text] != nil }
        let isFirst = gazetteer.placeHeads[tokens[range.lowerBound].text].map(\.isFirst) ?? false
        if hasHead, connector == "of" || connector == "for" || connector == "the" || isAdjacent && entry.isOrganization {
          result[result.count - 1] = .plain(joined)
        } else if isFirst, isAdjacent {
          result[result.count - 1] = .plain(joined)
        } else {
          result.append(segment)
        }
      case (.known(_, let first), .known(_, let second)) where isAdjacent:
        // `Lake Chad` when `Lake` is a place's head; `Turkish Airlines` stays two only if the second is a name of its own.
        if first.isDemonym || !second.isOrganization { result.append(segment) } else { result.append(segment) }
      default:
        result.append(segment)
      }
    }
    return result
  }

  private mutating func decide(_ segments: [Segment]) {
    for (index, segment) in segments.enumerated() {
      switch segment {
      case .title: continue
      case .known(let range, let entry): add(range, entry)
      case .plain(let range):
        var range = range
        while let first = range.first, ["-", "–", "of", "for", "the", "and", "&"].contains(tokens[first].lower) { range = first + 1..<range.upperBound }
        while let last = range.last, ["-", "–", "of", "for", "the", "and", "&"].contains(tokens[last].lower) { range = range.lowerBound..<last }
        guard !range.isEmpty else { continue }
        var afterTitle = false
        if index > 0, case .title(let title) = segments[index - 1], title.upperBound == range.lowerBound { afterTitle = true }
        decidePlain(range, afterTitle: afterTitle || isAfterTitle(range.lowerBound))
      }
    }
  }

  private mutating func decidePlain(_ range: Range<Int>, afterTitle: Bool) {
    let words = range.map { tokens[$0].text }
    guard let first = words.first, let last = words.last else { return }
    let before = range.lowerBound > 0 ? tokens[range.lowerBound - 1].lower : ""
    let before2 = range.lowerBound > 1 ? tokens[range.lowerBound - 2].lower : ""
    let isGiven = gazetteer.givenNames[first.folded] != nil && before != "the"
    if isGiven, words.count == 2, gazetteer.placeHeads[last] != nil, gazetteer.organizationHeads[last] == nil {
      // `Elena Marsh` is nobody's wetland.
      add(range, CoreType.person)
    } else if let head = organizationKind(words), !afterTitle || words.count > 2 {
      add(range, CoreType.organization, properties: head.isEmpty ? [:] : ["kind": .string(head)])
    } else if let head = gazetteer.placeHeads[last], !head.isFirst, words.count > 1 {
      add(range, CoreType.place, properties: ["kind": .string(head.kind)])
    } else if let head = gazetteer.placeHeads[first], head.isFirst, words.count > 1 {
      add(range, CoreType.place, properties: ["kind": .string(head.kind)])
    } else if before == "of", ["village", "town", "city", "port", "district", "province", "region", "island", "suburb", "capital"].contains(before2) {
      add(range, CoreType.place, properties: ["kind": .string(["province", "region", "island"].contains(before2) ? "Region" : "City")])
    } else if afterTitle {
      add(range, CoreType.person)
    } else if words.count > 1, gazetteer.givenNames[first.folded] != nil, words.count <= 7 {
      add(range, CoreType.person)
    } else {
      pending.append(range)
    }
  }

  private func organizationKind(_ words: [String]) -> String? {
    guard words.count > 1 else { return nil }
    if let kind = gazetteer.organizationHeads[words.suffix(2).joined(separator: " ")] { return kind }
    if let last = words.last, let kind = gazetteer.organizationHeads[last] { return kind }
    if let first = words.first, let kind = gazetteer.organizationHeads[first], words.contains("of") || words.contains("for") { return kind }
    for (index, word) in words.enumerated() where index + 1 < words.count && (words[index + 1] == "of" || words[index + 1] == "for") {
      if let kind = gazetteer.organizationHeads[word] { return kind }
    }
    return nil
  }

  /// Whether a title in lower case stands directly before: `presidential adviser Ada Byron`.
  private func isAfterTitle(_ start: Int) -> Bool {
    for count in 1...4 where start - count >= 0 {
      if titleEnd(start - count, start) == start { return true }
    }
    return false
  }

  // MARK: Pending

  private mutating func decidePending() {
    var persons: Set<String> = [], others: [String: Thing] = [:]
    for mention in found {
      if mention.thing.type == CoreType.person {
        for index in mention.tokens where tokens[index].text.count > 2 { persons.insert(tokens[index].text) }
        if mention.tokens.count > 1 { persons.insert(text(mention.tokens)) }
        // The tail of a hyphenated or many-worded name: `Issa-Bello`, `von der Leyen`.
        if mention.tokens.count > 2 { persons.insert(text(mention.tokens.dropFirst())) }
      } else if mention.thing.isNamed {
        others[text(mention.tokens)] = mention.thing
      }
    }
    let decided = pending.filter { personalContext($0) }
    for range in decided {
      add(range, CoreType.person)
      persons.insert(text(range))
      for index in range where tokens[index].text.count > 2 { persons.insert(tokens[index].text) }
    }
    for range in pending where !decided.contains(range) {
      let words = text(range)
      if let thing = others[words] {
        found.append(FoundMention(range, thing: thing, syntax: syntax))
      } else if persons.contains(words) || range.count > 1 && range.allSatisfy({ persons.contains(tokens[$0].text) || tokens[$0].text == "-" }) {
        add(range, CoreType.person)
      } else if isAcronym(range) {
        add(range, CoreType.organization)
      } else if isPlaceContext(range) {
        add(range, CoreType.place, properties: [:])
      } else if looksPersonal(range) {
        add(range, CoreType.person)
      }
    }
  }

  /// Whether the sentence treats a name as a person's: it speaks, a title explains it, a `who` follows.
  private func personalContext(_ range: Range<Int>) -> Bool {
    guard range.allSatisfy({ tokens[$0].text.first?.isLetter == true || tokens[$0].text == "-" }), range.count <= 5, !isAcronym(range) else { return false }
    let head = FoundMention.top(range, syntax)
    let next = range.upperBound
    if next + 1 < tokens.count, tokens[next].text == ",", tokens[next + 1].lower == "who" { return true }
    if next < tokens.count, tokens[next].text == ",", hasTitlePhrase(next + 1) { return true }
    if range.count > 1, range.lowerBound > 1, tokens[range.lowerBound - 1].text == ",", endsTitlePhrase(range.lowerBound - 1) { return true }
    guard let verb = syntax.head(head), syntax.base(head) == "nsubj", syntax.isVerb(verb) else { return false }
    return range.count > 1 && gazetteer.verbs.isClass(tokens[verb].lemma, .say) || Self.speaking.contains(tokens[verb].lemma)
  }

  private static let speaking: Set<String> = ["say", "tell", "add", "insist", "reply", "quip", "joke", "concede"]

  /// Whether an office stands behind a comma: `, Norway's finance minister`.
  private func hasTitlePhrase(_ start: Int) -> Bool {
    var index = start
    for _ in 0..<7 where index < tokens.count {
      if titleEnd(index, tokens.count) != nil { return true }
      let token = tokens[index]
      guard [.determiner, .adjective, .noun, .properNoun, .pronoun].contains(token.part) || token.lower == "'s" || token.lower == "’s" || token.text == "-"
      else { return false }
      index += 1
    }
    return false
  }

  private func endsTitlePhrase(_ comma: Int) -> Bool {
    for count in 1...3 where comma - count >= 0 {
      if titleEnd(comma - count, comma) == comma { return true }
    }
    return false
  }

  private func isAcronym(_ range: Range<Int>) -> Bool {
    guard range.count == 1 else { return false }
    let text = tokens[range.lowerBound].text.filter { $0 != "." }
    return (2...6).contains(text.count) && text.allSatisfy { $0.isUppercase || $0.isNumber } && text.contains { $0.isUppercase }
      && !text.allSatisfy { "IVXLC".contains($0) }
  }

  private func isPlaceContext(_ range: Range<Int>) -> Bool {
    guard range.count <= 2, range.lowerBound > 0 else { return false }
    let before = tokens[range.lowerBound - 1].lower
    let next = range.upperBound < tokens.count ? tokens[range.upperBound].lower : ""
    guard next != "'s", next != "’s", next != "-", !gazetteer.notNames.contains(tokens[range.lowerBound].text) else { return false }
    return before == "in" || before == "near"
  }

  /// Two or three capitalised words that no other sign explains are most often a person's name where they act.
  private func looksPersonal(_ range: Range<Int>) -> Bool {
    guard (2...4).contains(range.count), range.allSatisfy({ tokens[$0].part == .properNoun || tokens[$0].text == "-" }) else { return false }
    guard range.allSatisfy({ tokens[$0].text.dropFirst().contains { $0.isLowercase } || tokens[$0].text == "-" || tokens[$0].text.count == 2 }) else { return false }
    if range.lowerBound > 0, tokens[range.lowerBound - 1].lower == "the" { return false }
    let head = FoundMention.top(range, syntax)
    return ["nsubj", "obj", "conj", "obl", "appos", "nmod", "root", "iobj"].contains(syntax.base(head))
  }

  // MARK: Results

  private mutating func add(_ range: Range<Int>, _ entry: Gazetteer.Entry) {
    var thing: Thing
    switch entry.meaning {
    case .country(let index), .demonym(let index):
      let country = gazetteer.countries[index]
      thing = Thing(type: CoreType.country, name: country.name, properties: ["iso3166": .string(country.code)], key: country.code)
    case .metonym(let index):
      thing = Thing(
        type: CoreType.organization, name: text(range), properties: ["kind": .string("Government")],
        key: "seat " + gazetteer.countries[index].code)
    case .city(let name, let country):
      thing = Thing(type: CoreType.place, name: name, properties: ["kind": .string("City")], key: "city \(country) \(name)")
    case .region(let name, let country, let kind):
      thing = Thing(
        type: CoreType.place, name: name, properties: ["kind": .string(kind == "MacroRegion" ? "Region" : kind)],
        key: "region \(country) \(name)")
    case .organization(let name, let kind, _):
      thing = Thing(
        type: CoreType.organization, name: name, properties: kind.isEmpty ? [:] : ["kind": .string(kind)], key: "organization \(name)")
    }
    if thing.properties["kind"] == .string("") { thing.properties["kind"] = nil }
    found.append(FoundMention(range, thing: thing, syntax: syntax))
  }

  private mutating func add(_ range: Range<Int>, _ type: String, properties: [String: PropertyValue] = [:]) {
    found.append(FoundMention(range, thing: Thing(type: type, name: text(range), properties: properties), syntax: syntax))
  }

  private func text(_ range: Range<Int>) -> String { document.text(range).spaced }

  private func match(_ index: Int, _ limit: Int) -> (count: Int, entry: Gazetteer.Entry)? {
    let first = tokens[index].text
    if let match = gazetteer.match(first: first, limit: limit - index, join: { document.text(index..<index + $0).spaced }) { return match }
    // Datelines and headlines shout: `LUSAKA`.
    guard first.count > 3, first.allSatisfy({ $0.isUppercase }) else { return nil }
    return gazetteer.match(first: first.capitalized, limit: min(3, limit - index)) { document.text(index..<index + $0).spaced.capitalized }
  }

  private func titleEnd(_ index: Int, _ limit: Int) -> Int? {
    TitleReader(document: document, gazetteer: gazetteer).title(at: index, limit: limit)?.upperBound
  }
}

extension Gazetteer.Entry {
  var isDemonym: Bool { if case .demonym = meaning { true } else { false } }
  var isOrganization: Bool { if case .organization = meaning { true } else { false } }
  var isPlace: Bool {
    switch meaning {
    case .city, .region: true
    default: false
    }
  }
}

extension String {
  /// With single plain spaces.
  var spaced: String { split { $0.isWhitespace }.joined(separator: " ") }

  /// Each word with a capital, the rest in lower case.
  var capitalized: String {
    split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(separator: " ")
  }
}
