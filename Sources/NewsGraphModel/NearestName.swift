/// Finds the valid name that a mistaken one was probably meant to be.
public enum NearestName {
  /// The candidate at the smallest edit distance, if that is at most a third of the longer name plus one; ties go to the first in order.
  public static func find(_ name: String, in candidates: some Sequence<String>) -> String? {
    var best: (name: String, distance: Int)?
    for candidate in candidates.sorted(by: { $0.precedes($1) }) {
      let distance = editDistance(name.lowercased(), candidate.lowercased())
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    guard let best, best.distance <= max(name.count, best.name.count) / 3 + 1 else { return nil }
    return best.name
  }

  /// Damerau's optimal string alignment distance: insertions, deletions, substitutions, swaps of neighbours. In code points.
  public static func editDistance(_ a: String, _ b: String) -> Int { editDistance(a, b, atMost: .max) ?? .max }

  /// The distance when it is at most `limit`, else nothing; rows beyond the limit end the comparison.
  public static func editDistance(_ a: String, _ b: String, atMost limit: Int) -> Int? {
    // A code point has at most four bytes, so that so many bytes more are too many code points.
    guard limit >= 0, abs(a.utf8.count - b.utf8.count) / 4 <= limit else { return nil }
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
