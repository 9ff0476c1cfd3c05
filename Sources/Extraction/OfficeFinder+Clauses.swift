import NewsGraphModel

// Offices that a clause gives: `was elected chair`, `replaced Byron as director`, `The chair is Byron`.

extension OfficeFinder {
  func clauses(_ mention: FoundMention, _ sentence: Range<Int>) -> [Finding] {
    var findings: [Finding] = []
    for head in sentence where syntax.isVerb(head) {
      guard let start = predicateStart(head, mention, sentence), let phrase = phrase(at: start, sentence.upperBound) else { continue }
      if let next = mentionStarts[phrase.end], found[next].thing.type == CoreType.person { continue }
      var finding = Finding(phrase: phrase, predicate: head)
      // `previously served as treasurer`: the term is over.
      if ["serve", "act", "work", "double"].contains(tokens[head].lemma), tokens[head].penn.name == "VBD",
        !syntax.children(head, ["advmod"]).contains(where: { ["never", "not"].contains(tokens[$0].lower) })
      {
        finding.phrase.tenure = .former
      }
      // Who is nominated has yet to be chosen.
      if tokens[head].lemma == "nominate" { finding.phrase.tenure = .future }
      readTerm(&finding, sentence)
      findings.append(finding)
      break
    }
    if let finding = copula(mention, sentence) ?? inverted(mention, sentence) { findings.append(finding) }
    return findings
  }

  /// Where the title begins that a verb gives to a name.
  private func predicateStart(_ verb: Int, _ mention: FoundMention, _ sentence: Range<Int>) -> Int? {
    let lemma = tokens[verb].lemma
    let isChoice = Self.choosing.contains(lemma)
    // `Parliament elected Ada Byron president`.
    let objects = syntax.children(verb, ["obj"])
    if isChoice, !syntax.isPassive(verb), mention.tokens.lowerBound > verb,
      objects.contains(mention.head) || objects.contains(tokens[mention.head].head) && mention.tokens.lowerBound == verb + 1
    {
      let start = mention.tokens.upperBound
      guard start < sentence.upperBound else { return nil }
      return tokens[start].lower == "as" ? start + 1 : start
    }
    // `Byron was succeeded by Lovelace as chair`: who has the office now stands behind `by`.
    let holders =
      Self.handingOver.contains(lemma) && syntax.isPassive(verb)
      ? arguments.subject(verb).flatMap { syntax.conjuncts($0.token) } : arguments.holder(of: verb)
    guard isChoice || Self.becoming.contains(lemma) || Self.asVerbs.contains(lemma), holders.contains(mention.head),
      syntax.isPassive(verb) || !isChoice
    else { return nil }
    if isChoice || Self.becoming.contains(lemma) {
      guard verb + 1 < sentence.upperBound else { return nil }
      return tokens[verb + 1].lower == "as" ? verb + 2 : verb + 1
    }
    // `was sworn in as`, `took over from Lovelace as`.
    for index in verb + 1..<max(verb + 1, min(verb + 10, sentence.upperBound - 1)) {
      if tokens[index].lower == "as" { return index + 1 }
      guard
        [.adverb, .adposition, .particle, .properNoun, .pronoun, .number, .determiner, .adjective].contains(tokens[index].part)
          || ["office", "post", "-", "."].contains(tokens[index].lower) || reader.title(at: index, limit: sentence.upperBound) != nil
      else { return nil }
    }
    return nil
  }

  private static let choosing: Set<String> = [
    "elect", "re-elect", "reelect", "appoint", "name", "reappoint", "install", "confirm", "nominate", "choose",
  ]
  /// Verbs whose object loses the office.
  private static let handingOver: Set<String> = ["succeed", "replace"]
  private static let becoming: Set<String> = ["become", "remain"]
  private static let asVerbs: Set<String> = [
    "serve", "act", "work", "swear", "inaugurate", "promote", "hire", "recruit", "take", "double", "return", "succeed", "replace",
    "stay", "continue",
  ]

  /// `Ada Byron is the president of the club`.
  private func copula(_ mention: FoundMention, _ sentence: Range<Int>) -> Finding? {
    guard let head = syntax.head(mention.head), tokens[mention.head].label == "nsubj", let copula = syntax.children(head, ["cop"]).first,
      tokens[copula].penn.name == "VBZ" || hasBeen(copula),
      let phrase = phrase(at: copula + 1, sentence.upperBound), phrase.tokens.contains(head)
    else { return nil }
    var finding = Finding(phrase: phrase, predicate: head)
    readTerm(&finding, sentence)
    return finding
  }

  private func hasBeen(_ copula: Int) -> Bool {
    copula > 0 && tokens[copula].lower == "been"
      && (max(0, copula - 3)..<copula).contains { ["has", "'s", "’s"].contains(tokens[$0].lower) }
  }

  /// `The chairman of the club is Ada Byron`.
  private func inverted(_ mention: FoundMention, _ sentence: Range<Int>) -> Finding? {
    guard let copula = syntax.children(mention.head, ["cop"]).first, tokens[copula].penn.name == "VBZ", copula < mention.tokens.lowerBound,
      let subject = syntax.children(mention.head, ["nsubj"]).first, subject < copula,
      !(mention.tokens.upperBound < sentence.upperBound && reader.isPossessive(mention.tokens.upperBound))
    else { return nil }
    let start = max(sentence.lowerBound, syntax.subtree(subject).lowerBound)
    guard let phrase = phrase(at: start, copula), phrase.tokens.contains(subject), phrase.end == copula else { return nil }
    return Finding(phrase: phrase, predicate: mention.head)
  }

  /// `until 2019`, `from 2012 to 2020`, `since 2022`: the term, as an interval; one that has an end is over.
  func readTerm(_ finding: inout Finding, _ sentence: Range<Int>) {
    let end = finding.phrase.end
    guard end + 1 < sentence.upperBound else { return }
    let times = document.times(in: sentence).filter { $0.tokens.lowerBound > end && $0.tokens.lowerBound < end + 6 }
    guard let first = times.first, first.tokens.lowerBound == end + 1 else { return }
    switch tokens[end].lower {
    case "since":
      finding.date = first.edtf + "/.."
    case "until":
      finding.phrase.tenure = .former
    case "from", "between", "in", "during":
      let isRange = tokens[end].lower == "from" || tokens[end].lower == "between"
      if isRange {
        guard times.count > 1, first.tokens.upperBound < sentence.upperBound,
          ["to", "until", "till", "and", "through", "-", "–"].contains(tokens[first.tokens.upperBound].lower),
          times[times.startIndex + 1].tokens.lowerBound == first.tokens.upperBound + 1
        else { return }
        finding.date = first.edtf + "/" + times[times.startIndex + 1].edtf
        finding.phrase.tenure = .former
      } else if finding.phrase.tenure == .former {
        finding.date = first.edtf
      }
    default:
      return
    }
  }
}
