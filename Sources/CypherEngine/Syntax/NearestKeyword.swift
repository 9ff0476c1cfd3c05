extension Keyword {
  /// The keyword that a misspelt word was probably meant to be; nothing when none is near.
  ///
  /// Near is one letter wrong, missing, too many or out of order in short words, two from six letters on.
  static func nearest(to word: String) -> Keyword? {
    let letters = Array(word.uppercased().unicodeScalars)
    guard (3...16).contains(letters.count) else { return nil }
    let bound = letters.count < 6 ? 1 : 2
    var best: (keyword: Keyword, distance: Int)?
    for keyword in structural {
      let distance = editDistance(letters, Array(keyword.rawValue.unicodeScalars))
      if distance <= bound, distance < best?.distance ?? Int.max { best = (keyword, distance) }
    }
    return best?.keyword
  }

  /// Insertions, deletions, substitutions and swaps of neighbours that lead from one word to the other (optimal string alignment).
  private static func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for (row, letter) in first.enumerated() {
      var current = [row + 1]
      for (column, other) in second.enumerated() {
        var best = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
