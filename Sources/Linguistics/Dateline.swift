import NewsGraphModel

/// The place, day and agency before a report's first sentence, which they would spoil: `LUSAKA, Feb 16 (Continental Wire) –`.
enum Dateline {
  /// Behind the sign that ends the dateline at the beginning of a block; nothing when the block does not begin with one.
  static func end(_ tokens: [Token], _ block: Range<Int>) -> Int? {
    var index = block.lowerBound
    while index < block.upperBound, isCapital(tokens[index].text) { index += 1 }
    guard (1...4).contains(index - block.lowerBound), tokens[block.lowerBound..<index].contains(where: { $0.text.count > 2 }) else {
      return nil
    }
    if index < block.upperBound, tokens[index].text == "," {
      let limit = min(block.upperBound, index + 8)
      guard let next = (index + 1..<limit).first(where: { isSign($0, tokens) || tokens[$0].text == "(" }) else { return nil }
      // A date or a country: a word in lower case is part of a sentence.
      guard tokens[index + 1..<next].allSatisfy({ $0.text.first?.isLowercase != true }) else { return nil }
      index = next
    }
    if index < block.upperBound, tokens[index].text == "(" {
      guard let close = (index..<min(block.upperBound, index + 8)).first(where: { tokens[$0].text == ")" }) else { return nil }
      index = close + 1
    }
    guard index + 1 < block.upperBound, isSign(index, tokens) else { return nil }
    // `NATO – the alliance of 32 – said`: a second dash shows that the first is none of a dateline.
    if tokens[index].text != ":",
      ((index + 1)..<min(block.upperBound, index + 30)).contains(where: { tokens[$0].text == tokens[index].text && isSign($0, tokens) })
    {
      return nil
    }
    return index + 1
  }

  private static func isCapital(_ text: String) -> Bool {
    text.contains(where: \.isLetter) && text.allSatisfy { $0.isUppercase || $0 == "." || $0 == "'" || $0 == "’" }
  }

  /// A colon, or a dash that stands between spaces.
  private static func isSign(_ index: Int, _ tokens: [Token]) -> Bool {
    let text = tokens[index].text
    if text == ":" { return true }
    guard ["-", "--", "–", "—"].contains(text), index > 0, index + 1 < tokens.count else { return false }
    return tokens[index - 1].span.end < tokens[index].span.start || text == "—" || text == "--"
  }
}
