import NewsGraphModel

/// Finds who a sentence as a whole is credited to: `according to the ministry`, `…, the ministry said`.
///
/// Reads neighbouring words, because such phrases hang anywhere in the tree.
struct SourceFinder {
  let syntax: Syntax
  let verbs: VerbLexicon
  private var tokens: [Token] { syntax.tokens }

  /// The words that credit, and the noun phrase of who is credited; nothing when a trigger stands inside them.
  func source(of trigger: Int, in sentence: Range<Int>) -> (cue: Range<Int>, phrase: Range<Int>)? {
    for index in sentence where tokens[index].lower == "according" && index + 2 < sentence.upperBound && tokens[index + 1].lower == "to" {
      if let phrase = phrase(from: index + 2, sentence), !phrase.contains(trigger), phrase.contains(where: isNominal),
        StatusReader(syntax: syntax, verbs: verbs).isSource(phrase.last(where: isNominal) ?? phrase.lowerBound)
      {
        return (index..<index + 2, phrase)
      }
    }
    // The verb closes the sentence, or only its time follows.
    guard let verb = sentence.last(where: { verbs.isClass(tokens[$0].lemma, .say) && tokens[$0].penn.isFinite }), trigger < verb,
      (verb + 1..<sentence.upperBound).allSatisfy({
        tokens[$0].part == .punctuation || tokens[$0].lower == "on" || Self.days.contains(tokens[$0].lower)
      })
    else { return nil }
    var start = verb
    while start > sentence.lowerBound,
      Self.inside.contains(tokens[start - 1].part) || ["'s", "’s", "of", "-"].contains(tokens[start - 1].lower)
    {
      start -= 1
    }
    guard start < verb, start > sentence.lowerBound, trigger < start, [",", "”", "\""].contains(tokens[start - 1].text) else { return nil }
    return (verb..<verb + 1, start..<verb)
  }

  private func phrase(from start: Int, _ sentence: Range<Int>) -> Range<Int>? {
    var end = start
    while end < sentence.upperBound, Self.inside.contains(tokens[end].part) || ["'s", "’s", "of", "-", "and"].contains(tokens[end].lower) {
      end += 1
    }
    return end > start ? start..<end : nil
  }

  private func isNominal(_ token: Int) -> Bool { [.noun, .properNoun, .pronoun].contains(tokens[token].part) }

  private static let inside: Set<PartOfSpeech> = [.determiner, .adjective, .noun, .properNoun, .number, .pronoun]
  private static let days: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today",
  ]
}
