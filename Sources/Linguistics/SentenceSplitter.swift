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
        while end < block.upperBound, end - start < longest {
          let note = noteEnd(tokens, end, block)
          guard note > end || isCloser(tokens, end) else { break }
          end = min(max(note, end + 1), start + longest)
        }
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
    if text == "…" || text.utf8.allSatisfy({ $0 == UInt8(ascii: ".") || isAsking($0) }) { return true }
    guard text.hasSuffix("."), text.count > 1 else { return false }
    let word = String(text.dropLast())
    if Abbreviations.leading.contains(word) || Abbreviations.counting.contains(word) { return false }
    // `U.S.`, `Inc.`, an initial: only a word that seldom goes on with a name says that the sentence is over.
    guard index + 1 < block.upperBound else { return true }
    return starters.contains(tokens[index + 1].text) && word.count > 1
  }

  private static func isAsking(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") }

  /// Behind the number of a note that follows a stop, as in an encyclopedia: `in 1805.[19] He`.
  private static func noteEnd(_ tokens: [Token], _ index: Int, _ block: Range<Int>) -> Int {
    guard index + 2 < block.upperBound, tokens[index].text == "[", tokens[index + 2].text == "]" else { return index }
    return tokens[index + 1].text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? index + 3 : index
  }

  private static func isCloser(_ tokens: [Token], _ index: Int) -> Bool {
    let text = tokens[index].text
    if text == "\"" || text == "'" {
      // A straight quote closes when nothing stands between it and the stop.
      return tokens[index].span.start == tokens[index - 1].span.end
    }
    return text == "”" || text == "’" || text == "»" || text == ")" || text == "]" || text == "." || text == "!" || text == "?"
      || Abbreviations.emoticons.contains(text)
  }

  private static func begins(_ tokens: [Token], _ index: Int, after stop: Int) -> Bool {
    guard let first = tokens[index].text.unicodeScalars.first else { return true }
    if first == "," || first == ";" || first == ":" { return false }
    if first.properties.isLowercase {
      // `"Is it over?" she asked`: the sentence goes on. A lower-case start right behind a stop is a typing error, or an `iPhone`.
      guard index == stop + 1, tokens[index].span.start > tokens[stop].span.end, stop > 0 else { return false }
      guard tokens[stop].span.start == tokens[stop - 1].span.end else { return false }
      if tokens[stop].text == ".", starters.contains(tokens[index].text.capitalizedFirst) { return true }
      // A shortened word that is in no list is short or has a capital, as have names like `Yahoo!`.
      let before = tokens[stop - 1].text.unicodeScalars
      guard before.count > 3 || tokens[stop].text != ".", before.allSatisfy(\.isLower) else { return false }
      return tokens[stop].text == "." || tokens[stop].text.utf8.allSatisfy(isAsking)
    }
    return true
  }

  private static let starters: Set<String> = [
    "The", "A", "An", "In", "On", "At", "By", "It", "He", "She", "They", "We", "I", "This", "That", "These", "Those", "But", "And", "If",
    "When", "While", "After", "Before", "Since", "As", "There", "However", "Meanwhile", "His", "Her", "Its", "Their", "For", "From",
    "According", "Earlier", "Last", "Both", "What", "Who", "You", "Not", "No", "So", "Also", "Then", "Now", "Here", "Yet", "With",
    "Although", "Though", "Because", "Despite", "During", "Instead", "Still", "Even", "Some", "Many", "Most", "To", "Our", "My", "Your",
    "How", "Why", "Where", "Which",
  ]
}

extension String {
  /// The text with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
