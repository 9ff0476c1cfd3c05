import NewsGraphModel

/// Words in quotation marks, and who speaks them.
struct Quotation {
  /// Token numbers between the marks, half open.
  var tokens: Range<Int>
  /// The top word of who speaks.
  var speaker: Int?
  /// The verb of saying.
  var verb: Int?
}

/// Finds quotations and their speakers.
///
/// **Finds** the verb of saying and its subject behind the closing mark (`“…,” Ada Byron said`, `said Ada Byron`), else before the opening one
/// (`Ada Byron said: “…”`). A quotation that follows at once on such a sentence is the same speaker's.
/// **Misses** quotations without marks, and speakers named a sentence earlier.
struct QuotationFinder {
  let document: Document
  let syntax: Syntax
  let verbs: VerbLexicon
  private let arguments: ArgumentFinder
  private var tokens: [Token] { syntax.tokens }

  init(document: Document, syntax: Syntax, verbs: VerbLexicon) {
    self.document = document
    self.syntax = syntax
    self.verbs = verbs
    arguments = ArgumentFinder(syntax)
  }

  /// A longer stretch has lost its closing mark.
  private static let longest = 150

  /// In text order; no two overlap.
  func find() -> [Quotation] {
    var found: [Quotation] = []
    var open: Int?
    for index in tokens.indices {
      if let start = open, index - start > Self.longest { open = nil }
      guard let mark = mark(index) else { continue }
      switch mark {
      case .opening: open = index
      case .closing:
        guard let start = open, index > start + 1 else { continue }
        found.append(quotation(start + 1..<index, after: found.last))
        open = nil
      }
    }
    return found
  }

  private enum Mark { case opening, closing }

  /// A straight mark opens where it touches the word behind it and not the one before.
  private func mark(_ index: Int) -> Mark? {
    switch tokens[index].text {
    case "“", "„", "«": return .opening
    case "”", "»": return .closing
    case "\"", "''", "``":
      let touchesNext = index + 1 < tokens.count && tokens[index + 1].span.start == tokens[index].span.end
      let touchesLast = index > 0 && tokens[index - 1].span.end == tokens[index].span.start
      return touchesLast || !touchesNext ? .closing : .opening
    default: return nil
    }
  }

  private func quotation(_ inner: Range<Int>, after previous: Quotation?) -> Quotation {
    if let (verb, speaker) = behind(inner) ?? before(inner) { return Quotation(tokens: inner, speaker: speaker, verb: verb) }
    // `“…,” Ada Byron said. “…”`
    if let previous, let speaker = previous.speaker, let verb = previous.verb, verb < inner.lowerBound, inner.lowerBound - verb < 14,
      let place = document.sentence(of: verb), inner.lowerBound - 1 >= document.sentences[place].tokens.upperBound,
      inner.lowerBound - 1 <= document.sentences[place].tokens.upperBound + 1
    {
      return Quotation(tokens: inner, speaker: speaker, verb: verb)
    }
    return Quotation(tokens: inner)
  }

  private func behind(_ inner: Range<Int>) -> (verb: Int, speaker: Int)? {
    // Only what the mark closes with a comma goes on to its speaker; a full stop ends the sentence.
    guard [",", "?", "!"].contains(tokens[inner.upperBound - 1].text),
      let place = document.sentence(of: inner.upperBound) ?? document.sentence(of: inner.upperBound - 1)
    else { return nil }
    let limit = min(max(document.sentences[place].tokens.upperBound, inner.upperBound + 1), inner.upperBound + 16, tokens.count)
    for index in inner.upperBound + 1..<max(inner.upperBound + 1, limit) {
      if mark(index) == .opening { return nil }
      guard isSaying(index) else { continue }
      if index == inner.upperBound + 1 {
        return syntax.children(index, ["nsubj", "obj", "obl"]).first { $0 > index && syntax.cases($0).isEmpty }.map { (index, $0) }
      }
      return subject(index, outside: inner).map { (index, $0) }
    }
    return nil
  }

  private func before(_ inner: Range<Int>) -> (verb: Int, speaker: Int)? {
    let mark = inner.lowerBound - 1
    guard mark > 0, let place = document.sentence(of: mark - 1), [",", ":"].contains(tokens[mark - 1].text) else { return nil }
    let sentence = document.sentences[place].tokens
    for index in (max(sentence.lowerBound, mark - 16)..<mark).reversed() {
      if self.mark(index) != nil { return nil }
      if isSaying(index) { return subject(index, outside: inner).map { (index, $0) } }
    }
    return nil
  }

  private func isSaying(_ index: Int) -> Bool {
    verbs.isClass(tokens[index].lemma, .say) && tokens[index].part == .verb && tokens[index].penn.name != "VB"
  }

  private func subject(_ verb: Int, outside inner: Range<Int>) -> Int? {
    if let subject = arguments.subject(verb).first?.token, !inner.contains(subject) { return subject }
    // The name right before the verb.
    let before = verb - 1
    guard before >= 0, !inner.contains(before), [.noun, .properNoun, .pronoun].contains(tokens[before].part) else { return nil }
    return before
  }
}
