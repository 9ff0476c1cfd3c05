/// A partly built dependency tree: a stack, a buffer whose last place is the root, and the arcs so far.
///
/// The transition system is arc-hybrid (Kuhlmann, Gómez-Rodríguez and Satta 2011): a word leaves the stack when its head is known.
public struct ParserState: ~Copyable {
  public enum Step: Int, CaseIterable, Sendable {
    /// The next word of the buffer goes onto the stack.
    case shift
    /// The top of the stack becomes a dependent of the next word.
    case left
    /// The top of the stack becomes a dependent of the word below it.
    case right
  }

  /// The number of words; also the place of the root.
  public let count: Int
  /// The head of each word that has one, else -1.
  public private(set) var heads: [Int]
  private var stackWords: [Int] = []
  private var next = 0
  private var left: [(first: Int, second: Int, count: Int)]
  private var right: [(first: Int, second: Int, count: Int)]

  public init(count: Int) {
    self.count = count
    heads = Array(repeating: -1, count: count)
    left = Array(repeating: (-1, -1, 0), count: count + 1)
    right = left
    stackWords.reserveCapacity(count)
  }

  public var isDone: Bool { next == count && stackWords.isEmpty }

  /// The word at `depth` from the top of the stack, or -1.
  @inline(__always)
  public func stack(_ depth: Int) -> Int { depth < stackWords.count ? stackWords[stackWords.count - 1 - depth] : -1 }

  /// The word at `offset` from the front of the buffer, the root's place, or -1.
  @inline(__always)
  public func buffer(_ offset: Int) -> Int { next + offset <= count ? next + offset : -1 }

  @inline(__always) func leftmost(_ i: Int) -> Int { i < 0 ? -1 : left[i].first }
  @inline(__always) func leftmost2(_ i: Int) -> Int { i < 0 ? -1 : left[i].second }
  @inline(__always) func rightmost(_ i: Int) -> Int { i < 0 ? -1 : right[i].first }
  @inline(__always) func rightmost2(_ i: Int) -> Int { i < 0 ? -1 : right[i].second }
  @inline(__always) func leftCount(_ i: Int) -> Int { i < 0 ? 0 : min(left[i].count, 4) }
  @inline(__always) func rightCount(_ i: Int) -> Int { i < 0 ? 0 : min(right[i].count, 4) }

  @inline(__always)
  public func allows(_ step: Step) -> Bool {
    switch step {
    case .shift: next < count
    case .left: !stackWords.isEmpty
    case .right: stackWords.count > 1
    }
  }

  public mutating func take(_ step: Step) {
    switch step {
    case .shift:
      stackWords.append(next)
      next += 1
    case .left:
      let word = stackWords.removeLast()
      heads[word] = next
      left[next] = (word, left[next].first, left[next].count + 1)
    case .right:
      let word = stackWords.removeLast()
      let head = stack(0)
      heads[word] = head
      right[head] = (word, right[head].first, right[head].count + 1)
    }
  }

  /// How many arcs of the gold tree a step makes impossible (Goldberg and Nivre 2013); `gold` gives heads, the root being `count`.
  public func cost(_ step: Step, gold: [Int]) -> Int {
    var lost = 0
    let top = stack(0)
    switch step {
    case .shift:
      for depth in 0..<stackWords.count {
        let word = stack(depth)
        if gold[word] == next { lost += 1 }
        if depth > 0, gold[next] == word { lost += 1 }
      }
    case .left:
      if gold[top] == stack(1) || gold[top] > next { lost += 1 }
      for word in next..<count where gold[word] == top { lost += 1 }
    case .right:
      if gold[top] >= next { lost += 1 }
      for word in next..<count where gold[word] == top { lost += 1 }
    }
    return lost
  }
}
