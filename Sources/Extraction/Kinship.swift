import NewsGraphModel

/// Pairs of people whom an article sets beside each other as relatives, so that they are never one person.
struct Kinship {
  /// Mention numbers; the first of each pair comes first in the text.
  private(set) var pairs: [(Int, Int)] = []

  private static let nouns: Set<String> = [
    "son", "daughter", "brother", "sister", "father", "mother", "wife", "husband", "nephew", "niece", "cousin", "uncle", "aunt", "grandson",
    "granddaughter", "grandfather", "grandmother", "widow", "widower", "twin", "namesake", "stepson", "stepdaughter", "half-brother",
    "half-sister", "son-in-law", "daughter-in-law", "brother-in-law", "sister-in-law", "father-in-law", "relative", "relation", "partner",
  ]

  init(_ document: Document) {
    let tokens = document.tokens
    let people = document.mentions.indices.filter {
      document.mentions[$0].kind == .name && document.things[document.mentions[$0].thing].type == CoreType.person
    }
    for (first, second) in zip(people, people.dropFirst()) {
      let (start, end) = (document.mentions[first].tokens.upperBound, document.mentions[second].tokens.lowerBound)
      guard start < end, end - start < 9, let kin = (start..<end).first(where: { Self.nouns.contains(tokens[$0].lower) }) else { continue }
      let isOf = kin + 1 < end && tokens[kin + 1].lower == "of" && kin - start < 6
      // `Byron's brother, George Byron`.
      let isOwned = ["'s", "’s", "'", "’"].contains(tokens[start].lower) && kin - start < 4 && end - kin < 3
      if isOf || isOwned { pairs.append((first, second)) }
    }
    // `George Byron, Ada Byron's brother`.
    for (first, second) in zip(people, people.dropFirst()) {
      let (start, end) = (document.mentions[first].tokens.upperBound, document.mentions[second].tokens.lowerBound)
      let owner = document.mentions[second].tokens.upperBound
      guard start + 1 == end, tokens[start].text == ",", owner + 1 < tokens.count, ["'s", "’s"].contains(tokens[owner].lower),
        (owner + 1..<min(owner + 4, tokens.count)).contains(where: { Self.nouns.contains(tokens[$0].lower) })
      else { continue }
      pairs.append((first, second))
    }
  }
}
