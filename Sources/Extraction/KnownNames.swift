import NewsGraphModel

/// What the names found so far tell of shorter ones.
struct KnownNames {
  /// Words and tails of people's names, with the token that brought them.
  private(set) var persons: [String: Int] = [:]
  /// Last words of people's full names.
  private(set) var surnames: [String: Int] = [:]
  /// How organisations' names begin: `Northwind`, where `Northwind Energy` stands somewhere.
  private(set) var bodies: [String: Int] = [:]
  private(set) var kinds: [String: String] = [:]
  /// First and last words of organisations' names: `the Council` is one that the article names in full.
  private(set) var heads: Set<String> = []
  /// What is no person, by its whole name.
  private(set) var others: [String: Thing] = [:]

  mutating func learn(_ mention: FoundMention, _ finder: NameFinder) {
    guard mention.thing.isNamed else { return }
    let range = mention.tokens
    guard mention.thing.type == CoreType.person else {
      others[finder.text(range)] = mention.thing
      if mention.thing.type == CoreType.organization, range.count > 1 {
        for word in [range.lowerBound, range.upperBound - 1] { heads.insert(finder.tokens[word].text) }
      }
      if mention.thing.type == CoreType.organization, mention.thing.key == nil { addBeginnings(range, mention.thing, finder) }
      return
    }
    for index in range where finder.tokens[index].text.count > 2 { Self.add(finder.tokens[index].text, range.lowerBound, &persons) }
    guard range.count > 1 else { return }
    Self.add(finder.text(range), range.lowerBound, &persons)
    Self.add(finder.tokens[range.upperBound - 1].text, range.lowerBound, &surnames)
    // The tail of a hyphenated or many-worded name: `Byron-King`, `von der Marck`.
    if range.count > 2 { Self.add(finder.text(range.dropFirst()), range.lowerBound, &persons) }
    if range.count > 3 { Self.add(finder.text(range.dropFirst(2)), range.lowerBound, &persons) }
  }

  private static func add(_ words: String, _ place: Int, _ places: inout [String: Int]) {
    places[words] = min(places[words] ?? place, place)
  }

  /// The words before the one that says what kind of body it is, where they are the body's own.
  private mutating func addBeginnings(_ range: Range<Int>, _ thing: Thing, _ finder: NameFinder) {
    let first = finder.tokens[range.lowerBound].text
    guard range.count > 1, first.count > 2, finder.gazetteer.names[first] == nil, !finder.gazetteer.notNames.contains(first),
      finder.gazetteer.organizationHeads[first] == nil, finder.gazetteer.organizationStarts[first] == nil,
      !range.contains(where: { ["of", "for", "'", "’", "'s", "’s"].contains(finder.tokens[$0].lower) })
    else { return }
    for end in range.lowerBound + 1..<range.upperBound {
      let words = finder.text(range.lowerBound..<end)
      Self.add(words, range.lowerBound, &bodies)
      // The beginning of two bodies' names tells the kind of neither.
      let kind = thing.properties["kind"]?.string ?? ""
      kinds[words] = kinds[words].map { $0 == kind ? kind : "" } ?? kind
    }
  }
}
