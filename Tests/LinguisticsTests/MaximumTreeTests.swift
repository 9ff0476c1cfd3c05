@testable import Linguistics
import Testing

/// The best tree, held against all trees.
@Suite struct MaximumTreeTests {
  /// Every tree of `count` words with one word below the root.
  private static func trees(_ count: Int) -> [[Int]] {
    var trees: [[Int]] = []
    var heads = [Int](repeating: 0, count: count)
    func extend(_ word: Int) {
      guard word < count else {
        if isTree(heads) { trees.append(heads) }
        return
      }
      for head in 0...count where head != word {
        heads[word] = head
        extend(word + 1)
      }
    }
    extend(0)
    return trees
  }

  private static let allTrees = (1...5).map(trees)

  private static func total(_ heads: [Int], _ scores: [Int32]) -> Int {
    heads.indices.reduce(0) { $0 + Int(scores[$1 * (heads.count + 1) + heads[$1]]) }
  }

  private static func scores(_ count: Int, _ values: ClosedRange<Int32>, _ random: inout SeededGenerator) -> [Int32] {
    (0..<count * (count + 1)).map { _ in Int32.random(in: values, using: &random) }
  }

  @Test func thereAreAsManyTreesAsCayleyCounted() {
    #expect(Self.allTrees.map(\.count) == [1, 2, 9, 64, 625])
  }

  /// A narrow range makes ties, a wide one sums beyond 32 bits.
  @Test(arguments: [-1...1, 0...0, -20...20, Int32.min...Int32.max]) func noTreeIsBetter(values: ClosedRange<Int32>) {
    var random = SeededGenerator(seed: 11)
    for round in 0..<400 {
      let count = 1 + round % 5
      let scores = Self.scores(count, values, &random)
      let heads = MaximumTree.heads(scores, count: count)
      #expect(isTree(heads))
      let best = Self.allTrees[count - 1].map { Self.total($0, scores) }.max()
      #expect(Self.total(heads, scores) == best, "\(scores)")
    }
  }

  /// Where all words want to hang below the root, only one may.
  @Test func oneWordHangsBelowTheRootHoweverManyWantTo() {
    var random = SeededGenerator(seed: 12)
    for round in 0..<400 {
      let count = 2 + round % 4
      var scores = Self.scores(count, 0...30, &random)
      for word in 0..<count { scores[word * (count + 1) + count] += Int32.random(in: 0...40, using: &random) }
      let heads = MaximumTree.heads(scores, count: count)
      #expect(isTree(heads))
      let best = Self.allTrees[count - 1].map { Self.total($0, scores) }.max()
      #expect(Self.total(heads, scores) == best, "\(scores)")
    }
  }

  @Test func anyScoresGiveATree() {
    var random = SeededGenerator(seed: 13)
    for count in 0...40 {
      for values in [0...0, -1...1, -1000...1000, Int32.min...Int32.max] {
        let scores = Self.scores(count, values, &random)
        let heads = MaximumTree.heads(scores, count: count)
        #expect(heads.count == count && isTree(heads), "\(count) words, \(values)")
        #expect(heads == MaximumTree.heads(scores, count: count))
      }
    }
  }

  /// What a word's score for itself is does not matter: no word is its own head.
  @Test func aWordsScoreForItselfIsNotLookedAt() {
    var random = SeededGenerator(seed: 14)
    for count in 1...12 {
      var scores = Self.scores(count, -50...50, &random)
      let heads = MaximumTree.heads(scores, count: count)
      for word in 0..<count { scores[word * (count + 1) + word] = .max }
      #expect(MaximumTree.heads(scores, count: count) == heads)
    }
  }
}

/// Whether heads are a tree: one word below the root (a head equal to the count), and every word below that one. No words are a tree.
func isTree(_ heads: [Int]) -> Bool {
  let count = heads.count
  guard heads.allSatisfy({ (0...count).contains($0) }), heads.filter({ $0 == count }).count == min(count, 1) else { return false }
  return heads.indices.allSatisfy { word in
    var (place, steps) = (word, 0)
    while place < count, steps <= count { (place, steps) = (heads[place], steps + 1) }
    return place == count
  }
}
