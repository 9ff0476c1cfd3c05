import NewsGraphModel

/// Finds where sentences end among the tokens of one block.
enum SentenceSplitter {
  /// No sentence grows longer than this, so that hostile text cannot make parsing slow.
  static let longest = 300

  static func split(_ tokens: [Token], _ block: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = block.lowerBound
    if let end = Dateline.end(tokens, block) {
      sentences.append(start..<end)
      start = end
    }
    var index = start
    while index < block.upperBound {
      var end = index + 1
      var isOver = false
      if endsSentence(tokens, index, block) {
        while end < block.upperBound, end - start < longest, isCloser(tokens, end) { end += 1 }
        isOver = end == block.upperBound || begins(tokens, end, after: index)
      }
      if isOver || end - start >= longest {
        sentences.append(start..<end)
        start = end
      }
      index = end
    }
    if start < block.upperBound { sentences.append(start..<block.upperBound) }
    return sentences
  }

  private static func endsSentence(_ tokens: [Token], _ index: Int, _ block: Range<Int>) -> Bool {
    let text = tokens[index].text
    if text == "." || text == "!" || text == "?" || text == "…" || text.allSatisfy({ $0 == "." }) { return true }
    guard text.hasSuffix("."), text.count > 1 else { return false }
    let word = String(text.dropLast())
    if Abbreviations.leading.contains(word) { return false }
    // `U.S.`, `Inc.`, an initial: only a word that seldom goes on with a name says that the sentence is over.
    guard index + 1 < block.upperBound else { return true }
    return starters.contains(tokens[index + 1].text) && word.count > 1
  }

  private static func isCloser(_ tokens: [Token], _ index: Int) -> Bool {
    let text = tokens[index].text
    if text == "\"" || text == "'" {
      // A straight quote closes when nothing stands between it and the stop.
      return tokens[index].span.start == tokens[index - 1].span.end
    }
    return text == "”" || text == "’" || text == "»" || text == ")" || text == "]" || text == "." || text == "!" || text == "?"
  }

  private static func begins(_ tokens: [Token], _ index: Int, after stop: Int) -> Bool {
    guard let first = tokens[index].text.unicodeScalars.first else { return true }
    if first.properties.isLowercase {
      // `"Is it over?" she asked`: the sentence goes on. A lower-case start behind a plain stop is a typing error.
      return tokens[stop].text == "." && tokens[index].span.start > tokens[stop].span.end && tokens[stop + 1..<index].isEmpty
        && stop > 0 && tokens[stop].span.start == tokens[stop - 1].span.end && starters.contains(tokens[index].text.capitalizedFirst)
    }
    return true
  }

  private static let starters: Set<String> = [
    "The", "A", "An", "In", "On", "At", "By", "It", "He", "She", "They", "We", "I", "This", "That", "These", "Those", "But", "And", "If",
    "When", "While", "After", "Before", "Since", "As", "There", "However", "Meanwhile", "His", "Her", "Its", "Their", "For", "From",
    "According", "Earlier", "Last", "Both", "What", "Who", "You", "Not", "No", "So", "Also",
  ]
}

extension String {
  /// The text with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
