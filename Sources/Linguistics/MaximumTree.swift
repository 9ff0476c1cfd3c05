/// The best tree among all (Chu and Liu 1965; Edmonds 1967), with exactly one word below the root.
enum MaximumTree {
  /// The head of each word, `count` for the root; `scores` has a row of `count + 1` numbers for each word, the root's last.
  ///
  /// Among equally good heads the first wins, so that the same scores give the same tree.
  static func heads(_ scores: UnsafePointer<Int32>, count: Int) -> [Int] {
    guard count > 1 else { return Array(repeating: count, count: count) }
    var scored = (0..<count).map { word in (0...count).map { $0 == word ? Int.min / 4 : Int(scores[word * (count + 1) + $0]) } }
    let free = best(scored, root: count)
    guard free.lazy.filter({ $0 == count }).count > 1 else { return free }
    // Where a place below the root costs more than any tree can gain, the best tree has as few of them as a tree may have: one.
    for word in 0..<count { scored[word][count] -= 1 << 42 }
    return best(scored, root: count)
  }

  /// The best tree, with any number of words below the root.
  private static func best(_ scores: [[Int]], root: Int) -> [Int] {
    let count = scores.count
    var heads = scores.map { row in row.indices.reduce(into: 0) { if row[$1] > row[$0] { $0 = $1 } } }
    for word in 0..<count where heads[word] == word { heads[word] = root }
    guard let cycle = cycle(heads, root: root) else { return heads }
    // The cycle becomes one word; what enters it breaks it at one place, and pays for that.
    let inside = Set(cycle)
    let outside = (0..<count).filter { !inside.contains($0) }
    let merged = outside.count
    let newRoot = merged + 1
    let rest = outside + [root]
    var smaller = [[Int]](repeating: [Int](repeating: Int.min / 4, count: newRoot + 1), count: newRoot)
    var leaving = [Int](repeating: 0, count: merged)
    var entering = [Int](repeating: 0, count: newRoot + 1)
    for (index, word) in outside.enumerated() {
      for (other, head) in rest.enumerated() where head != word {
        smaller[index][other == outside.count ? newRoot : other] = scores[word][head]
      }
      for head in cycle where scores[word][head] > smaller[index][merged] {
        smaller[index][merged] = scores[word][head]
        leaving[index] = head
      }
    }
    for (other, head) in rest.enumerated() {
      let place = other == outside.count ? newRoot : other
      for word in cycle {
        let gain = scores[word][head] - scores[word][heads[word]]
        if gain > smaller[merged][place] {
          smaller[merged][place] = gain
          entering[place] = word
        }
      }
    }
    let solved = best(smaller, root: newRoot)
    func original(_ head: Int) -> Int { head == newRoot ? root : outside[head] }
    for (index, word) in outside.enumerated() { heads[word] = solved[index] == merged ? leaving[index] : original(solved[index]) }
    heads[entering[solved[merged]]] = original(solved[merged])
    return heads
  }

  /// The words of a cycle, if there is one.
  private static func cycle(_ heads: [Int], root: Int) -> [Int]? {
    var state = [Int](repeating: 0, count: heads.count)
    for start in heads.indices where state[start] == 0 {
      var word = start
      while word != root, state[word] == 0 {
        state[word] = start + 1
        word = heads[word]
      }
      guard word != root, state[word] == start + 1 else { continue }
      var cycle = [word]
      var next = heads[word]
      while next != word {
        cycle.append(next)
        next = heads[next]
      }
      return cycle
    }
    return nil
  }
}
