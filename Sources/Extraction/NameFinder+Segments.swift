import NewsGraphModel

// What the parts of a run are: titles, known names, the rest.

extension NameFinder {
  enum Segment {
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
  mutating func cut(_ run: Range<Int>) {
    // `Teachers' Federation`: a body's name, though its first word is an office too.
    if let last = run.last, gazetteer.organizationHeads[tokens[last].text] != nil,
      run.dropFirst().contains(where: { ["'", "’", "'s", "’s"].contains(tokens[$0].text) })
    {
      return add(
        run, CoreType.organization,
        properties: gazetteer.organizationHeads[tokens[last].text].flatMap { $0.isEmpty ? nil : ["kind": .string($0)] } ?? [:])
    }
    var segments: [Segment] = []
    var index = run.lowerBound
    var plainStart: Int?
    func flush(_ end: Int) {
      if let start = plainStart, start < end { segments.append(.plain(start..<end)) }
      plainStart = nil
    }
    while index < run.upperBound {
      let isAfterParticle =
        index > run.lowerBound && ["of", "for", "the", "and", "&"].contains(tokens[index - 1].lower) && plainStart != nil
      // `St. Catharines` is a town as often as a saint.
      let isSaint = ["St.", "St", "Saint", "Ste.", "Sainte"].contains(tokens[index].text)
      if !isAfterParticle, !isSaint, plainStart == nil || !endsInHead(plainStart, index), let end = titleEnd(index, run.upperBound),
        plainStart == nil || isTitleAfterName(index)
      {
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
      // `Parliament of New South Wales`: a known name is not cut in two.
      let known = isAfterParticle ? match(index, run.upperBound)?.count ?? 1 : 1
      index += known
    }
    flush(run.upperBound)
    decide(merged(segments))
  }

  /// `Donetsk-Luhansk` may be cut at its hyphen, `Byron-King` may not: only known names stand on both sides of a cut.
  func splitsHyphen(_ end: Int, _ run: Range<Int>) -> Bool {
    guard end < run.upperBound, tokens[end].text == "-", end + 1 < run.upperBound else { return false }
    return match(end + 1, run.upperBound) == nil
  }

  func endsInHead(_ start: Int?, _ end: Int) -> Bool {
    guard let start, end > start else { return false }
    return gazetteer.organizationHeads[tokens[end - 1].text] != nil
  }

  /// Whether a title in the middle of a run begins something new: `NATO Secretary General Ada Byron`.
  func isTitleAfterName(_ index: Int) -> Bool { index > 0 && tokens[index - 1].part == .properNoun }

  /// Whether the words before make what follows part of a person's name: `George Washington`.
  func isPersonal(_ start: Int?, _ index: Int) -> Bool {
    guard let start else { return false }
    return index - start <= 2 && gazetteer.givenNames[tokens[start].text.folded] != nil
  }

  /// Puts together what only together is a name: `Russian` and `Historical Society`, `Security Service of` and `Ukraine`.
  func merged(_ segments: [Segment]) -> [Segment] {
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
        // `Governor of Maine Ada Byron`, `Minister of Foreign Affairs Ada Byron`.
        let isNewPerson =
          range.count > 1 && !isHead && gazetteer.givenNames[tokens[range.lowerBound].text.folded] != nil
          && last.tokens.lowerBound > 0 && ["of", "for", "from", "in", "the"].contains(tokens[last.tokens.lowerBound - 1].lower)
        if isNewPerson {
          result.append(segment)
        } else if isHead || isPlace || isOneName(joined) {
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
        let first = tokens[range.lowerBound].text
        let isFirst = gazetteer.placeHeads[first].map(\.isFirst) ?? false || gazetteer.organizationStarts[first] != nil
        if isAdjacent, entry.isOrganization, range.count == 1, gazetteer.notNames.contains(first), tokens[range.lowerBound].part != .noun {
          // `Social` and `Democratic Party`.
          result[result.count - 1] = .plain(joined)
        } else if isAdjacent, !entry.isDemonym, isOneName(joined) {
          result[result.count - 1] = .plain(joined)
        } else if hasHead, connector == "of" || connector == "for" || connector == "the" || isAdjacent && entry.isOrganization {
          result[result.count - 1] = .plain(joined)
        } else if isFirst, isAdjacent {
          result[result.count - 1] = .plain(joined)
        } else {
          result.append(segment)
        }
      default:
        result.append(segment)
      }
    }
    return result
  }

  /// Whether the network takes exactly these tokens for one name that is no person's.
  func isOneName(_ range: Range<Int>) -> Bool {
    guard let (name, isExact) = recognized(range), isExact else { return false }
    return name.kind == .organization || name.kind == .other
  }

  mutating func decide(_ segments: [Segment]) {
    for (index, segment) in segments.enumerated() {
      switch segment {
      case .title: continue
      case .known(let range, let entry): if !describesBody(range, entry) { add(range, entry) }
      case .plain(let range):
        var range = range
        while let first = range.first, ["-", "–", "of", "for", "the", "and", "&"].contains(tokens[first].lower) {
          range = first + 1..<range.upperBound
        }
        while let last = range.last, ["-", "–", "of", "for", "the", "and", "&"].contains(tokens[last].lower) {
          range = range.lowerBound..<last
        }
        guard !range.isEmpty else { continue }
        var afterTitle = false
        if index > 0, case .title(let title) = segments[index - 1], title.upperBound == range.lowerBound { afterTitle = true }
        decidePlain(range, afterTitle: afterTitle || isAfterTitle(range.lowerBound))
      }
    }
  }

