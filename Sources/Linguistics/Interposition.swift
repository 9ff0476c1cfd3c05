import NewsGraphModel

/// Finds the stretches that interrupt a clause: parentheses, and what stands between commas behind a name.
///
/// `Ada Byron, who chairs the board, proposed a vote` is hard for a greedy parser and easy without its middle. Each stretch is parsed for
/// itself and hung below the word that it explains.
struct Interposition {
  /// The words between the signs.
  var inner: Range<Int>
  /// With the signs at both ends.
  var outer: Range<Int>

  /// The stretches of one sentence, in order, disjoint.
  static func find(_ words: [String], _ tags: [(part: PartOfSpeech, penn: PennTag)]) -> [Interposition] {
    var found: [Interposition] = []
    var index = 1
    while index < words.count - 1 {
      if let stretch = parenthesis(index, words) ?? aside(index, words, tags) {
        found.append(stretch)
        index = stretch.outer.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// Words that open a clause about the noun before, or one that only says when or why.
  static let relatives = ["who", "which", "whose", "whom"]
  static let subordinators = ["after", "before", "while", "when", "because", "since", "though", "although", "if", "unless"]

  private static let longest = 30

  private static func parenthesis(_ start: Int, _ words: [String]) -> Interposition? {
    guard words[start] == "(" || words[start] == "[" else { return nil }
    let close = words[start] == "(" ? ")" : "]"
    guard let end = words[start...].prefix(longest * 2).firstIndex(of: close), end > start + 1 else { return nil }
    return Interposition(inner: start + 1..<end, outer: start..<end + 1)
  }

  /// `, head of the union,` or `– known as X –` behind a noun and before the verb of the clause.
  private static func aside(_ start: Int, _ words: [String], _ tags: [(part: PartOfSpeech, penn: PennTag)]) -> Interposition? {
    let sign = words[start]
    guard sign == "," || sign == "–" || sign == "—", [.properNoun, .noun].contains(tags[start - 1].part) else { return nil }
    let opening = tags[start + 1]
    let isRelative = (relatives + subordinators).contains(words[start + 1].lowercased())
    guard
      isRelative || [.determiner, .noun, .properNoun, .adjective, .pronoun, .punctuation].contains(opening.part)
        || opening.penn.isPastParticiple || opening.penn.isGerund
        || words[start + 1].lowercased() == "now" || words[start + 1].lowercased() == "then"
    else { return nil }
    var hasVerb = false
    var end = start + 1
    while end < words.count, end - start <= longest {
      if words[end] == sign, end > start + 1, continues(end + 1, words, tags), !isRelative || hasVerb {
        return Interposition(inner: start + 1..<end, outer: start..<end + 1)
      }
      if [";", ":", ".", "?", "!"].contains(words[end]) { return nil }
      if tags[end].penn.isFinite {
        // A finite verb that no `who` introduces belongs to another clause: these commas do not enclose one.
        if !isRelative { return nil }
        hasVerb = true
      }
      end += 1
    }
    return nil
  }

  /// Whether the clause goes on with its verb.
  private static func continues(_ index: Int, _ words: [String], _ tags: [(part: PartOfSpeech, penn: PennTag)]) -> Bool {
    var index = index
    while index < words.count, tags[index].part == .adverb { index += 1 }
    guard index < words.count else { return false }
    return tags[index].penn.isFinite || tags[index].part == .auxiliary || tags[index].penn.isPastParticiple
  }
}
