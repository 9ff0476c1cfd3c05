internal import NewsGraphModel

/// Finds the places at which two words were glued together, mostly over a lost line break: `KyslytsyaThe primary deputy`.
///
/// A capital inside a word is common in names (`YouTube`, `McDonald`, `LinkedIn`), so a word is parted only where the part behind the
/// capital is a word that begins sentences, or both parts stand on their own elsewhere in the article, and the part before
/// has at least four letters.
struct GluedWords: Sendable {
  /// How often each word stands on its own; only filled when the article has capitals inside words at all.
  private var counts: [String: Int] = [:]
  private var isNeeded = false

  init(_ text: [Unicode.Scalar]) {
    for index in text.indices.dropFirst()
    where text[index].isCapital && text[index - 1].isSmall {
      isNeeded = true
      break
    }
    guard isNeeded else { return }
    var start: Int?
    for index in 0...text.count {
      let isLetter = index < text.count && text[index].isLetter
      if isLetter {
        start = start ?? index
      } else if let first = start {
        // Longer words are no words.
        if index - first <= 40 { counts[String(text[first..<index]), default: 0] += 1 }
        start = nil
      }
    }
  }

  /// The stretch with a space, which stands for nothing in the article, between glued words.
  func parted(_ stretch: Stretch) -> Stretch {
    let places = places(stretch.scalars)
    guard !places.isEmpty else { return stretch }
    var result = Stretch()
    var next = 0
    for index in stretch.scalars.indices {
      if next < places.count, places[next] == index {
        result.append(" ", stretch.starts[index], stretch.starts[index])
        next += 1
      }
      result.append(stretch, index)
    }
    return result
  }

  /// Where a space is missing, in order.
  private func places(_ text: [Unicode.Scalar]) -> [Int] {
    var result: [Int] = []
    var index = 0
    while index < text.count {
      guard text[index].isLetter else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, text[index].isLetter { index += 1 }
      guard index - start >= 6, index - start <= 60, !isAddress(text, start, index) else {
        if index - start <= 60, isGluedSentence(text, start, index) { result.append(start) }
        continue
      }
      if isGluedSentence(text, start, index) { result.append(start) }
      if isNeeded { result.append(contentsOf: partings(text[start..<index])) }
      if let place = pronounParting(text[start..<index]) { result.append(place) }
    }
    return result
  }

  /// Whether the word is part of an address, a hash tag or a handle, where capitals mean nothing.
  private func isAddress(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
    if start > 0, "@#_/.-=&".unicodeScalars.contains(text[start - 1]) { return true }
    return end + 1 < text.count && "@_/=".unicodeScalars.contains(text[end])
      || end + 1 < text.count && text[end] == "." && text[end + 1].isLetter
  }

  /// `year.The next`: a full stop directly before a word that begins sentences.
  private func isGluedSentence(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
    guard start >= 4, Self.openers.contains(String(text[start..<end])) else { return false }
    var place = start - 1
    if "”\"’)".unicodeScalars.contains(text[place]) { place -= 1 }
    guard ".!?".unicodeScalars.contains(text[place]), text[place - 1].isSmall, text[place - 2].isSmall else {
      return false
    }
    return end == text.count || text[end] == " " || text[end] == "," || text[end] == "\n"
  }

  private func partings(_ word: ArraySlice<Unicode.Scalar>) -> [Int] {
    var cuts: [Int] = []
    for index in word.indices.dropFirst() where word[index].isCapital && word[index - 1].isSmall { cuts.append(index) }
    guard !cuts.isEmpty, cuts.count <= 3, counts[String(word), default: 0] <= 1 else { return [] }
    var result: [Int] = []
    for (number, cut) in cuts.enumerated() {
      let left = word[(number > 0 ? cuts[number - 1] : word.startIndex)..<cut]
      let rightEnd = number + 1 < cuts.count ? cuts[number + 1] : word.endIndex
      if isParting(left, word[cut..<rightEnd], isLast: rightEnd == word.endIndex) { result.append(cut) }
    }
    return result
  }

  private func isParting(_ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>, isLast: Bool) -> Bool {
    guard left.count >= 4, right.dropFirst().allSatisfy({ !$0.isCapital }) else { return false }
    let (leftWord, rightWord) = (String(left), String(right))
    let isName = left.first?.isCapital == true
    if isLast, Self.openers.contains(rightWord) || !isName && Self.shortOpeners.contains(rightWord) { return true }
    guard right.count >= 4 else { return false }
    if Self.joiners.contains(leftWord) { return true }
    let leftCount = counts[leftWord, default: 0]
    if leftCount > 0, counts[rightWord, default: 0] > 0 { return true }
    return leftCount > 0 && left.count >= 5 && isLast && ["ed", "ing", "ly"].contains { rightWord.hasSuffix($0) } && right.count >= 6
  }

  /// `itselfthe battle`: the only words glued without a capital that no English word is made of.
  private func pronounParting(_ word: ArraySlice<Unicode.Scalar>) -> Int? {
    guard word.count <= 16, word.allSatisfy({ $0.value < 0x80 }) else { return nil }
    let text = String(word)
    for tail in ["the", "and", "that", "this", "with", "from"] where text.hasSuffix(tail) {
      if Self.closed.contains(String(text.dropLast(tail.count)).lowercased()) { return word.endIndex - tail.count }
    }
    return nil
  }

  /// Words that begin sentences and end no name.
  private static let openers: Set<String> = [
    "The", "This", "That", "These", "Those", "They", "There", "Their", "And", "But", "However", "Although", "Though", "When",
    "While", "Where", "What", "Which", "Who", "Why", "How", "With", "Without", "After", "Before", "Since", "Because", "During",
    "Despite", "According", "Even", "Meanwhile", "Moreover", "Therefore", "Nevertheless", "Instead", "She", "His", "Her", "Its",
    "Our", "Your", "For", "From", "Such", "Then", "Thus", "Until", "Under", "Unlike", "Both", "Between", "Among", "Also", "Yet",
  ]
  /// Those that end names as well (`LinkedIn`), and count only behind a word in small letters.
  private static let shortOpeners: Set<String> = ["In", "On", "At", "As", "By", "He", "It", "We", "If", "To", "Is", "An", "No", "So"]
  /// Words that go on, so that what follows is the next word.
  private static let joiners: Set<String> = [
    "with", "from", "that", "which", "this", "into", "over", "under", "after", "before", "between", "against", "their", "where",
    "when", "while", "because", "about", "through",
  ]
  private static let closed: Set<String> = [
    "itself", "himself", "herself", "themselves", "ourselves", "which", "their", "would", "could", "should", "because",
    "between", "against", "although", "however",
  ]
}