  /// `the Indian Ocean bloc`, `Pacific football`: the sea names something else.
  private func describesBody(_ range: Range<Int>, _ entry: Gazetteer.Entry) -> Bool {
    guard case .region(let name, _, _) = entry.meaning, range.upperBound < tokens.count else { return false }
    let next = tokens[range.upperBound]
    guard next.part == .noun, next.text.first?.isLowercase == true else { return false }
    return text(range) != name && ["Ocean", "Sea"].contains { name.hasSuffix($0) }
      || gazetteer.descriptions[next.lower]?.type == CoreType.organization
  }

  mutating func decidePlain(_ range: Range<Int>, afterTitle: Bool) {
    let words = range.map { tokens[$0].text }
    guard let first = words.first, let last = words.last else { return }
    let before = range.lowerBound > 0 ? tokens[range.lowerBound - 1].lower : ""
    let before2 = range.lowerBound > 1 ? tokens[range.lowerBound - 2].lower : ""
    // `Ada Day` is a person, `May Day` is not.
    let isPersonal =
      gazetteer.givenNames[first.folded] != nil
      && (words.contains(where: Self.particles.contains) || recognized(range).map { $0.name.kind == .person } ?? false)
    if namesOther(words), !isPersonal { return }
    if let name = personAtEnd(range) {
      let rest = withoutTitle(range.lowerBound..<name.lowerBound)
      if !rest.isEmpty, let match = match(rest.lowerBound, rest.upperBound), match.count == rest.count {
        add(rest, match.entry)
      } else if !rest.isEmpty, organizationKind(rest.map { tokens[$0].text }) != nil {
        decidePlain(rest, afterTitle: false)
      }
      return add(name, CoreType.person)
    }
    let isGiven = gazetteer.givenNames[first.folded] != nil && before != "the"
    if isGiven, words.count == 2, gazetteer.placeHeads[last] != nil, gazetteer.organizationHeads[last] == nil,
      signs([range]).organization < 2 * NameSigns.enough
    {
      // `Elena Marsh` is nobody's wetland.
      add(range, CoreType.person)
    } else if let head = organizationKind(words), !afterTitle || words.count > 2 {
      add(range, CoreType.organization, properties: head.isEmpty ? [:] : ["kind": .string(head)])
    } else if words.count > 1, gazetteer.placeHeads[last] != nil, signs([range]).organization >= 2 * NameSigns.enough {
      // `the brewer Hartwell Ridge`.
      pending.append(range)
    } else if let head = gazetteer.placeHeads[last], !head.isFirst, words.count > 1 {
      add(range, CoreType.place, properties: ["kind": .string(head.kind)])
    } else if words.count > 2, words[1] == "of", let head = gazetteer.placeHeads["\(first) of"], head.isFirst {
      add(range, CoreType.place, properties: ["kind": .string(head.kind)])
    } else if let head = gazetteer.placeHeads[first], head.isFirst, words.count > 1 {
      add(range, CoreType.place, properties: ["kind": .string(head.kind)])
    } else if before == "of",
      ["village", "town", "city", "port", "district", "province", "region", "island", "suburb", "capital"].contains(before2)
    {
      add(range, CoreType.place, properties: ["kind": .string(["province", "region", "island"].contains(before2) ? "Region" : "City")])
    } else if afterTitle, !words.contains("&") {
      add(range, CoreType.person)
    } else if words.count > 1, gazetteer.givenNames[first.folded] != nil, words.count <= 7, !words.contains("&"),
      recognized(range).map({ $0.name.kind == .person }) ?? true
    {
      add(range, CoreType.person)
    } else {
      pending.append(range)
    }
  }

  /// `Foreign Affairs Ada Byron`, `Court Judge Ada Byron`: the person's name that the network sees at the end of a run.
  private func personAtEnd(_ range: Range<Int>) -> Range<Int>? {
    guard let last = range.last, let number = recognized[last] else { return nil }
    let name = document.names[number]
    guard name.kind == .person, name.tokens.count > 1, name.tokens.upperBound == range.upperBound,
      name.tokens.lowerBound > range.lowerBound,
      gazetteer.organizationHeads[tokens[last].text] == nil, gazetteer.givenNames[tokens[range.lowerBound].text.folded] == nil,
      !["-", "–", "de", "van", "von", "al", "bin"].contains(tokens[name.tokens.lowerBound - 1].lower)
    else { return nil }
    return name.tokens
  }

  /// A run without the office at its end.
  private func withoutTitle(_ range: Range<Int>) -> Range<Int> {
    let start = range.first { titleEnd($0, range.upperBound) == range.upperBound }
    return range.lowerBound..<(start ?? range.upperBound)
  }

  func organizationKind(_ words: [String]) -> String? {
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    // `Center for Systems and Engineering` is no engineering firm.
    for index in words.indices.dropLast() where index > 0 && ["of", "for", "on"].contains(words[index]) {
      if let kind = gazetteer.organizationHeads["\(words[index - 1]) \(words[index])"] ?? gazetteer.organizationHeads[words[index - 1]] {
        return kind
      }
    }
    if let kind = gazetteer.organizationHeads[words.suffix(2).joined(separator: " ")] { return kind }
    return gazetteer.organizationStarts[first] ?? gazetteer.organizationHeads[last]
  }

  /// Whether a title in lower case stands directly before: `presidential adviser Ada Byron`.
  func isAfterTitle(_ start: Int) -> Bool {
    for count in 1...4 where start - count >= 0 {
      if titleEnd(start - count, start) == start { return true }
    }
    return false
  }
}
