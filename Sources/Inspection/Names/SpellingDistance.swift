/// How far two spellings are apart: insertions, deletions, substitutions and swaps of neighbours.
enum SpellingDistance {
  /// The distance, in code points, when it is at most `limit`, else nothing.
  ///
  /// Damerau's optimal string alignment; rows beyond the limit end the comparison.
  static func between(_ a: String, _ b: String, atMost limit: Int) -> Int? {
    if a == b { return 0 }
    // A code point has at most four bytes, so that so many bytes more are too many code points.
    guard limit > 0, abs(a.utf8.count - b.utf8.count) <= 4 * limit else { return nil }
    let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    guard abs(a.count - b.count) <= limit else { return nil }
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      row.reserveCapacity(b.count + 1)
      for j in 1...b.count {
        var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
        row.append(cost)
      }
      guard row.contains(where: { $0 <= limit }) || last.contains(where: { $0 <= limit }) else { return nil }
      beforeLast = last
      last = row
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}
