/// Sentences laid out step by step: all first words, all second words, and so on, the longest sentence first.
///
/// Recurrent cells of one step then stand in neighbouring rows, and no row is padding.
package struct Packing {
  /// In falling order.
  package let lengths: [Int]
  /// The row of the first word of each step, and the number of rows at the end.
  package let offsets: [Int]
  /// How many sentences reach each step.
  package let sizes: [Int]

  package var steps: Int { sizes.count }
  package var count: Int { offsets.last ?? 0 }

  package init(lengths: [Int]) {
    precondition(zip(lengths, lengths.dropFirst()).allSatisfy { $0 >= $1 }, "the longest sentence comes first")
    self.lengths = lengths
    var sizes: [Int] = []
    var offsets = [0]
    for step in 0..<(lengths.first ?? 0) {
      let size = lengths.prefix { $0 > step }.count
      sizes.append(size)
      offsets.append(offsets[step] + size)
    }
    self.sizes = sizes
    self.offsets = offsets
  }

  /// The row of a word.
  package func row(_ sentence: Int, _ word: Int) -> Int { offsets[word] + sentence }

  /// The rows of one step.
  package func rows(_ step: Int) -> Range<Int> { offsets[step]..<offsets[step + 1] }
}
